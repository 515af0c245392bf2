import type { EntryId } from "../../kernel/ids";
import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import {
  awardPrizes,
  decisionsInForce,
  type PrizeDecision,
  type PrizeLine,
  undecidedPrizes,
} from "../awards";
import { rankEntries } from "../ranking";
import { type Ranked, type Scored, type Sheet, tallyEntry } from "../tally";
import { commitmentOf, type SealedSheet } from "./commitment";
import { type Ended, type EntryState, type RoundState, scored, termsOf } from "./state";

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
  /** Entries at a line between two prizes that wait for the head judge's decision. */
  readonly undecided: readonly PrizeLine[];
  /** An order was given to entries that need none, or a decision about prizes that are not open. */
  readonly idle: "order" | "decision" | null;
  /** Whoever ends with something else than what was said, since another one was corrected (J33). */
  readonly moved: readonly { readonly entry: EntryId; readonly at: Ended }[];
}

/** What the head judge says of those who are level, before anybody may know that there are any. */
export interface Parting {
  readonly orders: readonly (readonly EntryId[])[];
  readonly decisions?: readonly PrizeDecision[] | undefined;
}

/** The sheets that an entry's confirmation stands on, by seat. */
export type SheetsOf = (entry: EntryState) => Result<readonly Sheet[], Refusal>;

/**
 * The reveal from the last prize up (J21), of every entry that is confirmed; `sheetsOf` gives the sheets that are not
 * released yet, `parting` what the head judge says of ties and of prizes. Refuses whatever `sheetsOf` and the tally refuse.
 */
export function ladderOf(
  state: RoundState,
  sheetsOf: SheetsOf,
  { orders, decisions = [] }: Parting,
): Result<Ladder, Refusal> {
  const { programme } = state;
  if (!programme) return refuse({ code: "not-opened" });
  const all: Scored[] = [...scored(state)];
  for (const one of state.entries) {
    const { entry, number, ms, confirmed, shown } = one;
    if (!confirmed || shown?.placed) continue;
    const sheets = sheetsOf(one);
    if (!sheets.ok) return sheets;
    const given = { sheets: sheets.value, ...termsOf(programme.rules, one) };
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
  const { prizes } = programme;
  const about = (decision: PrizeDecision) =>
    prizes ? decisionsInForce(prizes, ranked, [decision]).length > 0 : false;
  const said = [...state.decisions, ...decisions];
  const places = placesOf(state, ranked, said);
  return ok({
    steps: stepsOf(state, places),
    open,
    undecided: prizes ? undecidedPrizes(prizes, ranked, said) : [],
    idle: !orders.every(asked) ? "order" : decisions.every(about) ? null : "decision",
    moved: movedIn(state, places),
  });
}

type Line = LadderStep["lines"][number];

function placesOf(
  { programme }: RoundState,
  ranked: readonly Ranked[],
  decisions: readonly PrizeDecision[],
): readonly Line[] {
  const prizes = programme?.prizes ? awardPrizes(programme.prizes, ranked, decisions) : {};
  return ranked.map((one) => ({ ...one, prize: prizes[one.entry] ?? null }));
}

const movedIn = ({ entries }: RoundState, lines: readonly Line[]): Ladder["moved"] =>
  lines.flatMap(({ entry, place, shared, prize }) => {
    const said = entries.find((one) => one.entry === entry)?.shown?.at;
    if (!said) return [];
    const same = said.place === place && said.shared === shared && said.prize === prize;
    return same ? [] : [{ entry, at: { place, shared, prize } }];
  });

function stepsOf(state: RoundState, lines: readonly Line[]): readonly LadderStep[] {
  // Who shares the place of a prize comes with it, also without one.
  const prizeAt = new Map<number, string>();
  for (const { place, prize } of lines) if (prize !== null) prizeAt.set(place, prize);
  const steps = new Map<number, LadderStep>();
  for (const line of lines.toReversed()) {
    const prize = prizeAt.get(line.place) ?? null;
    const key = prizeAt.size > 0 && prize === null ? Number.POSITIVE_INFINITY : line.place;
    const step = steps.get(key) ?? { prize, lines: [] };
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
