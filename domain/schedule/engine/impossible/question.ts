import { AWAY_DAYS, AWAY_HOURS, CLOSED, type Grounds, HOME_DAYS, HOME_HOURS } from "./grounds";

/** Can these games be played if only these demands are made? Games are named by their place in the list from here on. */
export interface Question {
  readonly grounds: Grounds;
  readonly games: readonly number[];
  /** For each team that demands something of its days: its games, and what it demands. */
  readonly teams: readonly TeamDemand[];
  /** `after` lies at least so many days after `before`. */
  readonly orders: readonly Order[];
  /** Whatever holds only so many games: slots, halls on a day, crews. */
  readonly limits: readonly Limits[];
  /** Days on which crews at one moment are counted. */
  readonly momentDays: readonly number[];
}

interface TeamDemand {
  readonly games: readonly number[];
  /** Days between two games at least; 0 when rest is not demanded. */
  readonly gap: number;
  readonly windowDays: number;
  /** Games in a window at most; a number that is never reached when this is not demanded. */
  readonly windowGames: number;
}

interface Order {
  readonly before: number;
  readonly after: number;
  readonly days: number;
}

/** One way to nest what is limited: each slot has a path of nodes from small to large. */
export interface Limits {
  readonly capacity: readonly number[];
  readonly pathOf: (slot: number) => readonly number[];
}

/** The slots that are left for each game, in order of day. */
export type Room = readonly (readonly number[])[];

const NEVER = 2 ** 30;

export function pose(
  grounds: Grounds,
  games: readonly number[],
  demands: Iterable<string>,
): Question {
  const { instance, teamsOf } = grounds;
  const demanded = new Set(demands);
  const placeOf = new Map(games.map((game, place) => [game, place]));
  const gamesOf = new Map<number, number[]>();
  for (const [place, game] of games.entries())
    for (const team of teamsOf[game] ?? [])
      gamesOf.set(team, [...(gamesOf.get(team) ?? []), place]);
  const gapOf = (team: number) => (demanded.has(`rest:${team}`) ? instance.minGap : 0);
  const teams: TeamDemand[] = [];
  for (const [team, own] of gamesOf) {
    const gap = gapOf(team);
    const windowGames = demanded.has(`maxInWindow:${team}`) ? instance.window.games : NEVER;
    if (gap > 0 || windowGames < NEVER)
      teams.push({ games: own, gap, windowDays: instance.window.days, windowGames });
  }
  const orders: Order[] = [];
  for (const { before, after, minDays } of instance.precedence) {
    const [from, to] = [placeOf.get(before), placeOf.get(after)];
    if (from === undefined || to === undefined || !demanded.has(`precedence:${before}>${after}`))
      continue;
    // Two games of a team in a given order lie as far apart as its rest wants.
    const both = (teamsOf[before] ?? []).filter((team) => teamsOf[after]?.includes(team));
    orders.push({ before: from, after: to, days: Math.max(minDays, ...both.map(gapOf)) });
  }
  const momentDays = numbersOf(demanded, "crewSameTime:");
  return {
    grounds,
    games,
    teams,
    orders,
    momentDays,
    limits: limitsOf(grounds, demanded, momentDays),
  };
}

const numbersOf = (demanded: ReadonlySet<string>, kind: string): number[] =>
  [...demanded]
    .filter((name) => name.startsWith(kind))
    .map((name) => Number(name.slice(kind.length)));

/** The slots that the demanded days off, hours and closed halls leave. */
export function roomOf(
  grounds: Grounds,
  games: readonly number[],
  demands: ReadonlySet<string>,
): Room {
  const closed = new Set(numbersOf(demands, "closed:"));
  return games.map((game) => {
    const { home = -1, away = -1 } = grounds.instance.games[game] ?? {};
    const mask =
      (demands.has(`blackout:${home}`) ? HOME_DAYS : 0) |
      (demands.has(`hours:${home}`) ? HOME_HOURS : 0) |
      (demands.has(`blackout:${away}`) ? AWAY_DAYS : 0) |
      (demands.has(`hours:${away}`) ? AWAY_HOURS : 0);
    const objections = grounds.objections[game] ?? [];
    return [...(grounds.open[game] ?? [])].filter((slot, i) => {
      const objection = objections[i] ?? 0;
      const isShut = (objection & CLOSED) > 0 && closed.has(grounds.slotVenue[slot] ?? -1);
      return (objection & mask) === 0 && !isShut;
    });
  });
}

function limitsOf(
  grounds: Grounds,
  demanded: ReadonlySet<string>,
  momentDays: readonly number[],
): Limits[] {
  const { instance, slotDay, slotVenue } = grounds;
  const slotsCount = demanded.has("slots");
  const halls = [...demanded].some((name) => name.startsWith("venueDayMax:"));
  const crews = new Set(numbersOf(demanded, "crewDay:"));
  if (!slotsCount && !halls && crews.size === 0 && momentDays.length === 0) return [];
  const hallOf = (slot: number) => {
    const name = `venueDayMax:${slotVenue[slot]}:${slotDay[slot]}`;
    return demanded.has(name)
      ? { name, holds: instance.venues[slotVenue[slot] ?? 0]?.maxPerDay ?? 0 }
      : null;
  };
  const counted = new Set(momentDays);
  const momentOf = (slot: number) => {
    const day = slotDay[slot] ?? 0;
    if (!counted.has(day)) return null;
    return { name: `moment:${grounds.momentOf[slot]}`, holds: instance.crews[day] ?? 0 };
  };
  const nested = (middle: (slot: number) => { name: string; holds: number } | null): Limits => {
    const nodes = new Map<string, number>();
    const capacity: number[] = [];
    const node = (name: string, holds: number) => {
      const known = nodes.get(name);
      if (known !== undefined) return known;
      nodes.set(name, capacity.length);
      capacity.push(holds);
      return capacity.length - 1;
    };
    const paths = new Map<number, readonly number[]>();
    const pathOf = (slot: number): readonly number[] => {
      const known = paths.get(slot);
      if (known) return known;
      const path: number[] = [];
      if (slotsCount) path.push(node(`slot:${slot}`, 1));
      const here = middle(slot);
      if (here) path.push(node(here.name, here.holds));
      const day = slotDay[slot] ?? 0;
      if (crews.has(day))
        path.push(node(`crewDay:${day}`, (instance.crews[day] ?? 0) * instance.crewDayFactor));
      paths.set(slot, path);
      return path;
    };
    return { capacity, pathOf };
  };
  return [nested(hallOf), ...(momentDays.length > 0 ? [nested(momentOf)] : [])];
}
