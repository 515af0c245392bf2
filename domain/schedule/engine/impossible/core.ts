import type { Instance } from "../instance-input";
import { type Grounds, groundsOf } from "./grounds";
import { pose, roomOf } from "./question";
import { count } from "./refute";
import { canBePlayed, type Verdict } from "./satisfy";

/**
 * Games that cannot all be played as long as all these demands are made, although without any one of them they could.
 * Demands have the names of the format: `slots`, `blackout:T`, `hours:T`, `rest:T`, `maxInWindow:T`, `precedence:A>B`,
 * `venueDayMax:V:D`, `crewDay:D`, `crewSameTime:D`, `closed:V`.
 */
export interface Core {
  readonly games: readonly number[];
  readonly constraints: readonly string[];
}

/** Steps that one question may take: enough for some dozen games that hang together. */
const STEPS = 400;
/** Steps for all groups of games that are looked at more closely. */
const MOST_STEPS = 2500;
/** Steps for a last look at each game and demand of a core. */
const LAST_STEPS = 4000;

/**
 * Why no plan of the instance can keep every rule; null when none of the reasons looked for was found. Plain counting
 * tells most of them in milliseconds; looking closely also tries out the games of a team, the most confined ones, and
 * those of two teams that meet.
 */
export function impossible(instance: Instance, closely: boolean): Core | null {
  const grounds = groundsOf(instance);
  const all = instance.games.map(({ id }) => id);
  const clash = clashOf(grounds, all);
  if (clash)
    return minimalCore(grounds, clash, (games, demands) => refuses(grounds, games, demands));
  let left = closely ? MOST_STEPS : 0;
  for (const games of left > 0 ? clusters(grounds) : []) {
    const patience = { steps: Math.min(STEPS, left) };
    const demands = relevant(grounds, games);
    const room = roomOf(grounds, games, new Set(demands));
    if (canBePlayed(pose(grounds, games, demands), room, patience) === "no")
      return minimalCore(grounds, games, (some, rest) => ask(grounds, some, rest, STEPS) === "no");
    left -= Math.min(STEPS, left) - patience.steps;
    if (left <= 0) break;
  }
  return null;
}

/** Whether the games can be played under the demands, as far as so many steps tell. */
export function ask(
  grounds: Grounds,
  games: readonly number[],
  demands: readonly string[],
  steps: number,
): Verdict {
  const room = roomOf(grounds, games, new Set(demands));
  return canBePlayed(pose(grounds, games, demands), room, { steps });
}

/** Games of which counting alone says that they cannot all be played, under all demands. */
function clashOf(grounds: Grounds, games: readonly number[]): readonly number[] | null {
  const demands = new Set(grounds.demands);
  const { clash } = count(pose(grounds, games, demands), roomOf(grounds, games, demands));
  if (!clash) return null;
  const named = clash.map((place) => games[place] ?? -1);
  // What was narrowed down by games outside shows only together with them.
  return refuses(grounds, named, relevant(grounds, named)) ? named : games;
}

function refuses(grounds: Grounds, games: readonly number[], demands: readonly string[]): boolean {
  const room = roomOf(grounds, games, new Set(demands));
  return count(pose(grounds, games, demands), room).clash !== null;
}

/** How many of the games with the fewest slots are looked at together. */
const CONFINED = [5, 10, 20, 40];

/**
 * Games that are likely to stand in each other's way: those of a team, those with the fewest slots, then those of two
 * teams that meet.
 */
function* clusters(grounds: Grounds): Generator<number[]> {
  const { teamsOf, instance, objections } = grounds;
  const gamesOf = instance.teams.map(({ id }) =>
    instance.games.filter((game) => game.home === id || game.away === id).map((game) => game.id),
  );
  yield* gamesOf.filter((games) => games.length > 0);
  const free = objections.map((list) => list.filter((objection) => objection === 0).length);
  const confined = instance.games
    .map(({ id }) => id)
    .sort((a, b) => (free[a] ?? 0) - (free[b] ?? 0) || a - b);
  for (const size of CONFINED) yield confined.slice(0, size);
  const seen = new Set<string>();
  for (const [one, other] of teamsOf) {
    if (one === undefined || other === undefined) continue;
    const key = `${Math.min(one, other)}/${Math.max(one, other)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield [...new Set([...(gamesOf[one] ?? []), ...(gamesOf[other] ?? [])])];
  }
}

/** The demands that can touch any of the games. */
function relevant({ demands, teamsOf }: Grounds, games: readonly number[]): string[] {
  const teams = new Set(games.flatMap((game) => teamsOf[game] ?? []).map(String));
  const named = new Set(games.map(String));
  return demands.filter((demand) => {
    const [kind = "", what = ""] = demand.split(":");
    if (kind === "precedence") return what.split(">").every((game) => named.has(game));
    if (/^(slots|venueDayMax|crew.*|closed)$/.test(kind)) return true;
    return teams.has(what);
  });
}

type Proves = (games: readonly number[], demands: readonly string[]) => boolean;

function minimalCore(grounds: Grounds, clash: readonly number[], proves: Proves): Core {
  const given = relevant(grounds, clash);
  let games = smallest(clash, (some) => proves(some, given));
  let demands = smallest(relevant(grounds, games), (some) => proves(games, some));
  const stillNone = (some: readonly number[], rest: readonly string[]) =>
    ask(grounds, some, rest, LAST_STEPS) === "no";
  for (const game of games) {
    const rest = games.filter((one) => one !== game);
    if (rest.length > 0 && stillNone(rest, demands)) games = rest;
  }
  for (const demand of demands) {
    const rest = demands.filter((one) => one !== demand);
    if (stillNone(games, rest)) demands = rest;
  }
  return { games: games.toSorted((a, b) => a - b), constraints: demands };
}

/**
 * As few of the items as still prove it, such that none can be left out: halves are tried before single items
 * (QuickXplain).
 */
function smallest<T>(items: readonly T[], proves: (some: readonly T[]) => boolean): readonly T[] {
  const search = (kept: readonly T[], isNew: boolean, rest: readonly T[]): readonly T[] => {
    if (isNew && proves(kept)) return [];
    if (rest.length === 1) return rest;
    const half = rest.length >> 1;
    const [one, other] = [rest.slice(0, half), rest.slice(half)];
    const fromOther = search([...kept, ...one], one.length > 0, other);
    const fromOne = search([...kept, ...fromOther], fromOther.length > 0, one);
    return [...fromOne, ...fromOther];
  };
  return items.length === 0 || proves([]) ? [] : search([], false, items);
}
