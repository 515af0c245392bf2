import { countCrew } from "./courts";
import { judgeShift } from "./judge-shift";
import { type Problem, RULES } from "./problem";
import { countDay, emptyDays } from "./team-days";
import { countPlace, judgePlaces } from "./team-places";

/**
 * A plan being searched, with every sum kept up to date, so that a move is judged by what it touches: its teams, their
 * days, two courts, two halls, two days' crews and a county. `move` alone changes it.
 */
export interface Plan {
  /** The slot of each game. */
  readonly at: Int32Array;
  /** The game in each slot, −1 for none, and its set-up. */
  readonly gameIn: Int32Array;
  readonly setupIn: Int32Array;
  /** Four numbers for each team and day, see team-days.ts. */
  readonly teamDay: Int32Array;
  /** Games of a team in the window that ends on a day: `team * windows + day`. */
  readonly windowGames: Int32Array;
  readonly windows: number;
  /** Eight numbers for each team, see team-places.ts. */
  readonly teamPlace: Int32Array;
  readonly hosted: Int32Array;
  readonly venueDayGames: Int32Array;
  readonly dayGames: Int32Array;
  /** By moment: games that are on, games that start. */
  readonly momentOn: Int32Array;
  readonly momentStarts: Int32Array;
  /** What a broken rule counts in the search, by rule. */
  readonly penalty: Int32Array;
  /** How often each rule is broken, and in the last place the objective. */
  readonly total: Int32Array;
  /** The same for what the move last judged would change. */
  readonly change: Int32Array;
}

/** Where `total` and `change` hold the cost. */
export const COST = RULES;

/** More games than any hall or county has: what never opens, closes or falls short. */
const PLENTY = 2 ** 24;

/** A plan in which nothing has a place. */
export function emptyPlan(problem: Problem): Plan {
  const { games, slots, teams, days, windowDays, nowhere, weights, reference } = problem;
  const windows = days + windowDays - 1;
  const moments = problem.dayMomentFrom[days] as number;
  const plan: Plan = {
    at: new Int32Array(games).fill(nowhere),
    gameIn: new Int32Array(slots + 1).fill(-1),
    setupIn: new Int32Array(slots + 1).fill(-1),
    teamDay: new Int32Array(4 * teams * days),
    windowGames: new Int32Array(teams * windows),
    windows,
    teamPlace: new Int32Array(8 * teams),
    hosted: new Int32Array(problem.counties + 1),
    venueDayGames: new Int32Array(problem.venueDays + 1),
    dayGames: new Int32Array(days),
    momentOn: new Int32Array(moments),
    momentStarts: new Int32Array(moments),
    penalty: new Int32Array(RULES).fill(1),
    total: new Int32Array(RULES + 1),
    change: new Int32Array(RULES + 1),
  };
  plan.hosted[problem.counties] = PLENTY;
  plan.venueDayGames[problem.venueDays] = PLENTY;
  emptyDays(problem, plan);
  let cost = 0;
  for (let team = 0; team < teams; team++) {
    const here = judgePlaces(problem, plan, team, problem.venues, 3, problem.venues, 3);
    plan.teamPlace[8 * team + 6] = here;
    cost += here + weights.idle * idleAtFirst(problem);
  }
  for (let county = 0; county < problem.counties; county++)
    cost += weights.countyCover * (problem.countyMin[county] as number);
  for (const place of reference) if (place !== -2) cost += weights.change;
  plan.total[0] = games;
  plan.total[COST] = cost;
  return plan;
}

const idleAtFirst = ({ phaseFrom, phaseTo, idleDays }: Problem): number =>
  Math.max(0, phaseTo - phaseFrom + 2 - idleDays);

/** The sum of broken rules. */
export function hardOf({ total }: Plan): number {
  let hard = 0;
  for (let rule = 0; rule < RULES; rule++) hard += total[rule] as number;
  return hard;
}

/** Cost and penalties together: what the search makes small. */
export function energyOf({ total, penalty }: Plan): number {
  let energy = total[COST] as number;
  for (let rule = 0; rule < RULES; rule++)
    energy += (penalty[rule] as number) * (total[rule] as number);
  return energy;
}

/** Puts a game into a free slot that admits it, or nowhere. */
export function move(problem: Problem, plan: Plan, game: number, to: number): void {
  const from = plan.at[game] as number;
  if (from === to) return;
  judgeShift(problem, plan, game, to);
  const { total, change } = plan;
  for (let i = 0; i <= RULES; i++) total[i] = (total[i] as number) + (change[i] as number);
  if (from !== problem.nowhere) count(problem, plan, game, from, -1);
  plan.at[game] = to;
  if (to !== problem.nowhere) count(problem, plan, game, to, 1);
  countTeams(problem, plan, game, from, to);
}

function count(problem: Problem, plan: Plan, game: number, slot: number, sign: number): void {
  const { slotDay, slotCounty, slotVenueDay, home, away } = problem;
  const { hosted, venueDayGames } = plan;
  plan.gameIn[slot] = sign > 0 ? game : -1;
  plan.setupIn[slot] = sign > 0 ? (problem.setup[game] as number) : -1;
  const venueDay = slotVenueDay[slot] as number;
  venueDayGames[venueDay] = (venueDayGames[venueDay] as number) + sign;
  const county = slotCounty[slot] as number;
  if (problem.hosted[game] === 1) hosted[county] = (hosted[county] as number) + sign;
  countCrew(problem, plan, slot, sign);
  const day = slotDay[slot] as number;
  const [one, other] = [home[game] as number, away[game] as number];
  if (one >= 0) countDay(problem, plan, one, day, sign);
  if (other >= 0) countDay(problem, plan, other, day, sign);
}

function countTeams(problem: Problem, plan: Plan, game: number, from: number, to: number): void {
  const { home, away } = problem;
  for (let side = 0; side < 2; side++) {
    const team = (side === 0 ? home : away)[game] as number;
    if (team < 0) continue;
    const { slotVenue, slotBand, venues } = problem;
    countPlace(problem, plan, team, slotVenue[from] as number, slotBand[from] as number, -1);
    countPlace(problem, plan, team, slotVenue[to] as number, slotBand[to] as number, 1);
    const cost = (team << 3) + 6;
    plan.teamPlace[cost] =
      (plan.teamPlace[cost] as number) + judgePlaces(problem, plan, team, venues, 3, venues, 3);
  }
}
