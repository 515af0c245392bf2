import type { RoundState } from "../../domain/festival/judging/state";
import type { EntryId } from "../../domain/kernel/ids";

/**
 * What the screen beside the stage shows of a round: all that is released, but for the presses of a ladder by which it
 * was moved back. Phones and later visitors keep what was said; only the screen goes back.
 */
export function boardState(state: RoundState): RoundState {
  const { steps, back } = state.script;
  if (back === 0) return state;
  const hidden = new Set(steps.slice(steps.length - back).flat());
  return {
    ...state,
    script: { ...state.script, steps: steps.slice(0, steps.length - back), back: 0 },
    entries: state.entries.map((one) => (hidden.has(one.entry) ? { ...one, shown: null } : one)),
  };
}

/** Those whom the last press of a ladder has put on the screen, as they are read out; none before the first; null without a ladder. */
export function ladderOnBoard(state: RoundState): readonly EntryId[] | null {
  const { how, steps } = state.script;
  if (how !== "ladder" || state.phase !== "open") return null;
  const last = steps.at(-1);
  const out = (entry: EntryId) =>
    state.entries.some((one) => one.entry === entry && one.shown?.placed);
  // A correction takes an act out again.
  return last ? last.filter(out) : null;
}
