import type { EntryId } from "../../kernel/ids";
import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { awardPrizes } from "../awards";
import { rankEntries } from "../ranking";
import { type Ranked, type Scored, type Sheet, tallyEntry } from "../tally";
import { commitmentOf, type SealedSheet } from "./commitment";
import { type EntryState, type RoundState, scored } from "./state";

/** One press of the ceremony: whoever has no prize together, then place by place up; those who share a place together. */
export interface LadderStep {
  readonly prize: string | null;
  /** The last place first, as they are read out. */
  readonly lines: readonly (Ranked & { readonly prize: string | null })[];
}

export interface Ladder {
  /** Only what is not released yet. */
  readonly steps: readonly LadderStep[];
  /** Entries that wait for the head judge's order. */
  readonly open: readonly (readonly EntryId[])[];
  /** An order was given to entries that need none. */
  readonly idle: boolean;
}

/** The sheets that an entry's confirmation stands on, by seat. */
export type SheetsOf = (entry: EntryState) => Result<readonly Sheet[], Refusal>;

/**
 * The reveal from the last prize up (J21), of every entry that is confirmed; `sheetsOf` gives the sheets that are not
 * released yet, `orders` what the head judge says of ties. Refuses whatever `sheetsOf` and the tally refuse.
 */
export function ladderOf(
  state: RoundState,
  sheetsOf: SheetsOf,
  orders: readonly (readonly EntryId[])[],
): Result<Ladder, Refusal> {
  const { programme } = state;
  if (!programme) return refuse({ code: "not-opened" });
  const all: Scored[] = [...scored(state)];
  for (const one of state.entries) {
    const { entry, number, ms, confirmed, shown } = one;
    if (!confirmed || shown?.placed) continue;
    const sheets = sheetsOf(one);
    if (!sheets.ok) return sheets;
    const given = { sheets: sheets.value, deduction: confirmed.deduction };
    const tally = tallyEntry(programme.rules, given);
    if (!tally.ok) return refuse({ ...tally.refusal, entry });
    const time = ms === null ? {} : { ms };
    all.push({ entry, number, sheets: sheets.value, tally: tally.value, ...time });
  }
  const before = rankEntries(programme.rules, all, state.orders);
  const { ranked, open } = rankEntries(programme.rules, all, [...state.orders, ...orders]);
  const asked = (order: readonly EntryId[]) =>
    before.open.some(
      (group) => group.length === order.length && group.every((one) => order.includes(one)),
    );
  return ok({ steps: stepsOf(state, ranked), open, idle: !orders.every(asked) });
}

function stepsOf(state: RoundState, ranked: readonly Ranked[]): readonly LadderStep[] {
  const prizes = state.programme?.prizes ? awardPrizes(state.programme.prizes, ranked) : {};
  const lines = ranked.map((one) => ({ ...one, prize: prizes[one.entry] ?? null }));
  const some = lines.some(({ prize }) => prize !== null);
  const steps = new Map<number, LadderStep>();
  for (const line of lines.toReversed()) {
    const key = some && line.prize === null ? Number.POSITIVE_INFINITY : line.place;
    const step = steps.get(key) ?? { prize: line.prize, lines: [] };
    steps.set(key, { ...step, lines: [...step.lines, line] });
  }
  const out = new Set(state.entries.flatMap(({ entry, shown }) => (shown?.placed ? [entry] : [])));
  return [...steps.values()]
    .map((step) => ({ ...step, lines: step.lines.filter(({ entry }) => !out.has(entry)) }))
    .filter(({ lines }) => lines.length > 0);
}

/** Sheets as they come out of their sealed rows: exactly those that were confirmed (J3). */
export const fromSealed =
  (opened: readonly SealedSheet[]): SheetsOf =>
  ({ entry, confirmed }) => {
    const sheets: Sheet[] = [];
    for (const { commitment } of confirmed?.sheets ?? []) {
      const sheet = opened.find((one) => one.entry === entry && commitmentOf(one) === commitment);
      if (!sheet) return refuse({ code: "sealed-broken", entry });
      sheets.push({ seat: sheet.seat, marks: sheet.marks });
    }
    return ok(sheets);
  };
