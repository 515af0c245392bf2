import { type EntryState, missingSeats, NOTHING_SHOWN } from "../../domain/festival/judging/state";
import type { TallyRules } from "../../domain/festival/rules";
import { type Given, type JudgeTotal, judgeTotal, tallyEntry } from "../../domain/festival/tally";
import { sheetMarkText, totalText } from "./score-text";

/** One judge of an entry on the board. Nothing of the sheet is in it before the sheet is released. */
export interface Tile {
  readonly seat: string;
  readonly handedIn: boolean;
  readonly total: string | null;
  /** Known once the extremes are released. */
  readonly dropped: JudgeTotal["dropped"];
}

/** The judges who judge an entry, in the order of their seats, each with what is released of their sheet. */
export function tilesOf(rules: TallyRules, entry: EntryState): readonly Tile[] {
  const shown = entry.shown ?? NOTHING_SHOWN;
  const sheets = new Map(shown.sheets.map((sheet) => [sheet.seat, sheet]));
  const dropped = droppedOf(rules, entry);
  const criterion = criterionOnBoard(rules, entry);
  return entry.seats
    .filter(({ status }) => status !== "recused" && status !== "absent")
    .map(({ seat, status }) => {
      const sheet = sheets.get(seat);
      const mark = criterion?.marks[seat];
      return {
        seat,
        handedIn: status === "handed-in",
        total: sheet
          ? totalText(rules, judgeTotal(rules, sheet.marks))
          : mark === undefined
            ? null
            : sheetMarkText(rules, mark),
        dropped: dropped.get(seat) ?? null,
      };
    });
}

/** The criterion whose marks stand on the board while the sheets are not out; the one that was released last. */
export function criterionOnBoard(
  { criteria }: Pick<TallyRules, "criteria">,
  { shown }: Pick<EntryState, "shown">,
): { readonly name: string; readonly marks: Readonly<Record<string, number>> } | null {
  if (!shown || shown.sheets.length > 0) return null;
  const last = criteria.findLast(({ id }) => shown.criteria?.[id]);
  return last ? { name: last.name, marks: shown.criteria?.[last.id] ?? {} } : null;
}

/** Which released sheets do not count: nothing before the step that says so. */
export function droppedOf(
  rules: TallyRules,
  { shown, seats }: Pick<EntryState, "shown" | "seats">,
): ReadonlyMap<string, JudgeTotal["dropped"]> {
  if (!shown?.extremes) return new Map();
  const tally = shown.tally ?? tallied(rules, shown.sheets, missingSeats(rules, { seats }));
  const all = [...(tally?.totals ?? []), ...(tally?.missing ?? [])];
  return new Map(all.map(({ seat, dropped }) => [seat, dropped]));
}

function tallied(rules: TallyRules, sheets: Given["sheets"], missing: readonly string[]) {
  const tally = tallyEntry(rules, { sheets, deduction: 0, missing });
  return tally.ok ? tally.value : null;
}
