import { type EntryState, NOTHING_SHOWN } from "../../domain/festival/judging/state";
import type { TallyRules } from "../../domain/festival/rules";
import { type JudgeTotal, judgeTotal, tallyEntry } from "../../domain/festival/tally";
import { totalText } from "./score-text";

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
  return entry.seats
    .filter(({ status }) => status !== "recused" && status !== "absent")
    .map(({ seat, status }) => {
      const sheet = sheets.get(seat);
      return {
        seat,
        handedIn: status === "handed-in",
        total: sheet ? totalText(rules, judgeTotal(rules, sheet.marks)) : null,
        dropped: dropped.get(seat) ?? null,
      };
    });
}

/** Which released sheets do not count: nothing before the step that says so. */
export function droppedOf(
  rules: TallyRules,
  { shown }: Pick<EntryState, "shown">,
): ReadonlyMap<string, JudgeTotal["dropped"]> {
  if (!shown?.extremes) return new Map();
  const tally = shown.tally ?? tallied(rules, shown.sheets);
  return new Map(tally?.totals.map(({ seat, dropped }) => [seat, dropped]) ?? []);
}

function tallied(rules: TallyRules, sheets: Parameters<typeof tallyEntry>[1]["sheets"]) {
  const tally = tallyEntry(rules, { sheets, deduction: 0 });
  return tally.ok ? tally.value : null;
}
