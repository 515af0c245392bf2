import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compile } from "../../../../../domain/schedule/engine/compile";
import { evaluate } from "../../../../../domain/schedule/engine/evaluate";
import { type Core, impossible } from "../../../../../domain/schedule/engine/impossible/core";
import { explain } from "../../../../../domain/schedule/engine/impossible/explain";
import { relaxations } from "../../../../../domain/schedule/engine/impossible/relax";
import { relaxed } from "../../../../../domain/schedule/engine/impossible/relaxation";
import type { Instance } from "../../../../../domain/schedule/engine/instance-input";
import { solve } from "../../../../../domain/schedule/engine/solve";
import { calendars, recorded } from "../calendars";
import { satisfiable } from "./satisfiable";
import { SPOILS, spoiled } from "./variants";

/** Whether the core cannot be satisfied, and what could be left out of it. */
function check(instance: Instance, { games, constraints }: Core) {
  return {
    infeasible: !satisfiable(instance, games, constraints),
    redundant: [
      ...games.filter(
        (game) =>
          !satisfiable(
            instance,
            games.filter((one) => one !== game),
            constraints,
          ),
      ),
      ...constraints.filter(
        (name) =>
          !satisfiable(
            instance,
            games,
            constraints.filter((one) => one !== name),
          ),
      ),
    ],
  };
}

const MINIMAL = { infeasible: true, redundant: [] };

describe.each(Object.keys(SPOILS))("a season with %s", (name) => {
  it("has a core from which nothing can be left out, and something that helps", () => {
    for (const seed of [1, 2, 3]) {
      const instance = spoiled(recorded("mini-16"), name, seed);
      const core = impossible(instance, true);
      expect(core).not.toBeNull();
      if (!core) continue;
      expect(check(instance, core)).toEqual(MINIMAL);
      const ideas = relaxations(instance, core);
      expect(ideas.length).toBeGreaterThan(0);
      for (const idea of ideas) {
        const without = relaxed(instance, idea);
        expect(satisfiable(without, core.games, core.constraints)).toBe(true);
        // What is said to suffice does: there is a plan of the whole season.
        if (idea.suffices)
          expect(solve(compile(without), { seed: 7, iterations: 1e6 }).hard).toBe(0);
      }
    }
  });
});

test("a closed hall is named as what is in the way, and each of its days that would help", () => {
  const instance = spoiled(recorded("mini-16"), "a hall that is closed when it is needed", 4);
  const core = impossible(instance, true);
  if (!core) throw new Error("no core");
  const venue = instance.venues.findIndex(({ id }) => core.constraints.includes(`closed:${id}`));
  expect(core.constraints).toContain(`closed:${venue}`);
  const opened = relaxations(instance, core).filter(({ code }) => code === "open-hall");
  expect(opened.length).toBeGreaterThan(0);
  const closed = instance.venues[venue]?.closedDays ?? [];
  for (const idea of opened) {
    const left = relaxed(instance, idea).venues[venue]?.closedDays;
    expect(closed.filter((day) => !left?.includes(day))).toEqual(
      idea.code === "open-hall" ? [idea.day] : [],
    );
  }
});

test("no season that has a plan is called impossible, and every core is one", () => {
  fc.assert(
    fc.property(calendars, fc.nat(99), (instance, seed) => {
      const core = impossible(instance, true);
      const { assign, hard } = solve(compile(instance), { seed, iterations: 6000 });
      if (hard === 0) expect([core, evaluate(instance, assign).hard]).toEqual([null, 0]);
      if (core) expect(check(instance, core)).toEqual(MINIMAL);
    }),
    { numRuns: 20 },
  );
});

test("the small seasons are not called impossible", () => {
  for (const name of ["mini-12", "mini-16"] as const)
    expect(impossible(recorded(name), true)).toBeNull();
});

test("a search that cannot succeed ends with the reason", () => {
  const instance = spoiled(recorded("mini-12"), "two teams whose hours never meet", 1);
  const whyImpossible = (closely: boolean) => impossible(instance, closely);
  const { core } = solve(compile(instance), { seed: 1, iterations: 1e9, whyImpossible });
  expect(core?.games).toHaveLength(1);
});

test("a core is read as what it comes down to", () => {
  const why = (name: string, seed = 1) => {
    const instance = spoiled(recorded("mini-12"), name, seed);
    const core = impossible(instance, true);
    return core && explain(instance, core);
  };
  expect(why("two teams whose hours never meet")).toMatchObject({ code: "no-slot" });
  expect(why("a hall that may host too few games a day")).toMatchObject({ code: "too-few-places" });
});
