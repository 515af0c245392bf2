import { words } from "./say";

/** What a judge or head judge reads when something was open for an act that is not on stage any more. */
export const actOverWords = words(
  {
    "sheet.over.moved": "{title}已结束，现在是{next}",
    "sheet.over.shut": "{title}的评分已结束",
    "sheet.over.keys": "没有按“确定”的输入未保存，也没有记到别的节目上。",
    "sheet.over.remark": "给{title}写的备注已经保存。",
    "sheet.over.change": "刚才写的修改理由未保存，{title}原来的评分有效。",
    "sheet.over.recuse": "没有回避任何节目。",
    "sheet.over.done": "知道了",
    "sheet.over.back": "回到{title}",

    "desk.over.title": "{was}已结束，现在是{now}",
    "desk.over.why":
      "刚才打开的窗口是给{was}的，已经关闭。其中的输入未保存，也没有用到别的节目上。",
    "desk.over.done": "知道了",
    "desk.over.back": "回到{was}",
  },
  {
    "sheet.over.moved": "{title} is over; {next} is on now",
    "sheet.over.shut": "The marking of {title} is over",
    "sheet.over.keys": "What was not confirmed was not saved, and no other act got it.",
    "sheet.over.remark": "Your note about {title} was saved.",
    "sheet.over.change":
      "The reason you were writing was not saved; your marks for {title} stand as they were.",
    "sheet.over.recuse": "You have not stepped back from any act.",
    "sheet.over.done": "Understood",
    "sheet.over.back": "Back to {title}",

    "desk.over.title": "{was} is over; {now} is on now",
    "desk.over.why":
      "The window that was open was for {was} and has closed. Nothing in it was saved or used for another act.",
    "desk.over.done": "Understood",
    "desk.over.back": "Back to {was}",
  },
);
