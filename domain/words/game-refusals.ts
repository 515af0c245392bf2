import { words } from "./say";

/** Why something cannot be said in a game, and what to do about it; only those who score one are told. */
export const gameRefusalWords = words(
  {
    "game.refusal.not-opened": "这场比赛的记录表还没有建立。请从赛程进入。",
    "game.refusal.already-opened": "这场比赛的记录表已经建立。",
    "game.refusal.teams-changed":
      "另一场比赛的成绩更正后，这场比赛的对阵已经改变。请刷新页面；若对阵未定，请等待组织者。",
    "game.refusal.same-team": "主队和客队不能是同一支球队。",
    "game.refusal.signed": "记录表已签字。需要更正请先由组织者重新打开。",
    "game.refusal.game-over": "比赛已经结束。需要更正请用“替换”或“撤销”。",
    "game.refusal.not-over": "比赛还没有结束。",
    "game.refusal.not-started": "比赛还没有开始。请先开始第1节。",
    "game.refusal.already-started": "比赛已经开始，首发不能再改。请用换人。",
    "game.refusal.clock-too-high": "时钟超过了本节时长。",
    "game.refusal.wrong-period": "现在是第{now}节，不能记到第{period}节。补记请用“插入”。",
    "game.refusal.no-period": "现在是节间，时钟没有进行。请先开始下一节。",
    "game.refusal.clock-runs": "时钟已经在走。",
    "game.refusal.clock-stands": "时钟已经停住。",
    "game.refusal.no-time-out-left": "{team} 已没有暂停。",
    "game.refusal.list-too-long": "上场名单最多 {max} 人，现在选了 {count} 人。",
    "game.refusal.shirt-twice": "{jersey} 号出现了两次。",
    "game.refusal.listed-twice": "{who} 出现了两次。",
    "game.refusal.already-listed": "{who} 已在名单上，比赛开始后不能去掉。",
    "game.refusal.not-five": "首发必须正好 {needed} 人，现在选了 {count} 人。",
    "game.refusal.not-listed": "{who} 不在上场名单上。",
    "game.refusal.period-runs": "第{period}节还在进行。",
    "game.refusal.no-line-up": "{team} 还没有选首发五人。",
    "game.refusal.not-level": "比分 {home}:{away} 不相等，不需要加时。",
    "game.refusal.level": "比分 {points}:{points} 相等，比赛不能结束。请进行加时。",
    "game.refusal.periods-left": "才打完第{period}节，共 {periods} 节。",
    "game.refusal.who-fouled": "请先选犯规的队员。",
    "game.refusal.fouled-out": "{who} 已有 {fouls} 次犯规，不能再上场。",
    "game.refusal.ejected": "{who} 已被取消本场比赛资格。",
    "game.refusal.nobody": "请选择换上和换下的队员。",
    "game.refusal.not-on-court": "{who} 不在场上。",
    "game.refusal.already-on-court": "{who} 已经在场上。",
    "game.refusal.too-many-on-court": "这样场上会有 {count} 人，最多 {max} 人。",
    "game.refusal.own-assist": "{who} 不能给自己助攻。",
    "game.refusal.not-opponent": "{who} 不是对方队员。",
    "game.refusal.already-out": "{who} 已不能上场。",
    "game.refusal.not-in-squad": "{who} 不在本队报名名单中。",
    "game.refusal.other-shirt": "{who} 报名时是 {registered} 号，不能改穿 {jersey} 号。",
    "game.refusal.period-twice": "第{period}节已经开始过。",
    "game.refusal.unknown-commit": "找不到要更正的那一条。请刷新后再试。",
    "game.refusal.abandoned": "比赛已中止。等组委会决定恢复、重赛或裁定结果。",
    "game.refusal.not-abandoned": "比赛没有中止。",
    "game.refusal.ahead-of-clock": "时钟还没有走到这个时间。",
    "game.refusal.clock-up": "这样时钟会往回拨一分钟以上。",
    "game.refusal.too-few-to-start": "开赛至少需要 {needed} 人，现在选了 {count} 人。",
    "game.refusal.enough-left": "{team} 场上还有 {count} 人，少于 {needed} 人才算缺少队员告负。",
    "game.refusal.decided-by-overtime": "加时已经分出胜负。请结束本节。",
    "game.refusal.decided-by-mercy": "分差已达到提前结束比赛的规定。请结束比赛。",
    "game.refusal.no-throws-owed": "{team} 没有待罚的罚球。",
    "game.refusal.jump-done": "开场跳球已经记过。之后的跳球情况请用球权箭头；记错了请更正那一条。",
    "game.refusal.no-arrow": "还没有跳球结果，箭头没有方向。",
    "game.refusal.no-head-start": "本规程没有让分。",
    "game.refusal.no-late-points": "本规程没有迟到罚分。",
    "game.refusal.late-forfeits": "迟到 {minutes} 分钟已超过判弃权的 {most} 分钟。",
    "game.refusal.no-dunk-points": "本规程没有扣篮加分。",
    "game.refusal.not-a-dunk": "只有投中的两分球可以记为扣篮。",
    "game.refusal.bench-technical": "{who} 在球队席，技术犯规应记球队席（B，登记在主教练名下）。",
    "game.refusal.protest-open": "{team} 的申诉还没有裁决。",
    "game.refusal.no-protest": "没有待裁决的申诉。",
    "game.refusal.no-score": "请填写裁定的比分。",
    "game.refusal.quota-court-woman-few":
      "{team} 场上至少要有 {limit} 名女队员，这样只有 {count} 名。",
    "game.refusal.quota-court-woman-many": "{team} 场上最多 {limit} 名女队员，这样有 {count} 名。",
    "game.refusal.quota-court-leader-few":
      "{team} 场上至少要有 {limit} 名领导干部，这样只有 {count} 名。",
    "game.refusal.quota-court-leader-many":
      "{team} 场上最多 {limit} 名领导干部，这样有 {count} 名。",
    "game.refusal.quota-court-professional-few":
      "{team} 场上至少要有 {limit} 名专业队员，这样只有 {count} 名。",
    "game.refusal.quota-court-professional-many":
      "{team} 场上最多 {limit} 名专业队员，这样有 {count} 名。",
    "game.refusal.quota-list-woman-few":
      "{team} 名单至少要有 {limit} 名女队员，现在只有 {count} 名。",
    "game.refusal.quota-list-woman-many": "{team} 名单最多 {limit} 名女队员，现在有 {count} 名。",
    "game.refusal.quota-list-leader-few":
      "{team} 名单至少要有 {limit} 名领导干部，现在只有 {count} 名。",
    "game.refusal.quota-list-leader-many":
      "{team} 名单最多 {limit} 名领导干部，现在有 {count} 名。",
    "game.refusal.quota-list-professional-few":
      "{team} 名单至少要有 {limit} 名专业队员，现在只有 {count} 名。",
    "game.refusal.quota-list-professional-many":
      "{team} 名单最多 {limit} 名专业队员，现在有 {count} 名。",
    "game.refusal.other-bonus": "{who} 的加分与报名资料不符。请刷新后重选名单。",
    "game.refusal.already-void": "那一条已经撤销过了。",
    "game.refusal.would-leave": "这样更正后会有矛盾：{oddity}请先更正后面的记录。",
  },
  {
    "game.refusal.not-opened":
      "The score sheet of this game is not open yet. Enter it from the timetable.",
    "game.refusal.already-opened": "The score sheet of this game is open already.",
    "game.refusal.teams-changed":
      "Another result was corrected and this game has other teams now. Reload the page; while they are not known, wait for the organiser.",
    "game.refusal.same-team": "A team cannot play itself.",
    "game.refusal.signed":
      "The score sheet is signed. For a correction an organiser has to reopen it first.",
    "game.refusal.game-over": "The game is over. To correct it, use replace or undo.",
    "game.refusal.not-over": "The game is not over yet.",
    "game.refusal.not-started": "The game has not begun. Start the first period first.",
    "game.refusal.already-started":
      "The game has begun, so the starters stand. Use a substitution.",
    "game.refusal.clock-too-high": "The clock shows more than this period lasts.",
    "game.refusal.wrong-period":
      "This is period {now}; nothing can be entered for period {period}. Use insert for late entries.",
    "game.refusal.no-period": "No period is being played. Start the next one first.",
    "game.refusal.clock-runs": "The clock is running already.",
    "game.refusal.clock-stands": "The clock stands already.",
    "game.refusal.no-time-out-left": "{team} have no time-out left.",
    "game.refusal.list-too-long": "A list has at most {max} players; {count} are chosen.",
    "game.refusal.shirt-twice": "Number {jersey} appears twice.",
    "game.refusal.listed-twice": "{who} appears twice.",
    "game.refusal.already-listed":
      "{who} is on the list and cannot leave it once the game has begun.",
    "game.refusal.not-five": "Exactly {needed} players start; {count} are chosen.",
    "game.refusal.not-listed": "{who} is not on the list of this game.",
    "game.refusal.period-runs": "Period {period} is still being played.",
    "game.refusal.no-line-up": "{team} have not named their five starters.",
    "game.refusal.not-level": "The score is {home}–{away}, not level: no overtime.",
    "game.refusal.level":
      "The score is level at {points}. A game cannot end like that; play an overtime.",
    "game.refusal.periods-left": "Only period {period} of {periods} has been played.",
    "game.refusal.who-fouled": "Choose the player who fouled first.",
    "game.refusal.fouled-out": "{who} has {fouls} fouls and may not play on.",
    "game.refusal.ejected": "{who} has been disqualified from this game.",
    "game.refusal.nobody": "Choose who comes in and who goes out.",
    "game.refusal.not-on-court": "{who} is not on court.",
    "game.refusal.already-on-court": "{who} is on court already.",
    "game.refusal.too-many-on-court": "That would make {count} on court; at most {max} may be.",
    "game.refusal.own-assist": "{who} cannot assist their own basket.",
    "game.refusal.not-opponent": "{who} is not an opponent.",
    "game.refusal.already-out": "{who} may not play on.",
    "game.refusal.not-in-squad": "{who} is not in this team's squad.",
    "game.refusal.other-shirt":
      "{who} is registered as number {registered} and cannot play as {jersey}.",
    "game.refusal.period-twice": "Period {period} has begun already.",
    "game.refusal.unknown-commit":
      "The entry to be corrected cannot be found. Reload and try again.",
    "game.refusal.abandoned":
      "The game was abandoned. The committee decides whether it is resumed, replayed or awarded.",
    "game.refusal.not-abandoned": "The game was not abandoned.",
    "game.refusal.ahead-of-clock": "The clock has not come to that time yet.",
    "game.refusal.clock-up": "That would put the clock up by more than a minute.",
    "game.refusal.too-few-to-start": "At least {needed} players have to start; {count} are chosen.",
    "game.refusal.enough-left":
      "{team} still have {count} on court; a game is lost by default with fewer than {needed}.",
    "game.refusal.decided-by-overtime": "The overtime is decided. End the period.",
    "game.refusal.decided-by-mercy": "The lead ends the game. End it.",
    "game.refusal.no-throws-owed": "{team} are owed no free throws.",
    "game.refusal.jump-done":
      "The jump ball was entered already. Later ones are the arrow's; correct that entry if it is wrong.",
    "game.refusal.no-arrow": "No jump ball yet, so the arrow points nowhere.",
    "game.refusal.no-late-points": "These rules give no points for lateness.",
    "game.refusal.late-forfeits":
      "{minutes} minutes late is more than the {most} after which a side has forfeited.",
    "game.refusal.no-dunk-points": "These rules give no points for a dunk.",
    "game.refusal.not-a-dunk": "Only a made two-pointer can be a dunk.",
    "game.refusal.bench-technical":
      "{who} was on the bench: the technical foul is the bench's (B, entered for the coach).",
    "game.refusal.no-head-start": "These rules know no points ahead.",
    "game.refusal.protest-open": "The protest of {team} is not decided yet.",
    "game.refusal.no-protest": "There is no open protest.",
    "game.refusal.no-score": "Write the score that is awarded.",
    "game.refusal.quota-court-woman-few":
      "{team} need at least {limit} {limit|woman|women} on court; this makes {count}.",
    "game.refusal.quota-court-woman-many":
      "{team} may have at most {limit} {limit|woman|women} on court; this makes {count}.",
    "game.refusal.quota-court-leader-few":
      "{team} need at least {limit} {limit|leader|leaders} on court; this makes {count}.",
    "game.refusal.quota-court-leader-many":
      "{team} may have at most {limit} {limit|leader|leaders} on court; this makes {count}.",
    "game.refusal.quota-court-professional-few":
      "{team} need at least {limit} {limit|registered professional|registered professionals} on court; this makes {count}.",
    "game.refusal.quota-court-professional-many":
      "{team} may have at most {limit} {limit|registered professional|registered professionals} on court; this makes {count}.",
    "game.refusal.quota-list-woman-few":
      "{team} need at least {limit} {limit|woman|women} on their list; this makes {count}.",
    "game.refusal.quota-list-woman-many":
      "{team} may have at most {limit} {limit|woman|women} on their list; this makes {count}.",
    "game.refusal.quota-list-leader-few":
      "{team} need at least {limit} {limit|leader|leaders} on their list; this makes {count}.",
    "game.refusal.quota-list-leader-many":
      "{team} may have at most {limit} {limit|leader|leaders} on their list; this makes {count}.",
    "game.refusal.quota-list-professional-few":
      "{team} need at least {limit} {limit|registered professional|registered professionals} on their list; this makes {count}.",
    "game.refusal.quota-list-professional-many":
      "{team} may have at most {limit} {limit|registered professional|registered professionals} on their list; this makes {count}.",
    "game.refusal.other-bonus":
      "The extra points of {who} are not those of the registration. Reload and choose the list again.",
    "game.refusal.already-void": "That entry was taken back already.",
    "game.refusal.would-leave":
      "That correction would leave a contradiction: {oddity} Correct the later entries first.",
  },
);
