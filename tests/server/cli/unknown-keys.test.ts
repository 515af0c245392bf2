import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { z } from "zod";
import { nearest, unknownKeys } from "../../../server/cli/unknown-keys";
import {
  answer,
  type CommandLine,
  commandLine,
  errorOf,
  jsonLines,
} from "../../support/command-line";

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

const played = { home: "A", away: "B", homeScore: 80, awayScore: 70 };
const good = { teams: ["A", "B"], games: [played] };

interface Notice {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly keys: readonly { path: string; near: string | null; times: number }[];
  readonly more?: number;
}

function noticeOf(err: string): Notice | undefined {
  const notices = jsonLines(err).flatMap((line) =>
    "notice" in line ? [line.notice as Notice] : [],
  );
  expect(notices.length).toBeLessThan(2);
  return notices[0];
}

describe("a key that nobody reads", () => {
  it("has no effect and is named with its path and the key that was likely meant", async () => {
    const stdin = JSON.stringify({ ...good, games: [{ ...played, reslut: "forfeit-home" }] });
    const ran = await leitai.run(["standings", "-"], { stdin });
    expect(answer(ran).order).toEqual(["A", "B"]);
    const notice = noticeOf(ran.err);
    expect(notice).toMatchObject({
      code: "unknown-keys",
      keys: [{ path: "games.0.reslut", near: "result", times: 1 }],
    });
    expect(notice?.message.en).toContain("games.0.reslut (did you mean result?)");
    expect(notice?.message.zh).toContain("games.0.reslut（是不是 result？）");
  });

  const draw = { seed: "1", entrants: [{ id: "A" }, { id: "B" }], groupSizes: [1, 1] };
  const plays = { home: "A", away: "B", eventColumns: [], events: [] };
  const tally = { rules: { method: "mean", decimals: 2 }, entries: [{ id: "1", marks: ["8"] }] };
  test.each([
    ["standings", { ...good, rule: "fiba-average" }, "rule", "rules"],
    ["scenarios", { teams: ["A", "B"], game: [] }, "game", "games"],
    ["draw", { ...draw, seperation: [] }, "seperation", "separation"],
    ["fixtures", { format: "knockout", teams: ["A", "B"], leg: 2 }, "leg", null],
    ["fixtures", { format: "round-robin", teams: ["A", "B"], leg: 2 }, "leg", "legs"],
    ["boxscore", { ...plays, rules: { period: 4 } }, "rules.period", "periods"],
    ["tally", { ...tally, headJuge: [] }, "headJuge", "headJudge"],
  ])("is named by %s", async (command, input, path, near) => {
    const { err } = await leitai.run([command, "-"], { stdin: JSON.stringify(input) });
    expect(noticeOf(err)?.keys).toContainEqual({ path, near, times: 1 });
  });

  it("is named beside what is refused on its account", async () => {
    const { homeScore, ...rest } = played;
    const stdin = JSON.stringify({ ...good, games: [{ ...rest, homescore: homeScore }] });
    const ran = await leitai.run(["standings", "-"], { stdin });
    expect(errorOf(ran)).toMatchObject({ code: "bad-shape", path: "games.0.homeScore" });
    expect(noticeOf(ran.err)?.keys).toMatchObject([{ near: "homeScore" }]);
  });

  it("is named once for all rows, and beyond ten they are counted", async () => {
    const notes = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`note-${n}`, n]));
    const games = [played, { ...played, gym: 1 }, { ...played, gym: 2 }];
    const stdin = [
      { ...good, games },
      { ...good, ...notes },
    ].map((one) => JSON.stringify(one));
    const { err } = await leitai.run(["standings", "-"], { stdin: stdin.join("\n") });
    const notice = noticeOf(err);
    expect(notice?.keys).toHaveLength(10);
    expect(notice?.keys[0]).toMatchObject({ path: "games.1.gym", times: 2, line: 1 });
    expect(notice?.more).toBe(3);
    expect(notice?.message.en).toMatch(/line 1, 2 times.*and 3 more\.$/);
  });

  it("is nothing that the schema leaves open, and nothing where all is known", async () => {
    const stdin = JSON.stringify({ ...draw, entrants: [{ id: "A", county: "x" }, { id: "B" }] });
    expect((await leitai.run(["draw", "-"], { stdin })).err).toBe("");
    const rules = { base: "fiba", points: { win: 2 } };
    const known = await leitai.run(["standings", "-"], {
      stdin: JSON.stringify({ ...good, rules }),
    });
    expect(known).toMatchObject({ code: 0, err: "" });
  });
});

