import type { TeamId } from "../kernel/ids";
import type { Clash, StandingReason, TeamReason } from "./clashes";
import { weekdayName } from "./day-numbers";
import { opensOn } from "./slots";
import { type Fixture, knownTeams, type Slot, type Span } from "./world";
import type { WorldIndex } from "./world-index";

/** The reasons against a slot that hold whatever else is in the plan: place, stage and the teams' own terms (S1–S8). */
export function standingClashes(fixture: Fixture, slot: Slot, index: WorldIndex): Clash[] {
  const reasons: StandingReason[] = [
    ...stageReasons(fixture, slot, index),
    ...placeReasons(slot, index),
    ...knownTeams(fixture).flatMap((team) => teamReasons(team, slot, index)),
  ];
  return reasons.map((reason) => ({ fixtureId: fixture.id, ...reason }));
}

function stageReasons(fixture: Fixture, slot: Slot, index: WorldIndex): StandingReason[] {
  const { id: stageId, start, end } = index.stage(fixture.stageId);
  // S5
  return slot.day < start || slot.day > end ? [{ code: "outside-stage", stageId, start, end }] : [];
}

function placeReasons(slot: Slot, index: WorldIndex): StandingReason[] {
  const { venueId, courtId, day } = slot;
  const reasons: StandingReason[] = [];
  if (index.blackoutDays.has(day)) reasons.push({ code: "day-blacked-out", day }); // S4
  const venue = index.venues.get(venueId);
  if (!venue?.courts.some((court) => court.id === courtId)) {
    reasons.push({ code: "no-such-court", venueId, courtId }); // S1
  }
  if (!venue) return reasons;
  if (venue.closedDates.includes(day)) reasons.push({ code: "venue-closed", venueId, day }); // S2
  const open = opensOn(venue, day);
  if (!open.some((span) => holds(span, slot, index))) {
    reasons.push({ code: "outside-opening-hours", venueId, open }); // S3
  }
  return reasons;
}

/** What one team has against playing at a slot (S6–S8). */
export function teamReasons(teamId: TeamId, slot: Slot, index: WorldIndex): TeamReason[] {
  const team = index.team(teamId);
  const reasons: TeamReason[] = [];
  const hours = team.hours[weekdayName(slot.day)] ?? null;
  if (!hours || !holds(hours, slot, index)) {
    reasons.push({ code: "outside-team-hours", teamId, hours }); // S6
  }
  if (team.unavailableDates.includes(slot.day)) {
    reasons.push({ code: "team-unavailable", teamId, day: slot.day }); // S7
  }
  const km = team.km[slot.venueId];
  const cap = index.world.settings.travelCapKm;
  if (km !== undefined && km > cap) {
    reasons.push({ code: "too-far", teamId, venueId: slot.venueId, km, cap }); // S8
  }
  return reasons;
}

const holds = ([from, to]: Span, { start }: Slot, { world }: WorldIndex): boolean =>
  from <= start && start + world.settings.slotMinutes <= to;
