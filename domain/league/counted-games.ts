import { type CountedGame, countedGame, type GroupGame } from "./group-record";
import type { StandingsRules } from "./standings-rules";

interface Sum {
  readonly games: number;
  readonly scored: number;
  readonly conceded: number;
}

/** All these games as the classification counts them; those that have no result or count for nobody are none. */
export function countedGames(
  games: readonly GroupGame[],
  rules: StandingsRules,
): readonly CountedGame[] {
  return countedEach(games, rules).filter((game) => game !== null);
}

/** The same, game for game, null for those that count for nobody. */
export function countedEach(
  games: readonly GroupGame[],
  rules: StandingsRules,
): readonly (CountedGame | null)[] {
  const average = rules.forfeitCounts === "winner-average";
  const sums: ReadonlyMap<string, Sum> = average ? playedSums(games, rules) : new Map();
  return games.map((game) => {
    const winner = average ? forfeitWinner(game) : null;
    const forfeitScore = winner === null ? null : averageScore(sums.get(winner));
    return countedGame(game, forfeitScore ? { ...rules, forfeitScore } : rules);
  });
}

/**
 * What a game counts that is forfeited to a team: the winner's score, then the loser's.
 * @param games all games of the winner's group, without those of teams that are out
 */
export function forfeitScoreFor(
  winner: string,
  games: readonly GroupGame[],
  rules: StandingsRules,
): readonly [number, number] {
  const average =
    rules.forfeitCounts === "winner-average"
      ? averageScore(playedSums(games, rules).get(winner))
      : null;
  return average ?? rules.forfeitScore;
}

/** Who won by the others' forfeit. */
const forfeitWinner = ({ home, away, result }: GroupGame): string | null =>
  result === "forfeit-home" ? away : result === "forfeit-away" ? home : null;

/**
 * S17: what a team's games that were played to an end give for one that was forfeited to it: its points scored and its
 * difference, each the exact average rounded to the nearest whole number, half a point up; the difference at least 1.
 * Null without such a game.
 */
function averageScore(sum: Sum | undefined): readonly [number, number] | null {
  if (!sum || sum.games === 0) return null;
  const difference = Math.max(1, rounded(sum.scored - sum.conceded, sum.games));
  const scored = Math.max(difference, rounded(sum.scored, sum.games));
  return [scored, scored - difference];
}

/** To the nearest whole number, half up; in whole numbers throughout. */
const rounded = (over: number, under: number): number =>
  Math.floor((2 * over + under) / (2 * under));

function playedSums(games: readonly GroupGame[], rules: StandingsRules): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  const add = (team: string, scored: number, conceded: number) => {
    const sum = sums.get(team) ?? { games: 0, scored: 0, conceded: 0 };
    sums.set(team, {
      games: sum.games + 1,
      scored: sum.scored + scored,
      conceded: sum.conceded + conceded,
    });
  };
  for (const game of games) {
    if ((game.result ?? "played") !== "played") continue;
    const counted = countedGame(game, rules);
    if (!counted) continue;
    const { home, away } = counted;
    add(home.team, home.scored, away.scored);
    add(away.team, away.scored, home.scored);
  }
  return sums;
}
