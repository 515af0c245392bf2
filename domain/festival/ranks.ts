/**
 * One judge's totals as ranks in halves, the highest first (S12): equal ones share the mean of their ranks, so that 5 is
 * the rank 2.5. In the order in which they were given.
 */
export function ranksOf(totals: readonly number[]): readonly number[] {
  return totals.map((total) => {
    const above = totals.filter((other) => other > total).length;
    const level = totals.filter((other) => other === total).length;
    return 2 * above + 1 + level;
  });
}

/** Halves as people write them: 5 → "2.5". */
export const halvesText = (halves: number): string =>
  `${Math.floor(halves / 2)}${halves % 2 === 0 ? "" : ".5"}`;
