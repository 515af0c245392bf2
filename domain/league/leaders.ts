/** Leader boards (rules L1–L3): who leads the season in points, rebounds or assists a game. */

export const STATISTICS = ["points", "rebounds", "assists"] as const;
export type Statistic = (typeof STATISTICS)[number];

/** A player's sums over the games in which the player took part. */
export interface SeasonSums {
  readonly player: string;
  readonly team: string;
  readonly games: number;
  readonly points: number;
  readonly rebounds: number;
  readonly assists: number;
}

export interface Leader {
  /** Equal ones share it; the next rank counts them all. */
  readonly rank: number;
  readonly player: string;
  readonly team: string;
  readonly games: number;
  readonly total: number;
}

/**
 * The leader board of one statistic, best first. `teamGames` says how many games each team has played; forfeited
 * games are none. Averages are compared as fractions, so that no rounding parts or joins anybody (L2).
 */
export function leaders(
  sums: readonly SeasonSums[],
  teamGames: ReadonlyMap<string, number>,
  statistic: Statistic,
): Leader[] {
  const board = sums
    .filter((line) => line[statistic] > 0 && qualifies(line.games, teamGames.get(line.team) ?? 0))
    .map(({ player, team, games, [statistic]: total }) => ({ player, team, games, total }))
    .sort(byAverage);
  let rank = 0;
  return board.map((line, index) => {
    const before = board[index - 1];
    if (!before || byAverage(before, line) !== 0) rank = index + 1;
    return { rank, ...line };
  });
}

/** L1: two thirds of the team's games are enough. */
export const qualifies = (games: number, teamGames: number): boolean =>
  games > 0 && 3 * games >= 2 * teamGames;

type Line = Omit<Leader, "rank">;

/** L2 and L3: the average, then the sum, which at the same average means more games. */
const byAverage = (a: Line, b: Line): number =>
  b.total * a.games - a.total * b.games || b.total - a.total;

/** The average of a game with one decimal, halves up: "18.5". */
export function averageText(total: number, games: number): string {
  const tenths = Math.floor((20 * total + games) / (2 * games));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
