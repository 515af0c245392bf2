/** The classification rules of a group as data: what a game is worth, and what parts teams that are level. */

/** One comparison of the tie order. `head-to-head-…` looks at the games among the teams compared, `group-…` at all. */
export const CRITERIA = [
  "head-to-head-points",
  "head-to-head-difference",
  "head-to-head-scored",
  "head-to-head-average",
  "group-difference",
  "group-scored",
  "group-average",
] as const;

export type Criterion = (typeof CRITERIA)[number];

/** By what a table is ordered before any tie is looked at (S7, S12). */
export const RANKINGS = ["points", "win-percentage"] as const;
/** By what, while games are open (S13). */
export const OPEN_RANKINGS = ["points", "balance"] as const;
/** Which earlier games enter a later group (S14). */
export const CARRY_OVERS = ["none", "amongQualified", "all"] as const;
/** How teams of groups of unequal size are compared (X2, X3). */
export const UNEQUAL_GROUPS = ["leave-out-lowest", "per-game"] as const;

/** What a forfeited game counts for the winner: the fixed score, or what its other games were on average (S17). */
export const FORFEIT_COUNTS = ["score", "winner-average"] as const;

export interface StandingsRules {
  /**
   * Classification points for a win, a loss, a loss by default and a loss by forfeit (S1–S3). `draw`: what each side
   * gets for a level game; null where a game cannot end level (S4).
   */
  readonly points: {
    readonly win: number;
    readonly loss: number;
    readonly default: number;
    readonly forfeit: number;
    readonly draw: number | null;
  };
  /** What a forfeited game counts: the winner's score, then the loser's (S2). */
  readonly forfeitScore: readonly [number, number];
  readonly forfeitCounts: (typeof FORFEIT_COUNTS)[number];
  /** What a game lost by default counts when the other side was not ahead (S3). */
  readonly defaultScore: readonly [number, number];
  /** The forfeit that puts a team out of the competition; null where none does (S5). */
  readonly forfeitLimit: number | null;
  /** The tie order, first comparison first (T2, T5). */
  readonly criteria: readonly Criterion[];
  readonly rankBy: (typeof RANKINGS)[number];
  readonly whileOpen: (typeof OPEN_RANKINGS)[number];
  /** Whether points scored in overtime enter the comparisons of the tie order (T7). */
  readonly overtimePointsInTieBreak: boolean;
  /** The most that one game may add to a difference of the tie order; null for no cap (T8). */
  readonly maxDifference: number | null;
  readonly carryOver: (typeof CARRY_OVERS)[number];
  readonly unequalGroups: (typeof UNEQUAL_GROUPS)[number];
}

/** T2: the tie order since October 2014, by difference. T5: the one before it, by goal average. */
export const TIE_ORDERS = {
  difference: [
    "head-to-head-points",
    "head-to-head-difference",
    "head-to-head-scored",
    "group-difference",
    "group-scored",
  ],
  average: ["head-to-head-points", "head-to-head-average", "group-average"],
} as const satisfies Record<string, readonly Criterion[]>;

const FIBA: StandingsRules = {
  points: { win: 2, loss: 1, default: 1, forfeit: 0, draw: null },
  forfeitScore: [20, 0],
  forfeitCounts: "score",
  defaultScore: [2, 0],
  forfeitLimit: 2,
  criteria: TIE_ORDERS.difference,
  rankBy: "points",
  whileOpen: "points",
  overtimePointsInTieBreak: true,
  maxDifference: null,
  carryOver: "none",
  unequalGroups: "leave-out-lowest",
};

/** The rulesets that have a name. `fiba` is what holds when nothing is said. */
export const STANDINGS_PRESETS = {
  fiba: FIBA,
  "fiba-difference": FIBA,
  "fiba-average": { ...FIBA, criteria: TIE_ORDERS.average },
} as const satisfies Record<string, StandingsRules>;

export type StandingsPreset = keyof typeof STANDINGS_PRESETS;
