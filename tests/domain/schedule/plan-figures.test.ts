import { expect, test } from "vitest";
import { withoutMirrors } from "../../../domain/schedule/clash-list";
import { clashesOfPlan } from "../../../domain/schedule/clashes";
import { planFigures } from "../../../domain/schedule/plan-figures";
import type { Slot } from "../../../domain/schedule/world";
import { game, slot, smallWorld } from "../../support/small-world";

const fixtures = [game("AB", "A", "B"), game("AC", "A", "C"), game("DE", "D", "E")];
const draft = (...slots: Slot[]) => ({
  fixtures,
  placed: slots.map((at, index) => ({ fixtureId: fixtures[index]?.id ?? "", slot: at })),
});

test("the shortest rest counts full days between two games of a team", () => {
  expect(planFigures(draft(slot(0, 540), slot(3, 540), slot(1, 540))).shortestRest).toBe(2);
  expect(planFigures(draft(slot(0, 540), slot(1, 540))).shortestRest).toBe(0);
  expect(planFigures(draft(slot(0, 540), slot(0, 900))).shortestRest).toBe(-1);
  expect(planFigures(draft(slot(0, 540)))).toEqual({ placed: 1, fixtures: 3, shortestRest: null });
});

test("a clash between two games is listed once, whichever of them is asked", () => {
  const clashes = clashesOfPlan(
    draft(slot(0, 540), slot(0, 540), slot(0, 600)),
    smallWorld({}, { maxGamesPer7Days: 1 }),
  );
  const codes = (list: typeof clashes) => list.map(({ code }) => code).sort();
  expect(codes(withoutMirrors(clashes))).toEqual([
    "court-taken",
    "court-taken",
    "court-taken",
    "team-plays-then",
    "too-little-rest",
    "too-many-games",
  ]);
  expect(codes(withoutMirrors([...clashes].reverse()))).toEqual(codes(withoutMirrors(clashes)));
});

test("a clash of one game with its venue or team is kept for each game", () => {
  const clashes = clashesOfPlan(draft(slot(0, 0), slot(2, 0)), smallWorld());
  expect(withoutMirrors(clashes)).toEqual(clashes);
  expect(clashes.length).toBeGreaterThan(3);
});
