import type { Instance } from "./instance-input";

/**
 * What a plan costs, and which rules it breaks, counted from the calendar itself and term by term. The search keeps the
 * same sums up to date move by move; this is the slow and plain way, for whoever shows or stores a plan.
 */

export const HARD_RULES = [
  "unassigned",
  "courtClash",
  "venueClosed",
  "window",
  "venueNotAllowed",
  "pin",
  "blackout",
  "hours",
  "rest",
  "maxInWindow",
  "venueDayMax",
  "crewDay",
  "crewSameTime",
  "precedence",
] as const;
export type HardRule = (typeof HARD_RULES)[number];

export const TERMS = [
  "travel",
  "farTeam",
  "nearHome",
  "countyCover",
  "shortGap",
  "idle",
  "primeShort",
  "bandImbalance",
  "venueDay",
  "courtGap",
  "setupSwitch",
  "change",
] as const;
export type Term = (typeof TERMS)[number];

export interface Evaluation {
  /** How often each rule is broken; 0 everywhere in a plan that can be played. */
  readonly broken: Readonly<Record<HardRule, number>>;
  readonly hard: number;
  /** Weighted cost by term. */
  readonly cost: Readonly<Record<Term, number>>;
  readonly objective: number;
}

type Slot = Instance["slots"][number];
type Game = Instance["games"][number];
interface Placed {
  readonly game: Game;
  readonly slot: Slot;
}

/** `assign` holds the instance's slot id of each game, −1 for one that has none. */
export function evaluate(instance: Instance, assign: readonly number[]): Evaluation {
  const broken = zeros(HARD_RULES);
  const cost = zeros(TERMS);
  const { games, slots } = instance;
  const placed = games.flatMap((game): Placed[] => {
    const slot = slots[assign[game.id] ?? -1];
    if (!slot) broken.unassigned++;
    return slot ? [{ game, slot }] : [];
  });
  for (const one of placed) countOwnRules(instance, one, broken);
  countTeams(instance, placed, broken, cost);
  countDays(instance, placed, broken);
  countCourts(instance, placed, broken, cost);
  countCounties(instance, placed, cost);
  for (const { before, after, minDays } of instance.precedence) {
    const [first, second] = [slots[assign[before] ?? -1], slots[assign[after] ?? -1]];
    if (first && second && second.day - first.day < minDays) broken.precedence++;
  }
  for (const [id, place] of (instance.reference ?? []).entries()) {
    const slot = slots[assign[id] ?? -1];
    const kept = slot && place && place.join() === [slot.day, slot.venue, slot.start].join();
    if (place && !kept) cost.change += instance.weights.change;
  }
  return { broken, hard: sum(broken), cost, objective: sum(cost) };
}

const zeros = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0);

const teamsOf = ({ home, away }: Game): number[] => [home, away].filter((team) => team >= 0);

function countOwnRules(instance: Instance, { game, slot }: Placed, broken: Counts): void {
  if (instance.venues[slot.venue]?.closedDays.includes(slot.day)) broken.venueClosed++;
  if (slot.day < game.window[0] || slot.day > game.window[1]) broken.window++;
  if (game.venues && !game.venues.includes(slot.venue)) broken.venueNotAllowed++;
  if (game.pin !== undefined && game.pin !== slot.id) broken.pin++;
  for (const id of teamsOf(game)) {
    const team = instance.teams[id];
    if (team?.blackout.includes(slot.day)) broken.blackout++;
    const [from, to] = team?.hours[(slot.day + instance.startWeekday) % 7] ?? [0, 0];
    if (slot.start < from || slot.end > to) broken.hours++;
  }
}

type Counts = Record<HardRule, number>;
type Costs = Record<Term, number>;

