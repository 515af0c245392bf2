import { elapsedMs } from "./game/rules";
import type { GameState } from "./game/state";
import type { Side } from "./game/vocabulary";

/** How the lead went, read off the baskets in the order in which they count (G16). */
export interface LeadFacts {
  readonly leadChanges: number;
  readonly timesTied: number;
  /** Points, 0 when that side never led. */
  readonly biggestLead: Readonly<Record<Side, number>>;
  /** Points in a row without one of the other side. */
  readonly biggestRun: Readonly<Record<Side, number>>;
}

export function leadFacts(state: GameState): LeadFacts {
  const biggestLead = { home: 0, away: 0 };
  const biggestRun = { home: 0, away: 0 };
  let [leadChanges, timesTied, run] = [0, 0, 0];
  let leader: Side | null = null;
  let scorer: Side | null = null;
  // Points ahead stand on the board before anybody scores (G23).
  let score = { home: state.home.start, away: state.away.start };
  for (const { event, home, away } of state.plays) {
    if (event.type !== "scored") continue;
    const { side } = event;
    const points = { home, away }[side] - score[side];
    run = scorer === side ? run + points : points;
    scorer = side;
    score = { home, away };
    biggestRun[side] = Math.max(biggestRun[side], run);
    if (home === away) {
      timesTied++;
      continue;
    }
    const ahead: Side = home > away ? "home" : "away";
    if (leader !== null && leader !== ahead) leadChanges++;
    leader = ahead;
    biggestLead[ahead] = Math.max(biggestLead[ahead], Math.abs(home - away));
  }
  return { leadChanges, timesTied, biggestLead, biggestRun };
}

/** A corner of the lead's line: `x` game time that has passed, in ms; `y` home minus away from then on. */
export interface LeadPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The lead over game time, as steps from the start to where the clock is now. `x` never falls: what was written down
 * with an earlier time than the basket before it stands at that basket's time.
 */
export function leadSeries(state: GameState): readonly LeadPoint[] {
  const series: LeadPoint[] = [{ x: 0, y: state.home.start - state.away.start }];
  let x = 0;
  for (const { event, home, away } of state.plays) {
    if (event.type !== "scored") continue;
    x = Math.max(x, elapsedMs(state.rules, event));
    series.push({ x, y: home - away });
  }
  const now = elapsedMs(state.rules, state.clock);
  if (now > x) series.push({ x: now, y: state.home.points - state.away.points });
  return series;
}
