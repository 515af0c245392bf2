import { byPoints, stepsOf } from "./methods";
import type { TieReason } from "./ranking";
import type { TallyRules } from "./rules";
import type { Scored } from "./tally";
import { criterionOf, figuresOf } from "./tie-steps";

/** What parts two entries: the score, what is not rounded, or a tie step with all who were still level there. */
export interface Parted {
  readonly above: Scored;
  readonly below: Scored;
  readonly by: "score" | "exact" | { readonly at: number; readonly among: readonly Scored[] };
}

/** Two with one score. */
type Level = Parted & { readonly by: Exclude<Parted["by"], "score"> };

/** The same as a reason with its figures (R16); every step before it that left the two level is named. */
export function reasonOf(rules: TallyRules, { above, below, by }: Level): TieReason {
  const about = { above: above.entry, below: below.entry };
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
