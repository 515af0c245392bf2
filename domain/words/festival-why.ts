import { words } from "./say";

/** Why one entry stands above another: how each score came about, and what would have been needed. */
export const festivalWhyWords = words(
  {
    "why.title": "名次为什么这样排",
    "why.title.needed": "怎样才会换过来",
    "why.compare": "比较任意两个节目",
    "why.shared":
      "{above}与{below}同为{score}分，同分规则的各步都分不出先后，两者并列第{place}名。",
    "why.shared.place": "{above}与{below}各步都分不出先后，并列第{place}名。",
    "why.made.grades": "{entry}：{grades}，居中的等级为“{grade}”。",
    "why.made.grade": "{n}个“{word}”",
    "why.grades.list": "、",
    "why.needed.grade":
      "只改一位评委的等级就够：例如{judge}给{below}“{to}”，而不是“{from}”，{below}就排在{above}前面。",
    "why.needed.no-grade": "只改一位评委的等级，即使改为最高等级也不够。",
    "why.by.exact": "名次按不取舍小数的得分排：{high} 比 {low}，故{above}排在{below}之前。",
    "why.made.dropped":
      "{entry}：{n}位评委中去掉{dropped}，其余{kept}位{method} {panel}{rounded}。",
    "why.made.all": "{entry}：{kept}位评委{method} {panel}{rounded}。",
    "why.made.criterion": "{entry}：{n}位评委的每一项各去掉最高、最低后合成 {panel}{rounded}。",
    "why.made.missing": "{judges}没有评分，以其余评委的平均分 {total} 代。",
    "why.made.missing.each": "{judges}没有评分，每项以其余评委的平均分代。",
    "why.made.none": "{entry}：{mean}{rounded}。",
    "why.judge": "{seat} 号评委",
    "why.judge.reserve": "后备 {seat} 号评委",
    "why.dropped.high": "最高的 {totals}",
    "why.dropped.low": "最低的 {totals}",
    "why.dropped.and": "和",
    "why.dropped.list": "、",
    "why.dropped.one": "{total}（{judge}）",
    "why.method.mean": "平均",
    "why.method.trimmedMean": "平均",
    "why.method.median": "取中位数",
    "why.method.sum": "合计",
    "why.rounded.halfUp": "，四舍五入为 {mean}",
    "why.rounded.halfEven": "，按四舍六入五成双取 {mean}",
    "why.rounded.truncate": "，舍去尾数为 {mean}",
    "why.deduction": "，扣 {points} 分",
    "why.bonus": "，加 {points} 分",
    "why.score": "，得 {score} 分",
    "why.needed.ahead": "{below}要排到{above}前面，得分至少要再高 {ahead} 分。",
    "why.needed.level":
      "{below}要排到{above}前面，得分至少要再高 {ahead} 分；再高 {level} 分是同分。",
    "why.needed.exact": "{below}要排到{above}前面，不取舍小数的得分要再高 {level} 分以上。",
    "why.needed.exact.any": "{below}不取舍小数的得分只要再高一点，就排到{above}前面。",
    "why.needed.mark":
      "只改一位评委的一项，最少要高 {by} 分：例如{judge}的“{criterion}”是 {to}，而不是 {from}。",
    "why.needed.no-mark": "只改一位评委的一项，即使打到最高分也不够。",
    "why.needed.time": "如果没有扣用时的 {points} 分，{below}就排在{above}前面。",
    "why.needed.penalty": "如果没有因“{reason}”扣 {points} 分，{below}就排在{above}前面。",
    "why.needed.all": "如果没有扣这 {points} 分，{below}就排在{above}前面。",
  },
  {
    "why.title": "Why this place",
    "why.title.needed": "What would have turned it",
    "why.compare": "Compare any two acts",
    "why.shared":
      "{above} and {below} both have {score}, and no step of the tie rules parts them: they share place {place}.",
    "why.shared.place": "No rule parts {above} and {below}: they share place {place}.",
    "why.made.grades": "{entry}: {grades}; the middle grade is “{grade}”.",
    "why.made.grade": "{n} × “{word}”",
    "why.grades.list": ", ",
    "why.needed.grade":
      "One grade of one judge would do: for example “{to}” instead of “{from}” for {below} by {judge} would put {below} ahead of {above}.",
    "why.needed.no-grade": "No single judge's grade would do, even the best one.",
    "why.by.exact":
      "Places go by the score before rounding: {high} to {low}, which puts {above} ahead of {below}.",
    "why.made.dropped":
      "{entry}: of {n} judges, without {dropped} the {method} of the other {kept} is {panel}{rounded}.",
    "why.made.all": "{entry}: the {method} of {kept} {kept|judge|judges} is {panel}{rounded}.",
    "why.made.criterion":
      "{entry}: with the highest and lowest of {n} judges dropped in each criterion it comes to {panel}{rounded}.",
    "why.made.missing": " For {judges} the others’ mean of {total} stands.",
    "why.made.missing.each": " For {judges} the others’ mean stands in each criterion.",
    "why.made.none": "{entry}: {mean}{rounded}.",
    "why.judge": "judge {seat}",
    "why.judge.reserve": "reserve judge {seat}",
    "why.dropped.high": "the highest, {totals},",
    "why.dropped.low": "the lowest, {totals},",
    "why.dropped.and": " and ",
    "why.dropped.list": " and ",
    "why.dropped.one": "{total} ({judge})",
    "why.method.mean": "mean",
    "why.method.trimmedMean": "mean",
    "why.method.median": "median",
    "why.method.sum": "sum",
    "why.rounded.halfUp": ", rounded to {mean}",
    "why.rounded.halfEven": ", rounded half to even to {mean}",
    "why.rounded.truncate": ", cut off to {mean}",
    "why.deduction": ", less {points}",
    "why.bonus": ", plus {points}",
    "why.score": ", makes {score}",
    "why.needed.ahead":
      "To be ahead of {above}, {below} needed a score higher by at least {ahead}.",
    "why.needed.level":
      "To be ahead of {above}, {below} needed a score higher by at least {ahead}; {level} more would make them level.",
    "why.needed.exact":
      "To be ahead of {above}, {below} needed a score before rounding that is higher by more than {level}.",
    "why.needed.exact.any": "Any more before rounding would have put {below} ahead of {above}.",
    "why.needed.mark":
      "With one mark of one judge alone it takes at least {by}: for example {criterion} of {judge} at {to} instead of {from}.",
    "why.needed.no-mark":
      "One mark of one judge alone would not do, not even the highest of the scale.",
    "why.needed.time": "Without the {points} off for time {below} would be ahead of {above}.",
    "why.needed.penalty":
      "Without the {points} off for “{reason}” {below} would be ahead of {above}.",
    "why.needed.all": "Without the {points} taken off {below} would be ahead of {above}.",
  },
);
