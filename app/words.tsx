import { createContext, type ReactNode, useContext, useMemo } from "react";
import { say, type WordKey } from "../domain/words/index";
import type { Facts, Lang } from "../domain/words/say";
import { wordsComing } from "./load-words";

const PageLang = createContext<Lang>("zh");

/** Gives all components below it the page's language. */
export function WordsProvider({ lang, children }: { lang: Lang; children: ReactNode }) {
  return <PageLang.Provider value={lang}>{children}</PageLang.Provider>;
}

export const useLang = (): Lang => useContext(PageLang);

/** A sentence in the page's language: `say("app.today")`, `say("game.period", { n: 2 })`. */
export type Say = (key: WordKey, facts?: Facts) => string;

export function useSay(): Say {
  const lang = useLang();
  // React keeps the page before until they are there.
  const coming = wordsComing();
  if (coming) throw coming;
  return useMemo(() => (key, facts) => say(lang, key, facts), [lang]);
}
