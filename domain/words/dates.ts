import type { LocalDay } from "../kernel/time";
import { daysBetween, weekday } from "../kernel/time";
import { type Lang, words } from "./say";

/**
 * Days and times as people write them. Tables of our own: servers and browsers do not agree on what `Intl` says, and
 * a page must read the same before and after its scripts have come.
 */
export const dateWords = words(
  {
    "date.today": "今天",
    "date.tomorrow": "明天",
    "date.yesterday": "昨天",
    "date.undated": "时间待定",
  },
  {
    "date.today": "Today",
    "date.tomorrow": "Tomorrow",
    "date.yesterday": "Yesterday",
    "date.undated": "Not dated yet",
  },
);

const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const parts = (day: LocalDay) => {
  const [, month = 1, date = 1] = day.split("-").map(Number);
  return { month, date };
};

/** 11月25日 周三, Wed 25 Nov. */
export function dayText(lang: Lang, day: LocalDay): string {
  const { month, date } = parts(day);
  const name = WEEKDAYS[lang][weekday(day)];
  return lang === "zh" ? `${month}月${date}日 ${name}` : `${name} ${date} ${MONTHS[month - 1]}`;
}

/** 11/25, 25 Nov: where there is little room. */
export function shortDayText(lang: Lang, day: LocalDay): string {
  const { month, date } = parts(day);
  return lang === "zh" ? `${month}/${date}` : `${date} ${MONTHS[month - 1]}`;
}

/** 今天, 明天, 昨天 where one of these is meant; null for any other day. */
export function nearDayText(lang: Lang, day: LocalDay, today: LocalDay): string | null {
  const distance = daysBetween(today, day);
  const key =
    distance === 0
      ? "date.today"
      : distance === 1
        ? "date.tomorrow"
        : distance === -1
          ? "date.yesterday"
          : null;
  return key && dateWords[lang][key];
}

/** 今天, 11/26 周四; Today, Thu 26 Nov: the mark of a day in a narrow column. */
export function dateMark(lang: Lang, day: LocalDay, today: LocalDay): string {
  const near = nearDayText(lang, day, today);
  if (near) return near;
  const name = WEEKDAYS[lang][weekday(day)];
  return lang === "zh" ? `${shortDayText(lang, day)} ${name}` : dayText(lang, day);
}
