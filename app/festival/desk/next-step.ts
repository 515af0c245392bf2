import { type PrizeLine, undecidedPrizes } from "../../../domain/festival/awards";
import { decide } from "../../../domain/festival/judging/decide";
import { nextCriterion, nextStep } from "../../../domain/festival/judging/reveal";
import { rankedSoFar } from "../../../domain/festival/judging/standing";
import {
  type EntryState,
  owing,
  type RoundState,
  undecided,
} from "../../../domain/festival/judging/state";
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
      readonly step: "criterion" | "sheet" | "extremes" | "score" | "place";
      /** Of the sheet that it shows: whose, which one, of how many. */
      readonly sheet: { readonly seat: string; readonly n: number; readonly of: number } | null;
      /** The criterion that it shows, by its name. */
      readonly criterion?: string | undefined;
    }
  /** Where all were called with the opening: so many are complete, or so many are confirmed and nothing else waits. */
  | { readonly kind: "confirm-all" | "reveal-all"; readonly n: number }
  /** All is confirmed and held: how it is revealed has to be chosen. */
  | { readonly kind: "plan" }
  /** The ladder has to be walked through first. */
  | { readonly kind: "check" }
  | { readonly kind: "resume" }
  /** The next step of the ladder; `again` when the screen had gone back. */
  | { readonly kind: "ladder"; readonly again: boolean }
  /** Another entry has to be finished. */
  | { readonly kind: "go"; readonly entry: EntryState }
  | { readonly kind: "tie"; readonly entries: readonly EntryId[] }
  /** The head judge has to say who gets which prize. */
  | { readonly kind: "prize"; readonly entries: readonly EntryId[] }
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
  const whole = state.programme?.atOnce ? allAtOnce(state) : null;
  if (whole) return whole;
  if (entry.status === "waiting") return { kind: "call", entry };
  if (entry.status === "called") return towardsConfirmation(state, entry);
  const { how, paused } = state.script;
  if (how === "hold" || how === "ladder") return afterwards(state);
  const rules = state.programme?.rules;
  const step = rules ? nextStep(entry, rules, how) : null;
  if (step === null) return afterwards(state);
  if (paused) return { kind: "resume" };
  if (step === "criterion") {
    const criterion = rules && nextCriterion(entry, rules, how)?.name;
    return { kind: "reveal", entry, step, sheet: null, criterion };
  }
  return { kind: "reveal", entry, step, sheet: step === "sheet" ? nextSheet(entry) : null };
}

/** What one word does for all of them (J29); null where they have to be looked at one by one. */
function allAtOnce(state: RoundState): Next | null {
  const confirming = decide(state, { type: "confirm-all" }, NOBODY);
  if (confirming.ok) return { kind: "confirm-all", n: confirming.value.length };
  const { entries, script } = state;
  const held = script.how === "hold" || script.how === "ladder";
  if (held || script.paused || entries.some(({ status }) => status === "called")) return null;
  const sealed = entries.filter(({ confirmed, shown }) => confirmed && !shown?.placed);
  return sealed.length > 1 ? { kind: "reveal-all", n: sealed.length } : null;
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
  const { how, checked, paused, back } = state.script;
  const held = how === "hold" || how === "ladder";
  const left = state.entries.filter(
    ({ status, shown }) => status !== "withdrawn" && status !== "waiting" && !shown?.placed,
  );
  const open = held ? left.find(({ status }) => status === "called") : left[0];
  if (open) return { kind: "go", entry: open };
  if (held && paused) return { kind: "resume" };
  if (how === "ladder" && back > 0) return { kind: "ladder", again: true };
  if (left.length > 0) {
    if (how === "hold") return { kind: "plan" };
    return checked ? { kind: "ladder", again: false } : { kind: "check" };
  }
  const [tie] = openTies(state);
  if (tie) return { kind: "tie", entries: tie };
  const [line] = openPrizes(state);
  if (line) return { kind: "prize", entries: line.entries };
  return waiting(state) ?? { kind: "close" };
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
  rankedSoFar(state).open;

/** Lines between two prizes at which the head judge has to decide, once all results are out (R29). */
export function openPrizes(state: RoundState): readonly PrizeLine[] {
  const { programme, decisions } = state;
  if (!programme?.prizes || programme.rehearsal) return [];
  return undecidedPrizes(programme.prizes, rankedSoFar(state).ranked, decisions);
}
