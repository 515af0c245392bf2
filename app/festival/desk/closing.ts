import { decide } from "../../../domain/festival/judging/decide";
import type { RoundState } from "../../../domain/festival/judging/state";
import type { Results } from "../../../domain/festival/judging/vocabulary";
import { ok, type Result } from "../../../domain/kernel/result";
import type { Refusal } from "../../../domain/live/decider";

/**
 * What the round would end with if it were closed now: decided by the very rule that closes it, so the preview cannot
 * differ from what is written. The refusal says what is still open.
 */
export function closingPreview(state: RoundState): Result<Results, Refusal> {
  const closed = decide(state, { type: "close" }, { at: 0, by: "" });
  if (!closed.ok) return closed;
  const [event] = closed.value;
  if (event?.type !== "closed") throw new Error("closing says something else");
  return ok(event.results);
}

/** Prizes in the order of the places, each with all who get it; those without one are not named. */
export function prizeGroups(
  ranked: readonly Pick<Results["ranked"][number], "entry" | "prize">[],
): readonly { readonly prize: string; readonly entries: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { entry, prize } of ranked)
    if (prize !== null) groups.set(prize, [...(groups.get(prize) ?? []), entry]);
  return [...groups].map(([prize, entries]) => ({ prize, entries }));
}
