import type { TeamId } from "../kernel/ids";
import type { Minutes } from "../kernel/time";
import { dayNumber } from "./day-numbers";
import type { Stay } from "./occupancy";
import { type RoundWindow, roundWindows } from "./round-windows";
import { teamReasons } from "./standing-clashes";
import { type Fixture, type FixtureId, hasOpenSide, knownTeams, type Slot } from "./world";
import type { WorldIndex } from "./world-index";

/** What a plan costs where it is allowed but not as one would wish: whole numbers, lower is better. */
export interface Wishes {
  /** The part that the slot alone decides. */
  ofSlot(fixture: Fixture, slot: Slot): number;
  /** The part that all games of a team decide together, in the order of their days. */
  ofTeam(team: TeamId, games: readonly Stay[]): number;
}

/** S20–S25. A kilometre is the unit; the rest says how many kilometres a wish is worth. */
const WEIGHTS = {
  notHomeVenue: 20,
  notNearHomeTeam: 40,
  notNearAwayTeam: 10,
  noGameNearHome: 60,
  dayOutsideRound: 10,
  roundsSwapped: 40,
  lateGame: 12,
  cannotPlayIfComes: 15,
  hundredSeatsFewer: 1,
  hourFromPrimeTime: 2,
  noRoomBeforeNextStage: 200,
} as const;

/** By the days from one game of a team to its next. */
const SHORT_GAP: Readonly<Record<number, number>> = { 1: 60, 2: 30, 3: 12, 4: 6, 5: 2 };

const LATE: Minutes = 21 * 60 + 30;
const PRIME: Minutes = 19 * 60;

// Fixtures are never changed in place: a desk asks for each game that is picked up, in the same world.
const prepared = new WeakMap<readonly Fixture[], readonly [WorldIndex, Wishes]>();

export function wishesOf(fixtures: readonly Fixture[], index: WorldIndex): Wishes {
  const [world, known] = prepared.get(fixtures) ?? [];
  if (known && world === index) return known;
  const wishes = weighed(fixtures, index);
  prepared.set(fixtures, [index, wishes]);
  return wishes;
}

function weighed(fixtures: readonly Fixture[], index: WorldIndex): Wishes {
  const windows = roundWindows(fixtures, index.world);
  const candidates = candidatesOf(fixtures, index);
  const fullHouse = Math.max(0, ...index.world.venues.map((venue) => venue.capacity ?? 0));
  const stageStarts = index.world.stages
    .map((stage) => dayNumber(stage.start))
    .sort((a, b) => a - b);
  return {
    ofSlot: (fixture, slot) =>
      outsideRound(windows.get(fixture.id), slot) +
      homeAndNear(fixture, slot, index) +
      (hasOpenSide(fixture) ? openTo(candidates(fixture.id), slot, fullHouse, index) : 0),
    ofTeam: (team, games) =>
      restAndOrder(games) +
      lateGames(games, index) +
      nearHome(team, games, index) +
      roomBeforeNextStage(games, stageStarts, index),
  };
}

/** S20 */
function outsideRound(window: RoundWindow | undefined, slot: Slot): number {
  if (!window) return 0;
  const day = dayNumber(slot.day);
  return WEIGHTS.dayOutsideRound * Math.max(0, window.first - day, day - window.last);
}

/** S21 */
function homeAndNear({ home, away }: Fixture, { venueId }: Slot, index: WorldIndex): number {
  let cost = 0;
  if (home !== null) {
    const team = index.team(home);
    cost += team.km[venueId] ?? 0;
    if (team.homeVenue !== venueId) cost += WEIGHTS.notHomeVenue;
    if (!team.near.includes(venueId)) cost += WEIGHTS.notNearHomeTeam;
  }
  if (away !== null) {
    const team = index.team(away);
    cost += team.km[venueId] ?? 0;
    if (!team.near.includes(venueId)) cost += WEIGHTS.notNearAwayTeam;
  }
  return cost;
}

