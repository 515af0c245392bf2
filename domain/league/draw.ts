import { ok, type Result, refuse } from "../kernel/result";
import { byPots, type Found } from "./draw/by-pots";
import { drawByTries, MAX_TRIES } from "./draw/by-tries";
import { byWholeTries, WHOLE_TRIES } from "./draw/by-whole-tries";
import { type Chance, chanceOf } from "./draw/chance";
import { clashOf } from "./draw/clash";
import { Completions, TooManyStates } from "./draw/completions";
import {
  type DrawEntry,
  type DrawInput,
  type EntryRefusal,
  entryFingerprint,
  misfitOf,
} from "./draw/entry";
import { boundsByTries, boundsOf, type LegalDraws, legalDraws, STATES } from "./draw/legal";
import { type DrawRule, type Problem, problemOf, rulesOf } from "./draw/problem";
import { type Draw, type DrawDifference, differenceOf, published } from "./draw/transcript";
import { type OverfullRule, overfullRule } from "./draw-separation";

/** The draw of groups from pots (rules D1–D5). */

export { type DrawEntry, type DrawInput, entryFingerprint } from "./draw/entry";
export type { Draw } from "./draw/transcript";

export type DrawRefusal =
  | EntryRefusal
  /** `cause`: a rule that cannot hold at all, with its figures. `together`: rules none of which could be left out. */
  | {
      readonly code: "no-legal-draw";
      readonly cause: OverfullRule | null;
      readonly together: readonly DrawRule[];
    }
  /** Nothing was proven: in so many tries none came through. */
  | { readonly code: "none-found"; readonly tries: number };

/**
 * Draws the groups. All legal draws are equally likely (D3), and the same input gives the same draw everywhere (D4).
 * Refuses input that does not fit together, and rules that leave no legal draw, with the reason (D5).
 */
export function drawGroups(input: DrawInput): Result<Draw, DrawRefusal> {
  const no = refusalOf(input);
  if (no) return refuse(no);
  const problem = problemOf(input, rulesOf(input));
  const chance = chanceOf(input.seed);
  const entry = entryFingerprint(input);
  const { seed } = input;
  try {
    const completions = new Completions(problem, STATES);
    const legal = completions.count();
    if (legal === 0n) return refuse(noneOf(input));
    const number = chance.below(legal);
    const { groups, pots } = assemble(problem, completions.at(number));
    const method = "groups-by-number-2";
    const figures = { legal: String(legal), number: String(number + 1n) };
    return ok({ groups, transcript: { method, entry, seed, ...figures, pots } });
  } catch (failure) {
    if (!(failure instanceof TooManyStates)) throw failure;
  }
  const found = triedByPots(problem, chance);
  if (found) {
    const { least, most } = boundsOf(input);
    const { groups, pots } = assemble(problem, found.line);
    const method = "groups-by-pots-2";
    return ok({
      groups,
      transcript: { method, entry, seed, least, most, tries: found.tries, pots },
    });
  }
  const tried = byWholeTries(problem, seed);
  if (!tried) return refuse({ code: "none-found", tries: WHOLE_TRIES });
  const { least, most } = boundsByTries(input);
  const { groups, pots } = assemble(problem, tried.line);
  const method = "groups-by-tries-3";
  return ok({ groups, transcript: { method, entry, seed, least, most, tries: tried.tries, pots } });
}

/** Null where a pot cannot be counted, or where no try came through. */
function triedByPots(problem: Problem, chance: Chance): Found | null {
  try {
    return byPots(problem).draw(chance);
  } catch (failure) {
    if (!(failure instanceof TooManyStates)) throw failure;
    return null;
  }
}

/** D5: why an entry list cannot be drawn, as far as that shows before drawing; null when nothing speaks against it. */
function refusalOf(entry: DrawEntry): DrawRefusal | null {
  const misfit = misfitOf(entry);
  if (misfit) return misfit;
  const cause = overfullRule(entry.entrants, entry.groupSizes, entry.separation);
  return cause && { code: "no-legal-draw", cause, together: [] };
}

/** How many legal draws an entry list has, or why it cannot be drawn (D5). */
export function countDraws(entry: DrawEntry): Result<LegalDraws, DrawRefusal> {
  const no = refusalOf(entry);
  if (no) return refuse(no);
  const legal = legalDraws(entry);
  if (legal.kind === "exact" && legal.count === "0") return refuse(noneOf(entry));
  if (legal.kind === "between" && legal.least === "0")
    return refuse({ code: "none-found", tries: WHOLE_TRIES });
  return ok(legal);
}

/** The refusal of an entry list whose rules are known to leave no legal draw. */
const noneOf = (entry: DrawEntry): DrawRefusal => ({
  code: "no-legal-draw",
  cause: null,
  together: clashOf(entry),
});

/** D4: whether a published draw is what its seed and this entry list give, and if not, what differs. */
export function verifyDraw(
  entry: DrawEntry,
  shown: Draw,
): Result<Draw, DrawRefusal | DrawDifference> {
  if (shown.transcript.entry !== entryFingerprint(entry))
    return refuse({ code: "draw-differs", in: "entry" });
  const { seed, method } = shown.transcript;
  const again =
    method === "groups-from-pots-1" ? byTries({ ...entry, seed }) : drawGroups({ ...entry, seed });
  if (!again.ok) return again;
  const difference = differenceOf(shown, again.value);
  return difference ? refuse(difference) : again;
}

/** A draw as it was made before legal draws were counted. */
function byTries(input: DrawInput): Result<Draw, DrawRefusal> {
  const no = refusalOf(input);
  if (no) return refuse(no);
  const made = drawByTries(input);
  if (!made) return refuse({ code: "none-found", tries: MAX_TRIES });
  const { groups, pots } = published(input.groupSizes.length, made.drawn);
  const { seed } = input;
  const entry = entryFingerprint(input);
  const method = "groups-from-pots-1";
  return ok({ groups, transcript: { method, entry, seed, tries: made.tries, pots } });
}

function assemble(problem: Problem, line: readonly number[]): ReturnType<typeof published> {
  const drawn = Array.from({ length: problem.pots }, (_, pot) =>
    [...problem.places.entries()]
      .filter(([, place]) => place.pot === pot)
      .map(([at, { group, place }]) => ({
        ...{ group, place },
        team: problem.teams[line[at] ?? -1] ?? "",
      }))
      .sort((a, b) => a.place - b.place || a.group - b.group),
  );
  return published(problem.groups, drawn);
}
