import fc from "fast-check";
import loadHighs, { type Highs } from "highs";
import { beforeAll, expect, test } from "vitest";
import { lpText } from "../../bench/linear-model";
import { scheduleModel } from "../../bench/schedule-model";
import { season } from "../../bench/seasons";
import { compile } from "../../domain/schedule/engine/compile";
import { evaluate } from "../../domain/schedule/engine/evaluate";
import type { Instance } from "../../domain/schedule/engine/instance-input";
import { solve } from "../../domain/schedule/engine/solve";
import { calendars, recorded } from "../domain/schedule/engine/calendars";

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

/** What the solver says of the model: the least cost and a plan that has it, or null when no plan is left. */
function solved(instance: Instance, fixed: readonly number[]) {
  const model = scheduleModel(instance, fixed);
  if (!model) throw new Error("no model");
  const answer = highs.solve(lpText(model.linear), { output_flag: false, mip_rel_gap: 0 });
  if (answer.Status === "Infeasible") return null;
  expect(answer.Status).toBe("Optimal");
  const assign = [...fixed];
  for (const { column, game, slot } of model.seats)
    if ((answer.Columns[model.linear.names[column] ?? ""]?.Primal ?? 0) > 0.5) assign[game] = slot;
  return { cost: Math.round(answer.ObjectiveValue), assign };
}

/** Rules that few plans of such calendars keep are lifted. */
const easier = ({ crews, games, teams, days }: Instance): Partial<Instance> => ({
  crews: crews.map(() => 9),
  crewDayFactor: 9,
  precedence: [],
  teams: teams.map((team) => ({ ...team, blackout: [] })),
  games: games.map(({ pin: _, venues: __, ...game }) => ({ ...game, window: [0, days - 1] })),
});

test("with every game fixed the model says what a count of the plan says, whatever the calendar", () => {
  let [kept, broken] = [0, 0];
  const one = (drawn: Instance, seed: number, isEasy: boolean) => {
    const instance = { ...drawn, ...(isEasy ? easier(drawn) : {}), minGap: 1 + (drawn.minGap % 4) };
    const { assign } = solve(compile(instance), { seed, iterations: 3000 });
    const { hard, objective } = evaluate(instance, assign);
    // A game without a place is a choice, and not what this is about.
    if (assign.includes(-1)) return;
    if (hard > 0) broken++;
    else kept++;
    expect(solved(instance, assign)?.cost ?? null).toBe(hard > 0 ? null : objective);
  };
  fc.assert(fc.property(calendars, fc.nat(999), fc.boolean(), one), { numRuns: 60, seed: 6 });
  expect(Math.min(kept, broken)).toBeGreaterThan(5);
});

test("with every game fixed the model of a season costs what its plan costs, and allows no plan that breaks a rule", () => {
  const published = season({ teams: 16, days: 75, halls: 5, counties: 2 }, 1);
  const places = (assign: readonly number[]) =>
    assign.map((id): [number, number, number] => {
      const { day = 0, venue = 0, start = 0 } = published.slots[id] ?? {};
      return [day, venue, start];
    });
  const first = solve(compile(published), { seed: 1, iterations: 20_000 });
  const repair = { ...published, reference: places(first.assign) };
  for (const instance of [recorded("mini-12"), recorded("mini-16"), published, repair])
    for (const seed of [1, 2, 3]) {
      const { assign, hard, objective } = solve(compile(instance), { seed, iterations: 20_000 });
      expect(hard).toBe(0);
      expect(solved(instance, assign)).toEqual({ cost: objective, assign });
      const inOneSlot = assign.map((slot, game) => (game === 0 ? (assign[1] ?? 0) : slot));
      expect(solved(instance, inOneSlot)).toBeNull();
    }
});

test("with some games free the cheapest plan of all is found, and costs what a count of it says", () => {
  const instance = recorded("mini-12");
  const { assign, objective } = solve(compile(instance), { seed: 1, iterations: 20_000 });
  const found = solved(
    instance,
    assign.map((slot, game) => (game % 3 === 0 ? -1 : slot)),
  );
  expect(found?.cost).toBeLessThanOrEqual(objective);
  expect(evaluate(instance, found?.assign ?? [])).toMatchObject({
    hard: 0,
    objective: found?.cost,
  });
});
