import type { EntryId } from "../kernel/ids";
import { ok, type Result, refuse } from "../kernel/result";
import type { Refusal } from "../live/decider";
import { bySeat, keep, panelValue, roundTo, UNITS } from "./panel";
import type { Marks, TallyRules } from "./rules";

/** A number that is not rounded: `over / under`, both whole, `under` above 0. In units of 10⁻⁷ (thousandths × basis points). */
export interface Fraction {
  readonly over: number;
  readonly under: number;
}

/** What one judge handed in for an entry. */
export interface Sheet {
  readonly seat: string;
  readonly marks: Marks;
}

/** A judge's weighted total in units of 10⁻⁷, and whether it does not count. */
export interface JudgeTotal {
  readonly seat: string;
  readonly total: number;
  readonly dropped: "high" | "low" | null;
}

/** How an entry's score came about. `score`, `mean` (rounded) and `deduction` in thousandths. */
export interface EntryTally {
  readonly totals: readonly JudgeTotal[];
  readonly mean: number;
  readonly deduction: number;
  readonly exact: Fraction;
  readonly score: number;
}

/** An entry whose result is known. */
export interface Scored {
  readonly entry: EntryId;
  /** Its place in the running order. */
  readonly number: number;
  readonly sheets: readonly Sheet[];
  readonly tally: EntryTally;
}

/** An entry with its place: 1, 2, 2, 4 where places are shared. */
export interface Ranked {
  readonly entry: EntryId;
  readonly score: number;
  readonly place: number;
  readonly shared: boolean;
}

/**
 * The score of one entry, from the sheets that stand for it and the points taken off in thousandths (R1–R8). The
 * totals come in the order of the seats, however the sheets came. Refuses `too-few-sheets` with how many were `given`
 * and how many are `needed`. All of it is whole numbers far below 2^53: see panel.ts.
 */
export function tallyEntry(
  rules: TallyRules,
  given: { readonly sheets: readonly Sheet[]; readonly deduction: number },
): Result<EntryTally, Refusal> {
  const { sheets, deduction } = given;
  const { dropHigh, dropLow } = rules.panel;
  const needed = Math.max(rules.atLeast, dropHigh + dropLow + 1);
  if (sheets.length < needed)
    return refuse({ code: "too-few-sheets", given: sheets.length, needed });
  const totals = sheets
    .toSorted((a, b) => bySeat(a.seat, b.seat))
    .map(({ seat, marks }) => ({ seat, total: judgeTotal(rules, marks) }));
  const { kept, dropped } = keep(rules.panel, totals);
  const panel = panelValue(rules.panel, kept);
  const mean = roundTo(rules.rounding, panel);
  return ok({
    totals: totals.map((one) => ({ ...one, dropped: dropped.get(one.seat) ?? null })),
    mean,
    deduction,
    exact: { over: panel.over - deduction * UNITS * panel.under, under: panel.under },
    score: mean - deduction,
  });
}

/** One judge's total for an entry (R1, R2): marks times weights, in units of 10⁻⁷; rounded already where the rule says so. */
export function judgeTotal({ criteria, rounding }: TallyRules, marks: Marks): number {
  const total = criteria.reduce((sum, { id, weight }) => sum + (marks[id] ?? 0) * weight, 0);
  return rounding.at === "judge" ? roundTo(rounding, { over: total, under: 1 }) * UNITS : total;
}
