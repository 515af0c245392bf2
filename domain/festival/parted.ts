import type { EntryId } from "../kernel/ids";
import { markText } from "./marks";
import { compareFractions } from "./panel";
import type { TieReason } from "./ranking";
import type { TallyRules } from "./rules";
import type { Scored } from "./tally";
import { criterionOf, figuresOf, partBy } from "./tie-steps";

/** A round with the marks of everybody whose result is known, and the orders that the head judge gave. */
export interface Judged {
  readonly rules: TallyRules;
  readonly scored: readonly Scored[];
  readonly orders: readonly (readonly EntryId[])[];
}

/** What parts two entries: the score, what is not rounded, or a tie step with all who were still level there. */
export interface Parted {
  readonly above: Scored;
  readonly below: Scored;
  readonly by: "score" | "exact" | { readonly at: number; readonly among: readonly Scored[] };
}

/** Below 0 when `a` has the better score (R10): the rounded one, or the exact one where the rule says so. */
export const byScore = ({ rankOn }: TallyRules, a: Scored, b: Scored): number =>
  rankOn === "exact"
    ? compareFractions(b.tally.exact, a.tally.exact)
    : b.tally.score - a.tally.score;

/**
 * What parts any two entries of a round, neighbours or not: the first rule that puts them on different places. Null where
 * nothing does. It goes through the same steps as `rankEntries`, in the company of all who are level with them.
 */
export function partedBy({ rules, scored, orders }: Judged, a: Scored, b: Scored): Parted | null {
  const ahead = byScore(rules, a, b);
  if (ahead !== 0) {
    const [above, below] = ahead < 0 ? [a, b] : [b, a];
    return { above, below, by: above.tally.score > below.tally.score ? "score" : "exact" };
  }
  let among = scored.filter((one) => byScore(rules, one, a) === 0);
  for (let at = 0; ; ) {
    const step = rules.ties[at];
    if (step === undefined || step === "share") return null;
    const parts = partBy(step, { rules, among, headJudge: orders });
    const [inA, inB] = [parts.findIndex(holds(a)), parts.findIndex(holds(b))];
    if (inA !== inB) {
      const [above, below] = inA < inB ? [a, b] : [b, a];
      return { above, below, by: { at, among } };
    }
    among = parts[inA] ?? among;
    // R14: comparing one with another means something else once there are fewer to compare.
    if (step !== "headToHead" || parts.length === 1) at++;
  }
}

const holds =
  ({ entry }: Scored) =>
  (part: readonly Scored[]) =>
    part.some((one) => one.entry === entry);

/** The same as a reason with its figures (R16); every step before it that left the two level is named. */
export function reasonOf(rules: TallyRules, { above, below, by }: Parted): TieReason {
  const about = { above: above.entry, below: below.entry };
  const scoreOf = ({ tally }: Scored) => markText(tally.score, rules.rounding.decimals);
  if (by === "score")
    return { ...about, step: "score", figures: { above: scoreOf(above), below: scoreOf(below) } };
  const step = by === "exact" ? "exact" : (rules.ties[by.at] ?? "exact");
  const among = by === "exact" ? [above, below] : by.among;
  const level = by === "exact" ? [] : rules.ties.slice(0, by.at);
  return {
    ...about,
    step,
    figures: {
      ...figuresOf(step, { rules, above, below, among }),
      ...Object.fromEntries(
        level
          .filter((before) => before !== "headJudge" && before !== "lot")
          .map((before, index) => {
            const criterion = criterionOf(rules, before);
            return [`level${index + 1}`, criterion ? `criterion:${criterion.name}` : before];
          }),
      ),
    },
  };
}
