import type { EntryId } from "../kernel/ids";
import { markText } from "./mark-text";
import { compareFractions, UNITS } from "./panel";
import { ranksOf } from "./ranks";
import type { TallyRules } from "./rules";
import type { Scored } from "./tally";

/**
 * The ways of judging that are not by points (S12–S14), in the terms of those that are: grades are marks of one
 * criterion in whole steps, and what makes the places is a score, or a tie step before all others.
 */

type Rules = Pick<TallyRules, "panel">;

/** One of the grades that a judge may give, and the mark by which a sheet says it. */
export interface Grade {
  readonly word: string;
  /** Thousandths. */
  readonly mark: number;
}

/** The grades, best first; none where marks are points. */
export const gradesOf = ({ panel }: Rules): readonly Grade[] =>
  panel.method === "majorityJudgment"
    ? (panel.grades ?? []).map((word, at, all) => ({ word, mark: (all.length - at) * 1000 }))
    : [];

/** The word for a grade's mark; null where marks are points. */
export const gradeWord = (rules: Rules, mark: number): string | null =>
  gradesOf(rules).find((one) => one.mark === mark)?.word ?? null;

/** The scale that so many grades need. */
export const gradeScale = (grades: readonly string[]): TallyRules["mark"] => ({
  min: 1000,
  max: grades.length * 1000,
  step: 1000,
});

/**
 * What an entry's result is called: its score as it is printed, its grade, its sum of ranks. Nothing of majorities, and
 * nothing where a sum of ranks is not known yet, which is never 0.
 */
export function resultText(rules: Pick<TallyRules, "panel" | "rounding">, score: number): string {
  const { method } = rules.panel;
  if (method === "majorityPreference" || (method === "rankSum" && score === 0)) return "";
  return gradeWord(rules, score) ?? markText(score, rules.rounding.decimals);
}

/** Whether an entry's places depend on the marks of all the others, so that there are none before all are known. */
export const isRelative = ({ panel: { method } }: Rules): boolean =>
  method === "rankSum" || method === "majorityPreference";

/** Whether marks become a score of points, from which something can be taken off. */
export const byPoints = (rules: Rules): boolean =>
  rules.panel.method !== "majorityJudgment" && !isRelative(rules);

/** The steps that part those with one score: those of the rule, after the one that a way of judging begins with. */
export function stepsOf({ panel, ties }: Pick<TallyRules, "panel" | "ties">): TallyRules["ties"] {
  if (panel.method === "majorityJudgment") return ["majorityGrade", ...ties];
  return panel.method === "majorityPreference" ? ["headToHead", ...ties] : ties;
}

/**
 * The entries with what their places go by as their score. With rank sums (S12) that is the sum of their ranks among all
 * of them, in thousandths, of the judges who marked every one of them.
 */
export function placedBy(rules: Rules, scored: readonly Scored[]): readonly Scored[] {
  if (rules.panel.method !== "rankSum") return scored;
  const sums = new Map<EntryId, number>();
  for (const seat of completeSeats(scored)) {
    const totals = scored.map(
      ({ tally }) => tally.totals.find((one) => one.seat === seat)?.total ?? 0,
    );
    for (const [at, rank] of ranksOf(totals).entries()) {
      const entry = scored[at]?.entry;
      if (entry) sums.set(entry, (sums.get(entry) ?? 0) + rank * 500);
    }
  }
  return scored.map((one) => {
    const score = sums.get(one.entry) ?? 0;
    const exact = { over: score * UNITS, under: 1 };
    return { ...one, tally: { ...one.tally, mean: score, exact, score } };
  });
}

/** Seats that marked all of these entries. */
const completeSeats = (scored: readonly Scored[]): readonly string[] =>
  (scored[0]?.tally.totals ?? [])
    .map(({ seat }) => seat)
    .filter((seat) => scored.every(({ tally }) => tally.totals.some((one) => one.seat === seat)));

/** Below 0 when `a` has the better score (R10): the rounded one, or the exact one where the rule says so; of rank sums the lower. */
export function byScore(
  { rankOn, panel }: Pick<TallyRules, "rankOn" | "panel">,
  a: Scored,
  b: Scored,
): number {
  if (panel.method === "rankSum") return a.tally.score - b.tally.score;
  return rankOn === "exact"
    ? compareFractions(b.tally.exact, a.tally.exact)
    : b.tally.score - a.tally.score;
}
