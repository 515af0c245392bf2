import { markText, weightText } from "../festival/mark-text";
import { byPoints } from "../festival/methods";
import type { PrizeRules, TallyRules } from "../festival/rules";
import { durationText } from "./durations";
import { say } from "./index";
import { methodSentences } from "./method-rules";
import type { Lang } from "./say";

const NUMBERS: Readonly<Record<Lang, readonly string[]>> = {
  zh: "零 一 两 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五".split(" "),
  en: "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(
    " ",
  ),
};

const number = (lang: Lang, n: number): string => NUMBERS[lang][n] ?? String(n);

/**
 * A contest's rules as people say them, a sentence each: how marks become a total, totals a score, what time costs,
 * who is ahead of whom with equal scores, and who judges instead of whom. `judges` is the size of the panel, if known.
 */
export function ruleSentences(
  lang: Lang,
  rules: TallyRules,
  judges: number | null = null,
): readonly string[] {
  if (!byPoints(rules))
    return [
      ...methodSentences(lang, rules),
      tiesText(lang, rules),
      ...(rules.atLeast > 1
        ? [say(lang, "rules.at-least", { n: number(lang, rules.atLeast) })]
        : []),
    ];
  const { criteria, mark, time } = rules;
  const sentences = [
    say(lang, hasFactors(rules) ? "rules.criteria.factors" : "rules.criteria", {
      criteria: criteria
        .map((one) => say(lang, "rules.criterion", { name: one.name, weight: weightText(one) }))
        .join(say(lang, "rules.list")),
      min: markText(mark.min),
      max: markText(mark.max),
      step: markText(mark.step),
    }),
    capital(panelText(lang, rules, judges)),
  ];
  if (rules.rankOn === "exact") sentences.push(say(lang, "rules.exact-rank"));
  sentences.push(tiesText(lang, rules));
  if (time)
    sentences.push(
      say(lang, "rules.time", {
        min: durationText(lang, time.minMs),
        max: durationText(lang, time.maxMs),
        per: durationText(lang, time.perStartedMs),
        points: markText(time.points),
      }),
    );
  sentences.push(say(lang, `rules.recused.${rules.recused}`));
  if (rules.absent && rules.absent !== "present")
    sentences.push(say(lang, `rules.absent.${rules.absent}`));
  if (rules.atLeast > 1)
    sentences.push(say(lang, "rules.at-least", { n: number(lang, rules.atLeast) }));
  return sentences;
}

const hasFactors = ({ criteria }: TallyRules): boolean =>
  criteria.some(({ factor }) => factor !== undefined);

/** 去掉一个最高分和一个最低分，其余平均，四舍五入保留三位小数: how the panel's totals become a score. */
function panelText(lang: Lang, { panel, rounding }: TallyRules, judges: number | null): string {
  const { dropHigh, dropLow } = panel;
  const method = panel.method === "median" || panel.method === "sum" ? panel.method : "mean";
  const dropped = dropHigh > 0 && dropLow > 0 ? "both" : dropHigh > 0 ? "high" : "low";
  const drops = dropHigh + dropLow > 0;
  const round = say(
    lang,
    rounding.decimals === 0
      ? `rules.rounding.${rounding.mode}.0`
      : `rules.rounding.${rounding.mode}`,
    { places: number(lang, rounding.decimals) },
  );
  const facts = { high: number(lang, dropHigh), low: number(lang, dropLow) };
  return [
    judges === null || judges === 0 ? "" : say(lang, "rules.judges", { n: number(lang, judges) }),
    rounding.at === "judge" ? say(lang, "rules.judge-first", { rounding: round }) : "",
    rounding.at === "criterion" ? say(lang, "rules.criterion-first", { rounding: round }) : "",
    drops && panel.trim === "criterion" ? say(lang, "rules.drop.each") : "",
    drops ? say(lang, `rules.drop.${dropped}`, facts) : "",
    say(lang, `rules.panel.${method}`, { which: say(lang, drops ? "rules.rest" : "rules.all") }),
    panel.factor === undefined ? "" : say(lang, "rules.factor", { factor: markText(panel.factor) }),
    say(lang, "rules.comma"),
    round,
    lang === "zh" ? "。" : ". ",
    say(lang, "rules.after-mean"),
  ].join("");
}

