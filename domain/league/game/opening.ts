import { odd } from "./changes";
import { anew } from "./lists";
import { filled } from "./rules";
import { type GameState, UNOPENED } from "./state";
import type { GameEvent } from "./vocabulary";

type Opened = Extract<GameEvent, { type: "opened" }>;

/**
 * A sheet is opened; or opened again, when a corrected result has sent other teams into the game (G27): then it begins
 * anew, and a side whose team is still there keeps its list. Where a game has begun that takes a reason.
 */
export function opened(state: GameState, event: Opened): GameState {
  const rules = filled(event.rules);
  const [home, away] = [sideOf(state, "home", event), sideOf(state, "away", event)];
  if (state.phase === "unopened") return { ...state, phase: "before", rules, home, away };
  const begun = state.phase !== "before";
  if (begun && event.reason === undefined)
    return { ...odd(state, { code: "already-opened" }), rules, home, away };
  const { replays } = state;
  return { ...UNOPENED, phase: "before", rules, home, away, replays: replays + (begun ? 1 : 0) };
}

function sideOf(state: GameState, side: "home" | "away", event: Opened): GameState["home"] {
  const was = state[side];
  const before = state.phase !== "before" && event.reason === undefined;
  if (was.team === event[side]) return before ? was : anew(was);
  return { ...(before ? was : UNOPENED[side]), team: event[side] };
}
