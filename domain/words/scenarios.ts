import type { Verdict } from "../league/scenarios/items";
import type { NoScenarios } from "../league/scenarios/open-group";
import type { Alternative, Need, Option, OwnSpan } from "../league/scenarios/vocabulary";
import { fill, type Lang, words } from "./say";
import { boundText, relationText, scoreText } from "./scenario-margins";

/** What a team needs, in sentences that a coach can read out in the dressing room. */
const scenarioWords = words(
  {
    "need.aim.first": "小组第一",
    "need.aim.top": "小组前{top}名",
    "need.clinched": "已经锁定{aim}。",
    "need.out": "已经无缘{aim}。",
    "need.lots": "只有抽签有利才能进入{aim}。",
    "need.average": "只有得失分率有利才能进入{aim}。",
    "need.possible": "争夺{aim}：",
    "need.own.win": "胜{team}",
    "need.own.lose": "负{team}",
    "need.own.win-least": "胜{team}{n}分或以上",
    "need.own.win-most": "胜{team}不超过{n}分",
    "need.own.win-exactly": "恰好胜{team}{n}分",
    "need.own.win-between": "胜{team}{n}至{m}分",
    "need.own.lose-least": "负{team}{n}分或以上",
    "need.own.lose-most": "负{team}不超过{n}分",
    "need.own.lose-exactly": "恰好负{team}{n}分",
    "need.own.lose-between": "负{team}{n}至{m}分",
    "need.own.not-lose-by": "胜{team}或负不超过{n}分",
    "need.own.not-win-by": "负{team}或胜不超过{n}分",
    "need.own.between": "对{team}胜不超过{n}分或负不超过{m}分",
    "need.own.any": "自己的比赛不论胜负",
    "need.own.none": "自己的比赛已经打完",
    "need.own.and": "，",
    "need.says": "{own}：{what}。",
    "need.verdict.through": "锁定{aim}",
    "need.verdict.out": "无缘{aim}",
    "need.verdict.scored": "净胜分相同，比较得分",
    "need.verdict.lots": "各项相同，抽签决定",
    "need.verdict.average": "比较得失分率（给不出确切分数）",
    "need.verdict.margins": "由各场分差决定",
    "need.unless": "{what}，除非{when}",
    "need.if": "若{when}，{what}",
    "need.else": "否则{what}",
    "need.line": "{what}，只要有一条成立：",
    "need.line.else": "否则{what}。",
    "need.brief": "要看其他比赛的结果",
    "need.brief-margins": "要看其他比赛的结果和分差",
    "need.step": "；",
    "need.or": "，或者",
    "need.and": "且",
    "need.refused.games": "还有{open}场未打，最后{most}场以内才给出准确的形势。",
    "need.refused.teams": "本组有{teams}队，{most}队以内才给出准确的形势。",
    "need.refused.score": "第{game}场的比分超过{most}，无法给出准确的形势。",
    "need.refused.draws": "本赛事允许平局，暂不给出出线形势。",
    "need.refused.cap": "本赛事对净胜分设上限，暂不给出出线形势。",
    "need.refused.forfeits": "本赛事弃权按胜方平均得分计，随以后的比赛变化，暂不给出出线形势。",
    "need.refused.overtime": "本赛事同分比较不计加时得分，暂不给出出线形势。",
  },
  {
    "need.aim.first": "first place",
    "need.aim.top": "the top {top}",
    "need.clinched": "Sure of {aim}.",
    "need.out": "Can no longer reach {aim}.",
    "need.lots": "Reaches {aim} only if the lots fall so.",
    "need.average": "Reaches {aim} only if goal averages fall so.",
    "need.possible": "What it takes for {aim}:",
    "need.own.win": "Beat {team}",
    "need.own.lose": "Lose to {team}",
    "need.own.win-least": "Beat {team} by {n} or more",
    "need.own.win-most": "Beat {team} by at most {n}",
    "need.own.win-exactly": "Beat {team} by exactly {n}",
    "need.own.win-between": "Beat {team} by {n} to {m}",
    "need.own.lose-least": "Lose to {team} by {n} or more",
    "need.own.lose-most": "Lose to {team} by at most {n}",
    "need.own.lose-exactly": "Lose to {team} by exactly {n}",
    "need.own.lose-between": "Lose to {team} by {n} to {m}",
    "need.own.not-lose-by": "Beat {team} or lose by at most {n}",
    "need.own.not-win-by": "Lose to {team} or win by at most {n}",
    "need.own.between": "Against {team} win by at most {n} or lose by at most {m}",
    "need.own.any": "Whatever the result of its own game",
    "need.own.none": "With all its own games played",
    "need.own.and": ", ",
    "need.says": "{own}: {what}.",
    "need.verdict.through": "{aim} reached",
    "need.verdict.out": "{aim} missed",
    "need.verdict.scored": "level on difference, points scored decide",
    "need.verdict.lots": "level in everything, lots decide",
    "need.verdict.average": "goal average decides (no exact figures possible)",
    "need.verdict.margins": "the margins of the games decide",
    "need.unless": "{what}, unless {when}",
    "need.if": "{what} if {when}",
    "need.else": "otherwise {what}",
    "need.line": "{what} if any of these holds:",
    "need.line.else": "otherwise {what}.",
    "need.brief": "it depends on the results of other games",
    "need.brief-margins": "it depends on the results and margins of other games",
    "need.step": "; ",
    "need.or": ", or ",
    "need.and": " and ",
    "need.refused.games":
      "{open} games are still to be played; exact scenarios are given for the last {most}.",
    "need.refused.teams":
      "The group has {teams} teams; exact scenarios are given for up to {most}.",
    "need.refused.score": "The score of game {game} is above {most}; no exact scenarios are given.",
    "need.refused.draws": "Games may end level here; no exact scenarios are given for that.",
    "need.refused.cap":
      "Differences are capped here when ties are broken; no exact scenarios are given for that.",
    "need.refused.forfeits":
      "A forfeited game counts the winner's average here, which changes with every game to come; no exact scenarios are given for that.",
    "need.refused.overtime":
      "Overtime does not count here when ties are broken; no exact scenarios are given for that.",
  },
);

