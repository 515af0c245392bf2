import type { CountedDecision } from "../../domain/league/group/decided-standings";
import { decisionText } from "../../domain/words/decision-text";
import { useLang, useSay } from "../words";

interface Named {
  readonly nameOf: (team: string) => string;
  readonly gameName: (game: string) => string;
}

/** What was decided about a group beside its games, with the public reasons. */
export function GroupDecisions({
  decisions,
  letter,
  ...named
}: Named & { decisions: readonly CountedDecision[]; letter: string }) {
  const say = useSay();
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby={`decisions-${letter}`} className="border-t border-line px-4 py-3">
      <h4 id={`decisions-${letter}`} className="text-sm font-bold">
        {say("decisions.title")}
      </h4>
      <ul className="mt-1 grid gap-2 text-sm">
        {decisions.map((decision, index) => (
          // Decisions are only ever added at the end, or taken away.
          // biome-ignore lint/suspicious/noArrayIndexKey: their order is all that tells equal ones apart
          <li key={index}>
            <DecisionLine decision={decision} {...named} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function DecisionLine({
  decision,
  nameOf,
  gameName,
}: Named & { decision: CountedDecision }) {
  const lang = useLang();
  const say = useSay();
  return (
    <>
      <p className="font-semibold">{decisionText(lang, decision, nameOf, gameName)}</p>
      <p className="text-quiet">{say("decisions.reason", { reason: decision.reason })}</p>
      {!decision.counts && (
        <p className="text-warn-text">
          {say(
            decision.type === "result-carried" ? "decisions.carried-not" : "decisions.counts-not",
          )}
        </p>
      )}
      {decision.type === "lots-drawn" && (
        <details>
          <summary className="flex min-h-11 items-center text-court-text">
            {say("decisions.how")}
          </summary>
          <p className="break-all">{say("decisions.seed", { seed: decision.seed })}</p>
          <ol className="mt-1 list-decimal pl-5">
            {decision.lots.map(({ left, taken, team }) => (
              <li key={team}>{say("decisions.lot", { left, taken, team: nameOf(team) })}</li>
            ))}
          </ol>
          <p className="mt-1 text-quiet">{say("decisions.how.explain")}</p>
        </details>
      )}
    </>
  );
}
