import { backOnCourt, everyone, goingOn, leave, odd, over } from "./changes";
import { mercyNow } from "./course";
import { anew } from "./lists";
import { elapsedMs } from "./rules";
import { type GameState, UNOPENED } from "./state";
import type { GameEvent, GameTime } from "./vocabulary";

/** How a game ends, stops and goes on, each as a step from state to state. */

type Of<Type extends GameEvent["type"]> = Extract<GameEvent, { type: Type }>;

export const notOver = (state: GameState): GameState =>
  odd(state, state.phase === "over" ? { code: "game-over" } : null);

/** G1: what a game that was played to its end cannot be; G21: a large lead may end it at any moment. */
export function finished(state: GameState, event: Of<"finished">): GameState {
  const at = state.phase === "period" ? event : state.clock;
  return over(finishable(state, event), { kind: "played" }, at);
}

function finishable(state: GameState, at: GameTime): GameState {
  const { period } = state.clock;
  const { periods, drawAllowed } = state.rules;
  if (state.phase !== "over" && mercyNow(state, at) === "game-over") return state;
  if (state.phase !== "interval") return odd(notOver(state), { code: "period-runs", period });
  if (period < periods) return odd(state, { code: "periods-left", period, periods });
  const level = state.home.points === state.away.points && !drawAllowed;
  return odd(state, level ? { code: "level", points: state.home.points } : null);
}

/** G22: stopped for good today; without a result until it is resumed, played again, or awarded. */
export function abandoned(state: GameState, event: Of<"abandoned">): GameState {
  const { period, ms, reason } = event;
  return {
    ...everyone(notOver(state), (line) => leave(line, ms, false)),
    phase: "abandoned",
    stopped: { reason, from: goingOn(state) },
    clock: { period, ms, running: false },
  };
}

/** G22: on another day play goes on exactly where it was stopped. */
export function resumed(state: GameState): GameState {
  if (state.stopped === null) return odd(state, { code: "not-abandoned" });
  const phase = state.stopped.from;
  return { ...backOnCourt(state, phase), phase, stopped: null };
}

/** G22: the committee's score is the one that counts; the sheet keeps what was played. */
export function awarded(state: GameState, { home, away }: Of<"awarded">): GameState {
  const side = home === away ? {} : { side: home > away ? ("away" as const) : ("home" as const) };
  return { ...over(state, { kind: "awarded", ...side, score: { home, away } }), signed: true };
}

/** G10: play goes on where it was when the game ended. */
export function reopened(state: GameState): GameState {
  const phase = state.ending?.from ?? state.phase;
  const noted = odd(state, state.ending ? null : { code: "not-over" });
  return { ...backOnCourt(noted, phase), signed: false, ending: null, reopened: true, phase };
}

/**
 * G22: the game is played again, from the start or from a moment of it on: then everything up to that moment stands.
 * Lists stay as they are, and a protest with its decision.
 */
export function replayed(
  state: GameState,
  event: Of<"replayed">,
  evolveAll: (state: GameState, events: readonly GameEvent[]) => GameState,
): GameState {
  const again: GameState = {
    ...UNOPENED,
    phase: "before",
    rules: state.rules,
    protest: state.protest,
    replays: state.replays + 1,
    home: anew(state.home),
    away: anew(state.away),
  };
  const { from } = event;
  if (!from) return again;
  const passed = elapsedMs(state.rules, from);
  const later = state.plays.findIndex(
    (play) => "ms" in play.event && elapsedMs(state.rules, play.event) > passed,
  );
  const kept = later < 0 ? state.plays : state.plays.slice(0, later);
  const then = evolveAll(
    again,
    kept.flatMap((play) => (ENDS.has(play.event.type) ? [] : [play.event])),
  );
  const clock = then.clock.period === from.period ? { ...from, running: false } : then.clock;
  return { ...then, clock };
}

/** What ended or stopped a game is no part of what is played on. */
const ENDS: ReadonlySet<GameEvent["type"]> = new Set([
  "finished",
  "forfeited",
  "defaulted",
  "abandoned",
  "resumed",
  "replayed",
  "awarded",
  "protested",
  "protest-decided",
  "signed",
  "reopened",
]);
