import { type Filled, fill, type Placed } from "./fill";
import type { Entering, FormatGame, Outcome } from "./model";

/** What a correction changes after the game that is corrected (F7). */
export interface Downstream {
  readonly games: readonly ChangedGame[];
  /** Teams whose final place changes; null where it is not decided. */
  readonly places: readonly {
    readonly team: string;
    readonly before: Omit<Placed, "team"> | null;
    readonly after: Omit<Placed, "team"> | null;
  }[];
}

export interface ChangedGame {
  readonly key: string;
  readonly before: Pair;
  readonly after: Pair;
  /** What was played there counts for nobody any more (K5). */
  readonly lost: boolean;
}

interface Pair {
  readonly home: string | null;
  readonly away: string | null;
}

/** The outcome of a game that is another one now, or is none (null). */
export interface Correction {
  readonly key: string;
  readonly outcome: Outcome | null;
}

/**
 * What follows from a correction before anybody makes it: games that get other teams, games that were played in vain,
 * places that change. Nothing is changed; an empty answer means that nothing follows. F7
 */
export function downstream(
  games: readonly FormatGame[],
  outcomes: ReadonlyMap<string, Outcome>,
  entering: Entering,
  { key, outcome }: Correction,
): Downstream {
  const corrected = new Map(outcomes);
  if (outcome) corrected.set(key, outcome);
  else corrected.delete(key);
  return differenceOf(fill(games, outcomes, entering), fill(games, corrected, entering), key);
}

/** The difference between two fillings of the same games. */
function differenceOf(before: Filled, after: Filled, corrected: string): Downstream {
  const now = new Map(after.games.map((game) => [game.key, game]));
  const games = before.games.flatMap((game): ChangedGame[] => {
    const then = now.get(game.key);
    if (!then || game.key === corrected) return [];
    if (game.home === then.home && game.away === then.away && game.off === then.off) return [];
    const lost = game.outcome === "counts" && then.outcome !== "counts";
    return [{ key: game.key, before: pairOf(game), after: pairOf(then), lost }];
  });
  const [was, is] = [placesOf(before), placesOf(after)];
  const places = [...new Set([...was.keys(), ...is.keys()])].flatMap((team) => {
    const [one, other] = [was.get(team) ?? null, is.get(team) ?? null];
    return one?.from === other?.from && one?.to === other?.to
      ? []
      : [{ team, before: one, after: other }];
  });
  return { games, places };
}

const pairOf = ({ home, away }: Pair): Pair => ({ home, away });

const placesOf = ({ placing }: Filled) =>
  new Map(placing.map(({ team, from, to }) => [team, { from, to }]));
