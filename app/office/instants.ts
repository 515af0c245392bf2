import { clockText, localAt } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import type { Lang } from "../../domain/words/say";

/** An instant as the venue's calendar and clock show it: 11月24日 周二 19:30. */
export function instantText(lang: Lang, instant: number, zone: string): string {
  const { day, minutes } = localAt(instant, zone);
  return `${dayText(lang, day)} ${clockText(minutes)}`;
}
