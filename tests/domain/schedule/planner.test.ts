import { describe, expect, test } from "vitest";
import { addDays, type LocalDay, monday } from "../../../domain/kernel/time";
import { clashesOf } from "../../../domain/schedule/clashes";
import { plan } from "../../../domain/schedule/planner";
import type { Draft } from "../../../domain/schedule/season/back";
import { slotsBetween } from "../../../domain/schedule/slots";
import { standingClashes } from "../../../domain/schedule/standing-clashes";
import type { Fixture, Placement, World } from "../../../domain/schedule/world";
import { indexOf } from "../../../domain/schedule/world-index";
import { audit } from "../../support/plan-audit";
import { seasonFixtures, seasonWorld } from "../../support/season";
import { game, slot, smallWorld } from "../../support/small-world";

const fixtures = seasonFixtures();

/** Everything placed, and nothing wrong by the planner's own word and by a second reading. */
function expectWhole(draft: Draft, all: readonly Fixture[], world: World) {
  expect(draft.unplaced).toEqual([]);
  expect(draft.placed.map(({ fixtureId }) => fixtureId)).toEqual(all.map(({ id }) => id));
  expect(draft.clashes).toEqual([]);
  expect(audit({ fixtures: all, placed: draft.placed }, world)).toEqual([]);
}

const firstDay = (world: World): LocalDay => {
  const [stage] = world.stages;
  if (!stage) throw new Error("no stage");
  return stage.start;
};

describe("the season of 34 teams", () => {
  test("[S17] the season has 56 group games and 16 knockout games, and each has slots of its own", () => {
    const world = seasonWorld();
    const last = world.stages.at(-1)?.end ?? firstDay(world);
    const slots = slotsBetween(world.venues, firstDay(world), last, world.settings.slotMinutes);
    expect(fixtures.filter(({ stageId }) => stageId === "groups").length).toBe(56);
    expect(fixtures.length).toBe(72);
    for (const fixture of fixtures) {
      const own = slots.filter((at) => standingClashes(fixture, at, indexOf(world)).length === 0);
      expect(own.length).toBeGreaterThan(20);
    }
  });

  test.each(["1", "2", "draw of 20 May", "7f3a", "x"])(
    "[S17] all games stand without a clash, seed %s",
    (seed) => {
      const world = seasonWorld();
      expectWhole(plan(world, fixtures, { seed }), fixtures, world);
    },
  );

  test.each([-70, -1, 3, 26, 125])("[S17] and with the calendar moved by %i weeks", (weeks) => {
    const world = seasonWorld(weeks);
    expectWhole(plan(world, fixtures, { seed: `week ${weeks}` }), fixtures, world);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])(
    "[S4] [S18] and with the first %i days of the fourth week lost and a game pinned in that week",
    (lost) => {
      const world = seasonWorld(lost);
      const fourth = addDays(monday(firstDay(world)), 21);
      const blackoutDays = Array.from({ length: lost }, (_, at) => addDays(fourth, at));
      const pinned: Placement = {
        fixtureId: fixtures[20]?.id ?? "",
        // Off the grid on purpose: a pin may stand at any minute.
        slot: { venueId: "V1", courtId: "V1-2", day: addDays(fourth, 6), start: 1035 },
      };
      const draft = plan(world, fixtures, { seed: `lost ${lost}`, pinned: [pinned], blackoutDays });
      expectWhole(draft, fixtures, { ...world, blackoutDays });
      expect(draft.placed).toContainEqual(pinned);
    },
  );

  test("[S18] a season in progress keeps what was played and plans the rest around it", () => {
    const world = seasonWorld();
    const before = plan(world, fixtures, { seed: "before" });
    const today = addDays(firstDay(world), 20);
    const past = Array.from({ length: 20 }, (_, at) => addDays(firstDay(world), at));
    const pinned = before.placed.filter((placement) => placement.slot.day < today);
    expect(pinned.length).toBeGreaterThan(10);
    const [hall, ...others] = world.venues;
    if (!hall) throw new Error("no venue");
    const closedDates = [
      ...hall.closedDates,
      ...Array.from({ length: 10 }, (_, at) => addDays(today, at)),
    ];
    const closed = { ...world, venues: [{ ...hall, closedDates }, ...others] };
    const after = plan(closed, fixtures, { seed: "after", pinned, blackoutDays: past });
    expect(after.unplaced).toEqual([]);
    expect(after.placed).toEqual(expect.arrayContaining(pinned));
    expect(after.clashes).toEqual([]);
    const moved = after.placed.filter(({ slot: at }) => at.day < today);
    expect(moved).toEqual(pinned);
    expect(audit({ fixtures, placed: after.placed }, closed)).toEqual([]);
  });

  test("[S19] the same seed gives the same plan, another seed another", () => {
    const world = seasonWorld();
    const once = plan(world, fixtures, { seed: "same" });
    expect(plan(seasonWorld(), seasonFixtures(), { seed: "same" })).toEqual(once);
    expect(plan(world, fixtures, { seed: "other" }).placed).not.toEqual(once.placed);
  });

  test("[S25] whoever goes through from a group may play in any game of the next stage", () => {
    const world = seasonWorld();
    for (const seed of ["1", "2", "3"]) {
      const { placed } = plan(world, fixtures, { seed });
      for (const { fixtureId, slot: at } of placed) {
        const fixture = fixtures.find(({ id }) => id === fixtureId);
        if (fixture?.stageId !== "r16") continue;
        for (const { id: home } of world.teams) {
          const tired = clashesOf({ ...fixture, home }, at, { fixtures, placed }, world)
            .map(({ code }) => code)
            .filter((code) => code === "too-little-rest" || code === "too-many-games");
          expect(tired).toEqual([]);
        }
      }
    }
  });
});

