import { Form } from "@remix-run/react";
import { titleText } from "../../../domain/words/titles";
import type { TiesPage } from "../../../server/services";
import { button } from "../../ui/button";
import { Choice } from "../../ui/field";
import { useSay } from "../../words";

/** What the judges of a round have declared, and a form for more of it. */
export function TiesForm({ page }: { page: TiesPage }) {
  const say = useSay();
  const { lines, judges, units, entries } = page;
  if (judges.length === 0 || units.length === 0) return null;
  return (
    <section className="card grid gap-4 p-4 md:p-6" data-ties>
      <div>
        <h2 className="text-lg font-bold">{say("festival-office.ties")}</h2>
        <p className="mt-1 max-w-prose text-quiet">{say("festival-office.ties.why")}</p>
      </div>
      {lines.length > 0 && (
        <ul className="divide-y divide-line-soft">
          {lines.map(({ judge, name, kind, to, toName }) => (
            <li
              key={`${judge} ${kind} ${to}`}
              className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 py-1"
            >
              <span className="font-bold">{name}</span>
              <span className="min-w-0 flex-1 basis-40">
                {kind === "entry" ? titleText(toName) : toName}
              </span>
              <Form method="post">
                <input type="hidden" name="judge" value={judge} />
                <input type="hidden" name="to" value={`${kind}:${to}`} />
                <button
                  type="submit"
                  name="do"
                  value="untie"
                  className={button.quiet}
                  aria-label={say("festival-office.ties.remove.of", { name, to: toName })}
                >
                  {say("festival-office.ties.remove")}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form
        method="post"
        className="grid items-end gap-4 sm:grid-cols-[1fr_2fr_auto]"
        key={lines.length}
      >
        <Choice label={say("festival-office.ties.judge")} name="judge">
          {judges.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice label={say("festival-office.ties.to")} name="to">
          <optgroup label={say("festival-office.ties.units")}>
            {units.map(({ id, name }) => (
              <option key={id} value={`unit:${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={say("festival-office.ties.entries")}>
            {entries.map(({ id, name }) => (
              <option key={id} value={`entry:${id}`}>
                {titleText(name)}
              </option>
            ))}
          </optgroup>
        </Choice>
        <button type="submit" name="do" value="tie" className={button.quiet}>
          {say("festival-office.ties.add")}
        </button>
      </Form>
    </section>
  );
}
