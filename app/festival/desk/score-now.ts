import { type EntryState, termsOf } from "../../../domain/festival/judging/state";
import type { TallyRules } from "../../../domain/festival/rules";
import { type EntryTally, tallyEntry } from "../../../domain/festival/tally";
import type { DeskBoard } from "../../../server/services";

/**
 * What an entry's sheets come to at this moment, with every point taken off or added at this desk, also one that has not
 * reached the server yet; null while too few sheets are in.
 */
export function scoreNow(
  rules: TallyRules,
  entry: EntryState,
  board: DeskBoard,
): EntryTally | null {
  const standing = new Set(
    entry.seats.filter(({ status }) => status === "handed-in").map(({ seat }) => seat),
  );
  const sheets =
    board.entries
      .find((one) => one.entry === entry.entry)
      ?.sheets.filter(({ seat }) => standing.has(seat)) ?? [];
  const tally = tallyEntry(rules, { sheets, ...termsOf(rules, entry) });
  return tally.ok ? tally.value : null;
}
