import type { EntryId } from "../kernel/ids";
import { markText } from "./mark-text";
import { byScore, gradeWord, isRelative, placedBy, stepsOf } from "./methods";
import type { TieReason } from "./ranking";
import { type Parted, reasonOf } from "./reason";
import type { TallyRules } from "./rules";
import type { Scored } from "./tally";
import { partBy } from "./tie-steps";

/** A round with the marks of everybody whose result is known, and the orders that the head judge gave. */
export interface Judged {
  readonly rules: TallyRules;
  readonly scored: readonly Scored[];
  readonly orders: readonly (readonly EntryId[])[];
}

/**
 * What parts any two entries of a round, neighbours or not: the first rule that puts them on different places. Null where
 * nothing does. It goes through the same steps as `rankEntries`, in the company of all who are level with them.
 */
export function partedBy(judged: Judged, one: Scored, other: Scored): Parted | null {
  const { rules, orders } = judged;
  const scored = placedBy(rules, judged.scored);
  const find = (it: Scored) => scored.find(({ entry }) => entry === it.entry) ?? it;
  const [a, b] = [find(one), find(other)];
  const ahead = byScore(rules, a, b);
  if (ahead !== 0) {
    const [above, below] = ahead < 0 ? [a, b] : [b, a];
    const [high, low] = [above.tally.score, below.tally.score];
    return { above, below, by: high > low || isRelative(rules) ? "score" : "exact" };
  }
  let among = scored.filter((one) => byScore(rules, one, a) === 0);
  const steps = stepsOf(rules);
  for (let at = 0; ; ) {
    const step = steps[at];
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

/** The rule that parted two, with its figures (R16, E1). */
export const reasonFor = (rules: TallyRules, { above, below, by }: Parted): TieReason =>
  by === "score"
    ? { above: above.entry, below: below.entry, ...byWhat(rules, above, below) }
    : reasonOf(rules, { above, below, by });

/** What two different scores are called: points, the majority grade of the first turn, or sums of ranks. */
function byWhat(
  rules: TallyRules,
  above: Scored,
  below: Scored,
): Pick<TieReason, "step" | "figures"> {
  const text = ({ tally }: Scored) => markText(tally.score, rules.rounding.decimals);
  const [high, low] = [above.tally.score, below.tally.score].map((mark) => gradeWord(rules, mark));
  if (typeof high === "string" && typeof low === "string")
    return { step: "majorityGrade", figures: { turn: 1, above: high, below: low } };
  const figures = { above: text(above), below: text(below) };
  return { step: rules.panel.method === "rankSum" ? "rankSum" : "score", figures };
}
