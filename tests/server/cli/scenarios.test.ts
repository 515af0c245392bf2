import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHAPES } from "../../../server/cli/shapes";
import {
  answer,
  type CommandLine,
  commandLine,
  errorOf,
  jsonLines,
} from "../../support/command-line";

/** C beat A by 5 and B beat C by 5: everything hangs on the last game. */
const ring = {
  teams: ["A", "B", "C"],
  tops: [1],
  games: [
    { home: "C", away: "A", homeScore: 75, awayScore: 70 },
    { home: "B", away: "C", homeScore: 75, awayScore: 70 },
    { home: "A", away: "B", homeScore: null, awayScore: null },
  ],
};

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

describe("leitai scenarios", () => {
  it("tells each team its chances and the margins it needs, with results that show them, in its own shape", async () => {
    const file = await leitai.file("ring.json", JSON.stringify(ring));
    const told = answer(await leitai.run(["scenarios", file]));
    expect(SHAPES.scenarios.writes?.safeParse(told).error).toBeUndefined();
    expect(told.open).toEqual([{ game: 2, home: "A", away: "B" }]);
    const [a] = told.teams as { needs: { options: { text: { zh: string; en: string } }[] }[] }[];
    expect(a?.needs[0]?.options.map(({ text }) => text)).toEqual([
      { en: "Beat B by 6 or more: first place reached.", zh: "胜B6分或以上：锁定小组第一。" },
      {
        en: "Beat B by exactly 5: level on difference, points scored decide.",
        zh: "恰好胜B5分：净胜分相同，比较得分。",
      },
      {
        en: "Lose to B or win by at most 4: first place missed.",
        zh: "负B或胜不超过4分：无缘小组第一。",
      },
    ]);
  });

  it("answers a file of cases line by line, and goes on after a bad one", async () => {
    const bad = { ...ring, teams: ["A", "B"] };
    const file = await leitai.file(
      "two.jsonl",
      `${[bad, ring].map((one) => JSON.stringify(one)).join("\n")}\n`,
    );
    const { code, out } = await leitai.run(["scenarios", file]);
    expect(code).toBe(2);
    const [first, second] = jsonLines(out);
    expect(first).toMatchObject({ error: { code: "bad-shape", line: 1, path: "games.0.home" } });
    expect(second).toMatchObject({ open: [{ game: 2 }] });
  });

  it("[SC2] refuses what it cannot answer exactly, and says why", async () => {
    const capped = { ...ring, rules: { maxDifference: 15 } };
    const file = await leitai.file("capped.json", JSON.stringify(capped));
    const ran = await leitai.run(["scenarios", file]);
    expect(ran.code).toBe(1);
    expect(errorOf(ran)).toMatchObject({ code: "scenarios-cap" });
  });

  it("takes only numbers of places that not every team is among", async () => {
    const file = await leitai.file("top.json", JSON.stringify({ ...ring, tops: [3] }));
    const ran = await leitai.run(["scenarios", file]);
    expect(ran.code).toBe(2);
    expect(errorOf(ran)).toMatchObject({ path: "tops.0" });
  });
});
