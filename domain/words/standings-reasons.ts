import type { Criterion } from "../league/standings-rules";
import type { TieFigure, TieReason } from "../league/tiebreaks";
import { fill, type Lang, words } from "./say";

/** What the standings say of a tie: one plain sentence or two, such as an official can read out at the table. */
export const standingsWords = words(
  {
    "standings.tied": "{tied}同积{points}分",
    "standings.tied.win-percentage": "{tied}胜率同为 {value}",
    "standings.tied.balance": "{tied}按已赛场次折算目前相当",
    "standings.some": "{first}等{count}队",
    "standings.without-overtime": "（不计加时赛得分）",
    "standings.cap": "（每场最多计 {cap} 分）",
    "standings.restart": "，其中{bundle}仍然相等",
    "standings.in-turn": "、互有胜负",
    "standings.not-met": "、相互没有交手",
    "standings.equal": "，{names}相同",
    "standings.stop": "。",
    "standings.among": "只看{count}队之间：",
    "standings.among-two": "只看两队之间：",
    "standings.again": "重新只看这{count}队之间：",
    "standings.again-two": "重新只看这两队之间：",

    "standings.by.duel": "{among}{above} {score} 胜，故{above}排在{below}之前。",
    "standings.by.head-to-head-points": "{among}积分 {values}，故{above}排在{below}之前。",
    "standings.by.balance": "{among}胜负差 {values}，故{above}排在{below}之前。",
    "standings.by.head-to-head-difference":
      "{among}净胜 {values}{notes}，故{above}排在{below}之前。",
    "standings.by.head-to-head-scored": "{among}得分 {values}{notes}，故{above}排在{below}之前。",
    "standings.by.head-to-head-average":
      "{among}得失分率 {values}{notes}，故{above}排在{below}之前。",
    "standings.by.group-difference":
      "看全部小组赛：净胜 {values}{notes}，故{above}排在{below}之前。",
    "standings.by.group-scored": "看全部小组赛：得分 {values}{notes}，故{above}排在{below}之前。",
    "standings.by.group-average":
      "看全部小组赛：得失分率 {values}{notes}，故{above}排在{below}之前。",
    "standings.by.lots-drawn": "各项都相同，抽签决定：{above}排在{below}之前。",
    "standings.by.lots-due": "各项都相同，只能抽签决定；抽签之前{above}与{below}并列。",

    "standings.criterion.head-to-head-points": "相互积分",
    "standings.criterion.head-to-head-difference": "相互净胜分",
    "standings.criterion.head-to-head-scored": "相互得分",
    "standings.criterion.head-to-head-average": "相互得失分率",
    "standings.criterion.group-difference": "小组净胜分",
    "standings.criterion.group-scored": "小组得分",
    "standings.criterion.group-average": "小组得失分率",
    "standings.criterion.lots": "抽签",
    "standings.criterion.balance": "相互胜负差",

    "standings.number.3": "三",
    "standings.number.4": "四",
    "standings.number.5": "五",
    "standings.number.6": "六",
    "standings.number.7": "七",
    "standings.number.8": "八",
    "standings.comma": "、",
    "standings.and": "、",
  },
  {
    "standings.tied": "{tied} are level on {points} {points|point|points}",
    "standings.tied.win-percentage": "{tied} have won the same share of their games ({value})",
    "standings.tied.balance": "{tied} are level so far, wins set against losses",
    "standings.some": "{first} and {others} others",
    "standings.without-overtime": " (without overtime)",
    "standings.cap": " (at most {cap} a game)",
    "standings.restart": ", and of these {bundle} are level still",
    "standings.in-turn": ", having beaten each other in turn",
    "standings.not-met": ", with no game between them",
    "standings.equal": ", with equal {names}",
    "standings.stop": ". ",
    "standings.among": "Among the {count}: ",
    "standings.among-two": "Between the two: ",
    "standings.again": "Starting again among these {count}: ",
    "standings.again-two": "Starting again between these two: ",

    "standings.by.duel": "{among}{above} won {score}, which puts {above} ahead of {below}.",
    "standings.by.head-to-head-points":
      "{among}classification points {values}, which puts {above} ahead of {below}.",
    "standings.by.balance":
      "{among}wins set against losses {values}, which puts {above} ahead of {below}.",
    "standings.by.head-to-head-difference":
      "{among}point difference {values}{notes}, which puts {above} ahead of {below}.",
    "standings.by.head-to-head-scored":
      "{among}points scored {values}{notes}, which puts {above} ahead of {below}.",
    "standings.by.head-to-head-average":
      "{among}goal average {values}{notes}, which puts {above} ahead of {below}.",
    "standings.by.group-difference":
      "Over all games of the group: point difference {values}{notes}, which puts {above} ahead of {below}.",
    "standings.by.group-scored":
      "Over all games of the group: points scored {values}{notes}, which puts {above} ahead of {below}.",
    "standings.by.group-average":
      "Over all games of the group: goal average {values}{notes}, which puts {above} ahead of {below}.",
    "standings.by.lots-drawn":
      "They are equal in everything; the lots drawn put {above} ahead of {below}.",
    "standings.by.lots-due":
      "They are equal in everything and only lots can part them; until then {above} and {below} share the rank.",

    "standings.criterion.head-to-head-points": "head-to-head points",
    "standings.criterion.head-to-head-difference": "head-to-head difference",
    "standings.criterion.head-to-head-scored": "head-to-head score",
    "standings.criterion.head-to-head-average": "head-to-head goal average",
    "standings.criterion.group-difference": "group difference",
    "standings.criterion.group-scored": "group score",
    "standings.criterion.group-average": "group goal average",
    "standings.criterion.lots": "lot",
    "standings.criterion.balance": "wins against losses",

    "standings.number.3": "three",
    "standings.number.4": "four",
    "standings.number.5": "five",
    "standings.number.6": "six",
    "standings.number.7": "seven",
    "standings.number.8": "eight",
    "standings.comma": ", ",
    "standings.and": " and ",
  },
);

