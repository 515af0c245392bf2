import { compile } from "../domain/schedule/engine/compile";
import type { Instance } from "../domain/schedule/engine/instance-input";
import type { Problem } from "../domain/schedule/engine/problem";
import {
  any,
  charge,
  choice,
  constant,
  demand,
  emptyModel,
  type LinearModel,
  ONE,
  type Part,
  times,
  together,
} from "./linear-model";

/**
 * A calendar as a linear program: a choice for each game and slot it may have, and for each term of the cost what
 * follows from them. Its solutions are the plans that break no rule, and cost what those cost. With games that stay
 * where they are, only the others are choices, and the model is as much smaller.
 */
export interface ScheduleModel {
  readonly linear: LinearModel;
  /** Each choice: its column, the game, and the id of the slot. */
  readonly seats: readonly Seat[];
}

interface Seat {
  readonly column: number;
  readonly game: number;
  readonly slot: number;
}

/** A game in a slot, the engine's number of it; one that stays is no choice. */
interface Place {
  readonly game: number;
  readonly slot: number;
  readonly part: Part;
}

/** What the parts of the model share. */
interface Draft {
  readonly instance: Instance;
  readonly problem: Problem;
  readonly linear: LinearModel;
  readonly places: readonly Place[];
  /** Games in each slot: 0 or 1. */
  readonly used: readonly Part[][];
}

/**
 * `fixed` holds the id of the slot that a game keeps, −1 for one that is free; all are free without it. Null where a team
 * may play twice a day, for which the model has no days.
 */
export function scheduleModel(instance: Instance, fixed?: readonly number[]): ScheduleModel | null {
  if (instance.minGap === 0) return null;
  const problem = compile(instance);
  const linear = emptyModel();
  const places = instance.games.flatMap(({ id }) =>
    placesOf(problem, linear, id, fixed?.[id] ?? -1),
  );
  const bySlot = grouped(places, problem.slots, ({ slot }) => [slot]);
  for (const there of bySlot) demand(linear, there.map(partOf), "<=", 1);
  const used = bySlot.map((there) => together(linear, there.map(partOf)));
  const draft: Draft = { instance, problem, linear, places, used };
  eachGameOnce(draft);
  orderOfGames(draft);
  hallsAndCrews(draft);
  courts(draft, bySlot);
  counties(draft);
  const byTeam = grouped(places, instance.teams.length, ({ game }) => teamsOf(problem, game));
  for (const [team, own] of byTeam.entries()) {
    countsOfTeam(draft, team, own);
    daysOfTeam(draft, own);
  }
  const seats = places.flatMap(({ game, slot, part: [column] }) =>
    column === ONE ? [] : [{ column, game, slot: problem.slotId[slot] ?? -1 }],
  );
  return { linear, seats };
}

const partOf = ({ part }: Place): Part => part;

const teamsOf = ({ home, away }: Problem, game: number): number[] =>
  [home[game] ?? -1, away[game] ?? -1].filter((team) => team >= 0);

function grouped<T>(list: readonly T[], count: number, keysOf: (one: T) => readonly number[]) {
  const groups = Array.from({ length: count }, () => [] as T[]);
  for (const one of list) for (const key of keysOf(one)) groups[key]?.push(one);
  return groups;
}

/** The slots that a game may have, each with what it costs for the game alone: its kilometres, and that it was moved. */
function placesOf(problem: Problem, linear: LinearModel, game: number, fixed: number): Place[] {
  const { candidate, candidateFrom, slotId, slotVenue, slotPlace, travel, venues, weights } =
    problem;
  const published = problem.reference[game] ?? -2;
  const places: Place[] = [];
  for (const slot of candidate.subarray(candidateFrom[game], candidateFrom[game + 1])) {
    const id = slotId[slot] ?? -1;
    if (fixed >= 0 && fixed !== id) continue;
    const isMoved = published !== -2 && published !== slotPlace[slot];
    const cost =
      (travel[game * (venues + 1) + (slotVenue[slot] ?? 0)] ?? 0) + (isMoved ? weights.change : 0);
    const stays = fixed === id;
    if (stays) linear.constant += cost;
    const part = stays ? constant(1) : choice(linear, `x${game}_${id}`, cost);
    places.push({ game, slot, part });
  }
  return places;
}

