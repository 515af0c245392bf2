import { never } from "../kernel/result";
import type { DrawRefusal } from "../league/draw";
import type { DrawRule } from "../league/draw/problem";
import type { DrawDifference } from "../league/draw/transcript";
import type { DrawFault } from "../league/draw-faults";
import type { KnockoutRefusal } from "../league/playoff";
import { fill, type Lang, words } from "./say";

/** Why a draw or a knockout cannot be made: what is wrong, and what to change. */
export const competitionWords = words(
  {
    "draw.refusal.group-count": "可以分 1 至 {most} 个小组，现在是 {groups} 个。",
    "draw.refusal.entered-twice": "{team} 报名了两次。请删去一个。",
    "draw.refusal.in-two-pots": "{team} 在档次名单中出现了两次。请只保留一处。",
    "draw.refusal.unknown-entrant": "{team} 没有报名。请报名或从名单中删去。",
    "draw.refusal.no-such-trait": "没有一支球队有“{kind}”这一项，这条规则管不到任何球队",
    "draw.refusal.no-such-value": "没有一支球队的“{kind}”是“{value}”，这条规则管不到任何球队",
    "draw.refusal.trait-not-text": "{team} 的“{kind}”应为文本",
    "draw.refusal.not-in-a-pot": "{team} 还没有分档。请放入一个档次。",
    "draw.refusal.places-do-not-fit":
      "共有 {entrants} 支球队，而各组名额合计 {places} 个。请调整小组人数。",
    "draw.refusal.fixed-twice": "{team} 不能固定在 {place}：这支球队或这个位置已经固定过了。",
    "draw.refusal.fixed-elsewhere":
      "{team} 在第 {pot} 档，而 {place} 不由这一档抽出。请改位置或调整档次。",
    "draw.refusal.clash.one":
      "这条规则一经采用就没有任何合法的抽签结果：{rules}。请放宽它或调整档次。",
    "draw.refusal.clash":
      "这几条规则合在一起，没有任何合法的抽签结果：{rules}。放宽其中任何一条就能抽签。",
    "draw.refusal.none-found":
      "规则太紧：合法的抽签结果极少，没有找到，也不能证明一个都没有。请放宽一条规则或调整档次。",
    "draw.rule.clash.kind": "每组最多 {n} 支（共 {count} 支：{teams}）",
    "draw.rule.clash.apart": "不同组：{teams}",
    "draw.rule.clash.fixed": "{teams} 固定在 {place}",
    "draw.differs.entry":
      "名单指纹与公布的不同：用来重抽的名单、档次或规则不是当时抽签用的那一份。",
    "draw.differs.place": "{place} 与公布的不同：公布的是 {published}，重抽得到 {replayed}。",
    "draw.differs.order": "各组相同，但逐档的抽签过程与公布的不同。",
    "draw.differs.figures": "各组相同，但公布的合法结果总数、编号或次数与重抽的不同。",
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
    "draw.refusal.unknown-entrant": "{team} is not entered. Enter it or take it out.",
    "draw.refusal.no-such-trait": "no team has “{kind}”, so this rule is about nobody",
    "draw.refusal.no-such-value": "no team has “{kind}” as “{value}”, so this rule is about nobody",
    "draw.refusal.trait-not-text": "“{kind}” of {team} should be text",
    "draw.refusal.not-in-a-pot": "{team} stands in no pot. Put it into one.",
    "draw.refusal.places-do-not-fit":
      "There are {entrants} teams for {places} places in the groups. Change the sizes of the groups.",
    "draw.refusal.fixed-twice":
      "{team} cannot be fixed as {place}: the team or the place is fixed already.",
    "draw.refusal.fixed-elsewhere":
      "{team} stands in pot {pot}, which does not fill {place}. Change the place or the pots.",
    "draw.refusal.clash.one":
      "With this rule there is no legal draw: {rules}. Relax it or change the pots.",
    "draw.refusal.clash":
      "These rules together leave no legal draw: {rules}. Relaxing any one of them is enough.",
    "draw.refusal.none-found":
      "The rules are too tight: legal draws are so rare that none was found, and that there is none could not be proven. Relax a rule or change the pots.",
    "draw.rule.clash.kind": "at most {n} in a group of these {count}: {teams}",
    "draw.rule.clash.apart": "never in one group: {teams}",
    "draw.rule.clash.fixed": "{teams} as {place}",
    "draw.differs.entry":
      "The fingerprint differs from the published one: these are not the entries, pots or rules that were drawn.",
    "draw.differs.place":
      "{place} differs: published is {published}, and drawing again gives {replayed}.",
    "draw.differs.order": "The groups are the same, but the course of the draw differs.",
    "draw.differs.figures":
      "The groups are the same, but the published figures (how many legal draws, which number, how many tries) differ.",
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
    case "no-legal-draw": {
      if (refusal.cause)
        return fill(table["draw.refusal.overfull"], {
          bearers: refusal.cause.bearers,
          room: refusal.cause.room,
          most: refusal.cause.rule.maxPerGroup,
        });
      const rules = refusal.together.map((rule) => drawRuleText(lang, rule, nameOf));
      const key = rules.length === 1 ? "draw.refusal.clash.one" : "draw.refusal.clash";
      return fill(table[key], { rules: rules.join(lang === "zh" ? "；" : "; ") });
    }
    case "none-found":
      return table["draw.refusal.none-found"];
    case "fixed-twice":
    case "fixed-elsewhere":
      return fill(table[`draw.refusal.${refusal.code}`], {
        ...refusal,
        team: nameOf(refusal.team),
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

/** What does not fit together in a draw's file, as the end of a sentence that names the place. */
export function drawFaultText(lang: Lang, refusal: DrawFault["refusal"]): string {
  const text =
    refusal.code === "no-such-trait" ||
    refusal.code === "no-such-value" ||
    refusal.code === "trait-not-text"
      ? fill(competitionWords[lang][`draw.refusal.${refusal.code}`], { ...refusal })
      : competitionRefusalText(lang, refusal, (team) => team);
  return text.replace(/[。.]$/, "");
}

/** A rule of a draw as it stands in an explanation, with the teams that it is about. */
function drawRuleText(lang: Lang, rule: DrawRule, nameOf: (team: string) => string): string {
  const table = competitionWords[lang];
  const list = (teams: readonly string[]) => teams.map(nameOf).join(lang === "zh" ? "、" : ", ");
  switch (rule.type) {
    case "kind":
      return fill(table["draw.rule.clash.kind"], {
        n: rule.maxPerGroup,
        count: rule.teams.length,
        teams: list(rule.teams),
      });
    case "apart":
      return fill(table["draw.rule.clash.apart"], { teams: list(rule.teams) });
    case "fixed":
      return fill(table["draw.rule.clash.fixed"], {
        teams: nameOf(rule.team),
        place: `${rule.group}${rule.place}`,
      });
    default:
      return never(rule);
  }
}

/** What differs between a published draw and its replay. */
export function drawDifferenceText(
  lang: Lang,
  difference: DrawDifference,
  nameOf: (team: string) => string,
): string {
  const table = competitionWords[lang];
  const { at } = difference;
  if (at)
    return fill(table["draw.differs.place"], {
      place: `${at.group}${at.place}`,
      published: at.published === "" ? "–" : nameOf(at.published),
      replayed: at.replayed === "" ? "–" : nameOf(at.replayed),
    });
  return table[`draw.differs.${difference.in === "draw" ? "order" : difference.in}`];
}
