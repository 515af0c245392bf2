import { words } from "./say";

/** The record of the draw, and making it again. */
export const drawRecordWords = words(
  {
    "draw.title": "分组抽签",
    "draw.none": "还没有抽签。",
    "draw.none.hint": "抽签以后，分组和抽签的每一步都在这里。",
    "draw.coming": "{season}的公开抽签",
    "draw.in-public": "公开抽签记录：逐球揭晓的过程与核对",
    "draw.description": "{season}的分组抽签：种子、档次和每一步，任何人都可以重抽一遍。",
    "draw.how":
      "满足全部回避规则的每一种分组结果机会完全相等。随机数只由下面这段文字决定，所以任何人用同样的文字和名单都会抽出同样的结果。",
    "draw.seed": "抽签种子",
    "draw.drawn-at": "抽签日期",
    "draw.tries": "第 {n} 次抽签满足全部规则",
    "draw.tries.label": "抽签次数",
    "draw.entry": "名单指纹（SHA-256）",
    "draw.rules": "回避规则",
    "draw.rules.none": "没有回避规则。",
    "draw.rule.sector.county": "每组最多 {n} 支县（区）总工会球队",
    "draw.rule.sector.industry": "每组最多 {n} 支行业系统球队",
    "draw.rule.other": "每组最多 {n} 支同类球队（{kind}：{value}）",
    "draw.pots": "档次",
    "draw.pot": "第{n}档",
    "draw.steps": "抽签过程",
    "draw.step.order": "顺序",
    "draw.step.team": "球队",
    "draw.step.place": "位置",
    "draw.groups": "抽签结果",
    "draw.replay": "自己重抽一遍",
    "draw.replay.explain":
      "在您的浏览器里用上面的种子和名单重新抽签，再与公布的结果逐项比较，不需要相信服务器。",
    "draw.replay.start": "开始重抽",
    "draw.replay.running": "正在重抽…",
    "draw.replay.same": "重抽结果与公布的完全一致：{teams} 支球队，位置全部相同。",
    "draw.replay.differs": "重抽结果与公布的不一致。请通知组委会。",
    "draw.replay.needs-script":
      "重抽需要浏览器启用脚本。也可以下载名单，用命令行重抽：leitai draw --replay 文件",
    "draw.replay.file": "下载抽签名单（JSON）",

    "draw.rule.unit.undefined": "同一单位的球队不在同一组",
  },
  {
    "draw.title": "Draw of the groups",
    "draw.none": "Nothing has been drawn yet.",
    "draw.none.hint": "Once it is, the groups and every step of the draw are here.",
    "draw.coming": "The public draw of {season}",
    "draw.in-public": "The public draw: how it was shown ball by ball, and how to check it",
    "draw.description":
      "The draw of the groups of {season}: seed, pots and every step, for anyone to repeat.",
    "draw.how":
      "Every way to form the groups that keeps all separation rules is equally likely. Chance depends on the text below alone, so anyone who uses the same text and the same entries draws the same groups.",
    "draw.seed": "Seed",
    "draw.drawn-at": "Drawn on",
    "draw.tries": "Try {n} kept all rules",
    "draw.tries.label": "Tries",
    "draw.entry": "Fingerprint of the entries (SHA-256)",
    "draw.rules": "Separation rules",
    "draw.rules.none": "There are no separation rules.",
    "draw.rule.sector.county": "At most {n} county or district {n|team|teams} in a group",
    "draw.rule.sector.industry": "At most {n} industry {n|team|teams} in a group",
    "draw.rule.other": "At most {n} {n|team|teams} of one kind in a group ({kind}: {value})",
    "draw.pots": "Pots",
    "draw.pot": "Pot {n}",
    "draw.steps": "Step by step",
    "draw.step.order": "Drawn",
    "draw.step.team": "Team",
    "draw.step.place": "Place",
    "draw.groups": "The groups",
    "draw.replay": "Draw it again yourself",
    "draw.replay.explain":
      "Your browser makes the draw again from the seed and the entries above and compares every place with what was published. The server need not be trusted.",
    "draw.replay.start": "Draw again",
    "draw.replay.running": "Drawing…",
    "draw.replay.same":
      "The replay agrees with what was published: {teams} teams, all in the same places.",
    "draw.replay.differs": "The draw differs from the published one. Please tell the organisers.",
    "draw.replay.needs-script":
      "Drawing again needs scripts. Or download the entries and use the command line: leitai draw --replay FILE",
    "draw.replay.file": "Download the entries (JSON)",

    "draw.rule.unit.undefined": "Teams of one unit are in different groups",
  },
);
