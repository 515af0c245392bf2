import { words } from "./say";

/** What a committee has decided about a group, as everybody reads it. */
export const decisionWords = words(
  {
    "decisions.title": "裁定",
    "decisions.reason": "理由：{reason}",
    "decisions.counts-not": "球队现在不再相等（或已不在本组），这条不影响名次",
    "decisions.lots-drawn": "抽签：{teams}",
    "decisions.lots-entered": "现场抽签：{teams}",
    "decisions.team-put-out": "取消{teams}的比赛资格，全部成绩作废",
    "decisions.result-nullified": "{game} 成绩作废",
    "decisions.both-forfeited": "{game} 双方弃权，均计 0 分",
    "decisions.points-deducted": "{teams}扣 {points} 分",
    "decisions.result-carried": "带入成绩：{game} {score}",
    "decisions.carried-not": "现行规则不带入上一阶段的成绩（或球队已不在本组），这条不影响名次",
    "decisions.how": "抽签过程",
    "decisions.seed": "随机种子：{seed}",
    "decisions.lot": "{left} 支签中的第 {taken} 支：{team}",
    "decisions.how.explain":
      "各队的签按编号排好；种子决定每次取第几支，先取到的排在前面。同样的种子总得到同样的结果，任何人都能重算。",
    "decisions.comma": "、",

    "standings.drawn": "平",
    "standings.by-balance": "没赛完先按胜负差（胜场减负场）排，赛得多少不影响；赛完按积分排。",
    "standings.deducted": "扣 {n} 分",
    "standings.mini": "只算这几队之间的比赛：",
    "standings.mini.again": "重新只算这几队之间的比赛：",
    "standings.mini.record": "胜–负",
    "standings.mini.record-drawn": "胜–平–负",
    "standings.mini.score": "得失分",
  },
  {
    "decisions.title": "Decisions",
    "decisions.reason": "Reason: {reason}",
    "decisions.counts-not":
      "The teams are no longer level (or not in this group): it does not bear on the order now",
    "decisions.lots-drawn": "Lots drawn: {teams}",
    "decisions.lots-entered": "Lots drawn in the hall: {teams}",
    "decisions.team-put-out": "{teams} out of the competition, all results nullified",
    "decisions.result-nullified": "{game}: result nullified",
    "decisions.both-forfeited": "{game}: lost by forfeit for both, 0 points each",
    "decisions.points-deducted": "{teams}: {points} {points|point|points} deducted",
    "decisions.result-carried": "Carried over: {game} {score}",
    "decisions.carried-not":
      "The regulations carry nothing over (or the teams are not in this group): it does not bear on the order now",
    "decisions.how": "How the lots were drawn",
    "decisions.seed": "Seed: {seed}",
    "decisions.lot": "lot {taken} of {left}: {team}",
    "decisions.how.explain":
      "The teams' lots lie in the order of their ids; the seed says which one is taken each time, and the first taken stands first. The same seed always gives the same order, so anybody can draw it again.",
    "decisions.comma": ", ",

    "standings.drawn": "D",
    "standings.by-balance":
      "While games are open, by wins minus losses, so that games in hand do neither good nor harm; then by points.",
    "standings.deducted": "{n} {n|point|points} deducted",
    "standings.mini": "Only the games among these teams:",
    "standings.mini.again": "Starting again, only the games among these teams:",
    "standings.mini.record": "W–L",
    "standings.mini.record-drawn": "W–D–L",
    "standings.mini.score": "Score",
  },
);
