import type { Problem } from "../problem";
import { type Prices, UNIT } from "./prices";

const FAR = 2 ** 40;

/** For each team the days on which any of its games could be. */
export function openDays(problem: Problem): Uint8Array {
  const { teams, days, candidate, candidateFrom, slotDay, home, away } = problem;
  const open = new Uint8Array(teams * days);
  for (let game = 0; game < problem.games; game++) {
    const end = candidateFrom[game + 1] as number;
    for (let i = candidateFrom[game] as number; i < end; i++) {
      const day = slotDay[candidate[i] as number] as number;
      if ((home[game] as number) >= 0) open[(home[game] as number) * days + day] = 1;
      if ((away[game] as number) >= 0) open[(away[game] as number) * days + day] = 1;
    }
  }
  return open;
}

/**
 * The least that a team's days can cost, with as many days as it has games: pairs of neighbours that are close, long
 * stretches without a game, and the price of each day. Marks the days in `on` and answers in sixteenths; null when its
 * days are too few. Only for seasons in which a team does not play twice a day.
 */
export function cheapestDays(
  problem: Problem,
  prices: Prices,
  open: Uint8Array,
  team: number,
  on: Uint8Array,
): number | null {
  const { days, minGap, pairCost, weights } = problem;
  const row = team * days;
  const games = (problem.teamGameFrom[team + 1] as number) - (problem.teamGameFrom[team] as number);
  on.fill(0, row, row + days);
  const idle = UNIT * weights.idle;
  if (games === 0) return idle * idleRuns(problem, -1, NEVER);
  const least = new Float64Array(games * days).fill(FAR);
  const before = new Int32Array(games * days).fill(-1);
  for (let k = 0; k < games; k++)
    for (let day = 0; day < days; day++) {
      if (open[row + day] === 0) continue;
      const at = k * days + day;
      if (k === 0) least[at] = idle * idleRuns(problem, -1, day);
      for (let last = 0; k > 0 && last + minGap <= day; last++) {
        const soFar = least[at - days - day + last] as number;
        if (soFar >= FAR) continue;
        const cost =
          soFar + UNIT * (pairCost[day - last] as number) + idle * idleRuns(problem, last, day);
        if (cost >= (least[at] as number)) continue;
        least[at] = cost;
        before[at] = last;
      }
      least[at] = (least[at] as number) + Math.floor(prices.day[row + day] as number);
    }
  let best = FAR;
  let end = -1;
  for (let day = 0; day < days; day++) {
    const here = least[(games - 1) * days + day] as number;
    if (open[row + day] === 0 || here >= FAR / 2) continue;
    const cost = here + idle * idleRuns(problem, day, NEVER);
    if (cost >= best) continue;
    best = cost;
    end = day;
  }
  if (end < 0) return null;
  for (let k = games - 1; k >= 0; k--) {
    on[row + end] = 1;
    end = before[k * days + end] as number;
  }
  return best;
}

const NEVER = 2 ** 20;

/** The stretches of `idleDays` without a game between two days with one, inside the phase. */
function idleRuns(problem: Problem, earlier: number, later: number): number {
  const { phaseFrom, phaseTo, idleDays } = problem;
  const first = earlier < phaseFrom ? phaseFrom : earlier + 1;
  const end = later > phaseTo ? phaseTo + 1 : later;
  return Math.max(0, end - first - idleDays + 1);
}
