import { never } from "../../kernel/result";
import { everyone, inPeriod, leave, notListed, odd, over, sameTime, withTeam } from "./changes";
import { act, attempt, foulDrawn, fouled, listed, scored, substituted, timedOut } from "./deeds";
import { filled } from "./rules";
import type { GameState } from "./state";
import type { GameEvent } from "./vocabulary";

const QUIET: ReadonlySet<GameEvent["type"]> = new Set([
  "opened",
  "listed",
  "clock-started",
  "clock-stopped",
  "clock-set",
]);

/**
 * What one event changes. Total: an event that does not fit still counts as it was said, and what is odd about
 * it is noted, so that a correction can be refused for leaving nonsense behind.
 */
export function evolve(state: GameState, event: GameEvent): GameState {
  const next = apply(atTime(onSheet(state, event), event), event);
  if (QUIET.has(event.type)) return next;
  return {
    ...next,
    plays: [...next.plays, { event, home: next.home.points, away: next.away.points }],
  };
}

const onSheet = (state: GameState, event: GameEvent): GameState =>
  odd(state, state.phase === "unopened" && event.type !== "opened" ? { code: "not-opened" } : null);

/** Anything said while the clock runs shows where the clock is. */
function atTime(state: GameState, event: GameEvent): GameState {
  if (!("ms" in event) || event.period !== state.clock.period || !state.clock.running) return state;
  return event.ms < state.clock.ms ? { ...state, clock: { ...state.clock, ms: event.ms } } : state;
}

function apply(state: GameState, event: GameEvent): GameState {
  switch (event.type) {
    case "opened": {
      const again = state.phase !== "unopened";
      return {
        ...odd(state, again ? { code: "already-opened" } : null),
        phase: again ? state.phase : "before",
        rules: filled(event.rules),
        home: { ...state.home, team: event.home },
        away: { ...state.away, team: event.away },
      };
    }
    case "listed":
      return listed(state, event);
    case "lined-up":
      return linedUp(state, event);
    case "period-started":
      return periodStarted(state, event);
    case "period-ended":
      return {
        ...everyone(inPeriod(state, event), (line) => leave(line, event.ms, false)),
        phase: "interval",
        clock: { period: event.period, ms: event.ms, running: false },
      };
    case "clock-started":
    case "clock-stopped":
    case "clock-set": {
      const running =
        event.type === "clock-set" ? state.clock.running : event.type === "clock-started";
      return { ...inPeriod(state, event), clock: { period: event.period, ms: event.ms, running } };
    }
    case "arrow-set":
      return { ...state, arrow: event.side };
    case "scored":
      return scored(state, event);
    case "missed":
      return act(state, event, (line) => ({ ...line, shots: attempt(line.shots, event.shot, 0) }));
    case "rebounded":
      return event.end === "offensive"
        ? act(state, event, (line) => ({ ...line, or: line.or + 1 }), ["or", 1])
        : act(state, event, (line) => ({ ...line, dr: line.dr + 1 }), ["dr", 1]);
    case "assisted":
      return act(state, event, (line) => ({ ...line, as: line.as + 1 }));
    case "stole":
      return act(state, event, (line) => ({ ...line, st: line.st + 1 }));
    case "turned-over":
      return act(state, event, (line) => ({ ...line, to: line.to + 1 }), ["to", 1]);
    case "blocked":
      return act(state, event, (line) => ({ ...line, bs: line.bs + 1 }));
    case "block-received":
      return act(state, event, (line) => ({ ...line, ba: line.ba + 1 }));
    case "foul-drawn":
      return foulDrawn(state, event);
    case "fouled":
      return fouled(state, event);
    case "timed-out":
      return timedOut(state, event);
    case "substituted":
      return substituted(state, event);
    case "finished":
      return over(finishable(state), { kind: "played" });
    case "forfeited":
      return over(notOver(state), { kind: "forfeit", side: event.side });
    case "defaulted":
      return over(sameTime(notOver(state), event), { kind: "default", side: event.side }, event);
    case "signed":
      return { ...odd(state, state.phase === "over" ? null : { code: "not-over" }), signed: true };
    case "reopened":
      return reopened(state);
    default:
      return never(event);
  }
}

/** G3: naming the starters again before the start takes the place of what was named first. */
function linedUp(state: GameState, event: Extract<GameEvent, { type: "lined-up" }>): GameState {
  const begun = state.phase !== "before" && state.phase !== "unopened";
  const noted = odd(
    notListed(state, event.side, event.players),
    begun ? { code: "already-started" } : null,
  );
  return withTeam(noted, event.side, (team) => ({
    ...team,
    linedUp: true,
    players: team.players.map((line) => {
      const starter = event.players.includes(line.player);
      return { ...line, starter, onCourt: starter, since: starter ? line.since : null };
    }),
  }));
}

function periodStarted(
  state: GameState,
  event: Extract<GameEvent, { type: "period-started" }>,
): GameState {
  const { period, ms } = event;
  let next = state;
  if (state.phase === "period" || state.phase === "over")
    next = odd(next, { code: "period-twice", period });
  else if (period !== state.clock.period + 1)
    next = odd(next, { code: "wrong-period", period, now: state.clock.period });
  for (const side of ["home", "away"] as const)
    if (!state[side].linedUp) next = odd(next, { code: "no-line-up", side });
  return {
    ...everyone(next, (line) => (line.onCourt ? { ...line, since: ms } : line)),
    phase: "period",
    clock: { period, ms, running: false },
  };
}

const notOver = (state: GameState): GameState =>
  odd(state, state.phase === "over" ? { code: "game-over" } : null);

/** G1: what a game that was played to its end cannot be. */
function finishable(state: GameState): GameState {
  const { period } = state.clock;
  const { periods } = state.rules;
  if (state.phase !== "interval") return odd(notOver(state), { code: "period-runs", period });
  if (period < periods) return odd(state, { code: "periods-left", period, periods });
  const level = state.home.points === state.away.points;
  return odd(state, level ? { code: "level", points: state.home.points } : null);
}

/** G10: play goes on where it was when the game ended. */
function reopened(state: GameState): GameState {
  const phase = state.ending?.from ?? state.phase;
  const noted = odd(state, state.ending ? null : { code: "not-over" });
  return {
    ...everyone(noted, (line) =>
      phase === "period" && line.onCourt ? { ...line, since: state.clock.ms } : line,
    ),
    signed: false,
    ending: null,
    phase,
  };
}
