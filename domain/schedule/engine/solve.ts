import { anneal } from "./anneal";
import { chanceOf } from "./chance";
import { construct } from "./construct";
import type { Core } from "./impossible/core";
import { judgeShift } from "./judge-shift";
import { COST, emptyPlan, hardOf, move } from "./plan";
import { type Problem, RULES } from "./problem";
import { ruinAndRecreate } from "./ruin";
import { type Best, type Cooling, keepBest, restore, type Search } from "./search";
import { putInOrder } from "./twins";

export interface Found {
  /** The instance's slot id of each game, −1 for one without a place. */
  readonly assign: readonly number[];
  /** Broken rules; 0 in a plan that can be played. */
  readonly hard: number;
  readonly objective: number;
  /** Moves evaluated so far. */
  readonly evaluated: number;
  /** Why there is no plan that breaks no rule, when that is certain. */
  readonly core?: Core;
}

export interface Order {
  /** Any 32-bit integer. The same seed and iterations give the same plan everywhere. */
  readonly seed: number;
  /** Moves to evaluate, about. Without it, `spent` says when to end. */
  readonly iterations?: number;
  /**
   * Thousandths of the time that are over; from 1000 on the search ends. Asked every few thousand moves, so that no
   * clock is needed here.
   */
  readonly spent?: () => number;
  /** A plan to begin with, as in `Found`; from nothing when left out. */
  readonly start?: readonly number[];
  /**
   * Asked when no plan that breaks no rule was found soon, and again, to look more closely, when none was found later;
   * with a core as the answer nothing more is searched for.
   */
  readonly whyImpossible?: (closely: boolean) => Core | null;
  /** Told at once of the first plan, and then of better ones whenever the time is asked. */
  readonly onBest?: (found: Found) => void;
  /** Called when annealing is over: leaves the plan for other searches, and brings a better one of theirs, if any. */
  readonly exchange?: (found: Found) => readonly number[] | null;
}

/** Steps that `construct` may take for each game, at first and when that was not enough. */
const HASTY = 50;
const PATIENT = 200;
const HOT = 60 * 16;
const HALVINGS = 4;
/** Thousandths of an annealing after which no rule may stay broken for long. */
const FIRM = 400;
const LATE_FIRM = 850;
const ALWAYS_FIRM = 0;
/** Thousandths of the time that annealing takes, and how warm the ruins after it begin. */
const ANNEALED = 920;
const MILD = 8 * 16;
/** A season with as many places is annealed for these thousandths of that time; then the best plan is warmed up, twice. */
const LARGE = 5000;
const FIRST = 500;
const AGAIN = 2;
const REHEATED = 35 * 16;
/** One with as many is too large to be sorted anew from that heat in the time there is. */
const VAST = 20_000;
const VAST_REHEATED = 10 * 16;
/** A season with so few places in all is soon annealed: then ruins, warmed up again and again, find the last of it. */
const SMALL = 600;
const SMALL_ANNEALED = 300;
const SMALL_MILD = 25 * 16;
const SMALL_CYCLES = 8;
/** Repairing a published plan: hotter, for every game moved costs much, and half of it ruins of what was moved. */
const MELTING = 160 * 16;
const WARM = 30 * 16;
/** Moves for each place that a game can have, in half a try at repairing: many short tries go astray less than few long ones. */
const TRY = 50;
/** More moves than there is time for. */
const NO_END = 2 ** 50;
const NO_PLAN = 2 ** 30;

/**
 * The best plan that can be found in the time: first one that breaks no rule, then annealing from hot to cold, again
 * twice from the best, less hot, and then ruins rebuilt.
 */
export function solve(problem: Problem, order: Order): Found {
  const search: Search = {
    problem,
    plan: emptyPlan(problem),
    chance: chanceOf(order.seed),
    best: { at: new Int32Array(problem.games).fill(problem.nowhere), hard: 2 ** 30, cost: 2 ** 30 },
    tally: { evaluated: 0 },
  };
  begin(search, order.start ?? []);
  for (const closely of [false, true]) {
    if (search.best.hard === 0) break;
    const core = order.whyImpossible?.(closely);
    if (core) return { ...found(search), core };
    if (!closely) place(search, PATIENT);
  }
  let told = 2 ** 30;
  let toldHard = 2 ** 30;
  const spent = () => {
    const { best } = search;
    const isNews = best.hard < toldHard || (best.hard === toldHard && best.cost < told);
    if (order.onBest && isNews) {
      toldHard = best.hard;
      told = best.cost;
      order.onBest(found(search));
    }
    if (order.iterations === undefined) return order.spent?.() ?? 1000;
    return Math.trunc((1000 * search.tally.evaluated) / Math.max(1, order.iterations));
  };
  const part = (until: number, hot: number, halvings: number, moves = NO_END): Cooling => {
    const from = spent();
    const begun = search.tally.evaluated;
    const thousandths = () => {
      const now = spent();
      if (now >= until) return 1000;
      const byMoves = Math.trunc((1000 * (search.tally.evaluated - begun)) / moves);
      return Math.max(byMoves, Math.trunc((1000 * (now - from)) / (until - from)));
    };
    return { hot, halvings, spent: thousandths };
  };
  const share = () => {
    const better = order.exchange?.(found(search));
    if (better) adopt(search, better);
  };
  if (problem.reference.some((place) => place >= 0)) repair(search, { spent, part, share });
  else improve(search, { spent, part, share }, order.start !== undefined);
  spent();
  return found(search);
}

