import { decidedBy } from "../../../domain/league/game/course";
import { outOf } from "../../../domain/league/game/fouls";
import { periodLength } from "../../../domain/league/game/rules";
import {
  type GameState,
  type Owed,
  onCourt,
  type PlayerLine,
} from "../../../domain/league/game/state";
import { nextThrows } from "../../../domain/league/game/throws";
import { type GameCommand, SIDES, type Side } from "../../../domain/league/game/vocabulary";

/** What a table does next when nothing is half tapped. */
export type NextStep =
  | { readonly kind: "send-off"; readonly side: Side; readonly line: PlayerLine }
  | { readonly kind: "short" | "too-few"; readonly side: Side; readonly count: number }
  | {
      readonly kind: "throws";
      readonly owed: Owed;
      /** What was brought last, where that is something else. */
      readonly newest: Owed | null;
      /** The arrow is to be set besides. */
      readonly arrow: boolean;
    }
  | { readonly kind: "abandoned" | "decided" | "mercy" }
  | {
      readonly kind: "prepare" | "start" | "stopped" | "running" | "arrow" | "arrow-first" | "zero";
    }
  | { readonly kind: "interval" | "level" | "finish" | "sign" | "signed" };

/** `ms`: what the clock shows. */
export function nextStep(state: GameState, ms: number): NextStep {
  if (state.signed) return { kind: "signed" };
  if (state.phase === "over") return { kind: "sign" };
  if (state.phase === "abandoned") return { kind: "abandoned" };
  if (state.phase === "before" || state.phase === "unopened")
    return { kind: SIDES.every((side) => state[side].linedUp) ? "start" : "prepare" };
  for (const side of SIDES) {
    const gone = onCourt(state[side]).find((line) => outOf(state.rules, line));
    if (gone) return { kind: "send-off", side, line: gone };
  }
  const owed = nextThrows(state);
  if (owed && state.phase === "period") {
    const last = state.owed.findLast((one) => one.of !== null);
    const newest = last && last !== owed ? last : null;
    return { kind: "throws", owed, newest, arrow: state.arrow === null };
  }
  const decided = decidedBy(state);
  if (decided === "mercy") return { kind: "mercy" };
  if (state.phase === "interval") {
    if (state.clock.period >= state.rules.periods && canFinish(state)) return { kind: "finish" };
    // G11: the next period begins with a throw-in by the arrow.
    if (state.arrow === null) return { kind: "arrow-first" };
    return { kind: state.clock.period < state.rules.periods ? "interval" : "level" };
  }
  if (decided) return { kind: "decided" };
  if (ms === 0) return { kind: "zero" };
  for (const side of SIDES) {
    const count = onCourt(state[side]).length;
    // G12: with nobody left who may come in, it is lost by default.
    if (count < state.rules.minContinue && !canCome(state, side))
      return { kind: "too-few", side, count };
    if (count < state.rules.onCourt && canCome(state, side)) return { kind: "short", side, count };
  }
  if (state.arrow === null) return { kind: "arrow" };
  return { kind: state.clock.running ? "running" : "stopped" };
}

const canCome = (state: GameState, side: Side): boolean =>
  state[side].players.some((line) => !line.onCourt && !outOf(state.rules, line));

/** What turns the page: the next period, its end, the end of the game. Null when only the signature is left. */
export function turn(state: GameState, ms: number): GameCommand | null {
  const { period } = state.clock;
  switch (state.phase) {
    case "before":
    case "unopened":
      return { type: "start-period", period: 1, ms: state.rules.periodMs };
    case "period":
      // A lead that ends the game does so with time on the clock.
      return decidedBy(state) === "mercy"
        ? { type: "finish", period, ms }
        : { type: "end-period", period, ms };
    case "interval":
      if (canFinish(state)) return { type: "finish", period, ms: state.clock.ms };
      return {
        type: "start-period",
        period: period + 1,
        ms: periodLength(state.rules, period + 1),
      };
    case "abandoned":
    case "over":
      return null;
  }
}

/** Whether the last whistle may be blown now. */
const canFinish = (state: GameState): boolean =>
  decidedBy(state) === "mercy" ||
  (state.clock.period >= state.rules.periods &&
    (state.home.points !== state.away.points || state.rules.drawAllowed));
