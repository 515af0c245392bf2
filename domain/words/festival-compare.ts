import { words } from "./say";

/** Around the answer to why one entry stands above another, on the page where two are chosen. */
export const festivalCompareWords = words(
  {
    "compare.title": "比较两个节目",
    "compare.page": "比较两个节目 · {round}",
    "compare.none": "有两个节目出了成绩以后才能比较。",
    "compare.explain": "选两个已出成绩的节目，看是哪一条规则、哪些分数分出了先后。",
    "compare.first": "第一个",
    "compare.second": "第二个",
    "compare.do": "比较",
    "compare.same": "请选两个不同的节目。",
    "compare.gone": "选的节目里有一个现在没有成绩，请再选一次。",
    "compare.table": "{first}和{second}的分数对照",
    "compare.judge": "{seat} 号评委",
    "compare.mean": "取舍后",
    "compare.deduction": "扣分",
    "compare.bonus": "加分",
    "compare.score": "得分",
    "compare.place": "名次",
    "compare.not-counted": "不计",
  },
  {
    "compare.title": "Compare two acts",
    "compare.page": "Compare two acts · {round}",
    "compare.none": "There is something to compare once two acts have a result.",
    "compare.explain":
      "Choose two acts that have a result and see which rule and which marks parted them.",
    "compare.first": "First",
    "compare.second": "Second",
    "compare.do": "Compare",
    "compare.same": "Please choose two different acts.",
    "compare.gone": "One of these acts has no result at the moment. Please choose again.",
    "compare.table": "Marks of {first} and {second} side by side",
    "compare.judge": "Judge {seat}",
    "compare.mean": "After rounding",
    "compare.deduction": "Taken off",
    "compare.bonus": "Added",
    "compare.score": "Score",
    "compare.place": "Place",
    "compare.not-counted": "not counted",
  },
);
