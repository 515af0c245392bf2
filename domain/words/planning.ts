import { words } from "./say";

/** Planning a season's games on the desk: how it goes, how good it is, and why there is no plan. */
export const planningWords = words(
  {
    "planning.anew.title": "重新编排其余比赛",
    "planning.repair.title": "修复赛程",
    "planning.repair": "修复赛程",
    "planning.repair.explain":
      "有比赛冲突或没有时间。修复只移动必须移动的比赛，其余比赛和已固定的比赛都不动。先预览，再确认。",
    "planning.repair.start": "寻找改动最少的赛程",
    "planning.back": "查看编排的进度和结果",
    "planning.gone":
      "这次编排已经不在了：可能已被取消或采用，或服务器重新启动过。赛程没有因此改动。",
    "planning.running": "正在编排：已用 {elapsed} 秒，最多 {seconds} 秒。",
    "planning.running.begin": "赛程在您采用之前不会改动。",
    "planning.progress": "编排进度",
    "planning.done": "编排完成。赛程在您采用之前不会改动。",
    "planning.failed": "编排中途出错，已停止。赛程没有改动，可以再试一次。",
    "planning.impossible": "按现在的要求排不出完整的赛程。",
    "planning.helps": "放宽下面任何一项，这一处冲突就能解开：",
    "planning.elsewhere":
      "别处若还有冲突，再编排时会说明。也请看看场馆的开放时间：这里不会建议提早开门或推迟关门。",
    "planning.without": "也可以先采用下面的编排，其余比赛再手工安排。",
    "planning.gap": "与可能的最好编排相比，最多差 {p}%。",
    "planning.gap.none": "已是可能的最好编排。",
    "planning.gap.later": "与最好编排的差距正在计算。",
    "planning.moved": "移动 {n} 场比赛。",
    "planning.moved.fewest": "不能再少了。",
    "planning.cut": "连不上服务器。编排在服务器上继续，恢复连接后这里会接着显示；赛程没有改动。",
    "planning.clashes.fixed":
      "剩下的冲突来自固定的比赛，以及今天和已经开始的比赛：编排不移动它们。可以先取消固定，再编排一次。",
    "planning.old": "编排期间赛程已变动，这个结果不能再采用。请重新编排。",
    "planning.stop": "停止，用目前最好的编排",
    "planning.cancel": "取消编排",
    "planning.discard": "不采用",
    "planning.look": "刷新进度",
    "planning.merits": "与现在的赛程比较",
    "planning.merits.what": "内容",
    "planning.merits.now": "现在",
    "planning.merits.new": "新编排",
    "planning.merits.placed": "已排比赛",
    "planning.merits.km": "各队路程合计（公里）",
    "planning.merits.nearHome": "在主队附近的比赛",
    "planning.merits.inRound": "在本轮日期内的比赛",
    "planning.merits.late": "21:30 以后结束的比赛",
    "planning.merits.hallDays": "场馆开放天数（各馆合计）",
    "planning.merits.waits": "两场之间空着的时段",
    "planning.merits.of": "{n}/{all}",
    "plan.refused.nothing-to-repair": "没有需要修复的：没有冲突，所有比赛都有时间。",
    "plan.refused.planning-gone": "这次编排已经不在了，赛程没有改动。请重新编排。",
  },
  {
    "planning.anew.title": "Plan the rest anew",
    "planning.repair.title": "Repair the timetable",
    "planning.repair": "Repair the timetable",
    "planning.repair.explain":
      "Some games clash or have no time. A repair moves the games that have to move, and no others; pinned ones stay. You see it first and confirm then.",
    "planning.repair.start": "Find the fewest changes",
    "planning.back": "Look at the planning and its result",
    "planning.gone":
      "This planning is no longer there: it was cancelled or taken, or the server has started again. It has changed nothing in the timetable.",
    "planning.running": "Planning: {elapsed} of at most {seconds} seconds.",
    "planning.running.begin": "Nothing changes in the timetable until you take a plan.",
    "planning.progress": "Progress of the planning",
    "planning.done":
      "The planning is done. Nothing changes in the timetable until you take the plan.",
    "planning.failed":
      "The planning broke off with an error. The timetable has not changed; you can try again.",
    "planning.impossible": "With what is asked now there is no complete timetable.",
    "planning.helps": "Any one of these resolves this clash:",
    "planning.elsewhere":
      "If there are other clashes, the next planning names them. Look at the venues' opening hours too: longer ones are not suggested here.",
    "planning.without": "Or take the plan below and place the other games by hand.",
    "planning.gap": "At most {p} % above the best possible plan.",
    "planning.gap.none": "This is the best possible plan.",
    "planning.gap.later": "How far it is from the best possible plan is being worked out.",
    "planning.moved": "{n} {n|game moves|games move}.",
    "planning.moved.fewest": "Fewer are not possible.",
    "planning.cut":
      "The server cannot be reached. The search goes on there, and this page once it is back; the timetable is unchanged.",
    "planning.clashes.fixed":
      "What still clashes are pinned games, and those of today or under way: planning leaves them. Unpin them and plan once more.",
    "planning.old":
      "The timetable has changed while this was planned, so it can no longer be taken. Please plan again.",
    "planning.stop": "Stop with the best plan so far",
    "planning.cancel": "Cancel the planning",
    "planning.discard": "Do not take it",
    "planning.look": "Refresh the progress",
    "planning.merits": "Beside the present timetable",
    "planning.merits.what": "What",
    "planning.merits.now": "Now",
    "planning.merits.new": "New plan",
    "planning.merits.placed": "Games placed",
    "planning.merits.km": "Kilometres of all teams",
    "planning.merits.nearHome": "Games near the home team",
    "planning.merits.inRound": "Games in the days of their round",
    "planning.merits.late": "Games that end after 21:30",
    "planning.merits.hallDays": "Days on which a hall opens, all halls together",
    "planning.merits.waits": "Empty times between two games",
    "planning.merits.of": "{n} of {all}",
    "plan.refused.nothing-to-repair":
      "There is nothing to repair: no clashes, and every game has a time.",
    "plan.refused.planning-gone":
      "This planning is no longer there, and the timetable has not changed. Please plan again.",
  },
);
