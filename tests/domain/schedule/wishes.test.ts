import { expect, test } from "vitest";
import { teamId } from "../../../domain/kernel/ids";
import { addDays, day, daysBetween } from "../../../domain/kernel/time";
import { dayNumber } from "../../../domain/schedule/day-numbers";
import { plan } from "../../../domain/schedule/planner";
import { roundWindows } from "../../../domain/schedule/round-windows";
import { wishesOf } from "../../../domain/schedule/wishes";
import { type Fixture, knownTeams, type Slot, type World } from "../../../domain/schedule/world";
import { indexOf } from "../../../domain/schedule/world-index";
import { seasonFixtures, seasonWorld } from "../../support/season";
import { game, START, slot, smallWorld, team } from "../../support/small-world";

/** Where one fixture goes when nothing forbids anything. */
function placeOf(fixture: Fixture, world: World, all: readonly Fixture[] = [fixture]) {
  const { placed } = plan(world, all, { seed: "1" });
  const placement = placed.find(({ fixtureId }) => fixtureId === fixture.id);
  if (!placement) throw new Error(`${fixture.id} was not placed`);
  return placement.slot;
}

test("[S20] a group's rounds share the days of its stage in their order, without a hole", () => {
  const world = seasonWorld();
  const fixtures = seasonFixtures();
  const windows = roundWindows(fixtures, world);
  const start = dayNumber(day("2024-05-28"));
  for (const group of ["A", "C"]) {
    const own = fixtures.filter(({ id }) => id.startsWith(`${group}-`));
    const rounds = [...new Set(own.map(({ round }) => round))].sort((a, b) => a - b);
    const firsts = rounds.map((round) => {
      const same = own
        .filter((fixture) => fixture.round === round)
        .map(({ id }) => windows.get(id));
      expect(new Set(same.map((window) => JSON.stringify(window))).size).toBe(1);
      return same[0] ?? { first: 0, last: 0 };
    });
    expect(rounds.length).toBe(group === "A" ? 5 : 3);
    expect(firsts[0]?.first).toBe(start);
    expect(firsts.at(-1)?.last).toBe(dayNumber(day("2024-07-07")));
    for (const [at, { first }] of firsts.entries()) {
      const before = firsts[at - 1];
      if (before) expect(first - before.last).toBeLessThanOrEqual(1);
      if (before) expect(first).toBeGreaterThan(before.first);
    }
  }
  expect(windows.has("r16-1")).toBe(false);
});

test("[S20] with room enough, every game of the season stands within its round's days", () => {
  const world = seasonWorld();
  const fixtures = seasonFixtures();
  const windows = roundWindows(fixtures, world);
  const { placed } = plan(world, fixtures, { seed: "1" });
  const outside = placed.filter(({ fixtureId, slot: at }) => {
    const window = windows.get(fixtureId);
    const on = dayNumber(at.day);
    return window && (on < window.first || on > window.last);
  });
  // A wish, not a rule: the days off of a team may push a few games out.
  expect(outside.length).toBeLessThanOrEqual(3);
});

test("[S21] the home team's venue is taken when nothing speaks against it", () => {
  const teams = [
    team("A", { homeVenue: "V2", near: ["V2"], km: { V1: 30, V2: 3 } }),
    team("B", { km: { V1: 10, V2: 30 } }),
  ];
  expect(placeOf(game("AB", "A", "B"), smallWorld({ teams })).venueId).toBe("V2");
  expect(placeOf(game("BA", "B", "A"), smallWorld({ teams })).venueId).toBe("V1");
});

test("[S22] two games of a team are kept apart when the days allow it", () => {
  const teams = ["A", "B", "C"].map((id) =>
    team(id, { unavailableDates: [3, 4, 5, 6].map((days) => addDays(START, days)) }),
  );
  const stages = [{ id: "league", start: START, end: addDays(START, 8) }];
  const all = [game("AB", "A", "B"), game("CA", "C", "A")];
  const world = smallWorld({ teams, stages });
  const [ab, ca] = all.map((fixture) => placeOf(fixture, world, all));
  expect(Math.abs(daysBetween(ab?.day ?? START, ca?.day ?? START))).toBeGreaterThanOrEqual(6);
});

test("[S23] a game ends after half past nine only when it must", () => {
  const venues = smallWorld().venues.map((venue) => ({
    ...venue,
    openingHours: { mon: [[1090, 1310] as const], tue: [[1220, 1330] as const] },
  }));
  expect(placeOf(game("AB", "A", "B"), smallWorld({ venues })).start).toBe(1090);
  const evening = ["A", "B"].map((id) => team(id, { hours: { mon: [1200, 1330] } }));
  const late = smallWorld({ venues, teams: evening });
  expect(placeOf(game("AB", "A", "B"), late).start).toBe(1200);
});

test("[S24] a game for unknown teams stands where all who may come can play", () => {
  const teams = ["A", "B", "C", "D", "E", "F"].map((id) =>
    team(id, id === "C" ? { hours: { thu: [1080, 1320] }, km: { V1: 400, V2: 5 } } : {}),
  );
  const open = game("Q", null, null, { stageId: "knockout" });
  const at = placeOf(open, smallWorld({ teams }));
  expect(at.venueId).toBe("V2");
  expect(daysBetween(START, at.day) % 7).toBe(3);
  expect(at.start).toBeGreaterThanOrEqual(1080);
});

