import { driftOf, outliersOf } from "../../domain/festival/judge-figures";
import type { EntryState, RoundState } from "../../domain/festival/judging/state";
import { termsOf } from "../../domain/festival/judging/state";
import { isRelative } from "../../domain/festival/methods";
import { rankEntries } from "../../domain/festival/ranking";
import type { TallyRules } from "../../domain/festival/rules";
import { withoutJudges } from "../../domain/festival/sensitivity";
import { judgeTotal, type Scored, type Sheet, tallyEntry } from "../../domain/festival/tally";
import type { DeskBoard, DeskEntry } from "./pages";
import type { OpenSheet } from "./sheets";

/** What the head judge alone sees: the marks as they come in, and what they would amount to now. */
export function deskBoard(
  state: RoundState,
  sheets: readonly OpenSheet[],
  judges: DeskBoard["judges"],
): DeskBoard {
  const rules = state.programme?.rules;
  if (!rules) return { entries: [], judges, drift: [] };
  const byCommitment = new Map(sheets.map((sheet) => [sheet.commitment, sheet]));
  const entries = state.entries.map((entry) => ({
    entry,
    open: entry.seats.flatMap(({ status, commitment }) => {
      const sheet = status === "handed-in" && commitment ? byCommitment.get(commitment) : undefined;
      return sheet ? [sheet] : [];
    }),
  }));
  const scored = entries.flatMap(({ entry, open }) => scoredNow(rules, entry, open));
  const taking = state.entries.filter(({ status }) => status !== "withdrawn").length;
  // J27: with ranks a place among some of them says nothing.
  const known = !isRelative(rules) || scored.length === taking;
  const { ranked } = rankEntries(rules, known ? scored : [], state.orders);
  const without = withoutJudges({ rules, scored, orders: state.orders });
  const places = new Map(ranked.map(({ entry, place }) => [entry, place]));
  return {
    judges,
    drift: driftOf(rules, scored),
    entries: entries.map(({ entry, open }): DeskEntry => {
      const tally = scored.find((one) => one.entry === entry.entry)?.tally ?? null;
      const place = places.get(entry.entry) ?? null;
      return {
        entry: entry.entry,
        tally,
        place,
        sensitive: place === null ? [] : without(entry.entry),
        sheets: sheetsOf(rules, open),
      };
    }),
  };
}

function scoredNow(rules: TallyRules, one: EntryState, open: readonly OpenSheet[]): Scored[] {
  const sheets: Sheet[] = open.map(({ seat, marks }) => ({ seat, marks }));
  const { entry, number, ms } = one;
  const tally = tallyEntry(rules, { sheets, ...termsOf(rules, one) });
  const timed = ms === null ? {} : { ms };
  return tally.ok ? [{ entry, number, sheets, tally: tally.value, ...timed }] : [];
}

function sheetsOf(rules: TallyRules, open: readonly OpenSheet[]): DeskEntry["sheets"] {
  const outliers = new Map(outliersOf(rules, open).map(({ seat, tenths }) => [seat, tenths]));
  return open.map(({ seat, marks, remark, reason }) => ({
    seat,
    marks,
    total: judgeTotal(rules, marks),
    outlier: outliers.get(seat) ?? null,
    remark: remark ?? null,
    reason: reason ?? null,
  }));
}
