import { doubt, error, type LintFinding } from "./lint-finding";
import type { TallyRules } from "./rules";

/** L13, L14: points of rounding that are never reached or spoil what comes after, and factors that change nothing. */
export function* roundingFindings({
  panel,
  rounding,
  ties,
  criteria,
}: TallyRules): Iterable<LintFinding> {
  const byCriterion = panel.trim === "criterion";
  const { also = {}, at, decimals } = rounding;
  // L13
  if (byCriterion && (at === "judge" || also.judge))
    yield error("L13", "rounding", "lint-trim-judge");
  if (byCriterion && panel.dropHigh + panel.dropLow === 0)
    yield doubt("L13", "drop", "lint-trim-nothing");
  if (!byCriterion && also.factor) yield doubt("L13", "rounding", "lint-rounding-never");
  // Nothing but points off comes after it, and these have no more decimals than the score.
  if (also.panel && panel.factor === undefined && also.panel.decimals < decimals)
    yield doubt("L13", "rounding", "lint-rounding-coarse", {
      decimals: also.panel.decimals,
      score: decimals,
    });
  // L14
  if (panel.factor === 1000) yield doubt("L14", "factor", "lint-factor-one");
  if (criteria.length > 0 && criteria.every(({ factor }) => factor === 1000))
    yield doubt("L14", "factor", "lint-factor-one");
  // L9
  const more = ties.find((step) => /^decimals:/.test(step) && Number(step.slice(-1)) <= decimals);
  if (more) yield doubt("L9", "ties", "lint-ties-decimals", { n: ties.indexOf(more) + 1 });
  if (ties.includes("droppedLow") && panel.dropLow === 0)
    yield doubt("L9", "ties", "lint-ties-dropped", { n: ties.indexOf("droppedLow") + 1 });
}