type Key = keyof typeof scenarioWords.zh;
type NameOf = (team: string) => string;

const table = (lang: Lang): Readonly<Record<Key, string>> => scenarioWords[lang];

const aimText = (lang: Lang, top: number): string =>
  fill(table(lang)[top === 1 ? "need.aim.first" : "need.aim.top"], { top });

/** How a team stands to being among the first so many: settled, or what follows in `optionText`. */
export const chanceText = (lang: Lang, { chance, top }: Need): string =>
  fill(table(lang)[`need.${chance}`], { aim: aimText(lang, top) });

/** What some of a team's own results lead to. `nameOf` gives the name by which a team is known in that language. */
export function optionText(lang: Lang, option: Option, top: number, nameOf: NameOf): string {
  const own = ownText(lang, option.own, nameOf);
  const what = casesText(lang, option, top, nameOf);
  return sentence(fill(table(lang)["need.says"], { own, what }));
}

/** What some of a team's own results lead to, a line for each verdict: what it is, and one by one what brings it about. */
export interface OptionLine {
  readonly what: string;
  /** One of these has to hold; none for what holds otherwise. */
  readonly when: readonly string[];
}

/** The parts of `optionText` that follow the team's own results, for a page that shows one alternative a line. */
export function optionLines(
  lang: Lang,
  { cases, otherwise }: Option,
  top: number,
  nameOf: NameOf,
): readonly OptionLine[] {
  const say = table(lang);
  const last = verdictText(lang, otherwise, top);
  return [
    ...cases.map(({ verdict, when }) => ({
      what: sentence(fill(say["need.line"], { what: verdictText(lang, verdict, top) })),
      when: when.map((one) => whenText(lang, [one], nameOf)),
    })),
    { what: sentence(fill(say["need.line.else"], { what: last })), when: [] },
  ];
}

/** More conditions than these are not taken in at one reading. */
const SHORT = 4;

