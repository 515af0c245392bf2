/**
 * Majority judgment (S14): of an entry's grades, sorted, the middle one is its majority grade, of two in the middle the
 * worse; entries with the same one lose a copy of it and are compared again. Grades are numbers, 0 for the best.
 */

/** The majority grades of an entry in turn, one for each of its grades. */
export function majorityGrades(grades: readonly number[]): readonly number[] {
  const left = grades.toSorted((a, b) => a - b);
  const found: number[] = [];
  while (left.length > 0) found.push(...left.splice(Math.floor(left.length / 2), 1));
  return found;
}

/** At which turn two part, from 0; null when one of them has no grade left by then, or none differs. */
export function partedAt(a: readonly number[], b: readonly number[]): number | null {
  for (let turn = 0; turn < Math.min(a.length, b.length); turn++)
    if (a[turn] !== b[turn]) return turn;
  return null;
}
