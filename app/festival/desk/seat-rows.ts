import type { EntryState, RoundState, SeatState } from "../../../domain/festival/judging/state";
import { panelOf, tieTo } from "../../../domain/festival/judging/state";
import { RESERVE } from "../../../domain/festival/seats";
import type { EntryTally, Fraction } from "../../../domain/festival/tally";
import type { DeskBoard, DeskSheet, SeatCard } from "../../../server/services";
import { reservesFor, type Step } from "./steps";

/** One judge's line in the table of an entry. */
export interface SeatRow {
  readonly seat: string;
  readonly name: string;
  readonly status:
    | "not-called"
    | "writing"
    | "not-signed-in"
    | "handed-in"
    | "returned"
    | "recused"
    | "absent";
  /** The reserve that judges instead of this seat; null when the others decide without. */
  readonly reserve: string | null;
  /** The seat in whose place this one judges. */
  readonly instead: string | null;
  /** The judge is tied to the act and asked to step back, and nobody has decided about it yet. */
  readonly proposed: boolean;
  readonly tie: "declared" | "unit" | null;
  /** Of the act's unit where the rules do not ask to step back (J15): the judge is told and decides. */
  readonly told: boolean;
  /** Handed in more than once. */
  readonly changed: boolean;
  readonly sheet: DeskSheet | null;
  readonly dropped: "high" | "low" | null;
  /** The mean of the others that stands for it (R22). */
  readonly standIn: Fraction | null;
}

interface Known {
  readonly state: RoundState;
  readonly entry: EntryState;
  readonly steps: readonly Step[];
  readonly board: DeskBoard;
  readonly cards: readonly SeatCard[];
  readonly tally: EntryTally | null;
  readonly recuseSameUnit: boolean;
}

/** The lines of an entry's table: the panel by seat, each reserve right below the one whose place it takes. */
export function seatRows(known: Known): readonly SeatRow[] {
  const { state, entry, steps } = known;
  const seats: readonly SeatState[] =
    entry.seats.length > 0
      ? entry.seats
      : panelOf(state).map(({ seat }) => ({
          seat,
          status: "open",
          commitment: null,
          revision: 0,
        }));
  const reserves = reservesFor(steps, entry.entry);
  const rows = seats.map((seat) => rowOf(known, seat, reserves));
  const stepping = rows.filter(({ instead }) => instead !== null);
  const placed = rows
    .filter(({ instead }) => instead === null)
    .flatMap((row) => [row, ...stepping.filter(({ instead }) => instead === row.seat)]);
  return [...placed, ...stepping.filter((row) => !placed.includes(row))];
}

function rowOf(
  { state, entry, board, cards, tally, recuseSameUnit }: Known,
  { seat, status, revision, stays }: SeatState,
  reserves: ReadonlyMap<string, string | null>,
): SeatRow {
  const desk = board.entries.find((one) => one.entry === entry.entry);
  const judge = cards.find((card) => card.seat === seat);
  const tie = tieTo(state, entry, seat);
  const [instead = null] = RESERVE.test(seat)
    ? [...reserves].flatMap(([from, to]) => (to === seat ? [from] : []))
    : [];
  const seenAt = board.judges.find((one) => one.seat === seat)?.seenAt ?? null;
  return {
    seat,
    name: judge?.name ?? "",
    status:
      status === "open"
        ? entry.status === "waiting"
          ? "not-called"
          : seenAt === null
            ? "not-signed-in"
            : "writing"
        : status,
    reserve: status === "recused" || status === "absent" ? (reserves.get(seat) ?? null) : null,
    instead,
    proposed:
      (tie === "declared" || (tie === "unit" && recuseSameUnit)) &&
      status !== "recused" &&
      !reserves.get(seat) &&
      !stays &&
      entry.status === "called",
    tie,
    told: tie === "unit" && !recuseSameUnit,
    changed: revision > 1,
    sheet:
      status === "handed-in" ? (desk?.sheets.find((sheet) => sheet.seat === seat) ?? null) : null,
    dropped: tally?.totals.find((total) => total.seat === seat)?.dropped ?? null,
    standIn: tally?.missing?.find((one) => one.seat === seat)?.total ?? null,
  };
}
