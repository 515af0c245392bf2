import { describe, expect, test } from "vitest";
import { teamId } from "../../../domain/kernel/ids";
import { addDays } from "../../../domain/kernel/time";
import { clashesOf, clashesOfPlan } from "../../../domain/schedule/clashes";
import type { Fixture, Slot, World } from "../../../domain/schedule/world";
import { game, START, slot, smallWorld, team } from "../../support/small-world";

const world = smallWorld();
const ab = game("AB", "A", "B");

/** The clashes of the first fixture when the others stand where they are. */
function clashes(at: Slot, others: [Fixture, Slot][] = [], of = ab, inWorld: World = world) {
  const plan = {
    fixtures: [of, ...others.map(([fixture]) => fixture)],
    placed: others.map(([fixture, where]) => ({ fixtureId: fixture.id, slot: where })),
  };
  return clashesOf(of, at, plan, inWorld);
}

test("[S17] a slot that breaks no rule has no clash", () => {
  expect(clashes(slot(0, 540))).toEqual([]);
});

describe("a place alone", () => {
  test("[S1] a court that the venue does not have is named", () => {
    const nowhere = { ...slot(0, 540), courtId: "V1-9" };
    expect(clashes(nowhere)).toEqual([
      { fixtureId: "AB", code: "no-such-court", venueId: "V1", courtId: "V1-9" },
    ]);
    const elsewhere = { ...slot(0, 540), venueId: "V9", courtId: "V9-1" };
    expect(clashes(elsewhere).map(({ code }) => code)).toEqual(["no-such-court"]);
  });

  test("[S2] a closed venue is named with the day", () => {
    const [first, ...rest] = world.venues;
    if (!first) throw new Error("no venue");
    const closed = { ...world, venues: [{ ...first, closedDates: [START] }, ...rest] };
    expect(clashes(slot(0, 540), [], ab, closed)).toEqual([
      { fixtureId: "AB", code: "venue-closed", venueId: "V1", day: START },
    ]);
    expect(clashes(slot(1, 540), [], ab, closed)).toEqual([]);
  });

  test("[S3] the whole slot lies inside one stretch of opening hours, to the minute", () => {
    expect(clashes(slot(0, 1210))).toEqual([]);
    expect(clashes(slot(0, 1211))).toEqual([
      { fixtureId: "AB", code: "outside-opening-hours", venueId: "V1", open: [[540, 1320]] },
    ]);
    expect(clashes(slot(0, 539)).map(({ code }) => code)).toEqual(["outside-opening-hours"]);
    // Across the noon break of the second venue.
    expect(clashes(slot(0, 700, "V2-1")).map(({ code }) => code)).toEqual([
      "outside-opening-hours",
    ]);
  });

  test("[S4] a blacked-out day is named", () => {
    const dark = { ...world, blackoutDays: [START] };
    expect(clashes(slot(0, 540), [], ab, dark)).toEqual([
      { fixtureId: "AB", code: "day-blacked-out", day: START },
    ]);
  });

  test("[S5] a stage's first and last day belong to it, the next does not", () => {
    expect(clashes(slot(27, 540))).toEqual([]);
    const end = addDays(START, 27);
    expect(clashes(slot(28, 540))).toEqual([
      { fixtureId: "AB", code: "outside-stage", stageId: "league", start: START, end },
    ]);
    expect(clashes(slot(-1, 540)).map(({ code }) => code)).toEqual(["outside-stage"]);
  });
});

describe("a team's own terms", () => {
  const withTeam = (more: Parameters<typeof team>[1]): World =>
    smallWorld({ teams: [team("A"), team("B", more)] });
  const only = (at: Slot, more: Parameters<typeof team>[1]) => clashes(at, [], ab, withTeam(more));

  test("[S6] the whole slot lies inside the team's hours of that weekday", () => {
    const hours = { mon: [1080, 1200] as const };
    expect(only(slot(0, 1090), { hours })).toEqual([]);
    const late = { fixtureId: "AB", code: "outside-team-hours", teamId: "B", hours: [1080, 1200] };
    expect(only(slot(0, 1091), { hours })).toEqual([late]);
    expect(only(slot(0, 1079), { hours })).toEqual([late]);
    expect(only(slot(1, 1090), { hours })).toEqual([{ ...late, hours: null }]);
  });

  test("[S7] a team's free day is named", () => {
    expect(only(slot(0, 540), { unavailableDates: [START] })).toEqual([
      { fixtureId: "AB", code: "team-unavailable", teamId: "B", day: START },
    ]);
  });

  test("[S8] exactly the cap is allowed, a kilometre more is too far, the unknown is not judged", () => {
    expect(only(slot(0, 540), { km: { V1: 150 } })).toEqual([]);
    expect(only(slot(0, 540), { km: {} })).toEqual([]);
    expect(only(slot(0, 540), { km: { V1: 151 } })).toEqual([
      { fixtureId: "AB", code: "too-far", teamId: "B", venueId: "V1", km: 151, cap: 150 },
    ]);
  });

  test("[S8] both teams are asked", () => {
    const far = smallWorld({
      teams: [team("A", { km: { V1: 200 } }), team("B", { km: { V1: 300 } })],
    });
    expect(clashes(slot(0, 540), [], ab, far).map((clash) => "teamId" in clash && clash.teamId))
      // Home first.
      .toEqual(["A", "B"]);
  });
});

