import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standings } from "../../../domain/league/standings";
import { fromStandingsFile, type StandingsFile } from "../../../domain/league/standings-input";
import { SHAPES } from "../../../server/cli/shapes";
import {
  answer,
  type CommandLine,
  commandLine,
  errorOf,
  jsonLines,
} from "../../support/command-line";

type Group = StandingsFile & { readonly id: string; readonly expectedOrder: readonly string[] };

const groups: readonly Group[] = JSON.parse(
  readFileSync(new URL("../../recorded/fiba-world-cup-2019-groups.json", import.meta.url), "utf8"),
);
const lines = groups.map((group) => JSON.stringify(group));

/** Three teams that beat each other in turn, parted by the difference. */
const ring = {
  teams: ["A", "B", "C"],
  games: [
    { home: "A", away: "B", homeScore: 80, awayScore: 70 },
    { home: "B", away: "C", homeScore: 75, awayScore: 70 },
    { home: "C", away: "A", homeScore: 60, awayScore: 58 },
  ],
};

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

describe("leitai standings", () => {
  it("says of an empty list that it is empty", async () => {
    const file = await leitai.file("none.json", "[]");
    const ran = await leitai.run(["standings", file]);
    expect(ran.code).toBe(2);
    expect(errorOf(ran).code).toBe("empty-list");
  });

  it("gives the sixteen groups of the World Cup 2019 their official order, one answer a line", async () => {
    const file = await leitai.file("groups.jsonl", `${lines.join("\n")}\n`);
    const { code, out } = await leitai.run(["standings", file]);
    expect(code).toBe(0);
    expect(jsonLines(out).map(({ id, order }) => ({ id, order }))).toEqual(
      groups.map(({ id, expectedOrder }) => ({ id, order: expectedOrder })),
    );
  });

  it("answers one file with what the domain says, and with reasons in both languages", async () => {
    const file = await leitai.file("ring.json", JSON.stringify(ring, null, 2));
    const table = answer(await leitai.run(["standings", file]));
    const { reasons, ...rest } = standings(fromStandingsFile(ring));
    expect(table).toMatchObject(rest);
    expect(table.reasons).toMatchObject(reasons);
    expect(table.order).toEqual(["A", "C", "B"]);
    const texts = (table.reasons as { text: { zh: string; en: string } }[]).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/^A、C、B同积3分.*故[AC]排在[CB]之前。$/);
      expect(en).toMatch(/^A, C and B are level on 3 points.*ahead of [CB]\.$/);
    }
    expect(SHAPES.standings.writes?.safeParse(table).error).toBeUndefined();
  });

  it("reads standard input, be it one text or one case a line", async () => {
    const one = await leitai.run(["standings", "-"], { stdin: JSON.stringify(ring, null, 2) });
    expect(answer(one).order).toEqual(["A", "C", "B"]);
    const many = await leitai.run(["standings", "-"], { stdin: lines.slice(0, 3).join("\n") });
    expect(jsonLines(many.out).map(({ order }) => order)).toEqual(
      groups.slice(0, 3).map((group) => group.expectedOrder),
    );
  });

  it("reads one text on standard input although its last line alone would be one too", async () => {
    const stdin = '{"teams":["A","B"],"games":[]\n,"note":\n{"teams":["C"],"games":[]}\n}';
    expect(answer(await leitai.run(["standings", "-"], { stdin })).order).toEqual(["A", "B"]);
  });

  it("answers a bad line by its error and number, and goes on with the others", async () => {
    const bad = '{"teams":["A","B"],"games":[{"home":"A","away":"X","homeScore":1,"awayScore":0}]}';
    const text = [lines[0], "{oops", "", bad, lines[1], "[]"].join("\r\n");
    const file = await leitai.file("some.jsonl", text);
    const { code, out, err } = await leitai.run(["standings", file]);
    expect(code).toBe(2);
    const answers = jsonLines(out);
    expect(answers.map(({ order, error }) => order ?? error)).toMatchObject([
      groups[0]?.expectedOrder as object,
      { code: "not-json", file, line: 2 },
      { code: "bad-shape", file, line: 4, path: "games.0.away" },
      groups[1]?.expectedOrder as object,
      { code: "bad-shape", file, line: 6, path: "" },
    ]);
    expect(jsonLines(err).at(-1)).toEqual({ lines: 5, done: 2, refused: 0, bad: 3 });
  });

  it("spoils no other line by one that is no text", async () => {
    const gbk = Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x7d, 0x0a]);
    const file = await leitai.file("gbk.jsonl", Buffer.concat([gbk, Buffer.from(`${lines[0]}\n`)]));
    const { code, out } = await leitai.run(["standings", file]);
    expect(code).toBe(2);
    const [first, second] = jsonLines(out);
    expect(first).toMatchObject({ error: { code: "not-utf8", line: 1 } });
    expect(second?.order).toEqual(groups[0]?.expectedOrder);
  });

  it("ignores unknown keys, and names the path and the reason of what is wrong", async () => {
    const stdin = JSON.stringify({
      teams: ["A", "B"],
      colour: "red",
      games: [
        { home: "A", away: "B", homeScore: 80, awayScore: "70", gym: 1 },
        { home: "A", away: "B", homeScore: 1.5, awayScore: 70 },
      ],
    });
    const ran = await leitai.run(["standings", "-"], { stdin });
    expect(ran.code).toBe(2);
    expect(ran.out).toBe("");
    const { message, ...facts } = errorOf(ran);
    expect(facts).toMatchObject({
      code: "bad-shape",
      file: "-",
      path: "games.0.awayScore",
      more: [{ path: "games.1.homeScore" }],
    });
    expect(message.en).toContain("games.0.awayScore: should be a number, is text");
    expect(message.zh).toContain("games.0.awayScore");
  });
});