function countTeams(
  instance: Instance,
  placed: readonly Placed[],
  broken: Counts,
  cost: Costs,
): void {
  const { teams, dist, weights, minGap, window, phase, idleDays, days } = instance;
  for (const { id, near, nearMin, kmCap, primeMin } of teams) {
    const own = placed.filter(({ game }) => game.home === id || game.away === id);
    const km = own.reduce((all, { slot }) => all + (dist[id]?.[slot.venue] ?? 0), 0);
    const count = (test: (slot: Slot) => boolean) => own.filter(({ slot }) => test(slot)).length;
    cost.travel += weights.travel * km;
    cost.farTeam += weights.farTeam * Math.max(0, km - kmCap);
    const atHome = count(({ venue }) => near.includes(venue));
    cost.nearHome += weights.nearHome * Math.max(0, nearMin - atHome);
    cost.primeShort += weights.primeShort * Math.max(0, primeMin - count(({ band }) => band === 1));
    const uneven = Math.abs(count(({ band }) => band === 0) - count(({ band }) => band === 2));
    cost.bandImbalance += weights.bandImbalance * Math.max(0, uneven - 1);
    const on = own.map(({ slot }) => slot.day).sort((a, b) => a - b);
    for (const [i, later] of on.entries())
      for (const earlier of on.slice(0, i)) {
        if (later - earlier < minGap) broken.rest++;
        cost.shortGap += weights.shortGap[String(later - earlier)] ?? 0;
      }
    const inside = (from: number, length: number) =>
      on.filter((day) => day >= from && day < from + length).length;
    for (let from = 1 - window.days; from < days; from++)
      if (inside(from, window.days) > window.games) broken.maxInWindow++;
    for (let from = phase[0]; from + idleDays - 1 <= phase[1]; from++)
      if (inside(from, idleDays) === 0) cost.idle += weights.idle;
  }
}

function countDays(instance: Instance, placed: readonly Placed[], broken: Counts): void {
  for (const onDay of groups(placed, ({ slot }) => String(slot.day))) {
    const crews = instance.crews[onDay[0]?.slot.day ?? 0] ?? 0;
    broken.crewDay += Math.max(0, onDay.length - crews * instance.crewDayFactor);
    for (const start of new Set(onDay.map(({ slot }) => slot.start))) {
      const on = onDay.filter(({ slot }) => slot.start <= start && start < slot.end);
      broken.crewSameTime += Math.max(0, on.length - crews);
    }
  }
}

function countCourts(
  instance: Instance,
  placed: readonly Placed[],
  broken: Counts,
  cost: Costs,
): void {
  const { weights, venues, divisions, slots } = instance;
  for (const there of groups(placed, ({ slot }) => `${slot.venue}/${slot.day}`)) {
    const most = venues[there[0]?.slot.venue ?? 0]?.maxPerDay ?? 0;
    broken.venueDayMax += Math.max(0, there.length - most);
    cost.venueDay += weights.venueDay;
  }
  const court = (slot: Slot) => `${slot.venue}/${slot.court}/${slot.day}`;
  const bookable = new Map(
    groups(slots, court).map((list) => [court(list[0] as Slot), list] as const),
  );
  for (const there of groups(placed, ({ slot }) => court(slot))) {
    for (const [i, { slot }] of there.entries())
      for (const other of there.slice(0, i))
        if (slot.start < other.slot.end && other.slot.start < slot.end) broken.courtClash++;
    const run = (bookable.get(court((there[0] as Placed).slot)) ?? [])
      .toSorted((a, b) => a.start - b.start)
      .map(({ id }) => there.find(({ slot }) => slot.id === id)?.game);
    const first = run.findIndex(Boolean);
    const last = run.findLastIndex(Boolean);
    for (let i = first; i < last; i++) {
      const [one, next] = [run[i], run[i + 1]];
      if (!one) cost.courtGap += weights.courtGap;
      else if (next && divisions[one.division]?.setup !== divisions[next.division]?.setup)
        cost.setupSwitch += weights.setupSwitch;
    }
  }
}

function countCounties(instance: Instance, placed: readonly Placed[], cost: Costs): void {
  for (const { id, minGames } of instance.counties) {
    const hosted = placed.filter(
      ({ game, slot }) => game.stage === "group" && instance.venues[slot.venue]?.county === id,
    ).length;
    cost.countyCover += instance.weights.countyCover * Math.max(0, minGames - hosted);
  }
}

function groups<T>(list: readonly T[], keyOf: (one: T) => string): T[][] {
  const byKey = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = byKey.get(key);
    if (group) group.push(one);
    else byKey.set(key, [one]);
  }
  return [...byKey.values()];
}