type Key = keyof typeof standingsWords.zh;
type Table = Readonly<Record<Key, string>>;

/** The sentence for one reason. `nameOf` gives the name by which a team is known in that language. */
export function reasonText(
  lang: Lang,
  reason: TieReason,
  nameOf: (team: string) => string,
): string {
  const table: Table = standingsWords[lang];
  const [first] = reason.figures;
  const facts = {
    tied: names(reason.tied, nameOf, table),
    points: signed(reason.points),
    value: String(reason.levelOn),
    bundle: names(reason.bundle, nameOf, table),
    among: among(reason, table),
    above: nameOf(reason.above),
    below: nameOf(reason.below),
    values: shownFigures(reason)
      .map((figure) => valueText(figure, reason))
      .join(table["standings.comma"]),
    notes:
      (reason.withoutOvertime ? table["standings.without-overtime"] : "") +
      (reason.cap === null ? "" : fill(table["standings.cap"], { cap: reason.cap })),
    score: first ? `${first.pointsFor}:${first.pointsAgainst}` : "",
  };
  return [
    fill(table[TIED[reason.rankedBy]], facts),
    reason.restarted ? fill(table["standings.restart"], facts) : "",
    reason.step === "lots" ? "" : levelSoFar(reason, table),
    table["standings.stop"],
    fill(table[sentence(reason)], facts),
  ].join("");
}

/** What was compared, by the name it has in these sentences. */
export const criterionName = (lang: Lang, { step, byBalance }: TieReason): string =>
  byBalance
    ? standingsWords[lang]["standings.criterion.balance"]
    : standingsWords[lang][`standings.criterion.${step}`];

