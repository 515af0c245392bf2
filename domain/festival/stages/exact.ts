import type { Rounding } from "../panel";

/**
 * A number that is never rounded on the way, however many stages and panels its parts come from: `over / under` in
 * thousandths, `under` above 0.
 */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

export const NOTHING: Exact = { over: 0n, under: 1n };

/** From whole thousandths, or from the units of 10⁻⁷ of a panel. */
export const exactly = (over: number, under = 1): Exact => ({
  over: BigInt(over),
  under: BigInt(under),
});

export const times = (value: Exact, over: number, under: number): Exact =>
  lowest(value.over * BigInt(over), value.under * BigInt(under));

export const sumOf = (values: readonly Exact[]): Exact =>
  values.reduce(
    (sum, one) => lowest(sum.over * one.under + one.over * sum.under, sum.under * one.under),
    NOTHING,
  );

/** Below 0 when `a` is the smaller one. */
export function compareExact(a: Exact, b: Exact): number {
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Rounded to so many decimals, at most six (R5): a negative one like its positive. */
export function roundExact(mode: Rounding["mode"], decimals: number, value: Exact): Exact {
  const { over, under } = value;
  if (over < 0n) {
    const positive = roundExact(mode, decimals, { over: -over, under });
    return { over: -positive.over, under: positive.under };
  }
  // So many of the last decimal in `over / under` thousandths.
  const size = under * 1000n;
  const parts = over * 10n ** BigInt(decimals);
  const rest = parts % size;
  const whole = (parts - rest) / size;
  const isUp =
    mode === "halfUp"
      ? 2n * rest >= size
      : 2n * rest > size || (2n * rest === size && whole % 2n === 1n);
  return lowest(
    (mode !== "truncate" && isUp ? whole + 1n : whole) * 1000n,
    10n ** BigInt(decimals),
  );
}

/** In plain digits, cut off after so many decimals. */
export function exactText({ over, under }: Exact, decimals: number): string {
  const size = over < 0n ? -over : over;
  const digits = String((size * 10n ** BigInt(decimals)) / (under * 1000n)).padStart(
    decimals + 1,
    "0",
  );
  const [whole, rest] = [
    digits.slice(0, digits.length - decimals),
    digits.slice(digits.length - decimals),
  ];
  return `${over < 0n ? "-" : ""}${whole}${decimals === 0 ? "" : `.${rest}`}`;
}

/** Two numbers as text with at least so many decimals, or as many more as they need to differ. */
export function apartText(a: Exact, b: Exact, decimals: number): readonly [string, string] {
  for (let more = decimals; ; more++) {
    const [high, low] = [exactText(a, more), exactText(b, more)];
    if (high !== low || more >= 12) return [high, low];
  }
}

function lowest(over: bigint, under: bigint): Exact {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  const by = a === 0n ? 1n : a;
  return { over: over / by, under: under / by };
}
