import { useEffect, useState } from "react";
import { useSay } from "../words";
import type { Proof } from "./use-proof";

/** Lets anybody check that no released mark was touched after it was handed in. */
export function SealCheck({ proof }: { proof: Proof }) {
  const say = useSay();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const { answers, running, sheets, check } = proof;
  const wrong = answers ? [...answers.values()].filter((agrees) => !agrees).length : 0;
  return (
    <section className="card bg-stage-soft p-4 md:p-6" aria-labelledby="proof">
      <h2 id="proof" className="scroll-mt-4 text-lg font-bold">
        {say("festival.proof")}
      </h2>
      <p className="mt-1">{say("festival.proof.explain")}</p>
      <noscript>
        <p className="mt-2">{say("festival.proof.needs-script")}</p>
      </noscript>
      {sheets === 0 ? (
        <p className="mt-2 text-quiet">{say("festival.proof.none")}</p>
      ) : (
        <button
          type="button"
          disabled={!ready || running}
          onClick={check}
          className="mt-3 min-h-12 rounded-xl bg-stage-deep px-6 font-bold text-white disabled:opacity-60"
        >
          {say(running ? "festival.proof.running" : "festival.proof.start")}
        </button>
      )}
      <output aria-live="polite" className="mt-2 block font-semibold">
        {answers && (
          <span className={wrong === 0 ? "text-good-text" : "text-bad"}>
            <span aria-hidden="true">{wrong === 0 ? "✓ " : "✗ "}</span>
            {wrong === 0
              ? say("festival.proof.same", { n: answers.size })
              : say("festival.proof.differs", { n: wrong })}
          </span>
        )}
      </output>
    </section>
  );
}
