import { COST, type Plan } from "./plan";
import { type Problem, REST, WINDOW } from "./problem";

/**
 * A team's days. `teamDay` holds for team t and day d, from 4 * (t * days + d):
 * 0 what a game on d would cost with all the team's games as pairs,
 * 1 low half: how many of them are too near for rest; high half: the games on d itself,
 * 2 low half: the full windows around d, that one game more would break; high half: those broken by just one,
 * 3 low half: one more than the last earlier day with a game, 0 for none; high half: the next later one, `NEVER` for none.
 */

const HALF = 0xffff;
/** After every day and every phase. */
const NEVER = 0x7fff;

export function emptyDays(problem: Problem, plan: Plan): void {
  const { teams, days, windowGames } = problem;
  for (let i = 0; i < teams * days; i++) {
    // Where no game at all is allowed in a window, every empty window is full.
    plan.teamDay[4 * i + 2] = windowGames === 0 ? problem.windowDays : 0;
    plan.teamDay[4 * i + 3] = NEVER << 16;
  }
}

/** What changes when a game of the team goes from one day to another; −1 is no day. Adds to `plan.change`. */
export function judgeDays(
  problem: Problem,
  plan: Plan,
  team: number,
  from: number,
  to: number,
): void {
  const { days, minGap, pairCost } = problem;
  const { teamDay, change } = plan;
  const row = team * days;
  let pairs = 0;
  let rest = 0;
  let idle = 0;
  if (from >= 0 && to >= 0) {
    const i = (row + from) << 2;
    const j = (row + to) << 2;
    const apart = from > to ? from - to : to - from;
    const there = teamDay[i + 1] as number;
    const here = teamDay[j + 1] as number;
    pairs =
      (teamDay[j] as number) -
      (teamDay[i] as number) +
      (pairCost[0] as number) -
      (pairCost[apart] as number);
    rest = (here & HALF) - (there & HALF);
    if (minGap > 0) rest += apart < minGap ? 0 : 1;
    const breaking = (teamDay[j + 2] as number) & HALF;
    const mending = (teamDay[i + 2] as number) >> 16;
    if ((breaking | mending) !== 0)
      change[WINDOW] = (change[WINDOW] as number) + windowsBetween(problem, plan, team, from, to);
    const around = teamDay[i + 3] as number;
    const before = around & HALF;
    const after = around >> 16;
    const alone = there >> 16 === 1;
    if (alone)
      idle = idleRuns(problem, before - 1, after) - split(problem, before - 1, from, after);
    if (here >> 16 === 0) {
      const near = teamDay[j + 3] as number;
      let earlier = (near & HALF) - 1;
      let later = near >> 16;
      if (alone && earlier === from) earlier = before - 1;
      if (alone && later === from) later = after;
      idle += split(problem, earlier, to, later) - idleRuns(problem, earlier, later);
    }
  } else if (to >= 0) {
    const j = (row + to) << 2;
    const here = teamDay[j + 1] as number;
    pairs = teamDay[j] as number;
    rest = here & HALF;
    change[WINDOW] = (change[WINDOW] as number) + ((teamDay[j + 2] as number) & HALF);
    if (here >> 16 === 0) {
      const near = teamDay[j + 3] as number;
      const earlier = (near & HALF) - 1;
      const later = near >> 16;
      idle = split(problem, earlier, to, later) - idleRuns(problem, earlier, later);
    }
  } else if (from >= 0) {
    const i = (row + from) << 2;
    const there = teamDay[i + 1] as number;
    pairs = (pairCost[0] as number) - (teamDay[i] as number);
    rest = (minGap > 0 ? 1 : 0) - (there & HALF);
    change[WINDOW] = (change[WINDOW] as number) - ((teamDay[i + 2] as number) >> 16);
    if (there >> 16 === 1) {
      const near = teamDay[i + 3] as number;
      const earlier = (near & HALF) - 1;
      const later = near >> 16;
      idle = idleRuns(problem, earlier, later) - split(problem, earlier, from, later);
    }
  }
  change[REST] = (change[REST] as number) + rest;
  change[COST] = (change[COST] as number) + pairs + problem.weights.idle * idle;
}

