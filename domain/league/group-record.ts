import { never } from "../kernel/result";
import type { StandingsRules } from "./standings-rules";

/** How a game ended. `forfeit-home`: the home side lost by forfeit; `default-away`: the away side lost by default. */
export const GAME_RESULTS = [
  "played",
  "forfeit-home",
  "forfeit-away",
  "default-home",
  "default-away",
] as const;

export type GameResult = (typeof GAME_RESULTS)[number];

/** A game of a group. Null scores with `played` (also the default) mean: not played yet. */
export interface GroupGame {
  readonly home: string;
  readonly away: string;
  readonly homeScore: number | null;
  readonly awayScore: number | null;
  readonly result?: GameResult | undefined;
}

/** A game as it counts for the classification, which may differ from the score sheet. */
export interface CountedGame {
  readonly winner: string;
  readonly loser: string;
  readonly winnerScore: number;
  readonly loserScore: number;
  readonly winnerPoints: number;
  readonly loserPoints: number;
  readonly forfeited: boolean;
}

/** What a team has gathered over some set of games; `points` are classification points. */
export interface GroupRecord {
  readonly team: string;
  readonly played: number;
  readonly won: number;
  readonly lost: number;
  /** How many of the lost games were forfeited. */
  readonly forfeits: number;
  readonly pointsFor: number;
  readonly pointsAgainst: number;
  readonly points: number;
}

/**
 * The game as the classification counts it (S1–S3), or null while it has no result.
 * A level score is no result: no game of a group can end level (S4).
 */
export function countedGame(game: GroupGame, rules: StandingsRules): CountedGame | null {
  const { home, away, homeScore, awayScore } = game;
  const result = game.result ?? "played";
  switch (result) {
    case "played":
      if (homeScore === null || awayScore === null || homeScore === awayScore) return null;
      return homeScore > awayScore
        ? counted(home, away, [homeScore, awayScore], "loss", rules)
        : counted(away, home, [awayScore, homeScore], "loss", rules);
    case "forfeit-home":
      return counted(away, home, rules.forfeitScore, "forfeit", rules);
    case "forfeit-away":
      return counted(home, away, rules.forfeitScore, "forfeit", rules);
    case "default-home":
      return counted(away, home, defaultScore(awayScore, homeScore, rules), "default", rules);
    case "default-away":
      return counted(home, away, defaultScore(homeScore, awayScore, rules), "default", rules);
    default:
      return never(result);
  }
}

/** S3: the score stands when the side that stayed was ahead. */
function defaultScore(stayed: number | null, left: number | null, rules: StandingsRules) {
  return stayed !== null && left !== null && stayed > left
    ? ([stayed, left] as const)
    : rules.defaultScore;
}

function counted(
  winner: string,
  loser: string,
  [winnerScore, loserScore]: readonly [number, number],
  kind: "loss" | "default" | "forfeit",
  { points }: StandingsRules,
): CountedGame {
  return {
    winner,
    loser,
    winnerScore,
    loserScore,
    winnerPoints: points.win,
    loserPoints: points[kind],
    forfeited: kind === "forfeit",
  };
}

/** The record of each team over these games, in the order of `teams`. Every game must be between two of them. */
export function recordsOf(
  teams: readonly string[],
  games: readonly CountedGame[],
): ReadonlyMap<string, GroupRecord> {
  const records = new Map<string, GroupRecord>(teams.map((team) => [team, emptyRecord(team)]));
  const of = (team: string): GroupRecord => {
    const record = records.get(team);
    if (!record) throw new Error(`a game names a team outside the group: ${team}`);
    return record;
  };
  for (const game of games) {
    const winner = of(game.winner);
    const loser = of(game.loser);
    records.set(game.winner, {
      ...winner,
      played: winner.played + 1,
      won: winner.won + 1,
      pointsFor: winner.pointsFor + game.winnerScore,
      pointsAgainst: winner.pointsAgainst + game.loserScore,
      points: winner.points + game.winnerPoints,
    });
    records.set(game.loser, {
      ...loser,
      played: loser.played + 1,
      lost: loser.lost + 1,
      forfeits: loser.forfeits + (game.forfeited ? 1 : 0),
      pointsFor: loser.pointsFor + game.loserScore,
      pointsAgainst: loser.pointsAgainst + game.winnerScore,
      points: loser.points + game.loserPoints,
    });
  }
  return records;
}

export const emptyRecord = (team: string): GroupRecord => ({
  team,
  played: 0,
  won: 0,
  lost: 0,
  forfeits: 0,
  pointsFor: 0,
  pointsAgainst: 0,
  points: 0,
});
