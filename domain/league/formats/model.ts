import type { Standings } from "../standings";

/** Every format is a list of games (rules F1–F9), each side named by where it comes from. */

/** Where one side of a game comes from. */
export type Source =
  | { readonly kind: "place"; readonly group: string; readonly place: number }
  /** The `rank`-th best of all that hold `place` in their groups: the best third, the second-best runner-up … (F3). */
  | { readonly kind: "best"; readonly place: number; readonly rank: number }
  /** The entrant of that number, 1 being the best. */
  | { readonly kind: "seed"; readonly seed: number }
  /** Whoever is paired into it for that round of a Swiss system. */
  | { readonly kind: "paired"; readonly round: number }
  | { readonly kind: "winner" | "loser"; readonly of: string };

/** One place, or several that are shared: the losers of quarter-finals that play no more are 5th to 8th. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

export interface FormatGame {
  /** Unique, such as `qf-2`, `final`, `third`, `p5-8-1`, `w1-3`, `l2-1`. */
  readonly key: string;
  /** `r64` … `final`, `third`; `placement`; `winners`, `losers` and `reset` of a double elimination. */
  readonly level: string;
  /** 1 is the first game of its level, from the top of the bracket. */
  readonly number: number;
  /** In what order levels are played: 1 first. Games of one round need nothing from each other. */
  readonly round: number;
  readonly home: Source;
  readonly away: Source;
  /** The places that its end decides, for those who play no more after it. */
  readonly places: { readonly winner?: Places; readonly loser?: Places };
  /** Played only when the away side of this game has won it; its places then stand for that game's (F6). */
  readonly resets?: string;
}

/** How a game ended; the two are the teams that played it. */
export interface Outcome {
  readonly winner: string;
  readonly loser: string;
}

/** What a format reads off a group's standings. */
export type GroupPlaces = Pick<Standings, "ranks" | "complete" | "disqualified">;

/** What stands before the first game of a format. */
export interface Entering {
  readonly groups: ReadonlyMap<string, GroupPlaces>;
  /** Those who hold a place in their groups, best first and level ones together; null while a group is open (X1–X5). */
  readonly best?: (
    place: number,
  ) => { readonly ranks: readonly (readonly string[])[]; readonly complete: boolean } | null;
  /** Teams by their seeds, best first. */
  readonly seeds?: readonly string[];
}
