import { keep, panelValue, roundTo, UNITS, weightOf, withMissing } from "./panel";
import type { TallyRules } from "./rules";
import { type Fraction, roundingAt, type Sheet } from "./tally";

/** What one criterion came to, its own extremes dropped. `value` and `share` in units of 10⁻⁷, rounded where the rule says so. */
export interface CriterionTally {
  readonly id: string;
  readonly value: Fraction;
  /** The value times its weight or factor. */
  readonly share: Fraction;
  readonly dropped: { readonly high: readonly string[]; readonly low: readonly string[] };
}

/**
 * What a panel comes to where marks are dropped criterion by criterion (R25): the method's value of each criterion's
 * marks, times its weight or factor, added up. Nobody's total is dropped as a whole.
 */
export function byCriterion(
  rules: TallyRules,
  sheets: readonly Sheet[],
  missing: readonly string[],
): {
  readonly panel: Fraction;
  readonly dropped: ReadonlyMap<string, never>;
  readonly criteria: readonly CriterionTally[];
} {
  const criteria = rules.criteria.map((criterion): CriterionTally => {
    const marks = sheets.map(({ seat, marks }) => ({
      seat,
      total: (marks[criterion.id] ?? 0) * UNITS,
    }));
    const { values, scale } = withMissing(marks, missing, null);
    const { kept, dropped } = keep(rules.panel, values);
    const { over, under } = panelValue(rules.panel, kept);
    const value = rounded(rules, "criterion", { over, under: under * scale });
    // Every value is a multiple of UNITS, a mark being whole thousandths.
    const times = { over: (value.over / UNITS) * weightOf(criterion), under: value.under };
    const seats = (end: "high" | "low") =>
      [...dropped].filter(([, one]) => one === end).map(([seat]) => seat);
    return {
      id: criterion.id,
      value,
      share: rounded(rules, "factor", times),
      dropped: { high: seats("high"), low: seats("low") },
    };
  });
  return {
    // All criteria have the same sheets, so either all shares are rounded or all have one denominator.
    panel: {
      over: criteria.reduce((sum, { share }) => sum + share.over, 0),
      under: criteria[0]?.share.under ?? 1,
    },
    dropped: new Map<string, never>(),
    criteria,
  };
}

function rounded(rules: TallyRules, point: "criterion" | "factor", value: Fraction): Fraction {
  const round = roundingAt(rules, point);
  return round ? { over: roundTo(round, value) * UNITS, under: 1 } : value;
}
