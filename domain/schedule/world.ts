import type { TeamId } from "../kernel/ids";
import type { LocalDay, Minutes, WEEKDAYS } from "../kernel/time";

/**
 * The words of the timetable. Everything here is plain data that survives JSON; days are the venue's own calendar,
 * times are minutes since its midnight. Values are never changed in place: a changed plan is a new plan.
 */

export type VenueId = string;
/** Unique over all venues, so that a court names its venue. */
export type CourtId = string;
export type StageId = string;
export type FixtureId = string;

export type WeekdayName = (typeof WEEKDAYS)[number];
/** From (inclusive) to (exclusive), in minutes since midnight. */
export type Span = readonly [from: Minutes, to: Minutes];

export interface Court {
  readonly id: CourtId;
}

export interface Venue {
  readonly id: VenueId;
  readonly courts: readonly Court[];
  /** A weekday that is missing is a day on which the venue does not open. */
  readonly openingHours: Readonly<Partial<Record<WeekdayName, readonly Span[]>>>;
  readonly closedDates: readonly LocalDay[];
  /** Seats; the larger house is preferred for games that draw everyone. */
  readonly capacity?: number;
}

export interface Team {
  readonly id: TeamId;
  /** When the team can play; a weekday that is missing is one on which it never can. */
  readonly hours: Readonly<Partial<Record<WeekdayName, Span>>>;
  readonly unavailableDates: readonly LocalDay[];
  /** Road kilometres to each venue; a distance that is missing is unknown and is not judged. */
  readonly km: Readonly<Record<VenueId, number>>;
  /** Venues that count as close to home, nearest first. */
  readonly near: readonly VenueId[];
  readonly homeVenue: VenueId | null;
}

/** A phase of the season; both days belong to it. */
export interface Stage {
  readonly id: StageId;
  readonly start: LocalDay;
  readonly end: LocalDay;
}

export interface Settings {
  /** How long a game holds its court. */
  readonly slotMinutes: number;
  /** Full days between two games of a team: 1 means that the next day is too soon. */
  readonly minRestDays: number;
  readonly maxGamesPer7Days: number;
  readonly travelCapKm: number;
}

export interface World {
  readonly venues: readonly Venue[];
  readonly teams: readonly Team[];
  readonly stages: readonly Stage[];
  readonly settings: Settings;
  /** Days on which nothing may be placed anywhere. */
  readonly blackoutDays?: readonly LocalDay[];
}

export interface Fixture {
  readonly id: FixtureId;
  readonly stageId: StageId;
  /** Null until it is known who plays. */
  readonly home: TeamId | null;
  readonly away: TeamId | null;
  /** Fixtures that decide who plays here. */
  readonly feeders: readonly FixtureId[];
  /** From 1 within the group or stage. */
  readonly round: number;
}

/** A time on a court; it ends `slotMinutes` after its start. */
export interface Slot {
  readonly venueId: VenueId;
  readonly courtId: CourtId;
  readonly day: LocalDay;
  readonly start: Minutes;
}

export interface Placement {
  readonly fixtureId: FixtureId;
  readonly slot: Slot;
}

/** The draft: all fixtures, and those that have a slot. */
export interface Plan {
  readonly fixtures: readonly Fixture[];
  readonly placed: readonly Placement[];
}

/** The teams of a fixture that are known. */
export const knownTeams = (fixture: Fixture): TeamId[] => {
  const teams: TeamId[] = [];
  if (fixture.home !== null) teams.push(fixture.home);
  if (fixture.away !== null && fixture.away !== fixture.home) teams.push(fixture.away);
  return teams;
};

export const hasOpenSide = (fixture: Fixture): boolean =>
  fixture.home === null || fixture.away === null;
