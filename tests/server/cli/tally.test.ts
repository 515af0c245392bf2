import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHAPES } from "../../../server/cli/shapes";
import {
  answer,
  type CommandLine,
  commandLine,
  errorOf,
  jsonLines,
} from "../../support/command-line";

/** The usual way of a Chinese contest: without the highest and the lowest, two decimals. */
const usual = {
  mark: { min: "0", max: "10", step: "0.01" },
  panel: { method: "trimmedMean", dropHigh: 1, dropLow: 1 },
  rounding: { at: "panel", mode: "halfUp", decimals: 2 },
};
const inTwo = (hundredths: number) => (hundredths / 100).toFixed(2);
const act = (id: string, hundredths: readonly number[]) => ({ id, marks: hundredths.map(inTwo) });

const sequence = {
  id: "sensitive",
  rules: usual,
  entries: [
    act("A", [925, 930, 940, 935, 928]),
    act("B", [931, 929, 936, 926, 934]),
    act("C", [910, 950, 932, 930, 933]),
  ],
};

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

const scores = ({ results }: Record<string, unknown>) =>
  (results as { id: string; score: string; place: string }[]).map(
    ({ id, score, place }) => `${place} ${id} ${score}`,
  );

describe("leitai tally", () => {
  it("prints scores and places as text, best first, and whose marks were dropped", async () => {
    const file = await leitai.file("three.json", JSON.stringify(sequence));
    const tallied = answer(await leitai.run(["tally", file]));
    expect(tallied.id).toBe("sensitive");
    expect(scores(tallied)).toEqual(["1 C 9.32", "2 A 9.31", "2 B 9.31"]);
    expect((tallied.results as object[])[0]).toMatchObject({
      dropped: { high: ["2"], low: ["1"] },
    });
    expect(SHAPES.tally.writes?.safeParse(tallied).error).toBeUndefined();
  });

  it("gives the reason for a tie in both languages, and the prizes", async () => {
    const rules = {
      ...usual,
      ties: ["untrimmed"],
      prizes: [
        { name: "一等奖", count: 1 },
        { name: "优秀奖", count: null },
      ],
      prizeTies: "share",
    };
    const stdin = JSON.stringify({ ...sequence, rules });
    const tallied = answer(await leitai.run(["tally", "-"], { stdin }));
    expect(tallied).toMatchObject({
      results: [{ prize: "一等奖" }, { prize: "优秀奖" }, { prize: "优秀奖" }],
      reasons: [
        {
          above: "C",
          below: "A",
          step: "score",
          figures: { above: "9.32", below: "9.31" },
          text: { zh: "C得9.32分，A得9.31分，分高的C在前。" },
        },
        {
          above: "A",
          below: "B",
          step: "untrimmed",
          figures: { score: "9.31", above: "9.316", below: "9.312" },
          text: {
            zh: "A与B同为9.31分。不去掉最高分和最低分，平均 9.316 比 9.312，故A排在B之前。",
            en: "A and B both have 9.31. With no mark dropped the mean is 9.316 to 9.312, which puts A ahead of B.",
          },
        },
      ],
      open: [],
    });
    expect(SHAPES.tally.writes?.safeParse(tallied).error).toBeUndefined();
  });

  it("[R29] names those who share a line whose prize the head judge has to decide", async () => {
    const one = [{ name: "一等奖", count: 1 }];
    const level = { ...sequence, entries: [act("A", [900, 910, 920]), act("B", [910, 910, 910])] };
    const openIn = async (ties: readonly string[], prizeTies: string) => {
      const rules = { ...usual, ties, prizes: one, prizeTies };
      const file = { ...level, rules, ...(ties[0] === "headJudge" ? { headJudge: [] } : {}) };
      return answer(await leitai.run(["tally", "-"], { stdin: JSON.stringify(file) })).open;
    };
    expect(await openIn(["share"], "decide")).toEqual([["A", "B"]]);
    expect(await openIn(["share"], "extra")).toEqual([]);
    expect(await openIn(["headJudge"], "decide")).toEqual([["A", "B"]]);
  });

  it("reads a contest's rules with the tally under its own key, and marks by judge and criterion", async () => {
    const sheet = (first: string, second: string) => ({ K1: first, K2: second });
    const stdin = JSON.stringify({
      rules: {
        criteria: [
          { id: "K1", name: "艺术表现", weight: 60 },
          { id: "K2", name: "编排", weight: 40 },
        ],
        timeLimitSec: { min: 180, max: 360 },
        overtimePenalty: { perStartedSec: 30, points: "0.5" },
        tally: {
          ...usual,
          mark: { min: "0", max: "100", step: "0.1" },
          rounding: { at: "panel", mode: "halfUp", decimals: 3 },
          judgeTotal: "weightedSum",
          rankOn: "rounded",
          recused: "reserve",
          absent: { method: "meanOfPresent", atLeast: 3 },
          ties: ["criterion:K1", "headJudge"],
        },
      },
      judges: [
        "J1",
        "J2",
        "J3",
        "J4",
        { id: "R1", role: "reserve" },
        { id: "C", role: "headJudge" },
      ],
      entries: [
        {
          id: "E1",
          durationSec: 361,
          marks: {
            J1: sheet("90", "80.5"),
            J2: sheet("91.3", "82"),
            J3: { recused: true },
            J4: null,
            R1: sheet("92", "85"),
          },
        },
        {
          id: "E2",
          marks: { J1: sheet("88", "88"), J2: sheet("90", "84"), J3: sheet("86", "90"), J4: null },
        },
      ],
    });
    const tallied = answer(await leitai.run(["tally", "-"], { stdin }));
    // 91.3 × 0.6 + 82 × 0.4 = 87.58, half a point for one second too many.
    expect(scores(tallied)).toEqual(["1 E2 87.600", "2 E1 87.080"]);
    expect(tallied).toMatchObject({
      results: [{}, { mean: "87.580", deduction: "0.500", dropped: { high: ["R1"], low: ["J1"] } }],
    });
  });

  it("answers one case a line, and a bad line by its error", async () => {
    const few = { ...sequence, entries: [act("A", [925, 930])] };
    const text = [sequence, few, { rules: usual }, sequence].map((one) => JSON.stringify(one));
    const { code, out, err } = await leitai.run([
      "tally",
      await leitai.file("many.jsonl", text.join("\n")),
    ]);
    expect(code).toBe(2);
    expect(jsonLines(out)).toMatchObject([
      { id: "sensitive" },
      { error: { code: "too-few-sheets", entry: "A", given: 2, needed: 3, line: 2 } },
      { error: { code: "bad-shape", path: "entries", line: 3 } },
      { id: "sensitive" },
    ]);
    expect(jsonLines(err)).toEqual([{ lines: 4, done: 2, refused: 1, bad: 1 }]);
  });

  it.each([
    [{ entries: [{ id: "A", marks: ["9.3", "9,3", "9.1"] }] }, "entries.0.marks.1", "9,3"],
    [{ entries: [{ id: "A", marks: ["9.3", "９.3", "9.1"] }] }, "entries.0.marks.1", "９.3"],
    [{ entries: [{ id: "A", marks: ["9.3", "10.01", "9.1"] }] }, "entries.0.marks.1", "0 to 10"],
    [{ entries: [{ id: "A", marks: { X: "9.125" } }] }, "entries.0.marks.X", "steps of 0.01"],
    [{ entries: [{ id: "A", marks: { X: 9.1 } }] }, "entries.0.marks.X", "text"],
    [
      {
        judges: ["X"],
        entries: [
          { id: "A", marks: { X: "9" } },
          { id: "B", marks: {} },
        ],
      },
      "entries.1.marks",
      "null while absent",
    ],
    [
      { judges: ["X"], entries: [{ id: "A", marks: { X: null, Y: "9" } }] },
      "entries.0.marks.Y",
      "Y",
    ],
    [{ entries: [act("A", [900]), act("A", [900])] }, "entries.1.id", "named twice"],
    [{ headJudge: [["A", "Z"]] }, "headJudge.0.1", "not one of the entries"],
    [{ rules: { ...usual, ties: ["criterion:K9"] } }, "rules.ties.0", "K9"],
    [{ rules: { ...usual, panel: { method: "trimmedMean" } } }, "rules.panel", "drops at least"],
  ])("names the place and the reason of bad input: %j", async (change, path, why) => {
    const ran = await leitai.run(["tally", "-"], {
      stdin: JSON.stringify({ ...sequence, ...change }),
    });
    expect(ran.code).toBe(2);
    const error = errorOf(ran);
    expect(error).toMatchObject({ code: "bad-shape", path });
    expect((error.message as { en: string }).en).toContain(why);
    expect((error.message as { zh: string }).zh).toMatch(/[一-鿿]{2}/);
  });

  it.each([
    [{ ...sequence, rules: { panel: { method: "borda" } } }, "borda"],
    [{ ...sequence, rules: { method: "lots" } }, "lots"],
    [{ ...sequence, rules: { method: "points" }, dances: [] }, "dances"],
  ])(
    "refuses a way of judging that is not built, and names those that are",
    async (file, method) => {
      const ran = await leitai.run(["tally", "-"], { stdin: JSON.stringify(file) });
      expect(ran.code).toBe(1);
      expect(errorOf(ran)).toMatchObject({ code: "method-unsupported", method });
      expect((errorOf(ran).message as { en: string }).en).toContain(
        "trimmedMean, mean, median, sum, skating, rankSum, majorityPreference, majorityJudgment",
      );
    },
  );

  it("places a final by the skating system, with the rule that parted each pair", async () => {
    const dance = (...rows: string[]) => ({
      entries: rows.map((marks, at) => ({ id: `${at + 1}`, marks })),
    });
    const stdin = JSON.stringify({
      id: "W4",
      rules: { method: "skating", prizes: [{ name: "一等奖", count: 1 }] },
      dances: [
        dance("15323", "41212", "23131", "52464", "34555", "66646"),
        dance("12121", "33314", "21442", "44533", "66266", "55655"),
        dance("21111", "12224", "44342", "35533", "53465", "66656"),
        dance("21232", "12311", "35666", "56123", "44555", "63444"),
      ],
    });
    const tallied = answer(await leitai.run(["tally", "-"], { stdin }));
    expect(scores(tallied)).toEqual(["1 1 7", "2 2 7", "3 3 14", "4 4 14", "5 5 21", "6 6 21"]);
    expect(tallied.results).toMatchObject([
      { prize: "一等奖", figures: ["3", "1", "1", "2"] },
      {},
      {},
      {},
      {},
      {},
    ]);
    expect(tallied.reasons).toMatchObject([
      { step: "skating:11" },
      { step: "skating:9", text: { zh: "各舞种名次之和 7 比 14，和小的2在前（规则9）。" } },
      { step: "skating:10", figures: { column: 3, aboveSum: "4", belowSum: "6" } },
      { step: "skating:9" },
      { step: "skating:10", figures: { column: 5, aboveCount: 3, belowCount: 2 } },
    ]);
    expect(SHAPES.tally.writes?.safeParse(tallied).error).toBeUndefined();
  });

  it.each([
    [["12", "22"], "dances.0.entries"],
    [["13", "21"], "dances.0.entries.0.marks.1"],
    [["12", "2"], "dances.0.entries.1.marks"],
  ])("names the place of a skating mark that cannot be: %j", async (rows, path) => {
    const entries = rows.map((marks, at) => ({ id: `${at + 1}`, marks }));
    const stdin = JSON.stringify({ rules: { method: "skating" }, dances: [{ entries }] });
    const ran = await leitai.run(["tally", "-"], { stdin });
    expect(ran.code).toBe(2);
    expect(errorOf(ran)).toMatchObject({ code: "bad-shape", path });
  });
});
