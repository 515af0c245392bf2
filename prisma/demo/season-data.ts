import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import {
  addDays,
  day,
  daysBetween,
  type LocalDay,
  monday,
  parseMinutes,
  WEEKDAYS,
} from "../../domain/kernel/time";
import { REGULATIONS } from "../../domain/league/regulations/presets";
import type { SeasonData } from "../../server/league/season-setup";
import { ROOT } from "../../server/paths";

/** The Monday of the season's fourth week in the source. */
const FOURTH_WEEK = day("2024-06-17");

const date = z.string().transform((text) => day(text));
const span = z.tuple([z.string(), z.string()]);
const weekdays = z.enum(WEEKDAYS);

const neutrality = z.enum(["any", "notOwnUnit", "notOwnUnitNorCounty"]);

const source = z.object({
  league: z.object({
    id: z.string(),
    name: z.string(),
    alias: z.string(),
    organisers: z.array(z.string()),
    startDate: date,
    endDate: date,
    timeZone: z.string(),
    suggestedFormat: z.object({
      groupSizes: z.array(z.number()),
      advancePerGroup: z.number(),
      crossover: z.array(z.string()),
      thirdPlaceGame: z.boolean(),
    }),
    pots: z.array(z.array(z.string())),
    separation: z.array(
      z.object({ kind: z.string(), value: z.string().optional(), maxPerGroup: z.number() }),
    ),
    stages: z.array(z.object({ id: z.string(), name: z.string(), start: date, end: date })),
    squadMax: z.number(),
    matchListMax: z.number(),
    minRestDaysPerTeam: z.number(),
    maxGamesPer7Days: z.number(),
    slotMinutes: z.number(),
    crew: z.object({
      referees: z.number(),
      refereesFromQuarterFinals: z.number(),
      neutrality: z.object({ groups: neutrality, knockout: neutrality }),
    }),
    travelCapKm: z.number(),
  }),
  venues: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      district: z.string(),
      indoor: z.boolean(),
      capacity: z.number(),
      courts: z.array(z.string()),
      openingHours: z.partialRecord(weekdays, z.array(span)),
      closedDates: z.array(date),
    }),
  ),
  teams: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      shortName: z.string(),
      unit: z.string(),
      sector: z.string(),
      county: z.string(),
      homeVenue: z.string().nullable(),
      near: z.array(z.string()),
      km: z.record(z.string(), z.number()),
      hours: z.partialRecord(weekdays, span),
      leader: z.string(),
      headCoach: z.string(),
      jerseyColours: z.object({ light: z.string(), dark: z.string() }),
      unavailableDates: z.array(date),
      players: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          jersey: z.string(),
          position: z.string(),
          heightCm: z.number(),
          birthYear: z.number(),
          captain: z.boolean(),
        }),
      ),
    }),
  ),
  officials: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      level: z.string(),
      unit: z.string(),
      county: z.string(),
      maxGamesPerDay: z.number(),
      unavailableWeekdays: z.array(z.string()),
      skills: z.array(z.string()).default([]),
    }),
  ),
});

/** The demo's season, moved by whole weeks so that the week of `today` is its fourth. */
export async function demoSeason(today: LocalDay): Promise<SeasonData> {
  const text = await readFile(path.join(ROOT, "prisma/demo/gongba-2024.json"), "utf8");
  const { league, venues, teams, officials } = source.parse(JSON.parse(text));
  const shift = daysBetween(FOURTH_WEEK, monday(today));
  const moved = (at: LocalDay) => addDays(at, shift);
  const units = new Map(
    teams.map((team) => [team.unit, { sector: team.sector, county: team.county }]),
  );
  for (const official of officials)
    if (!units.has(official.unit))
      units.set(official.unit, { sector: "industry", county: official.county });
  const unitId = new Map(
    [...units.keys()].map((name, index) => [name, `U${String(index + 1).padStart(2, "0")}`]),
  );
  const format = league.suggestedFormat;
  return {
    id: league.id,
    name: league.name,
    alias: league.alias,
    organisers: league.organisers,
    timeZone: league.timeZone,
    startDay: moved(league.startDate),
    endDay: moved(league.endDate),
    settings: {
      slotMinutes: league.slotMinutes,
      minRestDays: league.minRestDaysPerTeam,
      maxGamesPer7Days: league.maxGamesPer7Days,
      travelCapKm: league.travelCapKm,
      squadMax: league.squadMax,
      regulations: {
        ...REGULATIONS.fiba,
        game: { ...REGULATIONS.fiba.game, listMax: league.matchListMax },
      },
      ...format,
      crew: league.crew,
      pots: league.pots,
      separation: league.separation.map(({ kind, value, maxPerGroup }) => ({
        kind,
        maxPerGroup,
        ...(value ? { value } : {}),
      })),
    },
    stages: league.stages.map(({ id, name, start, end }) => ({
      id,
      level: id,
      name,
      startDay: moved(start),
      endDay: moved(end),
    })),
    units: [...units].map(([name, unit]) => ({ id: unitId.get(name) ?? name, name, ...unit })),
    venues: venues.map(({ openingHours, closedDates, ...venue }) => ({
      ...venue,
      hours: JSON.stringify(mapHours(openingHours, (spans) => spans.map(inMinutes))),
      closedDays: JSON.stringify(closedDates.map(moved)),
    })),
    teams: teams.map((team) => ({
      id: team.id,
      unitId: unitId.get(team.unit) ?? "",
      name: team.name,
      shortName: team.shortName,
      leader: team.leader,
      headCoach: team.headCoach,
      colours: JSON.stringify(team.jerseyColours),
      homeVenueId: team.homeVenue,
      near: JSON.stringify(team.near),
      km: JSON.stringify(team.km),
      hours: JSON.stringify(mapHours(team.hours, inMinutes)),
      daysOff: JSON.stringify(team.unavailableDates.map(moved)),
      players: team.players,
    })),
    officials: officials.map(({ unit, unavailableWeekdays, skills, ...official }) => ({
      ...official,
      unitId: unitId.get(unit) ?? null,
      daysOffInWeek: JSON.stringify(unavailableWeekdays),
      skills: JSON.stringify(skills),
    })),
  };
}

const inMinutes = ([from, to]: readonly [string, string]) => [parseMinutes(from), parseMinutes(to)];

const mapHours = <From, To>(
  hours: Partial<Record<(typeof WEEKDAYS)[number], From>>,
  change: (from: From) => To,
) => Object.fromEntries(Object.entries(hours).map(([weekday, value]) => [weekday, change(value)]));
