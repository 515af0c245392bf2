import type { Ruleset } from "../game/rules";
import type { Criterion, StandingsRules } from "../standings-rules";
import { doubt, error, type RegulationFinding } from "./finding";

/** Looks over the rules of the classification, which must fit those of the game (Q10–Q14). */
export function lintStandings(
  rules: StandingsRules,
  game: Pick<Ruleset, "drawAllowed" | "overtimeKind">,
): RegulationFinding[] {
  return [
    ...pointsFindings(rules, game.drawAllowed),
    ...chainFindings(rules),
    ...comparisonFindings(rules),
    ...scoreFindings(rules),
  ];
}

function* pointsFindings(
  { points }: StandingsRules,
  drawAllowed: boolean,
): Iterable<RegulationFinding> {
  const { win, loss, default: byDefault, forfeit, draw } = points;
  // Q10
  if (win <= loss) yield error("Q10", "standings.points.win", "win-not-above-loss", { loss });
  if (byDefault > loss)
    yield error("Q10", "standings.points.default", "default-above-loss", { loss });
  if (forfeit > byDefault)
    yield error("Q10", "standings.points.forfeit", "forfeit-above-default", { default: byDefault });
  // Q11
  if (drawAllowed && draw === null)
    yield error("Q11", "standings.points.draw", "draw-worth-nothing");
  if (!drawAllowed && draw !== null)
    yield doubt("Q11", "standings.points.draw", "no-draws-to-count");
  if (draw !== null && (draw < loss || draw > win))
    yield error("Q11", "standings.points.draw", "draw-outside", { loss, win });
}

const kindOf = (criterion: Criterion): string => criterion.slice(criterion.lastIndexOf("-") + 1);
const groupWide = (criterion: Criterion): boolean => criterion.startsWith("group-");

function* chainFindings({ criteria, maxDifference }: StandingsRules): Iterable<RegulationFinding> {
  for (const [at, criterion] of criteria.entries()) {
    const before = criteria.slice(0, at);
    const scope = before.filter((other) => groupWide(other) === groupWide(criterion)).map(kindOf);
    // Q12: who is level in difference and in points scored has conceded as many, so no average parts them.
    const settled =
      kindOf(criterion) === "average" &&
      maxDifference === null &&
      scope.includes("difference") &&
      scope.includes("scored");
    if (before.includes(criterion) || settled)
      yield error("Q12", `standings.criteria.${at}`, "parts-nobody", { criterion });
  }
  if (criteria.every((criterion) => kindOf(criterion) === "points"))
    yield error("Q12", "standings.criteria", "circle-stays-level");
  else if (!criteria.some(groupWide)) yield doubt("Q12", "standings.criteria", "lots-soon");
  if (criteria[0] !== "head-to-head-points")
    yield doubt("Q12", "standings.criteria.0", "own-games-come-later");
}

function* comparisonFindings(rules: StandingsRules): Iterable<RegulationFinding> {
  const { criteria, maxDifference, forfeitScore, rankBy, points } = rules;
  const kinds = new Set(criteria.map(kindOf));
  // Q13
  if (kinds.has("difference") && kinds.has("average"))
    yield doubt("Q13", "standings.criteria", "difference-and-average");
  if (maxDifference !== null && !kinds.has("difference"))
    yield doubt("Q13", "standings.maxDifference", "cap-of-nothing");
  const margin = forfeitScore[0] - forfeitScore[1];
  if (maxDifference !== null && maxDifference < margin)
    yield doubt("Q13", "standings.maxDifference", "cap-below-forfeit", { margin });
  if (rankBy === "win-percentage" && points.draw !== null)
    yield doubt("Q13", "standings.rankBy", "draws-and-percentage");
}

function* scoreFindings({
  forfeitScore,
  defaultScore,
  forfeitLimit,
}: StandingsRules): Iterable<RegulationFinding> {
  // Q14
  for (const [field, [winner, loser]] of [
    ["forfeitScore", forfeitScore],
    ["defaultScore", defaultScore],
  ] as const)
    if (winner <= loser) yield error("Q14", `standings.${field}`, "nobody-won", { winner, loser });
  if (forfeitLimit === 1) yield doubt("Q14", "standings.forfeitLimit", "out-at-once");
}
