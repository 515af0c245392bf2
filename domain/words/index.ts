import { type Facts, fill, type Lang } from "./say";
import { TABLE, type WordKey } from "./table";

export { TABLE, type WordKey };

/** A sentence in a language, its facts filled in. */
export const say = (lang: Lang, key: WordKey, facts?: Facts): string =>
  fill(TABLE[lang][key] ?? key, facts);

/** The same, for a key that is put together from a code; null when there is no such sentence. */
export const sayIfKnown = (lang: Lang, key: string, facts?: Facts): string | null => {
  const sentence = TABLE[lang][key];
  return sentence === undefined ? null : fill(sentence, facts);
};
