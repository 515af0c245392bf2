import type { Source } from "../league/formats/model";
import { SWISS } from "../league/formats/swiss-season";
import { say, sayIfKnown } from "./index";
import { periodText } from "./plays";
import type { Lang } from "./say";

/** 四分之一决赛, Quarter-final. A level that has no word is shown as it is. */
export const levelText = (lang: Lang, level: string): string =>
  sayIfKnown(lang, `fixture.level.${level}`) ?? level;

/** A knockout game by its key: 四分之一决赛2, Quarter-final 2; the final has no number; 第5–8名排位赛1, 第5名决赛. */
export function knockoutText(lang: Lang, key: string): string {
  const [, from, to, nth] = /^p(\d+)-(\d+)(?:-(\d+))?$/.exec(key) ?? [];
  if (from !== undefined && to !== undefined)
    return nth === undefined
      ? say(
          lang,
          "fixture.placement.last",
          lang === "zh" ? { places: `${from}、${to}` } : { places: ordinal(Number(from)) },
        )
      : say(lang, "fixture.placement", { from, to, n: nth });
  const [, bracket, round, number] = /^([wl])(\d+)-(\d+)$/.exec(key) ?? [];
  if (round !== undefined && number !== undefined)
    return say(lang, bracket === "w" ? "fixture.winners" : "fixture.losers", { round, n: number });
  const [level = key, n] = key.split("-");
  const name = levelText(lang, level);
  return n === undefined ? name : say(lang, "fixture.numbered", { level: name, n });
}

/** What a game is called above its score: A组 第2轮, 四分之一决赛2. */
export const gameTitle = (
  lang: Lang,
  game: { readonly group: string | null; readonly round: number; readonly code: string },
): string =>
  game.group === null
    ? knockoutText(lang, game.code)
    : game.code.startsWith(SWISS)
      ? say(lang, "fixture.swiss-round", { n: game.round })
      : say(lang, "fixture.group-round", { letter: game.group, n: game.round });

/** Where a side comes from while nobody knows who it is: A组第1, Winner of quarter-final 2. */
export function sourceText(lang: Lang, source: Source): string {
  if (source.kind === "best") {
    const facts = { place: inLang(lang, source.place), rank: inLang(lang, source.rank) };
    return say(lang, source.rank === 1 ? "fixture.from.best-one" : "fixture.from.best", facts);
  }
  if (source.kind === "seed") return say(lang, "fixture.from.seed", { n: source.seed });
  if (source.kind === "paired") return say(lang, "fixture.from.paired");
  if (source.kind !== "place") {
    const game = knockoutText(lang, source.of);
    return say(lang, `fixture.from.${source.kind}`, {
      game: lang === "en" ? game.toLowerCase() : game,
    });
  }
  if (source.group === SWISS)
    return say(lang, "fixture.from.swiss-place", { place: inLang(lang, source.place) });
  return say(lang, "fixture.from.place", {
    group: source.group,
    place: inLang(lang, source.place),
  });
}

const inLang = (lang: Lang, n: number) => (lang === "en" ? ordinal(n) : n);

/** 1st, 2nd, 3rd, 4th … */
export function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
}

/** Where a game is: 第4节, 中场休息, 第1节后休息. */
export function momentText(
  lang: Lang,
  at: { readonly period: number; readonly periods: number; readonly interval: boolean },
): string {
  const period = periodText(lang, at.period, at.periods);
  if (!at.interval) return period;
  return at.period * 2 === at.periods
    ? say(lang, "fixture.status.half-time")
    : say(lang, "fixture.status.interval", { period });
}

/** Who plays on a side: the team's short name, or where it will come from. */
export const sideText = (
  lang: Lang,
  side: { readonly shortName: string | null; readonly from: Source | null },
): string => side.shortName ?? (side.from ? sourceText(lang, side.from) : "");

/** A final place, alone or shared: 冠军, 第4名, 第5–6名. */
export function placeText(
  lang: Lang,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  if (from !== to) return say(lang, "fixture.places", { from, to });
  return (
    sayIfKnown(lang, `fixture.place-${from}`) ??
    say(lang, "fixture.place", { from: inLang(lang, from) })
  );
}
