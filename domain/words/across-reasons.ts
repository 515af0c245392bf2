import type { AcrossReason } from "../league/across-groups";
import type { Series } from "../league/series";
import { fill, type Lang, words } from "./say";

/** Why a team of one group stands ahead of a team of another, and how a series of two games ended. */
const acrossWords = words(
  {
    "across.place": "{above}是小组第{a}名，{below}是第{b}名，故{above}排在{below}之前。",
    "across.points": "小组积分 {a} 比 {b}，故{above}排在{below}之前。",
    "across.win-percentage": "胜率 {a} 比 {b}，故{above}排在{below}之前。",
    "across.difference": "净胜分 {a} 比 {b}，故{above}排在{below}之前。",
    "across.scored": "得分 {a} 比 {b}，故{above}排在{below}之前。",
    "across.average": "得失分率 {a} 比 {b}，故{above}排在{below}之前。",
    "across.lots": "各项都相同，抽签决定：{above}排在{below}之前。",
    "across.lots-due": "各项都相同，只能抽签决定；抽签之前{above}与{below}并列。",
    "across.level": "{names}相同，",
    "across.name.place": "小组名次",
    "across.name.points": "积分",
    "across.name.win-percentage": "胜率",
    "across.name.difference": "净胜分",
    "across.name.scored": "得分",
    "across.name.average": "得失分率",
    "across.name.lots": "签",
    "across.comma": "、",
    "series.total": "两场总分 {a}:{b}，{winner}胜。",
    "series.forfeit": "{loser}有一场弃权，两场对抗告负；{winner}胜。",
    "series.default": "{loser}有一场因缺少队员告负，两场对抗告负；{winner}胜。",
    "series.double-forfeit": "双方均有弃权，无人晋级。",
    "series.overtime": "两场总分相等（{a}:{b}），第二场须打决胜期。",
    "series.open": "两场尚未全部赛完，总分 {a}:{b}。",
  },
  {
    "across.place":
      "{above} is number {a} of its group and {below} number {b}, which puts {above} ahead of {below}.",
    "across.points": "Points {a} to {b}, which puts {above} ahead of {below}.",
    "across.win-percentage": "Share of games won {a} to {b}, which puts {above} ahead of {below}.",
    "across.difference": "Point difference {a} to {b}, which puts {above} ahead of {below}.",
    "across.scored": "Points scored {a} to {b}, which puts {above} ahead of {below}.",
    "across.average": "Goal average {a} to {b}, which puts {above} ahead of {below}.",
    "across.lots": "They are equal in everything; the lots drawn put {above} ahead of {below}.",
    "across.lots-due":
      "They are equal in everything and only lots can part them; until then {above} and {below} share the rank.",
    "across.level": "Equal {names}. ",
    "across.name.place": "place in the group",
    "across.name.points": "points",
    "across.name.win-percentage": "share of games won",
    "across.name.difference": "point difference",
    "across.name.scored": "points scored",
    "across.name.average": "goal average",
    "across.name.lots": "lot",
    "across.comma": ", ",
    "series.total": "{a}:{b} over two games, which {winner} wins.",
    "series.forfeit": "{loser} forfeited a game and with it the series; {winner} wins.",
    "series.default": "{loser} lost a game by default and with it the series; {winner} wins.",
    "series.double-forfeit": "Both forfeited, and nobody goes on.",
    "series.overtime": "{a}:{b} over two games: the second one goes into overtime.",
    "series.open": "{a}:{b} so far, with games to play.",
  },
);

type Table = Readonly<Record<keyof typeof acrossWords.zh, string>>;

/** One sentence for a reason, in both languages. */
export const acrossTexts = (
  reason: AcrossReason,
  nameOf: (team: string) => string,
): Record<Lang, string> => inBoth((table) => acrossText(table, reason, nameOf));

/** How a series stands, in both languages. */
export const seriesTexts = (
  series: Series,
  nameOf: (team: string) => string,
): Record<Lang, string> => inBoth((table) => seriesText(table, series, nameOf));

function seriesText(
  table: Table,
  { winner, loser, decidedBy, totals, overtimeDue }: Series,
  nameOf: (team: string) => string,
): string {
  const ending = overtimeDue ? ("overtime" as const) : ("open" as const);
  return fill(table[`series.${decidedBy ?? ending}` as const], {
    winner: winner === null ? "" : nameOf(winner),
    loser: loser === null ? "" : nameOf(loser),
    a: totals[0].scored,
    b: totals[1].scored,
  });
}

const inBoth = (say: (table: Table) => string): Record<Lang, string> => ({
  zh: say(acrossWords.zh),
  en: say(acrossWords.en),
});

function acrossText(
  table: Table,
  { above, below, step, level, values }: AcrossReason,
  nameOf: (team: string) => string,
): string {
  const [a, b] = values.map((value) => signed(value, step));
  const facts = { above: nameOf(above), below: nameOf(below), a: a ?? "", b: b ?? "" };
  // That they hold the same place is why they are compared.
  const named = step === "lots" ? [] : level.filter((one) => one !== "place");
  const names = named.map((one) => table[`across.name.${one}`]).join(table["across.comma"]);
  const before = named.length > 0 ? fill(table["across.level"], { names }) : "";
  const due = step === "lots" && values.length === 0;
  return before + fill(table[due ? "across.lots-due" : (`across.${step}` as const)], facts);
}

function signed(value: number | string, step: AcrossReason["step"]): string {
  const text = String(value).replace(/^-/, "−");
  return step === "difference" && !/^[−0]/.test(text) ? `+${text}` : text;
}