function tiesText(lang: Lang, rules: TallyRules): string {
  const { ties, criteria } = rules;
  const isScore = byPoints(rules);
  if (ties.length === 0 || ties[0] === "share")
    return say(lang, isScore ? "rules.ties.none" : "rules.ties.other.none");
  const steps = ties.map((step, index) => {
    if (step === "headJudge" || step === "earlier")
      return say(lang, index === 0 ? `rules.tie.${step}` : `rules.tie.${step}.then`);
    const what = isNamed(step)
      ? say(lang, `rules.tie.${step}`)
      : step.startsWith("decimals:")
        ? say(lang, "rules.tie.decimals", { n: step.slice(-1) })
        : say(lang, "rules.tie.criterion", {
            name: criteria.find(({ id }) => step === `criterion:${id}`)?.name ?? step,
          });
    return say(lang, index === 0 ? "rules.tie.first" : "rules.tie.then", { what });
  });
  return say(lang, isScore ? "rules.ties" : "rules.ties.other", {
    steps: steps.join(say(lang, "rules.ties.join")),
  });
}

const NAMED = [
  ...(["exact", "untrimmed", "headToHead"] as const),
  ...(["droppedLow", "time", "lot", "share"] as const),
];
const isNamed = (step: string): step is (typeof NAMED)[number] => NAMED.some((one) => one === step);

/** 一等奖1名、二等奖2名、其余优秀奖: which prizes there are. */
const prizesText = (lang: Lang, { prizes, ties }: PrizeRules): string =>
  say(lang, ties === "share" ? "rules.prizes" : `rules.prizes.${ties}`, {
    prizes: prizes
      .map(({ name, count }) =>
        count === null
          ? say(lang, "rules.prize.rest", { name })
          : say(lang, "rules.prize", { name, n: count }),
      )
      .join(say(lang, "rules.list")),
  });

/** 前六名晋级决赛: who goes on, and where to. */
const advanceText = (
  lang: Lang,
  quota: {
    readonly round: string;
    readonly categories: readonly string[];
    readonly best: number;
    readonly by?: "count" | "place" | undefined;
  },
): string => {
  const whose = quota.categories.length > 0 ? ".of" : "";
  const key = `rules.advance${quota.by === "place" ? ".place" : ""}${whose}` as const;
  return say(lang, key, {
    n: quota.best,
    round: quota.round,
    categories: quota.categories.join(say(lang, "rules.list")),
  });
};

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

interface Terms {
  readonly prizes: PrizeRules | null;
  readonly advance: readonly Parameters<typeof advanceText>[1][];
  readonly panel: number;
}

/** A round's rules, and what it leads to. */
export const roundRules = (lang: Lang, rules: TallyRules, terms: Terms): readonly string[] => [
  ...ruleSentences(lang, rules, terms.panel),
  ...(terms.prizes ? [prizesText(lang, terms.prizes)] : []),
  ...terms.advance.map((quota) => advanceText(lang, quota)),
];

/** A contest's rules, and what each of its rounds leads to. */
export const contestRules = (
  lang: Lang,
  rules: TallyRules,
  rounds: readonly { readonly name: string; readonly terms: Terms }[],
): readonly string[] => [
  ...ruleSentences(lang, rules, rounds[0]?.terms.panel ?? null),
  ...new Set(
    rounds.flatMap(({ name, terms }) => [
      ...terms.advance.map((quota) => advanceText(lang, quota)),
      ...(terms.prizes
        ? [say(lang, "rules.of-round", { round: name, what: prizesText(lang, terms.prizes) })]
        : []),
    ]),
  ),
];
