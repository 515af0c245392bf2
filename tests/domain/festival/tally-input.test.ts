import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { rankEntries } from "../../../domain/festival/ranking";
import { tallyContest } from "../../../domain/festival/tally-file";
import {
  fromTallyFile,
  type TallyFile,
  tallyInput,
} from "../../../domain/festival/tally-file-input";
import { readTallyRules, type TallyRulesFile } from "../../../domain/festival/tally-input";
import { scoredOf } from "../../support/contests";

const festival: { contests: { id: string; tally: object; panel: string[] }[] } = JSON.parse(
  readFileSync(new URL("../../../prisma/demo/festival-2024.json", import.meta.url), "utf8"),
);

const CRITERIA = [
  { id: "K1", name: "艺术表现", weight: 60 },
  { id: "K2", name: "编排", weight: 40 },
];
const RULES: TallyRulesFile = {
  criteria: CRITERIA,
  mark: { min: "0", max: "100", step: "0.1" },
  panel: { method: "trimmedMean", dropHigh: 1, dropLow: 1 },
  rounding: { decimals: 3 },
};

const task = (change: Partial<TallyFile>) =>
  fromTallyFile(
    tallyInput.parse({
      rules: RULES,
      entries: [{ id: "A", marks: ["90", "91", "92"] }],
      ...change,
    }),
  );
const why = (rules: unknown) => {
  const read = readTallyRules(rules);
  return read.ok ? null : read.refusal;
};

describe("rules as a file states them", () => {
  it("[R1] [R9] are read from a contest of the festival as they stand there", () => {
    expect(festival.contests).toHaveLength(6);
    for (const contest of festival.contests) {
      const read = readTallyRules(contest);
      expect(read).toEqual(readTallyRules({ ...contest, ...contest.tally, tally: undefined }));
      expect(read).toMatchObject({
        ok: true,
        value: {
          mark: { min: 0, max: 100_000, step: 100 },
          panel: { method: "trimmedMean", dropHigh: 1, dropLow: 1 },
          rounding: { at: "panel", mode: "halfUp", decimals: 3 },
          rankOn: "rounded",
          recused: "reserve",
          atLeast: 5,
          ties: [`criterion:${contest.id}-K1`, `criterion:${contest.id}-K2`, "headJudge"],
          time: { minMs: 180_000, maxMs: 360_000, perStartedMs: 30_000, points: 500 },
        },
      });
      const weights = read.ok ? read.value.criteria.map(({ weight }) => weight) : [];
      expect(weights.reduce((a, b) => a + b, 0)).toBe(10_000);
    }
  });

  it("[R1] weights are percent, with decimals as text, or basis points", () => {
    const weights = (...given: (number | string)[]) => {
      const criteria = given.map((weight, index) => ({ id: `K${index}`, weight }));
      const read = readTallyRules({ ...RULES, criteria });
      return read.ok ? read.value.criteria.map(({ weight }) => weight) : read.refusal.why;
    };
    expect(weights(60, 40)).toEqual([6_000, 4_000]);
    expect(weights("33.33", "33.33", "33.34")).toEqual([3_333, 3_333, 3_334]);
    expect(weights("12.5", 87, "0.5")).toEqual([1_250, 8_700, 50]);
    expect(weights(6_000, 4_000)).toEqual([6_000, 4_000]);
    expect(weights(60, 41)).toBe("the weights do not add up to 100");
    expect(weights("33.333", "66.667")).toBe("a decimal as text is expected");
  });

  it("[R10] what a file leaves out is the usual way, but never the method or the decimals", () => {
    const { panel, rounding } = RULES;
    expect(readTallyRules({ panel, rounding })).toEqual({
      ok: true,
      value: {
        criteria: [{ id: "mark", name: "mark", weight: 10_000 }],
        mark: { min: 0, max: 100_000, step: 1 },
        panel,
        rounding: { at: "panel", mode: "halfUp", decimals: 3 },
        rankOn: "rounded",
        recused: "present",
        atLeast: 1,
        ties: [],
        time: null,
      },
    });
    expect(why({ panel })).toMatchObject({ code: "bad-rules", path: "rounding" });
    expect(why({ rounding })).toMatchObject({ code: "bad-rules", path: "panel" });
    expect(why(null)).toMatchObject({ code: "bad-rules", path: "" });
  });

  it.each([
    [{ criteria: [...CRITERIA, CRITERIA[0]] }, "criteria.2"],
    [{ criteria: [{ id: "constructor", weight: 100 }] }, "criteria.0.id"],
    [{ mark: { min: "0", max: "100", step: "0.3" } }, "mark"],
    [{ mark: { min: "0", max: "100", step: "0" } }, "mark"],
    [{ mark: { max: 100 } }, "mark.max"],
    [{ ties: ["coin"] }, "ties.0"],
    [{ ties: ["criterion:K3"] }, "ties.0"],
    [{ timeLimitSec: { min: 400, max: 300 } }, "timeLimitSec"],
    [{ overtimePenalty: { perStartedSec: 30, points: "1" } }, "overtimePenalty"],
    [
      {
        prizes: [
          { name: "优", count: null },
          { name: "三", count: 1 },
        ],
      },
      "prizes.1",
    ],
    [{ judgeTotal: "best" }, "judgeTotal"],
    [{ absent: { method: "zero", atLeast: 3 } }, "absent.method"],
    [{ panel: { method: "trimmedMean", dropHigh: 0, dropLow: 0 } }, "panel"],
  ])("[R1] a gap in them is named before the contest: %j", (change, path) => {
    expect(why({ ...RULES, ...change })).toMatchObject({ code: "bad-rules", path });
  });

  it("[R8] a penalty has no more decimals than the score", () => {
    const rules = {
      ...RULES,
      timeLimitSec: { min: 0, max: 300 },
      overtimePenalty: { perStartedSec: 30, points: "0.05" },
    };
    expect(why(rules)).toBeNull();
    expect(why({ ...rules, rounding: { decimals: 1 } })).toMatchObject({
      path: "overtimePenalty.points",
    });
  });
});

