import { Completions, TooManyStates } from "./completions";
import type { DrawEntry } from "./entry";
import { type DrawRule, problemOf, rulesOf } from "./problem";

const STATES = 5000;

/**
 * D5: the smallest set of rules, in the sense that none can be left out, which leave no legal draw together. Each is
 * tried without; where that could not be decided, it stays.
 */
export function clashOf(entry: DrawEntry): DrawRule[] {
  let kept = rulesOf(entry);
  for (const rule of [...kept]) {
    const others = kept.filter((one) => one !== rule);
    if (impossible(entry, others)) kept = others;
  }
  return kept;
}

function impossible(entry: DrawEntry, rules: readonly DrawRule[]): boolean {
  try {
    return new Completions(problemOf(entry, rules), STATES, true).count() === 0n;
  } catch (failure) {
    if (failure instanceof TooManyStates) return false;
    throw failure;
  }
}
