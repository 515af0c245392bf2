import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../../../domain/kernel/time";
import {
  type CrewGame,
  type CrewOfficial,
  type CrewWorld,
  DUTIES,
  dutiesOf,
  USUAL_CREW,
} from "../../../domain/schedule/crew";
import { conflictsOf } from "../../../domain/schedule/crew-conflicts";
import { openDuties, proposeCrews } from "../../../domain/schedule/crew-proposal";
import { venueDistances } from "../../../domain/schedule/venue-distances";

/** A Saturday. */
const TODAY = day("2026-11-28");
const SKILLS = ["scorer", "assistantScorer", "timer", "shotClock"];

const referee = (id: string, more: Partial<CrewOfficial> = {}): CrewOfficial => ({
  id,
  name: id,
  kind: "referee",
  grade: "一级",
  unit: "裁判协会",
  county: "远县",
  maxGamesPerDay: 2,
  daysOff: [],
  skills: [],
  ...more,
});
const table = (id: string, more: Partial<CrewOfficial> = {}) =>
  referee(id, { kind: "table", skills: SKILLS, ...more });

const game = (id: string, start: number, more: Partial<CrewGame> = {}): CrewGame => ({
  id,
  slot: { venueId: "V1", day: TODAY, start },
  sides: [
    { unit: "电力", county: "渭滨区" },
    { unit: "税务", county: "金台区" },
  ],
  knockout: false,
  late: false,
  ...more,
});

const world = (more: Partial<CrewWorld> = {}): CrewWorld => ({
  officials: [referee("R1"), referee("R2"), table("S1"), table("S2"), table("S3"), table("S4")],
  games: [game("G1", 900), game("G2", 1010)],
  settings: USUAL_CREW,
  slotMinutes: 110,
  km: { V1: { V2: 25 }, V2: { V1: 25 } },
  ...more,
});

/** The codes against this official as crew chief (or scorer) of G1, who has these other games. */
const against = (
  official: CrewOfficial,
  games: readonly CrewGame[],
  others: readonly string[] = [],
  duty: (typeof DUTIES)[number] = official.kind === "referee" ? "crew-chief" : "scorer",
) =>
  conflictsOf(
    { gameId: "G1", officialId: official.id, duty },
    [
      { gameId: "G1", officialId: official.id, duty },
      ...others.map((gameId) => ({ gameId, officialId: official.id, duty })),
    ],
    world({ officials: [official], games }),
  ).map(({ code }) => code);

const here = game("G1", 900);

describe("a conflict", () => {
  test("[C1] of interest: one's own unit plays", () => {
    expect(against(referee("R1", { unit: "税务" }), [here])).toEqual(["own-unit"]);
    expect(against(referee("R1", { unit: null }), [here])).toEqual([]);
  });

  test("[C2] of interest in the knockout: a team of one's own county plays; in the groups that is none", () => {
    const neighbour = referee("R1", { county: "金台区" });
    expect(against(neighbour, [here])).toEqual([]);
    expect(against(neighbour, [game("G1", 900, { knockout: true })])).toEqual(["own-county"]);
  });

  test("[C3] of time: another game overlaps; one right after it in the same venue does not", () => {
    expect(against(referee("R1"), [here, game("G2", 1000)], ["G2"])).toEqual(["officiates-then"]);
    expect(against(referee("R1"), [here, game("G2", 1010)], ["G2"])).toEqual([]);
  });

  test.each([
    [1010, "V2", ["no-time-to-travel"]],
    // 25 km are half an hour, and 20 minutes to be ready.
    [1059, "V2", ["no-time-to-travel"]],
    [1060, "V2", []],
    [741, "V2", ["no-time-to-travel"]],
    [740, "V2", []],
    [1010, "V9", []],
  ])("[C4] of the way: a game at %i in %s", (start, venueId, codes) => {
    const there = game("G2", start, { slot: { venueId, day: TODAY, start } });
    expect(against(referee("R1"), [here, there], ["G2"])).toEqual(codes);
  });

  test("[C5] of load: more games than somebody wants on a day; other days do not count", () => {
    const [second, third] = [game("G2", 1010), game("G3", 1120)];
    const busy = referee("R1", { maxGamesPerDay: 2 });
    expect(against(busy, [here, second], ["G2"])).toEqual([]);
    expect(against(busy, [here, second, third], ["G2", "G3"])).toEqual(["too-many-that-day"]);
    const tomorrow = { venueId: "V1", day: addDays(TODAY, 1), start: 900 };
    expect(against(busy, [here, second, { ...third, slot: tomorrow }], ["G2", "G3"])).toEqual([]);
  });

  test("[C6] of weekdays: a day on which somebody cannot", () => {
    expect(against(referee("R1", { daysOff: ["sat"] }), [here])).toEqual(["day-off"]);
    expect(against(referee("R1", { daysOff: ["sun"] }), [here])).toEqual([]);
  });

  test("[C7] of duty: a referee at the table, a table official on the floor", () => {
    expect(against(referee("R1"), [here], [], "timer")).toEqual(["other-kind"]);
    expect(against(table("S1"), [here], [], "umpire")).toEqual(["other-kind"]);
  });

  test("[C8] of skill: each duty at the table needs its own", () => {
    const only = table("S1", { skills: ["timer"] });
    const codes = DUTIES.filter((duty) => duty !== "crew-chief" && duty !== "umpire").map(
      (duty) => [duty, against(only, [here], [], duty).length] as const,
    );
    expect(Object.fromEntries(codes)).toEqual({
      scorer: 1,
      "assistant-scorer": 1,
      timer: 0,
      "shot-clock": 1,
    });
  });

  test("[C9] of grade, from the quarter-finals on: crew chief and scorer the first, all others the second", () => {
    const late = [game("G1", 900, { late: true, knockout: true })];
    const second = referee("R1", { grade: "二级" });
    expect(against(second, [here])).toEqual([]);
    expect(against(second, late)).toEqual(["grade-too-low"]);
    expect(against(second, late, [], "umpire")).toEqual([]);
    expect(against(referee("R1", { grade: "三级" }), late, [], "umpire")).toEqual([
      "grade-too-low",
    ]);
    expect(against(referee("R1", { grade: "国家级" }), late)).toEqual([]);
  });

  test("[C3] a game without a time has no conflicts of time", () => {
    expect(
      against(referee("R1", { daysOff: ["sat"] }), [game("G1", 0, { slot: null })], ["G1"]),
    ).toEqual([]);
  });
});

