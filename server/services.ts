import { type AccountServices, accountServices } from "./accounts/service";
import { pseudonymOf } from "./accounts/tokens";
import type { Db } from "./db";
import type { Env } from "./env";
import { Games } from "./league/games";
import { League } from "./league/league";
import { OpenData } from "./league/open-data";
import { Boards } from "./live/boards";
import { Live } from "./live/live";
import { Cards } from "./office/cards";
import { Office } from "./office/office";
import { Forms } from "./registry/forms";
import { Registry } from "./registry/registry";
import { Plans } from "./schedule/plans";
import { TimetablePublisher } from "./schedule/publishing";

export type { SquadPlayer, TablePage } from "./league/games";
export type {
  DrawPage,
  FixturesPage,
  GamePage,
  GameStream,
  LeadersPage,
  LiveGame,
  PlayerLineTotal,
  SeasonHead,
  StandingsBoard,
  TeamEntry,
  TeamPage,
  TeamsPage,
  TodayBoard,
  TodayPage,
} from "./league/pages";
export type { PlayerRow, TeamRow } from "./league/season-book";
export type { CardSide, GameCard, GroupView } from "./league/season-view";
export type { AuditEntry, AuditPage } from "./office/audit-trail";
export type { CardOwner, LinkCard, SeatPlace } from "./office/cards";
export type { OfficeGame, OfficeHome, TableOfficial, Waiting } from "./office/pages";
export type { DeskGame, DeskView, MovingView, Preview } from "./schedule/desk";
export type { Place } from "./schedule/placing";
export type { Move } from "./schedule/plans";
export type { PublishingView } from "./schedule/publishing";

/** Everything a page or a door may ask. Made once; pages get it through Remix's load context. */
export interface Services extends AccountServices {
  readonly env: Env;
  readonly now: () => number;
  readonly db: Db;
  readonly live: Live;
  readonly boards: Boards;
  readonly league: League;
  readonly games: Games;
  readonly plans: Plans;
  /** What people are told of the timetable. */
  readonly timetable: TimetablePublisher;
  /** What other programs are told. */
  readonly openData: OpenData;
  readonly office: Office;
  /** The one way in which ordinary rows change. */
  readonly registry: Registry;
  readonly forms: Forms;
  /** One-time links as people hand them out. */
  readonly cards: Cards;
  /** How an account signs what it says in public streams. */
  readonly pseudonym: (accountId: string) => string;
}

interface Needs {
  readonly db: Db;
  readonly env: Env;
  /** The installation's own secret. */
  readonly secret: string;
}

export async function buildServices({ db, env, secret }: Needs): Promise<Services> {
  const { now } = env;
  const live = await Live.open(db, now);
  const league = new League(db, live, now);
  const boards = new Boards((name) => makeBoard(league, name));
  live.onCommits(() => boards.touch());
  const people = accountServices(db, now, env.origin?.startsWith("https:") ?? false);
  const games = new Games(live, league);
  const pseudonym = (accountId: string) => pseudonymOf(accountId, secret);
  const registry = new Registry(db, now);
  registry.onChanged(() => league.changed());
  return {
    ...people,
    env,
    now,
    db,
    live,
    boards,
    league,
    games,
    plans: new Plans(db, league, now),
    timetable: new TimetablePublisher(db, league, now),
    openData: new OpenData(league, now),
    registry,
    forms: new Forms(db, registry),
    office: new Office(db, league, games, people.accounts, now, pseudonym),
    cards: new Cards(db, people.accounts, people.links, league),
    pseudonym,
  };
}

/** Boards made from many streams, by name. */
async function makeBoard(league: League, name: string): Promise<unknown | null> {
  const book = await league.book();
  if (!book?.published) return null;
  if (name === "today") return league.todayBoard();
  if (name === `standings/${book.id}`) return league.standings();
  return null;
}
