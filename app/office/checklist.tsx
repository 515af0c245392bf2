import { Form, Link } from "@remix-run/react";
import { sayIfKnown } from "../../domain/words/index";
import type { ChecklistView } from "../../server/services";
import { button } from "../ui/button";
import { useLang, useSay } from "../words";

/** The way to a first published league or contest: each step says what is missing and leads to its page. */
export function Checklist({ view, admin }: { view: ChecklistView; admin: boolean }) {
  const say = useSay();
  return (
    <>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        {/* What was begun goes before what was not. */}
        {[...LISTS]
          .sort((a, b) => begun(view[b]) - begun(view[a]))
          .map((name) => (
            <Steps key={name} name={name} steps={view[name]} />
          ))}
      </div>
      {view.empty && admin && (
        <section aria-labelledby="demo" className="card p-4 md:p-6">
          <h2 id="demo" className="text-lg font-bold">
            {say("checklist.demo")}
          </h2>
          <p className="mt-1 max-w-3xl text-quiet">{say("checklist.demo.hint")}</p>
          <Form method="post" action="/office/demo" className="mt-3">
            <button type="submit" name="do" value="load" className={button.quiet}>
              {say("checklist.demo.load")}
            </button>
          </Form>
        </section>
      )}
    </>
  );
}

const LISTS = ["league", "festival"] as const;
const begun = (steps: ChecklistView["league"]): number => (steps.some(({ done }) => done) ? 1 : 0);

function Steps({ name, steps }: { name: "league" | "festival"; steps: ChecklistView["league"] }) {
  const lang = useLang();
  const say = useSay();
  const next = steps.findIndex(({ done }) => !done);
  return (
    <section aria-labelledby={`to-${name}`} className="card p-4 md:p-6">
      <h2 id={`to-${name}`} className="text-lg font-bold">
        {say(`checklist.${name}`)}
      </h2>
      <ol className="mt-3 grid gap-1">
        {steps.map(({ key, to, done, count }, at) => (
          <li key={key}>
            <Link
              to={to}
              className={`flex min-h-14 items-center gap-4 rounded-xl px-3 py-2 hover:bg-paper-deep ${at === next ? "bg-court-soft" : ""}`}
            >
              <span
                className={`flex h-8 w-8 shrink-0 items-center justify-center rounded-full font-bold ${done ? "bg-good text-white" : "bg-chip"}`}
              >
                {done ? <span aria-hidden="true">✓</span> : at + 1}
                {done && <span className="sr-only">{say("checklist.done")}</span>}
              </span>
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">
                  {sayIfKnown(lang, `checklist.step.${key}`)}
                </span>
                <span className="block text-sm text-quiet">
                  {sayIfKnown(lang, `checklist.step.${key}.${done ? "have" : "need"}`, {
                    n: count,
                  })}
                </span>
              </span>
              <span aria-hidden="true" className="text-quiet">
                ›
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
