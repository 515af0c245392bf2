import { addDays, type LocalDay } from "../kernel/time";
import { weekdayName } from "./day-numbers";
import type { Slot, Span, Venue } from "./world";

/** When a venue opens on a day of the week; closed dates are another matter. */
export const opensOn = (venue: Venue, day: LocalDay): readonly Span[] =>
  venue.openingHours[weekdayName(day)] ?? [];

/**
 * Every bookable slot from `from` to `to` (both included): back to back from each opening, whole slots only,
 * none on closed dates (S16). Ordered by day, start, then the venues' and courts' own order.
 */
export function slotsBetween(
  venues: readonly Venue[],
  from: LocalDay,
  to: LocalDay,
  slotMinutes: number,
): Slot[] {
  if (!(slotMinutes > 0)) throw new Error(`a slot must last: ${slotMinutes} minutes`);
  const slots: Slot[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    slots.push(...venues.flatMap((venue) => slotsOn(venue, day, slotMinutes)).sort(byStart));
  }
  return slots;
}

const byStart = (a: Slot, b: Slot) => a.start - b.start;

function slotsOn(venue: Venue, day: LocalDay, slotMinutes: number): Slot[] {
  if (venue.closedDates.includes(day)) return [];
  const slots: Slot[] = [];
  for (const [opens, closes] of opensOn(venue, day)) {
    for (let start = opens; start + slotMinutes <= closes; start += slotMinutes) {
      for (const court of venue.courts) {
        slots.push({ venueId: venue.id, courtId: court.id, day, start });
      }
    }
  }
  return slots;
}
