import { Form } from "@remix-run/react";
import type { DoneImport } from "../../../server/services";
import { button } from "../../ui/button";
import { useLang, useSay } from "../../words";
import { instantText } from "../instants";

/** What was imported within a day, each with its way back. */
export function Recent({ recent, zone }: { recent: readonly DoneImport[]; zone: string }) {
  const lang = useLang();
  const say = useSay();
  return (
    <section aria-labelledby="recent" className="card p-5">
      <h2 id="recent" className="text-lg font-bold">
        {say("registration.recent")}
      </h2>
      {recent.length === 0 ? (
        <p className="mt-1 text-quiet">{say("registration.recent.none")}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line-soft">
          {recent.map(({ batch, file, targetName, by, at, state }) => (
            <li key={batch} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <span className="min-w-0 flex-1 basis-60">
                <span className="block font-semibold break-words">
                  {say("registration.recent.line", { file, name: targetName })}
                </span>
                <span className="text-sm text-quiet">
                  {say("registration.recent.who", {
                    by: by === "machine" ? say("audit.by-machine") : by,
                    at: instantText(lang, at, zone),
                  })}
                </span>
              </span>
              {state === "open" ? (
                <Form method="post" action="/office/import">
                  <input type="hidden" name="batch" value={batch} />
                  <button
                    type="submit"
                    name="do"
                    value="undo"
                    aria-label={say("registration.undo.of", { file })}
                    className={button.quiet}
                  >
                    {say("registration.undo")}
                  </button>
                </Form>
              ) : (
                <span className="text-quiet">{say(`registration.state.${state}`)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
