import { compareFractions, type Fraction, fractionTexts } from "./fraction";

/**
 * Goal average, points scored divided by points conceded (T5), compared without ever dividing.
 * Nothing conceded is infinite; no game at all counts as 1, as its difference would count as 0.
 */
export interface Average {
  readonly pointsFor: number;
  readonly pointsAgainst: number;
}

/** Negative when `a` is the better average, 0 when they are equal. */
export const compareAverage = (a: Average, b: Average): number =>
  compareFractions(fractionOf(a), fractionOf(b));

/** The averages as decimals, rounded to the first place (at least the fourth) that tells all unequal ones apart. */
export const averageTexts = (averages: readonly Average[]): string[] =>
  fractionTexts(averages.map(fractionOf), 4);

/** Infinity is 1/0, so that two teams that conceded nothing are level by the same multiplication. */
function fractionOf({ pointsFor, pointsAgainst }: Average): Fraction {
  if (pointsAgainst === 0) return pointsFor === 0 ? [1, 1] : [1, 0];
  return [pointsFor, pointsAgainst];
}
