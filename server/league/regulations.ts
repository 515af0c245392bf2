import { seasonKnockout, stageLevels } from "../../domain/league/formats/season-knockout";
import type { Ruleset } from "../../domain/league/game/rules";
import { FIBA, filled } from "../../domain/league/game/rules";
import type { RegulationFinding } from "../../domain/league/regulations/finding";
import { inKnockout, lintKnockout } from "../../domain/league/regulations/knockout";
import { NAMELESS, presetOf, REGULATIONS } from "../../domain/league/regulations/presets";
import {
  gameRules,
  lintRegulations,
  type Regulations,
  versionOf,
} from "../../domain/league/regulations/regulations";
import { STANDINGS_PRESETS } from "../../domain/league/standings-rules";
import { say } from "../../domain/words/index";
import {
  differenceText,
  gamesText,
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

/** By what its knockout is played (Q15, Q16). */
export function knockoutRegulationsOf(settings: SeasonSettings): Regulations {
  const { knockoutRegulations: own } = settings;
  return inKnockout(
    regulationsOf(settings),
    own ? { name: own.name, game: filled(own.game) } : null,
  );
}

/** The rules with which a game is opened that belongs to this level: all behind the first one are the knockout's. */
export const rulesForGame = (settings: SeasonSettings, level: string): Ruleset =>
  gameRules(
    level === stageLevels(settings)[0] ? regulationsOf(settings) : knockoutRegulationsOf(settings),
  );

/** The regulations of a season as everybody reads them. */
export interface RulesView {
  readonly title: string;
  readonly description: string;
  readonly intro: string;
  readonly version: string;
  readonly chapters: readonly RegulationsChapter[];
  /** Null for a season without one. */
  readonly knockout: KnockoutRulesView | null;
}

/** By what the knockout is played: what differs, and all of it. */
export interface KnockoutRulesView {
  readonly title: string;
  readonly version: string;
  /** That it differs, or that it does not. */
  readonly intro: string;
  readonly differs: readonly RegulationsChapter[];
  /** Null where nothing differs. */
  readonly whole: {
    readonly title: string;
    readonly chapters: readonly RegulationsChapter[];
  } | null;
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
    knockout: seasonKnockout(settings).length === 0 ? null : knockoutView(settings, lang),
  };
}

function knockoutView(settings: SeasonSettings, lang: Lang): KnockoutRulesView {
  const usual = regulationsOf(settings);
  const knockout = knockoutRegulationsOf(settings);
  const differs = differenceText(lang, usual, knockout);
  const name = NAMELESS.includes(knockout.name) ? say(lang, "rules.knockout.name") : knockout.name;
  return {
    title: say(lang, "rules.knockout"),
    version: say(lang, "rules.version", { name, version: versionOf(knockout) }),
    intro: say(lang, differs.length > 0 ? "rules.knockout.differs" : "rules.knockout.same"),
    differs,
    whole:
      differs.length > 0
        ? { title: say(lang, "rules.knockout.whole"), chapters: gamesText(lang, knockout) }
        : null,
  };
}

/**
 * By what one game is played, whatever the season's regulations have become.
 *
 * @param now by what it would be opened today
 */
export function gameRulesView(
  { alias, settings }: SeasonBook,
  rules: Ruleset,
  now: Ruleset,
  lang: Lang,
): RulesView {
  const regulations = { ...regulationsOf(settings), name: rules.name, game: rules };
  const same = rules.version === now.version;
  return {
    title: say(lang, "rules.game.title"),
    description: say(lang, "rules.description", { season: alias }),
    intro: say(lang, same ? "rules.game.intro" : "rules.game.changed"),
    version: say(lang, "rules.version", {
      name: nameOf(regulations, lang),
      version: rules.version || "–",
    }),
    chapters: gamesText(lang, regulations),
    knockout: null,
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

export const regulationsStatus = (settings: SeasonSettings): RegulationsStatus =>
  statusOf(regulationsOf(settings), lintRegulations);

/** The same of the knockout's. */
export interface KnockoutRegulationsStatus extends RegulationsStatus {
  /** Something of its own is said of it; else it follows the season's. */
  readonly own: boolean;
  /** What differs, as everybody reads it. */
  readonly differs: readonly RegulationsChapter[];
}

export function knockoutRegulationsStatus(
  settings: SeasonSettings,
  lang: Lang,
): KnockoutRegulationsStatus {
  const knockout = knockoutRegulationsOf(settings);
  return {
    ...statusOf(knockout, lintKnockout),
    own: settings.knockoutRegulations !== undefined,
    differs: differenceText(lang, regulationsOf(settings), knockout),
  };
}

function statusOf(regulations: Regulations, lint: typeof lintRegulations): RegulationsStatus {
  return {
    version: versionOf(regulations),
    doubts: lint(regulations)
      .filter(({ level }) => level === "doubt")
      .map((doubt) => ({ ...doubt, at: fieldOf(doubt.field) })),
  };
}
