import { expect, test } from "vitest";
import { contestForm, contestInput } from "../../../domain/festival/contest-input";
import { lintRules } from "../../../domain/festival/lint";
import { lintContestFile, lintPointsFile, lintStageFile } from "../../../domain/festival/lint-file";
import type { LintFinding } from "../../../domain/festival/lint-finding";
import type { PrizeRules } from "../../../domain/festival/rules";
import { stageForm, stageInput } from "../../../domain/festival/stages/stage-input";
import { tallyInput } from "../../../domain/festival/tally-file-input";
import { findingTexts } from "../../../domain/words/festival-findings";
import { USUAL } from "../../support/contests";

/** Each finding has its sentence in both languages. */
const told = (findings: readonly LintFinding[]) =>
  findings.map((one) => {
    const { zh, en } = findingTexts(one);
    expect(zh).toMatch(/[一-鿿]{2}.*。$/);
    expect(en).toMatch(/^[^{]+\.$/);
    return `${one.rule} ${one.level} ${one.code}`;
  });
const points = (rules: object, more: object = {}) =>
  told(
    lintPointsFile(
      tallyInput.parse({
        id: "决赛",
        rules: {
          panel: { method: "trimmedMean", dropHigh: 1, dropLow: 1 },
          rounding: { decimals: 2 },
          absent: { atLeast: 3 },
          ties: ["headJudge"],
          ...rules,
        },
        entries: [{ id: "A", marks: ["90", "91", "92", "93", "94"] }],
        ...more,
      }),
    ),
  );
const ranks = (panel: object, rules: object, rows: readonly string[]) =>
  told(
    lintContestFile(
      contestInput.parse(
        contestForm({
          rules: { panel, ...rules },
          entries: rows.map((marks, at) => ({
            id: `E${at}`,
            marks: /\d/.test(marks) ? marks : [...marks],
          })),
        }),
      ),
    ),
  );

test("[L10] a file's own panel that can never come to a result is an error", () => {
  expect(points({})).toEqual([]);
  expect(points({ absent: { atLeast: 6 } })).toEqual(["L10 error lint-panel-small"]);
});

test("[L4] fewer sheets than are dropped are allowed where the mean of all counts then", () => {
  const panel = { method: "trimmedMean", dropHigh: 1, dropLow: 1 };
  expect(points({ absent: { atLeast: 2 } })).toEqual(["L4 error lint-drops"]);
  expect(points({ absent: { atLeast: 2 }, panel: { ...panel, tooFew: "mean" } })).toEqual([]);
});

test("[L5] a sum may miss sheets for which the mean of the others stands", () => {
  const rules = { panel: { method: "sum" }, recused: "meanOfOthers" };
  expect(points({ ...rules, absent: { atLeast: 3 } })).toEqual(["L5 error lint-sum"]);
  expect(points({ ...rules, absent: { atLeast: 3, method: "meanOfOthers" } })).toEqual([]);
});

test("[L13] points of rounding that are never reached or spoil what comes after are told", () => {
  const criteria = ["a", "b"].map((id) => ({ id, weight: 50 }));
  const each = { method: "mean", trim: "criterion" };
  const marked = { entries: [{ id: "A", marks: ["1", "2", "3"].map((a) => ({ a, b: "1" })) }] };
  expect(points({ criteria, panel: each }, marked)).toEqual(["L13 doubt lint-trim-nothing"]);
  const also = (point: string, decimals: number) => ({
    rounding: { decimals: 2, also: { [point]: { decimals } } },
  });
  expect(points(also("factor", 1))).toEqual(["L13 doubt lint-rounding-never"]);
  expect(points(also("panel", 1))).toEqual(["L13 doubt lint-rounding-coarse"]);
  expect(points(also("judge", 1))).toEqual([]);
});

test("[L14] [L9] a factor of 1 and tie steps that part nobody are told", () => {
  const panel = { method: "mean", factor: "1" };
  expect(points({ panel, ties: ["decimals:2", "droppedLow", "headJudge"] })).toEqual([
    "L14 doubt lint-factor-one",
    "L9 doubt lint-ties-decimals",
    "L9 doubt lint-ties-dropped",
  ]);
});

test("[L15] an even panel by majorities has to say what becomes of two halves", () => {
  const skating = { method: "skating" };
  expect(ranks(skating, {}, ["1212", "2121"])).toEqual(["L15 error lint-majority-even"]);
  expect(ranks(skating, { ties: ["share"] }, ["1212", "2121"])).toEqual([]);
  expect(ranks(skating, {}, ["121", "212"])).toEqual([]);
  expect(ranks(skating, {}, ["123", "231", "312"])).toEqual(["L15 error lint-majority-open"]);
  const grades = { method: "majorityJudgment", grades: ["a", "b"] };
  expect(ranks(grades, { ties: ["headJudge"] }, ["abab", "aabb"])).toEqual([
    "L15 doubt lint-grades-even",
  ]);
  expect(ranks(grades, { ties: ["headJudge"] }, ["a", "b"])).toEqual(["L10 doubt lint-panel-few"]);
});

test("[L16] a decision at the line between two prizes needs somebody who decides", () => {
  const prizes = { prizes: [{ name: "一等奖", count: 1 }], prizeTies: "decide" };
  expect(points({ ...prizes, ties: ["untrimmed", "share"] })).toContain(
    "L16 error lint-prize-decide",
  );
  expect(points(prizes)).toEqual([]);
  expect(ranks({ method: "skating" }, { ...prizes, ties: ["share"] }, ["12", "21"])).toContain(
    "L16 error lint-prize-decide",
  );
});

test("[L16] [J32] a live round asks for the decision itself", () => {
  const panel = { round: "决赛", judges: 5, reserves: 1, head: true };
  const prizes: PrizeRules = { prizes: [{ name: "一等奖", count: 1 }], ties: "decide" };
  const rules = { ...USUAL, atLeast: 3, ties: ["share" as const] };
  const codes = (live: object) =>
    lintRules(rules, [{ ...panel, ...live, prizes }]).map(({ code }) => code);
  expect(codes({})).toContain("lint-prize-decide");
  expect(codes({ live: true })).not.toContain("lint-prize-decide");
});

test("[L17] stages and teams are looked over with their panels and chains", () => {
  const file = (rules: object, stages: readonly object[] = []) =>
    told(
      lintStageFile(
        stageInput.parse(
          stageForm({
            rules: {
              stages: [
                { id: "a", weight: 100 },
                { id: "b", weight: 0 },
              ],
              ...{ absentStage: "zero", rounding: { decimals: 2 }, ties: ["a", "share"], ...rules },
            },
            entries: [{ id: "A", team: "T", scores: { a: "1" } }],
            stages,
          }),
        ),
      ),
    );
  expect(file({})).toEqual(["L17 doubt lint-stage-weightless"]);
  const teams = { method: "mean", missing: "leaveOut", decimals: 2, ties: ["share", "a"] };
  expect(file({ teams, ties: [] }).slice(1)).toEqual([
    "L9 doubt lint-ties-open",
    "L9 doubt lint-ties-never",
    "L17 doubt lint-team-leave-out",
  ]);
  const panel = {
    panel: { method: "trimmedMean", dropHigh: 1, dropLow: 1 },
    rounding: { decimals: 2 },
  };
  const judged = { id: "b", rules: panel, entries: [{ id: "A", marks: ["1", "2", "3"] }] };
  expect(file({}, [judged])).toContain("L4 error lint-drops");
});
