import { FIBA, filled } from "../../domain/league/game/rules";
import type { RegulationFinding } from "../../domain/league/regulations/finding";
import { NAMELESS, presetOf, REGULATIONS } from "../../domain/league/regulations/presets";
import {
  lintRegulations,
  type Regulations,
  versionOf,
} from "../../domain/league/regulations/regulations";
import { STANDINGS_PRESETS } from "../../domain/league/standings-rules";
import { say } from "../../domain/words/index";
import {
  orderText,
  type RegulationsChapter,
  regulationsText,
} from "../../domain/words/regulations-text";
import type { Lang } from "../../domain/words/say";
import { fieldOf } from "../registry/kinds/regulation-columns";
import type { SeasonBook, SeasonSettings } from "./season-book";

/**
 * By what a season is played: what its organisers have written down, filled up by what held before a figure was added.
 * A season from before there were regulations has the names of two presets instead.
 */
export function regulationsOf(settings: SeasonSettings): Regulations {
  const { regulations, standings = "fiba", listMax } = settings;
  if (!regulations) {
    const preset = REGULATIONS[standings];
    return { ...preset, game: { ...preset.game, listMax: listMax ?? FIBA.listMax } };
  }
  return {
    name: regulations.name,
    game: filled(regulations.game),
    standings: { ...STANDINGS_PRESETS.fiba, ...regulations.standings },
  };
}

/** The regulations of a season as everybody reads them. */
export interface RulesView {
  readonly title: string;
  readonly description: string;
  readonly intro: string;
  readonly version: string;
  readonly chapters: readonly RegulationsChapter[];
}

export function rulesView({ alias, settings }: SeasonBook, lang: Lang): RulesView {
  const regulations = regulationsOf(settings);
  const name = nameOf(regulations, lang);
  return {
    title: say(lang, "rules.title"),
    description: say(lang, "rules.description", { season: alias }),
    intro: say(lang, "rules.intro"),
    version: say(lang, "rules.version", { name, version: versionOf(regulations) }),
    chapters: regulationsText(lang, regulations),
  };
}

/** Regulations without a name of their own are called after the preset whose figures they still have. */
const nameOf = (regulations: Regulations, lang: Lang): string =>
  NAMELESS.includes(regulations.name)
    ? say(lang, `registry.option.rules.${presetOf(regulations) ?? "own"}`)
    : regulations.name;

/** How the season's groups are ordered, in a few words. */
export const orderView = ({ settings }: SeasonBook, lang: Lang): string =>
  orderText(lang, regulationsOf(settings));

/** What stands beside the form of a season's regulations. */
export interface RegulationsStatus {
  readonly version: string;
  /** Each with the field of the form that it speaks of. */
  readonly doubts: readonly (RegulationFinding & { readonly at: string })[];
}

export function regulationsStatus(settings: SeasonSettings): RegulationsStatus {
  const regulations = regulationsOf(settings);
  return {
    version: versionOf(regulations),
    doubts: lintRegulations(regulations)
      .filter(({ level }) => level === "doubt")
      .map((doubt) => ({ ...doubt, at: fieldOf(doubt.field) })),
  };
}
