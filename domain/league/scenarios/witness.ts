import { standings } from "../standings";
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

/** The team's places after these results of the open games; several where lots are due. */
export function placesAfter(
  { input, open }: OpenGroup,
  team: string,
  scores: Witness["scores"],
): { readonly best: number; readonly worst: number } {
  const games = [...input.games];
  for (const [index, { game, home, away }] of open.entries()) {
    const [homeScore = null, awayScore = null] = scores[index] ?? [];
    games[game] = { home, away, homeScore, awayScore };
  }
  let best = 1;
  for (const block of standings({ ...input, games }).ranks) {
    if (block.includes(team)) return { best, worst: best + block.length - 1 };
    best += block.length;
  }
  throw new Error(`not one of the group's teams: ${team}`);
}
