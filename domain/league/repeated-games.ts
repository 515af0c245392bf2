import type { GameResult } from "./group-record";

/** Games of a pair beyond the format (S16). */

interface Listed {
  readonly home: string;
  readonly away: string;
  readonly homeScore?: number | null | undefined;
  readonly awayScore?: number | null | undefined;
  readonly result?: GameResult | undefined;
}

interface Repeated {
  /** The row of the game that is too many, from 0. */
  readonly row: number;
  readonly message: string;
}

/**
 * The games that a pair has beyond the format (S16). Where `meetings` says how often two teams meet, every game after
 * that is one. Where it does not, the list itself has to say: a pairing that stands there again with the same score
 * while no other is repeated, or one that comes up again in a list in which everybody else meets everybody just once.
 */
export function repeatedGames({
  teams,
  games,
  meetings,
}: {
  readonly teams: readonly string[];
  readonly games: readonly Listed[];
  readonly meetings?: number | undefined;
}): readonly Repeated[] {
  if (meetings !== undefined) return beyond(games, meetings);
  const again = repeats(games);
  if (again.length === 0) return [];
  const all = again.every(({ row, first }) => isSame(games[row], games[first]));
  const few = isRoundRobin(teams, games) && again.length * 10 <= games.length + 9;
  // A game still to be played against the same team is one of the format.
  const planned = again.some(({ row }) => isNotPlayed(games[row]));
  if (planned || !(all || few)) return [];
  return again.map(({ row, first }) => ({
    row,
    message: `games.${first} once more: ${games[row]?.home}, ${games[row]?.away} (say "meetings" if they meet more often)`,
  }));
}

function beyond(games: readonly Listed[], meetings: number): Repeated[] {
  const rows = new Map<string, number>();
  return games.flatMap(({ home, away }, row) => {
    const pair = JSON.stringify([home, away].sort());
    const count = (rows.get(pair) ?? 0) + 1;
    rows.set(pair, count);
    return count > meetings
      ? [
          {
            row,
            message: `more games than the format has: ${home}, ${away}, ${count} of ${meetings}`,
          },
        ]
      : [];
  });
}

/** Games between the same teams in the same order of sides as an earlier one. */
function repeats(games: readonly Listed[]): { readonly row: number; readonly first: number }[] {
  const firsts = new Map<string, number>();
  return games.flatMap((game, row) => {
    const pairing = JSON.stringify([game.home, game.away]);
    const first = firsts.get(pairing);
    if (first === undefined) firsts.set(pairing, row);
    return first === undefined ? [] : [{ row, first }];
  });
}

const isNotPlayed = (game: Listed | undefined) =>
  (game?.result ?? "played") === "played" &&
  (game?.homeScore ?? null) === null &&
  (game?.awayScore ?? null) === null;

const isSame = (a: Listed | undefined, b: Listed | undefined): boolean =>
  (a?.homeScore ?? null) === (b?.homeScore ?? null) &&
  (a?.awayScore ?? null) === (b?.awayScore ?? null) &&
  (a?.result ?? "played") === (b?.result ?? "played");

/** Whether every two of three or more teams stand in the list; two alone meet as often as they like. */
function isRoundRobin(teams: readonly string[], games: readonly Listed[]): boolean {
  const pairs = new Set(games.map(({ home, away }) => JSON.stringify([home, away].sort())));
  return teams.length > 2 && pairs.size === (teams.length * (teams.length - 1)) / 2;
}
