import type { z } from "zod";
import { type Bilingual, type CommandLineKey, inBoth } from "./command-line";
import { fill } from "./say";

type Issue = z.core.$ZodIssue;

/** What is wrong in a file, and where: `games.0.home`; the path is empty for the whole. */
export interface InputFault {
  readonly path: string;
  readonly why: Bilingual;
}

/** Parse with `reportInput`, so that what is missing can be told from what is of a wrong kind. */
export function inputFault(issue: Issue): InputFault {
  const { path, inner } = innermost(issue, issue.path);
  return { path: path.map(String).join("."), why: text(inner) };
}

/** A union only says that nothing fitted; the alternative whose kind was right says what is wrong inside. */
function innermost(
  issue: Issue,
  path: readonly PropertyKey[],
): { readonly path: readonly PropertyKey[]; readonly inner: Issue } {
  if (issue.code !== "invalid_union") return { path, inner: issue };
  const firsts = issue.errors.flatMap((branch) => branch.slice(0, 1));
  const next = firsts.find((first) => first.path.length > 0) ?? firsts[0];
  return next ? innermost(next, [...path, ...next.path]) : { path, inner: issue };
}

function text(issue: Issue): Bilingual {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? inBoth("issue.missing")
        : inBoth("issue.type", {
            expected: typeText(issue.expected),
            received: kindOf(issue.input),
          });
    case "invalid_value":
      return issue.input === undefined
        ? inBoth("issue.missing")
        : inBoth("issue.value", { values: issue.values.map(String).join(", ") });
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return inBoth("issue.empty");
      return inBoth(SMALL[issue.origin] ?? "issue.smaller", { n: String(issue.minimum) });
    case "too_big":
      return inBoth(BIG[issue.origin] ?? "issue.larger", { n: String(issue.maximum) });
    case "unrecognized_keys":
      return inBoth("issue.keys", { keys: issue.keys.join(", ") });
    case "invalid_format":
      return inBoth("issue.form");
    case "invalid_union":
      return "options" in issue && issue.options
        ? inBoth("issue.value", { values: issue.options.map(String).join(", ") })
        : inBoth("issue.form");
    case "custom":
      return own(issue.message);
    default:
      return inBoth("issue.form");
  }
}

const SMALL: Partial<Record<string, CommandLineKey>> = {
  array: "issue.fewer",
  string: "issue.shorter",
};
const BIG: Partial<Record<string, CommandLineKey>> = {
  array: "issue.more",
  string: "issue.longer",
};

const TYPES = {
  string: "type.string",
  number: "type.number",
  int: "type.int",
  boolean: "type.boolean",
  array: "type.array",
  tuple: "type.array",
  object: "type.object",
  record: "type.object",
  null: "type.null",
} as const satisfies Record<string, CommandLineKey>;

const typeText = (type: string): Bilingual | string =>
  type in TYPES ? inBoth(TYPES[type as keyof typeof TYPES]) : type;

function kindOf(input: unknown): Bilingual | string {
  if (input === null) return "null";
  if (Array.isArray(input)) return typeText("array");
  // 1.5 where a whole number is asked for: the number itself says more than its kind.
  return typeof input === "number" ? String(input) : typeText(typeof input);
}

