import { dayNumber } from "./day-numbers";
import { roundWindows } from "./round-windows";
import { slotsBetween } from "./slots";
import { knownTeams, type Plan, type Slot, type World } from "./world";
import { indexOf } from "./world-index";

/** What is good about a plan, in plain figures (S20, S21, S23): of two plans one can see which is better in what. */
export interface Merits {
  readonly placed: number;
  readonly games: number;
  /** Kilometres of all teams to their games; unknown distances count nothing. */
  readonly km: number;
  /** Games in or near the home team's own venue, of those whose home team is known. */
  readonly nearHome: number;
  readonly withHome: number;
  /** Games within their round's share of the days, of those that belong to a round. */
  readonly inRound: number;
  readonly withRound: number;
  /** Games that end after half past nine. */
  readonly late: number;
  /** Days on which a hall is opened, counted for each hall. */
  readonly hallDays: number;
  /** Bookable times that stay empty between two games on a court. */
  readonly waits: number;
}

const LATE = 21 * 60 + 30;

export function meritsOf({ fixtures, placed }: Plan, world: World): Merits {
  const index = indexOf(world);
  const rounds = roundWindows(fixtures, world);
  const byId = new Map(fixtures.map((fixture) => [fixture.id, fixture]));
  let [km, nearHome, withHome, inRound, withRound, late] = [0, 0, 0, 0, 0, 0];
  for (const { fixtureId, slot } of placed) {
    const fixture = byId.get(fixtureId);
    if (!fixture) continue;
    for (const id of knownTeams(fixture)) km += index.team(id).km[slot.venueId] ?? 0;
    const home = fixture.home === null ? null : index.team(fixture.home);
    if (home) {
      withHome += 1;
      if (home.homeVenue === slot.venueId || home.near.includes(slot.venueId)) nearHome += 1;
    }
    const window = rounds.get(fixtureId);
    const day = dayNumber(slot.day);
    if (window) withRound += 1;
    if (window && window.first <= day && day <= window.last) inRound += 1;
    if (slot.start + world.settings.slotMinutes > LATE) late += 1;
  }
  const slots = placed.map(({ slot }) => slot);
  return {
    placed: placed.length,
    games: fixtures.length,
    km: Math.round(km),
    nearHome,
    withHome,
    inRound,
    withRound,
    late,
    hallDays: new Set(slots.map(({ venueId, day }) => `${venueId}\n${day}`)).size,
    waits: waitsOf(slots, world),
  };
}

function waitsOf(slots: readonly Slot[], { venues, settings }: World): number {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = `${slot.courtId}\n${slot.day}`;
    days.set(key, [...(days.get(key) ?? []), slot]);
  }
  let waits = 0;
  for (const [first, ...more] of days.values()) {
    if (!first || more.length === 0) continue;
    const starts = [first, ...more].map(({ start }) => start);
    const venue = venues.filter(({ id }) => id === first.venueId);
    const [from, to] = [Math.min(...starts), Math.max(...starts)];
    waits += slotsBetween(venue, first.day, first.day, settings.slotMinutes).filter(
      ({ courtId, start }) =>
        courtId === first.courtId &&
        start > from &&
        start < to &&
        starts.every((other) => Math.abs(other - start) >= settings.slotMinutes),
    ).length;
  }
  return waits;
}
