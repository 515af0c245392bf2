import { words } from "./say";

/** A round that is tried out before it begins: on the desk, on judges' sheets and on the screen. */
export const rehearsalWords = words(
  {
    "rehearsal.mark": "彩排",
    "rehearsal.mark.both": "彩排 Rehearsal",
    "rehearsal.act": "彩排节目",
    "rehearsal.act.unit": "不计成绩",
    "rehearsal.sheet": "这是彩排：打分、提交都和正式一样，但不计入任何成绩，结束后不保留。",
    "rehearsal.screen": "彩排画面，不是比赛成绩",
    "rehearsal.desk": "正在彩排。这里的一切都不计成绩，大屏幕上有“彩排”标记。",
    "rehearsal.begin": "开始彩排（不计成绩）",
    "rehearsal.begin.why": "用一个假节目把评委打分、汇总、揭晓走一遍，随时可以结束。",
    "rehearsal.end": "结束彩排",
    "judging.refusal.rehearsal-on": "正在彩排，不能叫正式节目上场。请先在裁判长工作台结束彩排。",
    "judging.refusal.rehearsal-late": "已有节目上场，不能再彩排。",
  },
  {
    "rehearsal.mark": "Rehearsal",
    "rehearsal.mark.both": "彩排 Rehearsal",
    "rehearsal.act": "Rehearsal act",
    "rehearsal.act.unit": "Does not count",
    "rehearsal.sheet":
      "This is a rehearsal: mark and hand in as always. Nothing of it counts, and nothing of it is kept afterwards.",
    "rehearsal.screen": "A rehearsal, not a result",
    "rehearsal.desk":
      "This is a rehearsal. Nothing here counts, and the screen is marked as a rehearsal.",
    "rehearsal.begin": "Begin a rehearsal (does not count)",
    "rehearsal.begin.why":
      "Go through marking, confirming and the reveal with an act that is nobody's. It can be ended at any moment.",
    "rehearsal.end": "End the rehearsal",
    "judging.refusal.rehearsal-on":
      "A rehearsal is on, so no act of the round can be called. End the rehearsal at the head judge's desk first.",
    "judging.refusal.rehearsal-late": "An act was called already, so it is too late to rehearse.",
  },
);