/** The option in a few words where the whole sentence is long; null where it is short. */
export function briefText(lang: Lang, option: Option, nameOf: NameOf): string | null {
  const alternatives = option.cases.flatMap(({ when }) => when);
  const related = alternatives.reduce((sum, { relations }) => sum + relations.length, 0);
  const bounds = alternatives.reduce(
    (sum, { margins, scores }) => sum + margins.length + scores.length,
    0,
  );
  if (bounds + 2 * related <= SHORT) return null;
  const byMargins =
    related > 0 ||
    alternatives.some(({ scores }) => scores.length > 0) ||
    [option.otherwise, ...option.cases.map(({ verdict }) => verdict)].includes("margins") ||
    alternatives.some(({ margins }) => margins.some(({ from, to }) => from !== 1 || to !== null));
  const own = ownText(lang, option.own, nameOf);
  const what = table(lang)[byMargins ? "need.brief-margins" : "need.brief"];
  return sentence(fill(table(lang)["need.says"], { own, what }));
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function ownText(lang: Lang, own: readonly OwnSpan[], nameOf: NameOf): string {
  if (own.length === 0) return table(lang)["need.own.none"];
  const said = own.filter(({ from, to }) => from !== null || to !== null);
  if (said.length === 0) return table(lang)["need.own.any"];
  return said
    .map((span) => spanText(lang, span, nameOf(span.against)))
    .map((text, at) => (at === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1)))
    .join(table(lang)["need.own.and"]);
}

function spanText(lang: Lang, { from, to }: OwnSpan, team: string): string {
  const say = (key: Key, n?: number, m?: number) => fill(table(lang)[key], { team, n, m });
  if (from !== null && from > 0) {
    if (to === null) return from === 1 ? say("need.own.win") : say("need.own.win-least", from);
    if (from === to) return say("need.own.win-exactly", from);
    return from === 1 ? say("need.own.win-most", to) : say("need.own.win-between", from, to);
  }
  if (to !== null && to < 0) {
    if (from === null) return to === -1 ? say("need.own.lose") : say("need.own.lose-least", -to);
    if (from === to) return say("need.own.lose-exactly", -to);
    return to === -1 ? say("need.own.lose-most", -from) : say("need.own.lose-between", -to, -from);
  }
  if (from !== null && to !== null) return say("need.own.between", to, -from);
  return from !== null ? say("need.own.not-lose-by", -from) : say("need.own.not-win-by", to ?? 0);
}

function casesText(lang: Lang, { cases, otherwise }: Option, top: number, nameOf: NameOf): string {
  const say = table(lang);
  const [only, more] = cases;
  const flat: ReadonlySet<Verdict> = new Set(["through", "out"]);
  if (only && !more && flat.has(only.verdict) && flat.has(otherwise)) {
    const key = otherwise === "through" ? "need.unless" : "need.if";
    const what = otherwise === "through" ? otherwise : only.verdict;
    const when = whenText(lang, only.when, nameOf);
    const text = fill(say[key], { what: verdictText(lang, what, top), when });
    if (otherwise === "through") return text;
    const rest = fill(say["need.else"], { what: verdictText(lang, otherwise, top) });
    return text + say["need.step"] + rest;
  }
  const parts = cases.map(({ verdict, when }) =>
    fill(say["need.if"], {
      what: verdictText(lang, verdict, top),
      when: whenText(lang, when, nameOf),
    }),
  );
  const last = verdictText(lang, otherwise, top);
  if (parts.length === 0) return last;
  return [...parts, fill(say["need.else"], { what: last })].join(say["need.step"]);
}

const verdictText = (lang: Lang, verdict: Verdict, top: number): string =>
  fill(table(lang)[`need.verdict.${verdict}`], { aim: aimText(lang, top) });

const whenText = (lang: Lang, when: readonly Alternative[], nameOf: NameOf): string =>
  when
    .map(({ margins, relations, scores }) =>
      [
        ...margins.map((bound) => boundText(lang, bound, nameOf)),
        ...relations.map((relation) => relationText(lang, relation, nameOf)),
        ...scores.map((bound) => scoreText(lang, bound, nameOf)),
      ].join(table(lang)["need.and"]),
    )
    .join(table(lang)["need.or"]);

/** Why there is no exact answer. */
export const noScenariosText = (lang: Lang, refusal: NoScenarios): string => {
  const key = refusal.code.replace("scenarios-", "need.refused.") as Key;
  return fill(table(lang)[key], {
    ...refusal,
    ...("game" in refusal ? { game: refusal.game + 1 } : {}),
  });
};
