import {
  type Declined,
  declinedLast,
  type EntryState,
  type RoundState,
} from "../../../domain/festival/judging/state";
import type { RoundEvent } from "../../../domain/festival/judging/vocabulary";
import type { EntryCard } from "../../../server/services";
import type { Entry } from "../../live/outbox-sheet";

/** What a judge has to do with an entry that was called. */
export type LineStatus = "open" | "returned" | "handed-in" | "recused" | "absent";

/** One line of the judge's list. */
export interface Line {
  readonly entry: string;
  readonly card: EntryCard;
  readonly number: number;
  readonly status: LineStatus;
  /** Nobody may change a sheet of it: confirmed, withdrawn, or the round is over. */
  readonly shut: "confirmed" | "withdrawn" | "closed" | null;
  /** It was published and is being judged again. */
  readonly correcting: boolean;
  /** Why a correction of it was asked for, until somebody answers. */
  readonly asked: string | null;
  readonly declined: Declined | null;
  /** The judge's own marks are public, or the result of an act that they have stepped back from. */
  readonly isOut: boolean;
  /** The sheet that stands, whether it has reached the server or not. */
  readonly handIn: HandedIn | null;
  /** Who judges it instead of a judge who stepped back. */
  readonly reserve: string | null;
}

export interface HandedIn {
  readonly id: string;
  readonly commitment: string;
  /** 0 until the server has written it down. */
  readonly at: number;
  readonly pending: boolean;
}

type Entries = readonly Entry<RoundEvent>[];

/** The entries a seat judges, in the running order: those that were called, a reserve judge's only where called for. */
export function linesOf(
  cards: readonly EntryCard[],
  state: RoundState,
  seat: string,
  said: Entries,
): readonly Line[] {
  return state.entries.flatMap((entry) => {
    const own = entry.seats.find((one) => one.seat === seat);
    const card = cards.find(({ id }) => id === entry.entry);
    if (!own || !card) return [];
    return [
      {
        entry: entry.entry,
        card,
        number: entry.number,
        status: own.status,
        shut: shutOf(state, entry),
        correcting: entry.version > 1 && entry.status === "called",
        asked: entry.asked?.reason ?? null,
        declined: declinedLast(entry),
        isOut: entry.shown?.placed || entry.shown?.sheets.some((one) => one.seat === seat) || false,
        handIn: own.status === "recused" ? null : handInOf(said, entry.entry, seat),
        reserve: own.status === "recused" ? reserveOf(said, entry.entry, seat) : null,
      },
    ];
  });
}

function shutOf(state: RoundState, entry: EntryState): Line["shut"] {
  if (entry.status === "withdrawn" || entry.status === "confirmed") return entry.status;
  return state.phase === "closed" ? "closed" : null;
}

function handInOf(said: Entries, entry: string, seat: string): HandedIn | null {
  for (const { id, at, pending, events } of said.toReversed())
    for (const event of events)
      if (event.type === "handed-in" && event.entry === entry && event.seat === seat)
        return { id, at, pending, commitment: event.commitment };
  return null;
}

function reserveOf(said: Entries, entry: string, seat: string): string | null {
  for (const { events } of said.toReversed())
    for (const event of events)
      if (event.type === "recused" && event.entry === entry && event.seat === seat)
        return event.reserve;
  return null;
}

/** Whether the judge still owes a sheet for it. */
export const isOwed = ({ status, shut }: Line): boolean =>
  shut === null && (status === "open" || status === "returned" || status === "absent");

/**
 * Which entry to open by itself: the one that is being filled stays; else the one that was called last; else one that
 * still waits for its sheet; else whatever was open.
 */
export function lineToOpen(
  lines: readonly Line[],
  {
    current,
    opened,
    isFilling,
  }: {
    readonly current: string | null;
    readonly opened: string | null;
    readonly isFilling: (line: Line) => boolean;
  },
): string | null {
  const stay = lines.find((line) => line.entry === opened);
  if (stay && isFilling(stay)) return stay.entry;
  const called = lines.find((line) => line.entry === current);
  const filled = opened === null ? lines.find(isFilling) : undefined;
  const owed = lines.find(isOwed);
  if (filled) return filled.entry;
  if (called && (isOwed(called) || !owed)) return called.entry;
  return (owed ?? stay ?? called ?? lines.at(-1))?.entry ?? null;
}
