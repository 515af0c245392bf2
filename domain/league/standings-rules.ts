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

export interface StandingsRules {
  /** Classification points for a win, a loss, a loss by default and a loss by forfeit (S1–S3). */
  readonly points: {
    readonly win: number;
    readonly loss: number;
    readonly default: number;
    readonly forfeit: number;
  };
  /** What a forfeited game counts: the winner's score, then the loser's (S2). */
  readonly forfeitScore: readonly [number, number];
  /** What a game lost by default counts when the other side was not ahead (S3). */
  readonly defaultScore: readonly [number, number];
  /** The forfeit that puts a team out of the competition; null where none does (S5). */
  readonly forfeitLimit: number | null;
  /** The tie order, first comparison first (T2, T5). */
  readonly criteria: readonly Criterion[];
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
  points: { win: 2, loss: 1, default: 1, forfeit: 0 },
  forfeitScore: [20, 0],
  defaultScore: [2, 0],
  forfeitLimit: 2,
  criteria: TIE_ORDERS.difference,
};

/** The rulesets that have a name. `fiba` is what holds when nothing is said. */
export const STANDINGS_PRESETS = {
  fiba: FIBA,
  "fiba-difference": FIBA,
  "fiba-average": { ...FIBA, criteria: TIE_ORDERS.average },
} as const satisfies Record<string, StandingsRules>;

export type StandingsPreset = keyof typeof STANDINGS_PRESETS;
