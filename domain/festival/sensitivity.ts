/**
 * What the head judge may look at before confirming: how much hangs on a single judge. Shown on the desk and used
 * nowhere else: no result is ever made of these figures, so here alone a figure may be a floating-point number on the way.
 */
import type { EntryId } from "../kernel/ids";
import { UNITS, weightOf } from "./panel";
import { rankEntries } from "./ranking";
import type { Marks, TallyRules } from "./rules";
import { type Scored, tallyEntry } from "./tally";

/** Below this many sheets a spread says nothing. */
const SPREAD_FROM = 5;

interface Given {
  readonly seat: string;
  readonly marks: Marks;
}

/**
 * The places an entry would have if one judge had not judged anybody; only where it is another than now. Entries that
 * would have no result without that judge stand aside.
 */
export function withoutJudge(
  rules: TallyRules,
  scored: readonly Scored[],
  entry: EntryId,
  orders: readonly (readonly EntryId[])[],
): readonly { readonly seat: string; readonly place: number }[] {
  const place = (entries: readonly Scored[]) =>
    rankEntries(rules, entries, orders).ranked.find((one) => one.entry === entry)?.place;
  const now = place(scored);
  const seats = scored.find((one) => one.entry === entry)?.sheets.map(({ seat }) => seat) ?? [];
  return seats.flatMap((seat) => {
    const then = place(scored.flatMap((one) => [...without(rules, one, seat)]));
    return then === undefined || then === now ? [] : [{ seat, place: then }];
  });
}

function* without(rules: TallyRules, scored: Scored, seat: string): Generator<Scored> {
  const sheets = scored.sheets.filter((sheet) => sheet.seat !== seat);
  const tally = tallyEntry({ ...rules, atLeast: 1 }, { sheets, deduction: scored.tally.deduction });
  if (tally.ok) yield { ...scored, sheets, tally: tally.value };
}

/** How far each judge's totals lie from those of the other judges of the same entries, on average, in thousandths. */
export function driftOf(
  rules: TallyRules,
  scored: readonly Scored[],
): readonly { readonly seat: string; readonly mean: number; readonly entries: number }[] {
  const apart = new Map<string, number[]>();
  for (const { sheets } of scored) {
    const totals = sheets.map((sheet) => ({ seat: sheet.seat, total: totalOf(rules, sheet) }));
    for (const { seat, total } of totals) {
      const others = totals.filter((one) => one.seat !== seat);
      if (others.length === 0) continue;
      const mean = others.reduce((sum, one) => sum + one.total, 0) / others.length;
      apart.set(seat, [...(apart.get(seat) ?? []), total - mean]);
    }
  }
  return [...apart].map(([seat, all]) => ({
    seat,
    mean: Math.round(all.reduce((sum, one) => sum + one, 0) / all.length / UNITS),
    entries: all.length,
  }));
}

/**
 * How far each total of an entry lies from the panel's mean, in tenths of the panel's standard deviation. Empty for
 * fewer than five sheets, and where all are alike.
 */
export function outliersOf(
  rules: TallyRules,
  sheets: readonly Given[],
): readonly { readonly seat: string; readonly tenths: number }[] {
  if (sheets.length < SPREAD_FROM) return [];
  const totals = sheets.map((sheet) => totalOf(rules, sheet));
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  const spread = Math.sqrt(
    totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / totals.length,
  );
  if (spread === 0) return [];
  return sheets.map(({ seat }, index) => ({
    seat,
    tenths: Math.round((((totals[index] ?? mean) - mean) / spread) * 10),
  }));
}

const totalOf = ({ criteria }: TallyRules, { marks }: Given): number =>
  criteria.reduce((sum, one) => sum + (marks[one.id] ?? 0) * weightOf(one), 0);
