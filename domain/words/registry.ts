import { words } from "./say";

/** What organisers enter: fields, choices, and why something was not taken. */
export const registryWords = words(
  {
    "registry.refusal.missing": "请填写此项。",
    "registry.refusal.too-long": "最多 {max} 个字，请改短。",
    "registry.refusal.number": "请填写 {least} 到 {most} 之间的整数。",
    "registry.refusal.day": "“{text}”不是日期，请写成 2026-12-01 的形式。",
    "registry.refusal.time": "“{text}”不是时间，请写成 19:30 的形式。",
    "registry.refusal.span": "结束时间（{to}）应晚于开始时间（{from}）。",
    "registry.refusal.spans-overlap": "同一天的两个时段重叠，请改开。",
    "registry.refusal.no-hours": "请至少填写一天的时间。",
    "registry.refusal.not-offered": "请从列表中选择。",
    "registry.refusal.colour": "请选择颜色。",
    "registry.refusal.not-unique": "已经有了，请换一个。",
    "registry.refusal.end-before-start": "结束日期应不早于开始日期（{start}）。",
    "registry.refusal.not-there": "这一条已被别人删除，请刷新页面。",
    "registry.refusal.in-use": "不能删除：还有 {count} 项{what}用到它。请先修改或删除它们。",
    "registry.refusal.begun": "不能删除：已经有比赛记录，记录永久保留。",
    "registry.refusal.no-such-act": "没有可以撤销的操作。",
    "registry.refusal.undone-already": "这次操作已经撤销过了。",
    "registry.refusal.undo-too-late": "操作后 24 小时内可以撤销，现在已经超过。请直接修改。",
    "registry.refusal.changed-meanwhile": "没有撤销：“{name}”之后又被{by}修改过。请直接修改。",
  },
  {
    "registry.refusal.missing": "Please fill this in.",
    "registry.refusal.too-long": "At most {max} characters; please shorten it.",
    "registry.refusal.number": "Please enter a whole number from {least} to {most}.",
    "registry.refusal.day": "“{text}” is no day; please write it like 2026-12-01.",
    "registry.refusal.time": "“{text}” is no time; please write it like 19:30.",
    "registry.refusal.span": "The end ({to}) has to be later than the beginning ({from}).",
    "registry.refusal.spans-overlap": "Two spans of one day overlap; please part them.",
    "registry.refusal.no-hours": "Please enter the hours of one weekday at least.",
    "registry.refusal.not-offered": "Please choose from the list.",
    "registry.refusal.colour": "Please choose a colour.",
    "registry.refusal.not-unique": "There is one like this already; please choose another.",
    "registry.refusal.end-before-start": "The last day must not be before the first one ({start}).",
    "registry.refusal.not-there": "Somebody has removed this meanwhile. Please load the page anew.",
    "registry.refusal.in-use":
      "Cannot be removed: {count} {what} still need it. Change or remove those first.",
    "registry.refusal.begun": "Cannot be removed: something was recorded in it, and records stay.",
    "registry.refusal.no-such-act": "There is nothing to undo.",
    "registry.refusal.undone-already": "This was undone already.",
    "registry.refusal.undo-too-late":
      "An act can be undone for 24 hours, and these are over. Please change it by hand.",
    "registry.refusal.changed-meanwhile":
      "Not undone: {by} has changed “{name}” since. Please change it by hand.",
  },
);
