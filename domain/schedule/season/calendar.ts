import type { TeamId } from "../../kernel/ids";
import { addDays, day, type LocalDay } from "../../kernel/time";
import { dayNumber } from "../day-numbers";
import { evaluate } from "../engine/evaluate";
import type { Instance } from "../engine/instance-input";
import { type Fixture, type FixtureId, knownTeams, type Placement, type Slot } from "../world";
import { indexOf } from "../world-index";
import { hoursOn, PLENTY, standInRow, standInsOf, teamRows, weekdayOf } from "./calendar-teams";
import { gapOf, type PlanOrder, type Strictness, WEEK } from "./order";
import { pinsOf, standsOf } from "./pins";
import { type Away, awayKey, type Places, placesOf } from "./places";
import { roomNeeded } from "./room";
import { NOT_HOME, SHORT_GAP, WEIGHTS } from "./weights";
import { ordersOf, windowsOf } from "./windows";

/** A season as the engine knows it, and the way back. */
export interface SeasonCalendar {
  readonly instance: Instance;
  /** The instance's day 0. */
  readonly first: LocalDay;
  /** The fixture behind each game of the instance, null behind what is no game of the season. */
  readonly fixtures: readonly (FixtureId | null)[];
  /** The fixture that each game of the instance is about: also the broken pin that a day away stands for. */
  readonly about: readonly (FixtureId | null)[];
  /** The slot behind each slot of the instance, null behind what is no place of the season. */
  readonly slots: readonly (Slot | null)[];
  /** Where the search begins: where games stand; null when it begins with nothing. */
  readonly start: readonly number[] | null;
  /** The plan that stands, when it breaks no rule of this calendar, and what it costs. */
  readonly present: { readonly assign: readonly number[]; readonly objective: number } | null;
  /** What every plan costs, whatever is placed where. */
  readonly overhead: number;
}

type GameRow = Instance["games"][number];

/**
 * The calendar of an order, as strict as it says. A plan of it that breaks no rule of the engine breaks none of S1–S13
 * either, but for what pins break among themselves. Throws when a pin names no fixture, or a fixture names a team or
 * stage that the world does not have.
 */
