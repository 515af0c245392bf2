import type { TeamId } from "../kernel/ids";
import type { LocalDay, Minutes } from "../kernel/time";
import { meetingClashes } from "./meeting-clashes";
import { occupancyOf } from "./occupancy";
import { standingClashes } from "./standing-clashes";
import type {
  CourtId,
  Fixture,
  FixtureId,
  Plan,
  Slot,
  Span,
  StageId,
  VenueId,
  World,
} from "./world";
import { indexOf } from "./world-index";

/** A reason why a fixture cannot stand at a slot: a code and the facts, never prose. */
export type Clash = { readonly fixtureId: FixtureId } & (StandingReason | MeetingReason);

/** Reasons that hold whatever else is in the plan. */
export type StandingReason =
  /** S1 */
  | { readonly code: "no-such-court"; readonly venueId: VenueId; readonly courtId: CourtId }
  /** S2 */
  | { readonly code: "venue-closed"; readonly venueId: VenueId; readonly day: LocalDay }
  /** S3: `open` is when the venue opens on that weekday, perhaps never. */
  | {
      readonly code: "outside-opening-hours";
      readonly venueId: VenueId;
      readonly open: readonly Span[];
    }
  /** S4 */
  | { readonly code: "day-blacked-out"; readonly day: LocalDay }
  /** S5: both days belong to the stage. */
  | {
      readonly code: "outside-stage";
      readonly stageId: StageId;
      readonly start: LocalDay;
      readonly end: LocalDay;
    }
  | TeamReason;

/** Reasons that one team has against a slot. */
export type TeamReason =
  /** S6: `hours` is null when the team never plays on that weekday. */
  | { readonly code: "outside-team-hours"; readonly teamId: TeamId; readonly hours: Span | null }
  /** S7 */
  | { readonly code: "team-unavailable"; readonly teamId: TeamId; readonly day: LocalDay }
  /** S8 */
  | {
      readonly code: "too-far";
      readonly teamId: TeamId;
      readonly venueId: VenueId;
      readonly km: number;
      readonly cap: number;
    };

/** Reasons that come from other fixtures of the plan; `other` names the fixture in the way. */
export type MeetingReason =
  /** S9 */
  | {
      readonly code: "court-taken";
      readonly other: FixtureId;
      readonly courtId: CourtId;
      readonly start: Minutes;
      readonly end: Minutes;
    }
  /** S10 */
  | { readonly code: "team-plays-then"; readonly teamId: TeamId; readonly other: FixtureId }
  /** S11: full days between the two games, −1 when they are on one day. */
  | {
      readonly code: "too-little-rest";
      readonly teamId: TeamId;
      readonly other: FixtureId;
      readonly restDays: number;
      readonly required: number;
    }
  /** S12: all games of the fullest seven days; the team is null when any team that comes this way has them. */
  | {
      readonly code: "too-many-games";
      readonly teamId: TeamId | null;
      readonly from: LocalDay;
      readonly to: LocalDay;
      readonly games: readonly FixtureId[];
      readonly allowed: number;
    }
  /** S13: stands before its feeder has been played and its teams have rested. */
  | {
      readonly code: "before-feeder";
      readonly other: FixtureId;
      readonly earliest: LocalDay;
    }
  /** S13, seen from the feeder: the fixture that waits for it stands too early. */
  | {
      readonly code: "after-dependant";
      readonly other: FixtureId;
      readonly latest: LocalDay;
    };

/**
 * Every reason why the fixture cannot stand at the slot while the rest of the plan stays as it is (S1–S13).
 * Where the fixture stands now does not matter; an empty list means that it fits.
 */
export function clashesOf(fixture: Fixture, slot: Slot, plan: Plan, world: World): Clash[] {
  const index = indexOf(world);
  return [
    ...standingClashes(fixture, slot, index),
    ...meetingClashes(fixture, slot, occupancyOf(plan), index),
  ];
}

/** The clashes of all placed fixtures, in the order of the fixtures; one between two fixtures stands under each. */
export function clashesOfPlan(plan: Plan, world: World): Clash[] {
  const occupancy = occupancyOf(plan);
  return occupancy
    .placements()
    .flatMap(({ fixtureId, slot }) => clashesOf(occupancy.fixture(fixtureId), slot, plan, world));
}