function eachGameOnce({ problem, linear, places }: Draft): void {
  for (const own of grouped(places, problem.games, ({ game }) => [game]))
    demand(linear, own.map(partOf), "=", 1);
}

function orderOfGames({ instance, problem, linear, places }: Draft): void {
  const byGame = grouped(places, problem.games, ({ game }) => [game]);
  const dayOf = (game: number) =>
    (byGame[game] ?? []).flatMap(({ slot, part }) => times([part], problem.slotDay[slot] ?? 0));
  for (const { before, after, minDays } of instance.precedence)
    demand(linear, [...dayOf(after), ...times(dayOf(before), -1)], ">=", minDays);
}

function hallsAndCrews({ problem, linear, used }: Draft): void {
  const { weights, venueDayFrom, venueDayCap, days, daySlotFrom, crewGames, crews } = problem;
  for (let hall = 0; hall < problem.venueDays; hall++) {
    const there = used.slice(venueDayFrom[hall], venueDayFrom[hall + 1]);
    demand(linear, there.flat(), "<=", venueDayCap[hall] ?? 0);
    charge(linear, any(linear, there), weights.venueDay);
  }
  for (let day = 0; day < days; day++) {
    const from = daySlotFrom[day] ?? 0;
    const to = daySlotFrom[day + 1] ?? 0;
    demand(linear, used.slice(from, to).flat(), "<=", crewGames[day] ?? 0);
    const end = problem.dayMomentFrom[day + 1] ?? 0;
    for (let moment = problem.dayMomentFrom[day] ?? 0; moment < end; moment++) {
      const on = used.slice(from, to).filter((_, i) => {
        const slot = from + i;
        return (
          (problem.slotMomentFrom[slot] ?? 0) <= moment &&
          moment < (problem.slotMomentTo[slot] ?? 0)
        );
      });
      demand(linear, on.flat(), "<=", crews[day] ?? 0);
    }
  }
}

/** Empty slots between games of a court's day, and set-ups that change from one slot to the next. */
function courts({ problem, linear, used }: Draft, bySlot: readonly (readonly Place[])[]): void {
  const { chainFrom, weights, setup } = problem;
  const setups = [...new Set(setup)];
  for (const [chain, from] of chainFrom.entries()) {
    const to = chainFrom[chain + 1] ?? from;
    const run = used.slice(from, to);
    const until = scan(linear, run);
    const since = scan(linear, run.toReversed()).toReversed();
    for (const [i, here] of run.entries()) {
      const between = [...(until[i - 1] ?? []), ...(since[i + 1] ?? []), constant(-1)];
      charge(linear, [...between, ...times(here, -1)], weights.courtGap);
    }
    for (let slot = from; slot + 1 < to && setups.length > 1; slot++) {
      const next = bySlot[slot + 1] ?? [];
      for (const kind of setups) {
        const here = (bySlot[slot] ?? []).filter(({ game }) => setup[game] === kind);
        const others = next.filter(({ game }) => setup[game] !== kind);
        if (here.length > 0 && others.length > 0)
          charge(linear, [...[...here, ...others].map(partOf), constant(-1)], weights.setupSwitch);
      }
    }
  }
}

/** For each slot of a run whether it or one before it is used. */
function scan(linear: LinearModel, run: readonly (readonly Part[])[]): Part[][] {
  let seen: Part[] = [];
  return run.map((here) => {
    seen = any(linear, [seen, here]);
    return seen;
  });
}