describe("marks as a file states them", () => {
  it("[R6] null and recused are no marks, and a list is in the order of the judges", () => {
    const [entry] = task({
      rules: { ...RULES, criteria: undefined },
      judges: ["X", "Y", "Z"],
      entries: [{ id: "A", marks: ["92.5", null, { recused: true }], number: 7 }],
    }).entries;
    expect(entry).toMatchObject({
      number: 7,
      sheets: [{ seat: "X", marks: { mark: 92_500 } }],
    });
  });

  it("[R7] the reserve counts for each recused judge of the panel, and not otherwise", () => {
    const seats = (
      recused: "reserve" | "present",
      marks: Record<string, string | null | { recused: true }>,
    ) =>
      task({
        rules: { ...RULES, criteria: undefined, recused },
        judges: ["1", "2", { id: "R1", role: "reserve" }, { id: "R2", role: "reserve" }],
        entries: [{ id: "A", marks }],
      }).entries[0]?.sheets.map(({ seat }) => seat);
    const out = { recused: true } as const;
    expect(seats("reserve", { "1": "90", "2": out, R1: "91", R2: "92" })).toEqual(["1", "R1"]);
    expect(seats("reserve", { "1": out, "2": out, R1: null, R2: "92" })).toEqual(["R2"]);
    expect(seats("reserve", { "1": "90", "2": null, R1: "91" })).toEqual(["1"]);
    expect(seats("present", { "1": "90", "2": out, R1: "91" })).toEqual(["1"]);
  });

  it("[R21] totals count as they are, and steps that look at a criterion part nobody", () => {
    const file: Partial<TallyFile> = {
      rules: { ...RULES, ties: ["criterion:K1", "earlier"] },
      entries: [
        { id: "A", marks: ["90.125", "91", "92"] },
        { id: "B", marks: ["90", "91", "99.9"] },
      ],
    };
    const given = task(file);
    expect(given.entries[0]?.sheets[0]).toEqual({ seat: "1", marks: { mark: 90_125 } });
    const { reasons } = rankEntries(
      given.rules,
      scoredOf({ rules: given.rules, acts: given.entries }),
      [],
    );
    expect(reasons).toMatchObject([{ step: "earlier", figures: { above: 1, below: 2 } }]);
    const mixed = { ...file, entries: [{ id: "A", marks: [{ K1: "90", K2: "90" }, "91"] }] };
    expect(tallyInput.safeParse({ rules: RULES, ...mixed }).success).toBe(false);
  });

  it("[R4] sums of panels that differ in size are refused, with both sizes", () => {
    const given = task({
      rules: { ...RULES, criteria: undefined, panel: { method: "sum" } },
      entries: [
        { id: "A", marks: ["90", "91", "92"] },
        { id: "B", marks: ["90", "91", null] },
      ],
    });
    expect(tallyContest(given)).toEqual({
      ok: false,
      refusal: { code: "sum-unequal-panels", entry: "B", given: 2, others: 3 },
    });
  });

  it("[R9] seconds may have decimals, and the time's points join the others", () => {
    const deduction = (durationSec: number | string) =>
      task({
        rules: {
          ...RULES,
          criteria: undefined,
          timeLimitSec: { min: 180, max: 360 },
          overtimePenalty: { perStartedSec: 30, points: "0.5" },
        },
        entries: [{ id: "A", marks: ["90"], deduction: "0.25", durationSec }],
      }).entries[0]?.deduction;
    expect(deduction(360)).toBe(250);
    expect(deduction("360.001")).toBe(750);
    expect(deduction(391)).toBe(1_250);
  });
});

test("[R13] the head judge's orders in a file part the entries they name", () => {
  const given = task({
    rules: { ...RULES, criteria: undefined, ties: ["headJudge"] },
    entries: ["A", "B", "C"].map((id) => ({ id, marks: ["90", "91", "92"] })),
    headJudge: [["C", "A", "B"]],
  });
  expect(tallyContest(given)).toMatchObject({
    value: {
      results: [
        { id: "C", score: "91.000", place: "1" },
        { id: "A", place: "2" },
        { id: "B", place: "3" },
      ],
      open: [],
    },
  });
});
