import type { EntryState, RoundState } from "../../domain/festival/judging/state";
import { standingOf } from "./standing";

/**
 * How the result that came last has moved the ranking: so many places up (above 0) or down by entry; null for the new
 * one. Made of the released results alone, so that every screen says the same, also one that was just switched on.
 */
export function movesOf(state: RoundState, last: EntryState): ReadonlyMap<string, number | null> {
  if (!last.shown?.placed || last.shown.at) return new Map();
  const earlier = last.corrected.at(-1)?.shown ?? null;
  const before = standingOf({
    ...state,
    results: null,
    entries: state.entries.map((one) => (one === last ? { ...one, shown: earlier } : one)),
  });
  const places = new Map<string, number>(before.lines.map(({ entry, place }) => [entry, place]));
  return new Map(
    standingOf(state).lines.map(({ entry, place }) => {
      const was = places.get(entry);
      return [entry, was === undefined ? null : was - place];
    }),
  );
}
