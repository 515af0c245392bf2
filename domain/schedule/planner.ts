import { seeded } from "../kernel/random";
import type { LocalDay } from "../kernel/time";
import { compile } from "./engine/compile";
import { solve } from "./engine/solve";
import { type Draft, draftOf } from "./season/back";
import type { PlanOrder } from "./season/order";
import { strictestCalendar } from "./season/strictest";
import type { Fixture, Placement, World } from "./world";

export interface PlannerOptions {
  /** The same seed gives the same plan, everywhere. */
  readonly seed: string;
  /** Fixtures that keep their slot whatever it clashes with. */
  readonly pinned?: readonly Placement[];
  /** Days on which the planner may place nothing; pins may stand there, as games of days gone by do. */
  readonly blackoutDays?: readonly LocalDay[];
}

/** Moves that the engine evaluates for each game. */
const MOVES_PER_GAME = 4000;

/**
 * Places fixtures in slots so that no rule S1–S13 is broken (S17), pins stay where they are (S18), and the wishes
 * S20–S25 are met as well as the engine can in so many moves. Same input and seed, same plan (S19).
 * Throws when a pin names no fixture, or a fixture names a team or stage that the world does not have.
 */
export function plan(world: World, fixtures: readonly Fixture[], options: PlannerOptions): Draft {
  const { pinned = [], blackoutDays = [] } = options;
  const order: PlanOrder = { world, fixtures, pinned, barred: blackoutDays };
  const seed = engineSeed(options.seed);
  const calendar = strictestCalendar(order, seed);
  const iterations = MOVES_PER_GAME * fixtures.length;
  return draftOf(order, calendar, solve(compile(calendar.instance), { seed, iterations }).assign);
}

/** The engine's number for a seed. */
export const engineSeed = (seed: string): number => seeded(seed).below(2 ** 31);
