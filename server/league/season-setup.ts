import { randomUUID } from "node:crypto";
import type { Instant } from "../../domain/kernel/time";
import { type DrawRefusal, drawGroups } from "../../domain/league/draw";
import type { Source } from "../../domain/league/formats/model";
import { seasonKnockout, stageOfGame } from "../../domain/league/formats/season-knockout";
import { SWISS, swissSlots } from "../../domain/league/formats/swiss-season";
import { roundRobin } from "../../domain/schedule/round-robin";
import { audit } from "../audit";
import type { Db, Tx } from "../db";
import { Problem } from "../problem";
import { Changes } from "../registry/changes";
import { showInstead } from "../registry/one-shown";
import { drawEntry } from "./draw-settings";
import type { SeasonSettings } from "./season-book";
import { type Places, tellFirst, tellPlaces } from "./told-places";

/** A season as it is registered: everything that is known before the draw. */
export interface SeasonData {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly organisers: readonly string[];
  readonly timeZone: string;
  readonly startDay: string;
  readonly endDay: string;
  readonly settings: SeasonSettings;
  readonly stages: readonly {
    id: string;
    level: string;
    name: string;
    startDay: string;
    endDay: string;
  }[];
  readonly units: readonly { id: string; name: string; sector: string; county: string }[];
  readonly venues: readonly {
    id: string;
    name: string;
    district: string;
    indoor: boolean;
    capacity: number;
    /** JSON columns are given as text, so that what is stored is what was registered. */
    hours: string;
    closedDays: string;
    courts: readonly string[];
  }[];
  readonly teams: readonly {
    id: string;
    unitId: string;
    name: string;
    shortName: string;
    leader: string;
    headCoach: string;
    colours: string;
    homeVenueId: string | null;
    near: string;
    km: string;
    hours: string;
    daysOff: string;
    players: readonly {
      id: string;
      name: string;
      jersey: string;
      position: string;
      heightCm: number;
      birthYear: number;
      captain: boolean;
    }[];
  }[];
  readonly officials: readonly {
    id: string;
    name: string;
    role: string;
    level: string;
    unitId: string | null;
    county: string;
    maxGamesPerDay: number;
    daysOffInWeek: string;
    skills: string;
  }[];
}

interface Doing {
  readonly db: Db;
  readonly now: () => number;
  /** A pseudonym. */
  readonly by: string;
}

/** Registers a whole season in one transaction: nothing of it is kept when any of it cannot be. */
export async function registerSeason({ db, now, by }: Doing, data: SeasonData): Promise<void> {
  const { stages, units, venues, teams, officials, settings, organisers, ...season } = data;
  await db.$transaction(async (tx) => {
    await tx.season.create({
      data: {
        ...season,
        organisers: JSON.stringify(organisers),
        settings: JSON.stringify(settings),
      },
    });
    await tx.stage.createMany({
      data: stages.map((stage, position) => ({ ...stage, seasonId: season.id, position })),
    });
    await tx.unit.createMany({ data: [...units] });
    await tx.venue.createMany({ data: venues.map(({ courts, ...venue }) => venue) });
    await tx.court.createMany({
      data: venues.flatMap((venue) =>
        venue.courts.map((name, position) => ({
          id: `${venue.id}-${position + 1}`,
          venueId: venue.id,
          name,
          position,
        })),
      ),
    });
    await tx.team.createMany({
      data: teams.map(({ players, ...team }) => ({ ...team, seasonId: season.id })),
    });
    await tx.player.createMany({
      data: teams.flatMap((team) => team.players.map((player) => ({ ...player, teamId: team.id }))),
    });
    await tx.official.createMany({ data: [...officials] });
    const counts = {
      teams: teams.length,
      players: teams.reduce((sum, team) => sum + team.players.length, 0),
    };
    await audit(tx, {
      at: now(),
      by,
      action: "season.registered",
      target: `season/${season.id}`,
      after: counts,
    });
  });
}

/** The entry in the log for a draw of the groups as a whole. */
export const GROUPS_DRAWN = "season.groups-drawn";
/** A season may have some hundred games. */
const LIMITS = { maxWait: 10_000, timeout: 60_000 };

/** Draws the groups as an act of its own; see `drawInto`. */
export async function drawSeason(
  { db, now, by }: Doing,
  seasonId: string,
  seed: string,
): Promise<DrawRefusal | null> {
  const act = { at: now(), by, batch: randomUUID() };
  return db.$transaction((tx) => drawInto(new Changes(tx, act), seasonId, seed, act.at), LIMITS);
}

/**
 * Draws the groups from the pots with a seed, and makes the fixtures that follow: a round robin in each
 * group and the knockout behind them. The seed and the transcript are stored, so that anyone can replay the draw.
 * Throws Problem `stale` when the groups were drawn already.
 */
