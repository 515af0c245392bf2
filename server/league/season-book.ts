import type { Instant, LocalDay, Minutes } from "../../domain/kernel/time";
import type { Draw, DrawInput } from "../../domain/league/draw";
import type { Source } from "../../domain/league/formats/model";
import type { StoredRuleset } from "../../domain/league/game/rules";
import type { StandingsRules } from "../../domain/league/standings-rules";
import type { CrewSettings } from "../../domain/schedule/crew";
import type { Span, WeekdayName } from "../../domain/schedule/world";
import type { Db } from "../db";

/** A season as the database has it, read whole: a few hundred rows that every page needs parts of. */
export interface SeasonBook {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly organisers: readonly string[];
  readonly timeZone: string;
  readonly startDay: LocalDay;
  readonly endDay: LocalDay;
  /** Until then only those who prepare it see it. */
  readonly published: boolean;
  readonly settings: SeasonSettings;
  /** Grows with each change of the timetable. */
  readonly planVersion: number;
  /** When the timetable that people were told was published; null before the first time. */
  readonly shownAt: Instant | null;
  /** How often one was published, so that a calendar knows the newer of two. */
  readonly shownTimes: number;
  readonly stages: readonly StageRow[];
  readonly groups: readonly GroupRow[];
  readonly teams: ReadonlyMap<string, TeamRow>;
  readonly players: ReadonlyMap<string, PlayerRow>;
  readonly venues: ReadonlyMap<string, VenueRow>;
  readonly courts: ReadonlyMap<string, CourtRow>;
  /** In the order of the season: by stage, round and position. */
  readonly fixtures: readonly FixtureRow[];
}

/** Regulations as they were written down, perhaps before a figure was added. */
export interface StoredRegulations {
  readonly name: string;
  readonly game: StoredRuleset;
  readonly standings: Partial<StandingsRules>;
}

export interface SeasonSettings {
  readonly slotMinutes: number;
  readonly minRestDays: number;
  readonly maxGamesPer7Days: number;
  readonly travelCapKm: number;
  readonly squadMax: number;
  /** By what it is played; read it through `regulationsOf`. */
  readonly regulations?: StoredRegulations;
  /** By what the games behind the groups are played, where it is something else; read through `knockoutRegulationsOf`. */
  readonly knockoutRegulations?: Pick<StoredRegulations, "name" | "game">;
  /** What seasons had before they had regulations: players on the match list, and a preset of the classification. */
  readonly listMax?: number;
  readonly standings?: "fiba" | "fiba-average";
  readonly groupSizes: readonly number[];
  readonly advancePerGroup: number;
  readonly crossover: readonly string[];
  readonly thirdPlaceGame: boolean;
  /** How often everyone in a group meets everyone; once when it is not said. */
  readonly legs?: 1 | 2;
  /** Who goes on is seeded across groups; the crossover list counts when it is not said. */
  readonly seeding?: "bracket";
  /** So many rounds of a Swiss system instead of groups. */
  readonly swissRounds?: number;
  /** Out is who has lost twice; whether the final is then played again when the unbeaten team loses it. */
  readonly elimination?: "double";
  readonly reset?: boolean;
  /** How many of the next place go on as well. */
  readonly bestOthers?: number;
  /** All places up to this one are played for. */
  readonly placesTo?: number;
  readonly pots: readonly (readonly string[])[];
  readonly separation: readonly { kind: string; value?: string; maxPerGroup: number }[];
  /** Teams that are kept apart, and teams whose place is not drawn. */
  readonly apart?: readonly (readonly string[])[];
  readonly fixed?: readonly { team: string; group: string; place: number }[];
  /** Who officiates; the usual crew when it is not said. */
  readonly crew?: CrewSettings;
}

export interface StageRow {
  readonly id: string;
  readonly level: string;
  readonly name: string;
  readonly startDay: LocalDay;
  readonly endDay: LocalDay;
  /** Until then only those who prepare it see its games. */
  readonly published: boolean;
}

export interface GroupRow {
  readonly id: string;
  readonly letter: string;
  readonly stageId: string;
  readonly teamIds: readonly string[];
}

export interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly unit: string;
  readonly sector: string;
  readonly county: string;
  readonly leader: string;
  readonly headCoach: string;
  readonly colours: { readonly light: string; readonly dark: string };
  readonly homeVenueId: string | null;
  readonly near: readonly string[];
  readonly km: Readonly<Record<string, number>>;
  readonly hours: Readonly<Partial<Record<WeekdayName, Span>>>;
  readonly daysOff: readonly LocalDay[];
}

export interface PlayerRow {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly jersey: string;
  readonly position: string;
  readonly captain: boolean;
}

export interface VenueRow {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  readonly capacity: number;
  readonly hours: Readonly<Partial<Record<WeekdayName, readonly Span[]>>>;
  readonly closedDays: readonly LocalDay[];
}

export interface CourtRow {
  readonly id: string;
  readonly venueId: string;
  readonly name: string;
}