describe("leitai standings, beyond one plain group", () => {
  const game = (
    home: string,
    away: string,
    homeScore: number | null,
    awayScore: number | null,
  ) => ({
    home,
    away,
    homeScore,
    awayScore,
  });
  const ask = async (input: object) => {
    const given = answer(await leitai.run(["standings", "-"], { stdin: JSON.stringify(input) }));
    expect(SHAPES.standings.writes?.safeParse(given).error).toBeUndefined();
    return given;
  };

  it("takes every kind of result and every option of the rules", async () => {
    const given = await ask({
      teams: ["A", "B", "C", "D"],
      rules: {
        base: "fiba",
        points: { win: 3, loss: 0, draw: 1 },
        forfeitLimit: null,
        maxDifference: 15,
        overtimePointsInTieBreak: false,
        carryOver: "amongQualified",
        whileOpen: "balance",
        rankBy: "points",
        unequalGroups: "per-game",
      },
      deductions: [{ team: "B", points: 1 }],
      carried: [{ ...game("A", "B", 70, 60) }, { ...game("A", "X", 70, 60) }],
      games: [
        { ...game("A", "B", 90, 88), regulation: [80, 80] },
        game("A", "C", 60, 60),
        { home: "A", away: "D", result: "double-forfeit" },
        { ...game("B", "C", 80, 70), result: "nullified" },
        { ...game("B", "D", 40, 39), result: "default-away" },
        { home: "C", away: "D", result: "forfeit-away" },
      ],
    });
    expect(given).toMatchObject({
      complete: true,
      rankedBy: "points",
      order: ["A", "C", "B", "D"],
      rows: [
        { team: "A", played: 4, won: 2, drawn: 1, lost: 1, points: 7 },
        { team: "C", points: 4 },
        { team: "B", points: 2, deducted: 1 },
        { team: "D", points: 1, forfeits: 2 },
      ],
    });
  });

  it("compares the teams of several groups, and says how", async () => {
    const group = (id: string, scores: readonly number[]) => ({
      id,
      teams: ["1", "2", "3"].map((n) => id + n),
      games: [
        game(`${id}1`, `${id}2`, 80, scores[0] ?? 0),
        game(`${id}1`, `${id}3`, 80, 60),
        game(`${id}2`, `${id}3`, 80, 60),
      ],
    });
    const given = await ask({ groups: [group("A", [70]), group("B", [75])], places: [2] });
    expect(given).toMatchObject({
      groups: [{ id: "A", order: ["A1", "A2", "A3"] }, { id: "B" }],
      across: { places: [2], order: ["B2", "A2"], complete: true },
    });
    const { reasons } = given.across as {
      reasons: { step: string; text: { zh: string; en: string } }[];
    };
    expect(reasons[0]?.step).toBe("difference");
    expect(reasons[0]?.text).toEqual({
      zh: "积分相同，净胜分 +15 比 +10，故B2排在A2之前。",
      en: "Equal points. Point difference +15 to +10, which puts B2 ahead of A2.",
    });
  });

  it("decides a series of two games on total points", async () => {
    const given = await ask({
      id: "sf",
      series: { teams: ["A", "B"], games: [game("A", "B", 70, 70), game("B", "A", 75, 74)] },
    });
    expect(given).toMatchObject({
      id: "sf",
      series: { winner: "B", decidedBy: "total", text: { zh: "两场总分 144:145，B胜。" } },
    });
  });

  const plain = { teams: ["A", "B", "C"] };
  const row = game("A", "B", 80, 70);
  it.each([
    ["an unknown team", { ...plain, games: [game("A", "X", 80, 70)] }, "games.0.away"],
    ["a team against itself", { ...plain, games: [row, game("C", "C", 80, 70)] }, "games.1.away"],
    ["a negative score", { ...plain, games: [game("A", "B", 80, -1)] }, "games.0.awayScore"],
    ["a tied game", { ...plain, games: [game("A", "B", 80, 80)] }, "games.0.awayScore"],
    ["a game once more", { ...plain, games: [row, game("A", "C", 80, 70), row] }, "games.2"],
    [
      "more games than the format has",
      { ...plain, meetings: 1, games: [row, game("B", "A", 1, 2)] },
      "games.1",
    ],
    [
      "overtime after an unlevel score",
      { ...plain, games: [{ ...row, regulation: [60, 61] }] },
      "games.0.regulation",
    ],
    [
      "a deduction of a stranger",
      { ...plain, games: [row], deductions: [{ team: "X", points: 1 }] },
      "deductions.0.team",
    ],
    [
      "a team in two groups",
      {
        places: [1],
        groups: [
          { id: "1", ...plain, games: [] },
          { id: "2", ...plain, games: [] },
        ],
      },
      "groups.1.teams.0",
    ],
    [
      "a stranger in a series",
      { series: { teams: ["A", "B"], games: [row, game("A", "C", 1, 2)] } },
      "series.games.1.away",
    ],
  ])("refuses %s at its row, with the reason in both languages", async (_, input, path) => {
    const ran = await leitai.run(["standings", "-"], { stdin: JSON.stringify(input) });
    expect(ran).toMatchObject({ code: 2, out: "" });
    const { message, ...facts } = errorOf(ran);
    expect(facts).toMatchObject({ code: "bad-shape", path });
    expect(message.zh).toMatch(/[一-龥]{3}/);
    expect(message.en).not.toMatch(/[一-龥]/);
  });
});
