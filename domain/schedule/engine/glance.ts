import type { Plan } from "./plan";
import { type Problem, REST } from "./problem";

/**
 * A first glance at a move, a fraction of the work of judging it: what the gaps between its teams' games and their rest
 * change, and the kilometres. Most moves are so bad that nothing else can make up for it.
 */

const HALF = 0xffff;

/** A game goes to another slot. */
export function glanceAtShift(problem: Problem, plan: Plan, game: number, to: number): number {
  const { slotDay, slotVenue, travel } = problem;
  const from = plan.at[game] as number;
  const row = game * (problem.venues + 1);
  let worse =
    (travel[row + (slotVenue[to] as number)] as number) -
    (travel[row + (slotVenue[from] as number)] as number);
  const left = slotDay[from] as number;
  const joined = slotDay[to] as number;
  if (left === joined || left < 0) return worse;
  const home = problem.home[game] as number;
  const away = problem.away[game] as number;
  if (home >= 0) worse += gaps(problem, plan, home, left, joined);
  if (away >= 0) worse += gaps(problem, plan, away, left, joined);
  return worse;
}

/** Two games take each other's slots; looks no further once it is worse than `limit`. */
export function glanceAtSwap(
  problem: Problem,
  plan: Plan,
  one: number,
  other: number,
  limit: number,
): number {
  const { slotDay, slotVenue, travel, home, away, venues } = problem;
  const here = plan.at[one] as number;
  const there = plan.at[other] as number;
  const hall = slotVenue[here] as number;
  const otherHall = slotVenue[there] as number;
  const row = one * (venues + 1);
  const otherRow = other * (venues + 1);
  let worse =
    (travel[row + otherHall] as number) -
    (travel[row + hall] as number) +
    (travel[otherRow + hall] as number) -
    (travel[otherRow + otherHall] as number);
  const day = slotDay[here] as number;
  const otherDay = slotDay[there] as number;
  if (day === otherDay || worse > limit) return worse;
  const a = home[one] as number;
  const b = away[one] as number;
  const c = home[other] as number;
  const d = away[other] as number;
  // A team of both games keeps its days.
  if (a >= 0 && a !== c && a !== d) worse += gaps(problem, plan, a, day, otherDay);
  if (b >= 0 && b !== c && b !== d) worse += gaps(problem, plan, b, day, otherDay);
  if (worse > limit) return worse;
  if (c >= 0 && c !== a && c !== b) worse += gaps(problem, plan, c, otherDay, day);
  if (d >= 0 && d !== a && d !== b) worse += gaps(problem, plan, d, otherDay, day);
  return worse;
}

function gaps(problem: Problem, plan: Plan, team: number, from: number, to: number): number {
  const { days, minGap, pairCost } = problem;
  const { teamDay } = plan;
  const i = (team * days + from) << 2;
  const j = (team * days + to) << 2;
  const apart = from > to ? from - to : to - from;
  let rest = ((teamDay[j + 1] as number) & HALF) - ((teamDay[i + 1] as number) & HALF);
  if (minGap > 0 && apart >= minGap) rest++;
  return (
    (teamDay[j] as number) -
    (teamDay[i] as number) +
    (pairCost[0] as number) -
    (pairCost[apart] as number) +
    rest * (plan.penalty[REST] as number)
  );
}
