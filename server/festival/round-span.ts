import { type LocalDay, WEEKDAYS, weekday } from "../../domain/kernel/time";
import type { Db } from "../db";
import type { FestivalBook, RoundRow } from "./festival-book";

/** An act of unknown length, and what goes by between two of them, in seconds. */
const USUAL_ACT = 300;
const BETWEEN = 120;

interface Span {
  readonly day: string;
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
}

/** When a round is on, as far as its entries let foresee; null until it has a day and an hour. */
export function spanOf(book: FestivalBook, round: RoundRow, field: readonly string[]): Span | null {
  if (round.day === null || round.start === null) return null;
  const seconds = field.reduce(
    (sum, id) => sum + (book.entries.get(id)?.durationSec ?? USUAL_ACT) + BETWEEN,
    0,
  );
  // Nobody clears a hall in less than an hour.
  return {
    day: round.day,
    from: round.start,
    to: round.start + Math.max(60, Math.ceil(seconds / 60)),
  };
}

export const overlaps = (a: Span | null, b: Span | null): boolean =>
  a !== null && b !== null && a.day === b.day && a.from < b.to && b.from < a.to;

/** Why a hall cannot have a round at a time: codes of `registry.refusal`, and their facts. */
export async function closedHall(
  db: Db,
  courtId: string | null,
  span: Span | null,
): Promise<{ readonly code: string; readonly hall: string; readonly until?: number }[]> {
  if (courtId === null || span === null) return [];
  const court = await db.court.findUnique({ where: { id: courtId }, include: { venue: true } });
  if (!court) return [];
  const { name: hall, closedDays, hours } = court.venue;
  const closed: readonly string[] = JSON.parse(closedDays);
  if (closed.includes(span.day)) return [{ code: "hall-closed-day", hall }];
  const open: Readonly<Record<string, readonly (readonly [number, number])[]>> = JSON.parse(hours);
  const spans = open[WEEKDAYS[weekday(span.day as LocalDay)]] ?? [];
  return spans.some(([from, to]) => from <= span.from && span.to <= to)
    ? []
    : [{ code: "hall-closed-hours", hall, until: span.to }];
}
