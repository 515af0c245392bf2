import { downstream } from "../../domain/league/formats/downstream";
import { fill } from "../../domain/league/formats/fill";
import type { GameCard, SeasonView } from "./season-view";

/** What follows where a result is corrected, before anybody does it (F7). */
export interface Follows {
  /** `winner`: when the other side wins. `group`: when the places of its group change. */
  readonly when: "winner" | "group";
  /** Games that get other teams; `lost` are those that were played and would count for nobody (K5). */
  readonly games: readonly { readonly id: string; readonly lost: boolean }[];
}

/** Null where nothing follows. */
export function followsOf({ knockout, groups }: SeasonView, game: GameCard): Follows | null {
  const { games, outcomes, entering, idOf } = knockout;
  if (game.group === null) {
    const now = outcomes.get(game.code);
    if (!now) return null;
    const outcome = { winner: now.loser, loser: now.winner };
    const changed = downstream(games, outcomes, entering, { key: game.code, outcome }).games;
    if (changed.length === 0) return null;
    return {
      when: "winner",
      games: changed.map(({ key, lost }) => ({ id: idOf.get(key) ?? key, lost })),
    };
  }
  if (!groups.find(({ letter }) => letter === game.group)?.standings.complete) return null;
  const fed = games.filter(({ home, away }) =>
    [home, away].some(
      (side) => side.kind === "best" || (side.kind === "place" && side.group === game.group),
    ),
  );
  if (fed.length === 0) return null;
  const played = new Set(
    fill(games, outcomes, entering).games.flatMap(({ key, outcome }) =>
      outcome === "counts" ? [key] : [],
    ),
  );
  return {
    when: "group",
    games: fed.map(({ key }) => ({ id: idOf.get(key) ?? key, lost: played.has(key) })),
  };
}
