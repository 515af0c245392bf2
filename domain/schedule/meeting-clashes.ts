import type { TeamId } from "../kernel/ids";
import { addDays, type LocalDay } from "../kernel/time";
import type { Clash, MeetingReason } from "./clashes";
import { dayNumber } from "./day-numbers";
import { type Occupancy, overlap, type Stay } from "./occupancy";
import { type Fixture, hasOpenSide, knownTeams, type Slot } from "./world";
import type { WorldIndex } from "./world-index";

/** The reasons against a slot that come from the other fixtures of the plan (S9–S13). */
export function meetingClashes(
  fixture: Fixture,
  slot: Slot,
  occupancy: Occupancy,
  index: WorldIndex,
): Clash[] {
  const stay = { fixture, slot, dayNumber: dayNumber(slot.day) };
  const reasons = [
    ...courtReasons(stay, occupancy, index),
    ...knownTeams(fixture).flatMap((team) => teamMeetings(team, stay, occupancy, index)),
    ...feederReasons(stay, occupancy, index),
    ...chainReasons(stay, occupancy, index),
  ];
  return reasons.map((reason) => ({ fixtureId: fixture.id, ...reason }));
}

/** S9 */
function courtReasons(stay: Stay, occupancy: Occupancy, index: WorldIndex): MeetingReason[] {
  const { slotMinutes } = index.world.settings;
  const { courtId, day, start } = stay.slot;
  return occupancy
    .onCourtThatDay(courtId, day)
    .filter(({ fixture, slot }) => {
      return fixture.id !== stay.fixture.id && overlap(slot.start, start, slotMinutes);
    })
    .map(({ fixture, slot }) => ({
      code: "court-taken",
      other: fixture.id,
      courtId,
      start: slot.start,
      end: slot.start + slotMinutes,
    }));
}

function teamMeetings(
  teamId: TeamId,
  stay: Stay,
  occupancy: Occupancy,
  index: WorldIndex,
): MeetingReason[] {
  const { minRestDays: required, slotMinutes, maxGamesPer7Days } = index.world.settings;
  const reasons: MeetingReason[] = [];
  const around: Stay[] = [];
  for (const game of occupancy.gamesOf(teamId)) {
    if (game.fixture.id === stay.fixture.id) continue;
    const other = game.fixture.id;
    const apart = Math.abs(game.dayNumber - stay.dayNumber);
    if (apart === 0 && overlap(game.slot.start, stay.slot.start, slotMinutes)) {
      reasons.push({ code: "team-plays-then", teamId, other }); // S10
    }
    if (apart <= required) {
      reasons.push({ code: "too-little-rest", teamId, other, restDays: apart - 1, required }); // S11
    }
    if (apart < DAYS) around.push(game);
  }
  if (around.length < maxGamesPer7Days) return reasons;
  return [...reasons, ...fullWeeks(teamId, stay, index, (from) => within(around, from))];
}

const DAYS = 7;

const within = (games: readonly Stay[], from: number) =>
  games.filter((game) => game.dayNumber >= from && game.dayNumber < from + DAYS);

/** S12: the fullest seven days that hold the game, when they hold more games than allowed; the earliest of equals. */
function fullWeeks(
  teamId: TeamId | null,
  stay: Stay,
  index: WorldIndex,
  othersFrom: (from: number) => readonly Stay[],
): MeetingReason[] {
  const allowed = index.world.settings.maxGamesPer7Days;
  let start = stay.dayNumber - DAYS + 1;
  let fullest: readonly Stay[] = [];
  for (let from = start; from <= stay.dayNumber; from++) {
    const others = othersFrom(from);
    if (others.length <= fullest.length) continue;
    fullest = others;
    start = from;
  }
  if (fullest.length < allowed) return [];
  const from = addDays(stay.slot.day, start - stay.dayNumber);
  const games = [...fullest, stay].sort(byDay);
  return [
    {
      code: "too-many-games",
      teamId,
      from,
      to: addDays(from, DAYS - 1),
      games: games.map((game) => game.fixture.id),
      allowed,
    },
  ];
}

const byDay = (a: Stay, b: Stay) =>
  a.dayNumber - b.dayNumber || (a.fixture.id < b.fixture.id ? -1 : 1);

/** S13: from the first day after a feeder on which its teams have rested; and the same for those that wait for us. */
function feederReasons(stay: Stay, occupancy: Occupancy, index: WorldIndex): MeetingReason[] {
  const apart = index.world.settings.minRestDays + 1;
  const reasons: MeetingReason[] = [];
  for (const other of stay.fixture.feeders) {
    const feeder = occupancy.where(other);
    if (!feeder || stay.dayNumber - feeder.dayNumber >= apart) continue;
    reasons.push({ code: "before-feeder", other, earliest: shifted(feeder, apart) });
  }
  for (const { id: other } of occupancy.fedFrom(stay.fixture.id)) {
    const dependant = occupancy.where(other);
    if (!dependant || dependant.dayNumber - stay.dayNumber >= apart) continue;
    reasons.push({ code: "after-dependant", other, latest: shifted(dependant, -apart) });
  }
  return reasons;
}

const shifted = (stay: Stay, days: number): LocalDay => addDays(stay.slot.day, days);

/**
 * S12 for teams that are not known yet: some team walks each path of feeders, and plays every game on it.
 * A path whose last game knows its teams is left to the rule for known teams.
 */
function chainReasons(stay: Stay, occupancy: Occupancy, index: WorldIndex): MeetingReason[] {
  const { fixture } = stay;
  if (fixture.feeders.length === 0 && occupancy.fedFrom(fixture.id).length === 0) return [];
  return fullWeeks(null, stay, index, (from) => {
    const later = pathAfter(stay, from + DAYS, occupancy);
    if (later.length === 0 && !hasOpenSide(fixture)) return [];
    return [...pathBefore(stay, from, occupancy), ...later];
  });
}

/** The longest run of feeders of feeders, on falling days not before `from`. */
function pathBefore(stay: Stay, from: number, occupancy: Occupancy): Stay[] {
  let longest: Stay[] = [];
  for (const id of stay.fixture.feeders) {
    const step = occupancy.where(id);
    if (!step || step.dayNumber >= stay.dayNumber || step.dayNumber < from) continue;
    const path = [step, ...pathBefore(step, from, occupancy)];
    if (path.length > longest.length) longest = path;
  }
  return longest;
}

/** The longest run of fixtures fed from here, on rising days before `to`, that ends in one with an open side. */
function pathAfter(stay: Stay, to: number, occupancy: Occupancy): Stay[] {
  let longest: Stay[] = [];
  for (const { id } of occupancy.fedFrom(stay.fixture.id)) {
    const step = occupancy.where(id);
    if (!step || step.dayNumber <= stay.dayNumber || step.dayNumber >= to) continue;
    const rest = pathAfter(step, to, occupancy);
    if (rest.length === 0 && !hasOpenSide(step.fixture)) continue;
    if (rest.length + 1 > longest.length) longest = [step, ...rest];
  }
  return longest;
}
