import { Form, Link } from "@remix-run/react";
import { sayIfKnown } from "../../domain/words/index";
import type { ChecklistView } from "../../server/services";
import { button } from "../ui/button";
import { useLang, useSay } from "../words";

/** The way to a first published league or contest: each step says what is missing and leads to its page. */
export function Checklist({ view, admin }: { view: ChecklistView; admin: boolean }) {
  const say = useSay();
  const settled = LISTS.some((name) => view[name].is === "published" || view[name].is === "done");
  return (
    <>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        {/* What was begun goes before what was not. */}
        {[...LISTS]
          .sort((a, b) => begun(view[b].steps) - begun(view[a].steps))
          .map((name) => (
            <HalfList key={name} name={name} half={view[name]} folded={settled} />
          ))}
      </div>
      {LISTS.filter((name) => view[name].is === "aside").map((name) => (
        <Form key={name} method="post" action="/office?index" className="text-quiet">
          <input type="hidden" name="half" value={name} />
          {say(`checklist.${name}.put-away`)}{" "}
          <button type="submit" name="do" value="back" className={LINK}>
            {say("checklist.back")}
          </button>
        </Form>
      ))}
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
type Half = ChecklistView["league"];
const begun = (steps: Half["steps"]): number => (steps.some(({ done }) => done) ? 1 : 0);
const LINK = "min-h-11 font-semibold text-court-text hover:underline";

/** One half's steps; folded to a line once the other one, or it itself, is public. */
function HalfList({
  name,
  half,
  folded,
}: {
  name: "league" | "festival";
  half: Half;
  folded: boolean;
}) {
  const say = useSay();
  if (half.is === "aside" || half.is === "done") return null;
  const left = half.steps.filter(({ done }) => !done).length;
  const title = say(`checklist.${name}`);
  const putAway = half.is === "open" && (
    <Form method="post" action="/office?index" className="mt-3">
      <input type="hidden" name="half" value={name} />
      <button type="submit" name="do" value="aside" className={LINK}>
        {say(`checklist.${name}.not`)}
      </button>
    </Form>
  );
  if (!folded)
    return (
      <section aria-labelledby={`to-${name}`} className="card p-4 md:p-6">
        <h2 id={`to-${name}`} className="text-lg font-bold">
          {title}
        </h2>
        <Steps steps={half.steps} />
        {putAway}
      </section>
    );
  return (
    <details className="card px-4 py-2 md:px-6">
      <summary className="min-h-11 cursor-pointer content-center">
        <h2 className="inline text-lg font-bold">{title}</h2>{" "}
        <span className="text-quiet">{say("checklist.left", { n: left })}</span>
      </summary>
      <Steps
        steps={half.is === "published" ? half.steps.filter(({ done }) => !done) : half.steps}
      />
      {putAway}
    </details>
  );
}

function Steps({ steps }: { steps: Half["steps"] }) {
  const lang = useLang();
  const say = useSay();
  const next = steps.findIndex(({ done }) => !done);
  return (
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
  );
}
