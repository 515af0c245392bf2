import { ranksOf } from "./ranks";

/** How far judges agree on an order (E5): Kendall's W, corrected for ties, or why there is none. */
export type Agreement =
  | {
      readonly kind: "w";
      /** W as a fraction from 0 to 1. */
      readonly over: number;
      readonly under: number;
      /** The squared distances of the rank sums from their mean, times four to be whole. */
      readonly s4: number;
      /** The sum of t³ − t over the groups of equal ranks that a judge gave. */
      readonly ties: number;
      readonly judges: number;
      readonly entries: number;
    }
  /** Fewer than two judges, fewer than three entries, or every judge gave all of them the same. */
  | { readonly kind: "few-judges" | "few-entries" | "all-alike" };

/**
 * Kendall's coefficient of concordance: 12 S / (m² (n³ − n) − m T) for `m` judges, each with totals for the same `n`
 * entries in the same order, the highest best. In whole numbers: ranks are halves.
 */
export function agreementOf(totals: readonly (readonly number[])[]): Agreement {
  const [m, n] = [totals.length, totals[0]?.length ?? 0];
  if (m < 2) return { kind: "few-judges" };
  if (n < 3) return { kind: "few-entries" };
  const ranks = totals.map(ranksOf);
  const sums = Array.from({ length: n }, (_, entry) =>
    ranks.reduce((sum, all) => sum + (all[entry] ?? 0), 0),
  );
  const mean = m * (n + 1);
  const s4 = sums.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const ties = totals.reduce((sum, all) => sum + tiesIn(all), 0);
  const under = m * m * (n ** 3 - n) - m * ties;
  if (under === 0) return { kind: "all-alike" };
  return { kind: "w", over: 3 * s4, under, s4, ties, judges: m, entries: n };
}

function tiesIn(totals: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const total of totals) sizes.set(total, (sizes.get(total) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + size ** 3 - size, 0);
}
