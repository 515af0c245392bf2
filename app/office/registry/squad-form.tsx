import { Form } from "@remix-run/react";
import type { SquadView } from "../../../server/services";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useLang, useSay } from "../../words";
import { labelOf } from "./labels";

const COLUMNS = [
  { name: "jersey", width: "w-16", numeric: true },
  { name: "name", width: "w-40", numeric: false },
  { name: "position", width: "w-20", numeric: false },
  { name: "heightCm", width: "w-20", numeric: true },
  { name: "birthYear", width: "w-24", numeric: true },
] as const;

/** A squad as one form: a line for each player, empty ones below; a line that is emptied is a player who leaves. */
export function SquadForm({ squad }: { squad: SquadView }) {
  const lang = useLang();
  const say = useSay();
  const faults = squad.lines.flatMap(({ faults }) => Object.values(faults)).length;
  return (
    <section aria-labelledby="squad" className="card p-4 md:p-6">
      <h2 id="squad" className="text-lg font-bold">
        {say("registry.squad")}
      </h2>
      <p className="mt-1 text-sm text-quiet">{say("registry.squad.hint", { max: squad.max })}</p>
      {squad.categories.length > 0 && (
        <p className="mt-1 text-sm text-quiet">{say("registry.squad.categories")}</p>
      )}
      <Form method="post" noValidate className="mt-4 grid gap-4">
        {squad.stale && <Notice kind="warn">{say("registry.stale")}</Notice>}
        {faults > 0 && <Notice kind="bad">{say("registry.faults", { n: faults })}</Notice>}
        {squad.fault && <Notice kind="bad">{squad.fault[lang]}</Notice>}
        <input type="hidden" name="fingerprint" value={squad.fingerprint} />
        <ul className="grid gap-3">
          {squad.lines.map((line, index) => (
            <li
              key={line.key}
              className="flex flex-wrap items-start gap-x-3 gap-y-1 border-b border-line-soft pb-3"
            >
              {COLUMNS.map(({ name, width, numeric }) => {
                const fault = line.faults[name];
                const id = `${line.key}-${name}`;
                return (
                  <label key={name} className="block text-sm text-quiet">
                    {labelOf(lang, "player", name)}
                    <span className="sr-only"> {index + 1}</span>
                    <input
                      name={`${line.key}.${name}`}
                      defaultValue={line.typed[name]}
                      inputMode={numeric ? "numeric" : "text"}
                      maxLength={40}
                      autoComplete="off"
                      aria-invalid={fault ? true : undefined}
                      aria-describedby={fault ? id : undefined}
                      className={`mt-0.5 block min-h-11 rounded-lg border border-quiet bg-card px-2 py-2 text-base text-text aria-invalid:border-2 aria-invalid:border-bad ${width}`}
                    />
                    {fault && (
                      <span id={id} className="block max-w-40 font-semibold text-bad">
                        {fault[lang]}
                      </span>
                    )}
                  </label>
                );
              })}
              <label className="flex min-h-11 items-center gap-2 self-end text-sm text-quiet">
                <input
                  type="radio"
                  name="captain"
                  value={line.key}
                  defaultChecked={line.captain}
                  className="h-6 w-6 accent-court-text"
                />
                {labelOf(lang, "player", "captain")}
                <span className="sr-only"> {index + 1}</span>
              </label>
              {squad.categories.map((category) => (
                <label
                  key={category}
                  className="flex min-h-11 items-center gap-2 self-end text-sm text-quiet"
                >
                  <input
                    type="checkbox"
                    name={`${line.key}.categories`}
                    value={category}
                    defaultChecked={line.categories.includes(category)}
                    className="h-6 w-6 accent-court-text"
                  />
                  {labelOf(lang, "player", category)}
                  <span className="sr-only"> {index + 1}</span>
                </label>
              ))}
            </li>
          ))}
        </ul>
        <div>
          <button type="submit" name="do" value="squad" className={button.main}>
            {say("registry.squad.save")}
          </button>
        </div>
      </Form>
    </section>
  );
}
