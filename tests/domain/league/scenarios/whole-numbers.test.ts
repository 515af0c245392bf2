import fc from "fast-check";
import { expect, test } from "vitest";
import { highest } from "../../../../domain/league/scenarios/highest";
import { type Form, type System, valueAt } from "../../../../domain/league/scenarios/linear";
import { solve } from "../../../../domain/league/scenarios/whole-numbers";

const VARIABLES = 3;
const SPAN = 7;

/** Every point of a small box. */
function* points(depth = VARIABLES): Generator<number[]> {
  if (depth === 0) yield [];
  else
    for (const point of points(depth - 1))
      for (let value = -SPAN; value <= SPAN; value++) yield [...point, value];
}

const box: Form[] = Array.from({ length: VARIABLES }, (_, at) =>
  [1, -1].map((sign) => {
    const form = Array.from({ length: VARIABLES + 1 }, () => 0);
    form[0] = SPAN;
    form[at + 1] = sign;
    return form;
  }),
).flat();

const form = fc.tuple(
  fc.integer({ min: -20, max: 20 }),
  ...Array.from({ length: VARIABLES }, () => fc.integer({ min: -5, max: 5 })),
);
const systems: fc.Arbitrary<System> = fc.record({
  zero: fc.array(form, { maxLength: 2 }),
  positive: fc.array(form, { maxLength: 5 }),
});
const holds = ({ zero, positive }: System, point: readonly number[]) =>
  zero.every((one) => valueAt(one, point) === 0) &&
  positive.every((one) => valueAt(one, point) >= 0);
const within = (system: System): System => ({ ...system, positive: [...system.positive, ...box] });

test("[SC3] conditions hold together in whole numbers exactly when a search of every point says so", () => {
  fc.assert(
    fc.property(systems, (system) => {
      const inside = within(system);
      const found = solve(inside, [0, 0, 0]);
      const every = [...points()].some((point) => holds(inside, point));
      expect(found !== null).toBe(every);
      if (found) expect(holds(inside, found)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test("[SC3] the highest value is that of the best of all points", () => {
  fc.assert(
    fc.property(systems, form, (system, aim) => {
      const inside = within(system);
      const values = [...points()]
        .filter((point) => holds(inside, point))
        .map((p) => valueAt(aim, p));
      const found = highest(inside, aim, [0, 0, 0]);
      expect(found?.value).toBe(values.length > 0 ? Math.max(...values) : undefined);
      if (found) expect(valueAt(aim, found.point)).toBe(found.value);
    }),
    { numRuns: 200 },
  );
});

test("[SC3] what is unbounded has no highest value", () => {
  const system = { zero: [], positive: [[-1, 1, 0]] };
  expect(highest(system, [0, 1, 0], [0, 0])?.value).toBe(Number.POSITIVE_INFINITY);
  expect(highest(system, [5, -1, 0], [0, 0])?.value).toBe(4);
});

test("[SC3] twice a number is never odd", () => {
  expect(solve({ zero: [[-7, 2, 2]], positive: [] }, [0, 0])).toBeNull();
  expect(solve({ zero: [[-7, 2, 3]], positive: [] }, [0, 0])).not.toBeNull();
});