test("[S24] once the feeders' teams are known, the others no longer count", () => {
  const teams = ["A", "B", "C", "D", "E", "F"].map((id) =>
    team(id, { hours: "AB".includes(id) ? { fri: [540, 1320] } : { thu: [540, 1320] } }),
  );
  const semi = game("S1", "A", "B");
  const final = game("F", null, null, { stageId: "knockout", feeders: ["S1"] });
  const world = smallWorld({ teams });
  expect(daysBetween(START, placeOf(final, world, [semi, final]).day) % 7).toBe(4);
  const unfed = { ...final, feeders: [] };
  expect(daysBetween(START, placeOf(unfed, world, [semi, unfed]).day) % 7).toBe(3);
});

test("[S25] a team's last games leave room for the first day of the next stage", () => {
  const stages = [
    { id: "league", start: START, end: addDays(START, 7) },
    { id: "knockout", start: addDays(START, 8), end: addDays(START, 12) },
  ];
  const all = [game("AB", "A", "B"), game("CA", "C", "A")];
  const world = smallWorld({ stages });
  const days = all.map((fixture) => daysBetween(START, placeOf(fixture, world, all).day));
  // The seven days that end with the next stage's first day begin on day 2.
  expect(days.filter((on) => on >= 2).length).toBeLessThanOrEqual(1);
  expect(Math.max(...days)).toBeLessThan(7);
});

/** What a team's games cost it, standing where they are said to stand. */
function teamCost(games: [Fixture, Slot][], world: World = smallWorld()) {
  const fixtures = games.map(([fixture]) => fixture);
  const stays = games
    .filter(([fixture]) => knownTeams(fixture).includes(teamId("A")))
    .map(([fixture, slot]) => ({ fixture, slot, dayNumber: dayNumber(slot.day) }))
    .sort((a, b) => a.dayNumber - b.dayNumber);
  return wishesOf(fixtures, indexOf(world)).ofTeam(teamId("A"), stays);
}

const ab = game("AB", "A", "B", { round: 1 });
const ca = game("CA", "C", "A", { round: 2 });
const ad = game("AD", "A", "D", { round: 3 });

test("[S22] rounds out of their order cost, in their order they do not", () => {
  const inOrder = teamCost([
    [ab, slot(0, 540)],
    [ca, slot(8, 540)],
  ]);
  const swapped = teamCost([
    [ca, slot(0, 540)],
    [ab, slot(8, 540)],
  ]);
  expect(inOrder).toBe(0);
  expect(swapped).toBeGreaterThan(0);
});

test("[S22] the closer two games of a team stand, the more they cost; from six days on nothing", () => {
  const apart = [1, 2, 3, 4, 5, 6].map((days) =>
    teamCost([
      [ab, slot(0, 540)],
      [ca, slot(days, 540)],
    ]),
  );
  expect(apart).toEqual([...apart].sort((a, b) => b - a));
  expect(new Set(apart).size).toBe(6);
  expect(apart.at(-1)).toBe(0);
});

test("[S23] two late games of one team cost more than twice one", () => {
  const one = teamCost([[ab, slot(0, 1205)]]);
  const two = teamCost([
    [ab, slot(0, 1205)],
    [ca, slot(8, 1205)],
  ]);
  expect(teamCost([[ab, slot(0, 1180)]])).toBe(0);
  expect(two).toBeGreaterThan(2 * one);
});

test("[S21] a team that never plays near home costs, one game near home settles it", () => {
  const away = [
    [ab, slot(0, 540, "V2-1")],
    [ca, slot(8, 540, "V2-1")],
  ] satisfies [Fixture, Slot][];
  expect(teamCost(away)).toBeGreaterThan(0);
  expect(teamCost([...away, [ad, slot(16, 540)]])).toBe(0);
});

test("[S21] between venues equally near the home team's own is taken", () => {
  for (const homeVenue of ["V1", "V2"]) {
    const teams = ["A", "B"].map((id) =>
      team(id, {
        km: { V1: 5, V2: 5 },
        near: ["V1", "V2"],
        homeVenue: id === "A" ? homeVenue : null,
      }),
    );
    expect(placeOf(ab, smallWorld({ teams })).venueId).toBe(homeVenue);
  }
});

test("[S25] too many games or too little rest before the next stage costs more than other wishes", () => {
  // The next stage begins on day 28: the seven days that end with it begin on day 22.
  const early = teamCost([
    [ab, slot(21, 540)],
    [ca, slot(26, 540)],
  ]);
  const full = teamCost([
    [ab, slot(22, 540)],
    [ca, slot(26, 540)],
  ]);
  const tired = teamCost([[ab, slot(27, 540)]]);
  expect(early).toBeLessThan(10);
  expect(full).toBeGreaterThanOrEqual(200);
  expect(tired).toBeGreaterThanOrEqual(200);
  expect(teamCost([[ab, slot(26, 540)]])).toBe(0);
});

test("[S20] a fixture in no one's way takes a slot of the grid", () => {
  const at = placeOf(game("AB", "A", "B"), smallWorld());
  expect(at).toEqual(slot(daysBetween(START, at.day), at.start, at.courtId));
  expect((at.start - 540) % 110).toBe(0);
});
