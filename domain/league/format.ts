import { ok, type Result, refuse } from "../kernel/result";
import { type SeasonKnockout, seasonKnockout } from "./formats/season-knockout";
import { swissRoundsMost, swissSlots } from "./formats/swiss-season";

/** How a league is played, from a few numbers: how many groups, and how many of each go on. */

export interface FormatWish {
  /** How many teams take part. */
  readonly teams: number;
  readonly groups: number;
  /** How many of each group go on to the knockout; 0 for a league without one. */
  readonly advancePerGroup: number;
  readonly thirdPlaceGame: boolean;
  /** `bracket` seeds all who go on by their comparison across groups, for any number of them; `crossover` when left out. */
  readonly seeding?: "crossover" | "bracket";
  /** How many of the next place go on as well; with `bracket` only. */
  readonly bestOthers?: number;
  /** All places up to this one are played for (F4). */
  readonly placesTo?: number;
  /** How often everyone in a group meets everyone. */
  readonly legs?: 1 | 2;
  /** One table for all, so many rounds of a Swiss system instead of groups (F10); `groups` says nothing then. */
  readonly swissRounds?: number;
  /** `double`: out is who has lost twice (F5). */
  readonly elimination?: "single" | "double";
  /** The grand final is played again when the unbeaten side loses it (F6). */
  readonly reset?: boolean;
}

export interface LeagueFormat extends SeasonKnockout {
  readonly legs?: 1 | 2;
}

export type FormatRefusal =
  | { readonly code: "groups-too-small"; readonly most: number }
  | { readonly code: "advance-too-many"; readonly most: number }
  /** The knockout would not halve down to a final; `sizes` names what does for so many groups. */
  | { readonly code: "knockout-size"; readonly teams: number; readonly sizes: string }
  | { readonly code: "knockout-seeds"; readonly teams: number; readonly most: number }
  | { readonly code: "best-others-need-bracket" }
  | { readonly code: "best-others-too-many"; readonly most: number }
  | { readonly code: "swiss-rounds"; readonly teams: number; readonly most: number };

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const KNOCKOUTS = [2, 4, 8, 16, 32];
const ADVANCING = [1, 2, 4, 8];
const SEEDS_MAX = 64;

/**
 * The format for a wish: group sizes that differ by one at most, and first-level pairings in which those who finish
 * higher meet those who finish lower, nobody meets their own group, and a group's first and second stand in different
 * halves (K1). Refuses groups of one team, and numbers that do not halve down to a final.
 */
export function leagueFormat(wish: FormatWish): Result<LeagueFormat, FormatRefusal> {
  if (wish.swissRounds !== undefined) return swissFormat(wish, wish.swissRounds);
  const { teams, groups, advancePerGroup } = wish;
  const most = Math.min(LETTERS.length, Math.max(1, Math.floor(teams / 2)));
  if (groups < 1 || groups > most) return refuse({ code: "groups-too-small", most });
  const smallest = Math.floor(teams / groups);
  const larger = teams % groups;
  const groupSizes = Array.from({ length: groups }, (_, at) => smallest + (at < larger ? 1 : 0));
  const legs = wish.legs === 2 ? ({ legs: 2 } as const) : {};
  const common = { groupSizes, advancePerGroup, ...legs };
  if (advancePerGroup === 0) return ok({ ...common, crossover: [], thirdPlaceGame: false });
  if (advancePerGroup > smallest) return refuse({ code: "advance-too-many", most: smallest });
  const behind = behindOf(wish);
  if (wish.seeding === "bracket") {
    const others = seedsOf(wish, groupSizes);
    if (!others.ok) return others;
    const bestOthers = others.value === 0 ? {} : { bestOthers: others.value };
    const entrants = groups * advancePerGroup + others.value;
    return ok({
      ...{ ...common, crossover: [], seeding: "bracket" as const },
      ...bestOthers,
      ...behind(entrants > 3),
    });
  }
  if ((wish.bestOthers ?? 0) > 0) return refuse({ code: "best-others-need-bracket" });
  const size = groups * advancePerGroup;
  if (!KNOCKOUTS.includes(size) || !ADVANCING.includes(advancePerGroup))
    return refuse({ code: "knockout-size", teams: size, sizes: sizesFor(groups) });
  const crossover = groups === 1 ? withinOne(advancePerGroup) : across(groups, advancePerGroup);
  return ok({ ...common, crossover, ...behind(crossover.length > 1) });
}