describe("what cannot be", () => {
  const world = smallWorld();

  test("[S17] a fixture without any slot is named and the others are placed", () => {
    const never = smallWorld({
      teams: world.teams.map((team) => (team.id === "A" ? { ...team, hours: {} } : team)),
    });
    const all = [game("AB", "A", "B"), game("CD", "C", "D")];
    const draft = plan(never, all, { seed: "1" });
    expect(draft.unplaced).toEqual(["AB"]);
    expect(draft.placed.map(({ fixtureId }) => fixtureId)).toEqual(["CD"]);
    expect(draft.clashes).toEqual([]);
  });

  test("[S17] when there is room for so many games only, so many are placed", () => {
    // Two days, three teams: the rest rule lets each team play once.
    const [league] = world.stages;
    if (!league) throw new Error("no stage");
    const tight = smallWorld({ stages: [{ ...league, end: addDays(league.start, 1) }] });
    const all = [game("AB", "A", "B"), game("BC", "B", "C"), game("CA", "C", "A")];
    const draft = plan(tight, all, { seed: "1" });
    expect(draft.placed.length).toBe(1);
    expect(draft.unplaced.length).toBe(2);
    expect(audit({ fixtures: all, placed: draft.placed }, tight)).toEqual([]);
  });

  test("[S17] a plan that leaves no slot over is found by throwing blockers out", () => {
    // Six teams meet in five rounds on exactly the fifteen slots there are.
    const [hall] = world.venues;
    if (!hall) throw new Error("no venue");
    const openingHours = {
      mon: [[540, 870]] as const,
      wed: [[540, 870]] as const,
      fri: [[540, 870]] as const,
    };
    const full = smallWorld(
      {
        venues: [{ ...hall, courts: [{ id: "V1-1" }], openingHours }],
        stages: [
          {
            id: "league",
            start: firstDay(world),
            end: addDays(firstDay(world), 9),
          },
        ],
      },
      { maxGamesPer7Days: 7 },
    );
    const names = ["A", "B", "C", "D", "E", "F"];
    const all = names.flatMap((home, at) =>
      names.slice(at + 1).map((away) => game(home + away, home, away)),
    );
    for (const seed of ["1", "2", "3", "4", "5"]) {
      expectWhole(plan(full, all, { seed }), all, full);
    }
  });

  test("[S18] pins that clash stay where they are, and their clashes are named", () => {
    const all = [game("AB", "A", "B"), game("AC", "A", "C"), game("DE", "D", "E")];
    const pinned = [
      { fixtureId: "AB", slot: slot(0, 540) },
      { fixtureId: "AC", slot: slot(1, 540) },
    ];
    const draft = plan(world, all, { seed: "1", pinned });
    expect(draft.placed).toEqual(expect.arrayContaining(pinned));
    expect(draft.unplaced).toEqual([]);
    expect(draft.clashes.map(({ code, fixtureId }) => [code, fixtureId])).toEqual([
      ["too-little-rest", "AB"],
      ["too-little-rest", "AC"],
    ]);
  });

  test("[S4] a day that the season has blacked out is a clash even for a pin, one barred for a run is not", () => {
    const all = [game("AB", "A", "B")];
    const pinned = [{ fixtureId: "AB", slot: slot(0, 540) }];
    const blackoutDays = [firstDay(world)];
    const inSeason = plan({ ...world, blackoutDays }, all, { seed: "1", pinned });
    expect(inSeason.clashes.map(({ code }) => code)).toEqual(["day-blacked-out"]);
    expect(plan(world, all, { seed: "1", pinned, blackoutDays }).clashes).toEqual([]);
  });

  test("[S18] a pin for a fixture that is not there is a mistake", () => {
    const pinned = [{ fixtureId: "XY", slot: slot(0, 540) }];
    expect(() => plan(world, [], { seed: "1", pinned })).toThrow("XY");
  });

  test("[S17] nothing to place is an empty plan", () => {
    expect(plan(world, [], { seed: "1" })).toEqual({ placed: [], unplaced: [], clashes: [] });
  });
});
