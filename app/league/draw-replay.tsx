import { useEffect, useState } from "react";
import type { DrawPage } from "../../server/services";
import { useLang, useSay } from "../words";

type Answer = "none" | "running" | { readonly same: boolean; readonly why: string };

/** Makes the draw again on the reader's own device and says whether it comes out as published. */
export function DrawReplay({ page }: { page: DrawPage }) {
  const lang = useLang();
  const say = useSay();
  const [ready, setReady] = useState(false);
  const [answer, setAnswer] = useState<Answer>("none");
  useEffect(() => setReady(true), []);
  const replay = async () => {
    setAnswer("running");
    const [{ verifyDraw }, { drawDifferenceText }] = await Promise.all([
      import("../../domain/league/draw"),
      import("../../domain/words/competition"),
    ]);
    const again = verifyDraw(page.input, page.draw);
    const nameOf = (team: string) => page.teams[team]?.shortName ?? team;
    setAnswer({
      same: again.ok,
      why:
        !again.ok && again.refusal.code === "draw-differs"
          ? drawDifferenceText(lang, again.refusal, nameOf)
          : "",
    });
  };
  return (
    <section className="card mt-5 bg-court-soft p-4 md:p-6" aria-labelledby="replay">
      <h2 id="replay" className="text-lg font-bold">
        {say("draw.replay")}
      </h2>
      <p className="mt-1 max-w-4xl">{say("draw.replay.explain")}</p>
      <noscript>
        <p className="mt-2">{say("draw.replay.needs-script")}</p>
      </noscript>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <button
          type="button"
          disabled={!ready || answer === "running"}
          onClick={replay}
          className="min-h-12 rounded-xl bg-court-text px-6 font-bold text-white disabled:opacity-60"
        >
          {say(answer === "running" ? "draw.replay.running" : "draw.replay.start")}
        </button>
        <a
          href="/api/draw"
          download="leitai-draw.json"
          className="inline-block py-3 font-semibold text-court-text hover:underline"
        >
          {say("draw.replay.file")}
        </a>
      </div>
      <output aria-live="polite" className="mt-2 block font-semibold">
        {typeof answer === "object" && (
          <span className={answer.same ? "text-good-text" : "text-bad"}>
            <span aria-hidden="true">{answer.same ? "✓ " : "✗ "}</span>
            {answer.same
              ? say("draw.replay.same", { teams: page.input.entrants.length })
              : `${answer.why} ${say("draw.replay.differs")}`}
          </span>
        )}
      </output>
    </section>
  );
}
