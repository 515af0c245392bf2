import { ok, type Result, refuse } from "../kernel/result";
import type { Standings } from "./standings";

/** The knockout after the groups (rules K1–K5), as data: who meets whom, named by where they come from. */

export type Level = "r32" | "r16" | "qf" | "sf" | "third" | "final";

/** Where one side of a game comes from. */
export type Source =
  | { readonly kind: "place"; readonly group: string; readonly place: number }
  | { readonly kind: "winner" | "loser"; readonly of: string };

export interface KnockoutGame {
  /** `r16-1` … `r16-8`, `qf-1` … `qf-4`, `sf-1`, `sf-2`, `third`, `final`. */
  readonly key: string;
  readonly level: Level;
  /** 1 is the first game of its level, from the top of the bracket. */
  readonly number: number;
  readonly home: Source;
  readonly away: Source;
}

export interface KnockoutFormat {
  /** First-level pairings from the top of the bracket, such as `A1-B2`; 2, 4, 8 or 16 of them, or 1 for a mere final. */
  readonly crossover: readonly string[];
  readonly thirdPlaceGame: boolean;
}

export type KnockoutRefusal =
  | { readonly code: "pairing-count"; readonly pairings: number }
  | { readonly code: "pairing-unreadable"; readonly pairing: string }
  | { readonly code: "place-twice"; readonly group: string; readonly place: number }
  | { readonly code: "third-place-needs-semi-finals" };

/** How a knockout game ended; the two are the teams that played it. */
export interface KnockoutOutcome {
  readonly winner: string;
  readonly loser: string;
}

/** What the knockout reads off a group's standings. */
export type GroupPlaces = Pick<Standings, "ranks" | "complete" | "disqualified">;

/** The teams of a game, null for a side that is not known yet. */
export interface FilledGame {
  readonly key: string;
  readonly home: string | null;
  readonly away: string | null;
}

const LEVELS: ReadonlyMap<number, Level> = new Map([
  [16, "r32"],
  [8, "r16"],
  [4, "qf"],
  [2, "sf"],
  [1, "final"],
]);

/** The games of a knockout, first level first, the final last (K1–K3). */
export function knockoutGames(
  format: KnockoutFormat,
): Result<readonly KnockoutGame[], KnockoutRefusal> {
  const pairings = format.crossover.length;
  if (!LEVELS.has(pairings)) return refuse({ code: "pairing-count", pairings });
  if (format.thirdPlaceGame && pairings < 2)
    return refuse({ code: "third-place-needs-semi-finals" });
  const first = firstLevel(format.crossover);
  if (!first.ok) return first;

  const games = [...first.value];
  let level: readonly KnockoutGame[] = first.value;
  while (level.length > 1) {
    if (level.length === 2 && format.thirdPlaceGame) games.push(...joined(level, "third", "loser"));
    level = joined(level, LEVELS.get(level.length / 2) ?? "final", "winner");
    games.push(...level);
  }
  return ok(games);
}

/** K1: reads the crossover list. */
function firstLevel(crossover: readonly string[]): Result<KnockoutGame[], KnockoutRefusal> {
  const level = LEVELS.get(crossover.length) ?? "final";
  const games: KnockoutGame[] = [];
  const seen = new Set<string>();
  for (const [index, pairing] of crossover.entries()) {
    const match = /^([A-Z]+)([1-9]\d*)-([A-Z]+)([1-9]\d*)$/.exec(pairing);
    if (!match) return refuse({ code: "pairing-unreadable", pairing });
    const [, homeGroup = "", homePlace = "", awayGroup = "", awayPlace = ""] = match;
    const home = { kind: "place", group: homeGroup, place: Number(homePlace) } as const;
    const away = { kind: "place", group: awayGroup, place: Number(awayPlace) } as const;
    for (const { group, place } of [home, away]) {
      const name = `${group}${place}`;
      if (seen.has(name)) return refuse({ code: "place-twice", group, place });
      seen.add(name);
    }
    games.push({ ...named(level, index + 1), home, away });
  }
  return ok(games);
}

/** K2 and K3: neighbours of one level meet in the next, or their losers for third place. */
function joined(
  games: readonly KnockoutGame[],
  level: Level,
  kind: "winner" | "loser",
): KnockoutGame[] {
  const next: KnockoutGame[] = [];
  for (const [index, game] of games.entries()) {
    const partner = games[index + 1];
    if (index % 2 === 1 || !partner) continue;
    next.push({
      ...named(level, next.length + 1),
      home: { kind, of: game.key },
      away: { kind, of: partner.key },
    });
  }
  return next;
}

const named = (level: Level, number: number) => ({
  key: level === "final" || level === "third" ? level : `${level}-${number}`,
  level,
  number,
});

/**
 * The team behind a source, or null while it is not known: the group is not complete, lots are still
 * to be drawn, nobody eligible took that place, or the game has no outcome (K4).
 */
export function resolveSource(
  source: Source,
  groups: ReadonlyMap<string, GroupPlaces>,
  outcomes: ReadonlyMap<string, KnockoutOutcome>,
): string | null {
  if (source.kind !== "place") return outcomes.get(source.of)?.[source.kind] ?? null;
  const group = groups.get(source.group);
  if (!group?.complete) return null;
  let placed = 0;
  for (const block of group.ranks) {
    if (placed + 1 === source.place && block.length === 1) {
      const team = block[0];
      return team === undefined || group.disqualified.includes(team) ? null : team;
    }
    placed += block.length;
  }
  return null;
}

/**
 * The teams of every game, as far as they are known. `games` come from `knockoutGames`, feeders first.
 * An outcome counts only if it is between the two teams that the game has now (K5): when a corrected
 * result sends another team on, what the wrong one played is not credited to anybody.
 */
export function fillKnockout(
  games: readonly KnockoutGame[],
  groups: ReadonlyMap<string, GroupPlaces>,
  outcomes: ReadonlyMap<string, KnockoutOutcome>,
): readonly FilledGame[] {
  const counted = new Map<string, KnockoutOutcome>();
  return games.map(({ key, home, away }) => {
    const filled = {
      key,
      home: resolveSource(home, groups, counted),
      away: resolveSource(away, groups, counted),
    };
    const outcome = outcomes.get(key);
    if (outcome && isBetween(outcome, filled)) counted.set(key, outcome);
    return filled;
  });
}

const isBetween = ({ winner, loser }: KnockoutOutcome, { home, away }: FilledGame): boolean =>
  (winner === home && loser === away) || (winner === away && loser === home);
