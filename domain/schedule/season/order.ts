import type { LocalDay } from "../../kernel/time";
import type { Fixture, Placement, World } from "../world";

/** What is to be planned: a season as it stands. */
export interface PlanOrder {
  readonly world: World;
  readonly fixtures: readonly Fixture[];
  /** These keep their slot, whatever it clashes with (S18). */
  readonly pinned: readonly Placement[];
  /** Days on which nothing is placed; pins may stand there, as games of days gone by do. */
  readonly barred: readonly LocalDay[];
  /** Where the other games stand, when as few of them as possible are to move (S30). */
  readonly stands?: readonly Placement[];
  /** Where they stand now, when they may move as they like. */
  readonly present?: readonly Placement[];
}

/**
 * How strictly the wishes are taken that the engine knows as rules only: S20 (rounds in their share of the days), S24
 * (hours of whoever may come) and S25 (room before the next stage). `rounds` asks for all of them, `wide` lets a round
 * reach half a round into its neighbours, `rules` asks for what is no wish.
 */
export const STRICTNESS = ["rounds", "wide", "rules"] as const;
export type Strictness = (typeof STRICTNESS)[number];

/** Days from one game of a team to its next at least (S11). */
export const gapOf = ({ settings }: World): number => settings.minRestDays + 1;

/** The days that S12 looks at together. */
export const WEEK = 7;
