import { never } from "../../kernel/result";
import { everyone, inPeriod, leave, odd, over, sameTime } from "./changes";
import { clockRemark, withGoal } from "./clock-remarks";
import { act, attempt, foulDrawn, fouled, scored, substituted, timedOut } from "./deeds";
import { abandoned, awarded, finished, notOver, reopened, replayed, resumed } from "./endings";
import { cameLate, linedUp, listed, startGiven } from "./lists";
import { opened } from "./opening";
import { playOf } from "./plays";
import { filled } from "./rules";
import { type GameState, other, type Play } from "./state";
import { liveAgain, periodBegun, thrown, throwsWaived } from "./throws";
import type { GameEvent } from "./vocabulary";

/**
 * What one event changes. Total: an event that does not fit still counts as it was said, and what is odd about
 * it is noted, so that a correction can be refused for leaving nonsense behind.
 */
export const evolve = (state: GameState, event: GameEvent): GameState => evolveMany(state, [event]);

/** The same for many, one after another: the list of plays is copied once and not with each of them. */
export function evolveMany(state: GameState, events: readonly GameEvent[]): GameState {
  let next = state;
  let plays: Play[] | null = null;
  for (const event of events) {
    // A replay looks back at what was played so far, and a sheet that is opened anew begins without.
    const anew = event.type === "replayed" || event.type === "opened";
    const before = anew && plays ? { ...next, plays } : next;
    const step = one(before, event);
    next = step.state;
    if (anew) plays = [...next.plays];
    if (step.play) {
      plays ??= [...state.plays];
      plays.push(step.play);
    }
  }
  return plays ? { ...next, plays } : next;
}

function one(
  state: GameState,
  event: GameEvent,
): { readonly state: GameState; readonly play: Play | null } {
  const placed = atTime(onSheet(state, event), event);
  const { owed, remark } = throwsAfter(placed, event);
  const next = apply(owed === placed.owed ? placed : { ...placed, owed }, event);
  return { state: next, play: playOf(state, next, event, [clockRemark(state, event), remark]) };
}

const onSheet = (state: GameState, event: GameEvent): GameState =>
  odd(state, state.phase === "unopened" && event.type !== "opened" ? { code: "not-opened" } : null);

/** Anything said while the clock runs shows where the clock is. */
function atTime(state: GameState, event: GameEvent): GameState {
  if (!("ms" in event) || event.period !== state.clock.period || !state.clock.running) return state;
  return event.ms < state.clock.ms ? { ...state, clock: { ...state.clock, ms: event.ms } } : state;
}

/** G17: what is left of the free throws that are owed. */
function throwsAfter(state: GameState, event: GameEvent): ReturnType<typeof thrown> {
  switch (event.type) {
    case "scored":
    case "missed":
      return event.shot === "ft" ? thrown(state, event) : liveAgain(state, event);
    case "period-started":
      return periodBegun(state, event.period);
    case "rebounded":
    case "turned-over":
    case "stole":
    case "blocked":
      return liveAgain(state, event);
    default:
      return { owed: state.owed, remark: null };
  }
}

function apply(state: GameState, event: GameEvent): GameState {
  switch (event.type) {
    case "opened":
      return opened(state, event);
    case "rules-taken": {
      const begun = state.phase !== "unopened" && state.phase !== "before";
      const rules = filled(event.rules);
      return { ...odd(state, begun ? { code: "already-started" } : null), rules };
    }
    case "throws-waived":
      return throwsWaived(sameTime(state, event), event.side);
    case "listed":
      return listed(state, event);
    case "lined-up":
      return linedUp(state, event);
    case "start-given":
      return startGiven(state, event);
    case "came-late":
      return cameLate(state, event);
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
      const clock = { period: event.period, ms: event.ms, running };
      return { ...inPeriod(state, event), clock, clockKept: true, standingGoals: 0 };
    }
    // G11: against the winner of the jump ball, and to the other side with each use.
    case "jump-won":
      return { ...sameTime(state, event), arrow: other(event.side) };
    case "arrow-used":
      return {
        ...sameTime(state, event),
        arrow: state.arrow === null ? null : other(state.arrow),
      };
    case "arrow-set":
      return { ...state, arrow: event.side };
    case "scored":
      return scored(withGoal(state, event), event);
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
    case "error-corrected":
      return sameTime(state, event);
    case "finished":
      return finished(state, event);
    case "forfeited":
      return over(notOver(state), { kind: "forfeit", side: event.side });
    case "defaulted":
      return over(sameTime(notOver(state), event), { kind: "default", side: event.side }, event);
    case "abandoned":
      return abandoned(state, event);
    case "resumed":
      return resumed(state);
    case "replayed":
      return replayed(state, event, evolveMany);
    case "awarded":
      return awarded(state, event);
    case "protested":
      return { ...state, protest: { side: event.side, reason: event.reason, decision: null } };
    case "protest-decided": {
      const { protest } = state;
      if (!protest) return odd(state, { code: "no-protest" });
      return { ...state, protest: { ...protest, decision: event.decision } };
    }
    case "signed":
      return { ...odd(state, state.phase === "over" ? null : { code: "not-over" }), signed: true };
    case "reopened":
      return reopened(state);
    default:
      return never(event);
  }
}

function periodStarted(
  state: GameState,
  event: Extract<GameEvent, { type: "period-started" }>,
): GameState {
  const { period, ms } = event;
  const { home, away, rules } = state;
  let next = state;
  if (state.phase === "period" || state.phase === "over")
    next = odd(next, { code: "period-twice", period });
  else if (period !== state.clock.period + 1)
    next = odd(next, { code: "wrong-period", period, now: state.clock.period });
  if (period > rules.periods && home.points !== away.points)
    next = odd(next, { code: "not-level", home: home.points, away: away.points });
  for (const side of ["home", "away"] as const)
    if (!state[side].linedUp) next = odd(next, { code: "no-line-up", side });
  return {
    ...everyone(next, (line) => (line.onCourt ? { ...line, since: ms } : line)),
    phase: "period",
    clock: { period, ms, running: false },
    clockKept: false,
    standingGoals: 0,
  };
}
