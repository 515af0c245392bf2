import { useEffect, useState } from "react";
import type { DrawShow } from "../../domain/league/draw-show/state";
import { useSay } from "../words";

type Answer = "none" | "running" | "ok" | "entry" | "seed" | "outcome" | "balls";

/** Checks an opened draw on the reader's own device against everything that was published before. */
export function DrawCheck({ state, stream }: { state: DrawShow; stream: string }) {
  const say = useSay();
  const [ready, setReady] = useState(false);
  const [answer, setAnswer] = useState<Answer>("none");
  useEffect(() => setReady(true), []);
  const check = async () => {
    setAnswer("running");
    const { checkShow } = await import("../../domain/league/draw-show/check");
    const checked = checkShow(state);
    setAnswer(checked.ok ? "ok" : checked.refusal === "not-opened" ? "none" : checked.refusal);
  };
  const told = answer === "none" || answer === "running" ? null : answer;
  return (
    <section className="card mt-5 bg-court-soft p-4 md:p-6" aria-labelledby="check">
      <h2 id="check" className="text-lg font-bold">
        {say("draw-show.verify")}
      </h2>
      <p className="mt-1 max-w-4xl">
        {say(state.opened ? "draw-show.verify.explain" : "draw-show.verify.later")}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        {state.opened && (
          <button
            type="button"
            disabled={!ready || answer === "running"}
            onClick={check}
            className="min-h-12 rounded-xl bg-court-text px-6 font-bold text-white disabled:opacity-60"
          >
            {say(answer === "running" ? "draw-show.verify.running" : "draw-show.verify.start")}
          </button>
        )}
        <a
          href={`/live/${stream}.jsonl`}
          className="inline-block py-3 font-semibold text-court-text hover:underline"
        >
          {say("draw-show.log")}
        </a>
      </div>
      <output aria-live="polite" className="mt-2 block font-semibold">
        {told && (
          <span className={told === "ok" ? "text-good-text" : "text-bad"}>
            <span aria-hidden="true">{told === "ok" ? "✓ " : "✗ "}</span>
            {say(`draw-show.verify.${told}`)}
          </span>
        )}
      </output>
    </section>
  );
}
