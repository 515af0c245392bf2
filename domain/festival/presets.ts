import type { TallyRulesFile } from "./tally-input";

/**
 * Rules to begin with, as files state them: the six contests of the stage, the exhibition, and the skills contest. What
 * a contest says of its own stands in their place, key by key. The criteria bear the names that its announcement gives
 * them.
 */

type Criteria = readonly (readonly [name: string, weight: number])[];

/** 去掉一个最高分和一个最低分, three decimals, the first two criteria and then the head judge. */
const STAGE = {
  mark: { min: "0", max: "100", step: "0.1" },
  panel: { method: "trimmedMean", dropHigh: 1, dropLow: 1 },
  rounding: { at: "panel", mode: "halfUp", decimals: 3 },
  rankOn: "rounded",
  recused: "reserve",
  absent: { method: "meanOfPresent", atLeast: 5 },
  ties: ["criterion:c1", "criterion:c2", "headJudge"],
} as const satisfies Partial<TallyRulesFile>;

const PRIZES = [
  { name: "一等奖", count: 1 },
  { name: "二等奖", count: 2 },
  { name: "三等奖", count: 3 },
  { name: "优秀奖", count: null },
];

const criteriaOf = (criteria: Criteria) =>
  criteria.map(([name, weight], at) => ({ id: `c${at + 1}`, name, weight }));

const onStage = (...criteria: Criteria): TallyRulesFile => ({
  ...{ ...STAGE, ties: [...STAGE.ties], criteria: criteriaOf(criteria) },
  timeLimitSec: { min: 180, max: 360 },
  overtimePenalty: { perStartedSec: 30, points: "0.5" },
  ...{ prizes: PRIZES, prizeTies: "share" },
});

/** Those that a round can be judged by as it goes: by points, with what art it is. */
export const POINTS_PRESETS = {
  "square-dance": {
    form: "广场舞",
    rules: onStage(["艺术表现", 40], ["动作编排", 30], ["整齐协调", 20], ["服装道具", 10]),
  },
  recitation: {
    form: "朗诵",
    rules: onStage(
      ["语音与表达", 35],
      ["情感与感染力", 30],
      ["内容与主题", 20],
      ["仪态与配合", 15],
    ),
  },
  qinqiang: {
    form: "秦腔",
    rules: onStage(["唱腔与念白", 40], ["表演与身段", 30], ["板式与节奏", 20], ["舞台呈现", 10]),
  },
  instruments: {
    form: "器乐",
    rules: onStage(["演奏技巧", 35], ["音准与节奏", 30], ["乐曲处理", 25], ["台风", 10]),
  },
  dance: {
    form: "舞蹈",
    rules: onStage(
      ["编排与创意", 30],
      ["技术技巧", 25],
      ["整齐与协调", 20],
      ["艺术表现", 15],
      ["服装与音乐", 10],
    ),
  },
  singing: {
    form: "歌唱",
    rules: onStage(["音准与节奏", 30], ["音色与技巧", 30], ["情感表达", 25], ["台风", 15]),
  },
  "exhibition-points": {
    form: "书画",
    rules: {
      ...{ ...STAGE, ties: [...STAGE.ties] },
      criteria: criteriaOf([
        ["主题立意", 30],
        ["艺术表现", 30],
        ["技法功力", 25],
        ["创意", 15],
      ]),
      ...{ prizes: PRIZES, prizeTies: "share" },
    },
  },
} as const satisfies Readonly<
  Record<string, { readonly form: string; readonly rules: TallyRulesFile }>
>;

/** Grades of works: the middle grade counts, and nobody has to think in points. */
export const EXHIBITION = {
  panel: { method: "majorityJudgment", grades: ["特优", "优秀", "良好", "入选", "不入选"] },
  ties: ["headJudge"],
  ...{ prizes: PRIZES, prizeTies: "share" },
};

const stages = (written: number, practical: number, scenario: number) => [
  { id: "written", name: "笔试", weight: written, fullMark: 100 },
  { id: "practical", name: "实操", weight: practical, fullMark: 100 },
  { id: "scenario", name: "情景模拟", weight: scenario, fullMark: 100 },
];

/** Three categories with their own weights, the practical part first among those who are level, and teams. */
const SKILLS = {
  categories: [
    { id: "clinical", name: "临床", stages: stages(30, 50, 20) },
    { id: "tcm", name: "中医", stages: stages(30, 50, 20) },
    { id: "nursing-ic", name: "护理感控", stages: stages(30, 40, 30) },
  ],
  absentStage: "zero",
  rounding: { decimals: 3 },
  ties: ["stage:practical", "stage:scenario", "time:practical", "stage:written", "share"],
  prizes: PRIZES,
  teams: {
    ...{ method: "mean", missing: "zero", decimals: 3 },
    ties: ["stage:practical", "time:practical", "bestIndividual", "share"],
  },
};

/** Contests of several stages: what art it is, how the stages become one result, and how a panel marks one of them. */
export const STAGE_PRESETS = {
  skills: {
    form: "技能比武",
    rules: SKILLS,
    panel: {
      criteria: criteriaOf([
        ["操作规范", 40],
        ["操作熟练", 30],
        ["质量与安全", 30],
      ]),
      mark: { min: "0", max: "100", step: "0.5" },
      panel: { method: "mean" },
      rounding: { at: "panel", mode: "halfUp", decimals: 3 },
      rankOn: "rounded",
      recused: "present",
      absent: { method: "meanOfPresent", atLeast: 2 },
      ties: ["share"],
    },
  },
} as const satisfies Readonly<
  Record<string, { readonly form: string; readonly rules: object; readonly panel: TallyRulesFile }>
>;

export const isStagePreset = (name: string | null): name is keyof typeof STAGE_PRESETS =>
  name !== null && Object.hasOwn(STAGE_PRESETS, name);

export type PointsPreset = keyof typeof POINTS_PRESETS;

const OTHERS: Readonly<Record<string, object>> = { exhibition: EXHIBITION, skills: SKILLS };

export const isPointsPreset = (name: string | null): name is PointsPreset =>
  name !== null && Object.hasOwn(POINTS_PRESETS, name);

/** What a file may call its rules' beginning. */
export const PRESETS = [
  ...(["square-dance", "recitation", "qinqiang", "instruments", "dance", "singing"] as const),
  ...(["exhibition-points", "exhibition", "skills"] as const),
];

/** The file with the rules that its `preset` names behind its own; without a preset, or with one that is unknown, as it is. */
export function withPreset(json: unknown): unknown {
  if (!isObject(json) || !("rules" in json) || !isObject(json.rules)) return json;
  const { rules } = json;
  const name = "preset" in rules && typeof rules.preset === "string" ? rules.preset : null;
  const known = isPointsPreset(name)
    ? POINTS_PRESETS[name].rules
    : name !== null && Object.hasOwn(OTHERS, name)
      ? OTHERS[name]
      : null;
  return known ? { ...json, rules: { ...known, ...rules } } : json;
}

const isObject = (json: unknown): json is object =>
  typeof json === "object" && json !== null && !Array.isArray(json);
