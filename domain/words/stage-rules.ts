import { planCategories, type StageOfPlan } from "../festival/stages/stage-plan";
import type { StagePlan } from "../festival/stages/stage-plan-input";
import { say } from "./index";
import type { Lang } from "./say";

type Rules = StagePlan["rules"];
type Mode = "halfUp" | "halfEven" | "truncate";

/** How the stages of a contest become one result, a sentence each; made by the server. */
export function stageSentences(lang: Lang, plan: StagePlan): readonly string[] {
  const { rules } = plan;
  const { at = "end", mode = "halfUp", decimals } = rules.rounding;
  const categories = planCategories(plan);
  return [
    ...categories.map(({ id, name, stages }) => {
      const facts = { category: name, stages: stagesText(lang, stages) };
      return say(lang, id === null ? "stages.rule.stages" : "stages.rule.of", facts);
    }),
    say(lang, at === "stage" ? "stages.rule.sum.stage" : "stages.rule.sum", {
      round: roundText(lang, mode, decimals),
    }),
    ...(rules.rankOn === "exact" ? [say(lang, "stages.rule.exact")] : []),
    say(lang, `stages.rule.absent.${rules.absentStage ?? "noResult"}`),
    tiesText(lang, "stages.rule.ties", rules.ties ?? [], namesOf(categories)),
    ...prizeTexts(
      lang,
      categories.length > 1 ? "stages.rule.prizes" : "stages.rule.prizes.one",
      rules,
    ),
    ...(rules.teams ? teamTexts(lang, rules.teams, namesOf(categories)) : []),
    ...listText(lang, plan),
  ];
}

const stagesText = (lang: Lang, stages: readonly StageOfPlan[]) =>
  stages
    .map(({ id, name = id, weight, fullMark = 100 }) =>
      say(lang, String(fullMark) === "100" ? "stages.rule.stage" : "stages.rule.stage.full", {
        ...{ name, weight: String(weight), full: String(fullMark) },
      }),
    )
    .join(say(lang, "stages.list"));

const roundText = (lang: Lang, mode: Mode, n: number) => say(lang, `stages.rule.${mode}`, { n });

/** Stages by their id; the same one has the same name in each category. */
const namesOf = (categories: ReturnType<typeof planCategories>): ReadonlyMap<string, string> =>
  new Map(categories.flatMap(({ stages }) => stages.map(({ id, name = id }) => [id, name])));

function tiesText(
  lang: Lang,
  key: "stages.rule.ties" | "stages.rule.teams.ties",
  ties: readonly string[],
  names: ReadonlyMap<string, string>,
): string {
  const steps = ties.filter((step) => step !== "share").map((step) => stepText(lang, step, names));
  if (steps.length === 0) return say(lang, "stages.rule.ties.none");
  const end = ties.includes("share") ? say(lang, "stages.step.share") : "";
  return say(lang, key, { steps: steps.join(say(lang, "stages.rule.then")) + end });
}

function stepText(lang: Lang, step: string, names: ReadonlyMap<string, string>): string {
  const [, kind, id = ""] = /^(stage|time|decimals):(.*)$/.exec(step) ?? [];
  const name = names.get(id) ?? id;
  if (kind === "stage") return say(lang, "stages.step.stage", { name });
  if (kind === "time") return say(lang, "stages.step.time", { name });
  if (kind === "decimals") return say(lang, "stages.step.decimals", { n: id });
  if (step === "time") return say(lang, "stages.step.all-time");
  return isPlain(step) ? say(lang, `stages.step.${step}`) : step;
}

const PLAIN = ["exact", "earlier", "headJudge", "lot", "bestIndividual"] as const;
const isPlain = (step: string): step is (typeof PLAIN)[number] => PLAIN.some((one) => one === step);

function prizeTexts(
  lang: Lang,
  key: "stages.rule.prizes" | "stages.rule.prizes.one" | "stages.rule.teams.prizes",
  { prizes = [], prizeTies = "share" }: Pick<Rules, "prizes" | "prizeTies">,
): string[] {
  if (prizes.length === 0) return [];
  const list = prizes.map(({ name, count }) =>
    count === null
      ? say(lang, "stages.rule.prize.rest", { name })
      : say(lang, "stages.rule.prize", { name, n: count }),
  );
  const text = say(lang, key, { prizes: list.join(say(lang, "stages.list")) });
  if (prizeTies === "decide") return [text];
  return [`${text}${lang === "en" ? " " : ""}${say(lang, `stages.rule.prize-ties.${prizeTies}`)}`];
}

function teamTexts(
  lang: Lang,
  teams: NonNullable<Rules["teams"]>,
  names: ReadonlyMap<string, string>,
): string[] {
  const { method, best, mode = "halfUp", decimals, missing, atLeast } = teams;
  const who =
    best === undefined
      ? say(lang, "stages.rule.teams.all")
      : say(lang, "stages.rule.teams.best", { n: best });
  return [
    say(lang, `stages.rule.teams.${method}`, { who, round: roundText(lang, mode, decimals) }),
    say(lang, `stages.rule.teams.${missing ?? "leaveOut"}`),
    ...(atLeast === undefined ? [] : [say(lang, "stages.rule.teams.at-least", { n: atLeast })]),
    tiesText(lang, "stages.rule.teams.ties", teams.ties ?? [], names),
    ...prizeTexts(lang, "stages.rule.teams.prizes", teams),
  ];
}

/** Which stages are lists; what follows are the rules of the panels, if there are any. */
function listText(lang: Lang, plan: StagePlan): string[] {
  const names = namesOf(planCategories(plan));
  const of = (by: "list" | "panel") => [
    ...new Set(plan.rounds.flatMap((one) => (one.by === by ? [names.get(one.stage) ?? ""] : []))),
  ];
  const lists = of("list");
  if (lists.length === 0) return [];
  if (of("panel").length === 0) return [say(lang, "stages.rule.lists")];
  return [say(lang, "stages.rule.list", { rounds: lists.join(say(lang, "stages.list")) })];
}
