import { describe, expect, it } from "vitest";
import { STAGE_PRESETS } from "../../../domain/festival/presets";
import { lintPlan, type PlannedStages } from "../../../domain/festival/stages/lint-plan";
import { type StagePlan, stagePlan } from "../../../domain/festival/stages/stage-plan-input";

const PRESET: StagePlan = stagePlan.parse({
  rules: STAGE_PRESETS.skills.rules,
  rounds: [
    { stage: "written", category: "clinical", round: "r1", by: "list" },
    { stage: "practical", category: "clinical", round: "r2", by: "panel" },
  ],
});
const PLANNED: PlannedStages = {
  contest: "大比武",
  plan: PRESET,
  categories: [
    { id: "clinical", name: "临床" },
    { id: "tcm", name: "中医" },
    { id: "nursing-ic", name: "护理感控" },
  ],
  rounds: [
    { id: "r1", name: "临床笔试", categories: ["clinical"], judges: 1 },
    { id: "r2", name: "临床实操", categories: ["clinical"], judges: 3 },
  ],
  teams: [6, 6, 5],
  most: 100_000,
};
const errors = (more: Partial<PlannedStages>) =>
  lintPlan({ ...PLANNED, ...more })
    .filter(({ level }) => level === "error")
    .map(({ rule, about, code }) => `${rule} ${about} ${code}`);
const doubts = (more: Partial<PlannedStages>) =>
  lintPlan({ ...PLANNED, ...more })
    .filter(({ level }) => level === "doubt")
    .map(({ code }) => code);
const withRules = (change: (rules: StagePlan["rules"]) => Partial<StagePlan["rules"]>) => ({
  plan: { ...PRESET, rules: { ...PRESET.rules, ...change(PRESET.rules) } },
});

describe("how rounds become one result, looked over", () => {
  it("[L18] the preset has nothing that cannot work", () => {
    expect(errors({})).toEqual([]);
    expect(doubts({})).toEqual([]);
  });

  it("[L18] the weights of each category make 100 %, and each stage stands there once", () => {
    const light = withRules(({ categories = [] }) => ({
      categories: categories.map((one) => ({ ...one, stages: one.stages.slice(0, 2) })),
    }));
    expect(errors(light).filter((one) => one.includes("weights"))).toHaveLength(3);
    const twice = withRules(({ categories = [] }) => ({
      categories: categories.map((one) => ({
        ...one,
        stages: [...one.stages.slice(0, 2), { id: "written", name: "笔试", weight: 20 }],
      })),
    }));
    expect(errors(twice)).toContain("L18 stages lint-plan-twice");
  });

  it("[L18] a category in which people compete has stages", () => {
    const more = [...PLANNED.categories, { id: "tech", name: "检验" }];
    expect(errors({ categories: more })).toEqual(["L18 stages lint-plan-no-stage"]);
  });

  it("[L18] a round is a stage once in a category, and one for those who are in it", () => {
    const lines = (round: string, category: string) => ({
      plan: {
        ...PRESET,
        rounds: [...PRESET.rounds, { stage: "scenario", category, round, by: "panel" as const }],
      },
    });
    expect(errors(lines("r2", "clinical"))).toEqual(["L18 stages lint-plan-round-twice"]);
    expect(errors(lines("r2", "tcm"))).toEqual(["L18 stages lint-plan-round-category"]);
  });

  it("[L18] doubts: a list with several markers, a full mark that is not the panel's highest", () => {
    const rounds = PLANNED.rounds.map((one) => ({ ...one, judges: 3 }));
    expect(doubts({ rounds })).toEqual(["lint-plan-list"]);
    expect(doubts({ most: 10_000 })).toEqual(["lint-plan-full-mark"]);
  });

  it("[L8] a tie step names a stage that every category has", () => {
    expect(errors(withRules(() => ({ ties: ["stage:oral", "share"] })))).toEqual([
      "L8 ties lint-tie-stage",
    ]);
    expect(errors(withRules(() => ({ ties: ["exact", "exact", "share"] })))).toEqual([
      "L8 ties lint-tie-twice",
    ]);
  });

  it("[L18] teams count no more than the smallest has, and are not compared by sums of unequal size", () => {
    const teams = { method: "mean", missing: "zero", decimals: 3, ties: ["share"] } as const;
    const by = (more: object) =>
      withRules(() => ({ teams: { ...teams, ties: ["share"], ...more } }));
    expect(errors(by({ best: 5 }))).toEqual([]);
    expect(errors(by({ best: 6 }))).toEqual(["L18 teams lint-plan-best"]);
    expect(errors(by({ method: "sum" }))).toEqual(["L18 teams lint-plan-sum"]);
    expect(errors({ ...by({ method: "sum" }), teams: [6, 6] })).toEqual([]);
  });

  it("[L12] no prize stands after the one for everyone who is left", () => {
    const prizes = [
      { name: "优秀奖", count: null },
      { name: "三等奖", count: 3 },
    ];
    expect(errors(withRules(() => ({ prizes })))).toEqual(["L12 prizes lint-prize-never"]);
  });
});
