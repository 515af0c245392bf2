import { words } from "./say";

/**
 * Why something cannot be said in a round, and what to do about it. `number` and `title` are the entry's, `seat` and
 * `judge` the judge's, `name` the criterion's.
 */
export const judgingWords = words(
  {
    "judging.refusal.round-closed": "本场已经结束，成绩已公布。需要更正请由裁判长提出更正。",
    "judging.refusal.no-such-entry": "本场没有这个节目。请刷新页面，按最新的出场顺序操作。",
    "judging.refusal.entry-withdrawn": "{number}号{title}已退出比赛，不再评分。",
    "judging.refusal.points-decimals": "扣分最多 {decimals} 位小数，与得分的位数一致。",
    "judging.refusal.entry-confirmed":
      "{number}号{title}的评分已由裁判长确认，不能再改。如确需更改，请联系裁判长。",
    "judging.refusal.has-sheets": "{number}号{title}已有评委提交评分，不能按退出处理。",
    "judging.refusal.not-called":
      "{number}号{title}还没有上场，现在不能评分。请等裁判长叫到这个节目。",
    "judging.refusal.not-revealed": "{number}号{title}还没有公布成绩，无须更正。请直接修改。",
    "judging.refusal.no-correction-asked": "裁判长还没有对{number}号{title}提出更正。",
    "judging.refusal.not-closed": "本场还没有结束，不能排定总成绩的先后。",
    "judging.refusal.not-level":
      "这些人（队）并不是并列待定的一组。请刷新页面，按列出的并列重新排。",
    "judging.refusal.level-missing": "请为每个位置选一个。还没有保存。",
    "judging.refusal.level-twice": "有一个选了两次。每个位置选不同的一个。",
    "judging.refusal.totals-reason": "请写明理由，如“现场抽签”，它会公开。还没有保存。",
    "judging.refusal.totals-reason-long": "理由最多 {max} 字。请写短一些；还没有保存。",
    "judging.refusal.decline-reason": "请写明驳回的理由，它会公开。申请还没有答复。",
    "judging.refusal.decline-reason-long": "理由最多 {max} 字。请写短一些；申请还没有答复。",
    "judging.refusal.second-person": "更正申请须由另一个人答复。请让组委会的其他成员批准或驳回。",
    "judging.refusal.not-confirmed": "{number}号{title}还没有确认，不能揭晓。请先确认。",
    "judging.refusal.no-such-seat":
      "{seat}号席不为{number}号{title}评分。请在节目单里选您要评的节目。",
    "judging.refusal.recused-seat":
      "{seat}号席已回避{number}号{title}，不能再为它评分。其他节目不受影响。",
    "judging.refusal.reserve-instead":
      "{seat}号席缺席{number}号{title}，已由{reserve}号席代为评分。若要改回，请先撤销“缺席”这一步。",
    "judging.refusal.own-unit":
      "{number}号{title}与{seat}号席评委同单位或有申报的关系。请先选“我回避”或“与我无利害关系，我来评分”，再提交。打的分都还在。",
    "judging.refusal.own-unit-open":
      "{number}号{title}与席位 {seats} 的评委同单位或有申报的关系，还没有决定是否回避。请登记回避，或退回评分请评委声明，再确认。",
    "judging.refusal.paper-late":
      "{seat}号席已提交{number}号{title}的评分，不再录入纸质评分。要改请裁判长先退回。",
    "judging.refusal.no-paper":
      "{seat}号席的{number}号{title}还没有第一次录入，或录入已作废。请重新录入第一次。",
    "judging.refusal.paper-same-person":
      "{seat}号席的{number}号{title}是您录入的，须由另一个人对照纸质评分表再录一次。",
    "judging.refusal.sheet-is-in": "{seat}号席已提交{number}号{title}的评分，不能记为缺席。",
    "judging.refusal.seat-away": "{seat}号席已登记为以后都缺席，不用再登记。",
    "judging.refusal.seat-present": "{seat}号席没有登记过以后都缺席。",
    "judging.refusal.no-sheet": "{seat}号席还没有提交{number}号{title}的评分，无可退回。",
    "judging.refusal.reason-needed":
      "{number}号{title}的评分已经提交过。要修改请点“修改”并写明理由。",
    "judging.refusal.sheets-missing":
      "{number}号{title}还差 {count} 份评分（席位 {seats}）。请催交，或记为缺席、回避。",
    "judging.refusal.too-few-sheets":
      "只有 {given} 份评分，至少要 {needed} 份才能计分。请补齐评委后再确认。",
    "judging.refusal.no-points": "本赛项不按分数计名次，{number}号{title}不能加分或扣分。",
    "judging.refusal.too-few-rankings":
      "按名次计分只算每个节目都评了的评委。确认{number}号{title}之后只剩 {given} 位，至少要 {needed} 位。请撤回多登记的缺席或回避，或让该节目退出。",
    "judging.refusal.one-by-one": "本场的节目逐个上场，请逐个确认和揭晓。",
    "judging.refusal.none-complete": "还有 {count} 件没有收齐评分，现在没有可以确认的。",
    "judging.refusal.entry-twice": "出场顺序里有一个节目出现了两次。请先改正出场顺序。",
    "judging.refusal.number-twice": "有两个节目用了同一个出场号。请先改正出场顺序。",
    "judging.refusal.seat-twice": "有一个评委席位出现了两次。请先改正评委名单。",
    "judging.refusal.panel-small": "评委只有 {count} 人，规则要求至少 {needed} 人。请先补齐评委。",
    "judging.refusal.judge-seated": "这位评委已坐在{seat}号席。请另选一位。",
    "judging.refusal.not-tied": "这些节目并不是并列待定的一组。请按页面上列出的并列重新排序。",
    "judging.refusal.results-missing":
      "还有 {count} 个节目没有公布名次，本场不能结束。请先全部揭晓。",
    "judging.refusal.no-order": "出场顺序还没有抽签。请组织者在“出场顺序”页抽签后再打开。",
    "judging.refusal.no-panel": "还没有安排评委。请组织者在“评委与评分”页安排后再打开。",
    "judging.refusal.ties-open": "还有 {count} 组并列等裁判长排定。请先排定再结束本场。",
    "judging.refusal.prizes-open":
      "还有 {count} 处并列跨两等奖项，等裁判长裁定。请先裁定再结束本场。",
    "judging.refusal.no-prize-line": "这些节目并没有并列在两等奖项之间。请按页面上列出的节目裁定。",
    "judging.refusal.not-that-prize": "这几个名次之间没有“{prize}”。请从列出的奖项中选。",
    "judging.refusal.all-revealed": "{title}已经全部揭晓。",
    "judging.refusal.wrong-step":
      "揭晓要按顺序：先亮各评委分数，再标出最高最低分，再公布得分，最后排名。请点“下一步”。",
    "judging.refusal.sealed-broken":
      "{title}有一份评分与提交时的凭证不符，不能揭晓。请停止揭晓并联系管理员。",
    "judging.refusal.mark-digits":
      "{name}分数“{value}”里有全角数字。请切换到半角再填 {min}–{max}，每档 {step} 分。其他分数都还在。",
    "judging.refusal.mark-comma":
      "{name}分数“{value}”里有逗号或句号。小数请用点“.”，范围 {min}–{max}。其他分数都还在。",
    "judging.refusal.mark-form":
      "{name}分数“{value}”不能用。请填 {min}–{max}，每档 {step} 分。其他分数都还在。",
    "judging.refusal.mark-decimals":
      "{name}分数“{value}”小数位太多。请填 {min}–{max}，每档 {step} 分。其他分数都还在。",
    "judging.refusal.mark-range":
      "{name}分数“{value}”超出范围。请填 {min}–{max} 之间的分数。其他分数都还在。",
    "judging.refusal.mark-step":
      "{name}分数“{value}”不在档上。请填 {min}–{max}，每档 {step} 分。其他分数都还在。",
    "judging.refusal.mark-missing": "“{name}”还没有打分。每一项都打分后才能提交。",
    "judging.refusal.mark-foreign": "评分表里多了不属于本赛项的一项。请刷新页面，分数都还在。",
    "judging.refusal.not-opened": "本场评分还没有开始。请裁判长先打开工作台。",
    "judging.refusal.already-opened": "本场评分已经开始，出场顺序和评委以开始时为准。",
    "judging.refusal.unknown-commit":
      "本场记录里找不到要撤回的那一步，可能已被另一台设备撤回。请刷新页面，看清现在的情况再操作。",
    "judging.refusal.already-void": "那一步已经撤回过了，不用再撤。",
    "judging.refusal.would-leave":
      "现在不能撤回这一步，后面的步骤以它为准：{oddity}请先撤回后面的步骤。",
    "judging.refusal.no-places": "评审记录只能按顺序记，不能插到前面。",
    "judging.refusal.not-taken-back":
      "这一步不能撤销：评分、已公布的名次和已结束的场次都留在记录里。需要更改请走更正。",
    "judging.refusal.sheet-without-seat":
      "{number}号已有 {count} 份后备评委的评分，回避不能再撤回。",
    "judging.refusal.sheet-uncalled": "{number}号已有评分，却不再是上场状态。",
    "judging.refusal.answer-unasked": "{number}号的更正申请已经答复，申请和答复都留在记录里。",
    "judging.refusal.shown-unconfirmed": "{number}号已开始揭晓，却不再是确认状态。",
    "judging.refusal.changed-after-confirmation": "{number}号在确认之后又有变动。",
    "judging.refusal.closed-otherwise":
      "本场已按这一步的结果结束，不能再撤回。要改变结果，请申请更正。",
    "judging.refusal.shown-out-of-turn": "{number}号的揭晓步骤前后不符。",
  },
  {
    "judging.refusal.round-closed":
      "This round is over and its results are out. The head judge may ask for a correction.",
    "judging.refusal.no-such-entry":
      "This round has no such entry. Reload the page and follow the newest running order.",
    "judging.refusal.entry-withdrawn":
      "No. {number} {title} has withdrawn and is not judged any more.",
    "judging.refusal.points-decimals":
      "A penalty has at most {decimals} {decimals|decimal|decimals}, as the score has.",
    "judging.refusal.entry-confirmed":
      "The head judge has confirmed the sheets of no. {number} {title}; they cannot be changed. If one must be, tell the head judge.",
    "judging.refusal.has-sheets":
      "Judges have handed in sheets for no. {number} {title}; it cannot withdraw now.",
    "judging.refusal.not-called":
      "No. {number} {title} has not been called, so it cannot be judged yet. Wait for the head judge to call it.",
    "judging.refusal.not-revealed":
      "No. {number} {title} is not published yet. Change it directly; no correction is needed.",
    "judging.refusal.no-correction-asked":
      "The head judge has not asked for a correction of no. {number} {title}.",
    "judging.refusal.not-closed":
      "This round is not over yet, so nobody is parted in the total of all stages.",
    "judging.refusal.not-level":
      "These do not wait for an order. Reload the page and order those it names.",
    "judging.refusal.level-missing": "Choose one for each position. Nothing was saved.",
    "judging.refusal.level-twice": "One was chosen twice. Choose another one for each position.",
    "judging.refusal.totals-reason":
      "Give the reason, such as a lot drawn in the hall; it will be public. Nothing was saved.",
    "judging.refusal.totals-reason-long":
      "A reason has {max} characters at most. Make it shorter; nothing was saved.",
    "judging.refusal.decline-reason":
      "Give the reason; it will be public. The request is not answered yet.",
    "judging.refusal.decline-reason-long":
      "A reason has {max} characters at most. Make it shorter; the request is not answered yet.",
    "judging.refusal.second-person":
      "Somebody else grants or declines a correction. Ask another organiser.",
    "judging.refusal.not-confirmed":
      "No. {number} {title} is not confirmed, so it cannot be revealed. Confirm it first.",
    "judging.refusal.no-such-seat":
      "Seat {seat} does not judge no. {number} {title}. Choose one of your own entries from the list.",
    "judging.refusal.recused-seat":
      "Seat {seat} has stepped back from no. {number} {title} and cannot mark it. All other entries are as before.",
    "judging.refusal.reserve-instead":
      "Seat {seat} was absent from no. {number} {title}, and {reserve} judges it instead. To change that, take the absence back first.",
    "judging.refusal.own-unit":
      "The judge in seat {seat} is of the unit of no. {number} {title} or has declared a tie to it. First choose to step back or declare to have no tie, then hand in. The marks are all still there.",
    "judging.refusal.own-unit-open":
      "The judge in seat {seats} is of the unit of no. {number} {title} or has declared a tie to it, and nobody has decided about it. Have the judge step back, or return the sheet so that the judge declares, then confirm.",
    "judging.refusal.paper-late":
      "Seat {seat} has handed in a sheet for no. {number} {title}, so its paper is not entered any more. To change it, have the head judge return it first.",
    "judging.refusal.no-paper":
      "Nobody has entered the paper of seat {seat} for no. {number} {title} yet, or the entry is void. Enter it for the first time.",
    "judging.refusal.paper-same-person":
      "You entered the paper of seat {seat} for no. {number} {title} yourself. Somebody else enters it again from the paper.",
    "judging.refusal.sheet-is-in":
      "Seat {seat} has handed in a sheet for no. {number} {title} and is not absent.",
    "judging.refusal.seat-away": "Seat {seat} is noted as gone for the rest already.",
    "judging.refusal.seat-present": "Seat {seat} is not noted as gone for the rest.",
    "judging.refusal.no-sheet":
      "Seat {seat} has not handed in a sheet for no. {number} {title}: there is nothing to return.",
    "judging.refusal.reason-needed":
      "A sheet for no. {number} {title} is in already. To change it, press “Change” and give a reason.",
    "judging.refusal.sheets-missing":
      "{count} {count|sheet is|sheets are} missing for no. {number} {title} (seats {seats}). Ask for them, or note the judge as absent or recused.",
    "judging.refusal.too-few-sheets":
      "There are {given} sheets and at least {needed} are needed. Fill the panel, then confirm.",
    "judging.refusal.no-points":
      "Places here do not go by points, so none can be added to or taken off no. {number} {title}.",
    "judging.refusal.too-few-rankings":
      "With rank sums only judges who marked every entry count. With no. {number} {title} confirmed only {given} would be left, and {needed} are needed. Take back an absence or a recusal, or withdraw the entry.",
    "judging.refusal.one-by-one":
      "In this round entries come one after the other: confirm and reveal each of them.",
    "judging.refusal.none-complete":
      "{count} still lack sheets, so there is nothing to confirm yet.",
    "judging.refusal.entry-twice":
      "An entry stands in the running order twice. Correct the running order first.",
    "judging.refusal.number-twice":
      "Two entries have the same number. Correct the running order first.",
    "judging.refusal.seat-twice": "A seat of the panel appears twice. Correct the panel first.",
    "judging.refusal.panel-small":
      "The panel has {count} judges; the rules ask for {needed}. Fill it first.",
    "judging.refusal.judge-seated": "This judge sits in seat {seat} already. Choose another one.",
    "judging.refusal.not-tied":
      "These entries are not one of the ties that wait. Order one of those that the page lists.",
    "judging.refusal.results-missing":
      "{count} {count|entry has|entries have} no published place yet. Reveal all of them, then close the round.",
    "judging.refusal.no-order":
      "Its running order has not been drawn. Open it again once the organisers have drawn it.",
    "judging.refusal.no-panel":
      "It has no judges. Open it again once the organisers have seated its panel.",
    "judging.refusal.ties-open":
      "{count} {count|tie waits|ties wait} for the head judge. Settle them, then close the round.",
    "judging.refusal.prizes-open":
      "At {count} {count|line|lines} between two prizes the head judge has to decide. Decide, then close the round.",
    "judging.refusal.no-prize-line":
      "These entries are not level at a line between two prizes. Decide about those that the page lists.",
    "judging.refusal.not-that-prize":
      "“{prize}” is not one of the prizes of these places. Choose one of those listed.",
    "judging.refusal.all-revealed": "{title} is revealed completely.",
    "judging.refusal.wrong-step":
      "A reveal goes in order: the sheets, then the highest and lowest, then the score, then the place. Press “next step”.",
    "judging.refusal.sealed-broken":
      "A sheet for {title} is not what was committed to, so it cannot be revealed. Stop the reveal and tell the administrator.",
    "judging.refusal.mark-digits":
      "The {name} mark “{value}” has full-width digits. Switch the keyboard and write {min}–{max} in steps of {step}. All other marks are kept.",
    "judging.refusal.mark-comma":
      "The {name} mark “{value}” has a comma. Write decimals with a point, within {min}–{max}. All other marks are kept.",
    "judging.refusal.mark-form":
      "The {name} mark “{value}” cannot be read as one. Write {min}–{max} in steps of {step}. All other marks are kept.",
    "judging.refusal.mark-decimals":
      "The {name} mark “{value}” has too many decimals. Write {min}–{max} in steps of {step}. All other marks are kept.",
    "judging.refusal.mark-range":
      "The {name} mark “{value}” is out of range. Write a mark within {min}–{max}. All other marks are kept.",
    "judging.refusal.mark-step":
      "The {name} mark “{value}” is between two steps. Write {min}–{max} in steps of {step}. All other marks are kept.",
    "judging.refusal.mark-missing": "“{name}” has no mark yet. Mark every criterion, then hand in.",
    "judging.refusal.mark-foreign":
      "The sheet holds a criterion that this contest does not have. Reload the page; all marks are kept.",
    "judging.refusal.not-opened":
      "This round has not been opened. The head judge opens it by entering the desk.",
    "judging.refusal.already-opened":
      "This round is open already, with the running order and the panel of that moment.",
    "judging.refusal.unknown-commit":
      "The step to be taken back is not in this round's record; another device may have taken it back. Reload the page and look again.",
    "judging.refusal.already-void": "That step was taken back already.",
    "judging.refusal.would-leave":
      "This step cannot be taken back now, because later ones rest on it: {oddity} Take those back first.",
    "judging.refusal.no-places":
      "A round is written in its own order; nothing can be put in earlier.",
    "judging.refusal.not-taken-back":
      "This cannot be taken back: sheets, published places and closed rounds stay on record. Ask for a correction instead.",
    "judging.refusal.sheet-without-seat":
      "The reserve has handed in {count} {count|sheet|sheets} for no. {number}; the recusal stays.",
    "judging.refusal.sheet-uncalled": "No. {number} has sheets but would not be called any more.",
    "judging.refusal.answer-unasked":
      "The request to correct no. {number} was answered; request and answer stay on record.",
    "judging.refusal.shown-unconfirmed":
      "The reveal of no. {number} has begun but it would not be confirmed any more.",
    "judging.refusal.closed-otherwise":
      "The round was closed with what this step decided, so it is not taken back. To change the result, ask for a correction.",
    "judging.refusal.changed-after-confirmation":
      "No. {number} would differ from what was confirmed.",
    "judging.refusal.shown-out-of-turn": "The steps of the reveal of no. {number} would not fit.",
  },
);
