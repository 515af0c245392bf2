import type { Random } from "../kernel/random";
import type { LocalDay } from "../kernel/time";
import { meetingClashes } from "./meeting-clashes";
import { Occupancy } from "./occupancy";
import { slotsBetween } from "./slots";
import { standingClashes } from "./standing-clashes";
import { type Wishes, wishesOf } from "./wishes";
import type { Fixture, FixtureId, Placement, Slot, World } from "./world";
import { indexOf, type WorldIndex } from "./world-index";

/** A slot that breaks no standing rule for a fixture and clashes with no pin, and what it costs by itself. */
export interface Choice {
  readonly slot: Slot;
  readonly cost: number;
}

/** What the search works on. */
export interface Task {
  readonly index: WorldIndex;
  readonly fixtures: readonly Fixture[];
  /** Fixtures to place: all but the pinned. */
  readonly free: readonly Fixture[];
  readonly pinned: readonly Placement[];
  readonly wishes: Wishes;
  /** Cheapest first; equals in an order that the seed decides. */
  choices(id: FixtureId): readonly Choice[];
  /** The choice of that very slot, if the fixture has it. */
  choiceAt(id: FixtureId, slot: Slot): Choice | undefined;
}

export function prepare(
  world: World,
  fixtures: readonly Fixture[],
  pinned: readonly Placement[],
  random: Random,
): Task {
  const index = indexOf(world);
  const wishes = wishesOf(fixtures, index);
  const held = new Set(pinned.map(({ fixtureId }) => fixtureId));
  const free = fixtures.filter((fixture) => !held.has(fixture.id));
  const slots = random.shuffle(seasonSlots(world));
  // Pins never move: what clashes with them alone is no choice, and so every other clash can be cleared.
  const pins = withPins(fixtures, pinned);
  const choices = new Map<FixtureId, Choice[]>();
  const bySlot = new Map<FixtureId, Map<Slot, Choice>>();
  for (const fixture of free) {
    const legal = slots
      .filter((slot) => standingClashes(fixture, slot, index).length === 0)
      .filter((slot) => meetingClashes(fixture, slot, pins, index).length === 0)
      .map((slot) => ({ slot, cost: wishes.ofSlot(fixture, slot) }));
    bySlot.set(fixture.id, new Map(legal.map((choice) => [choice.slot, choice])));
    choices.set(
      fixture.id,
      legal.sort((a, b) => a.cost - b.cost),
    );
  }
  return {
    index,
    fixtures,
    free,
    pinned,
    wishes,
    choices: (id) => choices.get(id) ?? [],
    choiceAt: (id, slot) => bySlot.get(id)?.get(slot),
  };
}

/** The plan before anything is placed: the pins alone. */
export function withPins(fixtures: readonly Fixture[], pinned: readonly Placement[]): Occupancy {
  const occupancy = new Occupancy(fixtures);
  for (const { fixtureId, slot } of pinned) occupancy.place(occupancy.fixture(fixtureId), slot);
  return occupancy;
}

function seasonSlots({ stages, venues, settings }: World): Slot[] {
  const first = stages.map((stage) => stage.start).reduce(earlier, LAST_DAY);
  const last = stages.map((stage) => stage.end).reduce(later, FIRST_DAY);
  return slotsBetween(venues, first, last, settings.slotMinutes);
}

const FIRST_DAY = "0000-01-01" as LocalDay;
const LAST_DAY = "9999-12-31" as LocalDay;
const earlier = (a: LocalDay, b: LocalDay) => (a < b ? a : b);
const later = (a: LocalDay, b: LocalDay) => (a > b ? a : b);
