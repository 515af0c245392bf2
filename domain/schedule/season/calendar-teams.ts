import type { TeamId } from "../../kernel/ids";
import { WEEKDAYS } from "../../kernel/time";
import { dayNumber } from "../day-numbers";
import type { Instance } from "../engine/instance-input";
import { candidatesOf } from "../wishes";
import { type FixtureId, hasOpenSide, knownTeams, type Slot } from "../world";
import { indexOf } from "../world-index";
import type { PlanOrder, Strictness } from "./order";
import type { Pins } from "./pins";
import type { Away, Places } from "./places";
import { type StandIn, standIn } from "./stand-ins";

type TeamRow = Instance["teams"][number];

/** A limit that nothing reaches. */
export const PLENTY = 100_000;
/** Hours of a day on which a team never plays: no slot is so short. */
const NEVER = [0, 1] as const;

/** 0 is Sunday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** Sunday first, as calendars count. */
const SUNDAY_FIRST = [6, 0, 1, 2, 3, 4, 5] as const;

/** When a team can play on that day, or a stretch too short for any game. */
export function hoursOn(
  { world }: PlanOrder,
  team: TeamId,
  day: number,
): readonly [number, number] {
  const name = WEEKDAYS[SUNDAY_FIRST[weekdayOf(day)] ?? 0] ?? "mon";
  return indexOf(world).team(team).hours[name] ?? NEVER;
}

/** The season's teams, in their order. */
export function teamRows(
  { world, fixtures }: PlanOrder,
  { taken: takenOf, busy, broken }: Pins,
  away: readonly Away[],
  places: Places,
): TeamRow[] {
  const venueAt = new Map(world.venues.map(({ id }, at) => [id, at]));
  return world.teams.map((team, id) => {
    const own = fixtures.filter((fixture) => knownTeams(fixture).includes(team.id));
    const near = team.near.flatMap((venue) => venueAt.get(venue) ?? []);
    const taken = takenOf.get(team.id) ?? new Set<number>();
    const off = new Set(team.unavailableDates.map(dayNumber));
    // A team that plays on its day off all the same plays nothing else then.
    const elsewhere = away.filter((one) => one.team === team.id).map(({ day }) => day);
    for (const day of [...busy.of(team.id), ...elsewhere]) off.delete(day);
    const blackout = [...new Set([...off, ...taken])].map((day) => day - places.first);
    return {
      id,
      hours: SUNDAY_FIRST.map((at) => {
        const [from, to] = team.hours[WEEKDAYS[at] ?? "mon"] ?? NEVER;
        return [from, to];
      }),
      blackout: blackout.filter((day) => day >= 0 && day < places.days).sort((a, b) => a - b),
      near,
      nearMin: near.length === 0 ? 0 : own.filter(({ home }) => home === team.id).length,
      kmCap: PLENTY,
      // What a team plays elsewhere counts as prime.
      primeMin: own.filter((fixture) => !broken.has(fixture.id)).length + elsewhere.length,
    };
  });
}

/** A team for whoever comes into each game that has a place for them and no pin. */
export function standInsOf(
  { world, fixtures }: PlanOrder,
  strictness: Strictness,
  { sound, broken }: Pins,
  stands: ReadonlyMap<FixtureId, Slot>,
): ReadonlyMap<FixtureId, StandIn> {
  const candidates = candidatesOf(fixtures, indexOf(world));
  const found = new Map<FixtureId, StandIn>();
  for (const fixture of fixtures) {
    const { id, home, away } = fixture;
    if (!hasOpenSide(fixture) || sound.has(id) || broken.has(id)) continue;
    const sides = home === null && away === null ? 2 : 1;
    const known = knownTeams(fixture);
    const comers = candidates(id).filter((team) => !known.includes(team));
    const comer = standIn(comers, sides, world);
    const stand = stands.get(id);
    const free =
      strictness === "rules" || (stand && !suits(comer, stand, world.settings.slotMinutes));
    found.set(
      id,
      free ? { ...comer, hours: comer.hours.map(() => [0, 24 * 60]), daysOff: [] } : comer,
    );
  }
  return found;
}

function suits({ hours, daysOff }: StandIn, { day, start }: Slot, minutes: number): boolean {
  const number = dayNumber(day);
  const span = hours[SUNDAY_FIRST[weekdayOf(number)] ?? 0];
  return !!span && span[0] <= start && start + minutes <= span[1] && !daysOff.includes(number);
}

/** Its row among the teams. */
export function standInRow(
  { hours, daysOff, large }: StandIn,
  { first, days }: Places,
  id: number,
): TeamRow {
  const near = large.flatMap((isLarge, venue) => (isLarge ? [venue] : []));
  const blackout = daysOff.map((day) => day - first).filter((day) => day >= 0 && day < days);
  return {
    id,
    hours: SUNDAY_FIRST.map((at) => {
      const [from, to] = hours[at] ?? NEVER;
      return [from, to];
    }),
    blackout: blackout.sort((a, b) => a - b),
    near,
    nearMin: near.length > 0 ? 1 : 0,
    kmCap: PLENTY,
    primeMin: 1,
  };
}
