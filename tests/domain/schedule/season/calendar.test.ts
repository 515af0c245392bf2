import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../../../../domain/kernel/time";
import { compile } from "../../../../domain/schedule/engine/compile";
import { evaluate } from "../../../../domain/schedule/engine/evaluate";
import { impossible } from "../../../../domain/schedule/engine/impossible/core";
import { instanceInput } from "../../../../domain/schedule/engine/instance-input";
import { solve } from "../../../../domain/schedule/engine/solve";
import { plan } from "../../../../domain/schedule/planner";
import { draftOf } from "../../../../domain/schedule/season/back";
import { seasonCalendar } from "../../../../domain/schedule/season/calendar";
import { type PlanOrder, STRICTNESS } from "../../../../domain/schedule/season/order";
import { strictestCalendar } from "../../../../domain/schedule/season/strictest";
import type { Fixture } from "../../../../domain/schedule/world";
import { audit } from "../../../support/plan-audit";
import { seasonFixtures, seasonWorld } from "../../../support/season";
import { game, START, slot, smallWorld, team } from "../../../support/small-world";

/** A league of six with semi-finals and a final of whom nobody knows, in two weeks and one. */
const league: readonly Fixture[] = [
  game("AB", "A", "B"),
  game("CD", "C", "D"),
  game("EF", "E", "F"),
  game("AC", "A", "C", { round: 2 }),
  game("BE", "B", "E", { round: 2 }),
  game("DF", "D", "F", { round: 2 }),
  game("AD", "A", "D", { round: 3 }),
  game("S1", null, null, { stageId: "knockout", feeders: ["AB", "CD"] }),
  game("S2", "F", null, { stageId: "knockout", feeders: ["BE"] }),
  game("Z", null, null, { stageId: "knockout", feeders: ["S1", "S2"], round: 2 }),
];

const some = (max: number) => fc.integer({ min: 0, max });
const place = fc
  .record({ day: some(20), start: fc.constantFrom(540, 541, 650, 840, 1100, 1300), court: some(2) })
  .map(({ day, start, court }) => slot(day, start, ["V1-1", "V1-2", "V2-1"][court]));

/** Any season: days off, short hours, closed days, pins anywhere, days gone by. */
const orders: fc.Arbitrary<PlanOrder> = fc
  .record({
    off: fc.array(fc.tuple(some(5), some(20)), { maxLength: 25 }),
    short: fc.array(some(5), { maxLength: 2 }),
    far: some(5),
    closed: fc.array(some(20), { maxLength: 6 }),
    barred: some(6),
    pins: fc.array(fc.tuple(some(league.length - 1), place), { maxLength: 5 }),
    stands: fc.option(fc.array(place, { minLength: league.length, maxLength: league.length })),
    rest: some(2),
    most: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ off, short, far, closed, barred, pins, stands, rest, most }) => {
    const base = smallWorld();
    const world = smallWorld(
      {
        stages: [
          { id: "league", start: START, end: addDays(START, 13) },
          { id: "knockout", start: addDays(START, 14), end: addDays(START, 20) },
        ],
        teams: ["A", "B", "C", "D", "E", "F"].map((id, at) =>
          team(id, {
            unavailableDates: off.filter(([of]) => of === at).map(([, on]) => addDays(START, on)),
            ...(short.includes(at) ? { hours: { tue: [900, 1320], sat: [540, 1320] } } : {}),
            ...(far === at ? { km: { V1: 5, V2: 200 } } : {}),
          }),
        ),
        venues: base.venues.map((venue, at) => ({
          ...venue,
          closedDates: closed.filter((on) => on % 2 === at).map((on) => addDays(START, on)),
        })),
      },
      { minRestDays: rest, maxGamesPer7Days: most },
    );
    const held = new Map(pins.map(([at, where]) => [league[at]?.id ?? "AB", where]));
    return {
      world,
      fixtures: league,
      pinned: [...held].map(([fixtureId, where]) => ({ fixtureId, slot: where })),
      barred: Array.from({ length: barred }, (_, on) => addDays(START, on)),
      ...(stands
        ? { stands: stands.map((where, at) => ({ fixtureId: league[at]?.id ?? "", slot: where })) }
        : {}),
    };
  });

/** The rules that a second reading finds broken by games that are not pinned. */
function brokenByFree(order: PlanOrder, placed: PlanOrder["pinned"]): string[] {
  const held = new Set(order.pinned.map(({ fixtureId }) => fixtureId));
  const said = audit({ fixtures: order.fixtures, placed }, order.world);
  return said.filter((line) => !held.has(line.split(" ")[1] ?? ""));
}

const strictness = fc.constantFrom(...STRICTNESS);

