import type { Lang } from "../domain/words/say";

/**
 * Brings the sentences of a page's language before the page comes alive. Here they are all there already; the build
 * puts another function in the place of this one, see scripts/words-by-language.mjs.
 */
export const loadWords = async (_lang: Lang): Promise<void> => undefined;
