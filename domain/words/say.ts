export const LANGS = ["zh", "en"] as const;
export type Lang = (typeof LANGS)[number];
export type Facts = Readonly<Record<string, string | number | null | undefined>>;

/** One feature's sentences in both languages; a sentence that one of them lacks does not compile. */
export const words = <Key extends string>(
  zh: Readonly<Record<Key, string>>,
  en: Readonly<Record<NoInfer<Key>, string>>,
): { readonly zh: Readonly<Record<Key, string>>; readonly en: Readonly<Record<Key, string>> } => ({
  zh,
  en,
});

/**
 * Fills a sentence: `{name}` becomes the fact of that name, `{n|point|points}` the first word when n is 1 and the
 * second otherwise. A fact that is missing shows as an empty place rather than as an error.
 */
export function fill(sentence: string, facts: Facts = {}): string {
  return sentence.replace(/\{([\w-]+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name, one, many) => {
    const fact = facts[name];
    if (one !== undefined) return Number(fact) === 1 ? one : many;
    return fact === null || fact === undefined ? "" : String(fact);
  });
}
