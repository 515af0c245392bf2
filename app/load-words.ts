import type { Lang } from "../domain/words/say";

/**
 * Brings the sentences of a page's language before the page comes alive. Here they are all there already; the build
 * puts other functions in the place of these, see scripts/words-by-language.mjs.
 */
export const loadWords = async (_lang: Lang): Promise<void> => undefined;

/** The sentences of a page that is about to be shown, while they are on their way. */
export const wordsComing = (): Promise<void> | null => null;
