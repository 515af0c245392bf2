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

/** Where two entries part: at which turn, from 0, and the majority grade that each of them has there. */
export interface PartedGrades {
  readonly turn: number;
  readonly a: number;
  readonly b: number;
}

/**
 * The first turn at which the majority grades of two entries differ; null when none does. Of panels that differ in size
 * the smaller one counts as if it had been as large: each grade so many times that both have the same number, which
 * changes nothing between panels of one size and leaves no three entries in a ring.
 */
export function partedAt(a: readonly number[], b: readonly number[]): PartedGrades | null {
  if (a.length === 0 || b.length === 0) return null;
  const size = (a.length * b.length) / divisor(a.length, b.length);
  const [one, other] = [majorityGrades(times(a, size)), majorityGrades(times(b, size))];
  for (const [turn, grade] of one.entries()) {
    const against = other[turn] ?? grade;
    if (grade !== against) return { turn, a: grade, b: against };
  }
  return null;
}

/** Below 0 when the first entry's grades are the better ones. */
export function compareGrades(a: readonly number[], b: readonly number[]): number {
  const parted = partedAt(a, b);
  return parted === null ? 0 : parted.a - parted.b;
}

const times = (grades: readonly number[], size: number): readonly number[] =>
  grades.flatMap((grade) => Array<number>(size / grades.length).fill(grade));

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