describe("other fixtures", () => {
  const cd = game("CD", "C", "D");

  test("[S9] a court is taken by partial, equal and contained overlap, not by its neighbour in time", () => {
    for (const start of [600, 650, 540, 709]) {
      expect(clashes(slot(0, start), [[cd, slot(0, 600)]]).map(({ code }) => code)).toEqual([
        "court-taken",
      ]);
    }
    for (const start of [710, 820]) {
      expect(clashes(slot(0, start), [[cd, slot(0, 600)]])).toEqual([]);
    }
    expect(clashes(slot(0, 600), [[cd, slot(0, 600, "V1-2")]])).toEqual([]);
    expect(clashes(slot(0, 600), [[cd, slot(1, 600)]])).toEqual([]);
    expect(clashes(slot(0, 650), [[cd, slot(0, 600)]])).toEqual([
      { fixtureId: "AB", code: "court-taken", other: "CD", courtId: "V1-1", start: 600, end: 710 },
    ]);
  });

  test("[S10] a team that plays elsewhere at that time is named, beside its missing rest", () => {
    const ac = game("AC", "C", "A");
    expect(clashes(slot(0, 650), [[ac, slot(0, 600, "V2-1")]])).toEqual([
      { fixtureId: "AB", code: "team-plays-then", teamId: "A", other: "AC" },
      {
        fixtureId: "AB",
        code: "too-little-rest",
        teamId: "A",
        other: "AC",
        restDays: -1,
        required: 1,
      },
    ]);
    expect(clashes(slot(0, 900), [[ac, slot(0, 600, "V2-1")]]).map(({ code }) => code)).toEqual([
      "too-little-rest",
    ]);
  });

  test("[S11] one full day must lie between two games of a team, before as after", () => {
    const ac = game("AC", "A", "C");
    const rest = (days: number) =>
      clashes(slot(10 + days, 540), [[ac, slot(10, 900)]]).map(({ code }) => code);
    expect([-1, 0, 1].map(rest)).toEqual(Array(3).fill(["too-little-rest"]));
    expect([-2, 2].map(rest)).toEqual([[], []]);
  });

  test("[S12] a third game in any seven days is one too many, on the eighth day it is not", () => {
    const ac = game("AC", "A", "C");
    const ad = game("AD", "A", "D");
    const third = (days: number) =>
      clashes(slot(days, 540), [
        [ac, slot(7, 900)],
        [ad, slot(10, 900)],
      ]);
    expect(third(13)).toEqual([
      {
        fixtureId: "AB",
        code: "too-many-games",
        teamId: "A",
        from: addDays(START, 7),
        to: addDays(START, 13),
        games: ["AC", "AD", "AB"],
        allowed: 2,
      },
    ]);
    expect(third(14)).toEqual([]);
    expect(third(4).map(({ code }) => code)).toEqual(["too-many-games"]);
    expect(third(3)).toEqual([]);
  });

  test("[S12] where nobody is known, a path of feeders counts as some team's games", () => {
    const open = (id: string, feeders: string[]) =>
      game(id, null, null, { stageId: "knockout", feeders });
    const quarter = open("Q", []);
    const semi = open("S", ["Q"]);
    const final = open("F", ["S"]);
    const others: [Fixture, Slot][] = [
      [quarter, slot(28, 540)],
      [semi, slot(31, 540)],
    ];
    expect(clashes(slot(34, 540), others, final)).toEqual([
      {
        fixtureId: "F",
        code: "too-many-games",
        teamId: null,
        from: addDays(START, 28),
        to: addDays(START, 34),
        games: ["Q", "S", "F"],
        allowed: 2,
      },
    ]);
    expect(clashes(slot(35, 540), others, final)).toEqual([]);
  });

  test("[S13] a fixture waits for its feeder and the rest after it; both sides say so", () => {
    const semi = game("S", "A", "B", { stageId: "knockout" });
    const final = game("F", null, null, { stageId: "knockout", feeders: ["S"] });
    expect(clashes(slot(31, 540), [[semi, slot(30, 540)]], final)).toEqual([
      { fixtureId: "F", code: "before-feeder", other: "S", earliest: addDays(START, 32) },
    ]);
    expect(clashes(slot(32, 540), [[semi, slot(30, 540)]], final)).toEqual([]);
    expect(clashes(slot(35, 540), [[final, slot(36, 540)]], semi)).toEqual([
      { fixtureId: "S", code: "after-dependant", other: "F", latest: addDays(START, 34) },
    ]);
  });

  test("[S17] every reason is named at once, not only the first", () => {
    const dark = smallWorld({
      blackoutDays: [addDays(START, 30)],
      teams: [
        team("A", { hours: {}, unavailableDates: [addDays(START, 30)], km: { V1: 400 } }),
        ...world.teams.slice(1),
      ],
    });
    const others: [Fixture, Slot][] = [
      [cd, slot(30, 1300)],
      [game("BC", "B", "C"), slot(30, 1300, "V1-2")],
    ];
    expect(clashes(slot(30, 1300), others, ab, dark).map(({ code }) => code)).toEqual([
      "outside-stage",
      "day-blacked-out",
      "outside-opening-hours",
      "outside-team-hours",
      "team-unavailable",
      "too-far",
      "outside-team-hours",
      "court-taken",
      "team-plays-then",
      "too-little-rest",
    ]);
  });

  test("[S17] where the fixture stands now is no reason against it", () => {
    const plan = { fixtures: [ab], placed: [{ fixtureId: "AB", slot: slot(0, 540) }] };
    expect(clashesOf(ab, slot(0, 600), plan, world)).toEqual([]);
    expect(clashesOfPlan(plan, world)).toEqual([]);
  });

  test("[S17] a fixture whose team the world does not have is a mistake, not a clash", () => {
    const stranger = { ...ab, home: teamId("X") };
    expect(() => clashes(slot(0, 540), [], stranger)).toThrow("X");
  });
});
