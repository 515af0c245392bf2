import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHAPES } from "../../../server/cli/shapes";
import { answer, type CommandLine, commandLine, errorOf } from "../../support/command-line";

interface Fixture {
  readonly group?: string;
  readonly round: number;
  readonly home: string;
  readonly away: string;
}

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

const ask = (input: unknown) => leitai.run(["fixtures", "-"], { stdin: JSON.stringify(input) });

const shapeFault = (written: unknown) => SHAPES.fixtures.writes?.safeParse(written).error;

describe("leitai fixtures", () => {
  it("lets everyone meet everyone once, each at most once a round, and names who rests", async () => {
    const teams = ["A", "B", "C", "D", "E"];
    const written = answer(await ask({ format: "round-robin", teams }));
    const fixtures = written.fixtures as Fixture[];
    const pairs = fixtures.map(({ home, away }) => [home, away].sort().join("-"));
    expect(new Set(pairs).size).toBe(10);
    expect(pairs).toHaveLength(10);
    for (let round = 1; round <= 5; round++) {
      const bye = (written.byes as { round: number; team: string }[]).find(
        (one) => one.round === round,
      );
      const playing = fixtures
        .filter((one) => one.round === round)
        .flatMap(({ home, away }) => [home, away]);
      expect([...playing, bye?.team].toSorted()).toEqual(teams);
    }
    expect(shapeFault(written)).toBeUndefined();
  });

  it("takes groups as a draw answers them, and two legs with the court changed", async () => {
    const groups = [
      { group: "A", teams: ["P", "Q"] },
      { group: "B", teams: ["R", "S"] },
    ];
    const written = answer(await ask({ id: "x", format: "round-robin", groups, legs: 2 }));
    expect(written).toEqual({
      id: "x",
      format: "round-robin",
      fixtures: [
        { group: "A", round: 1, home: "P", away: "Q" },
        { group: "A", round: 2, home: "Q", away: "P" },
        { group: "B", round: 1, home: "R", away: "S" },
        { group: "B", round: 2, home: "S", away: "R" },
      ],
      byes: [],
    });
    expect(shapeFault(written)).toBeUndefined();
  });

  it("makes a knockout from a crossover list", async () => {
    const crossover = ["A1-B2", "B1-A2"];
    const written = answer(await ask({ format: "knockout", crossover, thirdPlaceGame: true }));
    expect(written.fixtures).toMatchObject([
      {
        key: "sf-1",
        level: "sf",
        number: 1,
        home: { kind: "place", group: "A", place: 1 },
        away: { kind: "place", group: "B", place: 2 },
      },
      {
        key: "sf-2",
        level: "sf",
        number: 2,
        home: { kind: "place", group: "B", place: 1 },
        away: { kind: "place", group: "A", place: 2 },
      },
      {
        key: "third",
        level: "third",
        number: 1,
        home: { kind: "loser", of: "sf-1" },
        away: { kind: "loser", of: "sf-2" },
      },
      {
        key: "final",
        level: "final",
        number: 1,
        home: { kind: "winner", of: "sf-1" },
        away: { kind: "winner", of: "sf-2" },
      },
    ]);
    expect(shapeFault(written)).toBeUndefined();
  });

  it("makes a knockout from seeds in which the two best can meet in the final only", async () => {
    const teams = ["1", "2", "3", "4", "5", "6", "7", "8"];
    const written = answer(await ask({ format: "knockout", teams }));
    const first = (written.fixtures as { home: unknown; away: unknown }[]).slice(0, 4);
    expect(first.map(({ home, away }) => `${home}-${away}`)).toEqual(["1-8", "4-5", "2-7", "3-6"]);
    expect(written.fixtures).toHaveLength(7);
    expect(shapeFault(written)).toBeUndefined();
  });

  it("takes any number of seeds: the best pass over the first level", async () => {
    const written = answer(
      await ask({
        format: "knockout",
        teams: ["1", "2", "3", "4", "5", "6"],
        thirdPlaceGame: true,
      }),
    );
    const fixtures = written.fixtures as { key: string; home: unknown; away: unknown }[];
    expect(fixtures.map(({ key }) => key)).toEqual([
      "qf-1",
      "qf-2",
      "sf-1",
      "sf-2",
      "third",
      "final",
    ]);
    expect(fixtures[2]).toMatchObject({ home: "1", away: { kind: "winner", of: "qf-1" } });
    expect(shapeFault(written)).toBeUndefined();
  });

  it("plays for every place, or as deep as it is told", async () => {
    const teams = ["1", "2", "3", "4", "5", "6", "7", "8"];
    const all = answer(await ask({ format: "placement", teams }));
    expect(all.fixtures).toHaveLength(12);
    expect(shapeFault(all)).toBeUndefined();
    const four = answer(await ask({ format: "placement", teams, placesTo: 4 }));
    expect(four.fixtures).toHaveLength(8);
  });

  it("makes a double elimination, its grand final played again when it is lost by the unbeaten side", async () => {
    const teams = ["1", "2", "3", "4"];
    const written = answer(await ask({ format: "double-elimination", teams }));
    expect((written.fixtures as { key: string }[]).map(({ key }) => key)).toEqual([
      ...["w1-1", "w1-2", "l1-1", "w2-1", "l2-1", "final", "reset"],
    ]);
    expect(shapeFault(written)).toBeUndefined();
    const once = answer(await ask({ format: "double-elimination", teams, reset: false }));
    expect(once.fixtures).toHaveLength(6);
  });

  it("makes what follows from groups, by crossing them or by seeding all who go on", async () => {
    const wish = { format: "groups-knockout", teams: 12, groups: 3, advancePerGroup: 2 };
    const written = answer(await ask({ ...wish, seeding: "bracket", bestOthers: 2, legs: 2 }));
    expect(written).toMatchObject({ groupSizes: [4, 4, 4], games: { groups: 36, knockout: 7 } });
    expect((written.fixtures as unknown[])[0]).toMatchObject({
      home: { kind: "best", place: 1, rank: 1 },
      away: { kind: "best", place: 3, rank: 2 },
    });
    expect(shapeFault(written)).toBeUndefined();
    const crossed = await ask(wish);
    expect([crossed.code, errorOf(crossed).code]).toEqual([1, "knockout-size"]);
  });

  it("pairs the next round of a Swiss system with the table before it", async () => {
    const teams = ["A", "B", "C", "D", "E"];
    const first = answer(await ask({ format: "swiss", teams }));
    expect(first.byes).toEqual([{ round: 1, team: "E" }]);
    const games = (first.fixtures as { home: string; away: string }[]).map(({ home, away }) => ({
      ...{ home, away, winner: "home" },
    }));
    const second = answer(await ask({ format: "swiss", teams, rounds: [{ games, bye: "E" }] }));
    expect(second.fixtures).toHaveLength(2);
    expect(shapeFault(second)).toBeUndefined();
    const open = await ask({
      format: "swiss",
      teams: ["A", "B"],
      rounds: [{ games: [{ home: "A", away: "B" }] }],
    });
    expect([open.code, errorOf(open).code]).toEqual([1, "round-open"]);
    const done = [{ games: [{ home: "A", away: "B", winner: "home" }] }];
    const none = await ask({ format: "swiss", teams: ["A", "B"], rounds: done });
    expect([none.code, errorOf(none).code]).toEqual([1, "no-new-pairing"]);
  });

  it("refuses brackets that cannot be made", async () => {
    const three = await ask({ format: "knockout", crossover: ["A1-B2", "B1-A2", "C1-D1"] });
    expect([three.code, errorOf(three).code]).toEqual([1, "pairing-count"]);
  });

  it.each([
    [["A1-B2", "B1:A2"], "pairing-unreadable", "crossover.1"],
    [["A1-B2", "B1-B2"], "place-twice", "crossover.1"],
  ])("names the pairing that cannot be used in %j", async (crossover, code, path) => {
    const ran = await ask({ format: "knockout", crossover });
    expect(ran.code).toBe(2);
    expect(errorOf(ran)).toMatchObject({ code, path });
    expect(errorOf(ran).message.zh).toContain(path);
  });

  it.each([
    [{ format: "ladder" }, "format"],
    [{ format: "round-robin", teams: ["A", "B", "A"] }, "teams.2"],
    [{ format: "round-robin" }, "teams"],
    [{ format: "round-robin", teams: ["A", "B"], legs: 3 }, "legs"],
    [
      {
        format: "round-robin",
        groups: [
          { group: "A", teams: ["P", "Q"] },
          { group: "A", teams: ["R", "S"] },
        ],
      },
      "groups.1.group",
    ],
    [
      {
        format: "round-robin",
        groups: [
          { group: "A", teams: ["P", "Q"] },
          { group: "B", teams: ["R", "P"] },
        ],
      },
      "groups.1.teams.1",
    ],
    [{ format: "knockout", teams: ["A", "B"], crossover: ["A1-B1"] }, "teams"],
    [{ format: "placement", teams: ["A"] }, "teams"],
    [{ format: "placement", teams: ["A", "B"], placesTo: 1 }, "placesTo"],
    [{ format: "double-elimination", teams: ["A", "B"], reset: "yes" }, "reset"],
    [{ format: "groups-knockout", teams: 8, groups: 0, advancePerGroup: 1 }, "groups"],
    [
      { format: "swiss", teams: ["A", "B"], rounds: [{ games: [{ home: "A", away: "A" }] }] },
      "rounds.0.games.0.away",
    ],
    [
      { format: "swiss", teams: ["A", "B"], rounds: [{ games: [{ home: "A", away: "C" }] }] },
      "rounds.0.games.0.away",
    ],
  ])("names what is wrong in %j", async (input, path) => {
    const ran = await ask(input);
    expect(ran.code).toBe(2);
    expect(errorOf(ran)).toMatchObject({ code: "bad-shape", path });
  });
});
