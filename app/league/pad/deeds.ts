import type { PlayerId } from "../../../domain/kernel/ids";
import { type GameState, lineOf } from "../../../domain/league/game/state";
import type { GameCommand, GameTime, Shot, Side } from "../../../domain/league/game/vocabulary";

/** What the keys in the middle of the pad stand for, in the order in which they lie there. */
export const DEEDS = [
  "ft",
  "fg2",
  "fg3",
  "foul",
  "ft-missed",
  "fg2-missed",
  "fg3-missed",
  "turn-over",
  "rebound",
  "assist",
  "steal",
  "block",
] as const;
export type Deed = (typeof DEEDS)[number];

/** Who did it: a player, or the team and its coach when `player` is null. */
export interface Doer {
  readonly side: Side;
  readonly player: PlayerId | null;
}

/** The command for a deed and its doer, or null when a team cannot do that. */
export function commandFor(
  deed: Deed,
  { side, player }: Doer,
  time: GameTime,
  state: GameState,
): GameCommand | null {
  switch (deed) {
    case "ft":
    case "fg2":
    case "fg3":
      if (player !== null) return { type: "shoot", ...time, side, player, shot: deed, made: true };
      // A team's own two points are those that the opponents threw into their own basket.
      return deed === "fg2" ? { type: "own-basket", ...time, side } : null;
    case "ft-missed":
    case "fg2-missed":
    case "fg3-missed": {
      const shot = deed.slice(0, 3).replace("-", "") as Shot;
      return player === null ? null : { type: "shoot", ...time, side, player, shot, made: false };
    }
    case "foul":
      return { type: "foul", ...time, side, player, kind: usualFoul(state, side, player) };
    case "rebound":
      return { type: "rebound", ...time, side, player, end: reboundEnd(state, side) };
    case "turn-over":
      return { type: "turn-over", ...time, side, player };
    default:
      return player === null ? null : { type: deed, ...time, side, player };
  }
}

/**
 * What a foul most likely is: of a player on court a personal one, on the bench the bench's, between periods a technical one,
 * of the team the coach's.
 */
function usualFoul(state: GameState, side: Side, player: PlayerId | null) {
  if (player === null) return "coach-technical";
  if (state.phase !== "period") return "technical";
  return lineOf(state[side], player)?.onCourt ? "personal" : "bench-technical";
}

/** After a miss of the same side it is an offensive rebound, otherwise a defensive one. */
function reboundEnd(state: GameState, side: Side): "offensive" | "defensive" {
  const shot = state.plays.findLast(
    ({ event }) => event.type === "missed" || event.type === "scored",
  )?.event;
  return shot?.type === "missed" && shot.side === side ? "offensive" : "defensive";
}
