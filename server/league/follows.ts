import type { Placed } from "../../domain/league/formats/fill";
import { hasBegun, type Sides } from "./group-views";
import type { GameCard, SeasonView } from "./season-view";
import type { Seasons } from "./seasons";

/** What a correction changes after the game that is corrected, before anybody makes it (F7). */
export interface Follows {
  /** The corrected score it is said of. */
  readonly score: { readonly home: number; readonly away: number };
  /** Games that get other teams. */
  readonly games: readonly FollowingGame[];
  /** Teams whose rank in their group changes. */
  readonly ranks: readonly {
    readonly team: string;
    readonly group: string;
    readonly before: number;
    readonly after: number;
  }[];
  /** Teams whose final place changes; null where it is not decided. */
  readonly places: readonly {
    readonly team: string;
    readonly before: Omit<Placed, "team"> | null;
    readonly after: Omit<Placed, "team"> | null;
  }[];
}

export interface FollowingGame {
  readonly id: string;
  readonly before: Sides;
  readonly after: Sides;
  /**
   * `open`: nobody has opened its sheet. `opened`: its sheet is opened again with the new teams. `begun` and `over`: it
   * keeps its teams, and what was played counts for nobody (K5).
   */
  readonly stands: "open" | "opened" | "begun" | "over";
}

/** What follows if the game had ended so; with empty lists where nothing does. */
export function followsOf(
  seasons: Pick<Seasons, "ifEnded" | "game">,
  view: SeasonView,
  game: GameCard,
  score: Follows["score"],
): Follows {
  const then = seasons.ifEnded(view.book, game.id, score);
  const games = view.games.flatMap(({ id }): FollowingGame[] => {
    const [before, after] = [view.sides.get(id), then.sides.get(id)];
    if (!before || !after || id === game.id || isSame(before, after)) return [];
    const state = seasons.game(id)?.state ?? null;
    const stands = state?.ending ? "over" : hasBegun(state) ? "begun" : state ? "opened" : "open";
    return [{ id, before: pairOf(before), after: pairOf(after), stands }];
  });
  return { score, games, ranks: ranksBetween(view, then), places: placesBetween(view, then) };
}

const isSame = (a: Sides, b: Sides): boolean => a.home === b.home && a.away === b.away;

const pairOf = ({ home, away }: Sides): Sides => ({ home, away });

function ranksBetween(now: SeasonView, then: SeasonView): Follows["ranks"] {
  return now.groups.flatMap(({ id, letter, standings }) => {
    const after = then.groups.find((group) => group.id === id)?.standings.rows ?? [];
    return standings.rows.flatMap(({ team, rank }) => {
      const next = after.find((row) => row.team === team)?.rank ?? rank;
      return next === rank ? [] : [{ team, group: letter, before: rank, after: next }];
    });
  });
}

function placesBetween(now: SeasonView, then: SeasonView): Follows["places"] {
  const [was, is] = [placesOf(now), placesOf(then)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((team) => {
    const [before, after] = [was.get(team) ?? null, is.get(team) ?? null];
    return before?.from === after?.from && before?.to === after?.to
      ? []
      : [{ team, before, after }];
  });
}

const placesOf = ({ placing }: SeasonView) =>
  new Map(placing.map(({ team, from, to }) => [team, { from, to }]));
