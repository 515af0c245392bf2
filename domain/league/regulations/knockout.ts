import type { Ruleset } from "../game/rules";
import type { RegulationFinding } from "./finding";
import { lintRegulations, type Regulations } from "./regulations";

/** What is said of the knockout alone: how its games are played. Nothing is ordered there, so there is no more to say. */
export interface KnockoutRules {
  /** A preset's name, or what the organiser calls them. */
  readonly name: string;
  readonly game: Ruleset;
}

/**
 * The regulations of the knockout: the season's, but for what is said of the knockout alone (Q15). A game of the
 * knockout goes on until somebody has won, also where games of groups may end level (Q16).
 *
 * @param own null where nothing is said of the knockout
 */
export function inKnockout(season: Regulations, own: KnockoutRules | null): Regulations {
  const { name, game } = own ?? season;
  return { ...season, name, game: { ...game, drawAllowed: false } };
}

/** Looks over the knockout's regulations as over the season's; what orders groups is looked over there. */
export const lintKnockout = (regulations: Regulations): readonly RegulationFinding[] =>
  lintRegulations(regulations).filter(({ field }) => field.startsWith("game."));
