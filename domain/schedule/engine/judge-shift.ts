import { chainCost, judgeCrews, judgeVenueDays } from "./courts";
import { COST, type Plan } from "./plan";
import { breaksLink, PRECEDENCE, type Problem, RULES, UNPLACED } from "./problem";
import { judgeDays } from "./team-days";
import { judgePlaces } from "./team-places";

/** No change is as large. */
const NO_LIMIT = 2 ** 30;

/**
 * What changes when a game goes to a free slot, or nowhere: the energy, and in `plan.change` its parts. The plan itself
 * stays as it is. When the days alone change more than `limit`, nothing else is looked at: then only the sign of the answer
 * counts.
 */
export function judgeShift(
  problem: Problem,
  plan: Plan,
  game: number,
  to: number,
  limit = NO_LIMIT,
): number {
  const { slotDay, slotVenue, slotBand, nowhere, weights } = problem;
  const { at, change, setupIn } = plan;
  const from = at[game] as number;
  for (let i = 0; i <= RULES; i++) change[i] = 0;
  const home = problem.home[game] as number;
  const away = problem.away[game] as number;
  const fromDay = slotDay[from] as number;
  const toDay = slotDay[to] as number;
  if (fromDay !== toDay) {
    if (home >= 0) judgeDays(problem, plan, home, fromDay, toDay);
    if (away >= 0) judgeDays(problem, plan, away, fromDay, toDay);
    judgeLinks(problem, plan, game, fromDay, toDay);
    const soFar = energyOfChange(plan);
    if (soFar > limit) return soFar;
  }
  let cost = 0;
  const fromVenue = slotVenue[from] as number;
  const toVenue = slotVenue[to] as number;
  const fromBand = slotBand[from] as number;
  const toBand = slotBand[to] as number;
  if (fromVenue !== toVenue || fromBand !== toBand) {
    if (home >= 0) cost += judgePlaces(problem, plan, home, fromVenue, fromBand, toVenue, toBand);
    if (away >= 0) cost += judgePlaces(problem, plan, away, fromVenue, fromBand, toVenue, toBand);
  }
  if (fromVenue !== toVenue) {
    const row = game * (problem.venues + 1);
    cost += (problem.travel[row + toVenue] as number) - (problem.travel[row + fromVenue] as number);
    cost += judgeCounties(problem, plan, game, from, to);
  }
  const fromHall = problem.slotVenueDay[from] as number;
  const toHall = problem.slotVenueDay[to] as number;
  if (fromHall !== toHall) judgeVenueDays(problem, plan, fromHall, toHall);
  if (from === nowhere) change[UNPLACED] = -1;
  else {
    // Both courts are looked at without the game.
    const setup = setupIn[from] as number;
    setupIn[from] = -1;
    cost -= chainCost(problem, plan, from, setup);
    if (to !== nowhere) cost += chainCost(problem, plan, to, setup);
    setupIn[from] = setup;
  }
  if (to === nowhere) change[UNPLACED] = (change[UNPLACED] as number) + 1;
  else if (from === nowhere) cost += chainCost(problem, plan, to, problem.setup[game] as number);
  judgeCrews(problem, plan, from, to);
  const published = problem.reference[game] as number;
  // A game whose published place is no more counts as moved wherever it is.
  if (published >= 0) {
    if (problem.slotPlace[from] === published) cost += weights.change;
    if (problem.slotPlace[to] === published) cost -= weights.change;
  }
  change[COST] = (change[COST] as number) + cost;
  return energyOfChange(plan);
}

export function energyOfChange({ change, penalty }: Plan): number {
  let energy = change[COST] as number;
  for (let rule = 0; rule < RULES; rule++) {
    const broken = change[rule] as number;
    if (broken !== 0) energy += (penalty[rule] as number) * broken;
  }
  return energy;
}

function judgeCounties(
  problem: Problem,
  plan: Plan,
  game: number,
  from: number,
  to: number,
): number {
  if (problem.hosted[game] === 0) return 0;
  const { slotCounty, countyMin, weights } = problem;
  const left = slotCounty[from] as number;
  const joined = slotCounty[to] as number;
  if (left === joined) return 0;
  let cost = 0;
  if ((plan.hosted[left] as number) <= (countyMin[left] as number)) cost += weights.countyCover;
  if ((plan.hosted[joined] as number) < (countyMin[joined] as number)) cost -= weights.countyCover;
  return cost;
}

/** Games that must lie before or after this one, which goes from one day to another. */
function judgeLinks(
  problem: Problem,
  plan: Plan,
  game: number,
  fromDay: number,
  toDay: number,
): void {
  const { linkFrom, linkGame, linkSign, linkDays, slotDay } = problem;
  const { at, change } = plan;
  const end = linkFrom[game + 1] as number;
  let broken = 0;
  for (let link = linkFrom[game] as number; link < end; link++) {
    const day = slotDay[at[linkGame[link] as number] as number] as number;
    if (day < 0) continue;
    const sign = linkSign[link] as number;
    const least = linkDays[link] as number;
    if (fromDay >= 0 && breaksLink(sign, fromDay, day, least)) broken--;
    if (toDay >= 0 && breaksLink(sign, toDay, day, least)) broken++;
  }
  if (broken !== 0) change[PRECEDENCE] = (change[PRECEDENCE] as number) + broken;
}
