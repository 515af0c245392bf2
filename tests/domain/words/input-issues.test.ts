import { describe, expect, it } from "vitest";
import { z } from "zod";
import { contestInput } from "../../../domain/festival/contest-input";
import { drawInput } from "../../../domain/league/draw-input";
import { gameLogInput } from "../../../domain/league/game-log-input";
import { playByPlayInput } from "../../../domain/league/play-by-play-input";
import { standingsInput } from "../../../domain/league/standings-input";
import { inputFault } from "../../../domain/words/input-issues";
import { fixturesInput } from "../../../server/cli/fixtures-input";

const faults = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { reportInput: true }).error?.issues.map(inputFault) ?? [];

const standings = (more: object, game: object = {}) => ({
  teams: ["A", "B"],
  games: [{ home: "A", away: "B", homeScore: 1, awayScore: 0, ...game }],
  ...more,
});
const row = (cells: unknown[]) => ({ home: "A", away: "B", events: [cells] });

const judged = (method: string, ...marks: readonly (readonly string[])[]) => ({
  rules: { panel: { method, ...(method === "skating" ? {} : { grades: ["good", "fair"] }) } },
  judges: marks[0]?.map((_, at) => String(at + 1)),
  entries: marks.map((row, at) => ({ id: `e${at + 1}`, marks: row })),
});
const skating = (...marks: readonly (readonly string[])[]) => judged("skating", ...marks);

const CASES: readonly (readonly [path: string, schema: z.ZodType, value: unknown])[] = [
  ["", standingsInput, []],
  ["", standingsInput, null],
  ["teams", standingsInput, { games: [] }],
  ["teams", standingsInput, { teams: [], games: [] }],
  ["teams.0", standingsInput, { teams: [""], games: [] }],
  ["teams.1", standingsInput, standings({ teams: ["A", "A", "B"] })],
  ["lots.0", standingsInput, standings({ lots: ["X"] })],
  ["games.0.away", standingsInput, standings({}, { away: "A" })],
  ["games.0.homeScore", standingsInput, standings({}, { homeScore: undefined })],
  ["games.0.homeScore", standingsInput, standings({}, { homeScore: null })],
  ["games.0.homeScore", standingsInput, standings({}, { homeScore: -1 })],
  ["games.0.homeScore", standingsInput, standings({}, { homeScore: 1e12 })],
  ["games.0.homeScore", standingsInput, standings({}, { homeScore: 0.5 })],
  ["games.0.homeScore", standingsInput, standings({}, { homeScore: "1" })],
  ["games.0.awayScore", standingsInput, standings({}, { awayScore: 1 })],
  ["games.0.result", standingsInput, standings({}, { result: "won" })],
  ["rules", standingsInput, standings({ rules: "nba" })],
  ["rules", standingsInput, standings({ rules: 3 })],
  ["rules.points.win", standingsInput, standings({ rules: { points: { win: "2" } } })],
  ["rules.criteria.0", standingsInput, standings({ rules: { criteria: ["age"] } })],
  ["rules.forfeitScore", standingsInput, standings({ rules: { forfeitScore: [0, 20] } })],
  ["groupSizes", drawInput, { seed: "s", entrants: [{ id: "A" }] }],
  ["groupSizes", drawInput, { seed: "s", entrants: [{ id: "A" }], groupSizes: Array(27).fill(1) }],
  ["format", fixturesInput, { format: "ladder" }],
  ["format", fixturesInput, {}],
  ["teams", fixturesInput, { format: "round-robin" }],
  ["teams.1", fixturesInput, { format: "knockout", teams: ["A", "A"] }],
  ["teams", fixturesInput, { format: "knockout", teams: ["A", "B"], crossover: ["A1-B1"] }],
  ["legs", fixturesInput, { format: "round-robin", teams: ["A", "B"], legs: 3 }],
  ["entries.0.marks.2", contestInput, skating(["1", "4"], ["2", "1"])],
  ["entries", contestInput, skating(["1", "1"], ["1", "2"])],
  ["entries.0.marks", contestInput, { ...skating(["1"], ["2"]), judges: ["1", "2"] }],
  ["entries.1.marks.1", contestInput, judged("majorityJudgment", ["good"], ["poor"])],
  ["away", playByPlayInput, { home: "A", away: "A", events: [] }],
  ["eventColumns", playByPlayInput, { home: "A", away: "B", eventColumns: [], events: [] }],
  ["events.0.0", playByPlayInput, row(["1", 1, "10:00", "A", "4", "steal"])],
  ["events.0.1", playByPlayInput, row([1, 99, "10:00", "A", "4", "steal"])],
  ["events.0.2", playByPlayInput, row([1, 1, "ten", "A", "4", "steal"])],
  ["events.0.2", playByPlayInput, row([1, 1, "11:00", "A", "4", "steal"])],
  ["events.0.3", playByPlayInput, row([1, 1, "10:00", "C", "4", "steal"])],
  ["events.0.3", playByPlayInput, row([1, 1, "10:00", null, "4", "steal"])],
  ["events.0.4", playByPlayInput, row([1, 1, "10:00", "A", 4, "steal"])],
  ["events.0.4", playByPlayInput, row([1, 1, "10:00", "A", null, "steal"])],
  ["events.0.5", playByPlayInput, row([1, 1, "10:00", "A", "4", "flew"])],
  ["0.seq", gameLogInput, [{ stream: "game/a", seq: 2, events: [] }]],
  ["0.events.0.type", gameLogInput, [{ stream: "game/a", seq: 1, events: [{ type: "flew" }] }]],
  ["", z.strictObject({}), { note: 1 }],
  ["", z.string().regex(/^a$/), "b"],
];

describe("what is wrong in a file", () => {
  it.each(CASES)(
    "is said of “%s” with its path and a sentence in each language",
    (path, schema, value) => {
      const [first] = faults(schema, value);
      expect(first?.path).toBe(path);
      expect(first?.why.zh).toMatch(/[一-鿿]/);
      expect(first?.why.en).toMatch(/[a-z]/);
      expect(first?.why.en).not.toMatch(/[一-鿿]|Invalid input/);
      for (const text of [first?.why.zh, first?.why.en]) expect(text).not.toMatch(/[{}]|undefined/);
    },
  );

  it("says the sentences of one fault about the same thing", () => {
    const [fault] = faults(playByPlayInput, row([1, 1, "10:00", "C", "4", "steal"]));
    expect(fault?.why).toEqual({
      zh: "team 既不是 A 也不是 B：C",
      en: "team: neither A nor B: C",
    });
  });
});
