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
    expect(written.fixtures).toEqual([
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

  it("refuses what is not made yet and says what is", async () => {
    for (const format of ["swiss", "double-elimination", "placement"]) {
      const ran = await ask({ format, teams: ["A", "B"] });
      expect(ran.code).toBe(1);
      expect(errorOf(ran)).toMatchObject({
        code: "format-unsupported",
        format,
        supported: ["round-robin", "knockout"],
      });
    }
  });

  it("refuses brackets that cannot be made", async () => {
    const six = await ask({ format: "knockout", teams: ["1", "2", "3", "4", "5", "6"] });
    expect([six.code, errorOf(six).code]).toEqual([1, "team-count"]);
    const three = await ask({ format: "knockout", crossover: ["A1-B2", "B1-A2", "C1-D1"] });
    expect([three.code, errorOf(three).code]).toEqual([1, "pairing-count"]);
  });

  it.each([
    [{ format: "ladder" }, "format"],
    [{ format: "round-robin", teams: ["A", "B", "A"] }, "teams.2"],
    [{ format: "round-robin" }, "teams"],
    [{ format: "round-robin", teams: ["A", "B"], legs: 3 }, "legs"],
    [{ format: "knockout", teams: ["A", "B"], crossover: ["A1-B1"] }, "teams"],
  ])("names what is wrong in %j", async (input, path) => {
    const ran = await ask(input);
    expect(ran.code).toBe(2);
    expect(errorOf(ran)).toMatchObject({ code: "bad-shape", path });
  });
});
