import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../../../domain/kernel/time";
import { type Clash, clashesOf, clashesOfPlan } from "../../../domain/schedule/clashes";
import { meetingClashes } from "../../../domain/schedule/meeting-clashes";
import { Occupancy, occupancyOf, overlap } from "../../../domain/schedule/occupancy";
import type { Fixture, Placement, Plan, Slot, World } from "../../../domain/schedule/world";
import { indexOf } from "../../../domain/schedule/world-index";
import { audit } from "../../support/plan-audit";
import { game, START, slot, smallWorld, team } from "../../support/small-world";

const open = (id: string, feeders: string[]) =>
  game(id, null, null, { stageId: "knockout", feeders });
const fixtures: Fixture[] = [
  game("AB", "A", "B"),
  game("CA", "C", "A", { round: 2 }),
  game("AD", "A", "D", { round: 3 }),
  game("BC", "B", "C", { round: 3 }),
  game("DB", "D", "B", { round: 2 }),
  game("Q1", "A", "D", { stageId: "knockout" }),
  game("Q2", null, "B", { stageId: "knockout" }),
  open("S1", ["Q1", "Q2"]),
  open("S2", ["Q2"]),
  open("F", ["S1", "S2"]),
  // Already known, between one that feeds it and one that waits for it.
  game("K", "C", "B", { stageId: "knockout", feeders: ["Q1"] }),
  open("L", ["K"]),
];

const world: World = smallWorld({
  blackoutDays: [addDays(START, 9)],
  stages: [
    { id: "league", start: START, end: addDays(START, 11) },
    { id: "knockout", start: addDays(START, 8), end: addDays(START, 20) },
  ],
  teams: [
    team("A", { unavailableDates: [addDays(START, 3)] }),
    team("B", {
      hours: { mon: [600, 1000], wed: [540, 1320], sat: [540, 1320], sun: [540, 1320] },
    }),
    team("C", { km: { V1: 10, V2: 151 } }),
    team("D"),
  ],
});

const anySlot: fc.Arbitrary<Slot> = fc
  .tuple(
    fc.integer({ min: -1, max: 21 }),
    fc.constantFrom(520, 540, 600, 650, 709, 710, 840, 950, 1060, 1210, 1240),
    fc.constantFrom("V1-1", "V1-2", "V2-1", "V2-7"),
  )
  .map(([days, start, court]) => slot(days, start, court));

const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(...fixtures.map(() => fc.option(anySlot, { freq: 5 })))
  .map((slots) => ({
    fixtures,
    placed: slots.flatMap((at, index): Placement[] => {
      const fixtureId = fixtures[index]?.id;
      return at && fixtureId ? [{ fixtureId, slot: at }] : [];
    }),
  }));

const anyFixture = fc.constantFrom(...fixtures);
const runs = { numRuns: 500 };

test("[S9] two stretches overlap exactly when they share a minute", () => {
  const minute = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(minute, minute, fc.integer({ min: 1, max: 30 }), (a, b, length) => {
      const minutes = (from: number) => Array.from({ length }, (_, at) => from + at);
      const shared = minutes(a).some((at) => minutes(b).includes(at));
      expect(overlap(a, b, length)).toBe(shared);
    }),
    { numRuns: 2000 },
  );
});

const RULE_OF: Record<Clash["code"], string> = {
  "no-such-court": "S1",
  "venue-closed": "S2",
  "outside-opening-hours": "S3",
  "day-blacked-out": "S4",
  "outside-stage": "S5",
  "outside-team-hours": "S6",
  "team-unavailable": "S7",
  "too-far": "S8",
  "court-taken": "S9",
  "team-plays-then": "S10",
  "too-little-rest": "S11",
  "too-many-games": "S12",
  "before-feeder": "S13",
  "after-dependant": "S13",
};

test("[S1] to [S13] the clashes of any plan are those of a plain reading, minute by minute", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(1, 2), fc.constantFrom(0, 1, 2), (plan, games, rest) => {
      const settings = { ...world.settings, maxGamesPer7Days: games, minRestDays: rest };
      const strict = { ...world, settings, venues: closedOnce(world) };
      const said = clashesOfPlan(plan, strict).map(
        ({ code, fixtureId }) => `${RULE_OF[code]} ${fixtureId}`,
      );
      for (const line of said) seen.add(line.split(" ")[0] ?? "");
      expect([...new Set(said)].sort()).toEqual(audit(plan, strict));
    }),
    runs,
  );
  // The law would say nothing about a rule that no plan broke.
  expect(seen.size).toBe(13);
});

const closedOnce = ({ venues }: World) =>
  venues.map((venue) => ({ ...venue, closedDates: [day("2024-06-08")] }));

test("[S17] asking before a move gives what the plan says after it", () => {
  fc.assert(
    fc.property(anyPlan, anyFixture, anySlot, (plan, fixture, at) => {
      const others = plan.placed.filter(({ fixtureId }) => fixtureId !== fixture.id);
      const moved = { fixtures, placed: [...others, { fixtureId: fixture.id, slot: at }] };
      const after = clashesOfPlan(moved, world).filter(({ fixtureId }) => fixtureId === fixture.id);
      expect(inOrder(clashesOf(fixture, at, plan, world))).toEqual(inOrder(after));
    }),
    runs,
  );
});

test("[S17] a clash between two fixtures is named by both", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const clashes = clashesOfPlan(plan, world);
      const pairs = clashes.flatMap((clash) =>
        "other" in clash ? [[RULE_OF[clash.code], clash.fixtureId, clash.other] as const] : [],
      );
      const text = new Set(pairs.map((pair) => pair.join(" ")));
      for (const [rule, a, b] of pairs) expect(text).toContain(`${rule} ${b} ${a}`);
    }),
    runs,
  );
});

test("[S17] a plan that was changed step by step answers as one that was made at once", () => {
  const step = fc.tuple(anyFixture, fc.option(anySlot, { freq: 3 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), anyFixture, anySlot, (steps, fixture, at) => {
      const stepwise = new Occupancy(fixtures);
      for (const [moving, to] of steps) {
        if (to) stepwise.place(moving, to);
        else stepwise.lift(moving.id);
      }
      const fresh = occupancyOf({ fixtures, placed: stepwise.placements() });
      const ask = (occupancy: Occupancy) =>
        inOrder(meetingClashes(fixture, at, occupancy, indexOf(world)));
      expect(ask(stepwise)).toEqual(ask(fresh));
    }),
    runs,
  );
});

const inOrder = (clashes: readonly Clash[]) => clashes.map((clash) => JSON.stringify(clash)).sort();
