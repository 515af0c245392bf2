import type { MetaDescriptor } from "@remix-run/react";
import { say } from "../domain/words/index";
import type { Lang } from "../domain/words/say";

interface Root {
  readonly lang: Lang;
  readonly season: { readonly name: string; readonly alias: string } | null;
}

/** What a page says of itself in a tab, in a list of search results and in the card of a chat. */
export function pageMeta(
  matches: readonly { readonly id: string; readonly data: unknown }[],
  describe: (
    lang: Lang,
    season: string,
  ) => { readonly title: string; readonly description: string },
): MetaDescriptor[] {
  const root = matches.find((match) => match.id === "root")?.data as Root | undefined;
  const lang = root?.lang ?? "zh";
  const season = root?.season?.name ?? say(lang, "app.name");
  const { title, description } = describe(lang, season);
  const whole = title === season ? title : `${title} · ${season}`;
  return [
    { title: whole },
    { name: "description", content: description },
    { property: "og:title", content: whole },
    { property: "og:description", content: description },
    { property: "og:site_name", content: season },
    { property: "og:type", content: "website" },
    { property: "og:locale", content: lang === "zh" ? "zh_CN" : "en_GB" },
  ];
}
