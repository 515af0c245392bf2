import fc from "fast-check";
import { expect, test } from "vitest";
import { gapPercent } from "../../../../../domain/schedule/engine/bound/gap";
import { lowerBound } from "../../../../../domain/schedule/engine/bound/lower-bound";
import {
  firstPrices,
  pricesOfCandidates,
} from "../../../../../domain/schedule/engine/bound/prices";
import { seatCheaply } from "../../../../../domain/schedule/engine/bound/seat-cheaply";
import { compile } from "../../../../../domain/schedule/engine/compile";
import type { Problem } from "../../../../../domain/schedule/engine/problem";
import { solve } from "../../../../../domain/schedule/engine/solve";
import { calendars, recorded } from "../calendars";

test.each([
  ["mini-12", 1659, 1150],
  ["mini-16", 3392, 2350],
] as const)(
  "no round's bound of %s is above the proven best plan, and the last is near it",
  (name, best, near) => {
    const problem = compile(recorded(name));
    // Whatever is taken to be known, also what is far off.
    for (const known of [0, best, 9 * best])
      for (const rounds of [1, 7, 100])
        expect(lowerBound(problem, { known, rounds })).toBeLessThanOrEqual(best);
    expect(lowerBound(problem, { known: best, rounds: 100 })).toBeGreaterThanOrEqual(near);
  },
);

test("more rounds never give a lower bound, and no time still gives one", () => {
  const problem = compile(recorded("mini-16"));
  const bound = (rounds: number) => lowerBound(problem, { known: 3500, rounds }) ?? 0;
  const bounds = [1, 2, 5, 20, 60].map(bound);
  expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
  expect(lowerBound(problem, { known: 3500, rounds: 60, isOver: () => true })).toBe(bounds[0]);
});

test("whatever the calendar, no plan that breaks no rule costs less than the bound", () => {
  fc.assert(
    fc.property(calendars, fc.nat(999), fc.nat(2000), (instance, seed, known) => {
      const problem = compile(instance);
      const { hard, objective } = solve(problem, { seed, iterations: 5000 });
      if (hard > 0) return;
      const bound = lowerBound(problem, { known, rounds: 25 });
      expect(bound).not.toBeNull();
      expect(objective).toBeGreaterThanOrEqual(bound ?? 0);
    }),
    { numRuns: 30 },
  );
});

test("games are seated at the least cost that trying out all ways finds", () => {
  fc.assert(
    fc.property(calendars, (calendar) => {
      const instance = { ...calendar, games: calendar.games.slice(0, 4), precedence: [] };
      const problem = compile({ ...instance, reference: undefined });
      const costs = new Int32Array(problem.candidate.length);
      pricesOfCandidates(problem, firstPrices(problem), costs);
      expect(seatCheaply(problem, costs).cost).toBe(cheapest(problem, costs, 0, new Set()));
    }),
    { numRuns: 30 },
  );
});

function cheapest(
  problem: Problem,
  costs: Int32Array,
  game: number,
  taken: ReadonlySet<number>,
): number | null {
  if (game === problem.games) return 0;
  let best: number | null = null;
  const from = problem.candidateFrom[game] ?? 0;
  const end = problem.candidateFrom[game + 1] ?? 0;
  // With four games one of the five cheapest slots of each is right.
  const order = Array.from({ length: end - from }, (_, i) => from + i)
    .sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0))
    .slice(0, 5);
  for (const i of order) {
    const slot = problem.candidate[i] ?? 0;
    if (taken.has(slot)) continue;
    const rest = cheapest(problem, costs, game + 1, new Set([...taken, slot]));
    if (rest === null) continue;
    const cost = rest + (costs[i] ?? 0);
    if (best === null || cost < best) best = cost;
  }
  return best;
}

test("a gap is never said to be smaller than it is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.nat(99_999), (bound, more) => {
      const gap = gapPercent(bound + more, bound) ?? -1;
      expect(gap * bound).toBeGreaterThanOrEqual(100 * more - 1e-6);
      expect(gap * bound).toBeLessThanOrEqual(100 * more + 0.1 * bound + 1e-6);
    }),
  );
  expect(gapPercent(5, 0)).toBeNull();
  expect(gapPercent(0, 0)).toBe(0);
});
