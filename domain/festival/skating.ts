import type { EntryId } from "../kernel/ids";

/**
 * The skating system (S5–S11): judges place the couples of each dance, and majorities of judges decide. Places that are
 * shared are means of whole ones, so all places here are in halves: 5 is the place 2.5.
 */

/** One dance: each couple's marks, 1 for the best, by judge; every judge places all couples of it. */
export interface Dance {
  readonly id: string;
  readonly marks: ReadonlyMap<EntryId, readonly number[]>;
}

export interface Skated {
  readonly entry: EntryId;
  /** In halves, of each dance in turn. */
  readonly places: readonly number[];
  readonly total: number;
  /** In halves. */
  readonly place: number;
  /** The first of the places that it shares. */
  readonly first: number;
}

/** Which rule parted two, and the figures: counts and sums of marks (of places in halves for rule 10) at a column. */
export interface SkatingReason {
  readonly above: EntryId;
  readonly below: EntryId;
  readonly rule: "5" | "6" | "7a" | "7b" | "8" | "9" | "10" | "11";
  readonly column: number;
  readonly counts: readonly [number, number];
  readonly sums: readonly [number, number];
}

export interface Skating {
  /** Best first. */
  readonly placed: readonly Skated[];
  readonly reasons: readonly SkatingReason[];
  /** Couples of whom only some shared the best count under rule 10: rule books read differently there (S10). */
  readonly notes: readonly (readonly EntryId[])[];
}

type Found = Omit<SkatingReason, "above" | "below">;

const better = (marks: readonly number[], column: number) => marks.filter((one) => one <= column);
const sum = (marks: readonly number[]) => marks.reduce((all, one) => all + one, 0);

/**
 * What parts two couples by majorities from a column on (S5–S8, S11), and which is better: below 0 the first. Column by
 * column those with a majority come first, then the larger one, then the lower sum, so that placing all by this order
 * is the same as filling place by place.
 */
function byMajority(
  a: readonly number[],
  b: readonly number[],
  from: number,
  columns: number,
): { readonly order: number; readonly found: Found } | null {
  const majority = Math.floor(a.length / 2) + 1;
  let equal = false;
  for (let column = from; column <= columns; column++) {
    const [x, y] = [better(a, column), better(b, column)];
    const found = (rule: Found["rule"]): Found => ({
      ...{ rule, column },
      counts: [x.length, y.length],
      sums: [sum(x), sum(y)],
    });
    const [has, had] = [x.length >= majority, y.length >= majority];
    if (!has && !had) continue;
    if (has !== had) return { order: has ? -1 : 1, found: found("5") };
    if (x.length !== y.length)
      return { order: y.length - x.length, found: found(equal ? "7b" : "6") };
    if (sum(x) !== sum(y)) return { order: sum(x) - sum(y), found: found(equal ? "7b" : "7a") };
    equal = true;
  }
  return null;
}

/** In blocks of those whom the comparison leaves level, best first. */
function blocks<One>(all: readonly One[], by: (a: One, b: One) => number): One[][] {
  const found: One[][] = [];
  for (const one of all.toSorted(by)) {
    const last = found.at(-1);
    if (last?.[0] !== undefined && by(last[0], one) === 0) last.push(one);
    else found.push([one]);
  }
  return found;
}

const swapped = ({ counts, sums, ...rest }: Found): Found => ({
  ...rest,
  counts: [counts[1], counts[0]],
  sums: [sums[1], sums[0]],
});

/** The places of one dance in halves: entry → place (S5–S8). */
function placesOf({ marks }: Dance): ReadonlyMap<EntryId, number> {
  const of = (entry: EntryId) => marks.get(entry) ?? [];
  const places = new Map<EntryId, number>();
  for (const block of blocks(
    [...marks.keys()],
    (a, b) => byMajority(of(a), of(b), 1, marks.size)?.order ?? 0,
  )) {
    // S7: whom nothing parts share the mean of their places.
    const place = 2 * places.size + 1 + block.length;
    for (const entry of block) places.set(entry, place);
  }
  return places;
}

/**
 * A final of one or several dances, all with the same couples (S5–S11). Every couple has a place; neighbours with
 * different places have the rule that parted them.
 */
export function skate(dances: readonly Dance[]): Skating {
  const [first] = dances;
  const couples = [...(first?.marks.keys() ?? [])].toSorted((a, b) => (a < b ? -1 : 1));
  const columns = couples.length;
  const perDance = dances.map(placesOf);
  const line = (entry: EntryId) => perDance.map((places) => places.get(entry) ?? 0);
  const all = (entry: EntryId) => dances.flatMap(({ marks }) => marks.get(entry) ?? []);
  const placed: Skated[] = [];
  const reasons: SkatingReason[] = [];
  const notes: EntryId[][] = [];

  const rule10 = (entry: EntryId, place: number) => {
    const those = better(line(entry), 2 * place);
    return { count: those.length, sum: sum(those) };
  };
  /** Why one stands above another when the place is given of which the first is the best. */
  function why(a: EntryId, b: EntryId, place: number): Found | null {
    if (dances.length < 2) {
      const found = byMajority(all(a), all(b), 1, columns)?.found;
      // S8: nobody had a majority in the column of the place itself.
      return found?.rule === "5" && found.column > place
        ? { ...found, rule: "8" }
        : (found ?? null);
    }
    const [x, y] = [rule10(a, place), rule10(b, place)];
    const [p, q] = [sum(line(a)), sum(line(b))];
    if (p !== q) return { rule: "9", column: place, counts: [0, 0], sums: [p, q] };
    if (x.count !== y.count || x.sum !== y.sum)
      return { rule: "10", column: place, counts: [x.count, y.count], sums: [x.sum, y.sum] };
    const found = byMajority(all(a), all(b), place, columns);
    return found && { ...(found.order > 0 ? swapped(found.found) : found.found), rule: "11" };
  }
  function give(block: readonly EntryId[]): void {
    const place = placed.length + 1;
    const above = placed.at(-1);
    const [below] = block;
    const found = above && below !== undefined ? why(above.entry, below, above.first) : null;
    if (above && below !== undefined && found)
      reasons.push({ above: above.entry, below, ...found });
    for (const entry of block) {
      const places = line(entry);
      const halves = 2 * place - 1 + block.length;
      placed.push({ entry, places, total: sum(places), place: halves, first: place });
    }
  }
  /** S10, S11: one place after the other; after each the rest of the tied group begins again at rule 10. */
  function part(tied: readonly EntryId[]): void {
    let left = tied;
    while (left.length > 0) {
      const place = placed.length + 1;
      const [best = []] = blocks(left, (a, b) => {
        const [x, y] = [rule10(a, place), rule10(b, place)];
        return y.count - x.count || x.sum - y.sum;
      });
      if (best.length > 1 && best.length < left.length) notes.push([...left]);
      const [next = []] = blocks(
        best,
        (a, b) => byMajority(all(a), all(b), place, columns)?.order ?? 0,
      );
      give(next);
      left = left.filter((entry) => !next.includes(entry));
    }
  }

  const groups = blocks(couples, (a, b) => sum(line(a)) - sum(line(b)));
  for (const group of groups)
    if (dances.length < 2 || group.length < 2) give(group);
    else part(group);
  return { placed, reasons, notes };
}
