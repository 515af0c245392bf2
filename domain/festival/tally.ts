import type { EntryId } from "../kernel/ids";
import { ok, type Result, refuse } from "../kernel/result";
import type { Refusal } from "../live/decider";
import { byCriterion, type CriterionTally } from "./criterion-tally";
import {
  bySeat,
  keep,
  panelValue,
  type Rounding,
  reduced,
  roundTo,
  UNITS,
  weightOf,
  withMissing,
} from "./panel";
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

/** A seat for which the mean of the others stands (R22): what it comes to in units of 10⁻⁷, and whether it does not count. */
export interface StandIn {
  readonly seat: string;
  readonly total: Fraction;
  readonly dropped: JudgeTotal["dropped"];
}

/** How an entry's score came about. `score`, `mean` (rounded), `deduction` and `bonus` in thousandths. */
export interface EntryTally {
  readonly totals: readonly JudgeTotal[];
  readonly mean: number;
  readonly deduction: number;
  readonly exact: Fraction;
  readonly score: number;
  readonly bonus?: number;
  readonly missing?: readonly StandIn[];
  /** Where marks are dropped criterion by criterion: what each came to. */
  readonly criteria?: readonly CriterionTally[];
}

/** An entry whose result is known. */
export interface Scored {
  readonly entry: EntryId;
  /** Its place in the running order. */
  readonly number: number;
  readonly sheets: readonly Sheet[];
  readonly tally: EntryTally;
  /** How long it took. */
  readonly ms?: number;
}

/** An entry with its place: 1, 2, 2, 4 where places are shared. */
export interface Ranked {
  readonly entry: EntryId;
  readonly score: number;
  readonly place: number;
  readonly shared: boolean;
}

/** What the score of one entry is made of; points in thousandths. */
export interface Given {
  readonly sheets: readonly Sheet[];
  readonly deduction: number;
  readonly bonus?: number;
  /** Seats for which the mean of the others stands (R22). */
  readonly missing?: readonly string[];
}

/** What a score was made of, so that it can be made again with one thing changed. */
export const givenOf = ({ sheets, tally }: Scored): Required<Given> => ({
  sheets,
  deduction: tally.deduction,
  bonus: tally.bonus ?? 0,
  missing: (tally.missing ?? []).map(({ seat }) => seat),
});

/**
 * The score of one entry, from the sheets that stand for it and the points taken off and added (R1–R8, R22–R25). The
 * totals come in the order of the seats, however the sheets came. Refuses `too-few-sheets` with how many were `given`
 * and how many are `needed`. All of it is whole numbers below 2^53: see panel.ts.
 */
export function tallyEntry(rules: TallyRules, given: Given): Result<EntryTally, Refusal> {
  const { sheets, deduction, bonus = 0, missing = [] } = given;
  const needed = sheetsNeeded(rules, sheets.length, missing.length);
  if (sheets.length < needed)
    return refuse({ code: "too-few-sheets", given: sheets.length, needed });
  const inForce = inForceFor(rules, sheets.length + missing.length);
  const seated = sheets.toSorted((a, b) => bySeat(a.seat, b.seat));
  const trimmed =
    rules.panel.trim === "criterion"
      ? byCriterion(inForce, seated, missing)
      : byTotal(inForce, seated, missing);
  const { mean, exact } = ended(rules, trimmed.panel);
  const off = deduction - bonus;
  const totals = seated.map(({ seat, marks }) => ({
    seat,
    total: judgeTotal(rules, marks),
    dropped: trimmed.dropped.get(seat) ?? null,
  }));
  return ok({
    totals,
    mean,
    deduction,
    exact: { over: exact.over - off * UNITS * exact.under, under: exact.under },
    score: mean - off,
    ...(bonus === 0 ? {} : { bonus }),
    ...(missing.length === 0 ? {} : { missing: standIns(rules, totals, missing, trimmed.dropped) }),
    ...("criteria" in trimmed ? { criteria: trimmed.criteria } : {}),
  });
}

/** How many sheets an entry needs, with so many seats for which the mean of the others stands (R6, R22, R23). */
export function sheetsNeeded(rules: TallyRules, sheets: number, missing: number): number {
  const { dropHigh, dropLow } = inForceFor(rules, sheets + missing).panel;
  return Math.max(rules.atLeast, dropHigh + dropLow + 1 - missing, 1);
}

/** The rules for a panel of so many: nothing is dropped from one of which nothing would stay, where the rule says so (R23). */
export function inForceFor(rules: TallyRules, size: number): TallyRules {
  const { panel } = rules;
  if (panel.tooFew !== "mean" || size > panel.dropHigh + panel.dropLow) return rules;
  const method = panel.method === "trimmedMean" ? "mean" : panel.method;
  return { ...rules, panel: { ...panel, method, dropHigh: 0, dropLow: 0 } };
}

function standIns(
  rules: TallyRules,
  totals: readonly JudgeTotal[],
  missing: readonly string[],
  dropped: ReadonlyMap<string, "high" | "low">,
): readonly StandIn[] {
  const round = rules.panel.trim === "criterion" ? null : roundingAt(rules, "judge");
  const over = totals.reduce((sum, { total }) => sum + total, 0);
  const mean = { over, under: totals.length };
  const total = round ? { over: roundTo(round, mean) * UNITS, under: 1 } : mean;
  return missing
    .toSorted(bySeat)
    .map((seat) => ({ seat, total, dropped: dropped.get(seat) ?? null }));
}

function byTotal(rules: TallyRules, sheets: readonly Sheet[], missing: readonly string[]) {
  const totals = sheets.map(({ seat, marks }) => ({ seat, total: judgeTotal(rules, marks) }));
  const { values, scale } = withMissing(totals, missing, roundingAt(rules, "judge"));
  const { kept, dropped } = keep(rules.panel, values);
  const { over, under } = panelValue(rules.panel, kept);
  return { panel: { over, under: under * scale }, dropped };
}

/** R2, R24: what the panel comes to is rounded, multiplied where the rule says so, and rounded at the end. */
function ended(rules: TallyRules, panel: Fraction): { mean: number; exact: Fraction } {
  const { factor } = rules.panel;
  const times = (value: Fraction): Fraction =>
    factor === undefined
      ? value
      : reduced(BigInt(value.over) * BigInt(factor), BigInt(value.under) * 1000n);
  const round = roundingAt(rules, "panel");
  const value = round ? { over: roundTo(round, panel) * UNITS, under: 1 } : panel;
  return { mean: roundTo(rules.rounding, times(value)), exact: times(panel) };
}

/** How a number is rounded at a point on the way to the score; null where it is not (R2, R24). */
export function roundingAt(
  { rounding }: Pick<TallyRules, "rounding">,
  point: "criterion" | "factor" | "judge" | "panel",
): Rounding | null {
  const stated = rounding.also?.[point];
  if (stated) return stated;
  const first = point === "factor" ? "criterion" : point;
  if (point === "panel") return rounding.at === "end" ? null : rounding;
  return rounding.at === first ? rounding : null;
}

/** One judge's total for an entry (R1, R2): marks times weights, in units of 10⁻⁷; rounded already where the rule says so. */
export function judgeTotal(rules: TallyRules, marks: Marks): number {
  const share = roundingAt(rules, "criterion");
  const total = rules.criteria.reduce((sum, criterion) => {
    const over = (marks[criterion.id] ?? 0) * weightOf(criterion);
    return sum + (share ? roundTo(share, { over, under: 1 }) * UNITS : over);
  }, 0);
  const round = roundingAt(rules, "judge");
  return round ? roundTo(round, { over: total, under: 1 }) * UNITS : total;
}
