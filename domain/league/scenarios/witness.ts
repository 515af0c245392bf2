import type { Sample } from "./boxes";
import type { OpenGroup } from "./open-group";
import type { Witness } from "./vocabulary";

/** The results at a point, and where the team then stands by the standings themselves. */
export function witnessOf(group: OpenGroup, team: string, { winners, point }: Sample): Witness {
  const scores = winners.map((winner, game): [number, number] => {
    const margin = Math.abs(point[game] ?? 0);
    const loser = point[winners.length + game] ?? 0;
    return winner === 1 ? [loser + margin, loser] : [loser, loser + margin];
  });
  return { scores, ...placesAfter(group, team, scores) };
}

const MARGINS = [1, 2, 5, 9, 15, 24, 40, 90];
const LOSERS = [40, 55, 70, 85, 100];
const TRIES = 60;

/**
 * Results with which goal averages bring the place about; null when none of some common scores does. Products of
 * unknown scores have no exact test such as sums have, so that no result found is no proof that there is none.
 */
export function foundByAverage(
  group: OpenGroup,
  team: string,
  fates: readonly Sample[],
  place: number,
): Witness | null {
  for (const { winners } of fates)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const margins = winners.map((winner, game) => {
        const at = attempt * (2 * game + 1) + Math.floor(attempt / MARGINS.length) * (game + 1);
        return winner * (MARGINS[at % MARGINS.length] ?? 1);
      });
      const losers = winners.map((_, game) => LOSERS[(attempt + game) % LOSERS.length] ?? 70);
      const witness = witnessOf(group, team, { winners, point: [...margins, ...losers] });
      if (witness.best === place && witness.worst === place) return witness;
    }
  return null;
}

/** The team's places after these results of the open games; several where lots are due. */
export function placesAfter(
  { ranksAfter }: OpenGroup,
  team: string,
  scores: Witness["scores"],
): { readonly best: number; readonly worst: number } {
  let best = 1;
  for (const block of ranksAfter(scores)) {
    if (block.includes(team)) return { best, worst: best + block.length - 1 };
    best += block.length;
  }
  throw new Error(`not one of the group's teams: ${team}`);
}
