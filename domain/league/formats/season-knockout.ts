import { type KnockoutFormat, knockoutGames, knockoutSlots } from "../playoff";
import { bracketGames, levelOf, type Slot } from "./bracket";
import { doubleBracket } from "./double-elimination";
import type { FormatGame, Source } from "./model";
import { bracketSize, seeded } from "./seeding";
import { SWISS } from "./swiss-season";

/** How the knockout of a season follows from its groups, or from its Swiss system. */
export interface SeasonKnockout extends KnockoutFormat {
  readonly groupSizes: readonly number[];
  readonly advancePerGroup: number;
  /** All teams of the one group play so many rounds of a Swiss system, and not everyone against everyone (F8, F10). */
  readonly swissRounds?: number;
  /** Seeds by the comparison across groups instead of the crossover list. */
  readonly seeding?: "bracket";
  /** How many of the next place go on as well, the best across all groups; with seeding by bracket only. */
  readonly bestOthers?: number;
  /** `double`: whoever has lost once plays on in the losers' bracket (F5); else who loses is out. */
  readonly elimination?: "double";
  /** The grand final is played again when the unbeaten side loses it (F6); with double elimination only. */
  readonly reset?: boolean;
}

/** The games behind the groups; none for a league that ends with them. */
export function seasonKnockout(format: SeasonKnockout): readonly FormatGame[] {
  if (format.elimination === "double") {
    const slots = slotsOf(format);
    return slots.length < 2 ? [] : doubleBracket(slots, format.reset ?? false);
  }
  if (format.seeding === "bracket") {
    const playFor = Math.max(format.placesTo ?? 2, format.thirdPlaceGame ? 4 : 2);
    return bracketGames(slotsOf(format), playFor);
  }
  if (format.crossover.length === 0) return [];
  const games = knockoutGames(format);
  return games.ok ? games.value : [];
}

/** The places of the knockout's first level; none for a league without one. */
function slotsOf(format: SeasonKnockout): readonly Slot[] {
  if (format.seeding === "bracket") return seeded(goingOn(format));
  const slots = knockoutSlots(format.crossover);
  return slots.ok ? slots.value : [];
}

/** Who goes on, best seed first: the firsts by their comparison, then the seconds … (F3, X1). */
function goingOn({
  groupSizes,
  advancePerGroup,
  bestOthers = 0,
  swissRounds,
}: SeasonKnockout): Source[] {
  const groups = groupSizes.length;
  const through = Array.from(
    { length: groups * advancePerGroup + bestOthers },
    (_, at) => ({ place: Math.floor(at / groups) + 1, rank: (at % groups) + 1 }) as const,
  );
  const only = swissRounds === undefined ? "A" : SWISS;
  return through.map(({ place, rank }) =>
    groups === 1 ? { kind: "place", group: only, place } : { kind: "best", place, rank },
  );
}

/**
 * The stages of a season, first to last: `groups` or `swiss`, then each level of the knockout; a double elimination is
 * `double`, where both brackets are played side by side, and `final`.
 */
export function stageLevels(format: SeasonKnockout): readonly string[] {
  const first = format.swissRounds === undefined ? "groups" : SWISS;
  const slots =
    format.seeding === "bracket"
      ? bracketSize(goingOn(format).length)
      : format.crossover.length * 2;
  if (format.elimination === "double") return slots < 2 ? [first] : [first, "double", "final"];
  const levels: string[] = [];
  for (let size = slots; size >= 2; size /= 2) levels.push(levelOf(size));
  return [first, ...levels];
}

/** The stage of a game: the level along whose games it is played, that of the final for third place. */
export function stageOfGame(format: SeasonKnockout, game: FormatGame): string {
  if (format.elimination === "double")
    return game.level === "winners" || game.level === "losers" ? "double" : "final";
  return stageLevels(format)[game.round] ?? "final";
}
