import { expect, test } from "vitest";
import { compile } from "../../../../domain/schedule/engine/compile";
import { evaluate } from "../../../../domain/schedule/engine/evaluate";
import type { Instance } from "../../../../domain/schedule/engine/instance-input";
import { solve } from "../../../../domain/schedule/engine/solve";
import { recorded } from "./calendars";

/** The season published as planned, without some of its slots. */
function disturbed(instance: Instance, assign: readonly number[], shut: (slot: number) => boolean) {
  const reference = assign.map((id): [number, number, number] | null => {
    const slot = instance.slots[id];
    return slot ? [slot.day, slot.venue, slot.start] : null;
  });
  const kept = instance.slots.filter(({ id }) => !shut(id));
  const now = new Map(kept.map(({ id }, place) => [id, place]));
  const next = { ...instance, reference, slots: kept.map((slot, id) => ({ ...slot, id })) };
  return { instance: next, start: assign.map((id) => now.get(id) ?? -1) };
}

const moved = (instance: Instance, assign: readonly number[]) =>
  evaluate(instance, assign).cost.change / instance.weights.change;

test("a published plan that nothing disturbs keeps nearly every game, and costs no more", () => {
  const mini = recorded("mini-16");
  const published = solve(compile(mini), { seed: 1, iterations: 150_000 });
  const { instance, start } = disturbed(mini, published.assign, () => false);
  const { assign, hard, objective } = solve(compile(instance), {
    seed: 2,
    iterations: 150_000,
    start,
  });
  expect(hard).toBe(0);
  expect(objective).toBeLessThanOrEqual(published.objective);
  expect(moved(instance, assign)).toBeLessThanOrEqual(3);
});

test("when a court is lost, its game finds another place and few others move with it", () => {
  const mini = recorded("mini-16");
  const published = solve(compile(mini), { seed: 1, iterations: 150_000 });
  const shut = (id: number) => id === published.assign[5];
  const { instance, start } = disturbed(mini, published.assign, shut);
  const { assign, hard, objective } = solve(compile(instance), {
    seed: 2,
    iterations: 200_000,
    start,
  });
  expect(hard).toBe(0);
  expect(objective).toBe(evaluate(instance, assign).objective);
  expect(moved(instance, assign)).toBeGreaterThanOrEqual(1);
  expect(moved(instance, assign)).toBeLessThanOrEqual(6);
});
