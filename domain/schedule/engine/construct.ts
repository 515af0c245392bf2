import type { Chance } from "./chance";
import { emptyEjection, findEjected } from "./ejection";
import { judgeShift } from "./judge-shift";
import { COST, move, type Plan } from "./plan";
import type { Problem } from "./problem";

/** A slot's game weighs this at least, so that cost only parts slots that eject equally much. */
const HEAVIER = 2 ** 20;
/** Costs nearer than this to each other are parted by chance. */
const NOISE = 16;
/** Slots looked at for one game. */
const LOOKS = 240;

/**
 * Gives every game a place that breaks no rule: the heaviest first, into the slot from which the least weight must go.
 * What had to go grows heavier, and a slot weighs more with every time the game was put there, so that no two games
 * push each other out for ever. Gives up, and says false, after `steps`.
 */
export function construct(problem: Problem, plan: Plan, chance: Chance, steps: number): boolean {
  const { games, candidateFrom, candidate, nowhere } = problem;
  const weight = new Int32Array(games).fill(1);
  const visits = new Int32Array(candidate.length);
  const out = emptyEjection(problem);
  // A ring would do; a heap would be quicker only for many thousand games.
  const waiting = new Int32Array(games);
  let count = 0;
  let hopeless = 0;
  for (let game = 0; game < games; game++) {
    if (plan.at[game] !== nowhere) continue;
    if (candidateFrom[game] === candidateFrom[game + 1]) hopeless++;
    else waiting[count++] = game;
  }
  for (let step = 0; count > 0 && step < steps; step++) {
    const game = takeHardest(problem, weight, waiting, count--);
    const from = candidateFrom[game] as number;
    const slots = (candidateFrom[game + 1] as number) - from;
    const looks = slots < LOOKS ? slots : LOOKS;
    let at = chance.below(slots);
    let best = -1;
    let least = HEAVIER;
    let cheapest = 0;
    for (let look = 0; look < looks; look++) {
      const entry = from + at;
      at = looks === slots ? (at + 1 === slots ? 0 : at + 1) : chance.below(slots);
      const slot = candidate[entry] as number;
      const been = visits[entry] as number;
      findEjected(problem, plan, weight, game, slot, least - been, out);
      const heavy = out.weight + been;
      if (heavy > least) continue;
      judgeShift(problem, plan, game, slot);
      const cost = (plan.change[COST] as number) + chance.below(NOISE);
      if (heavy === least && best >= 0 && cost >= cheapest) continue;
      best = entry;
      least = heavy;
      cheapest = cost;
    }
    const slot = candidate[best] as number;
    visits[best] = (visits[best] as number) + 1;
    findEjected(problem, plan, weight, game, slot, HEAVIER, out);
    for (let i = 0; i < out.count; i++) {
      const other = out.games[i] as number;
      move(problem, plan, other, nowhere);
      weight[other] = (weight[other] as number) + 1;
      waiting[count++] = other;
    }
    move(problem, plan, game, slot);
  }
  return count === 0 && hopeless === 0;
}

/** Takes the heaviest of the waiting games out of the list, among equals the one with the fewest slots. */
function takeHardest(
  problem: Problem,
  weight: Int32Array,
  waiting: Int32Array,
  count: number,
): number {
  const { candidateFrom } = problem;
  let best = 0;
  let most = -1;
  let fewest = 0;
  for (let i = 0; i < count; i++) {
    const game = waiting[i] as number;
    const heavy = weight[game] as number;
    if (heavy < most) continue;
    const slots = (candidateFrom[game + 1] as number) - (candidateFrom[game] as number);
    if (heavy === most && slots >= fewest) continue;
    best = i;
    most = heavy;
    fewest = slots;
  }
  const game = waiting[best] as number;
  waiting[best] = waiting[count - 1] as number;
  return game;
}
