import { words } from "./say";

/** The planning desk: a game in the hand, and what people are told. */
export const deskWords = words(
  {
    "plan.hold.help":
      "拖动比赛到别的场地或日期；也可以用 Tab 键选中，按空格键拿起，用方向键移动，按回车键放下，按 Esc 键取消。单击或按回车键打开详细选项。",
    "plan.hold.key": "按空格键拿起",
    "plan.hold.up":
      "已拿起“{game}”。用方向键选择场地和日期，Page Up、Page Down 换周，回车键放下，Esc 键取消。",
    "plan.hold.fits": "可以放下，没有冲突",
    "plan.hold.others": "这一天还有 {n} 个时间可选",
    "plan.hold.clashes": "放在这里会有 {n} 处冲突",
    "plan.hold.here": "现在的位置",
    "plan.hold.past": "时间已过，不能放在这里",
    "plan.hold.closed": "不开放",
    "plan.hold.cancelled": "已取消，“{game}”没有移动。",
    "plan.hold.at": "{place}：{what}",
    "plan.hold.mark": "{n} 处冲突",
    "plan.other-times": "同一天同一场地还可以选：",
    "plan.other-times.take": "改为 {time}",

    "plan.publish.pending": "有 {n} 处变动还没有公布",
    "plan.publish.pending.hint": "观众、球队和记录台看到的仍是上次公布的赛程。",
    "plan.publish.none": "赛程已全部公布",
    "plan.publish.hidden": "赛季还没有公开",
    "plan.publish.hidden.hint": "第一次公布时，赛季和赛程会一起公开。",
    "plan.publish.times": "第 {n} 次公布，{when}",
    "plan.publish.look": "查看变动并公布",
    "plan.publish.open": "公布记录",
    "plan.publish.title": "公布赛程",
    "plan.publish.sum": "{n} 场有变动：移动 {moved} 场，新排 {placed} 场，取消时间 {off} 场。",
    "plan.publish.teams": "涉及 {n} 支球队：{teams}",
    "plan.publish.clashes": "草稿里还有 {n} 处冲突，公布后仍然存在。",
    "plan.publish.moved": "移动",
    "plan.publish.placed": "新排",
    "plan.publish.taken-off": "取消时间",
    "plan.publish.confirm": "公布这 {n} 处变动",
    "plan.publish.confirm.first": "公开赛季和赛程",
    "plan.publish.same": "草稿与已公布的赛程完全相同，没有需要公布的变动。",
    "plan.publish.undo": "撤回上一次公布",
    "plan.publish.undo.what":
      "{when} 公布的 {n} 场会恢复为公布前的时间和场地（已开始的比赛除外）。草稿不变。",
    "plan.published": "已公布：{n} 场比赛的时间或场地有变动。",
    "plan.published.none": "没有需要公布的变动。",
    "plan.publishing-undone": "已撤回上一次公布，{n} 场比赛恢复为原来公布的时间和场地。",
    "plan.changed-mark": "未公布",
    "plan.refused": "没有完成：{why}",
    "plan.refused.nothing-to-undo": "没有可以撤销的移动：有关的比赛已经开始，或已被再次移动。",
    "plan.refused.gone": "这场比赛已经不在赛程里。请看最新的赛程。",
    "plan.refused.begun": "这场比赛已经开始或结束，不能再移动。赛程没有改动。",
    "plan.refused.offline": "没有连上服务器，赛程没有改动。请检查网络后再试一次。",

    "audit.season.timetable-published": "公布赛程",
    "audit.season.publishing-undone": "撤回赛程公布",
  },
  {
    "plan.hold.help":
      "Drag a game to another court or day. Or reach it with Tab, pick it up with the space bar, move with the arrow keys, drop with Enter, cancel with Escape. A click or Enter opens all choices.",
    "plan.hold.key": "Space picks it up",
    "plan.hold.up":
      "{game} picked up. Choose court and day with the arrow keys, the week with Page Up and Page Down; Enter drops, Escape cancels.",
    "plan.hold.fits": "fits, no clash",
    "plan.hold.others": "{n} more {n|time|times} on this day",
    "plan.hold.clashes": "{n} {n|clash|clashes} here",
    "plan.hold.here": "where it stands now",
    "plan.hold.past": "too late to place it here",
    "plan.hold.closed": "closed",
    "plan.hold.cancelled": "Cancelled: {game} has not moved.",
    "plan.hold.at": "{place}: {what}",
    "plan.hold.mark": "{n} {n|clash|clashes}",
    "plan.other-times": "Also free on this court on that day:",
    "plan.other-times.take": "Take {time}",

    "plan.publish.pending": "{n} {n|change|changes} not yet published",
    "plan.publish.pending.hint":
      "Spectators, teams and scoring tables still see the timetable as it was last published.",
    "plan.publish.none": "The timetable is published as it stands",
    "plan.publish.hidden": "The season is not public yet",
    "plan.publish.hidden.hint": "The first publishing shows the season and its timetable together.",
    "plan.publish.times": "Publishing no. {n}, {when}",
    "plan.publish.look": "See the changes and publish",
    "plan.publish.open": "Publishing",
    "plan.publish.title": "Publish the timetable",
    "plan.publish.sum":
      "{n} {n|game changes|games change}: {moved} moved, {placed} newly placed, {off} taken off.",
    "plan.publish.teams": "{n} {n|team is|teams are} concerned: {teams}",
    "plan.publish.clashes":
      "The draft has {n} {n|clash|clashes}; publishing does not make {n|it|them} go away.",
    "plan.publish.moved": "Moved",
    "plan.publish.placed": "New",
    "plan.publish.taken-off": "Taken off",
    "plan.publish.confirm": "Publish {n} {n|change|changes}",
    "plan.publish.confirm.first": "Show season and timetable",
    "plan.publish.same": "The draft is the same as the published timetable: nothing to publish.",
    "plan.publish.undo": "Take the last publishing back",
    "plan.publish.undo.what":
      "{n} {n|game|games} published on {when} {n|goes|go} back to what people were told before, but for those that have begun. The draft stays.",
    "plan.published": "Published: {n} {n|game has|games have} a new time or court.",
    "plan.published.none": "There was nothing to publish.",
    "plan.publishing-undone":
      "The last publishing is taken back: {n} {n|game is|games are} shown as before it.",
    "plan.changed-mark": "not published",
    "plan.refused": "Not done: {why}",
    "plan.refused.nothing-to-undo":
      "There is no move to undo: its games have begun or were moved again.",
    "plan.refused.gone": "This game is no longer in the timetable. Look at the newest timetable.",
    "plan.refused.begun":
      "This game has begun or is over and cannot be moved. The timetable has not changed.",
    "plan.refused.offline":
      "The server did not answer, and the timetable has not changed. Check the network and try again.",

    "audit.season.timetable-published": "Timetable published",
    "audit.season.publishing-undone": "Publishing taken back",
  },
);
