import { fill } from "../../domain/league/formats/fill";
import type { Entering, FormatGame, Outcome } from "../../domain/league/formats/model";

export const NOBODY: Entering = { groups: new Map() };

export const seedsOf = (n: number): Entering => ({
  ...NOBODY,
  seeds: Array.from({ length: n }, (_, at) => `t${at + 1}`),
});

export interface Meeting extends Outcome {
  readonly key: string;
}

/** Plays a format to its end; `homeWins` says of each game in turn how it ends. */
export function playFormat(
  games: readonly FormatGame[],
  entering: Entering,
  homeWins: (key: string, home: string, away: string) => boolean,
) {
  const outcomes = new Map<string, Outcome>();
  const played: Meeting[] = [];
  for (const { key } of games) {
    const game = fill(games, outcomes, entering).games.find((one) => one.key === key);
    if (game?.off) continue;
    if (!game?.home || !game.away) throw new Error(`${key} waits`);
    const { home, away } = game;
    const outcome = homeWins(key, home, away)
      ? { winner: home, loser: away }
      : { winner: away, loser: home };
    outcomes.set(key, outcome);
    played.push({ key, ...outcome });
  }
  return { outcomes, played, end: fill(games, outcomes, entering) };
}
