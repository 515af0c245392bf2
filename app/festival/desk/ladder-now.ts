import { type Ladder, ladderOf, type Parting } from "../../../domain/festival/judging/ladder";
import type { RoundState } from "../../../domain/festival/judging/state";
import { ok, type Result, refuse } from "../../../domain/kernel/result";
import type { Refusal } from "../../../domain/live/decider";
import type { DeskBoard } from "../../../server/services";

/** The ladder as the head judge alone may see it beforehand, made of the marks on the desk's own board. */
export function ladderNow(
  state: RoundState,
  board: DeskBoard,
  parting: Parting,
): Result<Ladder, Refusal> {
  const byEntry = new Map(board.entries.map(({ entry, sheets }) => [entry, sheets]));
  return ladderOf(
    state,
    ({ entry, confirmed }) => {
      const sheets = (confirmed?.sheets ?? []).map(({ seat }) =>
        byEntry.get(entry)?.find((one) => one.seat === seat),
      );
      // The board follows the stream by a moment.
      if (sheets.some((one) => one === undefined)) return refuse({ code: "no-sheet", entry });
      return ok(sheets.flatMap((one) => (one ? [{ seat: one.seat, marks: one.marks }] : [])));
    },
    parting,
  );
}

/** How many entries still lack their confirmation. */
export const unconfirmedOf = ({ entries }: RoundState): number =>
  entries.filter(({ status }) => status !== "withdrawn" && status !== "confirmed").length;
