import { decide } from "../../../domain/festival/judging/decide";
import { nextStep } from "../../../domain/festival/judging/reveal";
import {
  type EntryState,
  owing,
  type RoundState,
  scored,
  undecided,
} from "../../../domain/festival/judging/state";
import { rankEntries } from "../../../domain/festival/ranking";
import type { EntryId } from "../../../domain/kernel/ids";

/** What the big key does next. */
export type Next =
  | { readonly kind: "call"; readonly entry: EntryState }
  /** Sheets are missing; nothing to press. */
  | { readonly kind: "wait"; readonly seats: readonly string[] }
  /** Judges of the unit that performs have handed in, and nobody has decided about it. */
  | { readonly kind: "undecided"; readonly seats: readonly string[] }
  | { readonly kind: "too-few"; readonly given: number; readonly needed: number }
  | { readonly kind: "confirm"; readonly entry: EntryState }
  | {
      readonly kind: "reveal";
      readonly entry: EntryState;
      readonly step: "sheet" | "extremes" | "score" | "place";
      /** Of the sheet that it shows: whose, which one, of how many. */
      readonly sheet: { readonly seat: string; readonly n: number; readonly of: number } | null;
    }
  /** Another entry has to be finished. */
  | { readonly kind: "go"; readonly entry: EntryState }
  | { readonly kind: "tie"; readonly entries: readonly EntryId[] }
  /** A correction waits for its second person. */
  | { readonly kind: "grant"; readonly entry: EntryState }
  | { readonly kind: "close" }
  | { readonly kind: "done" };

/** Deciding on the device knows neither who nor when; the rules do not look at either. */
const NOBODY = { at: 0, by: "" };

/** The next step for the entry that is looked at; for one that is finished, what comes next in the round. */
export function nextFor(state: RoundState, entry: EntryState | undefined): Next {
  if (state.phase === "closed") return waiting(state) ?? { kind: "done" };
  if (!entry || entry.status === "withdrawn") return afterwards(state);
  if (entry.status === "waiting") return { kind: "call", entry };
  if (entry.status === "called") return towardsConfirmation(state, entry);
  const step = state.programme && nextStep(entry, state.programme.rules);
  if (step === null) return afterwards(state);
  return { kind: "reveal", entry, step, sheet: step === "sheet" ? nextSheet(entry) : null };
}

function towardsConfirmation(state: RoundState, entry: EntryState): Next {
  const asked = decide(state, { type: "confirm", entry: entry.entry }, NOBODY);
  if (asked.ok) return { kind: "confirm", entry };
  const { code, given, needed } = asked.refusal;
  if (code === "too-few-sheets")
    return { kind: "too-few", given: Number(given), needed: Number(needed) };
  if (code === "own-unit-open") return { kind: "undecided", seats: undecided(state, entry) };
  return { kind: "wait", seats: owing(entry) };
}

function nextSheet({ confirmed, shown }: EntryState) {
  const sheets = confirmed?.sheets ?? [];
  const n = shown?.sheets.length ?? 0;
  const next = sheets[n];
  return next ? { seat: next.seat, n: n + 1, of: sheets.length } : null;
}

/** Once an entry is finished: the next one in the order, one that was left open, ties, the end. */
function afterwards(state: RoundState): Next {
  const call = nextToCall(state);
  if (call) return { kind: "call", entry: call };
  const open = state.entries.find(
    ({ status, shown }) => status !== "withdrawn" && status !== "waiting" && !shown?.placed,
  );
  if (open) return { kind: "go", entry: open };
  const [tie] = openTies(state);
  return tie ? { kind: "tie", entries: tie } : (waiting(state) ?? { kind: "close" });
}

function waiting({ entries }: RoundState): Next | null {
  const entry = entries.find(({ asked }) => asked !== null);
  return entry ? { kind: "grant", entry } : null;
}

/** The first entry in the running order that was not called. */
export const nextToCall = ({ entries }: RoundState): EntryState | null =>
  entries.find(({ status }) => status === "waiting") ?? null;

/** Entries that share a place which the head judge has to part, as far as results are out. */
export const openTies = (state: RoundState): readonly (readonly EntryId[])[] =>
  state.programme ? rankEntries(state.programme.rules, scored(state), state.orders).open : [];
