import { decimalsOf, markText } from "../../domain/festival/mark-text";
import { gradeWord, resultText } from "../../domain/festival/methods";
import { UNITS, weightOf } from "../../domain/festival/panel";
import type { TallyRules } from "../../domain/festival/rules";
import { roundingAt } from "../../domain/festival/tally";

/** A total's own unit is 10⁻⁷ points. */
const PLACES = 7;

/** A score, a mean or a deduction in thousandths, with as many decimals as the contest prints; of grades the word. */
export const scoreText = (rules: TallyRules, thousandths: number): string =>
  resultText(rules, thousandths);

/** A mark as a sheet has it: in figures, or the word of a grade. */
export const sheetMarkText = (rules: TallyRules, mark: number): string =>
  gradeWord(rules, mark) ?? markText(mark, decimalsOf(rules.mark.step));

/** A judge's total (10⁻⁷ points), whole: no digit of it is rounded away. */
export function totalText(rules: TallyRules, total: number): string {
  const word = gradeWord(rules, total / UNITS);
  if (word !== null) return word;
  const decimals = totalDecimals(rules);
  const point = 10 ** PLACES;
  const rest = String(total % point)
    .padStart(PLACES, "0")
    .slice(0, decimals);
  return `${Math.floor(total / point)}${decimals === 0 ? "" : `.${rest}`}`;
}

/** How many decimals any judge's total under these rules can have. */
function totalDecimals(rules: TallyRules): number {
  const { criteria, mark } = rules;
  const rounded = roundingAt(rules, "judge") ?? roundingAt(rules, "criterion");
  if (rounded) return rounded.decimals;
  for (let decimals = 0; decimals < PLACES; decimals++) {
    const unit = 10 ** (PLACES - decimals);
    const fits = (weight: number) =>
      (weight * mark.step) % unit === 0 && (weight * mark.min) % unit === 0;
    if (criteria.map(weightOf).every(fits)) return decimals;
  }
  return PLACES;
}
