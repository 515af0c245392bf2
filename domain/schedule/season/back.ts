import { type Clash, clashesOfPlan } from "../clashes";
import { meetingClashes } from "../meeting-clashes";
import { Occupancy } from "../occupancy";
import { slotsBetween } from "../slots";
import { standingClashes } from "../standing-clashes";
import { wishesOf } from "../wishes";
import type { Fixture, FixtureId, Placement, Slot } from "../world";
import { indexOf } from "../world-index";
import type { SeasonCalendar } from "./calendar";
import type { PlanOrder } from "./order";
import { standsOf } from "./pins";

/** A plan of a season. */
export interface Draft {
  /** In the order of the fixtures. */
  readonly placed: readonly Placement[];
  /** Fixtures for which no slot was found that breaks no rule. */
  readonly unplaced: readonly FixtureId[];
  /** Only pinned fixtures can have clashes, with the world or each other. */
  readonly clashes: readonly Clash[];
}

/**
 * The plan that the engine's slots mean. Pins stand where they stood (S18). Where the engine's plan breaks a rule, games
 * are taken out until none is broken, and each of them is placed anew or named (S17).
 */
export function draftOf(
  order: PlanOrder,
  calendar: SeasonCalendar,
  assign: readonly number[],
): Draft {
  const { world, fixtures, pinned } = order;
  const occupancy = new Occupancy(fixtures);
  for (const { fixtureId, slot } of pinned) occupancy.place(occupancy.fixture(fixtureId), slot);
  const held = new Set(pinned.map(({ fixtureId }) => fixtureId));
  const free = fixtures.filter(({ id }) => !held.has(id));
  const found = slotsOf(calendar, assign);
  for (const id of held) found.delete(id);
  const slots = onTheirCourts(found, standsOf(order), openPlaces(calendar));
  for (const fixture of free) {
    const slot = slots.get(fixture.id);
    if (slot) occupancy.place(fixture, slot);
  }
  takeOut(order, free, occupancy);
  placeRest(order, free, occupancy);
  const placed = occupancy.placements();
  return {
    placed,
    unplaced: free.filter(({ id }) => !occupancy.where(id)).map(({ id }) => id),
    clashes: clashesOfPlan({ fixtures, placed }, world),
  };
}

function slotsOf(
  { fixtures, slots }: SeasonCalendar,
  assign: readonly number[],
): Map<FixtureId, Slot> {
  const found = new Map<FixtureId, Slot>();
  for (const [game, id] of fixtures.entries()) {
    const slot = slots[assign[game] ?? -1];
    if (id !== null && slot) found.set(id, slot);
  }
  return found;
}

/** The places that no pin holds. */
function openPlaces({ instance, slots }: SeasonCalendar): ReadonlySet<string> {
  const held = new Set(instance.games.flatMap(({ pin }) => pin ?? []));
  return new Set(slots.flatMap((slot, row) => (slot && !held.has(row) ? [courtTime(slot)] : [])));
}

/** A game that stays in its hall at its time stays on its court: the engine does not tell courts apart. */
function onTheirCourts(
  slots: Map<FixtureId, Slot>,
  stands: ReadonlyMap<FixtureId, Slot>,
  open: ReadonlySet<string>,
): ReadonlyMap<FixtureId, Slot> {
  const holder = new Map([...slots].map(([id, slot]) => [courtTime(slot), id]));
  for (const [id, stood] of stands) {
    const slot = slots.get(id);
    const isThere = slot && hallTime(slot) === hallTime(stood);
    if (!isThere || slot.courtId === stood.courtId || !open.has(courtTime(stood))) continue;
    const other = holder.get(courtTime(stood));
    slots.set(id, stood);
    holder.set(courtTime(stood), id);
    holder.delete(courtTime(slot));
    if (other === undefined) continue;
    slots.set(other, slot);
    holder.set(courtTime(slot), other);
  }
  return slots;
}

const hallTime = ({ venueId, day, start }: Slot) => `${venueId}\n${day}\n${start}`;
const courtTime = ({ courtId, day, start }: Slot) => `${courtId}\n${day}\n${start}`;

/** Takes out the game with the most clashes until none is left. */
function takeOut({ world }: PlanOrder, free: readonly Fixture[], occupancy: Occupancy): void {
  for (;;) {
    let worst: FixtureId | null = null;
    let most = 0;
    for (const { id } of free) {
      const stay = occupancy.where(id);
      const count = stay ? clashCount(stay.fixture, stay.slot, occupancy, world) : 0;
      if (count > most) [worst, most] = [id, count];
    }
    if (worst === null) return;
    occupancy.lift(worst);
  }
}

/** Places what has no place wherever no rule is broken, as near to the wishes as a game alone can be. */
function placeRest(
  { world, fixtures, barred }: PlanOrder,
  free: readonly Fixture[],
  occupancy: Occupancy,
): void {
  const wishes = wishesOf(fixtures, indexOf(world));
  const closed = new Set(barred);
  for (const fixture of free) {
    if (occupancy.where(fixture.id)) continue;
    const { start, end } = indexOf(world).stage(fixture.stageId);
    const open = slotsBetween(world.venues, start, end, world.settings.slotMinutes)
      .filter(({ day }) => !closed.has(day))
      .map((slot) => ({ slot, cost: wishes.ofSlot(fixture, slot) }))
      .sort((a, b) => a.cost - b.cost);
    const found = open.find(({ slot }) => clashCount(fixture, slot, occupancy, world) === 0);
    if (found) occupancy.place(fixture, found.slot);
  }
}

function clashCount(
  fixture: Fixture,
  slot: Slot,
  occupancy: Occupancy,
  world: PlanOrder["world"],
): number {
  const index = indexOf(world);
  return (
    standingClashes(fixture, slot, index).length +
    meetingClashes(fixture, slot, occupancy, index).length
  );
}
