import { z } from "zod";

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

/** The bound keeps every sum of scores exact. */
export const score = z.int().min(0).max(1_000_000_000);
const worth = z.int().min(-1000).max(1000);
const fixedScore = z
  .tuple([score, score])
  .refine(([winner, loser]) => winner >= loser, "the winner's score comes first");

/** Every key on its own, for forms and files that say only some of them. */
export const standingsFields = {
  points: z.object({
    win: worth,
    loss: worth,
    default: worth,
    forfeit: worth,
    draw: worth.nullable(),
  }),
  forfeitScore: fixedScore,
  defaultScore: fixedScore,
  forfeitLimit: z.int().min(1).nullable(),
  criteria: z.array(z.enum(CRITERIA)).min(1),
  rankBy: z.enum(RANKINGS),
  whileOpen: z.enum(OPEN_RANKINGS),
  overtimePointsInTieBreak: z.boolean(),
  maxDifference: z.int().min(1).nullable(),
  carryOver: z.enum(CARRY_OVERS),
  unequalGroups: z.enum(UNEQUAL_GROUPS),
};

/**
 * `StandingsRules` as they are stored. Whatever was added later has a default, so that rules stored before stay
 * valid; `whileOpen` defaults to what people expect to read on a page.
 */
export const standingsRules = z.object({
  ...standingsFields,
  points: standingsFields.points.extend({ draw: worth.nullable().default(null) }),
  rankBy: standingsFields.rankBy.default("points"),
  whileOpen: standingsFields.whileOpen.default("balance"),
  overtimePointsInTieBreak: standingsFields.overtimePointsInTieBreak.default(true),
  maxDifference: standingsFields.maxDifference.default(null),
  carryOver: standingsFields.carryOver.default("none"),
  unequalGroups: standingsFields.unequalGroups.default("leave-out-lowest"),
});

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
