import { markText } from "../../../domain/festival/mark-text";
import { byPoints, isRelative } from "../../../domain/festival/methods";
import type { EntryTally } from "../../../domain/festival/tally";
import { type Say, useSay } from "../../words";
import { scoreText, totalText } from "../score-text";
import { type Desk, useDesk } from "./desk-context";
import { Key } from "./key";

/** How the score comes about, all that is taken off or added with its reason, and the score itself. */
export function ResultLine() {
  const say = useSay();
  const { page, tally } = useDesk();
  return (
    <div className="mt-auto flex flex-none flex-wrap items-end justify-between gap-x-6 gap-y-2 border-t-2 border-line pt-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-quiet">{tally ? meanText(say, page, tally) : say("desk.result.none")}</p>
        <PointsOffAndOn />
      </div>
      <p className="flex items-baseline gap-3">
        <span className="text-quiet">{byPoints(page.rules) ? say("desk.result.score") : ""}</span>
        <output data-score aria-live="off" className="desk-big figures">
          {(tally && scoreText(page.rules, tally.score)) || "—"}
        </output>
      </p>
    </div>
  );
}

function meanText(
  say: Say,
  { rules }: Desk["page"],
  { totals, missing = [], mean }: EntryTally,
): string {
  const of = (which: "high" | "low") =>
    totals
      .filter(({ dropped }) => dropped === which)
      .map(({ total }) => totalText(rules, total))
      .join(", ");
  const n = [...totals, ...missing].filter(({ dropped }) => dropped === null).length;
  const facts = { n, mean: scoreText(rules, mean), high: of("high"), low: of("low") };
  if (!byPoints(rules))
    return say(isRelative(rules) ? "desk.result.ranks" : "desk.result.grades", { n });
  const { method, trim } = rules.panel;
  if (trim === "criterion") return say("desk.result.each", facts);
  if (method === "median" || method === "sum") return say(`desk.result.${method}`, facts);
  return say(facts.high && facts.low ? "desk.result.trimmed" : "desk.result.mean", facts);
}

function PointsOffAndOn() {
  const say = useSay();
  const { entry, steps, takeBack, page } = useDesk();
  if (!entry || !byPoints(page.rules)) return null;
  const said = steps.filter(
    ({ first }) =>
      (first.type === "penalised" || first.type === "rewarded") && first.entry === entry.entry,
  );
  if (said.length === 0 && entry.timeDeduction === 0)
    return <p className="text-quiet">{say("desk.result.deduction", { points: 0 })}</p>;
  return (
    <ul aria-label={say("desk.penalties")} className="font-semibold text-bad">
      {entry.timeDeduction > 0 && (
        <li>{say("desk.penalty.time", { points: markText(entry.timeDeduction) })}</li>
      )}
      {said.map((step) => {
        const { first } = step;
        if (first.type !== "penalised" && first.type !== "rewarded") return null;
        const { points, reason } = first;
        const kind = first.type === "rewarded" ? "bonus" : "penalty";
        return (
          <li
            key={step.id}
            className={`flex items-center gap-1 ${kind === "bonus" ? "text-good-text" : ""}`}
          >
            {say(`desk.${kind}.line`, { points: markText(points), reason })}
            {entry.status === "called" && (
              <Key
                id={`penalty ${step.id}`}
                tone="small"
                label={say(`desk.${kind}.remove`, { reason })}
                onPress={() => void takeBack(`penalty ${step.id}`, step)}
                className="!min-w-11 !border-transparent"
              >
                ✕
              </Key>
            )}
          </li>
        );
      })}
    </ul>
  );
}
