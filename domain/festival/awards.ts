import type { EntryId } from "../kernel/ids";
import type { PrizeRules } from "./rules";
import type { Ranked } from "./tally";

/**
 * Who gets which prize: entry → its name; whoever gets none is not named. `ranked` is best first. Entries that share
 * a place share the better prize and use up the counts after it (R17, R18): with counts 1, 2, 3 and two on place 1
 * there are two first prizes, one second and three third ones.
 */
export function awardPrizes(
  rules: PrizeRules,
  ranked: readonly Ranked[],
): Readonly<Record<string, string>> {
  // Without a prototype, since an entry may be called anything, `constructor` too.
  const awards: Record<string, string> = Object.create(null);
  for (const { entry, place } of ranked) {
    const prize = prizeOfPlace(rules.prizes, place);
    if (prize !== null) awards[entry] = prize;
  }
  return awards;
}

function prizeOfPlace(prizes: PrizeRules["prizes"], place: number): string | null {
  let upTo = 0;
  for (const { name, count } of prizes) {
    upTo += count ?? Number.POSITIVE_INFINITY;
    if (place <= upTo) return name;
  }
  return null;
}

/** The best so many of some categories go on to another round. */
interface Quota<Round extends string> {
  readonly to: Round;
  readonly categories: readonly string[];
  readonly best: number;
}

/**
 * Who goes on from a heat, best first: of a quota's categories (all of them when it names none) the best so many, and
 * with the last of them everyone who shares that place (R19). `ranked` is best first.
 */
export function advanceFrom<Round extends string>(
  quotas: readonly Quota<Round>[],
  ranked: readonly Ranked[],
  categoryOf: (entry: EntryId) => string,
): readonly { readonly to: Round; readonly entries: readonly EntryId[] }[] {
  return quotas.map(({ to, categories, best }) => {
    const eligible = ranked.filter(
      ({ entry }) => categories.length === 0 || categories.includes(categoryOf(entry)),
    );
    const line = best > 0 ? (eligible[best - 1]?.place ?? Number.POSITIVE_INFINITY) : 0;
    return { to, entries: eligible.filter(({ place }) => place <= line).map((one) => one.entry) };
  });
}