export function seasonCalendar(order: PlanOrder, strictness: Strictness): SeasonCalendar {
  const { world, fixtures } = order;
  const pins = pinsOf(order);
  const stands = standsOf(order);
  const asked = strictness === "rules" ? [] : roomNeeded(order, pins.busy, stands);
  const elsewhere: Away[] = [...pins.away, ...asked].map((one) => ({
    ...one,
    hours: hoursOn(order, one.team, one.day),
  }));
  const places = placesOf(order, pins, elsewhere);
  const windows = windowsOf(order, strictness, stands, pins.broken);
  const teams = teamRows(order, pins, elsewhere, places);
  const numberOf = new Map(world.teams.map(({ id }, at) => [id, at]));
  const comers = standInsOf(order, strictness, pins, stands);
  const standInAt = new Map<FixtureId, number>();
  for (const [id, comer] of comers)
    standInAt.set(id, teams.push(standInRow(comer, places, teams.length)) - 1);
  const dist = [
    ...world.teams.map(({ km, homeVenue }) => [
      ...world.venues.map(({ id }) => Math.round(km[id] ?? 0) + (id === homeVenue ? 0 : NOT_HOME)),
      0,
    ]),
    ...[...comers.values()].map(({ km }) => [...km, 0]),
  ];
  const games: GameRow[] = [];
  const behind: (FixtureId | null)[] = [];
  const gameAt = new Map<FixtureId, number>();
  const add = (game: Omit<GameRow, "id" | "stage" | "division">, fixture: FixtureId | null) => {
    behind.push(fixture);
    return games.push({ id: games.length, stage: "group", division: 0, ...game }) - 1;
  };
  for (const fixture of fixtures) {
    const { id } = fixture;
    if (pins.broken.has(id)) continue;
    const side = (team: TeamId | null) => (team === null ? -1 : (numberOf.get(team) ?? -1));
    const [home, away] = [side(fixture.home), side(fixture.away)];
    const pin = places.pinRow.get(id);
    if (pin !== undefined) {
      const day = places.rows[pin]?.day ?? 0;
      gameAt.set(id, add({ home, away, window: [day, day], pin }, id));
      continue;
    }
    const comer = standInAt.get(id) ?? -1;
    const [from, to] = windows.get(id) ?? [0, 0];
    const near = venuesWithin(fixture, order);
    // Where somebody is away, the place for that is nobody else's.
    const isOpen = near.length === world.venues.length && elsewhere.length === 0;
    const row = {
      home: home >= 0 ? home : comer,
      // One stand-in plays for both when nobody is known.
      away: away >= 0 || home < 0 ? away : comer,
      window: [from - places.first, to - places.first] satisfies [number, number],
    };
    gameAt.set(id, add(isOpen ? row : { ...row, venues: near }, id));
  }
  for (const { team, day } of elsewhere) {
    const pin = places.awayRow.get(awayKey(team, day)) ?? 0;
    const on = day - places.first;
    add({ home: numberOf.get(team) ?? -1, away: -1, window: [on, on], pin }, null);
  }
  const rowOf = rowsByPlace(places);
  const rowsOf = (where: ReadonlyMap<FixtureId, Slot>) =>
    games.map(({ id, pin }) => {
      const slot = where.get(behind[id] ?? "");
      return pin ?? (slot ? (rowOf.get(placeKey(slot)) ?? -1) : -1);
    });
  const isRepair = stands.size > 0;
  const instance: Instance = {
    format: "cal-1",
    name: "season",
    days: places.days,
    startWeekday: weekdayOf(places.first),
    minGap: gapOf(world),
    window: { days: WEEK, games: world.settings.maxGamesPer7Days },
    phase: [0, 0],
    idleDays: 1,
    crews: Array.from({ length: places.days }, () => PLENTY),
    crewDayFactor: 1,
    counties: [{ id: 0, minGames: 0 }],
    venues: [...world.venues.map(({ courts }) => courts.length), elsewhere.length].map(
      (courts, id) => ({
        id,
        county: 0,
        courts,
        maxPerDay: PLENTY,
        closedDays: [...(places.closed[id] ?? [])],
      }),
    ),
    divisions: [{ id: 0, setup: 0 }],
    teams,
    dist,
    slots: [...places.rows],
    games,
    precedence: ordersOf(order).flatMap(({ before, after, days: minDays }) => {
      const [one, other] = [gameAt.get(before), gameAt.get(after)];
      const isFree = !places.pinRow.has(before) || !places.pinRow.has(after);
      return one !== undefined && other !== undefined && isFree
        ? [{ before: one, after: other, minDays }]
        : [];
    }),
    ...(isRepair ? { reference: behind.map((id) => referenceOf(id, stands, places, order)) } : {}),
    weights: { ...WEIGHTS, shortGap: SHORT_GAP },
  };
  return {
    instance,
    first: localDayOf(places.first),
    fixtures: behind,
    about: [...behind.slice(0, behind.length - elsewhere.length), ...elsewhere.map(({ of }) => of)],
    slots: places.slots,
    start: isRepair ? rowsOf(stands) : null,
    present: presentOf(instance, rowsOf(slotsById(order.present ?? []))),
    overhead: WEIGHTS.venueDay * new Set(elsewhere.map(({ day }) => day)).size,
  };
}

/** The venues that are not too far for a known team (S8). */
function venuesWithin(fixture: Fixture, { world }: PlanOrder): number[] {
  const index = indexOf(world);
  const teams = knownTeams(fixture).map((id) => index.team(id));
  const { travelCapKm } = world.settings;
  return world.venues.flatMap(({ id }, venue) =>
    teams.every(({ km }) => (km[id] ?? 0) <= travelCapKm) ? [venue] : [],
  );
}

function presentOf(instance: Instance, assign: readonly number[]): SeasonCalendar["present"] {
  const { hard, objective } = evaluate(instance, assign);
  return hard === 0 ? { assign, objective } : null;
}

const slotsById = (placed: readonly Placement[]): ReadonlyMap<FixtureId, Slot> =>
  new Map(placed.map(({ fixtureId, slot }) => [fixtureId, slot]));

const localDayOf = (number: number): LocalDay => addDays(day("1970-01-01"), number);

const placeKey = ({ courtId, day, start }: { courtId: string; day: LocalDay; start: number }) =>
  `${courtId}\n${day}\n${start}`;

function rowsByPlace({ slots }: Places): ReadonlyMap<string, number> {
  return new Map(slots.flatMap((slot, row) => (slot ? [[placeKey(slot), row] as const] : [])));
}

/** Day, venue and start as published; null for a game that stands nowhere, or where the season has no venue. */
function referenceOf(
  id: FixtureId | null,
  stands: ReadonlyMap<FixtureId, Slot>,
  { first }: Places,
  { world }: PlanOrder,
): [number, number, number] | null {
  const slot = id === null ? undefined : stands.get(id);
  const venue = world.venues.findIndex((one) => one.id === slot?.venueId);
  const day = slot ? dayNumber(slot.day) - first : -1;
  return slot && venue >= 0 && day >= 0 ? [day, venue, slot.start] : null;
}
