import { isRelative } from "../methods";
import { type Ranking, rankEntries } from "../ranking";
import { type RoundState, scored } from "./state";

/**
 * The ranking of all that is released. Where places depend on the marks of everybody there is none before all of them
 * are known, since one more entry would turn it round (J27).
 */
export function rankedSoFar(state: RoundState): Ranking {
  const { programme, orders } = state;
  if (!programme || isAwaited(state)) return { ranked: [], reasons: [], open: [] };
  return rankEntries(programme.rules, scored(state), orders);
}

/** Whether places wait for the results of entries that are not out. */
export const isAwaited = ({ programme, entries }: RoundState): boolean =>
  programme !== null &&
  isRelative(programme.rules) &&
  entries.some(({ status, shown }) => status !== "withdrawn" && !shown?.placed);
