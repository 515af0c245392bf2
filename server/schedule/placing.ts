import { type LocalDay, type Minutes, parseDay } from "../../domain/kernel/time";
import type { Fixture, Placement, Plan, Slot } from "../../domain/schedule/world";
import type { SeasonBook } from "../league/season-book";
import { Problem } from "../problem";

/** Where a game stands: a court, a day, a minute. */
export interface Place {
  readonly courtId: string;
  readonly day: LocalDay;
  readonly start: Minutes;
}

/** A place in the timetable and whether it was fixed there by hand. */
export interface Standing {
  readonly place: Place | null;
  readonly pinned: boolean;
}

/** Games that change, by id: where each stood and where it will stand. */
export type Shifts = Readonly<Record<string, { readonly from: Standing; readonly to: Standing }>>;

/** Where somebody wants a fixture to be. */
export interface Aim {
  readonly fixtureId: string;
  readonly courtId: string;
  readonly day: string;
  readonly start: number;
}

/** Reads an aim; throws Problem naming the field that is none, and for a day that is over. */
export function aimed(
  book: SeasonBook,
  draft: Plan,
  aim: Aim,
  today: LocalDay,
): { fixture: Fixture; slot: Slot } {
  const fixture = draft.fixtures.find((one) => one.id === aim.fixtureId);
  if (!fixture) throw new Problem("not-found");
  const court = book.courts.get(aim.courtId);
  if (!court) throw new Problem("bad-shape", { field: "courtId", why: aim.courtId });
  const day = parseDay(aim.day);
  if (!day) throw new Problem("bad-shape", { field: "day", why: aim.day });
  if (day < today) throw new Problem("past-day", { field: "day", day });
  if (!Number.isInteger(aim.start) || aim.start < 0 || aim.start >= 1440)
    throw new Problem("bad-shape", { field: "start", why: String(aim.start) });
  return { fixture, slot: { venueId: court.venueId, courtId: court.id, day, start: aim.start } };
}

export const placeOf = ({ courtId, day, start }: Slot): Place => ({ courtId, day, start });

/** Where a fixture stands; throws not-found for one that is none. */
export function standing(book: SeasonBook, id: string): Standing {
  const row = book.fixtures.find((fixture) => fixture.id === id);
  if (!row) throw new Problem("not-found");
  return { place: row.place, pinned: row.pinned };
}

export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a?.courtId === b?.courtId && a?.day === b?.day && a?.start === b?.start;

/** What a plan moves; a game without a slot in it loses its place. */
export function shiftsTo(book: SeasonBook, placed: readonly Placement[]): Shifts {
  const slots = new Map(placed.map(({ fixtureId, slot }) => [fixtureId, placeOf(slot)]));
  return Object.fromEntries(
    book.fixtures.flatMap(({ id, place, pinned }) => {
      const to = slots.get(id) ?? null;
      if (samePlace(place, to)) return [];
      return [[id, { from: { place, pinned }, to: { place: to, pinned } }]];
    }),
  );
}
