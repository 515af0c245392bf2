/**
 * By how much, in per cent, a plan can cost more than the best one, when no plan costs less than the bound; rounded up
 * to a tenth, so that it is never said to be nearer than it is. Null when nothing can be said, for the bound is 0.
 */
export function gapPercent(objective: number, bound: number): number | null {
  if (objective <= bound) return 0;
  return bound > 0 ? Math.ceil((1000 * (objective - bound)) / bound) / 10 : null;
}
