import { type EntryState, entryOf, type RoundState } from "../../domain/festival/judging/state";
import type { EntryId } from "../../domain/kernel/ids";

/** What a screen remembers beside the round itself: whose result came last, while nobody else was called since. */
export interface Held {
  readonly state: RoundState;
  readonly entry: EntryId | null;
}

/** The memory after something new of the round has come. */
export function holding(held: Held, state: RoundState): Held {
  if (held.state === state) return held;
  if (held.state.current !== state.current) return { state, entry: null };
  const before = new Map(held.state.entries.map((one) => [one.entry, stepOf(one)]));
  const changed = state.entries.find((one) => stepOf(one) !== before.get(one.entry));
  return { state, entry: changed?.entry ?? held.entry };
}

const stepOf = ({ version, shown }: EntryState): string =>
  shown ? [version, shown.sheets.length, shown.extremes, !!shown.tally, shown.placed].join() : "";

/**
 * The entry that people look at: the one revealed last, the one that is being revealed unless somebody is on stage
 * since, or the one called last. A round that is opened again for a correction has called nobody: then the one that is
 * corrected.
 */
export function onStage(state: RoundState, held: EntryId | null = null): EntryState | null {
  const kept = held === null ? undefined : entryOf(state, held);
  const called = state.current === null ? undefined : entryOf(state, state.current);
  const performing = called?.status === "called" ? called : undefined;
  const opening = state.entries.find(({ shown }) => shown && !shown.placed);
  const corrected = state.entries.find((one) => momentOf(one) === "correcting");
  return kept ?? performing ?? opening ?? called ?? corrected ?? null;
}

/** How far an entry is, as everybody may know it. */
export type Moment =
  | "waiting"
  | "judging"
  | "all-in"
  | "confirmed"
  | "opening"
  | "scored"
  | "placed"
  | "correcting"
  | "withdrawn";

export function momentOf({ status, seats, shown, corrected }: EntryState): Moment {
  if (status === "withdrawn") return "withdrawn";
  if (shown?.placed) return "placed";
  if (shown?.tally) return "scored";
  if (shown) return "opening";
  if (corrected.length > 0) return "correcting";
  if (status === "confirmed") return "confirmed";
  if (status === "waiting") return "waiting";
  const owed = seats.some((one) => one.status === "open" || one.status === "returned");
  return owed || seats.length === 0 ? "judging" : "all-in";
}
