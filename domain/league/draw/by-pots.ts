import type { Chance } from "./chance";
import { Completions, TooManyStates } from "./completions";
import { factorial, layoutOf } from "./layout";
import { potBound } from "./pot-bounds";
import { PotWays, type Used } from "./pot-ways";
import type { Problem } from "./problem";

/** How much one draw may take: tries, and states of pots that are looked at in all of them. */
export const POT_TRIES = 10_000;
const STATES = 1_000_000;

/** One legal draw, with the number of the try that gave it. */
export interface Found {
  /** The entrant of each place, A1 first. */
  readonly line: readonly number[];
  readonly tries: number;
}

/** A draw pot by pot, for tasks whose legal draws are too many kinds to be counted. */
export interface ByPots {
  /** No more legal draws than this. */
  readonly most: bigint;
  /** Null when none was found in `POT_TRIES` tries, or in what they may take. */
  readonly draw: (chance: Chance) => Found | null;
}

/**
 * D3: each pot in turn takes a number below its bound. Are there more ways than that to fill it, the way with that
 * number is taken; otherwise all starts over. So every legal draw comes up in a try with the same probability, one in
 * the product of the bounds, whatever the pots before it look like. Throws TooManyStates for a pot with too many kinds.
 */
export function byPots(problem: Problem): ByPots {
  const { held } = layoutOf(problem);
  const pots = Array.from({ length: problem.pots }, (_, pot) => {
    const ways = new PotWays(problem, pot);
    // Nothing stands in the groups before the first pot, so its ways can be counted.
    return { ways, bound: pot === 0 ? ways.count(held) : potBound(problem, pot, held) };
  });
  return {
    most: pots.reduce((product, { bound }) => product * bound, 1n),
    draw: (chance) => {
      if (pots.some(({ bound }) => bound === 0n)) return null;
      const taken = () => pots.reduce((sum, { ways }) => sum + ways.states, 0);
      const least = taken();
      for (let tries = 1; tries <= POT_TRIES && taken() - least < STATES; tries++) {
        const line = tryOnce(problem, pots, held, chance);
        if (line) return { line, tries };
      }
      return null;
    },
  };
}

function tryOnce(
  problem: Problem,
  pots: readonly { readonly ways: PotWays; readonly bound: bigint }[],
  held: Used,
  chance: Chance,
): number[] | null {
  const used = held.map((group) => [...group]);
  const line = problem.places.map(({ holder }) => holder ?? -1);
  for (const [pot, { ways, bound }] of pots.entries()) {
    const number = chance.below(bound);
    if (number >= ways.count(used)) return null;
    const drawn = ways.at(number);
    for (const [at, place] of problem.places.entries()) {
      if (place.pot !== pot || place.holder !== null) continue;
      const team = drawn.shift() ?? -1;
      line[at] = team;
      for (const [cap, { members }] of problem.caps.entries())
        if (members.includes(team)) {
          const group = used[place.group] ?? [];
          group[cap] = (group[cap] ?? 0) + 1;
        }
    }
  }
  return line;
}

/**
 * A number that the legal draws reach at least, from one of them: the ways to go on from its first pots, counted,
 * times the other beginnings that exchanging like groups and like entrants makes of it.
 */
export function leastFrom(problem: Problem, line: readonly number[], budget: number): bigint {
  for (let from = 1; from < problem.pots; from++) {
    const places = problem.places.map((place, at) =>
      place.pot < from ? { ...place, holder: line[at] ?? null } : place,
    );
    try {
      return new Completions({ ...problem, places }, budget).count() * images(problem, line, from);
    } catch (failure) {
      if (!(failure instanceof TooManyStates)) throw failure;
    }
  }
  return images(problem, line, problem.pots);
}

/** How many different beginnings (the first pots) exchanges make that leave the rules as they are. */
function images(problem: Problem, line: readonly number[], pots: number): bigint {
  const { sortOf } = layoutOf(problem);
  const like = new Map<string, Map<string, number>>();
  const sorts = new Map<number, number>();
  for (let group = 0; group < problem.groups; group++) {
    const places = [...problem.places.entries()].filter(([, place]) => place.group === group);
    const fixed = places.some(([, { holder }]) => holder !== null);
    const shape = fixed ? `fixed ${group}` : places.map(([, { pot }]) => pot).join();
    const begun = places.filter(([, { pot, holder }]) => pot < pots && holder === null);
    const look = begun.map(([at]) => sortOf[line[at] ?? 0]).join();
    const looks = like.get(shape) ?? new Map<string, number>();
    like.set(shape, looks.set(look, (looks.get(look) ?? 0) + 1));
    for (const [at] of begun) {
      const sort = sortOf[line[at] ?? 0] ?? -1;
      sorts.set(sort, (sorts.get(sort) ?? 0) + 1);
    }
  }
  let product = 1n;
  for (const n of sorts.values()) product *= factorial(n);
  for (const looks of like.values()) {
    let groups = 0;
    for (const n of looks.values()) {
      groups += n;
      product *= choose(groups, n);
    }
  }
  return product;
}

const choose = (n: number, k: number): bigint => factorial(n) / (factorial(k) * factorial(n - k));
