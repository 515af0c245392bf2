/**
 * Skating places once more, slowly and literally from rules 5 to 11: place by place, column by column, with fractions
 * of places as text of their own. It shares nothing with the product.
 */
type Marks = readonly (readonly number[])[];

const upTo = (marks: readonly number[], column: number) => marks.filter((mark) => mark <= column);
const add = (marks: readonly number[]) => marks.reduce((a, b) => a + b, 0);

/** Whoever takes the next place among some couples, looking from a column on. */
function best(marks: Marks, among: readonly number[], column: number, columns: number): number[] {
  const judges = marks[0]?.length ?? 0;
  let left = [...among];
  for (let at = column; at <= columns && left.length > 1; at++) {
    const having = left.filter((one) => 2 * upTo(marks[one] ?? [], at).length > judges);
    if (having.length === 0) continue;
    const most = Math.max(...having.map((one) => upTo(marks[one] ?? [], at).length));
    left = having.filter((one) => upTo(marks[one] ?? [], at).length === most);
    const least = Math.min(...left.map((one) => add(upTo(marks[one] ?? [], at))));
    left = left.filter((one) => add(upTo(marks[one] ?? [], at)) === least);
  }
  return left;
}

/** One dance: each couple's place. */
export function danceOpinion(marks: Marks): number[] {
  const places = marks.map(() => 0);
  let left = marks.map((_, couple) => couple);
  for (let place = 1; left.length > 0; ) {
    const next = best(marks, left, 1, marks.length);
    for (const couple of next) places[couple] = place + (next.length - 1) / 2;
    place += next.length;
    left = left.filter((couple) => !next.includes(couple));
  }
  return places;
}

/** Several dances, marks by dance and couple: each couple's place. */
export function finalOpinion(dances: readonly Marks[]): number[] {
  if (dances.length === 1) return danceOpinion(dances[0] ?? []);
  const couples = (dances[0] ?? []).map((_, couple) => couple);
  const lines = couples.map((couple) =>
    dances.map((dance) => danceOpinion(dance)[couple] ?? Number.NaN),
  );
  const marks = couples.map((couple) => dances.flatMap((dance) => dance[couple] ?? []));
  const places = couples.map(() => 0);
  let left = couples;
  for (let place = 1; left.length > 0; ) {
    const least = Math.min(...left.map((couple) => add(lines[couple] ?? [])));
    let next = left.filter((couple) => add(lines[couple] ?? []) === least);
    if (next.length > 1) {
      const those = (couple: number) => upTo(lines[couple] ?? [], place);
      const most = Math.max(...next.map((couple) => those(couple).length));
      next = next.filter((couple) => those(couple).length === most);
      const lowest = Math.min(...next.map((couple) => add(those(couple))));
      next = next.filter((couple) => add(those(couple)) === lowest);
      next = best(marks, next, place, couples.length);
    }
    for (const couple of next) places[couple] = place + (next.length - 1) / 2;
    place += next.length;
    left = left.filter((couple) => !next.includes(couple));
  }
  return places;
}
