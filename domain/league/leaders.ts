import { type BoxFigures, efficiency } from "./box-figures";

/** Leader boards (rules L1–L5): who leads the season in what is counted a game, and in the share of shots made. */

/** What a player, or a team, has gathered over the games that were played. */
export interface SeasonSums {
  readonly games: number;
  readonly playedMs: number;
  readonly box: BoxFigures;
}

/** A player's sums; `games` are those in which the player took part. */
export interface PlayerSums extends SeasonSums {
  readonly player: string;
  readonly team: string;
  readonly starts: number;
  readonly plusMinus: number;
}

interface Board {
  /** An average of a game, or a share of attempts. */
  readonly kind: "average" | "share";
  readonly total: (box: BoxFigures) => number;
  /** For a share: the attempts, and how many must be made for each game of the team. */
  readonly attempts?: (box: BoxFigures) => number;
  readonly madePerTeamGame?: number;
}

const average = (total: Board["total"]): Board => ({ kind: "average", total });
const share = (
  total: Board["total"],
  attempts: (box: BoxFigures) => number,
  madePerTeamGame: number,
): Board => ({ kind: "share", total, attempts, madePerTeamGame });

/** The boards in the order in which people ask for them. */
export const BOARDS = {
  points: average((box) => box.pts),
  rebounds: average((box) => box.or + box.dr),
  assists: average((box) => box.as),
  steals: average((box) => box.st),
  blocks: average((box) => box.bs),
  efficiency: average(efficiency),
  "field-goals": share(
    (box) => box.fg2m + box.fg3m,
    (box) => box.fg2a + box.fg3a,
    2,
  ),
  threes: share(
    (box) => box.fg3m,
    (box) => box.fg3a,
    1,
  ),
  "free-throws": share(
    (box) => box.ftm,
    (box) => box.fta,
    1,
  ),
} as const satisfies Record<string, Board>;

export type Statistic = keyof typeof BOARDS;
export const STATISTICS = Object.keys(BOARDS) as readonly Statistic[];

export const boardOf = (statistic: Statistic): Board => BOARDS[statistic];

export interface Leader {
  /** Equal ones share it; the next rank counts them all. */
  readonly rank: number;
  readonly player: string;
  readonly team: string;
  readonly games: number;
  readonly total: number;
  /** What the total is divided by: the games, or the attempts. */
  readonly of: number;
}

/**
 * The leader board of one statistic, best first. `teamGames` says how many games each team has played; forfeited
 * games are none. Values are compared as fractions, so that no rounding parts or joins anybody (L2).
 */
export function leaders(
  sums: readonly PlayerSums[],
  teamGames: ReadonlyMap<string, number>,
  statistic: Statistic,
): Leader[] {
  const { total, attempts, madePerTeamGame = 0 } = boardOf(statistic);
  const board = sums
    .filter(({ team, games }) => qualifies(games, teamGames.get(team) ?? 0))
    .map(({ player, team, games, box }) => ({
      ...{ player, team, games, total: total(box) },
      of: attempts ? attempts(box) : games,
    }))
    .filter((line) => line.total > 0)
    // L4: a share counts for those who have made enough of them.
    .filter((line) => line.total >= madePerTeamGame * (teamGames.get(line.team) ?? 0))
    .sort(byValue);
  let rank = 0;
  return board.map((line, index) => {
    const before = board[index - 1];
    if (!before || byValue(before, line) !== 0) rank = index + 1;
    return { rank, ...line };
  });
}

/** L1: two thirds of the team's games are enough. */
const qualifies = (games: number, teamGames: number): boolean =>
  games > 0 && 3 * games >= 2 * teamGames;

type Line = Omit<Leader, "rank">;

/** L2, L3 and L5: the value, then the larger sum, then the fewer games. */
const byValue = (a: Line, b: Line): number =>
  b.total * a.of - a.total * b.of || b.total - a.total || a.games - b.games;

/** A quotient with one decimal, halves away from zero: "18.5". A share is asked for in hundredths: `times` 100. */
export function averageText(total: number, of: number, times: 1 | 100 = 1): string {
  const tenths = Math.floor((20 * times * Math.abs(total) + of) / (2 * of));
  return `${total < 0 && tenths > 0 ? "-" : ""}${Math.floor(tenths / 10)}.${tenths % 10}`;
}