/** Both languages at once, for answers that carry them side by side. */
export const reasonTexts = (
  reason: TieReason,
  nameOf: (team: string) => string,
): Record<Lang, string> => ({
  zh: reasonText("zh", reason, nameOf),
  en: reasonText("en", reason, nameOf),
});

const TIED = {
  points: "standings.tied",
  "win-percentage": "standings.tied.win-percentage",
  balance: "standings.tied.balance",
} as const satisfies Record<TieReason["rankedBy"], Key>;

function sentence({ step, bundle, figures, byBalance }: TieReason): Key {
  if (step === "lots") {
    return figures.length > 0 ? "standings.by.lots-drawn" : "standings.by.lots-due";
  }
  const [first, second] = figures;
  const oneGame = first?.won === 1 && first.lost === 0 && second?.won === 0;
  if (step !== "head-to-head-points") return `standings.by.${step}`;
  if (bundle.length === 2 && oneGame) return "standings.by.duel";
  return byBalance ? "standings.by.balance" : "standings.by.head-to-head-points";
}

function among({ bundle, restarted }: TieReason, table: Table): string {
  if (bundle.length === 2) return table[restarted ? "standings.again-two" : "standings.among-two"];
  const words: Readonly<Record<string, string>> = table;
  const count = words[`standings.number.${bundle.length}`] ?? bundle.length;
  return fill(table[restarted ? "standings.again" : "standings.among"], { count });
}

/** What had been compared before without a difference. */
function levelSoFar({ level, figures }: TieReason, table: Table): string {
  const own = level.filter((criterion) => criterion.startsWith("head-to-head"));
  const met = figures.some(({ won, drawn, lost }) => won + drawn + lost > 0);
  if (own.length > 0 && !met) {
    const overall = level.filter((criterion) => !own.includes(criterion));
    return table["standings.not-met"] + equalIn(overall, table);
  }
  const inTurn =
    level.includes("head-to-head-points") &&
    figures.every((figure) => figure.won > 0 && figure.lost > 0);
  return inTurn
    ? table["standings.in-turn"] +
        equalIn(
          level.filter((criterion) => criterion !== "head-to-head-points"),
          table,
        )
    : equalIn(level, table);
}

const equalIn = (criteria: readonly Criterion[], table: Table): string =>
  criteria.length === 0
    ? ""
    : fill(table["standings.equal"], {
        names: list(
          criteria.map((name) => table[`standings.criterion.${name}`]),
          table,
        ),
      });

/** What was compared, as it is written: a difference with its sign. */
export function valueText({ value }: TieFigure, reason: TieReason): string {
  if (typeof value === "string") return value;
  return isDifference(reason) && value > 0 ? `+${value}` : signed(value);
}

const isDifference = ({ step, byBalance }: TieReason): boolean =>
  step.endsWith("difference") || byBalance;

/** A true minus sign, which is as wide as the plus; the hyphen is too short beside figures. */
const signed = (value: number): string => (value < 0 ? `−${-value}` : String(value));

/** As many teams as can be read out; of a larger bundle the first ones and how many there are. */
const MOST_NAMED = 8;

function names(teams: readonly string[], nameOf: (team: string) => string, table: Table): string {
  if (teams.length <= MOST_NAMED) return list(teams.map(nameOf), table);
  const first = teams.slice(0, 3).map(nameOf).join(table["standings.comma"]);
  return fill(table["standings.some"], { first, count: teams.length, others: teams.length - 3 });
}

/** All values of a bundle that is named in full, else those of the two neighbours. */
const shownFigures = ({ figures, above, below }: TieReason): readonly TieFigure[] =>
  figures.length <= MOST_NAMED
    ? figures
    : figures.filter(({ team }) => team === above || team === below);

const list = (items: readonly string[], table: Table): string =>
  items.length < 2
    ? items.join("")
    : items.slice(0, -1).join(table["standings.comma"]) +
      table["standings.and"] +
      items.slice(-1).join("");