export interface FixtureRow {
  readonly id: string;
  readonly stageId: string;
  readonly groupId: string | null;
  /** `A1-2` for the second game of round 1 in group A, or the bracket's key such as `qf-3`. */
  readonly code: string;
  readonly round: number;
  readonly homeTeamId: string | null;
  readonly awayTeamId: string | null;
  readonly homeFrom: Source | null;
  readonly awayFrom: Source | null;
  /** In the draft. */
  readonly place: PlaceRow | null;
  /** In the timetable that people were told; the draft's while none was ever published. */
  readonly shown: PlaceRow | null;
  readonly pinned: boolean;
}

export interface PlaceRow {
  readonly courtId: string;
  readonly day: LocalDay;
  readonly start: Minutes;
}

/** Null for a season that is not there. */
export async function readSeasonBook(db: Db, id: string): Promise<SeasonBook | null> {
  const season = await db.season.findUnique({ where: { id } });
  if (!season) return null;
  const inSeason = { where: { seasonId: season.id } };
  const [stages, groups, teams, players, venues, courts, fixtures] = await Promise.all([
    db.stage.findMany({ ...inSeason, orderBy: { position: "asc" } }),
    db.group.findMany({
      where: { stage: { seasonId: season.id } },
      include: { places: { orderBy: { position: "asc" } } },
      orderBy: { letter: "asc" },
    }),
    db.team.findMany({ ...inSeason, include: { unit: true }, orderBy: { id: "asc" } }),
    db.player.findMany({ where: { team: { seasonId: season.id } }, orderBy: { id: "asc" } }),
    // Halls are for contests: no game is planned there.
    db.venue.findMany({ where: { kind: "gym" }, orderBy: { id: "asc" } }),
    db.court.findMany({
      where: { venue: { kind: "gym" } },
      orderBy: [{ venueId: "asc" }, { position: "asc" }],
    }),
    db.fixture.findMany({
      ...inSeason,
      orderBy: [{ stage: { position: "asc" } }, { round: "asc" }, { position: "asc" }],
    }),
  ]);
  return {
    id: season.id,
    name: season.name,
    alias: season.alias,
    organisers: JSON.parse(season.organisers),
    timeZone: season.timeZone,
    startDay: season.startDay as LocalDay,
    endDay: season.endDay as LocalDay,
    published: season.published,
    settings: JSON.parse(season.settings),
    planVersion: season.planVersion,
    shownAt: season.shownAt === null ? null : Number(season.shownAt),
    shownTimes: season.shownTimes,
    stages: stages.map(({ id, level, name, startDay, endDay, published }) => ({
      id,
      level,
      name,
      published,
      startDay: startDay as LocalDay,
      endDay: endDay as LocalDay,
    })),
    groups: groups.map(({ id, letter, stageId, places }) => ({
      id,
      letter,
      stageId,
      teamIds: places.map((place) => place.teamId),
    })),
    teams: byId(
      teams.map(({ unit, near, km, hours, daysOff, colours, ...team }) => ({
        ...team,
        unit: unit.name,
        sector: unit.sector,
        county: unit.county,
        colours: JSON.parse(colours),
        near: JSON.parse(near),
        km: JSON.parse(km),
        hours: JSON.parse(hours),
        daysOff: JSON.parse(daysOff),
      })),
    ),
    // What the public may not see (year of birth, height) stays in the database.
    players: byId(
      players.map(({ id, teamId, name, jersey, position, captain }) => ({
        id,
        teamId,
        name,
        jersey,
        position,
        captain,
      })),
    ),
    venues: byId(
      venues.map(({ id, name, district, capacity, hours, closedDays }) => ({
        id,
        name,
        district,
        capacity,
        hours: JSON.parse(hours),
        closedDays: JSON.parse(closedDays),
      })),
    ),
    courts: byId(courts.map(({ id, venueId, name }) => ({ id, venueId, name }))),
    fixtures: fixtures.map((row) => ({
      id: row.id,
      stageId: row.stageId,
      groupId: row.groupId,
      code: row.code,
      round: row.round,
      homeTeamId: row.homeTeamId,
      awayTeamId: row.awayTeamId,
      homeFrom: row.homeFrom === null ? null : JSON.parse(row.homeFrom),
      awayFrom: row.awayFrom === null ? null : JSON.parse(row.awayFrom),
      place: placeIn(row.courtId, row.day, row.start),
      shown:
        season.shownAt === null
          ? placeIn(row.courtId, row.day, row.start)
          : placeIn(row.shownCourtId, row.shownDay, row.shownStart),
      pinned: row.pinned,
    })),
  };
}

/** A place in three columns; null unless all of them say something. */
export const placeIn = (
  courtId: string | null,
  day: string | null,
  start: number | null,
): PlaceRow | null =>
  courtId === null || day === null || start === null
    ? null
    : { courtId, day: day as LocalDay, start };

const byId = <Row extends { readonly id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.id, row]));

/** The draw of the season's groups: what it was made from, and what came out. Null when nothing was drawn. */
export async function readGroupDraw(
  db: Db,
  book: SeasonBook,
): Promise<{ readonly drawnAt: number; readonly input: DrawInput; readonly draw: Draw } | null> {
  const row = await db.draw.findFirst({ where: { seasonId: book.id, kind: "groups" } });
  if (!row) return null;
  const groups = book.groups.map(({ letter, teamIds }) => ({ group: letter, teams: teamIds }));
  return {
    drawnAt: Number(row.drawnAt),
    input: JSON.parse(row.input),
    draw: { groups, transcript: JSON.parse(row.transcript) },
  };
}