/** S24: a game whose teams are not known stands where all who may come can play, and when many can watch. */
function openTo(
  candidates: readonly TeamId[],
  slot: Slot,
  fullHouse: number,
  index: WorldIndex,
): number {
  const shut = candidates.filter((team) => teamReasons(team, slot, index).length > 0).length;
  const km = candidates.reduce((sum, team) => sum + (index.team(team).km[slot.venueId] ?? 0), 0);
  const seats = index.venues.get(slot.venueId)?.capacity ?? 0;
  return (
    shut * WEIGHTS.cannotPlayIfComes +
    Math.round((2 * km) / Math.max(1, candidates.length)) +
    Math.round((fullHouse - seats) / 100) * WEIGHTS.hundredSeatsFewer +
    Math.round(Math.abs(slot.start - PRIME) / 60) * WEIGHTS.hourFromPrimeTime
  );
}

/** Who may still come into a fixture: its known teams and those of its feeders, or everyone when nothing is known. */
export function candidatesOf(
  fixtures: readonly Fixture[],
  index: WorldIndex,
): (id: FixtureId) => readonly TeamId[] {
  const byId = new Map(fixtures.map((fixture) => [fixture.id, fixture]));
  const everyone = index.world.teams.map((team) => team.id);
  const found = new Map<FixtureId, readonly TeamId[]>();
  const find = (id: FixtureId): readonly TeamId[] => {
    const known = found.get(id);
    if (known) return known;
    found.set(id, everyone);
    const fixture = byId.get(id);
    if (!fixture) return everyone;
    let teams = knownTeams(fixture);
    if (hasOpenSide(fixture)) {
      teams =
        fixture.feeders.length > 0
          ? [...new Set([...teams, ...fixture.feeders.flatMap(find)])]
          : everyone;
    }
    found.set(id, teams);
    return teams;
  };
  return find;
}

/** S22: rest, and the rounds in their order. */
function restAndOrder(games: readonly Stay[]): number {
  let cost = 0;
  for (let at = 1; at < games.length; at++) {
    const [before, after] = [games[at - 1], games[at]];
    if (!before || !after) continue;
    cost += SHORT_GAP[after.dayNumber - before.dayNumber] ?? 0;
    const oneStage = before.fixture.stageId === after.fixture.stageId;
    if (oneStage && after.fixture.round < before.fixture.round) cost += WEIGHTS.roundsSwapped;
  }
  return cost;
}

/** S23: every further late game of the same team weighs more, so that late games are shared. */
function lateGames(games: readonly Stay[], index: WorldIndex): number {
  const { slotMinutes } = index.world.settings;
  const late = games.filter(({ slot }) => slot.start + slotMinutes > LATE).length;
  return WEIGHTS.lateGame * late * late;
}

/** S21: at least one game near home. */
function nearHome(teamId: TeamId, games: readonly Stay[], index: WorldIndex): number {
  const { near } = index.team(teamId);
  if (games.length === 0 || near.length === 0) return 0;
  return games.some(({ slot }) => near.includes(slot.venueId)) ? 0 : WEIGHTS.noGameNearHome;
}

/** S25: whoever goes through must be able to play on the first day of the next stage. */
function roomBeforeNextStage(
  games: readonly Stay[],
  stageStarts: readonly number[],
  index: WorldIndex,
): number {
  const { maxGamesPer7Days, minRestDays } = index.world.settings;
  const last = games.at(-1);
  const next = last && stageStarts.find((start) => start > last.dayNumber);
  if (!last || next === undefined) return 0;
  const recent = games.filter((game) => game.dayNumber > next - 7).length;
  const tired = next - last.dayNumber <= minRestDays ? 1 : 0;
  return WEIGHTS.noRoomBeforeNextStage * (Math.max(0, recent + 1 - maxGamesPer7Days) + tired);
}