/** How a search goes about its time. */
interface Course {
  readonly spent: () => number;
  /** A part that lasts until so many thousandths of the whole, or until so many moves. */
  readonly part: (until: number, hot: number, halvings: number, moves?: number) => Cooling;
  /** Leaves the plan for other searches and goes on from a better one of theirs. */
  readonly share: () => void;
}

function improve(search: Search, { part, share }: Course, hasStart: boolean): void {
  const places = search.problem.candidate.length;
  const isSmall = places < SMALL;
  const annealed = isSmall ? SMALL_ANNEALED : ANNEALED;
  const again = places < LARGE || hasStart ? 0 : AGAIN;
  const reheated = places < VAST ? REHEATED : VAST_REHEATED;
  const first = again === 0 ? annealed : Math.trunc((annealed * FIRST) / 1000);
  anneal(search, part(hasStart ? 0 : first, HOT, HALVINGS), FIRM);
  mend(search);
  for (let time = 1; time <= again; time++) {
    restore(search, search.best.at);
    const until = first + Math.trunc(((annealed - first) * time) / again);
    // From a plan that breaks nothing; what would be broken on the way costs more to mend than it gains.
    anneal(search, part(until, reheated, 3), ALWAYS_FIRM);
    mend(search);
  }
  share();
  const cycles = isSmall ? SMALL_CYCLES : 1;
  for (let cycle = 1; cycle <= cycles; cycle++) {
    const until = annealed + Math.trunc(((1000 - annealed) * cycle) / cycles);
    ruinAndRecreate(search, part(until, isSmall ? SMALL_MILD : MILD, 3));
  }
}

/**
 * Again and again from the beginning: a search that has gone astray does not come back by searching longer. In turns firm
 * late, which often leads to the best plan and sometimes to one that breaks a rule to its end, and early.
 */
function repair(search: Search, { spent, part }: Course): void {
  const { best, problem } = search;
  const moves = Math.max(1, TRY * problem.candidate.length);
  const first = best.at.slice();
  const champion = { at: best.at.slice(), hard: best.hard, cost: best.cost };
  for (let tries = 0; ; tries++) {
    const now = spent();
    if (now >= 1000) break;
    // A try is to be led by what it finds itself.
    restore(search, first);
    best.hard = NO_PLAN;
    best.cost = NO_PLAN;
    const firmFrom = tries % 2 === 0 ? LATE_FIRM : FIRM;
    anneal(search, part(now + ((1000 - now) >> 1), MELTING, 5, moves), firmFrom);
    mend(search);
    ruinAndRecreate(search, part(1000, WARM, 3, moves));
    if (isBetter(best, champion)) copy(best, champion);
  }
  copy(champion, best);
}

const isBetter = (one: Best, other: Best): boolean =>
  one.hard < other.hard || (one.hard === other.hard && one.cost < other.cost);

function copy(from: Best, to: Best): void {
  to.at.set(from.at);
  to.hard = from.hard;
  to.cost = from.cost;
}

function begin(search: Search, start: readonly number[]): void {
  const { problem, plan } = search;
  for (const [game, id] of start.entries()) {
    const slot = id < 0 ? problem.nowhere : (problem.slotOfId[id] ?? problem.nowhere);
    const admitted = problem.candidate
      .subarray(problem.candidateFrom[game], problem.candidateFrom[game + 1])
      .includes(slot);
    if (admitted && plan.gameIn[slot] === -1) move(problem, plan, game, slot);
  }
  place(search, HASTY);
}

function place(search: Search, patience: number): void {
  const { problem, plan, chance } = search;
  construct(problem, plan, chance, patience * problem.games);
  mend(search);
}

/** Goes on from a plan that another search has found. */
function adopt(search: Search, assign: readonly number[]): void {
  const { problem } = search;
  restore(
    search,
    Int32Array.from(assign, (id) => (id < 0 ? problem.nowhere : (problem.slotOfId[id] as number))),
  );
  keepBest(search);
}

/** Places anew what breaks a rule, and goes back to the best plan when that is better after all. */
function mend(search: Search): void {
  const { problem, plan, chance, best } = search;
  for (let round = 0; round < 8 && hardOf(plan) > 0; round++) {
    for (let game = 0; game < problem.games; game++) {
      if (plan.at[game] === problem.nowhere) continue;
      judgeShift(problem, plan, game, problem.nowhere);
      let mended = 0;
      for (let rule = 1; rule < RULES; rule++) mended -= plan.change[rule] as number;
      if (mended > 0) move(problem, plan, game, problem.nowhere);
    }
    if (!construct(problem, plan, chance, 20 * problem.games)) break;
  }
  keepBest(search);
  if (best.hard < hardOf(plan) || best.cost < (plan.total[COST] as number))
    restore(search, best.at);
}

function found({ problem, best, tally }: Search): Found {
  const at = putInOrder(problem, best.at.slice());
  return {
    assign: Array.from(at, (slot) => problem.slotId[slot] as number),
    hard: best.hard,
    objective: best.cost,
    evaluated: tally.evaluated,
  };
}
