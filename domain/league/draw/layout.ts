import type { Problem } from "./problem";

/** Entrants of one pot who stand under the same caps: for counting they are the same. */
export interface Sort {
  readonly pot: number;
  readonly caps: readonly number[];
}

/** What of a group's place in the whole matters for those that are still to be filled. */
interface GroupShape {
  /** Places still to be drawn, by pot. */
  readonly slots: readonly number[];
  /** Members of each cap who stand in the group without being drawn. */
  readonly held: readonly number[];
}

/** A drawn place, in the order in which places are filled. */
export interface Level {
  readonly group: number;
  readonly pot: number;
  /** Places of this group that are drawn from here on, by pot. */
  readonly slots: readonly number[];
  /** The different shapes of the groups after this one. */
  readonly later: readonly GroupShape[];
  /** How many groups of each of those shapes. */
  readonly times: readonly number[];
  /** In how many ways all from here on can be filled when no cap matters any more. */
  readonly free: bigint;
}

/** The task with everything worked out that does not change while places are filled. */
export interface Layout {
  readonly sorts: readonly Sort[];
  /** The sort of an entrant; −1 for one whose place is fixed. */
  readonly sortOf: readonly number[];
  readonly levels: readonly Level[];
  /** Members of each cap who stand in each group without being drawn: `held[group][cap]`. */
  readonly held: readonly (readonly number[])[];
  /** Caps with the same name hold as many in every group and have nobody, or as many, fixed in it. */
  readonly capNames: readonly string[];
  /** The sorts of each pot. */
  readonly sortsOf: readonly (readonly number[])[];
  /** Nobody stands under two caps. */
  readonly plain: boolean;
  /** Members by pot, times these, sum up to another number whenever they differ. */
  readonly weights: readonly number[];
}

export function layoutOf(problem: Problem): Layout {
  const { teams, caps, places, groups } = problem;
  const fixed = new Set(places.flatMap(({ holder }) => (holder === null ? [] : [holder])));
  const capsOf = teams.map((_, team) =>
    caps.flatMap(({ members }, cap) => (members.includes(team) ? [cap] : [])),
  );
  const sorts: Sort[] = [];
  const known = new Map<string, number>();
  const sortOf = teams.map((_, team) => {
    if (fixed.has(team)) return -1;
    const sort = { pot: problem.potOf[team] ?? 0, caps: capsOf[team] ?? [] };
    const name = `${sort.pot}:${sort.caps}`;
    const number = known.get(name) ?? sorts.push(sort) - 1;
    known.set(name, number);
    return number;
  });
  const held = Array.from({ length: groups }, (_, group) =>
    caps.map(
      ({ members }) =>
        places.filter(
          (place) =>
            place.group === group && place.holder !== null && members.includes(place.holder),
        ).length,
    ),
  );
  const radix = Math.max(1, ...caps.map(({ members }) => members.length)) + 1;
  const weights = Array.from({ length: problem.pots }, (_, pot) => radix ** pot);
  return {
    ...{ sorts, sortOf, held, weights },
    sortsOf: weights.map((_, pot) => [...sorts.keys()].filter((sort) => sorts[sort]?.pot === pot)),
    plain:
      sorts.every((sort) => sort.caps.length < 2) &&
      radix ** problem.pots < Number.MAX_SAFE_INTEGER,
    levels: levelsOf(problem, held),
    capNames: caps.map(({ cap }, index) => `${cap}/${held.map((group) => group[index])}`),
  };
}

function levelsOf(problem: Problem, held: Layout["held"]): Level[] {
  const drawn = problem.places.filter(({ holder }) => holder === null);
  const slotsFrom = (from: number, group: number): number[] => {
    const slots = Array<number>(problem.pots).fill(0);
    for (const place of drawn.slice(from))
      if (place.group === group) slots[place.pot] = (slots[place.pot] ?? 0) + 1;
    return slots;
  };
  const left = Array<number>(problem.pots).fill(0);
  let ways = 1n;
  const free = drawn
    .toReversed()
    .map(({ pot }) => {
      const more = (left[pot] ?? 0) + 1;
      left[pot] = more;
      ways *= BigInt(more);
      return ways;
    })
    .reverse();
  return drawn.map(({ group, pot }, from) => {
    const shapes = new Map<string, { shape: GroupShape; times: number }>();
    for (let other = group + 1; other < problem.groups; other++) {
      const shape = { slots: slotsFrom(from, other), held: held[other] ?? [] };
      const name = `${shape.slots}|${shape.held}`;
      const times = (shapes.get(name)?.times ?? 0) + 1;
      shapes.set(name, { shape, times });
    }
    return {
      ...{ group, pot },
      slots: slotsFrom(from, group),
      later: [...shapes.values()].map(({ shape }) => shape),
      times: [...shapes.values()].map(({ times }) => times),
      free: free[from] ?? 1n,
    };
  });
}

/** n! */
export function factorial(n: number): bigint {
  let product = 1n;
  for (let k = 2; k <= n; k++) product *= BigInt(k);
  return product;
}
