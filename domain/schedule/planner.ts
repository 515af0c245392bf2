import { type Random, seeded } from "../kernel/random";
import type { LocalDay } from "../kernel/time";
import { type Clash, clashesOfPlan } from "./clashes";
import { construct } from "./construct";
import { polish } from "./polish";
import { prepare } from "./task";
import type { Fixture, FixtureId, Placement, World } from "./world";

export interface PlannerOptions {
  /** The same seed gives the same plan, unless `stop` cuts it short. */
  readonly seed: string;
  /** Fixtures that keep their slot whatever it clashes with. */
  readonly pinned?: readonly Placement[];
  /** Days on which the planner may place nothing; pins may stand there, as games of days gone by do. */
  readonly blackoutDays?: readonly LocalDay[];
  /** Asked often; once it says true, the best plan so far is returned. */
  readonly stop?: () => boolean;
}

export interface Draft {
  /** In the order of the fixtures. */
  readonly placed: readonly Placement[];
  /** Fixtures for which no slot was found that breaks no rule. */
  readonly unplaced: readonly FixtureId[];
  /** Only pinned fixtures can have clashes with the world or each other. */
  readonly clashes: readonly Clash[];
}

const ATTEMPTS = 3;

/**
 * Places fixtures in slots so that no rule S1–S13 is broken (S17), pins stay where they are (S18), and the wishes
 * S20–S25 are met as well as a short search can. Same input and seed, same plan (S19).
 * Throws when a pin names no fixture, or a fixture names a team or stage that the world does not have.
 */
export function plan(world: World, fixtures: readonly Fixture[], options: PlannerOptions): Draft {
  const blackoutDays = [...(world.blackoutDays ?? []), ...(options.blackoutDays ?? [])];
  const season: World = { ...world, blackoutDays };
  const random: Random = seeded(options.seed);
  const stop = options.stop ?? (() => false);
  const task = prepare(season, fixtures, options.pinned ?? [], random);

  let best = construct(task, random, stop);
  for (let attempt = 1; attempt < ATTEMPTS && best.unplaced.length > 0 && !stop(); attempt++) {
    const another = construct(task, random, stop);
    if (another.unplaced.length < best.unplaced.length) best = another;
  }
  polish(task, best.occupancy, random, stop);

  const placed = best.occupancy.placements();
  return { placed, unplaced: best.unplaced, clashes: clashesOfPlan({ fixtures, placed }, world) };
}