test("keys are looked for in the alternative that fits", () => {
  const one = z.object({ a: z.string(), b: z.string().optional() });
  const other = z.object({ a: z.number(), c: z.array(one).optional() });
  const paths = (value: unknown) =>
    unknownKeys(z.union([one, other]), value).map(({ path }) => path.join("."));
  expect(paths({ a: "x", c: [] })).toEqual(["c"]);
  expect(paths({ a: 1, b: "x", c: [{ a: "x", d: 1 }] })).toEqual(["b", "c.0.d"]);
  expect(paths(["a"])).toEqual([]);
});

test("a key is near by case, separators, or a slip or two, and only then", () => {
  const keys = ["homeScore", "home", "result", "id"];
  expect(nearest("home_score", keys)).toBe("homeScore");
  expect(nearest("HOME", keys)).toBe("home");
  expect(nearest("reslt", keys)).toBe("result");
  expect(nearest("note", keys)).toBeNull();
  expect(nearest("resort", ["result"])).toBe("result");
  expect(nearest("of", keys)).toBeNull();
});

describe("a JSON file that holds a list of cases", () => {
  const recorded = readFileSync(
    new URL("../../recorded/fiba-world-cup-2019-groups.json", import.meta.url),
    "utf8",
  );

  it("gets a list of answers, as the recorded groups show", async () => {
    const file = await leitai.file("groups.json", recorded);
    const ran = await leitai.run(["standings", file]);
    expect(ran.code).toBe(0);
    const answers = JSON.parse(ran.out) as { id: string; order: string[] }[];
    const cases = JSON.parse(recorded) as { id: string; expectedOrder: string[] }[];
    expect(answers.map(({ id, order }) => [id, order])).toEqual(
      cases.map(({ id, expectedOrder }) => [id, expectedOrder]),
    );
  });

  it("answers a bad case in its place, and the exit code is that of the worst", async () => {
    const bad = { ...good, games: [{ ...played, away: "X" }] };
    const ran = await leitai.run(["standings", "-"], { stdin: JSON.stringify([good, bad, 7]) });
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.out)).toMatchObject([
      { order: ["A", "B"] },
      { error: { code: "bad-shape", case: 2, path: "games.0.away" } },
      { error: { code: "bad-shape", case: 3, path: "" } },
    ]);
    const { error } = JSON.parse(ran.out)[1];
    expect(error.message.en).toMatch(/^Case 2: /);
    expect(error.message.zh).toMatch(/^第 2 例：/);
    expect(jsonLines(ran.err)).toEqual([{ cases: 3, done: 1, refused: 0, bad: 2 }]);
  });

  it("is told in the help and in the schema", async () => {
    expect((await leitai.run(["help"])).out).toContain("a list of cases");
    const shapes = answer(await leitai.run(["schema", "draw"]));
    expect(shapes.cases).toMatchObject({ en: expect.stringContaining("a list of cases") });
    expect(answer(await leitai.run(["schema", "link"]))).not.toHaveProperty("cases");
  });
});

test("a bad line's sentence names the line", async () => {
  const bad = JSON.stringify({ ...good, teams: [] });
  const file = await leitai.file("bad.jsonl", `${JSON.stringify(good)}\n${bad}\n{oops\n`);
  const { out } = await leitai.run(["standings", file]);
  const [, second, third] = jsonLines(out) as { error: { message: Notice["message"] } }[];
  expect(second?.error.message.en).toMatch(/^Line 2: .*bad\.jsonl: teams: /);
  expect(second?.error.message.zh).toMatch(/^第 2 行：/);
  expect(third?.error.message.en.match(/line 3/gi)).toHaveLength(1);
});

test("scores left out mean the same as null: the game has not been played", async () => {
  const open = (scores: object) => ({ ...good, games: [{ home: "A", away: "B", ...scores }] });
  const stdin = JSON.stringify([open({}), open({ homeScore: null, awayScore: null })]);
  const [left, nulls] = JSON.parse((await leitai.run(["standings", "-"], { stdin })).out);
  expect(left).toEqual(nulls);
  expect(left).toMatchObject({ complete: false, ranks: [["A", "B"]] });
});
