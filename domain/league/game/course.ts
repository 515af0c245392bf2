import { halfTime } from "./fouls";
import type { Mercy, Ruleset } from "./rules";
import type { GameState } from "./state";
import { nextThrows } from "./throws";
import type { GameTime } from "./vocabulary";

/** What the score and the clock do to the course of a game: how it is decided early, and when the clock runs on. */

type Course = Pick<GameState, "phase" | "rules" | "clock" | "home" | "away">;
type Running = Course & Pick<GameState, "owed" | "plays">;

const lead = ({ home, away }: Course): number => Math.abs(home.points - away.points);

/** G21: what a large lead does now; it falls away with the lead. Ending the game goes before running through. */
export function mercyNow(state: Course, at: GameTime = state.clock): Mercy["effect"] | null {
  const effects = state.rules.mercy
    .filter((rule) => lead(state) >= rule.lead && reached(rule, at))
    .map((rule) => rule.effect);
  return effects.includes("game-over") ? "game-over" : (effects[0] ?? null);
}

const reached = (rule: Mercy, at: GameTime): boolean =>
  at.period > rule.fromPeriod || (at.period === rule.fromPeriod && at.ms <= rule.atMostMs);

/** G1: an overtime that is not played to the end of its time is over with this lead; null when time alone ends it. */
export function overtimeLead(rules: Ruleset, period: number): number | null {
  const overtime = period - rules.periods;
  if (overtime < 1) return null;
  if (rules.suddenDeathFrom !== null && overtime >= rules.suddenDeathFrom) return 1;
  return rules.overtimeKind === "first-to" ? rules.overtimeLead : null;
}

/** Why no more is played although there is time on the clock; null while play goes on. */
export function decidedBy(state: Course): "overtime" | "mercy" | null {
  if (state.phase !== "period" && state.phase !== "interval") return null;
  const needed = overtimeLead(state.rules, state.clock.period);
  if (needed !== null && lead(state) >= needed) return "overtime";
  return mercyNow(state) === "game-over" ? "mercy" : null;
}

/** Whether the clock runs on through whistles now: by the ruleset but for the end, or because of the lead (G21). */
export function clockRunsOn(state: Running, at: GameTime = state.clock): boolean {
  if (clockStopsFor(state) !== null) return false;
  if (mercyNow(state, at) === "running-clock") return true;
  const { rules } = state;
  return (
    rules.clock === "running" && !(stopsAtEnd(rules, at.period) && at.ms <= rules.runningStopsMs)
  );
}

/** Whether the end of this period may stop a running clock. */
const stopsAtEnd = (rules: Ruleset, period: number): boolean =>
  period >= rules.periods || (rules.runningStopsIn === "each-half" && period === halfTime(rules));

/** For what a clock that would run on stands now: throws that are owed, or a time-out until it is started again. */
function clockStopsFor({ rules, clock, owed, plays }: Running) {
  const stops = rules.runningStopsFor;
  if (stops.includes("free-throw") && nextThrows({ owed })) return "free-throw";
  const paused = !clock.running && plays.at(-1)?.event.type === "timed-out";
  return stops.includes("time-out") && paused ? "time-out" : null;
}
