import { never } from "../../kernel/result";
import { byPots, type Found, leastFrom } from "./by-pots";
import { byWholeTries, mostByBounds } from "./by-whole-tries";
import { chanceOf } from "./chance";
import { Completions, TooManyStates } from "./completions";
import { type DrawEntry, entryFingerprint } from "./entry";
import { type Problem, problemOf, rulesOf } from "./problem";
import type { DrawTranscript } from "./transcript";

/** How many legal draws an entry list has, in decimal digits: counted, or between two proven bounds. */
export type LegalDraws =
  | { readonly kind: "exact"; readonly count: string }
  | { readonly kind: "between"; readonly least: string; readonly most: string };

/** What a transcript says of the legal draws; null for one that was made without counting them. */
export function legalOf(
  transcript: DrawTranscript,
): { readonly legal: LegalDraws; readonly number: string | null } | null {
  switch (transcript.method) {
    case "groups-by-number-2":
      return { legal: { kind: "exact", count: transcript.legal }, number: transcript.number };
    case "groups-by-pots-2":
    case "groups-by-tries-3": {
      const { least, most } = transcript;
      return { legal: { kind: "between", least, most }, number: null };
    }
    case "groups-from-pots-1":
      return null;
    default:
      return never(transcript);
  }
}

/** Kinds of states that a count may look at: a fraction of a second, the same on every device. */
export const STATES = 20_000;
const STATES_FOR_BOUND = 5000;

/**
 * The number of legal draws of an entry list that fits together. Exact where counting is feasible; otherwise at most
 * the product of the pots' bounds, and at least what is counted from one legal draw. "0" when the rules leave none.
 */
export function legalDraws(entry: DrawEntry): LegalDraws {
  const problem = problemOf(entry, rulesOf(entry));
  try {
    return { kind: "exact", count: String(new Completions(problem, STATES).count()) };
  } catch (failure) {
    if (!(failure instanceof TooManyStates)) throw failure;
    return boundsOf(entry);
  }
}

type Bounds = Extract<LegalDraws, { kind: "between" }>;

/** Proven bounds for the number of legal draws; "0" for the lower one when not one legal draw was found. */
export function boundsOf(entry: DrawEntry): Bounds {
  const problem = problemOf(entry, rulesOf(entry));
  try {
    const { most, draw } = byPots(problem);
    // Any legal draw will do; the fingerprint makes it the same one everywhere.
    const found = draw(chanceOf(entryFingerprint(entry)));
    if (found) return bounds(problem, found, most);
  } catch (failure) {
    if (!(failure instanceof TooManyStates)) throw failure;
  }
  return boundsByTries(entry);
}

/** The same where not even one pot can be counted. */
export function boundsByTries(entry: DrawEntry): Bounds {
  const problem = problemOf(entry, rulesOf(entry));
  const found = byWholeTries(problem, entryFingerprint(entry));
  return bounds(problem, found, mostByBounds(problem));
}

function bounds(problem: Problem, found: Found | null, most: bigint): Bounds {
  const least = found ? leastFrom(problem, found.line, STATES_FOR_BOUND) : 0n;
  return { kind: "between", least: String(least), most: String(most) };
}
