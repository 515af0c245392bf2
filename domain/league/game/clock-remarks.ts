import { CLOCK_SLIP } from "./checks";
import type { GameState } from "./state";
import type { GameEvent } from "./vocabulary";

/**
 * What the clock says against an entry that has been granted (G18). It is told with the entry and before the signature
 * and disturbs no table: the clock may be what is wrong.
 */
export function clockRemark(state: GameState, event: GameEvent): string | null {
  if (!("ms" in event) || state.phase !== "period" || event.period !== state.clock.period)
    return null;
  const { clock, clockKept, standingGoals } = state;
  // Two tables may differ by seconds.
  if (clockKept && !isClock(event) && event.ms > clock.ms + CLOCK_SLIP) return "behind-clock";
  if (!isStandingGoal(state, event)) return null;
  if (!clockKept) return "clock-not-started";
  return standingGoals > 0 ? "clock-stood" : null;
}

/** Counts baskets at the moment at which the clock stands; one of them may have been made just before it stopped. */
export const withGoal = (state: GameState, event: GameEvent): GameState =>
  isStandingGoal(state, event) ? { ...state, standingGoals: state.standingGoals + 1 } : state;

function isStandingGoal({ clock, phase }: GameState, event: GameEvent): boolean {
  if (event.type !== "scored" || event.shot === "ft" || phase !== "period") return false;
  return !clock.running && event.period === clock.period && event.ms === clock.ms;
}

const isClock = ({ type }: GameEvent): boolean => type.startsWith("clock-");
