import type { EntryState, RoundState } from "../../../domain/festival/judging/state";
import type { RoundEvent } from "../../../domain/festival/judging/vocabulary";
import { onStage } from "../on-stage";
import type { Step } from "./steps";

const SHOWING: ReadonlySet<RoundEvent["type"]> = new Set([
  "criterion-revealed",
  "sheet-revealed",
  "extremes-revealed",
  "score-revealed",
  "placed",
]);

/** What everybody sees at this moment, as far as a screen follows this round. */
export type OnScreen =
  | { readonly kind: "nothing" | "closed" | "paused" }
  /** So many presses of a ladder are out, of which the screen has gone back some. */
  | { readonly kind: "ladder"; readonly n: number; readonly back: number }
  | {
      readonly kind: "stage" | "sheets" | "extremes" | "score" | "place";
      readonly entry: EntryState;
    };

export function onScreen(state: RoundState, steps: readonly Step[]): OnScreen {
  if (state.phase === "closed") return { kind: "closed" };
  const { script } = state;
  if (script.paused) return { kind: "paused" };
  if (script.how === "ladder" && script.steps.length > 0)
    return { kind: "ladder", n: script.steps.length, back: script.back };
  const last = steps.findLast(({ first }) => first.type === "called" || SHOWING.has(first.type));
  // The screen stays with a result until somebody else is called.
  const held = last && SHOWING.has(last.first.type) && "entry" in last.first;
  const entry = onStage(state, held && "entry" in last.first ? last.first.entry : null);
  if (!entry) return { kind: "nothing" };
  const { shown } = entry;
  if (shown?.placed) return { kind: "place", entry };
  if (shown?.tally) return { kind: "score", entry };
  if (shown?.extremes) return { kind: "extremes", entry };
  return { kind: shown && shown.sheets.length > 0 ? "sheets" : "stage", entry };
}
