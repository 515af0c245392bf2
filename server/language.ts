import { LANGS, type Lang } from "../domain/words/say";

/** The language of a page: what was chosen on this device, else what the browser prefers, else Chinese. */
export function languageOf(headers: {
  readonly cookie?: string | undefined;
  readonly "accept-language"?: string | undefined;
}): Lang {
  const chosen = /(?:^|;\s*)lang=(\w+)/.exec(headers.cookie ?? "")?.[1];
  return known(chosen) ?? preferred(headers["accept-language"] ?? "") ?? "zh";
}

const known = (text: string | undefined): Lang | null =>
  LANGS.find((lang) => lang === text?.toLowerCase()) ?? null;

function preferred(header: string): Lang | null {
  const wishes = header
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((one) => one.trim().startsWith("q="));
      return {
        lang: known(tag.split("-")[0]),
        q: quality ? Number(quality.trim().slice(2)) || 0 : 1,
      };
    })
    .filter((wish) => wish.q > 0)
    .sort((a, b) => b.q - a.q);
  return wishes.find((wish) => wish.lang)?.lang ?? null;
}
