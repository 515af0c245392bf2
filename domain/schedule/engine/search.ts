import type { Chance } from "./chance";
import { COST, hardOf, move, type Plan } from "./plan";
import type { Problem } from "./problem";

/** All that the parts of a search share. */
export interface Search {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly chance: Chance;
  readonly best: Best;
  readonly tally: Tally;
}

/** The best plan so far: fewest broken rules, then least cost. */
export interface Best {
  readonly at: Int32Array;
  hard: number;
  cost: number;
}

export interface Tally {
  /** Moves whose cost was worked out. */
  evaluated: number;
}

/** Keeps the plan when it is the best so far. */
export function keepBest({ plan, best }: Search): void {
  const hard = hardOf(plan);
  const cost = plan.total[COST] as number;
  if (hard > best.hard || (hard === best.hard && cost >= best.cost)) return;
  best.hard = hard;
  best.cost = cost;
  best.at.set(plan.at);
}

/** Makes the plan what `at` says. */
export function restore({ problem, plan }: Search, at: Int32Array): void {
  for (let game = 0; game < problem.games; game++)
    if (plan.at[game] !== at[game]) move(problem, plan, game, problem.nowhere);
  for (let game = 0; game < problem.games; game++) move(problem, plan, game, at[game] as number);
}

/** When a part of a search ends, and how patient it is until then. */
export interface Cooling {
  /** Temperatures in sixteenths of a unit of cost; `cold` is reached by halving `hot`. */
  readonly hot: number;
  readonly halvings: number;
  /** Thousandths that are over; from 1000 on it ends. */
  readonly spent: () => number;
}

/** Halved at even times, straight in between: whole numbers only, so that every machine cools alike. */
export function temperatureAt({ hot, halvings }: Cooling, spent: number): number {
  const way = spent * halvings;
  const halved = Math.trunc(way / 1000);
  const high = hot >> halved;
  return high - Math.trunc(((high - (high >> 1)) * (way - halved * 1000)) / 1000);
}
