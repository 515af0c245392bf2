import type { GameState } from "../../domain/league/game/state";
import type { SeasonSums } from "../../domain/league/leaders";
import type { SeasonView } from "./season-view";

/** A player's sums over the season's games that were played; `games` counts those in which the player took part. */
export interface PlayerSums extends SeasonSums {
  readonly playedMs: number;
}

export interface SeasonTotals {
  /** Of everybody in a squad, by player. */
  readonly players: ReadonlyMap<string, PlayerSums>;
  /** Games played by each team; forfeited ones are none. */
  readonly teamGames: ReadonlyMap<string, number>;
}

/** Adds up the season. `gameOf` gives the state of a game. */
export function seasonTotals(
  { book, games }: SeasonView,
  gameOf: (id: string) => { readonly state: GameState } | null,
): SeasonTotals {
  const players = new Map<string, PlayerSums>(
    [...book.players.values()].map(({ id, teamId }) => [
      id,
      { player: id, team: teamId, games: 0, points: 0, rebounds: 0, assists: 0, playedMs: 0 },
    ]),
  );
  const teamGames = new Map<string, number>();
  for (const { id } of games) {
    const state = gameOf(id)?.state;
    if (state?.ending?.kind !== "played" && state?.ending?.kind !== "default") continue;
    for (const { team, players: lines } of [state.home, state.away]) {
      if (team) teamGames.set(team, (teamGames.get(team) ?? 0) + 1);
      for (const line of lines) {
        const sums = players.get(line.player);
        if (!sums || line.playedMs === 0) continue;
        players.set(line.player, {
          ...sums,
          games: sums.games + 1,
          points: sums.points + line.points,
          rebounds: sums.rebounds + line.or + line.dr,
          assists: sums.assists + line.as,
          playedMs: sums.playedMs + line.playedMs,
        });
      }
    }
  }
  return { players, teamGames };
}
