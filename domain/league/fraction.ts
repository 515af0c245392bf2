/** Two whole numbers, the first over the second; compared and written exactly, never divided. */
export type Fraction = readonly [over: number, under: number];

/** Negative when `a` is the larger. A fraction over nothing is infinite. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = BigInt(a[0]) * BigInt(b[1]);
  const right = BigInt(b[0]) * BigInt(a[1]);
  return left > right ? -1 : left < right ? 1 : 0;
}

/** As a decimal, the last place rounded half away from zero; `∞` over nothing. */
export function fractionText([over, under]: Fraction, places: number): string {
  if (under === 0) return "∞";
  const sign = over < 0 ? "-" : "";
  const [top, bottom] = [BigInt(Math.abs(over)), BigInt(under)];
  const digits = ((2n * top * 10n ** BigInt(places) + bottom) / (2n * bottom))
    .toString()
    .padStart(places + 1, "0");
  return places === 0
    ? sign + digits
    : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The decimals, to the first place from `places` on that tells all unequal ones apart. */
export function fractionTexts(fractions: readonly Fraction[], places: number): string[] {
  // Sorted, two that are told apart from their neighbours are told apart from all.
  const sorted = [...fractions].sort(compareFractions);
  for (let to = places; ; to++) {
    const told = sorted.every((one, at) => {
      const next = sorted[at + 1];
      return (
        !next ||
        fractionText(one, to) !== fractionText(next, to) ||
        compareFractions(one, next) === 0
      );
    });
    if (told) return fractions.map((one) => fractionText(one, to));
  }
}
