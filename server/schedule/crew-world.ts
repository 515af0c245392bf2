import type { WEEKDAYS } from "../../domain/kernel/time";
import {
  type Assignment,
  type CrewGame,
  type CrewWorld,
  DUTIES,
  type Duty,
  USUAL_CREW,
} from "../../domain/schedule/crew";
import { venueDistances } from "../../domain/schedule/venue-distances";
import type { Db, Tx } from "../db";
import type { GameCard, SeasonView } from "../league/season-view";

const LATE: readonly string[] = ["qf", "sf", "final"];

/** The season as those see it who send officials to its games. */
export async function crewWorld(db: Db | Tx, { book, games }: SeasonView): Promise<CrewWorld> {
  const officials = await db.official.findMany({
    include: { unit: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  return {
    settings: book.settings.crew ?? USUAL_CREW,
    slotMinutes: book.settings.slotMinutes,
    km: venueDistances(
      [...book.teams.values()].map(({ homeVenueId, km }) => ({ homeVenue: homeVenueId, km })),
    ),
    games: games.map((card) => crewGame(card, book.teams)),
    officials: officials.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.role === "referee" ? "referee" : "table",
      grade: row.level,
      unit: row.unit?.name ?? null,
      county: row.county,
      maxGamesPerDay: row.maxGamesPerDay,
      daysOff: JSON.parse(row.daysOffInWeek) as (typeof WEEKDAYS)[number][],
      skills: JSON.parse(row.skills) as string[],
    })),
  };
}

function crewGame(card: GameCard, teams: SeasonView["book"]["teams"]): CrewGame {
  const { id, level, group, day, start, venueId } = card;
  return {
    id,
    slot: day !== null && start !== null && venueId !== null ? { venueId, day, start } : null,
    sides: [card.home.teamId, card.away.teamId].flatMap((side) => {
      const team = side === null ? undefined : teams.get(side);
      return team ? [{ unit: team.unit, county: team.county }] : [];
    }),
    knockout: group === null,
    late: LATE.includes(level),
  };
}

/** Everybody's duties in the season. */
export async function assignmentsOf(db: Db | Tx, seasonId: string): Promise<Assignment[]> {
  const rows = await db.assignment.findMany({
    where: { fixture: { seasonId } },
    orderBy: [{ fixtureId: "asc" }, { officialId: "asc" }],
  });
  return rows.flatMap(({ fixtureId: gameId, officialId, duty: text }) => {
    const duty = parseDuty(text);
    return duty ? [{ gameId, officialId, duty }] : [];
  });
}

export const parseDuty = (text: string): Duty | null =>
  DUTIES.find((duty) => duty === text) ?? null;
