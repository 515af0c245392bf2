import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { StageFile } from "../../../domain/festival/stages/stage-input";
import { answer, faults, lines } from "../../support/stages";

const STAGES = [
  { id: "written", name: "笔试", weight: 30 },
  { id: "practical", name: "实操", weight: 50 },
  { id: "scenario", name: "情景模拟", weight: 20 },
];
const RULES: StageFile["rules"] = {
  stages: STAGES,
  rounding: { decimals: 2 },
  ties: ["stage:practical", "stage:scenario", "time:practical", "stage:written", "share"],
};

type Scores = Record<
  string,
  string | null | { score: string | null; durationSec?: number | string }
>;
const person = (id: string, written: string, practical: Scores[string], scenario: string) => ({
  id,
  scores: { written, practical, scenario },
});

describe("several stages", () => {
  const entries = [
    person("A", "80", "90", "90"),
    person("B", "85", { score: "87", durationSec: "310.5" }, "90"),
    person("C", "85", { score: "87", durationSec: 300 }, "90"),
    person("D", "99.5", "60.125", "70"),
  ];

  it("[M1] [M3] make a sum of weighted scores, and the practical part and its time part those who are level", () => {
    const { results, reasons } = answer({ rules: RULES, entries });
    // D: 29.85 + 30.0625 + 14 = 73.9125.
    expect(lines(results)).toEqual(["1 A 87.00", "2 C 87.00", "3 B 87.00", "4 D 73.91"]);
    expect(results[3]?.stages).toEqual({
      written: { score: "99.500", share: "29.850" },
      practical: { score: "60.125", share: "30.062" },
      scenario: { score: "70.000", share: "14.000" },
    });
    expect(reasons).toEqual([
      {
        ...{ above: "A", below: "C", step: "stage:practical" },
        figures: { stage: "实操", score: "87.00", above: "90.00", below: "87.00" },
      },
      {
        ...{ above: "C", below: "B", step: "time:practical" },
        figures: {
          ...{ stage: "实操", score: "87.00", above: "300", below: "310.5" },
          ...{ level1: "stage:实操", level2: "stage:情景模拟" },
        },
      },
      { above: "B", below: "D", step: "score", figures: { above: "87.00", below: "73.91" } },
    ]);
  });

  it("[M1] count a score as a part of its full mark", () => {
    const stages = [
      { id: "written", weight: 50, fullMark: 150 },
      { id: "practical", weight: "50" },
    ];
    const { results } = answer({
      rules: { stages, rounding: { decimals: 3 } },
      entries: [{ id: "A", scores: { written: "100", practical: "80" } }],
    });
    // 50 × 100 ÷ 150 = 33.333…, and 40.
    expect(lines(results)).toEqual(["1 A 73.333"]);
  });

  it("[M4] round each stage's share where the rule says so", () => {
    const stages = [
      { id: "a", weight: 50 },
      { id: "b", weight: 50 },
    ];
    const one = [{ id: "A", scores: { a: "90.01", b: "90.01" } }];
    const score = (at: string) =>
      answer({ rules: { stages, rounding: { at, decimals: 2 } }, entries: one }).results[0]?.score;
    expect(score("end")).toBe("90.01");
    // 45.005 is rounded to 45.01, twice.
    expect(score("stage")).toBe("90.02");
  });

  it("[M2] say what becomes of who was not there, or are not tallied", () => {
    const rules = (absentStage?: string) => ({ ...RULES, ...(absentStage ? { absentStage } : {}) });
    const some = [
      person("A", "80", null, "90"),
      { id: "B", scores: {} },
      person("C", "80", "90", "90"),
    ];
    expect(faults({ rules: rules(), entries: some })).toEqual({
      "rules.absentStage": 'A (entry 1) was not at practical: "zero" or "noResult" is expected',
    });
    const zero = answer({ rules: rules("zero"), entries: some });
    expect(lines(zero.results)).toEqual(["1 C 87.00", "2 A 42.00"]);
    expect(zero.results[1]?.stages.practical).toEqual({ score: null, share: "0.000" });
    const all = ["written", "practical", "scenario"];
    expect(zero.without).toEqual([{ id: "B", missed: all }]);
    const none = answer({ rules: rules("noResult"), entries: some });
    expect(lines(none.results)).toEqual(["1 C 87.00"]);
    expect(none.without).toEqual([
      { id: "A", missed: ["practical"] },
      { id: "B", missed: all },
    ]);
  });

  it("[M1] take a stage's score from the marks of its panel, as printed or before rounding", () => {
    const panel = { method: "trimmedMean", dropHigh: 1, dropLow: 1 };
    const marks = ["90", "91", "92", "93", null, "94"];
    const file = (carry: string) => ({
      rules: {
        stages: [
          { id: "heat", weight: 30 },
          { id: "final", weight: 70 },
        ],
        rounding: { decimals: 3 },
      },
      entries: [{ id: "A" }],
      stages: [
        { id: "heat", entries: [{ id: "A", score: "90" }] },
        {
          id: "final",
          carry,
          rules: { panel, rounding: { decimals: 0 } },
          entries: [{ id: "A", marks: [...marks, "91.5"] }],
        },
      ],
    });
    // 91, 91.5, 92, 93 stay: 91.875, printed as 92.
    expect(answer(file("rounded")).results[0]?.score).toBe("91.400");
    // 27 + 64.3125.
    expect(answer(file("exact")).results[0]?.score).toBe("91.313");
  });

  it("[M3] a time says nothing where one who is level has none, and the head judge is waited for", () => {
    const same = [
      person("A", "80", { score: "80", durationSec: 100 }, "80"),
      person("B", "80", "80", "80"),
    ];
    const rules = { ...RULES, ties: ["time:practical", "time", "headJudge"] };
    const open = answer({ rules, entries: same });
    expect(lines(open.results)).toEqual(["1 A 80.00", "1 B 80.00"]);
    expect(open.open).toEqual([["A", "B"]]);
    const decided = answer({ rules, entries: same, headJudge: [["B", "A"]] });
    expect(lines(decided.results)).toEqual(["1 B 80.00", "2 A 80.00"]);
    expect(decided.reasons.map(({ step }) => step)).toEqual(["headJudge"]);
  });

  it("[M3] more decimals and the number in the list part, too, and categories have places and prizes of their own", () => {
    const stages = [
      { id: "a", weight: 33 },
      { id: "b", weight: 67 },
    ];
    const categories = ["x", "y"].map((id) => ({ id, stages }));
    const of = (id: string, category: string, a: string, b: string) => ({
      ...{ id, category },
      scores: { a, b },
    });
    const prizes = [{ name: "一等奖", count: 1 }];
    const { results, reasons } = answer({
      rules: { categories, rounding: { decimals: 0 }, ties: ["decimals:3", "earlier"], prizes },
      entries: [
        of("A", "x", "80", "80.01"),
        of("B", "y", "80", "80"),
        of("C", "x", "80", "80.02"),
        of("D", "x", "80", "80.01"),
      ],
    });
    expect(results.map(({ id, category, place, prize }) => [id, category, place, prize])).toEqual([
      ["C", "x", "1", "一等奖"],
      ["A", "x", "2", undefined],
      ["D", "x", "3", undefined],
      ["B", "y", "1", "一等奖"],
    ]);
    expect(reasons.map(({ step, figures }) => [step, figures.above, figures.below])).toEqual([
      ["decimals:3", "80.013", "80.007"],
      ["earlier", "1", "4"],
    ]);
  });

  test("[M1] an opinion in whole numbers agrees, in any order of people and stages", () => {
    const score = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (people, one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const weights = [low, high - low, 10_000 - high];
          const ids = ["a", "b", "c"];
          const text = (thousandths: number) => (thousandths / 1000).toFixed(3);
          const file = (turn: boolean) => {
            const stages = ids.map((id, at) => ({
              id,
              weight: ((weights[at] ?? 0) / 100).toFixed(2),
            }));
            const entries = people.map((all, at) => ({
              id: `P${at}`,
              number: at + 1,
              scores: Object.fromEntries(ids.map((id, stage) => [id, text(all[stage] ?? 0)])),
            }));
            return {
              rules: { stages: turn ? stages.toReversed() : stages, rounding: { decimals: 3 } },
              entries: turn ? entries.toReversed() : entries,
            };
          };
          const { results } = answer(file(false));
          expect(lines(answer(file(true)).results)).toEqual(lines(results));
          // A product of thousandths and basis points, 5000 of them being a half.
          const sums = people.map((all) =>
            Math.floor(
              (all.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0) + 5000) / 10_000,
            ),
          );
          for (const [at, sum] of sums.entries()) {
            const line = results.find(({ id }) => id === `P${at}`);
            expect(line?.score).toBe(text(sum));
            expect(line?.place).toBe(String(1 + sums.filter((more) => more > sum).length));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("[M3] a higher score in any stage never costs its person a place", () => {
    const score = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, score, score), { minLength: 2, maxLength: 8 }),
        fc.nat({ max: 2 }),
        fc.integer({ min: 1, max: 5 }),
        (people, stage, more) => {
          const place = (added: number) => {
            const entries = people.map(([a, b, c], at) => {
              const scores = [a, b, c].map((one, n) => one + (at === 0 && n === stage ? added : 0));
              const [written = 0, practical = 0, scenario = 0] = scores;
              return person(`P${at}`, String(written), String(practical), String(scenario));
            });
            const { results } = answer({ rules: RULES, entries });
            return Number(results.find(({ id }) => id === "P0")?.place);
          };
          expect(place(more)).toBeLessThanOrEqual(place(0));
        },
      ),
    );
  });
});

