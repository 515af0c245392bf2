import { countedGame, type GroupGame, isOpen } from "./group-record";
import { rulesOf, type StandingsInput } from "./standings";
import type { StandingsRules } from "./standings-rules";

/** Two games, home and away, on total points (Y1–Y4). */

export interface SeriesInput {
  readonly teams: readonly [string, string];
  /** The two games in the order in which they are played. */
  readonly games: readonly [GroupGame, GroupGame];
  readonly rules?: StandingsInput["rules"];
}

export interface SeriesTotal {
  readonly team: string;
  /** Over both games. */
  readonly scored: number;
}

export interface Series {
  /** Null while it is open, or when both teams lost it. */
  readonly winner: string | null;
  readonly loser: string | null;
  /** `double-forfeit`: both teams failed to appear, and nobody goes on. */
  readonly decidedBy: "total" | "forfeit" | "default" | "double-forfeit" | null;
  readonly totals: readonly [SeriesTotal, SeriesTotal];
  /** Both games are over and the totals level: the second game goes into overtime until they are not (Y2). */
  readonly overtimeDue: boolean;
}

/** Who won a two-game series (Y1–Y4, FIBA D.4 and D.5). Throws when a game is not between the two teams. */
export function series({ teams, games, rules: given }: SeriesInput): Series {
  for (const { home, away } of games)
    if (!(teams.includes(home) && teams.includes(away) && home !== away))
      throw new Error(`a game of the series is between others: ${home}, ${away}`);
  // Y1: one game may end level, and a level game is worth nothing to anybody.
  const named = rulesOf(given);
  const rules: StandingsRules = { ...named, points: { ...named.points, draw: 0 } };
  const counted = games.map((game) => countedGame(game, rules));
  const scoredBy = (team: string) =>
    counted.reduce(
      (sum, game) => sum + (game ? (game.home.team === team ? game.home : game.away).scored : 0),
      0,
    );
  const [first, second] = teams;
  const totals = [
    { team: first, scored: scoredBy(first) },
    { team: second, scored: scoredBy(second) },
  ] as const;
  const over = (winner: string | null, decidedBy: Series["decidedBy"]): Series => ({
    winner,
    loser: winner === null ? null : winner === first ? second : first,
    decidedBy,
    totals,
    overtimeDue: false,
  });
  // Y3: the first that was lost without playing ends the series.
  for (const { home, away, result = "played" } of games) {
    if (result === "double-forfeit") return over(null, "double-forfeit");
    if (result === "forfeit-home" || result === "default-home")
      return over(away, result === "forfeit-home" ? "forfeit" : "default");
    if (result === "forfeit-away" || result === "default-away")
      return over(home, result === "forfeit-away" ? "forfeit" : "default");
  }
  const open = games.some((game) => isOpen(game, rules) || game.result === "nullified");
  const [one, other] = totals;
  if (open || one.scored === other.scored) return { ...over(null, null), overtimeDue: !open };
  return over(one.scored > other.scored ? first : second, "total");
}