describe("a season and its calendar", () => {
  test("the calendar of any season is one that the engine accepts from anybody", () => {
    fc.assert(
      fc.property(orders, strictness, (order, strict) => {
        const { instance } = seasonCalendar(order, strict);
        const { error } = instanceInput.safeParse(instance);
        // A game that can be nowhere has a window that ends before it begins; all else is sound.
        const others = (error?.issues ?? []).filter(({ path }) => path[2] !== "window");
        expect(others).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("[S17] what breaks no rule of the engine breaks none of the season, game for game", () => {
    let whole = 0;
    fc.assert(
      fc.property(orders, strictness, (order, strict) => {
        const calendar = seasonCalendar(order, strict);
        const { start, instance } = calendar;
        const found = solve(compile(instance), {
          seed: 1,
          iterations: 1,
          ...(start ? { start } : {}),
        });
        if (found.hard > 0) return;
        whole += 1;
        const draft = draftOf(order, calendar, found.assign);
        const meant = calendar.fixtures.flatMap((id, at) => {
          const at1 = calendar.slots[found.assign[at] ?? -1];
          return id !== null && at1 ? [`${id} ${at1.venueId} ${at1.day} ${at1.start}`] : [];
        });
        const broken = new Set(order.pinned.map(({ fixtureId }) => fixtureId));
        const stand = draft.placed.map(
          ({ fixtureId, slot: at }) => `${fixtureId} ${at.venueId} ${at.day} ${at.start}`,
        );
        // Nothing had to be taken out: the plan is the engine's own.
        expect(stand.filter((line) => !broken.has(line.split(" ")[0] ?? ""))).toEqual(
          meant.filter((line) => !broken.has(line.split(" ")[0] ?? "")),
        );
        expect(draft.unplaced).toEqual([]);
        expect(brokenByFree(order, draft.placed)).toEqual([]);
      }),
      // Seeded, so that as many of them as today have a plan tomorrow.
      { numRuns: 40, seed: 6 },
    );
    expect(whole).toBeGreaterThan(5);
  });

  test("[S17] [S18] whatever the engine finds, pins stand, nothing else breaks a rule, and the rest is named", () => {
    fc.assert(
      fc.property(orders, (order) => {
        const calendar = strictestCalendar(order, 1);
        const found = solve(compile(calendar.instance), { seed: 1, iterations: 1 });
        const draft = draftOf(order, calendar, found.assign);
        expect(draft.placed).toEqual(expect.arrayContaining([...order.pinned]));
        expect(brokenByFree(order, draft.placed)).toEqual([]);
        expect(draft.placed.length + draft.unplaced.length).toBe(order.fixtures.length);
        const held = new Set(order.pinned.map(({ fixtureId }) => fixtureId));
        const free = draft.placed.filter(({ fixtureId }) => !held.has(fixtureId));
        expect(free.filter(({ slot: at }) => order.barred.includes(at.day))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("[S12] four games on one way to the final lie in more than seven days", () => {
    const world = seasonWorld();
    const order = { world, fixtures: seasonFixtures(), pinned: [], barred: [] };
    const { instance, fixtures } = seasonCalendar(order, "rules");
    const named = (id: number) => fixtures[id] ?? "";
    const week = instance.precedence.filter(({ minDays }) => minDays === 7);
    // Two games in seven days: a quarter-final's way begins two rounds before a final.
    expect(
      week.filter(({ after }) => named(after) === "final").map(({ before }) => named(before)),
    ).toEqual(["qf-1", "qf-2", "qf-3", "qf-4"]);
  });

  test("why a season under way has no plan is said of games still to come, and of few", () => {
    const world = seasonWorld();
    const fixtures = seasonFixtures();
    const { placed } = plan(world, fixtures, { seed: "1" });
    const today = day("2024-06-18");
    const closed = Array.from({ length: 17 }, (_, on) => addDays(today, on + 1));
    const venues = world.venues.map((venue) => ({
      ...venue,
      closedDates: [...venue.closedDates, ...closed],
    }));
    const pinned = placed.filter(({ slot: at }) => at.day <= today);
    const barred = Array.from({ length: 22 }, (_, on) => addDays(today, -on));
    const order = { world: { ...world, venues }, fixtures, pinned, barred };
    const { instance } = seasonCalendar(order, "rules");
    const core = impossible(instance, false);
    expect(core?.games.length).toBeLessThan(6);
    for (const id of core?.games ?? []) expect(instance.games[id]?.pin).toBeUndefined();
  });

  test("[S30] a plan that breaks nothing costs no change, and a repair leaves it as it is", () => {
    const order = { world: seasonWorld(), fixtures: seasonFixtures(), pinned: [], barred: [] };
    const first = strictestCalendar(order, 1);
    const made = solve(compile(first.instance), { seed: 1, iterations: 1 });
    const { placed } = draftOf(order, first, made.assign);
    const repair = { ...order, stands: placed };
    const calendar = strictestCalendar(repair, 1);
    expect(evaluate(calendar.instance, calendar.start ?? [])).toMatchObject({
      hard: 0,
      cost: { change: 0 },
    });
    const again = solve(compile(calendar.instance), {
      seed: 2,
      iterations: 20_000,
      start: calendar.start ?? [],
    });
    expect(draftOf(repair, calendar, again.assign).placed).toEqual(placed);
  });
});
