import type { GameState } from "../../domain/league/game/state";
import type { GameNotice } from "./game-notice";
import { hasBegun, type Sides } from "./group-views";
import type { GameCard } from "./season-view";

/** A game that was begun by teams which are no more the ones that have come into it. */
export interface Stray extends Sides {
  /** It is not needed any more: what went before has decided without it. */
  readonly off: boolean;
}

export const NOT_NEEDED: GameNotice = { kind: "not-needed", reason: "", team: null };
export const SUPERSEDED: GameNotice = { kind: "superseded", reason: "", team: null };

/**
 * Who has come into a begun game instead of those who play it (K5), null while that is open; null where those who play
 * it are those who are due, as far as these are known.
 */
export function strayOf(
  state: GameState | null,
  due: (Partial<Sides> & { readonly off?: boolean }) | undefined,
): Stray | null {
  if (!state || !due || (!hasBegun(state) && !state.ending)) return null;
  const { home = null, away = null, off = false } = due;
  const playing: readonly (string | null)[] = [state.home.team, state.away.team];
  const stays = [home, away].every((team) => team === null || playing.includes(team));
  return stays && !off ? null : { home, away, off };
}

/** Begun games that count for nobody, since a corrected result has sent others into them or made them idle. */
export const straysIn = (games: readonly GameCard[]): ReadonlyMap<string, Stray> =>
  new Map(
    games.flatMap(({ id, due, off }) =>
      due ? [[id, { home: due.home.teamId, away: due.away.teamId, off }] as const] : [],
    ),
  );
