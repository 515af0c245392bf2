import { words } from "./say";

/** Tables across groups, and the bracket. */
export const leagueTableWords = words(
  {
    "across.title": "跨组比较",
    "across.intro": "不同小组的同名次球队放在一起比较，排出淘汰赛的种子和递补的晋级名额。",
    "across.places-of": "各组第 {place} 名",
    "across.best": "前 {n} 名晋级",
    "across.all": "全部晋级，按此排种子",
    "across.seed": "晋级，{n} 号种子",
    "across.await-lots": "待抽签",
    "across.groups-first": "名次还不能定：请先在{groups}组内抽签，定出由谁占这个名次。",
    "across.left-out": "不计对{teams}的比赛",
    "bracket.title": "淘汰赛",
    "bracket.open": "小组赛结束后确定对阵。",
    "bracket.game": "{home} 对 {away}",
    "bracket.bye": "首轮轮空",
    "bracket.winners": "胜者组",
    "bracket.losers": "败者组",
    "bracket.finals": "决赛",
    "bracket.round": "第{n}轮",
    "bracket.placing": "最终名次",
    "bracket.placement": "排位赛",
  },
  {
    "across.title": "Across the groups",
    "across.intro":
      "Teams that hold the same place in different groups, compared: who of them goes on, and who is seeded higher.",
    "across.places-of": "Place {place} of each group",
    "across.best": "The best {n} {n|goes|go} on",
    "across.all": "All go on, seeded in this order",
    "across.seed": "Goes on, seed {n}",
    "across.await-lots": "Lots due",
    "across.groups-first":
      "Not settled: lots within group {groups} come first, where several teams share this place.",
    "across.left-out": "Without the games against {teams}",
    "bracket.title": "Knockout",
    "bracket.open": "Pairings are known once the groups are complete.",
    "bracket.game": "{home} v {away}",
    "bracket.bye": "Bye",
    "bracket.winners": "Winners’ bracket",
    "bracket.losers": "Losers’ bracket",
    "bracket.finals": "Final",
    "bracket.round": "Round {n}",
    "bracket.placing": "Final places",
    "bracket.placement": "Placement games",
  },
);
