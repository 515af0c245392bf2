import { energyOfChange } from "./judge-shift";
import { COST, type Plan } from "./plan";
import { breaksLink, PRECEDENCE, type Problem, RULES } from "./problem";
import { judgeDays } from "./team-days";
import { judgePlaces } from "./team-places";

/**
 * What changes when two placed games take each other's slots, both of which admit them: the energy, and in
 * `plan.change` its parts. Halls, crews and the gaps between games stay as they are.
 */
export function judgeSwap(
  problem: Problem,
  plan: Plan,
  one: number,
  other: number,
  limit: number,
): number {
  const { slotDay, home, away } = problem;
  const { at, change } = plan;
  const here = at[one] as number;
  const there = at[other] as number;
  for (let i = 0; i <= RULES; i++) change[i] = 0;
  const homeOne = home[one] as number;
  const awayOne = away[one] as number;
  const homeOther = home[other] as number;
  const awayOther = away[other] as number;
  // A team of both games keeps its days, halls and hours.
  const moveHome = homeOne >= 0 && homeOne !== homeOther && homeOne !== awayOther;
  const moveAway = awayOne >= 0 && awayOne !== homeOther && awayOne !== awayOther;
  const otherHome = homeOther >= 0 && homeOther !== homeOne && homeOther !== awayOne;
  const otherAway = awayOther >= 0 && awayOther !== homeOne && awayOther !== awayOne;
  const thisDay = slotDay[here] as number;
  const thatDay = slotDay[there] as number;
  if (thisDay !== thatDay) {
    if (moveHome) judgeDays(problem, plan, homeOne, thisDay, thatDay);
    if (moveAway) judgeDays(problem, plan, awayOne, thisDay, thatDay);
    let soFar = energyOfChange(plan);
    if (soFar > limit) return soFar;
    if (otherHome) judgeDays(problem, plan, homeOther, thatDay, thisDay);
    if (otherAway) judgeDays(problem, plan, awayOther, thatDay, thisDay);
    change[PRECEDENCE] =
      linksBroken(problem, plan, one, other, thisDay, thatDay) +
      linksBroken(problem, plan, other, one, thatDay, thisDay);
    soFar = energyOfChange(plan);
    if (soFar > limit) return soFar;
  }
  let cost = 0;
  if (moveHome) cost += judgeTeam(problem, plan, homeOne, here, there);
  if (moveAway) cost += judgeTeam(problem, plan, awayOne, here, there);
  if (otherHome) cost += judgeTeam(problem, plan, homeOther, there, here);
  if (otherAway) cost += judgeTeam(problem, plan, awayOther, there, here);
  cost += judgeGame(problem, one, here, there) + judgeGame(problem, other, there, here);
  cost += judgeCounties(problem, plan, one, other, here, there);
  const setup = problem.setup[one] as number;
  const otherSetup = problem.setup[other] as number;
  if (setup !== otherSetup) {
    const { setupIn } = plan;
    cost -= switches(problem, plan, here) + switches(problem, plan, there);
    setupIn[here] = otherSetup;
    setupIn[there] = setup;
    cost += switches(problem, plan, here) + switches(problem, plan, there);
    setupIn[here] = setup;
    setupIn[there] = otherSetup;
  }
  change[COST] = (change[COST] as number) + cost;
  return energyOfChange(plan);
}

function judgeTeam(problem: Problem, plan: Plan, team: number, from: number, to: number): number {
  const { slotVenue, slotBand } = problem;
  const fromVenue = slotVenue[from] as number;
  const toVenue = slotVenue[to] as number;
  const fromBand = slotBand[from] as number;
  const toBand = slotBand[to] as number;
  if (fromVenue === toVenue && fromBand === toBand) return 0;
  return judgePlaces(problem, plan, team, fromVenue, fromBand, toVenue, toBand);
}

function judgeGame(problem: Problem, game: number, from: number, to: number): number {
  const { travel, venues, slotVenue, slotPlace, reference, weights } = problem;
  const row = game * (venues + 1);
  let cost =
    (travel[row + (slotVenue[to] as number)] as number) -
    (travel[row + (slotVenue[from] as number)] as number);
  const published = reference[game] as number;
  if (published !== -2) {
    if (slotPlace[from] === published) cost += weights.change;
    if (slotPlace[to] === published) cost -= weights.change;
  }
  return cost;
}

function judgeCounties(
  problem: Problem,
  plan: Plan,
  one: number,
  other: number,
  here: number,
  there: number,
): number {
  const { hosted, slotCounty, countyMin, weights } = problem;
  if (hosted[one] === hosted[other]) return 0;
  const [left, joined] = hosted[one] === 1 ? [here, there] : [there, here];
  const from = slotCounty[left] as number;
  const to = slotCounty[joined] as number;
  if (from === to) return 0;
  let cost = 0;
  if ((plan.hosted[from] as number) <= (countyMin[from] as number)) cost += weights.countyCover;
  if ((plan.hosted[to] as number) < (countyMin[to] as number)) cost -= weights.countyCover;
  return cost;
}

/** Changes of set-up on either side of a slot that has a game. */
function switches(problem: Problem, plan: Plan, slot: number): number {
  const { slotChain, chainFrom, weights } = problem;
  const { setupIn } = plan;
  const chain = slotChain[slot] as number;
  const setup = setupIn[slot] as number;
  let cost = 0;
  const before = slot > (chainFrom[chain] as number) ? (setupIn[slot - 1] as number) : -1;
  if (before >= 0 && before !== setup) cost += weights.setupSwitch;
  const after = slot + 1 < (chainFrom[chain + 1] as number) ? (setupIn[slot + 1] as number) : -1;
  if (after >= 0 && after !== setup) cost += weights.setupSwitch;
  return cost;
}

function linksBroken(
  problem: Problem,
  plan: Plan,
  game: number,
  partner: number,
  fromDay: number,
  toDay: number,
): number {
  const { linkFrom, linkGame, linkSign, linkDays, slotDay } = problem;
  const end = linkFrom[game + 1] as number;
  let broken = 0;
  for (let link = linkFrom[game] as number; link < end; link++) {
    const next = linkGame[link] as number;
    const sign = linkSign[link] as number;
    const least = linkDays[link] as number;
    if (next === partner) {
      // The pair's own link stands in both games' lists; it counts with the one that comes after, and for twins not at all.
      if (sign <= 0) continue;
      if (fromDay - toDay < least) broken--;
      if (toDay - fromDay < least) broken++;
      continue;
    }
    const day = slotDay[plan.at[next] as number] as number;
    if (day < 0) continue;
    if (breaksLink(sign, fromDay, day, least)) broken--;
    if (breaksLink(sign, toDay, day, least)) broken++;
  }
  return broken;
}
