import { never } from "../kernel/result";
import type { StandingsRules } from "./standings-rules";

/**
 * How a game ended. `forfeit-home`: the home side lost by forfeit; `default-away`: the away side lost by default;
 * `double-forfeit`: both sides lost by forfeit; `nullified`: by decision it counts for nobody.
 */
export const GAME_RESULTS = [
  "played",
  "forfeit-home",
  "forfeit-away",
  "double-forfeit",
  "default-home",
  "default-away",
  "nullified",
] as const;

export type GameResult = (typeof GAME_RESULTS)[number];

/** A game of a group. Null scores with `played` (also the default) mean: not played yet. */
export interface GroupGame {
  readonly home: string;
  readonly away: string;
  readonly homeScore: number | null;
  readonly awayScore: number | null;
  readonly result?: GameResult | undefined;
  /** The score when regular time was over, home first, of a game that went into overtime (T7). */
  readonly regulation?: readonly [number, number] | null | undefined;
}

/** What a game counts for one of its sides, which may differ from the score sheet. */
export interface CountedSide {
  readonly team: string;
  readonly outcome: "won" | "lost" | "drawn";
  readonly scored: number;
  readonly points: number;
  readonly forfeited: boolean;
  /** What the tie order looks at: without overtime where the rules leave it out (T7), the difference capped (T8). */
  readonly tieScored: number;
  readonly tieDifference: number;
}

/** A game as it counts for the classification. */
export interface CountedGame {
  readonly home: CountedSide;
  readonly away: CountedSide;
}

/** What a team has gathered over some set of games; `points` are classification points. */
export interface GroupRecord {
  readonly team: string;
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  /** How many of the lost games were forfeited. */
  readonly forfeits: number;
  readonly pointsFor: number;
  readonly pointsAgainst: number;
  /** Classification points that a decision took away (S15); `points` are without them. */
  readonly deducted: number;
  readonly points: number;
  /** What the tie order compares; the same as the figures above under FIBA's own rules (T7, T8). */
  readonly tie: {
    readonly pointsFor: number;
    readonly pointsAgainst: number;
    readonly difference: number;
  };
}

/** A game that still waits for its result. A level score is none where games cannot end level (S4). */
export function isOpen({ homeScore, awayScore, result }: GroupGame, rules: StandingsRules) {
  if ((result ?? "played") !== "played") return false;
  if (homeScore === null || awayScore === null) return true;
  return homeScore === awayScore && rules.points.draw === null;
}

/** The game as the classification counts it (S1–S3, S10, S11), or null while it has no result or counts for nobody. */
export function countedGame(game: GroupGame, rules: StandingsRules): CountedGame | null {
  const { homeScore, awayScore, regulation } = game;
  const { forfeitScore, defaultScore } = rules;
  const result = game.result ?? "played";
  switch (result) {
    case "played": {
      if (homeScore === null || awayScore === null) return null;
      const score = [homeScore, awayScore] as const;
      if (homeScore !== awayScore)
        return counted(game, homeScore > awayScore ? WON_LOST : LOST_WON, score, rules, regulation);
      return rules.points.draw === null ? null : counted(game, DRAWN, score, rules, regulation);
    }
    case "forfeit-home":
      return counted(game, ["forfeit", "win"], turned(forfeitScore), rules);
    case "forfeit-away":
      return counted(game, ["win", "forfeit"], forfeitScore, rules);
    case "double-forfeit":
      return counted(game, ["forfeit", "forfeit"], [0, 0], rules);
    // S3: the score stands when the side that stayed was ahead.
    case "default-home":
      return homeScore !== null && awayScore !== null && awayScore > homeScore
        ? counted(game, ["default", "win"], [homeScore, awayScore], rules, regulation)
        : counted(game, ["default", "win"], turned(defaultScore), rules);
    case "default-away":
      return homeScore !== null && awayScore !== null && homeScore > awayScore
        ? counted(game, ["win", "default"], [homeScore, awayScore], rules, regulation)
        : counted(game, ["win", "default"], defaultScore, rules);
    case "nullified":
      return null;
    default:
      return never(result);
  }
}

/** What a game was for a side, by the name of what it is worth. */
type Worth = keyof StandingsRules["points"];
type Pair<Value> = readonly [home: Value, away: Value];

const WON_LOST = ["win", "loss"] as const;
const LOST_WON = ["loss", "win"] as const;
const DRAWN = ["draw", "draw"] as const;

const turned = ([first, second]: Pair<number>): Pair<number> => [second, first];

function counted(
  { home, away }: GroupGame,
  worth: Pair<Worth>,
  score: Pair<number>,
  { points, overtimePointsInTieBreak, maxDifference }: StandingsRules,
  regulation?: GroupGame["regulation"],
): CountedGame {
  const tie = overtimePointsInTieBreak ? score : (regulation ?? score);
  const most = maxDifference ?? Number.POSITIVE_INFINITY;
  const side = (team: string, own: 0 | 1, other: 0 | 1): CountedSide => ({
    team,
    outcome: worth[own] === "win" ? "won" : worth[own] === "draw" ? "drawn" : "lost",
    scored: score[own],
    points: points[worth[own]] ?? 0,
    forfeited: worth[own] === "forfeit",
    tieScored: tie[own],
    tieDifference: Math.max(-most, Math.min(most, tie[own] - tie[other])),
  });
  return { home: side(home, 0, 1), away: side(away, 1, 0) };
}

/**
 * The record of each team over these games, in the order of `teams`. A side that is none of them (the opponent of a
 * game that was carried over) gets no record.
 */
export function recordsOf(
  teams: readonly string[],
  games: readonly CountedGame[],
): ReadonlyMap<string, GroupRecord> {
  const sums = new Map(teams.map((team) => [team, blank(team)]));
  for (const { home, away } of games) {
    add(sums.get(home.team), home, away);
    add(sums.get(away.team), away, home);
  }
  return sums;
}

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };
type Sum = Writable<Omit<GroupRecord, "tie">> & { tie: Writable<GroupRecord["tie"]> };

// Sums are added up in place: ten thousand games would otherwise make twenty thousand records.
function add(sum: Sum | undefined, own: CountedSide, other: CountedSide): void {
  if (!sum) return;
  sum.played += 1;
  sum[own.outcome] += 1;
  sum.forfeits += own.forfeited ? 1 : 0;
  sum.pointsFor += own.scored;
  sum.pointsAgainst += other.scored;
  sum.points += own.points;
  sum.tie.pointsFor += own.tieScored;
  sum.tie.pointsAgainst += other.tieScored;
  sum.tie.difference += own.tieDifference;
}

const blank = (team: string): Sum => ({
  team,
  played: 0,
  won: 0,
  drawn: 0,
  lost: 0,
  forfeits: 0,
  pointsFor: 0,
  pointsAgainst: 0,
  deducted: 0,
  points: 0,
  tie: { pointsFor: 0, pointsAgainst: 0, difference: 0 },
});

export const emptyRecord = (team: string): GroupRecord => blank(team);
