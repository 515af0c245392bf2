import { added, type BoxFigures, NOTHING, playerFigures } from "../../domain/league/box-figures";
import { boxScore, type TeamBox } from "../../domain/league/box-score";
import type { GameState, TeamLine } from "../../domain/league/game/state";
import type { PlayerSums, SeasonSums } from "../../domain/league/leaders";
import type { SeasonView } from "./season-view";

/** A team's sums, and what its opponents did in the same games. */
export interface TeamSums extends SeasonSums {
  readonly against: BoxFigures;
}

export interface SeasonTotals {
  /** Of everybody in a squad, by player. */
  readonly players: ReadonlyMap<string, PlayerSums>;
  /** Of every team that has played. Forfeited games are none. */
  readonly teams: ReadonlyMap<string, TeamSums>;
}

const none = (player: string, team: string): PlayerSums => ({
  ...{ player, team, games: 0, starts: 0, playedMs: 0, plusMinus: 0 },
  box: NOTHING,
});

/** A game's statistics count once it was played, to its end or to a default. */
export const counts = (state: GameState | undefined): state is GameState =>
  state?.ending?.kind === "played" || state?.ending?.kind === "default";

/** Adds up the season. `gameOf` gives the state of a game. */
export function seasonTotals(
  { book, games }: SeasonView,
  gameOf: (id: string) => { readonly state: GameState } | null,
): SeasonTotals {
  const players = new Map<string, PlayerSums>(
    [...book.players.values()].map(({ id, teamId }) => [id, none(id, teamId)]),
  );
  const teams = new Map<string, TeamSums>();
  for (const { id } of games) {
    const state = gameOf(id)?.state;
    if (!counts(state)) continue;
    const { home, away } = boxScore(state);
    addTeam(teams, home, away);
    addTeam(teams, away, home);
    for (const line of [state.home, state.away]) addPlayers(players, line);
  }
  return { players, teams };
}

function addTeam(teams: Map<string, TeamSums>, own: TeamBox, other: TeamBox): void {
  if (own.team === null) return;
  const before = teams.get(own.team);
  teams.set(own.team, {
    games: (before?.games ?? 0) + 1,
    playedMs: own.players.reduce((sum, line) => sum + line.playedMs, before?.playedMs ?? 0),
    box: added(before?.box ?? NOTHING, own.total),
    against: added(before?.against ?? NOTHING, other.total),
  });
}

function addPlayers(players: Map<string, PlayerSums>, { players: lines }: TeamLine): void {
  for (const line of lines) {
    const sums = players.get(line.player);
    if (!sums || line.playedMs === 0) continue;
    players.set(line.player, {
      ...sums,
      games: sums.games + 1,
      starts: sums.starts + (line.starter ? 1 : 0),
      playedMs: sums.playedMs + line.playedMs,
      plusMinus: sums.plusMinus + line.plusMinus,
      box: added(sums.box, playerFigures(line)),
    });
  }
}
