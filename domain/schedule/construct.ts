import type { Random } from "../kernel/random";
import { never } from "../kernel/result";
import type { Clash } from "./clashes";
import { meetingClashes } from "./meeting-clashes";
import type { Occupancy } from "./occupancy";
import { type Choice, type Task, withPins } from "./task";
import type { Fixture, FixtureId } from "./world";

export interface Attempt {
  readonly occupancy: Occupancy;
  /** In the order of the fixtures. */
  readonly unplaced: readonly FixtureId[];
}

const PLACINGS_PER_FIXTURE = 20;
/** Blockers that weigh more than this have been thrown out so often that the knot is given up. */
const HEAVIEST_THROW = 30;

/**
 * Places the fixture with the fewest choices first. One that finds every choice blocked takes the slot whose
 * blockers have been thrown out least often and throws them out; each throw makes its victim harder to throw
 * again, so the search leaves every circle (S17). What stays without a slot is named, never placed in a clash.
 */
export function construct(task: Task, random: Random, stop: () => boolean): Attempt {
  const occupancy = withPins(task.fixtures, task.pinned);
  const weights = new Map<FixtureId, number>(task.free.map((fixture) => [fixture.id, 1]));
  const waiting = random
    .shuffle(task.free)
    .sort((a, b) => task.choices(b.id).length - task.choices(a.id).length);
  const given: Fixture[] = [];
  let budget = PLACINGS_PER_FIXTURE * task.free.length;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const heaviest = budget-- > 0 && !stop() ? HEAVIEST_THROW : 0;
    const choice = findChoice(next, task, occupancy, weights, heaviest, random);
    if (choice) waiting.push(...throwOut(next, choice, task, occupancy, weights));
    if (choice) occupancy.place(next, choice.slot);
    else given.push(next);
  }
  // Throws after a fixture was given up may have made room for it.
  for (const fixture of given) {
    const choice = findChoice(fixture, task, occupancy, weights, 0, random);
    if (choice) occupancy.place(fixture, choice.slot);
  }
  const unplaced = task.free.filter(({ id }) => !occupancy.where(id)).map(({ id }) => id);
  return { occupancy, unplaced };
}

/** The cheapest free choice, or else the one whose blockers weigh least; null when all weigh more than `heaviest`. */
function findChoice(
  fixture: Fixture,
  task: Task,
  occupancy: Occupancy,
  weights: ReadonlyMap<FixtureId, number>,
  heaviest: number,
  random: Random,
): Choice | null {
  let lightest: Choice | null = null;
  let least = heaviest;
  let equals = 0;
  for (const choice of task.choices(fixture.id)) {
    const clashes = meetingClashes(fixture, choice.slot, occupancy, task.index);
    if (clashes.length === 0) return choice;
    let weight = 0;
    for (const id of blockersOf(clashes, weights)) {
      weight += weights.get(id) ?? Number.POSITIVE_INFINITY;
    }
    if (weight > least) continue;
    equals = weight < least ? 1 : equals + 1;
    least = weight;
    if (random.below(equals) === 0) lightest = choice;
  }
  return lightest;
}

/** Throws out blockers until the choice is free; returns them. */
function throwOut(
  fixture: Fixture,
  choice: Choice,
  task: Task,
  occupancy: Occupancy,
  weights: Map<FixtureId, number>,
): Fixture[] {
  const thrown: Fixture[] = [];
  for (;;) {
    const clashes = meetingClashes(fixture, choice.slot, occupancy, task.index);
    if (clashes.length === 0) return thrown;
    for (const id of blockersOf(clashes, weights)) {
      occupancy.lift(id);
      weights.set(id, (weights.get(id) ?? 0) + 1);
      thrown.push(occupancy.fixture(id));
    }
  }
}

/** One way to clear the clashes; a fixture without a weight is pinned and cannot go. */
function blockersOf(
  clashes: readonly Clash[],
  weights: ReadonlyMap<FixtureId, number>,
): Set<FixtureId> {
  const blockers = new Set<FixtureId>();
  const weight = (id: FixtureId) => weights.get(id) ?? Number.POSITIVE_INFINITY;
  for (const clash of clashes) {
    switch (clash.code) {
      case "court-taken":
      case "team-plays-then":
      case "too-little-rest":
      case "before-feeder":
      case "after-dependant":
        blockers.add(clash.other);
        break;
      case "too-many-games": {
        const others = clash.games.filter((id) => id !== clash.fixtureId);
        if (others.some((id) => blockers.has(id))) break;
        const lightest = others.reduce((a, b) => (weight(b) < weight(a) ? b : a));
        blockers.add(lightest);
        break;
      }
      case "no-such-court":
      case "venue-closed":
      case "outside-opening-hours":
      case "day-blacked-out":
      case "outside-stage":
      case "outside-team-hours":
      case "team-unavailable":
      case "too-far":
        // Standing reasons were sifted out when the choices were made.
        break;
      default:
        never(clash);
    }
  }
  return blockers;
}
