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
  it("gives the sixteen groups of the World Cup 2019 their official order, one answer a line", async () => {
    const file = await leitai.file("groups.jsonl", `${lines.join("\n")}\n`);
    const { code, out, err } = await leitai.run(["standings", file]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
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
    expect(jsonLines(err)).toEqual([{ lines: 5, done: 2, refused: 0, bad: 3 }]);
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
