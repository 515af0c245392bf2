import { readFileSync } from "node:fs";
import { teamId } from "../../domain/kernel/ids";
import { addDays, day, type LocalDay, parseMinutes } from "../../domain/kernel/time";
import { roundRobin } from "../../domain/schedule/round-robin";
import type { Fixture, Span, Venue, World } from "../../domain/schedule/world";

/** What the timetable needs of the demo season of 34 teams. */
interface DemoSeason {
  league: {
    pots: string[][];
    suggestedFormat: { groupSizes: number[] };
    stages: { id: string; start: string; end: string }[];
    minRestDaysPerTeam: number;
    maxGamesPer7Days: number;
    slotMinutes: number;
    travelCapKm: number;
  };
  venues: {
    id: string;
    capacity: number;
    courts: string[];
    openingHours: Record<string, [string, string][]>;
    closedDates: string[];
  }[];
  teams: {
    id: string;
    homeVenue: string;
    near: string[];
    km: Record<string, number>;
    hours: Record<string, [string, string]>;
    unavailableDates: string[];
  }[];
}

const file = new URL("../../prisma/demo/gongba-2024.json", import.meta.url);
const demo = JSON.parse(readFileSync(file, "utf8")) as DemoSeason;

/** The demo season, its calendar moved by whole weeks. */
export function seasonWorld(weeks = 0): World {
  const { league } = demo;
  const moved = (text: string): LocalDay => addDays(day(text), 7 * weeks);
  return {
    settings: {
      slotMinutes: league.slotMinutes,
      minRestDays: league.minRestDaysPerTeam,
      maxGamesPer7Days: league.maxGamesPer7Days,
      travelCapKm: league.travelCapKm,
    },
    stages: league.stages.map(({ id, start, end }) => ({
      id,
      start: moved(start),
      end: moved(end),
    })),
    venues: demo.venues.map(
      (venue): Venue => ({
        id: venue.id,
        capacity: venue.capacity,
        courts: venue.courts.map((_, at) => ({ id: `${venue.id}-${at + 1}` })),
        openingHours: mapValues(venue.openingHours, (spans) => spans.map(span)),
        closedDates: venue.closedDates.map(moved),
      }),
    ),
    teams: demo.teams.map((team) => ({
      id: teamId(team.id),
      homeVenue: team.homeVenue,
      near: team.near,
      km: team.km,
      hours: mapValues(team.hours, span),
      unavailableDates: team.unavailableDates.map(moved),
    })),
  };
}

/** 56 group games of eight groups, read down the columns of the pots, and 16 knockout games. */
export function seasonFixtures(): Fixture[] {
  const { pots, suggestedFormat } = demo.league;
  const groups = suggestedFormat.groupSizes.map((size, column) =>
    pots.slice(0, size).flatMap((pot) => pot[column] ?? []),
  );
  const groupFixtures = groups.flatMap((teams, at) =>
    roundRobin(teams).flatMap(({ number, pairings }) =>
      pairings.map(({ home, away }) => ({
        id: `${"ABCDEFGH"[at]}-${home}-${away}`,
        stageId: "groups",
        home: teamId(home),
        away: teamId(away),
        feeders: [],
        round: number,
      })),
    ),
  );
  return [...groupFixtures, ...knockout()];
}

function knockout(): Fixture[] {
  const open = (id: string, stageId: string, feeders: string[]): Fixture => ({
    id,
    stageId,
    home: null,
    away: null,
    feeders,
    round: 1,
  });
  const level = (stageId: string, games: number, from: string | null) =>
    Array.from({ length: games }, (_, at) =>
      open(
        `${stageId}-${at + 1}`,
        stageId,
        from ? [`${from}-${2 * at + 1}`, `${from}-${2 * at + 2}`] : [],
      ),
    );
  const semis = ["sf-1", "sf-2"];
  return [
    ...level("r16", 8, null),
    ...level("qf", 4, "r16"),
    ...level("sf", 2, "qf"),
    open("third-place", "final", semis),
    open("final", "final", semis),
  ];
}

function span([from, to]: [string, string]): Span {
  const [start, end] = [parseMinutes(from), parseMinutes(to)];
  if (start === null || end === null) throw new Error(`no span: ${from}–${to}`);
  return [start, end];
}

const mapValues = <A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
