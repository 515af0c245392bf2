import type { TeamId } from "../kernel/ids";
import type { LocalDay, Minutes } from "../kernel/time";
import { dayNumber } from "./day-numbers";
import {
  type CourtId,
  type Fixture,
  type FixtureId,
  knownTeams,
  type Placement,
  type Plan,
  type Slot,
} from "./world";

/** A fixture where it stands in the plan. */
export interface Stay {
  readonly fixture: Fixture;
  readonly slot: Slot;
  readonly dayNumber: number;
}

/** Who is where: a plan arranged by court, by team and by fixture. The planner moves fixtures in it step by step. */
export class Occupancy {
  private readonly fixtures: ReadonlyMap<FixtureId, Fixture>;
  private readonly fedBy = new Map<FixtureId, Fixture[]>();
  private readonly stays = new Map<FixtureId, Stay>();
  private readonly onCourt = new Map<string, Stay[]>();
  private readonly ofTeam = new Map<TeamId, Stay[]>();

  constructor(fixtures: readonly Fixture[]) {
    this.fixtures = new Map(fixtures.map((fixture) => [fixture.id, fixture]));
    for (const fixture of fixtures) {
      for (const feeder of fixture.feeders) entry(this.fedBy, feeder).push(fixture);
    }
  }

  /** Puts the fixture there, and takes it away from where it was. */
  place(fixture: Fixture, slot: Slot): void {
    this.lift(fixture.id);
    const stay = { fixture, slot, dayNumber: dayNumber(slot.day) };
    this.stays.set(fixture.id, stay);
    entry(this.onCourt, courtDay(slot.courtId, slot.day)).push(stay);
    for (const team of knownTeams(fixture)) entry(this.ofTeam, team).push(stay);
  }

  lift(id: FixtureId): void {
    const stay = this.stays.get(id);
    if (!stay) return;
    this.stays.delete(id);
    remove(entry(this.onCourt, courtDay(stay.slot.courtId, stay.slot.day)), stay);
    for (const team of knownTeams(stay.fixture)) remove(entry(this.ofTeam, team), stay);
  }

  where(id: FixtureId): Stay | undefined {
    return this.stays.get(id);
  }

  onCourtThatDay(court: CourtId, day: LocalDay): readonly Stay[] {
    return this.onCourt.get(courtDay(court, day)) ?? [];
  }

  gamesOf(team: TeamId): readonly Stay[] {
    return this.ofTeam.get(team) ?? [];
  }

  /** The fixtures whose teams come out of this one. */
  fedFrom(id: FixtureId): readonly Fixture[] {
    return this.fedBy.get(id) ?? [];
  }

  fixture(id: FixtureId): Fixture {
    const fixture = this.fixtures.get(id);
    if (!fixture) throw new Error(`no fixture ${id} in this plan`);
    return fixture;
  }

  /** All placements, in the order of the fixtures. */
  placements(): Placement[] {
    return [...this.fixtures.keys()].flatMap((fixtureId) => {
      const stay = this.stays.get(fixtureId);
      return stay ? [{ fixtureId, slot: stay.slot }] : [];
    });
  }
}

// As with worlds, plans are never changed in place, so the arrangement of one may be kept.
const arranged = new WeakMap<Plan, Occupancy>();

export function occupancyOf(plan: Plan): Occupancy {
  const known = arranged.get(plan);
  if (known) return known;
  const occupancy = new Occupancy(plan.fixtures);
  for (const { fixtureId, slot } of plan.placed) {
    occupancy.place(occupancy.fixture(fixtureId), slot);
  }
  arranged.set(plan, occupancy);
  return occupancy;
}

/** True when two stretches of equal length share a minute: partly, wholly or one inside the other. */
export const overlap = (a: Minutes, b: Minutes, minutes: number): boolean =>
  Math.abs(a - b) < minutes;

const courtDay = (court: CourtId, day: LocalDay) => `${day} ${court}`;

function entry<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key);
  if (known) return known;
  const fresh: V[] = [];
  map.set(key, fresh);
  return fresh;
}

function remove<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}
