import { say } from "../../domain/words/index";
import type { Lang } from "../../domain/words/say";
import { titleText } from "../../domain/words/titles";
import type { EntryCard } from "../../server/services";

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
