import { say } from "../../domain/words/index";
import type { Lang } from "../../domain/words/say";
import type { EntryCard } from "../../server/services";

const HAN = /\p{Script=Han}/u;

/** A title as it is written: a Chinese one stands in its own marks. */
export const titleText = (title: string): string =>
  HAN.test(title) && !title.startsWith("《") ? `《${title}》` : title;

/** A unit's name where there is little room: without the words that all of them have in common. */
export function shortUnit(unit: string): string {
  const short = unit.replace(/总?工会$/, "");
  return short.length > 1 ? short : unit;
}

/** What entries of a round are called: streams know them by id alone. */
export interface EntryNames {
  readonly card: (entry: string) => EntryCard | undefined;
  readonly title: (entry: string) => string;
  readonly unit: (entry: string) => string;
}

export function entryNames(lang: Lang, entries: readonly EntryCard[]): EntryNames {
  const cards = new Map<string, EntryCard>(entries.map((one) => [one.id, one]));
  return {
    card: (entry) => cards.get(entry),
    title: (entry) => titleText(cards.get(entry)?.title ?? say(lang, "festival.entry.unknown")),
    unit: (entry) => cards.get(entry)?.unit ?? "",
  };
}
