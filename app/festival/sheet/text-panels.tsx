import { useId, useState } from "react";
import { useSay } from "../../words";
import { Refusal, SheetPanel } from "./panel";
import { useSheet } from "./sheet-context";

const AREA = "mt-2 w-full rounded-xl border border-quiet bg-card p-3 text-lg";

/** A word for the head judge, saved as it is written. */
export function RemarkPanel() {
  const say = useSay();
  const id = useId();
  const { draft, remark, openPanel } = useSheet();
  return (
    <SheetPanel title={say("sheet.remark.title")}>
      <label htmlFor={id} className="text-quiet">
        {say("sheet.remark.why")}
      </label>
      <textarea
        id={id}
        data-first
        rows={4}
        maxLength={500}
        className={AREA}
        value={draft.remark}
        onChange={(event) => remark(event.currentTarget.value)}
      />
      <button
        type="button"
        data-key="remark done"
        data-look="main"
        className="sheet-key mt-3 w-full !min-h-14 text-lg"
        onClick={() => openPanel(null)}
      >
        {say("sheet.keys.done")}
      </button>
    </SheetPanel>
  );
}

/** Why a sheet that is in is changed: asked before anything of it moves. */
export function ChangePanel() {
  const say = useSay();
  const id = useId();
  const { change } = useSheet();
  const [reason, setReason] = useState("");
  return (
    <SheetPanel title={say("sheet.change.title")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change(reason);
        }}
      >
        <p className="text-quiet">{say("sheet.change.why")}</p>
        <label htmlFor={id} className="mt-3 block font-semibold">
          {say("sheet.change.reason")}
        </label>
        <textarea
          id={id}
          data-first
          rows={3}
          maxLength={200}
          className={AREA}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refusal of="change" />
        <button
          type="submit"
          data-key="change begin"
          data-look="main"
          className="sheet-key mt-3 w-full !min-h-14 text-lg"
        >
          {say("sheet.change.begin")}
        </button>
      </form>
    </SheetPanel>
  );
}
