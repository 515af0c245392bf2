import { words } from "./say";

/** Paper sheets, entered by two people. */
export const paperWords = words(
  {
    "paper.title": "录入纸质评分",
    "paper.subtitle": "{contest} · {round}",
    "paper.why":
      "评委的设备用不了时，在纸上打分。由一个人照纸录入，再由另一个人照纸录一次；两次一致才算提交，两个人都有记录。录入的分数别人看不到，包括第二个录入的人。",
    "paper.closed": "本场没有在评分，现在不能录入。",
    "paper.none": "现在没有缺评分的席位。节目叫上场后，还没交评分的席位会列在这里。",
    "paper.entry": "{number} 号 {title}",
    "paper.seat": "{seat} {judge}",
    "paper.state.none": "未录入",
    "paper.state.own": "您已录入，等另一个人核对",
    "paper.state.to-check": "等您核对",
    "paper.enter": "录入",
    "paper.again": "重新录入",
    "paper.check": "核对录入",
    "paper.form.enter": "第一次录入：{seat} {judge}",
    "paper.form.check": "第二次录入（核对）：{seat} {judge}",
    "paper.form.check.why": "请照着纸质评分表独立录入，不要问第一个人录的是多少。",
    "paper.range": "{min}–{max}，每档 {step} 分",
    "paper.stays": "评委在纸上声明：与本节目无利害关系，由我评分",
    "paper.enter.do": "保存第一次录入",
    "paper.check.do": "核对并提交",
    "paper.back": "返回列表",
    "paper.done.entered": "已保存。请让另一个人照纸再录一次，一致后才算提交。",
    "paper.done.agreed": "两次一致，评分已提交并密封。",
    "paper.differs":
      "与第一次录入不一致：{criteria}。请照纸再看一遍这几项；如果您录得没错，请第一个人重新录入。还可以试 {left} 次。",
    "paper.differs.void":
      "与第一次录入不一致：{criteria}。已三次不一致，第一次录入作废，请从头录入。",
    "paper.and": "、",
  },
  {
    "paper.title": "Enter paper sheets",
    "paper.subtitle": "{contest} · {round}",
    "paper.why":
      "When a judge's device does not work, they mark on paper. One person enters the paper, and another one enters it again; only when both agree it is handed in, and both are on record. Nobody sees the marks that were entered, not even the second person.",
    "paper.closed": "This round is not being judged, so nothing can be entered now.",
    "paper.none":
      "No sheet is missing now. Once an act is called, the seats that owe a sheet are here.",
    "paper.entry": "No. {number} {title}",
    "paper.seat": "{seat} {judge}",
    "paper.state.none": "Not entered",
    "paper.state.own": "Entered by you; somebody else has to check it",
    "paper.state.to-check": "Waits for your check",
    "paper.enter": "Enter",
    "paper.again": "Enter anew",
    "paper.check": "Check",
    "paper.form.enter": "First entry: {seat} {judge}",
    "paper.form.check": "Second entry, to check: {seat} {judge}",
    "paper.form.check.why":
      "Enter it from the paper by yourself, without asking what the first person entered.",
    "paper.range": "{min}–{max}, in steps of {step}",
    "paper.stays": "The judge declares on the paper to have no tie to this act",
    "paper.enter.do": "Save the first entry",
    "paper.check.do": "Check and hand in",
    "paper.back": "Back to the list",
    "paper.done.entered":
      "Saved. Have somebody else enter it again from the paper; it counts once both agree.",
    "paper.done.agreed": "Both entries agree. The sheet is handed in and sealed.",
    "paper.differs":
      "Not the same as the first entry: {criteria}. Look at these on the paper again; if yours are right, have the first person enter it anew. {left} {left|try is|tries are} left.",
    "paper.differs.void":
      "Not the same as the first entry: {criteria}. That was the third time, so the first entry is void: begin anew.",
    "paper.and": ", ",
  },
);
