import { type KnockoutFormat, knockoutGames } from "../playoff";
import { bracketGames, levelOf } from "./bracket";
import type { FormatGame, Source } from "./model";
import { bracketSize, seeded } from "./seeding";

/** How the knockout of a season follows from its groups. */
export interface SeasonKnockout extends KnockoutFormat {
  readonly groupSizes: readonly number[];
  readonly advancePerGroup: number;
  /** Seeds by the comparison across groups instead of the crossover list. */
  readonly seeding?: "bracket";
  /** How many of the next place go on as well, the best across all groups; with seeding by bracket only. */
  readonly bestOthers?: number;
}

/** The games behind the groups; none for a league that ends with them. */
export function seasonKnockout(format: SeasonKnockout): readonly FormatGame[] {
  if (format.seeding === "bracket") {
    const playFor = Math.max(format.placesTo ?? 2, format.thirdPlaceGame ? 4 : 2);
    return bracketGames(seeded(goingOn(format)), playFor);
  }
  if (format.crossover.length === 0) return [];
  const games = knockoutGames(format);
  return games.ok ? games.value : [];
}

/** Who goes on, best seed first: the firsts by their comparison, then the seconds … (F3, X1). */
function goingOn({ groupSizes, advancePerGroup, bestOthers = 0 }: SeasonKnockout): Source[] {
  const groups = groupSizes.length;
  const through = Array.from(
    { length: groups * advancePerGroup + bestOthers },
    (_, at) => ({ place: Math.floor(at / groups) + 1, rank: (at % groups) + 1 }) as const,
  );
  return through.map(({ place, rank }) =>
    groups === 1 ? { kind: "place", group: "A", place } : { kind: "best", place, rank },
  );
}

/** The stages of a season, first to last: the groups, then each level of the knockout. */
export function stageLevels(format: SeasonKnockout): readonly string[] {
  const slots =
    format.seeding === "bracket"
      ? bracketSize(goingOn(format).length)
      : format.crossover.length * 2;
  const levels: string[] = [];
  for (let size = slots; size >= 2; size /= 2) levels.push(levelOf(size));
  return ["groups", ...levels];
}

/** The level along whose games a game is played: that of the final for third place, of the semi-finals for 5 to 8. */
export function stageOfGame(format: SeasonKnockout, game: FormatGame): string {
  return stageLevels(format)[game.round] ?? "final";
}
