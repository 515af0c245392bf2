import { PATIENCE } from "./chance";
import { glanceAtShift, glanceAtSwap } from "./glance";
import { judgeShift } from "./judge-shift";
import { judgeSwap } from "./judge-swap";
import { COST, energyOf, move, type Plan } from "./plan";
import { PRECEDENCE, type Problem, RULES, WINDOW } from "./problem";
import { type Cooling, keepBest, type Search, temperatureAt } from "./search";

/** What a broken rule counts: little enough that a plan can pass through a state that breaks one. */
const PENALTY = 140;
const MOST_PENALTY = 4000;
/** Turns between two looks at the time. */
const TURNS = 8192;
/**
 * Simulated annealing: a game goes to another of its slots, or swaps with the game there. From `firmFrom` on, in
 * thousandths, rules that are still broken count more and more.
 */
export function anneal(search: Search, cooling: Cooling, firmFrom: number): void {
  const { plan, best, tally } = search;
  plan.penalty.fill(PENALTY);
  plan.penalty[0] = MOST_PENALTY;
  for (;;) {
    const spent = cooling.spent();
    if (spent >= 1000) break;
    const temperature = temperatureAt(cooling, spent);
    turnAround(search, temperature);
    tally.evaluated += TURNS;
    if (best.hard > 0) keepBest(search);
    if (spent > firmFrom) firm(search);
  }
  keepBest(search);
  // What the last turns left broken is for others to mend, at any price.
  plan.penalty.fill(MOST_PENALTY);
}

function firm({ plan }: Search): void {
  const { penalty, total } = plan;
  for (let rule = 1; rule < RULES; rule++) {
    const now = penalty[rule] as number;
    const next = (total[rule] as number) > 0 ? now + (now >> 3) : now - (now >> 5);
    penalty[rule] = next > MOST_PENALTY ? MOST_PENALTY : next < PENALTY ? PENALTY : next;
  }
}

function turnAround(search: Search, temperature: number): void {
  const { problem, plan, chance, best } = search;
  const { games, candidate, candidateFrom, admits, admitWords, nowhere } = problem;
  const slack = slackOf(problem);
  const { at, gameIn, total } = plan;
  let energy = energyOf(plan);
  for (let turn = 0; turn < TURNS; turn++) {
    const game = chance.below(games);
    const from = candidateFrom[game] as number;
    const count = (candidateFrom[game + 1] as number) - from;
    if (count === 0) continue;
    const slot = candidate[from + chance.below(count)] as number;
    const limit = (temperature * (PATIENCE[chance.next() >>> 20] as number)) >> 14;
    const other = gameIn[slot] as number;
    if (other === game) continue;
    let worse = 0;
    if (other < 0) {
      if (glanceAtShift(problem, plan, game, slot) > limit + slack + mendable(plan)) continue;
      worse = judgeShift(problem, plan, game, slot, limit + slack);
      if (worse > limit) continue;
      move(problem, plan, game, slot);
    } else {
      const here = at[game] as number;
      if (here === nowhere) continue;
      const word = admits[other * admitWords + (here >> 5)] as number;
      if (((word >> (here & 31)) & 1) === 0) continue;
      const most = limit + slack + mendable(plan);
      if (glanceAtSwap(problem, plan, game, other, most) > most) continue;
      worse = judgeSwap(problem, plan, game, other, limit + slack);
      if (worse > limit) continue;
      move(problem, plan, game, nowhere);
      move(problem, plan, other, here);
      move(problem, plan, game, slot);
    }
    energy += worse;
    // Without penalties the energy is the cost, and no rule is broken.
    if (energy < best.cost && energy === total[COST]) keepBest(search);
  }
}

/** What a move may win back by mending what a glance does not see. */
const mendable = ({ penalty, total }: Plan): number =>
  (penalty[WINDOW] as number) * (total[WINDOW] as number) +
  (penalty[PRECEDENCE] as number) * (total[PRECEDENCE] as number);

/** What a move's halls, hours and courts may win back of what its days and kilometres cost. */
function slackOf({ weights }: Problem): number {
  const { nearHome, countyCover, primeShort, bandImbalance, venueDay, courtGap, setupSwitch } =
    weights;
  const terms = [nearHome, countyCover, primeShort, bandImbalance, venueDay, courtGap, setupSwitch];
  return (3 * Math.max(...terms)) >> 1;
}
