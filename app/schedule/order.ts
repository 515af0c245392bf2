import type { LocalDay } from "../../domain/kernel/time";
import type { GameCard } from "../../server/services";

/** How the fixtures are looked at; `team` only by team, null while none is chosen. */
export type Order =
  | { readonly by: "day" }
  | { readonly by: "venue" }
  | { readonly by: "team"; readonly team: string | null };

export const ORDERS = ["day", "venue", "team"] as const;

/** Reads `?by=day|venue|team&team=T01`; by day when it says anything else. */
export function readOrder(query: URLSearchParams): Order {
  const by = query.get("by");
  if (by === "venue") return { by };
  return by === "team" ? { by, team: query.get("team") || null } : { by: "day" };
}

/** Some fixtures under a heading. */
export interface Chapter<Key> {
  readonly key: Key;
  readonly games: readonly GameCard[];
}

/** Gathers what has the same key, in the order in which the keys first come. */
export function chapters<Key>(
  games: readonly GameCard[],
  keyOf: (game: GameCard) => Key,
): Chapter<Key>[] {
  const found = new Map<Key, GameCard[]>();
  for (const game of games) {
    const key = keyOf(game);
    const chapter = found.get(key);
    if (chapter) chapter.push(game);
    else found.set(key, [game]);
  }
  return [...found].map(([key, games]) => ({ key, games }));
}

/**
 * What is still to come from today on, and what was, newest first. A game that was not played on its day stays
 * among those to come: it still has to be.
 */
export function aheadAndPast(
  games: readonly GameCard[],
  today: LocalDay,
): { readonly ahead: readonly GameCard[]; readonly past: readonly GameCard[] } {
  const isPast = (game: GameCard) =>
    game.status === "final" && game.day !== null && game.day < today;
  return {
    ahead: games.filter((game) => !isPast(game)),
    past: games.filter(isPast).reverse(),
  };
}
