import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../../../domain/schedule/engine/compile";
import { evaluate } from "../../../../domain/schedule/engine/evaluate";
import type { Instance } from "../../../../domain/schedule/engine/instance-input";
import { judgeShift } from "../../../../domain/schedule/engine/judge-shift";
import { judgeSwap } from "../../../../domain/schedule/engine/judge-swap";
import {
  COST,
  emptyPlan,
  energyOf,
  move,
  type Plan,
} from "../../../../domain/schedule/engine/plan";
import type { Problem } from "../../../../domain/schedule/engine/problem";
import { putInOrder } from "../../../../domain/schedule/engine/twins";
import { calendars, recorded } from "./calendars";

const picks = fc.array(fc.nat(99_999), { minLength: 60, maxLength: 60 });

test("whatever is moved, the running sums are those of a count from the beginning", () => {
  fc.assert(
    fc.property(calendars, picks, (instance, numbers) => wander(instance, numbers)),
    { numRuns: 40 },
  );
});

test("the running sums are right over a long walk through a real calendar", () => {
  const numbers = Array.from({ length: 3000 }, (_, i) => (i * 7919 + ((i * i) % 6007)) % 99_991);
  wander(recorded("mini-12"), numbers, 50);
  wander(recorded("mini-16"), numbers, 50);
});

/** Moves games about by the given numbers, and compares what was said of each move with what came of it. */
function wander(instance: Instance, numbers: readonly number[], every = 1): void {
  const problem = compile(instance);
  const plan = emptyPlan(problem);
  plan.penalty.set([1000, 300, 70, 41, 37, 29, 23]);
  agree(instance, problem, plan);
  for (const [step, number] of numbers.entries()) {
    const game = number % problem.games;
    const before = energyOf(plan);
    const to = someSlot(problem, plan, game, number);
    const other = plan.gameIn[to] ?? -1;
    const expected = before + takeStep(problem, plan, game, other, to);
    expect(energyOf(plan)).toBe(expected);
    if (step % every === 0) agree(instance, problem, plan);
  }
}

function takeStep(problem: Problem, plan: Plan, game: number, other: number, to: number): number {
  const from = plan.at[game] ?? 0;
  if (other === game) return 0;
  if (other < 0 || to === problem.nowhere) {
    const said = judgeShift(problem, plan, game, to);
    move(problem, plan, game, to);
    return said;
  }
  const back = from === problem.nowhere || !admits(problem, other, from);
  const said = back ? 0 : judgeSwap(problem, plan, game, other, 2 ** 30);
  if (back) return 0;
  move(problem, plan, game, problem.nowhere);
  move(problem, plan, other, from);
  move(problem, plan, game, to);
  return said;
}

function someSlot(problem: Problem, plan: Plan, game: number, number: number): number {
  const from = problem.candidateFrom[game] ?? 0;
  const count = (problem.candidateFrom[game + 1] ?? 0) - from;
  if (count === 0 || (number >> 4) % 9 === 0) return problem.nowhere;
  const slot = problem.candidate[from + ((number >> 3) % count)] ?? 0;
  return plan.gameIn[slot] === game ? problem.nowhere : slot;
}

const admits = (problem: Problem, game: number, slot: number): boolean =>
  (((problem.admits[game * problem.admitWords + (slot >> 5)] ?? 0) >> (slot & 31)) & 1) === 1;

function agree(instance: Instance, problem: Problem, plan: Plan): void {
  const inOrder = putInOrder(problem, plan.at.slice());
  const assign = [...inOrder].map((slot) => problem.slotId[slot] ?? -1);
  const { broken, objective, hard } = evaluate(instance, assign);
  expect([...plan.total]).toEqual([
    broken.unassigned,
    broken.rest,
    broken.maxInWindow,
    broken.venueDayMax,
    broken.crewDay,
    broken.crewSameTime,
    broken.precedence,
    objective,
  ]);
  // Nothing else can be broken by a plan of admitted slots.
  expect([...plan.total.subarray(0, COST)].reduce((all, one) => all + one, 0)).toBe(hard);
}
