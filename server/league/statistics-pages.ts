import { boxScore, type PlayerBox } from "../../domain/league/box-score";
import type { GameState } from "../../domain/league/game/state";
import { leaders, STATISTICS, type Statistic } from "../../domain/league/leaders";
import { Problem } from "../problem";
import { byTime, entry, head, named } from "./page-parts";
import type { LeadersPage, PlayerPage } from "./pages";
import { counts, type SeasonTotals } from "./season-sums";
import type { SeasonView } from "./season-view";

/** The season in figures: its leader boards, and a player's share of it. */

const board = (totals: SeasonTotals, statistic: Statistic) =>
  leaders(
    [...totals.players.values()],
    new Map([...totals.teams].map(([team, { games }]) => [team, games])),
    statistic,
  );

/** The leader boards, each with its first ranks; those who share the last one are all there. */
export const leadersPage = (
  { book }: SeasonView,
  totals: SeasonTotals,
  ranks: number,
): LeadersPage => ({
  season: head(book),
  boards: STATISTICS.map((statistic) => ({
    statistic,
    leaders: board(totals, statistic)
      .filter((line) => line.rank <= ranks)
      .map((line) => named(book, statistic, line)),
  })),
});

/** A player's season; throws not-found for somebody who is in no squad. */
export function playerPage(
  { book, games }: SeasonView,
  totals: SeasonTotals,
  gameOf: (id: string) => { readonly state: GameState } | null,
  id: string,
): PlayerPage {
  const row = book.players.get(id);
  const team = row && book.teams.get(row.teamId);
  if (!team) throw new Problem("not-found");
  const played = games.flatMap((card) => {
    const line = lineIn(gameOf(card.id)?.state, id);
    return line ? [{ card, line }] : [];
  });
  return {
    season: head(book),
    player: {
      id,
      name: row.name,
      jersey: row.jersey,
      position: row.position,
      captain: row.captain,
    },
    team: entry(book, team),
    sums: totals.players.get(id) ?? null,
    teamGames: totals.teams.get(team.id)?.games ?? 0,
    ranks: STATISTICS.flatMap((statistic) => {
      const found = board(totals, statistic).find(({ player }) => player === id);
      return found ? [{ statistic, rank: found.rank }] : [];
    }),
    games: played.sort((a, b) => byTime(a.card, b.card)),
  };
}

/** A player's row of a game whose statistics count. */
function lineIn(state: GameState | undefined, player: string): PlayerBox | undefined {
  if (!counts(state)) return undefined;
  const { home, away } = boxScore(state);
  return [...home.players, ...away.players].find((line) => line.player === player);
}
