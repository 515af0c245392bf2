import type { TeamId } from "../../kernel/ids";
import type { Minutes } from "../../kernel/time";
import { dayNumber } from "../day-numbers";
import { overlap } from "../occupancy";
import { teamReasons } from "../standing-clashes";
import {
  type Fixture,
  type FixtureId,
  knownTeams,
  type Placement,
  type Slot,
  type World,
} from "../world";
import { indexOf } from "../world-index";
import { gapOf, type PlanOrder, WEEK } from "./order";

/**
 * What stands already. The engine knows no broken rule that has to be borne, so a pin that breaks one is no game there:
 * what it takes from its teams and its court is taken out of the calendar instead (S18).
 */
export interface Pins {
  /** Pins that break nothing of their own and nothing together. */
  readonly sound: ReadonlyMap<FixtureId, Slot>;
  /** All other pins. */
  readonly broken: ReadonlyMap<FixtureId, Slot>;
  /** Days on which a team plays what is no game of the calendar: they count for its rest and its seven days. */
  readonly away: readonly { readonly team: TeamId; readonly day: number; readonly of: FixtureId }[];
  /** Days on which a team can play nothing else. */
  readonly taken: ReadonlyMap<TeamId, ReadonlySet<number>>;
  /** Days on which a team plays for certain. */
  readonly busy: TeamDays;
}

/** The days on which teams play for certain; no two of a team break S11, no seven S12. */
export class TeamDays {
  private readonly days = new Map<TeamId, number[]>();

  constructor(private readonly world: World) {}

  of(team: TeamId): readonly number[] {
    return this.days.get(team) ?? [];
  }

  /** Whether the team can play on that day too. */
  fits(team: TeamId, day: number, others: readonly number[] = this.of(team)): boolean {
    if (others.some((other) => Math.abs(other - day) < gapOf(this.world))) return false;
    const all = [...others, day];
    const { maxGamesPer7Days } = this.world.settings;
    return all.every(
      (from) => all.filter((on) => on >= from && on < from + WEEK).length <= maxGamesPer7Days,
    );
  }

  add(team: TeamId, day: number): void {
    this.days.set(team, [...this.of(team), day]);
  }
}

/** Throws when a pin names no fixture of the order. */
export function pinsOf({ world, fixtures, pinned }: PlanOrder): Pins {
  const byId = new Map(fixtures.map((fixture) => [fixture.id, fixture]));
  const busy = new TeamDays(world);
  const sound = new Map<FixtureId, Slot>();
  const broken = new Map<FixtureId, Slot>();
  const away: { team: TeamId; day: number; of: FixtureId }[] = [];
  const tired: { team: TeamId; day: number }[] = [];
  for (const { fixtureId, slot } of pinned) {
    const fixture = byId.get(fixtureId);
    if (!fixture) throw new Error(`no fixture ${fixtureId} in this plan`);
    const day = dayNumber(slot.day);
    const teams = knownTeams(fixture);
    if (isSound(fixture, slot, world, sound) && teams.every((team) => busy.fits(team, day))) {
      sound.set(fixtureId, slot);
      for (const team of teams) busy.add(team, day);
      continue;
    }
    broken.set(fixtureId, slot);
    for (const team of teams) {
      if (!busy.fits(team, day)) tired.push({ team, day });
      else {
        busy.add(team, day);
        away.push({ team, day, of: fixtureId });
      }
    }
  }
  return { sound, broken, away, taken: takenBy(tired, busy, gapOf(world)), busy };
}

/** The pin's place is there, free, and within the hours of both teams. */
function isSound(
  fixture: Fixture,
  slot: Slot,
  world: World,
  sound: ReadonlyMap<FixtureId, Slot>,
): boolean {
  const index = indexOf(world);
  const venue = index.venues.get(slot.venueId);
  return (
    venue?.courts.some(({ id }) => id === slot.courtId) === true &&
    !isTaken(slot, [...sound.values()], world.settings.slotMinutes) &&
    knownTeams(fixture).every((team) =>
      teamReasons(team, slot, index).every(({ code }) => code !== "outside-team-hours"),
    )
  );
}

/** Whether one of the others holds the slot's court at a minute of the slot (S9). */
export const isTaken = (slot: Slot, others: readonly Slot[], minutes: Minutes): boolean =>
  others.some(
    (other) =>
      other.courtId === slot.courtId &&
      other.day === slot.day &&
      overlap(other.start, slot.start, minutes),
  );

function takenBy(
  tired: readonly { readonly team: TeamId; readonly day: number }[],
  busy: TeamDays,
  gap: number,
): ReadonlyMap<TeamId, ReadonlySet<number>> {
  const taken = new Map<TeamId, Set<number>>();
  for (const { team, day } of tired) {
    const days = taken.get(team) ?? new Set();
    taken.set(team, days);
    for (let on = day - gap + 1; on < day + gap; on++)
      if (!busy.of(team).includes(on)) days.add(on);
  }
  return taken;
}

/** Where games stand that are not pinned. */
export const standsOf = ({ stands = [], pinned }: PlanOrder): ReadonlyMap<FixtureId, Slot> => {
  const held = new Set(pinned.map(({ fixtureId }) => fixtureId));
  const free = ({ fixtureId }: Placement) => !held.has(fixtureId);
  return new Map(stands.filter(free).map(({ fixtureId, slot }) => [fixtureId, slot]));
};