/** What the schemas themselves say of their own rules, in English there. A sentence that is not here stays English. */
const OWN: readonly (readonly [en: string, zh: string])[] = [
  ["named twice: {a}", "出现了两次：{a}"],
  ["not one of the teams: {a}", "不在球队名单中：{a}"],
  ["a team cannot meet itself: {a}", "球队不能与自己比赛：{a}"],
  ["every team is among the first {n}", "所有球队都在前{n}名之内"],
  ["only the other score is given", "只写了另一队的得分"],
  ["a played game cannot end level: {a}", "已赛的比赛不能打平：{a}"],
  ["there is overtime only after a level score: {a}", "常规时间打平才有决胜期：{a}"],
  ["more than at the end: {a}, {b}", "常规时间得分多于最后得分：{a}，{b}"],
  [
    'games.{n} once more: {a}, {b} (say "meetings" if they meet more often)',
    "与 games.{n} 重复：{a}、{b}（若两队本就多次交手，请写 meetings）",
  ],
  [
    "more games than the format has: {a}, {b}, {c} of {n}",
    "超出赛制的场次：{a}、{b}，第 {c} 场，赛制为 {n} 场",
  ],
  ["in another group, too: {a}", "同时在另一个小组：{a}"],
  ["the winner's score comes first", "胜方得分写在前面"],
  ["either teams or groups", "teams 和 groups 须写一个，且只写一个"],
  ["either teams or crossover", "teams 和 crossover 须写一个，且只写一个"],
  ["nothing is told of the game", "没有比赛记录"],
  ["missing column: {a}", "缺少列：{a}"],
  ["seq: a number is expected", "seq 应为数字"],
  ["period: a whole number from 1 to 30 is expected", "period 应为 1 至 30 的整数"],
  ["kind: unknown: {a}", "kind 不认识：{a}"],
  ["clockRemaining: not a clock: {a}", "clockRemaining 不是时间：{a}"],
  ["clockRemaining: {a} is more than the period lasts", "clockRemaining 超过了一节的时间：{a}"],
  ["team: neither {a} nor {b}: {c}", "team 既不是 {a} 也不是 {b}：{c}"],
  ["team: missing for {a}", "{a} 缺少 team"],
  [
    'jersey: text is expected, because "0" and "00" differ',
    'jersey 应为文本，因为 "0" 与 "00" 不同',
  ],
  ["jersey: missing for {a}", "{a} 缺少 jersey"],
  ["not one of the judges: {a}", "不在评委名单中：{a}"],
  ["not one of the entries: {a}", "不在节目名单中：{a}"],
  ["not one of the criteria: {a}", "不是评分项目：{a}"],
  ["not a tie step: {a}", "不是同分的比较办法：{a}"],
  ["a decimal as text is expected", '应为写成文本的小数，如 "0.5"'],
  ["the weights do not add up to 100", "各项权重之和不是 100"],
  ["a trimmed mean drops at least one mark", "去掉最高分、最低分的平均至少要去掉一个分数"],
  ["the steps do not lead from min to max", "从 min 起按 step 到不了 max"],
  ["the shortest time is longer than the longest", "最短时间比最长时间还长"],
  ["a penalty for time needs timeLimitSec", "有超时扣分就须有 timeLimitSec"],
  ["more decimals than the score has", "小数位数比得分的多"],
  ["another name is needed", "请换一个名称"],
  ["nobody is left for this prize", "前面的奖项已经包括其余全部节目，轮不到这一项"],
  ["more marks than judges", "分数比评委多"],
  ["missing (null while absent): {a}", "缺少 {a}（缺席时写 null）"],
  ["the head judge gives no marks", "裁判长不打分"],
  ["a mark is missing for this criterion", "这一项没有分数"],
  ["a mark for each criterion is expected", "应逐项打分"],
  [
    "a mark from {a} to {b} in steps of {c} is expected, with plain digits and a point: {d}",
    "分数应在 {a} 至 {b} 之间，每档 {c}，用半角数字和小数点：{d}",
  ],
  [
    "a mark from {a} to {b} in steps of {c} is expected: {d}",
    "分数应在 {a} 至 {b} 之间，每档 {c}：{d}",
  ],
  ["a place from 1 to {a} is expected: {b}", "应为 1 至 {a} 的名次，实际是 {b}"],
  ["judge {a} placed two alike", "评委 {a} 给了两个相同的名次"],
  [
    "a judge marks all entries or, with null for each, none of them",
    "一位评委要么给全部节目打分，要么一个也不打（都写 null）",
  ],
  ["not one of the grades: {a}", "不是所列的等级：{a}"],
  ["a grade is named twice", "有等级写了两次"],
  ["the grades are expected, best first", "须列出等级，最好的在前"],
  ["a decimal as text is expected: {a}", '应为写成文本的小数，如 "0.5"，实际是 {a}'],
  ["a mark is expected", "缺少分数"],
  ["entries are expected", "缺少 entries（节目）"],
  ["{a} marks are expected, one a judge", "应有 {a} 个分数，每位评委一个"],
  ["only skating has dances", "只有 skating 才有 dances"],
  ["not the entries of the first dance", "与第一支舞的参赛者不同"],
  ["a weight or a factor is expected", "须写权重 weight 或系数 factor"],
  ["no judge's total counts where each criterion is trimmed", "逐项去最高最低分时没有评委总分可用"],
  ["a category is expected: who goes on depends on it", "缺少类别 category：晋级按类别决定"],
  ["not one of the categories: {a}", "不在类别名单中：{a}"],
  ["a full mark above 0 is expected", "满分须大于 0"],
  ["a score is expected", "缺少得分"],
  ["at most {a} is expected: {b}", "不能超过满分 {a}，实际是 {b}"],
  ["stages are expected, or categories with theirs", "缺少 stages（阶段），或写明各类别的阶段"],
  ["not one of the stages of {a}: {b}", "不是 {a} 的阶段：{b}"],
  ["not one of the stages: {a}", "不在阶段名单中：{a}"],
  ["a second result of {a} in {b}", "{a} 在 {b} 已有一个成绩"],
  [
    'teams have from {a} to {b} members: a sum needs "best", or take the mean',
    '各队人数从 {a} 到 {b} 不等：总和须写 "best"（取前几名），或改用平均',
  ],
  ["a team has only {a} members", "有的队只有 {a} 名队员"],
  ["a sum of fewer results cannot be compared", "成绩个数不同，总和无法比较"],
  ["the weights do not add up to 100: {a}", "各项权重之和不是 100，而是 {a}"],
  ["an id is its place in the list, {a}: {b}", "编号应等于它在列表中的位置 {a}，实际是 {b}"],
  ["unknown id: {a}", "没有这个编号：{a}"],
  ["after the last day: {a}", "在最后一天之后：{a}"],
  ["ends before it begins", "结束早于开始"],
  ["overlaps with {a} on the same court", "与同一场地的 {a} 时间重叠"],
  ["a game after itself: {a}", "比赛不能排在自己之后：{a}"],
  ["{a} are expected: {b}", "应有 {a} 项，实际 {b} 项"],
  ["not {a}: {b}", "应为 {a}，实际是 {b}"],
  ["another stream: {a}", "属于另一场比赛：{a}"],
];

function own(message: string): Bilingual {
  for (const [en, zh] of OWN) {
    const facts = pattern(en).exec(message)?.groups;
    if (facts || en === message) return { en: message, zh: fill(zh, facts) };
  }
  return { en: message, zh: message };
}

const pattern = (sentence: string): RegExp =>
  new RegExp(
    `^${sentence.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&").replaceAll(/\{(\w)\}/g, "(?<$1>.+)")}$`,
    "s",
  );
