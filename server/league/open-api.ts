import { STATISTICS } from "../../domain/league/leaders";
import {
  bool,
  get,
  inPath,
  inQuery,
  list,
  listOf,
  nullable,
  number,
  object,
  ref,
  text,
} from "../api-shapes";

/** The league's share of the public interface. */

const side = object({
  team: nullable(text),
  name: nullable(text),
  shortName: nullable(text),
  from: nullable({ type: "object" }),
  points: nullable(number),
});

const fixture = {
  id: text,
  code: text,
  level: {
    type: "string",
    enum: ["groups", "swiss", "r64", "r32", "r16", "qf", "sf", "third", "double", "final"],
  },
  group: nullable(text),
  round: number,
  home: ref("Side"),
  away: ref("Side"),
  day: nullable({ type: "string", format: "date" }),
  start: nullable(text),
  startsAt: nullable({ type: "string", format: "date-time" }),
  venue: nullable(text),
  court: nullable(text),
  status: { type: "string", enum: ["planned", "live", "stopped", "final"] },
  notice: nullable(
    object({
      kind: {
        type: "string",
        enum: [
          ...["abandoned", "reopened", "protest", "nullified", "both-forfeited", "team-out"],
          ...["superseded", "not-needed"],
        ],
      },
      reason: text,
      team: nullable(text),
    }),
  ),
  ending: { enum: ["played", "forfeit", "default", "awarded", null] },
  signed: bool,
  clock: nullable(object({ period: number, ms: number, running: bool, at: number })),
};

const team = {
  id: text,
  name: text,
  shortName: text,
  unit: text,
  county: text,
  leader: text,
  headCoach: text,
  colours: object({ light: text, dark: text }),
  group: nullable(text),
  players: number,
};

const schemas = {
  Season: object({
    id: text,
    name: text,
    alias: text,
    organisers: list(text),
    timeZone: text,
    startDay: text,
    endDay: text,
    stages: list(object({ level: text, name: text, startDay: text, endDay: text })),
  }),
  Team: object(team),
  Squad: object({
    ...team,
    homeVenue: nullable(text),
    rank: nullable(number),
    squad: list(
      object({
        id: text,
        name: text,
        jersey: text,
        position: text,
        captain: bool,
        games: number,
        points: number,
        rebounds: number,
        assists: number,
        playedMs: number,
      }),
    ),
    fixtures: list(ref("Fixture")),
  }),
  Side: side,
  Fixture: object(fixture),
  Game: object({ ...fixture, stream: text, seq: number, boxScore: nullable({ type: "object" }) }),
  Group: object({
    group: text,
    stream: text,
    complete: bool,
    gamesOpen: number,
    gamesLive: number,
    advance: number,
    ranks: list(list(text)),
    rows: list({ type: "object" }),
    reasons: list({ type: "object" }),
    rankedBy: { type: "string", enum: ["points", "win-percentage", "balance"] },
    decisions: list({ type: "object" }),
    lotsDue: list(list(text)),
  }),
  LeaderBoard: object({
    statistic: { type: "string", enum: [...STATISTICS] },
    qualification: object({ shareOfTeamGames: text, madePerTeamGame: nullable(number) }),
    leaders: list(
      object({
        rank: number,
        player: text,
        name: text,
        jersey: text,
        team: text,
        teamName: text,
        games: number,
        total: number,
        /** What the total is divided by: games, or attempts. */
        of: number,
        average: nullable({ type: "number" }),
        percent: nullable({ type: "number" }),
      }),
    ),
  }),
};

const paths = {
  "/api/seasons": get("Seasons that are published", listOf("Season")),
  "/api/teams": get("All teams", listOf("Team")),
  "/api/teams/{id}": get("A team with its squad and fixtures", ref("Squad"), [inPath("id")]),
  "/api/fixtures": get(
    "All fixtures by day and time",
    listOf("Fixture"),
    ["team", "day", "status", "group"].map(inQuery),
  ),
  "/api/games/{id}": get("A game with its box score", ref("Game"), [inPath("id")]),
  "/api/standings": get("The standings of every group, with reasons", listOf("Group")),
  "/api/leaders": get(
    "Leaders by averages of a game and by shares of shots made",
    listOf("LeaderBoard"),
  ),
  "/api/draw": get("The draw of the groups: input and outcome", { type: "object" }),
};

export const LEAGUE_API = { paths, schemas };
