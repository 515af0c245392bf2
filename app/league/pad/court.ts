import type { PlayerId } from "../../../domain/kernel/ids";
import { type GameState, onCourt, type PlayerLine } from "../../../domain/league/game/state";
import type { GameEvent, Side } from "../../../domain/league/game/vocabulary";

/**
 * Those on court, each where the player stood for whom he came: a scorer's fingers know the place. `events` are all
 * that led to the state, in the order in which they count.
 */
export function court(
  state: GameState,
  side: Side,
  events: readonly GameEvent[],
): readonly PlayerLine[] {
  let places: PlayerId[] = [];
  for (const event of events) {
    if (event.type === "lined-up" && event.side === side) places = [...event.players];
    if (event.type === "substituted" && event.side === side) {
      const coming = [...event.in];
      places = places.map((player) =>
        event.out.includes(player) ? (coming.shift() ?? player) : player,
      );
      places.push(...coming);
    }
  }
  const place = (line: PlayerLine) => {
    const found = places.indexOf(line.player);
    return found === -1 ? places.length : found;
  };
  return [...onCourt(state[side])].sort((a, b) => place(a) - place(b));
}

export const byJersey = (a: { readonly jersey: string }, b: { readonly jersey: string }): number =>
  Number(a.jersey) - Number(b.jersey) || a.jersey.length - b.jersey.length;
