import type { MetaDescriptor } from "@remix-run/react";
import { say, type WordKey } from "../../domain/words/index";
import { pageMeta } from "../page-meta";

/** The title of a page that is nobody's business but those who work with it. */
export const staffMeta = (
  matches: Parameters<typeof pageMeta>[0],
  title: WordKey,
): MetaDescriptor[] => [
  ...pageMeta(matches, (lang) => ({
    title: say(lang, title),
    description: say(lang, "app.tagline"),
  })),
  { name: "robots", content: "noindex" },
];