/** Windows broken less windows mended, when both days lie in some of the same windows or not. */
function windowsBetween(
  problem: Problem,
  plan: Plan,
  team: number,
  from: number,
  to: number,
): number {
  const { windowDays, windowGames } = problem;
  const counts = plan.windowGames;
  const row = team * plan.windows;
  let broken = 0;
  // A window is known by its last day; those of a day are the days from itself on.
  for (let last = to; last < to + windowDays; last++)
    if ((last < from || last >= from + windowDays) && counts[row + last] === windowGames) broken++;
  for (let last = from; last < from + windowDays; last++)
    if ((last < to || last >= to + windowDays) && counts[row + last] === windowGames + 1) broken--;
  return broken;
}

const split = (problem: Problem, earlier: number, day: number, later: number): number =>
  idleRuns(problem, earlier, day) + idleRuns(problem, day, later);

/** The stretches of `idleDays` without a game between two days with one, inside the phase. */
function idleRuns(problem: Problem, earlier: number, later: number): number {
  const { phaseFrom, phaseTo, idleDays } = problem;
  const first = earlier < phaseFrom ? phaseFrom : earlier + 1;
  const end = later > phaseTo ? phaseTo + 1 : later;
  const runs = end - first - idleDays + 1;
  return runs > 0 ? runs : 0;
}

/** Notes that the team has a game more (1) or fewer (−1) on a day. */
export function countDay(
  problem: Problem,
  plan: Plan,
  team: number,
  day: number,
  sign: number,
): void {
  const { days, minGap, pairCost, pairReach, windowDays } = problem;
  const { teamDay } = plan;
  const row = team * days;
  const reach = minGap > pairReach ? minGap - 1 : pairReach;
  const first = day - reach < 0 ? 0 : day - reach;
  const end = day + reach >= days ? days - 1 : day + reach;
  for (let d = first; d <= end; d++) {
    const i = (row + d) << 2;
    const apart = d > day ? d - day : day - d;
    teamDay[i] = (teamDay[i] as number) + sign * (pairCost[apart] as number);
    if (apart < minGap) teamDay[i + 1] = (teamDay[i + 1] as number) + sign;
  }
  const own = (row + day) << 2;
  teamDay[own + 1] = (teamDay[own + 1] as number) + sign * 65536;
  const games = (teamDay[own + 1] as number) >> 16;
  if (games === (sign > 0 ? 1 : 0)) linkDays(problem, plan, row, day, sign > 0);
  for (let last = day; last < day + windowDays; last++)
    countWindow(problem, plan, team, last, sign);
}

/** Tells the days between the neighbours of a day that it has a game now, or none. */
function linkDays(problem: Problem, plan: Plan, row: number, day: number, on: boolean): void {
  const { days } = problem;
  const { teamDay } = plan;
  const around = teamDay[((row + day) << 2) + 3] as number;
  const earlier = (around & HALF) - 1;
  const later = around >> 16;
  const next = on ? day : later;
  for (let d = earlier < 0 ? 0 : earlier; d < day; d++) {
    const i = ((row + d) << 2) + 3;
    teamDay[i] = ((teamDay[i] as number) & HALF) | (next << 16);
  }
  const last = on ? day + 1 : earlier + 1;
  for (let d = day + 1; d <= later && d < days; d++) {
    const i = ((row + d) << 2) + 3;
    teamDay[i] = ((teamDay[i] as number) & ~HALF) | last;
  }
}

function countWindow(problem: Problem, plan: Plan, team: number, last: number, sign: number): void {
  const { days, windowDays, windowGames } = problem;
  const { teamDay } = plan;
  const w = team * plan.windows + last;
  const before = plan.windowGames[w] as number;
  const after = before + sign;
  plan.windowGames[w] = after;
  let step = 0;
  if (before === windowGames) step -= 1;
  if (after === windowGames) step += 1;
  if (before === windowGames + 1) step -= 65536;
  if (after === windowGames + 1) step += 65536;
  if (step === 0) return;
  const first = last - windowDays + 1 < 0 ? 0 : last - windowDays + 1;
  const end = last >= days ? days - 1 : last;
  for (let d = first; d <= end; d++) {
    const i = ((team * days + d) << 2) + 2;
    teamDay[i] = (teamDay[i] as number) + step;
  }
}
