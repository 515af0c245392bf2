import { words } from "./say";

/** Why one of two entries with the same score stands above the other: a sentence to be read out in the hall. */
export const festivalReasonWords = words(
  {
    "tie.same": "{above}与{below}同为{score}分",
    "tie.same.place": "{above}与{below}名次相同",
    "tie.level": "，{names}相同",
    "tie.stop": "。",
    "tie.by.criterion": "“{criterion}”一项 {high} 比 {low}，故{above}排在{below}之前。",
    "tie.by.untrimmed": "不去掉最高分和最低分，平均 {high} 比 {low}，故{above}排在{below}之前。",
    "tie.by.exact": "不取舍小数，{high} 比 {low}，故{above}排在{below}之前。",
    "tie.by.headToHead":
      "{high}位评委给{above}的分更高，{low}位评委给{below}的分更高，故{above}排在{below}之前。",
    "tie.by.headToHead.several":
      "同分的{size}个节目逐对比较哪一个得到更多评委的高分：{above}胜{aboveWon}负{aboveLost}，{below}胜{belowWon}负{belowLost}，故{above}排在{below}之前。",
    "tie.by.skating:5":
      "看第{column}名及以上：{above}有{aboveCount}位评委，过半数；{below}有{belowCount}位，未过半数。故{above}在前（规则5）。",
    "tie.by.skating:8":
      "前面各列都无人过半数。看第{column}名及以上：{above}有{aboveCount}位评委，过半数；{below}有{belowCount}位。故{above}在前（规则8）。",
    "tie.by.skating:6":
      "看第{column}名及以上：{above}有{aboveCount}位评委，{below}有{belowCount}位，多数较大的{above}在前（规则6）。",
    "tie.by.skating:7a":
      "看第{column}名及以上：同为{aboveCount}位评委，名次之和 {aboveSum} 比 {belowSum}，和小的{above}在前（规则7）。",
    "tie.by.skating:7b":
      "多数与名次之和都相同，续看第{column}名及以上：{above}有{aboveCount}位、和为{aboveSum}，{below}有{belowCount}位、和为{belowSum}，故{above}在前（规则7）。",
    "tie.by.skating:9": "各舞种名次之和 {high} 比 {low}，和小的{above}在前（规则9）。",
    "tie.by.skating:10":
      "总和相同。得第{column}名及以上的舞种：{above}有{aboveCount}个、和为{aboveSum}，{below}有{belowCount}个、和为{belowSum}，故{above}在前（规则10）。",
    "tie.by.skating:11":
      "规则10也分不出，合看全部舞种。第{column}名及以上：{above}有{aboveCount}个、和为{aboveSum}，{below}有{belowCount}个、和为{belowSum}，故{above}在前（规则11）。",
    "tie.by.score": "{above}得{high}分，{below}得{low}分，分高的{above}在前。",
    "tie.by.rankSum": "各评委名次之和 {high} 比 {low}，和小的{above}在前。",
    "tie.by.majority": "{high}位评委把{above}排在{below}之前，{low}位相反，故{above}在前。",
    "tie.by.majority.several":
      "{size}个两两比较，看哪一个有更多评委排在前面：{above}胜{aboveWon}负{aboveLost}，{below}胜{belowWon}负{belowLost}，故{above}在前。",
    "tie.by.majorityGrade":
      "第{turn}轮取居中的等级：{above}为“{high}”，{below}为“{low}”，故{above}在前。",
    "tie.by.droppedLow": "被去掉的最低分 {high} 比 {low}，故{above}排在{below}之前。",
    "tie.by.decimals": "保留{decimals}位小数为 {high} 比 {low}，故{above}排在{below}之前。",
    "tie.by.time": "用时 {high} 秒比 {low} 秒，用时短的{above}排在{below}之前。",
    "tie.by.stage": "“{stage}”得分 {high} 比 {low}，故{above}排在{below}之前。",
    "tie.by.stageTime": "“{stage}”用时 {high} 秒比 {low} 秒，用时短的{above}排在{below}之前。",
    "tie.by.bestIndividual": "队员个人最高分 {high} 比 {low}，故{above}排在{below}之前。",
    "tie.by.lot": "经抽签，{above}排在{below}之前。",
    "tie.by.headJudge": "由裁判长裁定，{above}排在{below}之前。",
    "tie.by.earlier": "{above}第{high}个出场，{below}第{low}个出场，先出场的{above}排在前面。",

    "tie.name.criterion": "“{criterion}”",
    "tie.name.stage": "“{stage}”得分",
    "tie.name.stageTime": "“{stage}”用时",
    "tie.name.bestIndividual": "队员个人最高分",
    "tie.name.untrimmed": "全部评委的平均分",
    "tie.name.exact": "不取舍小数的得分",
    "tie.name.majorityGrade": "各轮居中的等级",
    "tie.name.headToHead": "评委逐对比较的结果",
    "tie.name.droppedLow": "被去掉的最低分",
    "tie.name.decimals": "更多位小数的得分",
    "tie.name.time": "用时",
    "tie.and": "、",
  },
  {
    "tie.same": "{above} and {below} both have {score}",
    "tie.same.place": "{above} and {below} share the place",
    "tie.level": ", with equal {names}",
    "tie.stop": ". ",
    "tie.by.criterion":
      "In {criterion} it is {high} to {low}, which puts {above} ahead of {below}.",
    "tie.by.untrimmed":
      "With no mark dropped the mean is {high} to {low}, which puts {above} ahead of {below}.",
    "tie.by.exact": "Before rounding it is {high} to {low}, which puts {above} ahead of {below}.",
    "tie.by.headToHead":
      "{high} {high|judge|judges} gave more to {above} and {low} to {below}, which puts {above} ahead of {below}.",
    "tie.by.headToHead.several":
      "Compared in pairs by how many judges gave more, {above} won {aboveWon} and lost {aboveLost} among the {size}, {below} won {belowWon} and lost {belowLost}, which puts {above} ahead of {below}.",
    "tie.by.skating:5":
      "At place {column} or better {above} has {aboveCount} marks, a majority, and {below} {belowCount}, which is none; {above} comes first (rule 5).",
    "tie.by.skating:8":
      "No column before gave a majority. At place {column} or better {above} has {aboveCount} marks, a majority, and {below} {belowCount}; {above} comes first (rule 8).",
    "tie.by.skating:6":
      "At place {column} or better {above} has {aboveCount} marks and {below} {belowCount}; the larger majority comes first (rule 6).",
    "tie.by.skating:7a":
      "At place {column} or better both have {aboveCount} marks; their sums are {aboveSum} and {belowSum}, and the lower comes first: {above} (rule 7).",
    "tie.by.skating:7b":
      "Majorities and sums are equal, so the next columns count: at place {column} or better {above} has {aboveCount} marks of sum {aboveSum}, {below} {belowCount} of sum {belowSum}; {above} comes first (rule 7).",
    "tie.by.skating:9":
      "The places of all dances add up to {high} and {low}; the lower sum comes first: {above} (rule 9).",
    "tie.by.skating:10":
      "The totals are equal. Of places {column} or better {above} has {aboveCount} of sum {aboveSum}, {below} {belowCount} of sum {belowSum}; {above} comes first (rule 10).",
    "tie.by.skating:11":
      "Rule 10 leaves them level, so all dances count together: at place {column} or better {above} has {aboveCount} marks of sum {aboveSum}, {below} {belowCount} of sum {belowSum}; {above} comes first (rule 11).",
    "tie.by.score": "{above} has {high} and {below} {low}; the higher score comes first.",
    "tie.by.rankSum":
      "The ranks of all judges add up to {high} and {low}; the lower sum comes first: {above}.",
    "tie.by.majority":
      "{high} {high|judge|judges} put {above} before {below} and {low} the other way round; {above} comes first.",
    "tie.by.majority.several":
      "Of the {size} in pairs, by how many judges put one before the other, {above} won {aboveWon} and lost {aboveLost}, {below} won {belowWon} and lost {belowLost}; {above} comes first.",
    "tie.by.majorityGrade":
      "At turn {turn} the middle grade of {above} is {high} and that of {below} {low}; {above} comes first.",
    "tie.by.droppedLow":
      "Of the marks dropped as lowest it is {high} to {low}, which puts {above} ahead of {below}.",
    "tie.by.decimals":
      "With {decimals} {decimals|decimal|decimals} it is {high} to {low}, which puts {above} ahead of {below}.",
    "tie.by.time": "{above} took {high} seconds and {below} {low}; the quicker one comes first.",
    "tie.by.stage": "In {stage} it is {high} to {low}, which puts {above} ahead of {below}.",
    "tie.by.stageTime":
      "In {stage} {above} took {high} seconds and {below} {low}; the quicker one comes first.",
    "tie.by.bestIndividual":
      "The best member has {high} to {low}, which puts {above} ahead of {below}.",
    "tie.by.lot": "By lot {above} stands ahead of {below}.",
    "tie.by.headJudge": "The head judge decided: {above} ahead of {below}.",
    "tie.by.earlier":
      "{above} appeared as number {high} and {below} as number {low}; the earlier one comes first.",

    "tie.name.criterion": "{criterion}",
    "tie.name.stage": "score in {stage}",
    "tie.name.stageTime": "time in {stage}",
    "tie.name.bestIndividual": "best member",
    "tie.name.untrimmed": "mean of all judges",
    "tie.name.exact": "score before rounding",
    "tie.name.majorityGrade": "middle grades in all turns",
    "tie.name.headToHead": "comparison judge by judge",
    "tie.name.droppedLow": "lowest marks that were dropped",
    "tie.name.decimals": "score to more decimals",
    "tie.name.time": "times",
    "tie.and": " and ",
  },
);