export async function drawInto(
  changes: Changes,
  seasonId: string,
  seed: string,
  at: Instant,
): Promise<DrawRefusal | null> {
  const season = await changes.tx.season.findUnique({
    where: { id: seasonId },
    include: {
      stages: { orderBy: { position: "asc" } },
      teams: { include: { unit: true } },
      draws: true,
    },
  });
  if (!season) throw new Problem("not-found");
  if (season.draws.length > 0) throw new Problem("stale");
  const settings: SeasonSettings = JSON.parse(season.settings);
  const input = { ...drawEntry(settings, season.teams), seed };
  const draw = drawGroups(input);
  if (!draw.ok) return draw.refusal;
  const stage = season.stages.find((one) => one.level === "groups" || one.level === SWISS);
  // A league may end with its groups.
  const knockout = seasonKnockout(settings);
  if (!stage || (knockout.length === 0 && settings.crossover.length > 0))
    throw new Error("a season needs a group stage and a readable knockout");
  const groups = draw.value.groups.map((group) => ({ ...group, id: `${seasonId}-${group.group}` }));
  const idOf = await gameIds(changes.tx, seasonId);
  const groupFixtures = groups.flatMap((group) =>
    gamesIn(settings, group.group, group.teams).map(({ code, ...game }) => ({
      id: idOf(code),
      code,
      seasonId,
      stageId: stage.id,
      groupId: group.id,
      ...game,
    })),
  );
  const stageOf = (level: string) =>
    season.stages.find((one) => one.level === level) ??
    season.stages.find((one) => one.level === "final") ??
    stage;
  const knockoutFixtures = knockout.map((game, position) => ({
    id: idOf(game.key),
    code: game.key,
    seasonId,
    stageId: stageOf(stageOfGame(settings, game)).id,
    round: settings.elimination === "double" ? game.round : 1,
    position: position * 10 + game.number,
    homeFrom: JSON.stringify(game.home),
    awayFrom: JSON.stringify(game.away),
  }));
  await changes.create("draw", {
    id: `${seasonId}-groups`,
    seasonId,
    kind: "groups",
    seed,
    drawnAt: at,
    input: JSON.stringify(input),
    transcript: JSON.stringify(draw.value.transcript),
  });
  for (const { id, group, teams } of groups) {
    await changes.create("group", { id, letter: group, stageId: stage.id });
    for (const [position, teamId] of teams.entries())
      await changes.create("groupPlace", { groupId: id, teamId, position });
  }
  const fixtures = [...groupFixtures, ...knockoutFixtures];
  for (const fixture of fixtures) await changes.create("fixture", fixture);
  await changes.note(GROUPS_DRAWN, `season/${seasonId}`, {
    seed,
    groups: draw.value.groups,
    teams: season.teams.length,
    games: fixtures.length,
  });
  return null;
}

/** The games of a group: everyone meets everyone, or the rounds of a Swiss system, whose teams follow from results. */
function gamesIn(
  { legs = 1, swissRounds }: SeasonSettings,
  letter: string,
  teams: readonly string[],
) {
  if (swissRounds !== undefined)
    return swissSlots(teams.length, swissRounds).map(({ key, round, number }) => {
      const from = JSON.stringify({ kind: "paired", round } satisfies Source);
      return { code: key, round, position: number - 1, homeFrom: from, awayFrom: from };
    });
  return roundRobin(teams, legs).flatMap((round) =>
    round.pairings.map(({ home, away }, position) => ({
      code: `${letter}${round.number}-${position + 1}`,
      round: round.number,
      position,
      homeTeamId: home,
      awayTeamId: away,
    })),
  );
}

/**
 * The id of a game by its code. A game's stream is kept for ever under its id, so where this installation has had
 * games before, an id names its season as well.
 */
async function gameIds(db: Tx, seasonId: string): Promise<(code: string) => string> {
  const fixture = await db.fixture.findFirst({ select: { id: true } });
  const stream = { startsWith: "game/" };
  const commit = await db.commit.findFirst({ where: { stream }, select: { seq: true } });
  const drawn = await db.audit.findFirst({ where: { action: GROUPS_DRAWN } });
  return fixture || commit || drawn ? (code) => `${seasonId}-${code}` : (code) => code;
}

/**
 * Shows a season to everyone, where no other is shown; the first time, with the timetable as it is drafted. Later, people are told these places
 * with it.
 */
export async function publishSeason(
  { db, now, by }: Doing,
  seasonId: string,
  places: Places = {},
): Promise<void> {
  const at = now();
  await db.$transaction(async (tx) => {
    const changes = new Changes(tx, { at, by, batch: randomUUID() });
    const isFirst = await tellFirst(tx, seasonId, at);
    if (!isFirst && Object.keys(places).length > 0) await tellPlaces(tx, seasonId, at, places);
    await showInstead(changes, "season", seasonId, null);
    const games = await tx.fixture.count({ where: { seasonId, shownDay: { not: null } } });
    await changes.note("season.published", `season/${seasonId}`, { games });
  }, LIMITS);
}