test("[C10] a game has two referees and four at the table; from the quarter-finals on three referees", () => {
  expect(dutiesOf({ late: false }, USUAL_CREW)).toEqual(DUTIES);
  expect(dutiesOf({ late: true }, USUAL_CREW).filter((duty) => duty === "umpire")).toHaveLength(2);
});

describe("a proposed crew", () => {
  test("[C11] fills every duty that can be filled without a conflict and names the others", () => {
    const { added, open } = proposeCrews(["G1", "G2"], [], world(), "a");
    expect(open).toEqual([]);
    expect(added).toHaveLength(12);
    const lonely = world({ officials: [referee("R1"), table("S1")] });
    const few = proposeCrews(["G1"], [], lonely, "a");
    expect(few.added).toHaveLength(2);
    expect(few.open).toHaveLength(4);
  });

  test("[C11] keeps whoever is there and shares the games evenly", () => {
    const officials = [...world().officials, referee("R3"), referee("R4")];
    const there = [{ gameId: "G1", officialId: "R1", duty: "crew-chief" as const }];
    const { added } = proposeCrews(["G1", "G2"], there, world({ officials }), "b");
    expect(added.some(({ gameId, duty }) => gameId === "G1" && duty === "crew-chief")).toBe(false);
    const games = [...there, ...added].filter(({ officialId }) => officialId.startsWith("R"));
    const load = new Map<string, number>();
    for (const { officialId } of games) load.set(officialId, (load.get(officialId) ?? 0) + 1);
    expect([...load.values()].sort()).toEqual([1, 1, 1, 1]);
  });

  test("[C11] has no conflict, nobody twice in a game, and is the same for the same seed", () => {
    const person = fc.record({
      kind: fc.constantFrom("referee" as const, "table" as const),
      unit: fc.constantFrom("电力", "税务", "铁路", null),
      county: fc.constantFrom("渭滨区", "远县"),
      grade: fc.constantFrom("国家级", "一级", "二级", "三级"),
      maxGamesPerDay: fc.integer({ min: 1, max: 3 }),
      daysOff: fc.subarray(["sat", "sun"] as const),
      skills: fc.subarray(SKILLS),
    });
    const meeting = fc.record({
      start: fc.constantFrom(540, 650, 900, 1010),
      venueId: fc.constantFrom("V1", "V2"),
      late: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 14 }),
        fc.array(meeting, { minLength: 1, maxLength: 4 }),
        fc.string(),
        (people, meetings, seed) => {
          const made = world({
            officials: people.map((one, n) => referee(`O${n}`, one)),
            games: meetings.map(({ start, venueId, late }, n) =>
              game(`G${n}`, start, { late, knockout: late, slot: { venueId, day: TODAY, start } }),
            ),
          });
          const ids = made.games.map(({ id }) => id);
          const { added, open } = proposeCrews(ids, [], made, seed);
          for (const one of added) expect(conflictsOf(one, added, made)).toEqual([]);
          const seats = added.map(({ gameId, officialId }) => `${gameId} ${officialId}`);
          expect(new Set(seats).size).toBe(seats.length);
          const left = ids.flatMap((id) => openDuties(id, added, made));
          expect(left.length).toBe(open.length);
          expect(proposeCrews(ids, [], made, seed)).toEqual({ added, open });
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("[C4] teams at home in a venue tell how far it is to the others, in both directions", () => {
  const km = venueDistances([
    { homeVenue: "V1", km: { V1: 2, V2: 30, V3: 80 } },
    { homeVenue: "V2", km: { V1: 28 } },
    { homeVenue: null, km: { V3: 1 } },
  ]);
  expect(km).toEqual({ V1: { V2: 28, V3: 80 }, V2: { V1: 28 }, V3: { V1: 80 } });
});
