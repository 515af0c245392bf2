import { type RoundState, termsOf } from "../../../domain/festival/judging/state";
import type { Deductions } from "../../../domain/festival/needed";
import type { Judged } from "../../../domain/festival/parted";
import type { TallyRules } from "../../../domain/festival/rules";
import { type Scored, tallyEntry } from "../../../domain/festival/tally";
import type { EntryId } from "../../../domain/kernel/ids";
import type { DeskBoard } from "../../../server/services";

/**
 * The round as it would stand by the sheets that are in: also of entries that nobody has confirmed, and with every
 * point taken off or added at this desk. Entries with too few sheets are not in it.
 */
export function judgedNow(
  rules: TallyRules,
  state: RoundState,
  board: DeskBoard,
): Judged & { readonly deductions: ReadonlyMap<EntryId, Deductions> } {
  const taking = state.entries.filter(({ status }) => status !== "withdrawn");
  return {
    rules,
    orders: state.orders,
    scored: taking.flatMap((entry): Scored[] => {
      const standing = new Set(
        entry.seats.filter(({ status }) => status === "handed-in").map(({ seat }) => seat),
      );
      const desk = board.entries.find((one) => one.entry === entry.entry);
      const sheets = (desk?.sheets ?? [])
        .filter(({ seat }) => standing.has(seat))
        .map(({ seat, marks }) => ({ seat, marks }));
      const tally = tallyEntry(rules, { sheets, ...termsOf(rules, entry) });
      const { number, ms } = entry;
      const about = { entry: entry.entry, number, ...(ms === null ? {} : { ms }) };
      return tally.ok ? [{ ...about, sheets, tally: tally.value }] : [];
    }),
    deductions: new Map(
      taking.map(({ entry, timeDeduction, penalties }) => [
        entry,
        { time: timeDeduction, penalties },
      ]),
    ),
  };
}
