import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Canonical } from "../../../domain/kernel/canonical-json";
import { canonicalJson } from "../../../domain/kernel/canonical-json";
import { boxScoreOfLog } from "../../../domain/league/box-score-output";
import { SHAPES } from "../../../server/cli/shapes";
import {
  answer,
  type CommandLine,
  commandLine,
  errorOf,
  jsonLines,
} from "../../support/command-line";
import { gameOf } from "../../support/games";

const NAMES = ["euroleague-2020-47", "euroleague-2021-41", "eurocup-2022-11"];
const path = (name: string) => `tests/recorded/${name}.json`;

interface Line {
  readonly no: string;
  readonly minutes: string | null;
}
type ByTeam<Value> = Readonly<Record<string, Value>>;
interface Box {
  readonly players: ByTeam<readonly Line[]>;
  readonly [field: string]: unknown;
}
interface Recorded {
  readonly home: string;
  readonly away: string;
  readonly expected: Box & { readonly minutesReproducible: boolean };
  readonly referenceDerived: object;
}
const recorded = (name: string): Recorded => JSON.parse(readFileSync(path(name), "utf8"));

/** A game in which the scorer made slips and put them right. */
const game = gameOf(3, { corrections: true });
const log = game.commits.map((commit) => canonicalJson(commit as unknown as Canonical));

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

function expectOfficial(box: Box, name: string): void {
  const { expected, referenceDerived, home, away } = recorded(name);
  for (const field of ["scoreByPeriod", "finalScore", "team", "total"])
    expect(box[field], field).toEqual(expected[field]);
  expect(box).toMatchObject(referenceDerived);
  for (const team of [home, away]) {
    const official = (expected.players[team] ?? []).filter(({ minutes }) => minutes !== null);
    expect(official.length).toBeGreaterThanOrEqual(8);
    expect(box.players[team]?.map(({ no }) => no)).toEqual(official.map(({ no }) => no));
    for (const [at, { minutes, ...figures }] of official.entries()) {
      const ours = box.players[team]?.[at];
      expect(ours, `${team} ${figures.no}`).toMatchObject(figures);
      if (expected.minutesReproducible) expect(ours?.minutes).toBe(minutes);
    }
  }
}

describe("leitai boxscore", () => {
  it.each(NAMES)(
    "gives the official box score of the recorded game %s, field for field",
    async (name) => {
      const box = answer(await leitai.run(["boxscore", path(name)]));
      expectOfficial(box as unknown as Box, name);
      expect(SHAPES.boxscore.writes?.safeParse(box).error).toBeUndefined();
    },
  );

  it("answers several play-by-plays one a line, the bad one by its error", async () => {
    const [first = "", second = ""] = NAMES.map((name) => JSON.stringify(recorded(name)));
    const file = await leitai.file("games.jsonl", [first, '{"home":"A"}', second].join("\n"));
    const { code, out } = await leitai.run(["boxscore", file]);
    expect(code).toBe(2);
    const [one, bad, two] = jsonLines(out);
    expectOfficial(one as unknown as Box, NAMES[0] ?? "");
    expect(bad).toMatchObject({ error: { code: "bad-shape", line: 2, path: "away" } });
    expectOfficial(two as unknown as Box, NAMES[1] ?? "");
  });

  it("gives the box score of a log, corrections among it, whatever the file is called", async () => {
    expect(game.commits.some((commit) => commit.void !== undefined)).toBe(true);
    const text = `${log.join("\n")}\n`;
    const expected = { stream: "game/g1", ...boxScoreOfLog(game.commits) };
    for (const name of ["game.jsonl", "game.log"]) {
      const box = answer(await leitai.run(["boxscore", await leitai.file(name, text)]));
      expect(box).toEqual(expected);
      expect(SHAPES.boxscore.writes?.safeParse(box).error).toBeUndefined();
    }
    expect(answer(await leitai.run(["boxscore", "-"], { stdin: text }))).toEqual(expected);
  });

  it("gives the box score of a log that has only begun", async () => {
    const box = answer(await leitai.run(["boxscore", "-"], { stdin: log[0] ?? "" }));
    expect(box).toMatchObject({ finalScore: { H: 0, V: 0 } });
  });

  it("refuses a log that was altered, for its box score would look as good as any", async () => {
    const at = log.findIndex((line) => line.includes('"shot":"fg2"'));
    const altered = log.with(at, (log[at] ?? "").replace('"shot":"fg2"', '"shot":"fg3"'));
    const ran = await leitai.run(["boxscore", "-"], { stdin: altered.join("\n") });
    expect(ran.code).toBe(1);
    expect(errorOf(ran)).toMatchObject({ code: "hash-differs", line: at + 1, seq: at + 1 });
  });

  it("names the line and the path of what is wrong in a log", async () => {
    const lines = log.with(4, (log[4] ?? "").replace(/"type":"[a-z-]+"/, '"type":"flew"'));
    const file = await leitai.file("wrong.jsonl", lines.join("\n"));
    const ran = await leitai.run(["boxscore", file]);
    expect(ran.code).toBe(2);
    expect(errorOf(ran)).toMatchObject({ code: "bad-shape", line: 5, path: "events.0.type" });
    const broken = await leitai.file("broken.jsonl", log.with(6, '{"seq":').join("\n"));
    const second = await leitai.run(["boxscore", broken]);
    expect([second.code, errorOf(second).code, errorOf(second).line]).toEqual([2, "not-json", 7]);
  });

  it("names the path of what is wrong in a play-by-play", async () => {
    const { expected, ...file } = recorded(NAMES[0] ?? "") as unknown as Record<string, unknown>;
    const events = (file.events as unknown[][]).with(3, [9, 1, "09:00", "DYR", "10", "flew"]);
    const ran = await leitai.run(["boxscore", "-"], { stdin: JSON.stringify({ ...file, events }) });
    expect(ran.code).toBe(2);
    expect(errorOf(ran)).toMatchObject({ code: "bad-shape", path: "events.3.5" });
  });
});
