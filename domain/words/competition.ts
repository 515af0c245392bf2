import type { DrawRefusal } from "../league/draw";
import type { KnockoutRefusal } from "../league/playoff";
import { fill, type Lang, words } from "./say";

/** Why a draw or a knockout cannot be made: what is wrong, and what to change. */
export const competitionWords = words(
  {
    "draw.refusal.group-count": "可以分 1 至 {most} 个小组，现在是 {groups} 个。",
    "draw.refusal.entered-twice": "{team} 报名了两次。请删去一个。",
    "draw.refusal.in-two-pots": "{team} 在档次名单中出现了两次。请只保留一处。",
    "draw.refusal.unknown-entrant": "档次名单中的 {team} 没有报名。请报名或从名单中删去。",
    "draw.refusal.not-in-a-pot": "{team} 还没有分档。请放入一个档次。",
    "draw.refusal.places-do-not-fit":
      "共有 {entrants} 支球队，而各组名额合计 {places} 个。请调整小组人数。",
    "draw.refusal.no-legal-draw":
      "抽签 {tries} 次都不能同时满足全部回避规则，没有抽签结果。请放宽一条规则或调整档次。",
    "draw.refusal.overfull":
      "回避规则无法满足：同类球队有 {bearers} 支，各组合计最多容纳 {room} 支（每组最多 {most} 支）。请放宽这条规则。",
    "knockout.refusal.pairing-count":
      "淘汰赛第一轮须有 1、2、4、8 或 16 场对阵，现在是 {pairings} 场。",
    "knockout.refusal.pairing-unreadable": "看不懂对阵“{pairing}”。请写成“A1-B2”。",
    "knockout.refusal.place-twice": "{group}组第{place}名在对阵中出现了两次。",
    "knockout.refusal.third-place-needs-semi-finals": "没有半决赛就不能有三、四名决赛。",
  },
  {
    "draw.refusal.group-count": "There can be 1 to {most} groups, not {groups}.",
    "draw.refusal.entered-twice": "{team} is entered twice. Remove one of the entries.",
    "draw.refusal.in-two-pots": "{team} stands in the pots twice. Keep it in one place.",
    "draw.refusal.unknown-entrant":
      "{team} stands in a pot but is not entered. Enter it or take it out.",
    "draw.refusal.not-in-a-pot": "{team} stands in no pot. Put it into one.",
    "draw.refusal.places-do-not-fit":
      "There are {entrants} teams for {places} places in the groups. Change the sizes of the groups.",
    "draw.refusal.no-legal-draw":
      "In {tries} tries no draw kept all separation rules, so there is none. Relax a rule or change the pots.",
    "draw.refusal.overfull":
      "A separation rule cannot be kept: {bearers} teams of one kind, and all groups together hold {room} ({most} each). Relax this rule.",
    "knockout.refusal.pairing-count":
      "The first level of a knockout has 1, 2, 4, 8 or 16 games, not {pairings}.",
    "knockout.refusal.pairing-unreadable":
      "Cannot read the pairing “{pairing}”. Write it as “A1-B2”.",
    "knockout.refusal.place-twice": "Place {place} of group {group} stands in two pairings.",
    "knockout.refusal.third-place-needs-semi-finals":
      "Without semi-finals there is no game for third place.",
  },
);

/** The sentence for a refused draw or knockout. `nameOf` gives the name by which a team is known in that language. */
export function competitionRefusalText(
  lang: Lang,
  refusal: DrawRefusal | KnockoutRefusal,
  nameOf: (team: string) => string,
): string {
  const table = competitionWords[lang];
  switch (refusal.code) {
    case "no-legal-draw":
      if (refusal.cause === null)
        return fill(table["draw.refusal.no-legal-draw"], { tries: refusal.tries });
      return fill(table["draw.refusal.overfull"], {
        bearers: refusal.cause.bearers,
        room: refusal.cause.room,
        most: refusal.cause.rule.maxPerGroup,
      });
    case "entered-twice":
    case "in-two-pots":
    case "unknown-entrant":
    case "not-in-a-pot":
      return fill(table[`draw.refusal.${refusal.code}`], { team: nameOf(refusal.team) });
    case "group-count":
    case "places-do-not-fit":
      return fill(table[`draw.refusal.${refusal.code}`], refusal);
    default:
      return fill(table[`knockout.refusal.${refusal.code}`], refusal);
  }
}
