import { COST, type Plan } from "./plan";
import { CREW_DAY, CREW_MOMENT, type Problem, VENUE_DAY } from "./problem";

/** What a game costs its court, its hall and its day's crews. */

/** Empty slots and changes of set-up on a court's day, with a game in this slot less without it; what is in it counts not. */
export function chainCost(problem: Problem, plan: Plan, slot: number, setup: number): number {
  const { chainFrom, slotChain, weights } = problem;
  const { setupIn } = plan;
  const chain = slotChain[slot] as number;
  const first = chainFrom[chain] as number;
  const end = chainFrom[chain + 1] as number;
  let before = slot - 1;
  while (before >= first && (setupIn[before] as number) < 0) before--;
  let after = slot + 1;
  while (after < end && (setupIn[after] as number) < 0) after++;
  let cost = 0;
  const hasBefore = before >= first;
  const hasAfter = after < end;
  if (hasBefore) {
    if (!hasAfter) cost = weights.courtGap * (slot - before - 1);
    if (before === slot - 1 && setupIn[before] !== setup) cost += weights.setupSwitch;
  }
  if (hasAfter) {
    if (hasBefore) cost -= weights.courtGap;
    else cost = weights.courtGap * (after - slot - 1);
    if (after === slot + 1 && setupIn[after] !== setup) cost += weights.setupSwitch;
  }
  return cost;
}

/** A game goes from one hall's day to another's. */
export function judgeVenueDays(problem: Problem, plan: Plan, from: number, to: number): void {
  const { venueDayCap, weights } = problem;
  const { venueDayGames, change } = plan;
  const left = venueDayGames[from] as number;
  const joined = venueDayGames[to] as number;
  let opened = joined === 0 ? 1 : 0;
  if (left === 1) opened--;
  if (opened !== 0) change[COST] = (change[COST] as number) + weights.venueDay * opened;
  let over = joined >= (venueDayCap[to] as number) ? 1 : 0;
  if (left > (venueDayCap[from] as number)) over--;
  if (over !== 0) change[VENUE_DAY] = (change[VENUE_DAY] as number) + over;
}

/** A game goes from one slot to another; either may be nowhere. */
export function judgeCrews(problem: Problem, plan: Plan, from: number, to: number): void {
  const { slotDay, crewTight, crewSafe } = problem;
  const { dayGames } = plan;
  const left = slotDay[from] as number;
  const joined = slotDay[to] as number;
  if (left === joined) {
    if (left < 0 || crewTight[left] === 0) return;
    if ((dayGames[left] as number) <= (crewSafe[left] as number)) return;
    crewChange(problem, plan, from, left, -1);
    countCrew(problem, plan, from, -1);
    crewChange(problem, plan, to, joined, 1);
    countCrew(problem, plan, from, 1);
    return;
  }
  // As long as there are no more games than crews, nothing can be broken.
  if (left >= 0 && crewTight[left] === 1 && (dayGames[left] as number) > (crewSafe[left] as number))
    crewChange(problem, plan, from, left, -1);
  if (
    joined >= 0 &&
    crewTight[joined] === 1 &&
    (dayGames[joined] as number) >= (crewSafe[joined] as number)
  )
    crewChange(problem, plan, to, joined, 1);
}

function crewChange(problem: Problem, plan: Plan, slot: number, day: number, sign: number): void {
  const { crews, crewGames, slotMomentFrom, slotMomentTo } = problem;
  const { dayGames, momentOn, momentStarts, change } = plan;
  const cap = crews[day] as number;
  const first = slotMomentFrom[slot] as number;
  const end = slotMomentTo[slot] as number;
  let broken = 0;
  for (let moment = first; moment < end; moment++) {
    const on = momentOn[moment] as number;
    const starts = momentStarts[moment] as number;
    if (starts > 0 && on > cap) broken -= on - cap;
    if (starts + (moment === first ? sign : 0) > 0 && on + sign > cap) broken += on + sign - cap;
  }
  if (broken !== 0) change[CREW_MOMENT] = (change[CREW_MOMENT] as number) + broken;
  const over = (dayGames[day] as number) - (crewGames[day] as number);
  if (sign > 0 ? over >= 0 : over > 0) change[CREW_DAY] = (change[CREW_DAY] as number) + sign;
}

export function countCrew(problem: Problem, plan: Plan, slot: number, sign: number): void {
  const { slotDay, slotMomentFrom, slotMomentTo } = problem;
  const { dayGames, momentOn, momentStarts } = plan;
  const day = slotDay[slot] as number;
  const first = slotMomentFrom[slot] as number;
  const end = slotMomentTo[slot] as number;
  dayGames[day] = (dayGames[day] as number) + sign;
  momentStarts[first] = (momentStarts[first] as number) + sign;
  for (let moment = first; moment < end; moment++)
    momentOn[moment] = (momentOn[moment] as number) + sign;
}
