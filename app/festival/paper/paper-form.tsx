import { Form, Link } from "@remix-run/react";
import { markText } from "../../../domain/festival/mark-text";
import { titleText } from "../../../domain/words/titles";
import type { PaperLine, PaperPage } from "../../../server/services";
import { seatName } from "../../office/seat-name";
import { button } from "../../ui/button";
import { Field } from "../../ui/field";
import { useSay } from "../../words";

/** One paper sheet being entered, for the first or the second time. The other person's marks are not on this page. */
export function PaperForm({
  page,
  line,
  typed,
  fault,
}: {
  page: PaperPage;
  line: PaperLine;
  typed: Readonly<Record<string, string>>;
  /** Why a criterion's mark could not be; null where nothing is wrong. */
  fault: (criterion: string) => string | null;
}) {
  const say = useSay();
  const checking = line.state === "to-check";
  const named = { seat: seatName(say, line.seat), judge: line.judge };
  const { min, max, step } = page.mark;
  const range = { min: markText(min), max: markText(max), step: markText(step) };
  return (
    <Form
      method="post"
      action="."
      className="card grid max-w-2xl gap-4 p-5"
      key={`${line.entry} ${line.seat}`}
    >
      <div>
        <h2 className="text-lg font-bold">
          {say(checking ? "paper.form.check" : "paper.form.enter", named)}
        </h2>
        <p>{say("paper.entry", { number: line.number, title: titleText(line.title) })}</p>
        {checking && <p className="mt-1 text-quiet">{say("paper.form.check.why")}</p>}
      </div>
      <input type="hidden" name="entry" value={line.entry} />
      <input type="hidden" name="seat" value={line.seat} />
      <div className="grid gap-4 sm:grid-cols-2">
        {page.criteria.map(({ id, name }) => (
          <Field
            key={id}
            label={name}
            name={`mark.${id}`}
            hint={say("paper.range", range)}
            fault={fault(id)}
            defaultValue={typed[id] ?? ""}
            inputMode="decimal"
            autoComplete="off"
            required
          />
        ))}
      </div>
      {!checking && line.asks && (
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="stays" value="yes" className="size-6" />
          {say("paper.stays")}
        </label>
      )}
      <div className="flex flex-wrap gap-3">
        <button
          type="submit"
          name="do"
          value={checking ? "check" : "enter"}
          className={button.main}
        >
          {say(checking ? "paper.check.do" : "paper.enter.do")}
        </button>
        <Link to="." className={button.quiet}>
          {say("paper.back")}
        </Link>
      </div>
    </Form>
  );
}
