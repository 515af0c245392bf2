import type { Decider } from "../../live/decider";
import { insistable } from "./checks";
import { decide } from "./decide";
import { evolve, evolveMany } from "./evolve";
import { type GameState, UNOPENED } from "./state";
import type { GameCommand, GameEvent } from "./vocabulary";

/** A game of basketball as a live thing. */
export const game: Decider<GameState, GameCommand, GameEvent> = {
  initial: UNOPENED,
  decide,
  evolve,
  evolveMany,
  oddities: (state) => state.oddities,
  insistable,
  // G10: after the signature only an organiser changes anything, by reopening the sheet first.
  closed: (state) => (state.signed ? { code: "signed" } : null),
};