describe("what a file of several stages cannot say", () => {
  const good = { rules: RULES, entries: [person("A", "80", "90", "90")] };
  const changed = (rules: object, more: object = {}) =>
    faults({ ...good, ...more, rules: { ...RULES, ...rules } });

  it("[M1] is told by its path", () => {
    expect(faults(good)).toEqual({});
    expect(changed({ stages: STAGES.slice(1) })).toMatchObject({
      "rules.stages": "the weights do not add up to 100: 70",
    });
    expect(changed({ ties: ["stage:song", "nothing", "share", "share"] })).toEqual({
      "rules.ties.0": "not one of the stages: song",
      "rules.ties.1": "not a tie step: nothing",
      "rules.ties.3": "named twice: share",
    });
    expect(changed({}, { entries: [person("A", "101", "90", "90")] })).toEqual({
      "entries.0.scores.written": "at most 100 is expected: 101",
    });
    expect(
      changed({}, { stages: [{ id: "written", entries: [{ id: "A", score: "1" }] }] }),
    ).toEqual({
      "stages.0.entries.0": "a second result of A in written",
    });
    expect(changed({}, { headJudge: [["A", "Z"]] })).toEqual({
      "headJudge.0.1": "not one of the entries: Z",
    });
  });

  it("[M1] names the place within a stage's marks", () => {
    const rules = {
      panel: { method: "mean" },
      rounding: { decimals: 2 },
      mark: { min: "0", max: "100", step: "1" },
    };
    const stages = [{ id: "practical", rules, entries: [{ id: "A", marks: ["90", "90.5"] }] }];
    const entries = [{ id: "A", scores: { written: "80", scenario: "90" } }];
    expect(changed({}, { entries, stages })).toEqual({
      "stages.0.entries.0.marks.1": "a mark from 0 to 100 in steps of 1 is expected: 90.5",
    });
  });
});
