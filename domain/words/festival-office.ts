import { words } from "./say";

/** The organisers' pages of the festival: panels, running orders, results. */
export const festivalOfficeWords = words(
  {
    "festival-office.entries": "{n} 个节目",
    "festival-office.rounds": "{n} 场",
    "festival-office.performers": "{n} 人",
    "festival-office.shown": "已发布：公众可以看到",
    "festival-office.hidden": "未发布：只有组织者能看到",
    "festival-office.counts": "已发布 {contests}/{allContests} 个赛项，{rounds}/{allRounds} 场",
    "festival-office.publish": "发布艺术季",
    "festival-office.publish-all": "连同全部赛项和场次发布",
    "festival-office.hide": "隐藏",
    "festival-office.choose": "处理这届艺术季",
    "festival-office.edit": "名称与主办单位",
    "festival-office.others": "其他届",
    "festival-office.check": "规则检查",
    "festival-office.check.good": "没有发现问题。",
    "festival-office.check.error": "必须修改",
    "festival-office.check.doubt": "请留意",
    "festival-office.check.words": "规则写出来是这样",
    "festival-office.check.begun": "已经开始的场次（{rounds}）仍按开始时的规则进行。",
    "festival-office.to-entries": "节目（{n}）",
    "festival-office.add-entry": "添加节目",
    "festival-office.add-round": "添加场次",
    "festival-office.import": "导入节目",
    "festival-office.for-contest": "赛项：{contest}",
    "festival-office.ties": "申报的关系",
    "festival-office.ties.why":
      "评委与某个单位或节目有亲属、师生等关系的，在这里登记。轮到时系统提示回避；已开始的场次立即生效，并写进公开的评审记录。",
    "festival-office.ties.judge": "评委",
    "festival-office.ties.to": "单位或节目",
    "festival-office.ties.units": "单位",
    "festival-office.ties.entries": "节目",
    "festival-office.ties.add": "登记",
    "festival-office.ties.remove": "取消登记",
    "festival-office.ties.remove.of": "取消登记：{name} 与 {to}",
    "festival-office.panels": "评委席位",
    "festival-office.panels.intro": "每一场谁来评：评委、后备和裁判长。",
    "festival-office.panels.judges": "评委名单（{n}）",
    "festival-office.panels.empty": "没有席位",
    "festival-office.panels.qr": "打印评委二维码",
    "festival-office.panels.edit": "安排席位",
    "festival-office.panels.save": "保存席位",
    "festival-office.panels.nobody": "（空）",
    "festival-office.panels.own": "本单位 {n} 个节目",
    "festival-office.panels.copy": "沿用别的场次的席位",
    "festival-office.panels.copy.from": "哪一场",
    "festival-office.panels.copy.do": "沿用",
    "festival-office.panels.begun":
      "这一场已经开始：可以换人，换下的评委的设备随即退出；不能增减席位。",
    "festival-office.panels.no-judges": "先登记评委，再安排席位。",
    "festival-office.order": "出场顺序",
    "festival-office.order.draw": "抽签",
    "festival-office.order.again": "重新抽签",
    "festival-office.order.seed": "种子",
    "festival-office.order.seed.hint":
      "可以用建议的种子，最好当众产生，例如抽号。同一种子总是得出同样的顺序。",
    "festival-office.order.with": "与{rounds}一起抽：节目分到各场。",
    "festival-office.order.drawn": "种子 {seed}",
    "festival-office.order.moved": "抽签后手动调整过，与公开的抽签记录不同。",
    "festival-office.order.public": "公开页面与抽签记录",
    "festival-office.order.programme": "打印节目单",
    "festival-office.order.panel": "评委席位",
    "festival-office.order.none": "还没有参加的节目。",
    "festival-office.order.field": "以下 {n} 个节目将参加抽签：",
    "festival-office.order.move": "移动",
    "festival-office.order.move.to": "“{title}”移到第几位",
    "festival-office.order.breach.O3": "第 {first}、{second} 位是同一单位。",
    "festival-office.order.breach.O4": "{person}在第 {first} 位和第 {second} 位都出场，间隔太近。",
    "festival-office.order.begun": "这一场已经开始，出场顺序不能再改。",
    "festival-office.order.hidden": "这一场还没有发布，公众看不到。",
    "festival-office.programme": "节目单",
    "festival-office.programme.print": "打印",
    "festival-office.programme.number": "序号",
    "festival-office.programme.title": "节目",
    "festival-office.programme.unit": "单位",
    "festival-office.programme.category": "组别",
    "festival-office.programme.performers": "人数",
    "festival-office.programme.duration": "时长",
    "festival-office.programme.judges": "评委",
    "festival-office.results": "成绩与奖项",
    "festival-office.results.intro": "每一场的进展、名次和奖项。",
    "festival-office.results.none": "还没有场次。",
    "festival-office.results.planned": "未开始",
    "festival-office.results.live": "进行中：已公布 {placed}/{entries}",
    "festival-office.results.final": "已结束",
    "festival-office.results.shared": "并列",
    "festival-office.results.office": "场次详情与更正",
    "festival-office.results.public": "公开页面",
    "festival-office.results.board": "大屏幕",
    "festival-office.results.asked": "有 {n} 处更正等您同意",
    "registry.refusal.time-zone": "“{text}”不是时区，请写成 Asia/Shanghai 的形式。",
    "registry.refusal.points":
      "“{text}”不是分数，请填写 0 到 {most} 之间、最多三位小数的数，如 {example}。",
    "registry.refusal.duration": "“{text}”不是时长，请写成 {example} 的形式，最长 {most}。",
    "registry.refusal.too-many-lines": "最多 {most} 行。",
    "registry.refusal.no-lines": "请至少填写一行。",
    "registry.refusal.line-name": "第 {line} 行：请填写名称。",
    "registry.refusal.line-long": "第 {line} 行：名称最多 {max} 个字。",
    "registry.refusal.grades-few": "评等级至少要有两个等级。请从高到低填写。",
    "registry.refusal.line-weight": "第 {line} 行：权重“{text}”应为 0 到 100 的数，最多两位小数。",
    "registry.refusal.line-factor": "第 {line} 行：系数“{text}”应写成 ×0.001 到 ×10，例如 ×1.5。",
    "registry.refusal.line-no-criterion": "第 {line} 行：评分细则没有第 {n} 行，请另选。",
    "registry.refusal.line-round": "第 {line} 行：请选择晋级到哪一场。",
    "registry.refusal.line-count": "第 {line} 行：“{text}”应为 1 到 200 的整数。",
    "registry.refusal.time-whole": "限时要写全：最长、每多久、扣多少分；或者全部留空。",
    "registry.refusal.time-piece": "应大于 0。",
    "registry.refusal.day-of-start": "有开始时间，也请填写日期。",
    "registry.refusal.category-in-use":
      "组别“{category}”还有 {count} 个节目，不能删除。请先改这些节目的组别。",
    "registry.refusal.entry-performs": "这个节目所在的场次已经开始，单位和组别不能再改。",
    "registry.refusal.other-contest": "只能为同一赛项的节目设置这个组别。",
    "registry.refusal.round-begun":
      "这一场已经开始，类型、组别、晋级和奖项不能再改；时间和剧场可以。",
    "registry.refusal.judge-twice": "{name}坐了两个席位。每位评委只能坐一个。",
    "registry.refusal.panel-begun": "这一场已经开始：可以换人，不能增减席位。",
    "registry.refusal.panel-opened":
      "这一场已经开始，评委名单已写进评审记录，不能撤销。要换人，请在评委名单里直接换。",
    "registry.refusal.order-opened": "这一场已经开始，出场顺序以开始时的为准，不能撤销。",
    "registry.refusal.panel-recused":
      "席位 {seat} {judge}：{count} 个节目来自本单位（{unit}），届时提示回避。",
    "registry.refusal.panel-own-unit":
      "席位 {seat} {judge}：{count} 个节目来自本单位（{unit}），本项目不要求回避，届时只提醒评委。",
    "registry.refusal.panel-elsewhere": "席位 {seat} {judge}：同一时间也在“{round}”。",
    "registry.refusal.hall-taken": "同一剧场同一时间还有“{round}”。",
    "registry.refusal.hall-closed-day": "{hall}这一天闭馆。",
    "registry.refusal.hall-closed-hours": "{hall}的开放时间容不下这一场。",
    "registry.refusal.lint-weights": "权重合计是 {sum}%，应为 100%。",
    "registry.refusal.lint-factors": "有的细则写权重，有的写系数：请全部写权重，或全部写系数。",
    "registry.refusal.lint-name-twice": "“{name}”出现了两次，评委分不清。",
    "registry.refusal.lint-scale": "最低分应小于最高分。",
    "registry.refusal.lint-step": "从最低分到最高分应是最小单位的整数倍。",
    "registry.refusal.lint-drops": "一共去掉 {dropped} 个分数，所以至少要 {needed} 份有效评分。",
    "registry.refusal.lint-drops-nothing": "这个方法至少要去掉一个分数；否则请选“全部平均”。",
    "registry.refusal.lint-sum":
      "用“全部相加”时不能缺评分：至少 {atLeast} 份，“{round}”却有 {judges} 位评委。请改用平均。",
    "registry.refusal.lint-points": "得分保留 {decimals} 位小数，扣分的小数位不能更多。",
    "registry.refusal.lint-time": "最短时间应不超过最长时间。",
    "registry.refusal.lint-tie-twice": "第 {n} 步重复了。",
    "registry.refusal.lint-tie-criterion": "第 {n} 步所指的细则已经没有了。",
    "registry.refusal.lint-ties-open":
      "同分可能一直分不出，名次会并列。要分出先后，最后加上“裁判长裁定”或“先出场者在前”。",
    "registry.refusal.lint-ties-never": "第 {n} 步总能分出先后，它后面的步骤不会用到。",
    "registry.refusal.lint-ties-exact": "名次已经按取舍前的得分排，再比它分不出先后。",
    "registry.refusal.lint-panel-small":
      "“{round}”有 {judges} 位评委，不足 {needed} 份有效评分，这一场打不开。请少去几个分，或先增加评委。",
    "registry.refusal.lint-panel-even":
      "“{round}”有 {kept} 个分数计入，是偶数，容易同分并遇到正好一半的取舍。",
    "registry.refusal.lint-no-reserve": "“{round}”没有后备评委，无人接替回避或缺席的评委。",
    "registry.refusal.lint-no-head": "“{round}”没有裁判长，这一场无法进行。",
    "registry.refusal.lint-prize-never": "“{round}”：“{name}”给了其余全部，它后面的奖项不会颁出。",
    "registry.refusal.lint-prize-decide":
      "“{round}”：并列跨两等奖项时由裁判长裁定，但同分的比较里没有“裁判长裁定”“抽签”或“先出场”，奖项可能定不下来。",
    "registry.refusal.lint-trim-judge":
      "每项细则分别去掉最高最低分时，评委的总分不再使用，不能在总分处取舍。",
    "registry.refusal.lint-trim-nothing": "每项细则分别去分，但一个也不去掉。",
    "registry.refusal.lint-rounding-never": "“系数”处的取舍只在每项细则分别去分时才用到。",
    "registry.refusal.lint-rounding-coarse":
      "平均后先保留 {decimals} 位，最后却保留 {score} 位，末位总是 0。",
    "registry.refusal.lint-factor-one": "系数为 1，乘了等于没乘。",
    "registry.refusal.lint-ties-decimals": "第 {n} 步的小数位不比得分多，分不出先后。",
    "registry.refusal.lint-ties-dropped": "第 {n} 步比被去掉的最低分，但没有最低分被去掉。",
    "registry.refusal.lint-majority-even":
      "“{round}”的评委是 {judges} 位，双数会两半对等、分不出先后。请写明之后由谁裁定，或写明并列。",
    "registry.refusal.lint-majority-open":
      "“{round}”：三个节目可能互有胜负、分不出先后。请写明之后由谁裁定，或写明并列。",
    "registry.refusal.lint-grades-even":
      "“{round}”的评委是 {judges} 位，居中的两个等级取较低的一个。",
    "registry.refusal.lint-panel-few": "“{round}”只有 {judges} 位评委，名次随一人而变。",
    "registry.refusal.lint-stage-weightless": "“{name}”的权重是 0，不计入成绩。",
    "registry.refusal.lint-team-leave-out":
      "没有成绩的队员不计入平均，弱的队员缺席反而有利。请写明按 0 分计，或取成绩最好的若干人。",
    "registry.refusal.lint-prize-line": "“{round}”：并列可能跨过奖项的界线，较高的奖项会多颁。",
  },
  {
    "festival-office.entries": "{n} {n|entry|entries}",
    "festival-office.rounds": "{n} {n|round|rounds}",
    "festival-office.performers": "{n} {n|person|people}",
    "festival-office.shown": "Published: everybody can see it",
    "festival-office.hidden": "Not published: only organisers see it",
    "festival-office.counts":
      "Published: {contests} of {allContests} contests, {rounds} of {allRounds} rounds",
    "festival-office.publish": "Publish the festival",
    "festival-office.publish-all": "Publish it with all contests and rounds",
    "festival-office.hide": "Hide it again",
    "festival-office.choose": "Work on this festival",
    "festival-office.edit": "Name and organisers",
    "festival-office.others": "Other festivals",
    "festival-office.check": "The rules, looked over",
    "festival-office.check.good": "Nothing was found.",
    "festival-office.check.error": "Has to change",
    "festival-office.check.doubt": "Please look at",
    "festival-office.check.words": "What the rules say in words",
    "festival-office.check.begun":
      "Rounds that have begun ({rounds}) keep the rules with which they began.",
    "festival-office.to-entries": "Entries ({n})",
    "festival-office.add-entry": "Add an entry",
    "festival-office.add-round": "Add a round",
    "festival-office.import": "Import entries",
    "festival-office.for-contest": "Contest: {contest}",
    "festival-office.ties": "Declared ties",
    "festival-office.ties.why":
      "A judge's tie to a unit or an act, such as a relative or a pupil. The judge is then asked to step back. In a round that has begun it counts at once and stands in its public record.",
    "festival-office.ties.judge": "Judge",
    "festival-office.ties.to": "Unit or act",
    "festival-office.ties.units": "Units",
    "festival-office.ties.entries": "Acts",
    "festival-office.ties.add": "Enter",
    "festival-office.ties.remove": "Take out",
    "festival-office.ties.remove.of": "Take out: {name} and {to}",
    "festival-office.panels": "Panels",
    "festival-office.panels.intro":
      "Who judges which round: the panel, the reserve, the head judge.",
    "festival-office.panels.judges": "Judges ({n})",
    "festival-office.panels.empty": "Nobody is seated yet",
    "festival-office.panels.qr": "Print the judges' codes",
    "festival-office.panels.edit": "Seat the judges",
    "festival-office.panels.save": "Save the panel",
    "festival-office.panels.nobody": "(nobody)",
    "festival-office.panels.own": "own unit: {n} {n|entry|entries}",
    "festival-office.panels.copy": "Take over another round's panel",
    "festival-office.panels.copy.from": "From",
    "festival-office.panels.copy.do": "Take over",
    "festival-office.panels.begun":
      "The round has begun: somebody else may take a seat, and the device of whoever sat there is signed out at once. Seats are neither added nor removed.",
    "festival-office.panels.no-judges": "Enter the judges first, then seat them.",
    "festival-office.order": "Running order",
    "festival-office.order.draw": "Draw",
    "festival-office.order.again": "Draw again",
    "festival-office.order.seed": "Seed",
    "festival-office.order.seed.hint":
      "Take the one proposed, or better one made in public, such as by lots. The same seed always gives the same order.",
    "festival-office.order.with":
      "Drawn together with {rounds}: the entries are shared among them.",
    "festival-office.order.drawn": "Seed {seed}",
    "festival-office.order.moved":
      "Moved by hand since the draw; it differs from the public record.",
    "festival-office.order.public": "The public page and the draw's record",
    "festival-office.order.programme": "Print the programme",
    "festival-office.order.panel": "Panel",
    "festival-office.order.none": "No entries yet.",
    "festival-office.order.field": "These {n} entries will be drawn:",
    "festival-office.order.move": "Move",
    "festival-office.order.move.to": "Number for “{title}”",
    "festival-office.order.breach.O3": "Numbers {first} and {second} are of the same unit.",
    "festival-office.order.breach.O4":
      "{person} appears at {first} and again at {second}, too soon.",
    "festival-office.order.begun": "The round has begun; its order stands.",
    "festival-office.order.hidden": "This round is not published; nobody else sees it.",
    "festival-office.programme": "Programme",
    "festival-office.programme.print": "Print",
    "festival-office.programme.number": "No.",
    "festival-office.programme.title": "Title",
    "festival-office.programme.unit": "Unit",
    "festival-office.programme.category": "Category",
    "festival-office.programme.performers": "People",
    "festival-office.programme.duration": "Length",
    "festival-office.programme.judges": "Judges",
    "festival-office.results": "Results and prizes",
    "festival-office.results.intro": "How far each round is, its places and prizes.",
    "festival-office.results.none": "There are no rounds yet.",
    "festival-office.results.planned": "Not begun",
    "festival-office.results.live": "On: {placed} of {entries} published",
    "festival-office.results.final": "Over",
    "festival-office.results.shared": "shared",
    "festival-office.results.office": "Course and corrections",
    "festival-office.results.public": "Public page",
    "festival-office.results.board": "Big screen",
    "festival-office.results.asked": "{n} {n|correction waits|corrections wait} for you",
    "registry.refusal.time-zone": "“{text}” is no time zone. Write it like Asia/Shanghai.",
    "registry.refusal.points":
      "“{text}” is no number of points. Give one from 0 to {most} with three decimals at most, such as {example}.",
    "registry.refusal.duration":
      "“{text}” is no length of time. Write it like {example}, {most} at most.",
    "registry.refusal.too-many-lines": "At most {most} lines.",
    "registry.refusal.no-lines": "Please fill in one line at least.",
    "registry.refusal.line-name": "Line {line}: please give a name.",
    "registry.refusal.line-long": "Line {line}: at most {max} characters.",
    "registry.refusal.grades-few": "Name at least two grades, best first.",
    "registry.refusal.line-weight":
      "Line {line}: the weight “{text}” should be a number from 0 to 100 with two decimals at most.",
    "registry.refusal.line-factor":
      "Line {line}: the factor “{text}” should be from ×0.001 to ×10, such as ×1.5.",
    "registry.refusal.line-no-criterion":
      "Line {line}: there is no criterion in line {n}; choose another one.",
    "registry.refusal.line-round": "Line {line}: please choose to which round they go on.",
    "registry.refusal.line-count": "Line {line}: “{text}” should be a whole number from 1 to 200.",
    "registry.refusal.time-whole":
      "A time limit needs the longest time, the piece and the points; or leave all of them empty.",
    "registry.refusal.time-piece": "It has to be more than 0.",
    "registry.refusal.day-of-start": "There is a start, so give its day as well.",
    "registry.refusal.category-in-use":
      "{count} {count|entry stands|entries stand} in the category “{category}”, so it cannot go. Change their category first.",
    "registry.refusal.entry-performs":
      "Its round has begun; unit and category can no longer change.",
    "registry.refusal.other-contest":
      "This category belongs to another contest. Choose entries of one contest only.",
    "registry.refusal.round-begun":
      "The round has begun: kind, categories, who goes on and prizes stay; time and hall may change.",
    "registry.refusal.judge-twice": "{name} has two seats. Everybody sits once.",
    "registry.refusal.panel-begun":
      "The round has begun: somebody else may take a seat, but seats are neither added nor removed.",
    "registry.refusal.panel-opened":
      "This round has been opened and its record names the panel, so this cannot be undone. To seat somebody else, change the panel itself.",
    "registry.refusal.order-opened":
      "This round has been opened with the running order of that moment, so this cannot be undone.",
    "registry.refusal.panel-recused":
      "Seat {seat}, {judge}: will be asked to step back at {count} {count|entry|entries} of the own unit ({unit}).",
    "registry.refusal.panel-own-unit":
      "Seat {seat}, {judge}: {count} {count|entry is|entries are} of the own unit ({unit}). This contest does not ask to step back, so the judge is only told.",
    "registry.refusal.panel-elsewhere": "Seat {seat}, {judge}: sits in “{round}” at the same time.",
    "registry.refusal.hall-taken": "“{round}” is in the same hall at the same time.",
    "registry.refusal.hall-closed-day": "{hall} is closed on that day.",
    "registry.refusal.hall-closed-hours": "{hall} is not open for the whole of this round.",
    "registry.refusal.lint-weights": "The weights make {sum} %, not 100 %.",
    "registry.refusal.lint-factors":
      "Some criteria have a weight and others a factor: give all of them the one or the other.",
    "registry.refusal.lint-name-twice":
      "“{name}” stands there twice; judges could not tell which is which.",
    "registry.refusal.lint-scale": "The lowest mark should be below the highest.",
    "registry.refusal.lint-step": "Whole steps should lead from the lowest mark to the highest.",
    "registry.refusal.lint-drops":
      "{dropped} {dropped|total is|totals are} dropped, so at least {needed} sheets are needed.",
    "registry.refusal.lint-drops-nothing":
      "This method drops one total at least; otherwise choose “Mean of all”.",
    "registry.refusal.lint-sum":
      "A sum needs every sheet, but {atLeast} are enough while {judges} judges sit in “{round}”. Use a mean.",
    "registry.refusal.lint-points":
      "The score has {decimals} {decimals|decimal|decimals}; points off cannot have more.",
    "registry.refusal.lint-time": "The shortest time should not be above the longest.",
    "registry.refusal.lint-tie-twice": "Step {n} stands there twice.",
    "registry.refusal.lint-tie-criterion": "Step {n} names a criterion that is not there.",
    "registry.refusal.lint-ties-open":
      "Equal scores may stay unparted and share the place. To part them, end with the head judge or the running order.",
    "registry.refusal.lint-ties-never":
      "Step {n} always parts them; the steps after it never speak.",
    "registry.refusal.lint-ties-exact":
      "Places go by the score before rounding already; comparing it again parts nobody.",
    "registry.refusal.lint-panel-small":
      "“{round}” has {judges} {judges|judge|judges}, fewer than the {needed} sheets that are needed: the round could not open. Drop fewer marks, or seat more judges first.",
    "registry.refusal.lint-panel-even":
      "In “{round}” {kept} totals count, an even number: equal scores and exact halves come up more often.",
    "registry.refusal.lint-no-reserve": "“{round}” has no reserve judge to step in.",
    "registry.refusal.lint-no-head": "“{round}” has no head judge; it cannot be run.",
    "registry.refusal.lint-prize-never":
      "“{round}”: “{name}” goes to all who are left; the prizes after it are never given.",
    "registry.refusal.lint-prize-decide":
      "{round}: the head judge is to decide at the line between two prizes, but no tie step is the head judge's, a lot or the running order, so a prize may stay open.",
    "registry.refusal.lint-trim-judge":
      "Where each criterion drops its own marks no judge's total counts, so nothing can be rounded there.",
    "registry.refusal.lint-trim-nothing":
      "Each criterion is to drop its own marks, and none is dropped.",
    "registry.refusal.lint-rounding-never":
      "Rounding at the factor happens only where each criterion drops its own marks.",
    "registry.refusal.lint-rounding-coarse":
      "The mean is rounded to {decimals} {decimals|decimal|decimals} and the score to {score}, so its last digits are always 0.",
    "registry.refusal.lint-factor-one": "A factor of 1 changes nothing.",
    "registry.refusal.lint-ties-decimals":
      "Step {n} has no more decimals than the score, so it parts nobody.",
    "registry.refusal.lint-ties-dropped":
      "Step {n} compares the lowest marks that were dropped, and none are.",
    "registry.refusal.lint-majority-even":
      "{round} has {judges} judges: an even panel may come to two halves. Say who decides then, or that they share the place.",
    "registry.refusal.lint-majority-open":
      "{round}: three entries may each be ahead of another. Say who decides then, or that they share the place.",
    "registry.refusal.lint-grades-even":
      "{round} has {judges} judges: of the two grades in the middle the worse one counts.",
    "registry.refusal.lint-panel-few":
      "{round} has only {judges} {judges|judge|judges}: the places hang on one person.",
    "registry.refusal.lint-stage-weightless": "{name} has the weight 0 and does not count.",
    "registry.refusal.lint-team-leave-out":
      "A member without a result is left out of the mean, so a team gains by a weak member's absence. Count 0, or the best so many.",
    "registry.refusal.lint-prize-line":
      "“{round}”: a shared place may lie across the line between two prizes; the better one is then given more often.",
  },
);
