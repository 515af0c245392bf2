import { Form, Link } from "@remix-run/react";
import type { PanelPage } from "../../../server/services";
import { button } from "../../ui/button";
import { Choice } from "../../ui/field";
import { Notice } from "../../ui/notice";
import { useSay } from "../../words";
import { seatName } from "../seat-name";
import { FindingList } from "./finding-list";

/** The seats of a round, each with a judge or none. */
export function PanelForm({
  page,
  typed,
}: {
  page: PanelPage;
  typed: Readonly<Record<string, readonly string[]>>;
}) {
  const say = useSay();
  const { seats, judges, begun, others, findings } = page;
  // Of a round that has begun only those seats are there that it began with.
  const shown = seats.filter(({ judgeId }) => !begun || judgeId !== null);
  const chosen = (seat: string, judgeId: string | null) =>
    typed[`seat.${seat}`]?.[0] ?? judgeId ?? "";
  if (judges.length === 0)
    return (
      <section className="card grid justify-items-start gap-3 p-4 md:p-6">
        <p>{say("festival-office.panels.no-judges")}</p>
        <Link to="/office/judges/new" className={button.main}>
          {say("registry.page.judges.new")}
        </Link>
      </section>
    );
  return (
    <>
      {begun && <Notice kind="warn">{say("festival-office.panels.begun")}</Notice>}
      <FindingList findings={findings} />
      <Form
        method="post"
        className="card grid gap-5 p-4 md:p-6"
        key={seats.map(({ judgeId }) => judgeId).join()}
      >
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {shown.map(({ seat, judgeId }) => (
            <Choice
              key={seat}
              label={seatName(say, seat)}
              name={`seat.${seat}`}
              defaultValue={chosen(seat, judgeId)}
            >
              {!begun && <option value="">{say("festival-office.panels.nobody")}</option>}
              {judges.map(({ id, name, unit, own }) => (
                <option key={id} value={id}>
                  {[name, unit, own > 0 ? say("festival-office.panels.own", { n: own }) : null]
                    .filter(Boolean)
                    .join(" · ")}
                </option>
              ))}
            </Choice>
          ))}
        </div>
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="do" value="save" className={button.main}>
            {say("festival-office.panels.save")}
          </button>
          <Link to="/office/judges" className={button.quiet}>
            {say("festival-office.panels.judges", { n: judges.length })}
          </Link>
        </div>
      </Form>
      {!begun && others.length > 0 && (
        <Form method="post" className="card flex flex-wrap items-end gap-3 p-4 md:p-6">
          <h2 className="w-full text-lg font-bold">{say("festival-office.panels.copy")}</h2>
          <div className="w-full max-w-md">
            <Choice label={say("festival-office.panels.copy.from")} name="from">
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Choice>
          </div>
          <button type="submit" name="do" value="copy" className={button.quiet}>
            {say("festival-office.panels.copy.do")}
          </button>
        </Form>
      )}
    </>
  );
}
