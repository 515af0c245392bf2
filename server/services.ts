import { type AccountServices, accountServices } from "./accounts/service";
import { pseudonymOf } from "./accounts/tokens";
import type { Db } from "./db";
import type { Env } from "./env";
import { Games } from "./league/games";
import { League } from "./league/league";
import { Boards } from "./live/boards";
import { Live } from "./live/live";
import { Plans } from "./schedule/plans";

export type {
  DrawPage,
  GamePage,
  GameStream,
  PlayerLineTotal,
  SeasonHead,
  StandingsBoard,
  TeamPage,
  TodayBoard,
} from "./league/league";
export type { PlayerRow, TeamRow } from "./league/season-book";
export type { CardSide, GameCard, GroupView } from "./league/season-view";
export type { DeskView, Move } from "./schedule/plans";

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
  return {
    ...accountServices(db, now, env.origin?.startsWith("https:") ?? false),
    env,
    now,
    db,
    live,
    boards,
    league,
    games: new Games(live, league),
    plans: new Plans(db, league, now),
    pseudonym: (accountId) => pseudonymOf(accountId, secret),
  };
}

/** Boards made from many streams, by name. */
async function makeBoard(league: League, name: string): Promise<unknown | null> {
  const book = await league.book();
  if (!book) return null;
  if (name === "today") return league.today();
  if (name === `standings/${book.id}`) return league.standings();
  return null;
}
