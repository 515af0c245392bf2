import type { Random } from "../kernel/random";

/** Who appears in which heat (O1, O2). */

interface Contender {
  readonly id: string;
  readonly unit: string;
  readonly category: string;
}

/** Entries that were parted into two rounds; the neighbours of a chain were drawn as pairs. */
export interface HeatSplit {
  readonly rounds: readonly [string, string];
  readonly chains: readonly {
    /** Alternately for the one round and the other. */
    readonly entries: readonly string[];
    /** The round that the first of them goes to. */
    readonly first: string;
  }[];
}

interface Heat<Entry> {
  readonly round: string;
  readonly entries: readonly Entry[];
}

/**
 * Shares the entries among the rounds so that no two rounds differ by more than one in their size, in the entries of
 * a category or in those of a unit (O2). That is always possible: paired by lot within their category, those left
 * over among each other, and also within their unit, entries form chains and even rings; whoever alternates along
 * them parts every pair. A coin decides each chain, so each entry is as likely in the one round as in the other.
 * `entries` come in the order of their ids, and stay so within each round.
 */
export function assignHeats<Entry extends Contender>(
  entries: readonly Entry[],
  rounds: readonly string[],
  random: Random,
): { readonly rounds: readonly Heat<Entry>[]; readonly splits: readonly HeatSplit[] } {
  const dealt = rounds.length > 2 ? random.shuffle(entries) : entries;
  const home = new Map(dealt.map((entry, index) => [entry, rounds[index % rounds.length]]));
  const splits: HeatSplit[] = [];
  const inRound = (round: string) => entries.filter((entry) => home.get(entry) === round);
  const split = (pair: readonly [string, string]) => {
    const [one, other] = pair;
    const both = entries.filter((entry) => pair.some((round) => home.get(entry) === round));
    const chains = chainsOf(both, random).map((chain) => {
      const [first, second] = random.below(2) === 0 ? [one, other] : [other, one];
      for (const [index, entry] of chain.entries()) home.set(entry, index % 2 ? second : first);
      return { entries: chain.map(({ id }) => id), first };
    });
    splits.push({ rounds: pair, chains });
  };
  const [one, other] = rounds;
  if (one !== undefined && other !== undefined && rounds.length === 2) split([one, other]);
  // With three rounds and more two that differ too much are parted anew until none do; each time the counts draw
  // nearer to each other in sum of squares, so it ends.
  for (;;) {
    const uneven = pairsOf(rounds).find(([a, b]) => differ(inRound(a), inRound(b)));
    if (!uneven) break;
    split(uneven);
  }
  return { rounds: rounds.map((round) => ({ round, entries: inRound(round) })), splits };
}

const pairsOf = (rounds: readonly string[]): (readonly [string, string])[] =>
  rounds.flatMap((a, index) => rounds.slice(index + 1).map((b) => [a, b] as const));

/** Whether two rounds differ by more than one in anything that O2 names. */
function differ(a: readonly Contender[], b: readonly Contender[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return true;
  return [({ unit }: Contender) => `unit/${unit}`, ({ category }: Contender) => `kind/${category}`]
    .map((key) => {
      const counts = new Map<string, number>();
      for (const entry of a) counts.set(key(entry), (counts.get(key(entry)) ?? 0) + 1);
      for (const entry of b) counts.set(key(entry), (counts.get(key(entry)) ?? 0) - 1);
      return counts;
    })
    .some((counts) => [...counts.values()].some((count) => Math.abs(count) > 1));
}

/** The entries as chains whose neighbours were paired; a ring begins anywhere. */
function chainsOf<Entry extends Contender>(entries: readonly Entry[], random: Random): Entry[][] {
  const byUnit = pairUp(entries, ({ unit }) => unit, random);
  const byCategory = pairUp(entries, ({ category }) => category, random);
  const partners = new Map(byUnit.pairs);
  const others = new Map([...byCategory.pairs, ...pairsAmong(random.shuffle(byCategory.single))]);
  const placed = new Set<Entry>();
  const walk = (start: Entry): Entry[] => {
    const chain: Entry[] = [];
    // Along the pairs of the one kind and the other in turn; an end has only one kind to begin with.
    let kinds = others.has(start) ? [others, partners] : [partners, others];
    for (let at: Entry | undefined = start; at && !placed.has(at); kinds = kinds.toReversed()) {
      placed.add(at);
      chain.push(at);
      at = kinds[0]?.get(at);
    }
    return chain;
  };
  const ends = entries.filter((entry) => !(partners.has(entry) && others.has(entry)));
  const chains: Entry[][] = [];
  for (const entry of [...ends, ...entries]) if (!placed.has(entry)) chains.push(walk(entry));
  return chains;
}

/** Pairs by lot within each kind; from each kind of odd size one is left over. Pairs stand there both ways round. */
function pairUp<Entry>(
  entries: readonly Entry[],
  kindOf: (entry: Entry) => string,
  random: Random,
): { readonly pairs: readonly (readonly [Entry, Entry])[]; readonly single: readonly Entry[] } {
  const kinds = [...new Set(entries.map(kindOf))].sort();
  const mixed = kinds.map((kind) => random.shuffle(entries.filter((one) => kindOf(one) === kind)));
  return {
    pairs: mixed.flatMap(pairsAmong),
    single: mixed.flatMap((own) => (own.length % 2 ? own.slice(-1) : [])),
  };
}

const pairsAmong = <Entry>(entries: readonly Entry[]): (readonly [Entry, Entry])[] =>
  entries.flatMap((one, index) => {
    const partner = entries[index % 2 ? index - 1 : index + 1];
    return partner === undefined ? [] : [[one, partner] as const];
  });
