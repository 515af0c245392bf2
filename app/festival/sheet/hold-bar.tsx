import { Form } from "@remix-run/react";
import { clockText, localAt } from "../../../domain/kernel/time";
import { useSay } from "../../words";
import { useSheet } from "./sheet-context";

/** Two devices have this seat open: which of them writes, and how to change that. */
export function HoldBar() {
  const say = useSay();
  const { page, hold } = useSheet();
  const time = (at: number) => clockText(localAt(at, page.timeZone).minutes);
  if (hold.here)
    return hold.otherAt === null ? null : (
      <p
        role="status"
        data-hold="other"
        className="rounded-xl bg-warn-soft px-4 py-2 text-warn-text"
      >
        {say("sheet.hold.other", { time: time(hold.otherAt) })}
      </p>
    );
  return (
    <section role="alert" data-hold="elsewhere" className="card border-2 border-away p-4">
      <h2 className="font-bold">{say("sheet.hold.elsewhere", { time: time(hold.since) })}</h2>
      <p className="mt-1">{say("sheet.hold.elsewhere.why")}</p>
      <Form method="post" className="mt-3">
        <button
          type="submit"
          name="do"
          value="take"
          data-key="take"
          data-look="main"
          className="sheet-key w-full !min-h-14 text-lg"
        >
          {say("sheet.hold.take")}
        </button>
      </Form>
    </section>
  );
}
