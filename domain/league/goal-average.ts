/**
 * Goal average, points scored divided by points conceded (T5), compared without ever dividing.
 * Nothing conceded is infinite; no game at all counts as 1, as its difference would count as 0.
 */
export interface Average {
  readonly pointsFor: number;
  readonly pointsAgainst: number;
}

/** Negative when `a` is the better average, 0 when they are equal. */
export function compareAverage(a: Average, b: Average): number {
  const [aFor, aAgainst] = fraction(a);
  const [bFor, bAgainst] = fraction(b);
  const left = aFor * bAgainst;
  const right = bFor * aAgainst;
  return left > right ? -1 : left < right ? 1 : 0;
}

/** The averages as decimals, rounded to the first place (at least the fourth) that tells all unequal ones apart. */
export function averageTexts(averages: readonly Average[]): string[] {
  for (let places = 4; ; places++) {
    const texts = averages.map((average) => decimal(average, places));
    const told = averages.every((a, i) =>
      averages.every((b, j) => texts[i] !== texts[j] || compareAverage(a, b) === 0),
    );
    if (told) return texts;
  }
}

/** Infinity is 1/0, so that two teams that conceded nothing are level by the same multiplication. */
function fraction({ pointsFor, pointsAgainst }: Average): readonly [bigint, bigint] {
  if (pointsAgainst === 0) return pointsFor === 0 ? [1n, 1n] : [1n, 0n];
  return [BigInt(pointsFor), BigInt(pointsAgainst)];
}

function decimal(average: Average, places: number): string {
  const [over, under] = fraction(average);
  if (under === 0n) return "∞";
  const scaled = (2n * over * 10n ** BigInt(places) + under) / (2n * under);
  const digits = scaled.toString().padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
