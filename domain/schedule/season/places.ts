import type { TeamId } from "../../kernel/ids";
import type { LocalDay } from "../../kernel/time";
import { dayNumber } from "../day-numbers";
import type { Instance } from "../engine/instance-input";
import { slotsBetween } from "../slots";
import type { FixtureId, Slot, Venue } from "../world";
import type { PlanOrder } from "./order";
import { isTaken, type Pins } from "./pins";

type SlotRow = Instance["slots"][number];

/** Every place of a calendar, in its order. */
export interface Places {
  /** First day of the calendar, as a day number, and how many days it has. */
  readonly first: number;
  readonly days: number;
  readonly rows: readonly SlotRow[];
  /** The slot behind each row, null for a row that is no place of the season. */
  readonly slots: readonly (Slot | null)[];
  readonly pinRow: ReadonlyMap<FixtureId, number>;
  /** The row that a team uses on a day on which it plays elsewhere. */
  readonly awayRow: ReadonlyMap<string, number>;
  /** By venue, the days on which it is closed although it has rows then. */
  readonly closed: readonly (readonly number[])[];
}

/** A day on which a team plays, or is to keep itself free, outside the calendar's games. */
export interface Away {
  readonly team: TeamId;
  readonly day: number;
  /** The broken pin that it stands for; null where a day is only kept free. */
  readonly of: FixtureId | null;
  /** Hours of that day in which the team can play. */
  readonly hours: readonly [number, number];
}

/** A game that ends later is late (S23). */
const LATE = 21 * 60 + 30;
const IN_TIME = 1;
const LATE_BAND = 2;

/**
 * The slots of all stages without those on barred days and those that a pin holds; a place for each sound pin; in a
 * venue of its own behind all others, one for each day away; and last, so that a season without a plan can be told which
 * closed hall stands in its way, the slots that halls would have on their closed days.
 */
export function placesOf(
  { world, pinned, barred }: PlanOrder,
  { sound }: Pins,
  away: readonly Away[],
): Places {
  const { venues, stages, settings } = world;
  const days = stages.flatMap(({ start, end }) => [start, end]).sort();
  const [from, to] = [days[0], days.at(-1)];
  const closed = new Set<LocalDay>([...barred, ...(world.blackoutDays ?? [])]);
  const held = new Map<LocalDay, Slot[]>();
  for (const { slot } of pinned) held.set(slot.day, [...(held.get(slot.day) ?? []), slot]);
  const freeIn = (halls: readonly Venue[]) =>
    (from && to ? slotsBetween(halls, from, to, settings.slotMinutes) : []).filter(
      (slot) =>
        !closed.has(slot.day) && !isTaken(slot, held.get(slot.day) ?? [], settings.slotMinutes),
    );
  const open = freeIn(venues);
  const numbers = [
    ...days.map(dayNumber),
    ...[...sound.values()].map(({ day }) => dayNumber(day)),
    ...away.map(({ day }) => day),
  ];
  const first = numbers.reduce((least, day) => Math.min(least, day), numbers[0] ?? 0);
  const last = numbers.reduce((most, day) => Math.max(most, day), first);
  const rows: SlotRow[] = [];
  const slots: (Slot | null)[] = [];
  const courts = new Map(
    venues.flatMap(({ courts: list }, venue) =>
      list.map(({ id }, court) => [id, { venue, court }] as const),
    ),
  );
  const add = (row: Omit<SlotRow, "id">, slot: Slot | null): number => {
    slots.push(slot);
    return rows.push({ id: rows.length, ...row }) - 1;
  };
  const addSlot = (slot: Slot): number => {
    const end = slot.start + settings.slotMinutes;
    const { venue, court } = courts.get(slot.courtId) ?? { venue: 0, court: 0 };
    const band = end > LATE ? LATE_BAND : IN_TIME;
    const day = dayNumber(slot.day) - first;
    return add({ venue, court, day, start: slot.start, end, band }, slot);
  };
  for (const slot of open) addSlot(slot);
  const pinRow = new Map([...sound].map(([id, slot]) => [id, addSlot(slot)]));
  const awayRow = new Map(
    away.map(({ team, day, hours: [start, end] }, court) => {
      const row = { venue: venues.length, court, day: day - first, start, end, band: IN_TIME };
      return [awayKey(team, day), add(row, null)];
    }),
  );
  const closedDays = venues.map((venue) => {
    const isHeld = (day: LocalDay) =>
      (held.get(day) ?? []).some(({ venueId }) => venueId === venue.id);
    const dates = new Set(venue.closedDates.filter((day) => !isHeld(day)));
    const shut = freeIn([{ ...venue, closedDates: [] }]).filter(({ day }) => dates.has(day));
    for (const slot of shut) addSlot(slot);
    return [...new Set(shut.map(({ day }) => dayNumber(day) - first))];
  });
  return { first, days: last - first + 1, rows, slots, pinRow, awayRow, closed: closedDays };
}

export const awayKey = (team: TeamId, day: number): string => `${team}\n${day}`;