/**
 * One table for all. More rounds than half of the teams could come to a round in which some have to meet again (F8);
 * who goes on is seeded by the table.
 */
function swissFormat(wish: FormatWish, swissRounds: number): Result<LeagueFormat, FormatRefusal> {
  const { teams, advancePerGroup } = wish;
  if (teams < 2) return refuse({ code: "groups-too-small", most: 1 });
  const most = swissRoundsMost(teams);
  if (swissRounds < 1 || swissRounds > most) return refuse({ code: "swiss-rounds", teams, most });
  const common = { groupSizes: [teams], advancePerGroup, crossover: [], swissRounds };
  if (advancePerGroup === 0) return ok({ ...common, thirdPlaceGame: false });
  if (advancePerGroup > teams) return refuse({ code: "advance-too-many", most: teams });
  if (advancePerGroup < 2 || advancePerGroup > SEEDS_MAX)
    return refuse({ code: "knockout-seeds", teams: advancePerGroup, most: SEEDS_MAX });
  return ok({ ...common, seeding: "bracket", ...behindOf(wish)(advancePerGroup > 3) });
}

/** How the knockout is played. A double elimination places its third by itself. */
const behindOf =
  ({ elimination, reset, thirdPlaceGame, placesTo }: FormatWish) =>
  (four: boolean) =>
    elimination === "double"
      ? { elimination, reset: reset ?? false, thirdPlaceGame: false }
      : {
          thirdPlaceGame: thirdPlaceGame && four,
          ...(placesTo === undefined ? {} : { placesTo }),
        };

/** How many others go on: there have to be as many, and at most so many that a bracket holds them. */
function seedsOf(
  { groups, advancePerGroup, bestOthers = 0 }: FormatWish,
  groupSizes: readonly number[],
): Result<number, FormatRefusal> {
  const able = groupSizes.filter((size) => size > advancePerGroup).length;
  const most = groups === 1 ? able : Math.min(able, groups - 1);
  if (bestOthers > most) return refuse({ code: "best-others-too-many", most });
  const teams = groups * advancePerGroup + bestOthers;
  if (teams < 2 || teams > SEEDS_MAX)
    return refuse({ code: "knockout-seeds", teams, most: SEEDS_MAX });
  return ok(bestOthers);
}

/** How many games a format has, in its groups and behind them. */
export function gamesOf(format: LeagueFormat): {
  readonly groups: number;
  readonly knockout: number;
} {
  const { groupSizes, swissRounds, legs = 1 } = format;
  const each = groupSizes.map((size) =>
    swissRounds === undefined
      ? ((size * (size - 1)) / 2) * legs
      : swissSlots(size, swissRounds).length,
  );
  const groups = each.reduce((sum, games) => sum + games, 0);
  return { groups, knockout: seasonKnockout(format).length };
}

const sizesFor = (groups: number): string =>
  ["0", ...ADVANCING.filter((each) => KNOCKOUTS.includes(groups * each)).map(String)].join(", ");

/** One group: first against last of those who go on, and so on, the first two in different halves. */
function withinOne(advance: number): string[] {
  let order = [1];
  while (order.length * 2 <= advance / 2)
    order = order.flatMap((place) => [place, order.length * 2 + 1 - place]);
  return advance === 1 ? [] : order.map((place) => `A${place}-A${advance + 1 - place}`);
}

/** Neighbouring groups cross: A1–B2 in one half, B1–A2 in the other. */
function across(groups: number, advance: number): string[] {
  const pairs = Array.from({ length: groups / 2 }, (_, at) => [
    LETTERS[2 * at] ?? "",
    LETTERS[2 * at + 1] ?? "",
  ]);
  if (advance === 1) return pairs.map(([one, other]) => `${one}1-${other}1`);
  const half = (swap: boolean) =>
    pairs.flatMap((_, at) =>
      Array.from({ length: advance / 2 }, (_, step) => {
        // Each further pairing comes from the pair next to it, so that a group's teams meet late.
        const [one = "", other = ""] = pairs[(at + step) % pairs.length] ?? [];
        const [top, low] = swap !== (step % 2 === 1) ? [other, one] : [one, other];
        return `${top}${step + 1}-${low}${advance - step}`;
      }),
    );
  return [...half(false), ...half(true)];
}
