/** The smallest power of two that holds so many entrants. */
export const bracketSize = (entrants: number): number => {
  let size = 1;
  while (size < entrants) size *= 2;
  return size;
};

/**
 * Seeds from the top of a bracket to its foot (F2): 1, 8, 4, 5, 2, 7, 3, 6 for eight. Any two meet as late as their
 * seeds allow, the first and the second in the final. `size` is a power of two.
 */
export function seedOrder(size: number): readonly number[] {
  let order = [1];
  while (order.length < size) {
    const sum = 2 * order.length + 1;
    order = order.flatMap((seed) => [seed, sum - seed]);
  }
  return order;
}

/** Entrants, best first, at their places of the bracket; null is a bye, which the best seeds get (F2). */
export function seeded<T>(entrants: readonly T[]): readonly (T | null)[] {
  return seedOrder(bracketSize(entrants.length)).map((seed) => entrants[seed - 1] ?? null);
}
