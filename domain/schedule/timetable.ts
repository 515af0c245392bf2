import type { TeamId } from "../kernel/ids";
import type { LocalDay, Minutes } from "../kernel/time";
import {
  type Fixture,
  knownTeams,
  type Plan,
  type Settings,
  type Slot,
  type VenueId,
} from "./world";

/** A line of the timetable. */
export interface TimetableEntry {
  readonly fixture: Fixture;
  readonly slot: Slot;
  readonly end: Minutes;
}

/** All placed fixtures by day, start, venue, court and id (S26). */
export function timetable(plan: Plan, settings: Settings): TimetableEntry[] {
  const fixtures = new Map(plan.fixtures.map((fixture) => [fixture.id, fixture]));
  return plan.placed
    .flatMap(({ fixtureId, slot }) => {
      const fixture = fixtures.get(fixtureId);
      return fixture ? [{ fixture, slot, end: slot.start + settings.slotMinutes }] : [];
    })
    .sort(inOrder);
}

/** Days with games only, earliest first; each day's lines in the timetable's order. */
export const byDay = (entries: readonly TimetableEntry[]): Map<LocalDay, TimetableEntry[]> =>
  grouped(entries, ({ slot }) => [slot.day]);

/** Venues with games only, by id; each venue's lines in the timetable's order. */
export const byVenue = (entries: readonly TimetableEntry[]): Map<VenueId, TimetableEntry[]> =>
  grouped(entries, ({ slot }) => [slot.venueId]);

/** Known teams with games only, by id; a game stands under both its teams. */
export const byTeam = (entries: readonly TimetableEntry[]): Map<TeamId, TimetableEntry[]> =>
  grouped(entries, ({ fixture }) => knownTeams(fixture));

function grouped<K extends string>(
  entries: readonly TimetableEntry[],
  keysOf: (entry: TimetableEntry) => readonly K[],
): Map<K, TimetableEntry[]> {
  const groups = new Map<K, TimetableEntry[]>();
  for (const entry of [...entries].sort(inOrder)) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return new Map([...groups].sort(([a], [b]) => compareText(a, b)));
}

function inOrder(a: TimetableEntry, b: TimetableEntry): number {
  return (
    compareText(a.slot.day, b.slot.day) ||
    a.slot.start - b.slot.start ||
    compareText(a.slot.venueId, b.slot.venueId) ||
    compareText(a.slot.courtId, b.slot.courtId) ||
    compareText(a.fixture.id, b.fixture.id)
  );
}

// Not by language: the order must be the same on every machine.
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
