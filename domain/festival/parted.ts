import type { EntryId } from "../kernel/ids";
import { markText } from "./marks";
import { byPoints, byScore, gradeWord, isRelative, placedBy, stepsOf } from "./methods";
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

/** The same as a reason with its figures (R16); every step before it that left the two level is named. */
export function reasonOf(rules: TallyRules, { above, below, by }: Parted): TieReason {
  const about = { above: above.entry, below: below.entry };
  if (by === "score") return { ...about, ...byWhat(rules, above, below) };
  const steps = stepsOf(rules);
  const step = by === "exact" ? "exact" : (steps[by.at] ?? "exact");
  const among = by === "exact" ? [above, below] : by.among;
  const level = by === "exact" ? [] : steps.slice(0, by.at);
  const { score, ...figures } = figuresOf(step, { rules, above, below, among });
  return {
    ...about,
    step: isMajority(rules, by) ? "majority" : step,
    figures: {
      // A grade, or nothing at all, is no score that both have.
      ...(byPoints(rules) && score !== undefined ? { score } : {}),
      ...figures,
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

/** S13: where it makes the places, and not only parts those whom something else left level. */
const isMajority = ({ panel }: TallyRules, by: Parted["by"]): boolean =>
  panel.method === "majorityPreference" && typeof by === "object" && by.at === 0;

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
