import { teamId } from "../../domain/kernel/ids";
import { addDays, day, WEEKDAYS } from "../../domain/kernel/time";
import type { Fixture, Settings, Slot, Span, Team, World } from "../../domain/schedule/world";

/** Monday. */
export const START = day("2024-06-03");

const everyDay = <T>(value: T) => Object.fromEntries(WEEKDAYS.map((name) => [name, value]));

export const team = (id: string, more: Partial<Team> = {}): Team => ({
  id: teamId(id),
  hours: everyDay<Span>([480, 1380]),
  unavailableDates: [],
  km: { V1: 5, V2: 50 },
  near: ["V1"],
  homeVenue: "V1",
  ...more,
});

/** Two venues, the first with two courts, six teams, four weeks of league and two of knockout. */
export const smallWorld = (more: Partial<World> = {}, settings: Partial<Settings> = {}): World => ({
  venues: [
    {
      id: "V1",
      courts: [{ id: "V1-1" }, { id: "V1-2" }],
      openingHours: everyDay<Span[]>([[540, 1320]]),
      closedDates: [],
    },
    {
      id: "V2",
      courts: [{ id: "V2-1" }],
      openingHours: everyDay<Span[]>([
        [540, 720],
        [840, 1320],
      ]),
      closedDates: [],
    },
  ],
  teams: ["A", "B", "C", "D", "E", "F"].map((id) => team(id)),
  stages: [
    { id: "league", start: START, end: addDays(START, 27) },
    { id: "knockout", start: addDays(START, 28), end: addDays(START, 41) },
  ],
  settings: {
    slotMinutes: 110,
    minRestDays: 1,
    maxGamesPer7Days: 2,
    travelCapKm: 150,
    ...settings,
  },
  ...more,
});

export const game = (
  id: string,
  home: string | null,
  away: string | null,
  more: Partial<Fixture> = {},
): Fixture => ({
  id,
  stageId: "league",
  home: home === null ? null : teamId(home),
  away: away === null ? null : teamId(away),
  feeders: [],
  round: 1,
  ...more,
});

/** A slot on the first court unless said otherwise; days count from the start. */
export const slot = (days: number, start: number, courtId = "V1-1"): Slot => ({
  venueId: courtId.slice(0, 2),
  courtId,
  day: addDays(START, days),
  start,
});
