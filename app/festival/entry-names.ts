import type { RoundState } from "../../domain/festival/judging/state";
import { entryId } from "../../domain/kernel/ids";
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
    unit: (entry) => whoseText(cards.get(entry)),
  };
}

/** Whose it is: the unit, and of a work the author before it. Nothing while works are judged without either. */
export const whoseText = (card: EntryCard | undefined): string =>
  [card?.author ?? "", card?.unit ?? ""].filter((part) => part !== "").join(" · ");

/** How many works have their result, and this page does not know yet whose they are. */
export function unnamedIn(
  { entries }: { readonly entries: readonly EntryCard[] },
  state: RoundState,
) {
  const out = new Set(state.entries.flatMap(({ entry, shown }) => (shown?.placed ? [entry] : [])));
  return entries.filter(({ id, unit }) => unit === "" && out.has(entryId(id))).length;
}