function counties({ instance, problem, linear, places }: Draft): void {
  const hosted = places.filter(({ game }) => problem.hosted[game] === 1);
  const there = grouped(hosted, problem.counties, ({ slot }) => [problem.slotCounty[slot] ?? -1]);
  for (const { id, minGames } of instance.counties)
    charge(
      linear,
      [constant(minGames), ...times((there[id] ?? []).map(partOf), -1)],
      instance.weights.countyCover,
    );
}

/** What is counted over all games of a team, wherever they lie. */
function countsOfTeam(
  { instance, problem, linear }: Draft,
  team: number,
  own: readonly Place[],
): void {
  const { slotVenue, slotBand, distance, isNear, venues, weights } = problem;
  const { kmCap, nearMin, primeMin } = instance.teams[team] ?? {
    kmCap: 0,
    nearMin: 0,
    primeMin: 0,
  };
  const at = (slot: number) => team * (venues + 1) + (slotVenue[slot] ?? 0);
  const sum = (count: (slot: number) => number): Part[] =>
    own.flatMap(({ slot, part }) => times([part], count(slot)));
  const inBand = (band: number, sign: number) =>
    sum((slot) => (slotBand[slot] === band ? sign : 0));
  charge(linear, [...sum((slot) => distance[at(slot)] ?? 0), constant(-kmCap)], weights.farTeam);
  charge(linear, [constant(nearMin), ...sum((slot) => -(isNear[at(slot)] ?? 0))], weights.nearHome);
  charge(linear, [constant(primeMin), ...inBand(1, -1)], weights.primeShort);
  for (const sign of [1, -1])
    charge(linear, [...inBand(0, sign), ...inBand(2, -sign), constant(-1)], weights.bandImbalance);
}

/** Rest, games in a window, gaps that are short and stretches that are idle. */
function daysOfTeam({ instance, problem, linear }: Draft, own: readonly Place[]): void {
  const { minGap, window, phase, idleDays, weights, days } = instance;
  const onDay = grouped(own, days, ({ slot }) => [problem.slotDay[slot] ?? -1]).map((there) =>
    there.map(partOf),
  );
  // Before days are summed, since only one game a day may be left when they are.
  for (let from = 0; from < Math.max(1, days - minGap + 1); from++)
    demand(linear, onDay.slice(from, from + minGap).flat(), "<=", 1);
  const on = onDay.map((parts) => together(linear, parts));
  for (let from = 0; from < Math.max(1, days - window.days + 1); from++)
    demand(linear, on.slice(from, from + window.days).flat(), "<=", window.games);
  for (const [gap, cost, inOne] of shortGaps(problem))
    for (let day = 0; day + gap < days; day++) {
      const later = on.slice(inOne ? day + minGap : day + gap, day + gap + 1).flat();
      const first = on[day] ?? [];
      if (first.length > 0 && later.length > 0)
        charge(linear, [...first, ...later, constant(-1)], cost);
    }
  for (let from = phase[0]; from + idleDays - 1 <= phase[1]; from++)
    charge(
      linear,
      [constant(1), ...times(on.slice(from, from + idleDays).flat(), -1)],
      weights.idle,
    );
}

/**
 * What gaps between two games cost. Where a longer gap never costs more, and all that cost something lie within the
 * rest, at most one game lies there: then each step down in cost is one row about all days up to it, which says more
 * than a row for each pair of days.
 */
function shortGaps({
  pairCost,
  pairReach,
  minGap,
}: Problem): (readonly [gap: number, cost: number, inOne: boolean])[] {
  const gaps = Array.from({ length: Math.max(0, pairReach - minGap + 1) }, (_, i) => minGap + i);
  const costOf = (gap: number) => pairCost[gap] ?? 0;
  const inOne = gaps.length <= minGap && gaps.every((gap) => costOf(gap) >= costOf(gap + 1));
  return gaps.map(
    (gap) => [gap, inOne ? costOf(gap) - costOf(gap + 1) : costOf(gap), inOne] as const,
  );
}
