import type { Criterion, TallyRules } from "./rules";
import type { Fraction, JudgeTotal } from "./tally";

/**
 * The arithmetic of a panel, in whole numbers alone. A mark is at most 10⁶ thousandths, the weights are 10⁴ basis
 * points together, so a judge's total is at most 10¹⁰ units of 10⁻⁷. Everything below multiplies the total of a panel
 * by at most twice its size: with 100 judges that is 2 × 10¹⁴, a fortieth of what a number holds exactly. Where the mean
 * of the others stands for somebody it is multiplied by the panel's size once more; what could become larger than a
 * number holds is compared and multiplied as BigInt.
 */

/** Units of 10⁻⁷ in a thousandth. */
export const UNITS = 10_000;

type Value = Pick<JudgeTotal, "seat" | "total">;

/** The order of seats: 1, 2, … 10, then R1; in files judges' names by their text, numbers at the end by size. */
export function bySeat(a: string, b: string): number {
  const [x, y] = [named(a), named(b)];
  return compare(x.name, y.name) || compare(x.number, y.number) || compare(a, b);
}

const named = (seat: string): { readonly name: string; readonly number: number } => {
  const number = /\d*$/.exec(seat)?.[0] ?? "";
  return { name: seat.slice(0, seat.length - number.length), number: Number(number) };
};

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Which values count (R3): the highest and the lowest go, one copy for each that the rule drops. Of several equal
 * ones the high one dropped is that of the earliest seat, the low one that of the latest.
 */
export function keep(
  { dropHigh, dropLow }: TallyRules["panel"],
  values: readonly Value[],
): { readonly kept: readonly number[]; readonly dropped: ReadonlyMap<string, "high" | "low"> } {
  const rising = values.toSorted((a, b) => a.total - b.total || bySeat(b.seat, a.seat));
  const end = rising.length - dropHigh;
  const dropped = new Map<string, "high" | "low">();
  for (const { seat } of rising.slice(0, dropLow)) dropped.set(seat, "low");
  for (const { seat } of rising.slice(end)) dropped.set(seat, "high");
  return { kept: rising.slice(dropLow, end).map(({ total }) => total), dropped };
}

/** By how many basis points a mark counts: its weight, or a factor in thousandths. */
export const weightOf = ({ weight, factor }: Criterion): number =>
  factor === undefined ? weight : factor * 10;

/**
 * The values with those of the seats for which the mean of the others stands (R22). All are multiplied by `scale`, so
 * that this mean is whole as well.
 */
export function withMissing(
  values: readonly Value[],
  missing: readonly string[],
  round: Rounding | null,
): { readonly values: readonly Value[]; readonly scale: number } {
  if (missing.length === 0) return { values, scale: 1 };
  const mean = { over: sum(values.map(({ total }) => total)), under: values.length };
  const stands = (total: number) => missing.map((seat) => ({ seat, total }));
  if (round) return { values: [...values, ...stands(roundTo(round, mean) * UNITS)], scale: 1 };
  const scale = values.length;
  const whole = values.map(({ seat, total }) => ({ seat, total: total * scale }));
  return { values: [...whole, ...stands(mean.over)], scale };
}

/** What the values that count come to (R4); they are in rising order and at least one. */
export function panelValue(
  { method }: Pick<TallyRules["panel"], "method">,
  kept: readonly number[],
): Fraction {
  switch (method) {
    case "trimmedMean":
    case "mean":
      return { over: sum(kept), under: kept.length };
    case "sum":
      return { over: sum(kept), under: 1 };
    case "majorityJudgment":
      // S14: of two in the middle the worse.
      return { over: kept[Math.floor((kept.length - 1) / 2)] ?? 0, under: 1 };
    case "rankSum":
    case "majorityPreference":
      // S12, S13: by itself an entry comes to nothing.
      return { over: 0, under: 1 };
    case "median": {
      const middle = kept.slice(Math.floor((kept.length - 1) / 2), Math.floor(kept.length / 2) + 1);
      return { over: sum(middle), under: middle.length };
    }
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** How a number is rounded. */
export type Rounding = Pick<TallyRules["rounding"], "decimals" | "mode">;

/** The value in thousandths, rounded to the decimals of the rule (R5). A negative one like its positive. */
export function roundTo({ decimals, mode }: Rounding, value: Fraction): number {
  const step = 10 ** (3 - decimals);
  return roundedBy(mode, value, step * UNITS) * step;
}

/** How many units of so many 10⁻⁷ the value comes to, rounded (R5). */
export function roundedBy(mode: Rounding["mode"], { over, under }: Fraction, unit: number): number {
  if (over < 0) return -roundedBy(mode, { over: -over, under }, unit);
  const size = under * unit;
  const rest = over % size;
  const whole = (over - rest) / size;
  const up =
    mode === "halfUp" ? 2 * rest >= size : 2 * rest > size || (2 * rest === size && isOdd(whole));
  return mode !== "truncate" && up ? whole + 1 : whole;
}

const isOdd = (whole: number): boolean => whole % 2 === 1;

/** Below 0 when `a` is the smaller one. Exact: multiplied crosswise, never divided. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const [left, right] = [a.over * b.under, b.over * a.under];
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  const exact = BigInt(a.over) * BigInt(b.under) - BigInt(b.over) * BigInt(a.under);
  return exact < 0n ? -1 : exact > 0n ? 1 : 0;
}

/** The fraction in lowest terms, from numbers that may be larger than a number holds exactly. */
export function reduced(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return { over: Number(over / (a || 1n)), under: Number(under / (a || 1n)) };
}
