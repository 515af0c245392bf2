import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../../../domain/schedule/engine/compile";
import { evaluate } from "../../../../domain/schedule/engine/evaluate";
import { solve } from "../../../../domain/schedule/engine/solve";
import { putInOrder } from "../../../../domain/schedule/engine/twins";
import { opinionOf } from "../../../support/calendar-opinion";
import { calendars, recorded } from "./calendars";

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0);

test("any placing of games, with all its faults, breaks the rules and costs what a second reading says, term by term", () => {
  fc.assert(
    fc.property(calendars, fc.array(fc.nat(9999), { minLength: 20 }), (instance, numbers) => {
      const assign = instance.games.map(
        (_, game) => ((numbers[game] ?? 0) % (instance.slots.length + 1)) - 1,
      );
      const { broken, cost } = evaluate(instance, assign);
      expect({ broken, cost }).toEqual(opinionOf(instance, assign));
    }),
    { numRuns: 60 },
  );
});

test("what a search says of its plan is what a second reading of the rules says, whatever the calendar", () => {
  fc.assert(
    fc.property(calendars, fc.nat(999), (instance, seed) => {
      const found = solve(compile(instance), { seed, iterations: 4000 });
      const { broken, cost } = opinionOf(instance, found.assign);
      expect([found.hard, found.objective]).toEqual([sum(broken), sum(cost)]);
    }),
    { numRuns: 8 },
  );
});

test("a season's plan breaks no rule in a second reading", () => {
  for (const name of ["mini-12", "mini-16"] as const) {
    const instance = recorded(name);
    const found = solve(compile(instance), { seed: 5, iterations: 60_000 });
    const { broken, cost } = opinionOf(instance, found.assign);
    expect([sum(broken), sum(cost)]).toEqual([0, found.objective]);
  }
});

test("twins that change places change nothing but their order", () => {
  const instance = recorded("mini-16");
  const problem = compile(instance);
  expect(problem.twins.length).toBeGreaterThan(0);
  const { assign } = solve(problem, { seed: 2, iterations: 20_000 });
  const at = Int32Array.from(assign, (id) => problem.slotOfId[id] ?? 0);
  const turned = at.slice();
  for (let i = 0; i < problem.twins.length; i += 2) {
    const [first, later] = [problem.twins[i] ?? 0, problem.twins[i + 1] ?? 0];
    turned[first] = at[later] ?? 0;
    turned[later] = at[first] ?? 0;
  }
  const inside = (slots: Int32Array) => [...slots].map((slot) => problem.slotId[slot] ?? -1);
  const { broken, cost } = opinionOf(instance, inside(turned));
  expect(broken).toEqual({ ...opinionOf(instance, assign).broken, precedence: broken.precedence });
  expect(broken.precedence).toBe(problem.twins.length / 2);
  expect(cost).toEqual(opinionOf(instance, assign).cost);
  expect(inside(putInOrder(problem, turned))).toEqual(assign);
});
