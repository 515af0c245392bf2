import type { Entering, FormatGame, GroupPlaces, Outcome, Places, Source } from "./model";

/** The teams of a game, null for a side that is not known yet. */
export interface FilledGame {
  readonly key: string;
  readonly home: string | null;
  readonly away: string | null;
  /** Sides that wait for something. */
  readonly waits: readonly Source[];
  /** `counts`: its outcome is between these two; `stray`: it is between others and counts for nobody (K5). */
  readonly outcome: "none" | "counts" | "stray";
  /** It is not played: the unbeaten side has won the grand final (F6). */
  readonly off: boolean;
}

export interface Placed extends Places {
  readonly team: string;
}

export interface Filled {
  readonly games: readonly FilledGame[];
  /** The places that are decided, best first. */
  readonly placing: readonly Placed[];
  /** Every game that is to be played has an outcome that counts. */
  readonly complete: boolean;
}

/**
 * The teams of every game as far as they are known, and the places that are decided. `games` stand feeders first.
 * An outcome counts only if it is between the two teams that the game has now (K5): when a corrected result sends
 * another team on, what the wrong one played is not credited to anybody.
 */
export function fill(
  games: readonly FormatGame[],
  outcomes: ReadonlyMap<string, Outcome>,
  entering: Entering,
): Filled {
  const counted = new Map<string, Outcome>();
  const filled = new Map<string, FilledGame>();
  const settled = new Map<string, FormatGame["places"]>();
  for (const game of games) {
    const { key, resets } = game;
    const before = resets === undefined ? undefined : filled.get(resets);
    const won = resets === undefined ? undefined : counted.get(resets)?.winner;
    const off = before !== undefined && won !== undefined && won === before.home;
    const due = resets === undefined || (won !== undefined && !off);
    const home = due ? resolveSource(game.home, entering, counted) : null;
    const away = due ? resolveSource(game.away, entering, counted) : null;
    const outcome = outcomes.get(key);
    const counts = outcome !== undefined && isBetween(outcome, { home, away });
    if (counts) counted.set(key, outcome);
    if (counts) settled.set(key, game.places);
    if (due && resets !== undefined) settled.delete(resets);
    filled.set(key, {
      ...{ key, home, away, off },
      waits: off
        ? []
        : [...(home === null ? [game.home] : []), ...(away === null ? [game.away] : [])],
      outcome: counts ? "counts" : outcome ? "stray" : "none",
    });
  }
  const all = [...filled.values()];
  return {
    games: all,
    placing: placingOf(settled, counted),
    complete: all.every(({ outcome, off }) => off || outcome === "counts"),
  };
}

function placingOf(
  settled: ReadonlyMap<string, FormatGame["places"]>,
  counted: ReadonlyMap<string, Outcome>,
): readonly Placed[] {
  const placed: Placed[] = [];
  for (const [key, places] of settled) {
    const outcome = counted.get(key);
    if (!outcome) continue;
    if (places.winner) placed.push({ team: outcome.winner, ...places.winner });
    if (places.loser) placed.push({ team: outcome.loser, ...places.loser });
  }
  return placed.sort((a, b) => a.from - b.from);
}

/**
 * The team behind a source, or null while it is not known: the group is not complete, lots are still to be drawn,
 * nobody eligible took that place, or the game has no outcome (K4, F3).
 */
export function resolveSource(
  source: Source,
  { groups, best, seeds }: Entering,
  outcomes: ReadonlyMap<string, Outcome>,
): string | null {
  switch (source.kind) {
    case "winner":
    case "loser":
      return outcomes.get(source.of)?.[source.kind] ?? null;
    case "seed":
      return seeds?.[source.seed - 1] ?? null;
    case "paired":
      return null;
    case "best": {
      const across = best?.(source.place);
      return across?.complete ? aloneAt(across.ranks, source.rank) : null;
    }
    default: {
      const group = groups.get(source.group);
      return group?.complete ? eligible(group, aloneAt(group.ranks, source.place)) : null;
    }
  }
}

const eligible = ({ disqualified }: GroupPlaces, team: string | null): string | null =>
  team === null || disqualified.includes(team) ? null : team;

/** Who alone holds a place of some ranks. */
function aloneAt(ranks: readonly (readonly string[])[], place: number): string | null {
  let placed = 0;
  for (const block of ranks) {
    if (placed + 1 === place && block.length === 1) return block[0] ?? null;
    placed += block.length;
  }
  return null;
}

const isBetween = (
  { winner, loser }: Outcome,
  { home, away }: { readonly home: string | null; readonly away: string | null },
): boolean => (winner === home && loser === away) || (winner === away && loser === home);
