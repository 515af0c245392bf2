import type { Actor } from "../domain/accounts/roles";
import { MACHINE } from "./accounts/changer";
import { type AccountServices, accountServices } from "./accounts/service";
import { pseudonymOf } from "./accounts/tokens";
import { isDesk, keepFresh, makeBoard } from "./boards-by-name";
import type { Db } from "./db";
import type { Env } from "./env";
import { Drafts } from "./festival/drafts";
import { Festival } from "./festival/festival";
import { FestivalOffice } from "./festival/festival-office";
import { FestivalData } from "./festival/open-data";
import { guardOpened } from "./festival/opened-rounds";
import { OrderOffice } from "./festival/order-office";
import { Orders } from "./festival/orders";
import { PanelOffice } from "./festival/panel-office";
import { Rounds } from "./festival/rounds";
import { gatesFor, mayRead } from "./gates";
import { DrawShows } from "./league/draw-shows";
import { GameRules } from "./league/game-rules";
import { Games } from "./league/games";
import { Groups } from "./league/groups";
import { League } from "./league/league";
import { OpenData } from "./league/open-data";
import { Outlooks } from "./league/outlooks";
import { SeasonDesk } from "./league/season-desk";
import { Units } from "./league/units";
import { Boards } from "./live/boards";
import { type Gate, Live } from "./live/live";
import { Cards } from "./office/cards";
import { type ChecklistView, checklist, type Half, setHalfAside } from "./office/checklist";
import { loadDemoInto } from "./office/demo";
import { DemoRemoval } from "./office/demo-removal";
import { Office } from "./office/office";
import { People } from "./office/people";
import { OPEN_API } from "./open-api";
import { Exports } from "./registration/exports";
import { Imports } from "./registration/imports";
import { Desk } from "./registry/desk";
import { Forms } from "./registry/forms";
import { LEAGUE_DESKS } from "./registry/kinds/desks";
import { FESTIVAL_DESKS } from "./registry/kinds/festival-desks";
import { Registry } from "./registry/registry";
import { Squads } from "./registry/squad";
import { Crews } from "./schedule/crews";
import { Plans } from "./schedule/plans";
import { TimetablePublisher } from "./schedule/publishing";
import { Screens } from "./screens/screens";
import { teachTakingBack } from "./taking-back";

export type { ContestCheck, FestivalResults, FestivalStatus } from "./festival/festival-office";
export type { OrderPage } from "./festival/order-office";
export type {
  ContestPage,
  DeskBoard,
  DeskEntry,
  DeskPage,
  DeskSheet,
  DraftRow,
  EntryCard,
  FestivalBoard,
  FestivalHead,
  FestivalPage,
  FestivalToday,
  JudgePage,
  LiveRound,
  RoundHead,
  RoundOfficePage,
  RoundPage,
  RoundStream,
  RoundTerms,
  SeatCard,
} from "./festival/pages";
export type { PanelFinding, PanelPage, PanelsPage, SeatLine } from "./festival/panel-office";
export type { AcrossView } from "./league/across";
export type { DrawShowLink, DrawShowPage, DrawShows, ShowRefusal } from "./league/draw-shows";
export type { Follows, Stray } from "./league/follows";
export type { SquadPlayer, TablePage } from "./league/games";
export type { GroupView } from "./league/group-views";
export type { DecisionEntry, GroupOffice } from "./league/groups";
export type { GroupPage, TeamOutlook } from "./league/outlooks";
export type {
  DrawPage,
  FixturesPage,
  GamePage,
  GameStream,
  LeadersPage,
  LiveGame,
  PlayerLineTotal,
  PlayerPage,
  SeasonHead,
  StandingsBoard,
  TeamEntry,
  TeamPage,
  TeamsPage,
  TodayBoard,
  TodayPage,
} from "./league/pages";
export type { KnockoutRulesView, RegulationsStatus, RulesView } from "./league/regulations";
export type { PlayerRow, TeamRow } from "./league/season-book";
export type { DrawDesk, Replaced, SeasonStatus } from "./league/season-desk";
export type { CardSide, GameCard } from "./league/season-view";
export type {
  RegistrationClosed,
  UnitEntry,
  UnitEntryPage,
  UnitPage,
  UnitTeam,
  UnitTeamPage,
} from "./league/units";
export type { AuditAct, AuditEntry, AuditPage } from "./office/audit-trail";
export type { CardOwner, LinkCard, SeatPlace } from "./office/cards";
export type { ChecklistView } from "./office/checklist";
export type { DemoPage } from "./office/demo-removal";
export type { GameQuestion } from "./office/game-decisions";
export type { OfficeGame, OfficeHome, OfficeRound, TableOfficial, Waiting } from "./office/pages";
export type {
  JudgesPage,
  ManagersPage,
  PersonAccess,
  RoundChoice,
  SeatPerson,
} from "./office/people";
export type { Download } from "./registration/exports";
export type { ColumnsView, DoneImport, SheetView } from "./registration/imports";
export type { PreviewRow, PreviewView } from "./registration/preview";
export type { NamedTarget } from "./registration/targets";
export type { BulkPreview, KindDesk, ListRow, ListView } from "./registry/desk";
export type { Column, Typed } from "./registry/field";
export type { FieldView, FormView } from "./registry/form";
export type { OpenForm } from "./registry/forms";
export type { LeagueDesk } from "./registry/kinds/desks";
export type { FestivalDesk } from "./registry/kinds/festival-desks";
export type { UndoPart } from "./registry/own-ways";
export type { SquadView } from "./registry/squad";
export type { CrewDay, Named } from "./schedule/crews";
export type { DeskGame, DeskView, MovingView, Preview } from "./schedule/desk";
export type { Place } from "./schedule/placing";
export type { Move } from "./schedule/plans";
export type { PublishingView } from "./schedule/publishing";
export type { Hall, HallDay, HallItem, ScreenAddress, ScreenList } from "./screens/pages";
export type { Unsent } from "./unsent";

/** Everything a page or a door may ask. Made once; pages get it through Remix's load context. */
export interface Services extends AccountServices {
  readonly env: Env;
  readonly now: () => number;
  readonly db: Db;
  readonly live: Live;
  readonly boards: Boards;
  readonly league: League;
  readonly outlooks: Outlooks;
  readonly games: Games;
  /** By what single games are played. */
  readonly gameRules: GameRules;
  readonly groups: Groups;
  /** The draw of the groups as a show. */
  readonly draws: DrawShows;
  readonly festival: Festival;
  readonly rounds: Rounds;
  readonly orders: Orders;
  /** Festivals, panels and running orders as organisers work on them. */
  readonly festivalOffice: FestivalOffice;
  readonly panelOffice: PanelOffice;
  readonly orderOffice: OrderOffice;
  /** Who may say what in which stream. */
  readonly gateFor: (actor: Actor) => Gate;
  /** Who may read what was said in which stream. */
  readonly mayRead: (actor: Actor, stream: string) => Promise<boolean>;
  readonly plans: Plans;
  /** What people are told of the timetable. */
  readonly timetable: TimetablePublisher;
  /** Who officiates which game. */
  readonly crews: Crews;
  /** What other programs are told. */
  readonly openData: OpenData;
  readonly festivalData: FestivalData;
  /** What they may ask. */
  readonly describedApi: unknown;
  readonly office: Office;
  /** The one way in which ordinary rows change. */
  readonly registry: Registry;
  readonly forms: Forms;
  /** Spreadsheets on their way in. */
  readonly imports: Imports;
  /** Spreadsheets on their way out. */
  readonly exports: Exports;
  /** Lists and forms of rows, and the kinds of the league. */
  readonly desk: Desk;
  readonly leagueDesks: typeof LEAGUE_DESKS;
  readonly festivalDesks: typeof FESTIVAL_DESKS;
  readonly squads: Squads;
  /** Seasons as a whole, and the draw. */
  readonly season: SeasonDesk;
  /** What is missing before league and festival are set up; null when nothing is. */
  readonly checklist: () => Promise<ChecklistView | null>;
  /** Puts a half of it away that is not wanted here, or brings it back. */
  readonly setHalfAside: (half: Half, aside: boolean, by: Actor) => Promise<unknown>;
  /** Loads the demo into an empty installation; false when there is something already. */
  readonly demo: () => Promise<boolean>;
  /** Takes the demo away again. */
  readonly demoRemoval: DemoRemoval;
  /** What a unit's own people see and change. */
  readonly units: Units;
  /** What is shown on big screens. */
  readonly screens: Screens;
  /** The people of rounds and units. */
  readonly people: People;
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
  const festival = new Festival(db, live, now);
  const rounds = new Rounds(db, live, festival, new Drafts(db, now));
  const outlooks = new Outlooks(league, now);
  const boards = new Boards((name) => makeBoard({ league, outlooks, festival, rounds }, name));
  keepFresh(boards, { live, league, festival });
  const people = accountServices(db, now, env.origin?.startsWith("https:") ?? false);
  people.sessions.onRevoked(() => boards.touch(boards.names().filter(isDesk)));
  const gameRules = new GameRules(live, league, db);
  const games = new Games(live, league, db);
  const groups = new Groups(live, league);
  const pseudonym = (accountId: string) => pseudonymOf(accountId, secret);
  const registry = new Registry(db, now);
  const draws = new DrawShows(db, live, league, registry, now);
  const forms = new Forms(db, registry);
  const timetable = new TimetablePublisher(db, league, now);
  const crews = new Crews(db, league, registry);
  registry.onChanged((kinds) => {
    league.changed();
    festival.changed();
    if (kinds.has("season")) gameRules.follow().catch((bug) => boards.onError(bug));
    // The act stands already: a failure here is the log's business.
    if (kinds.has("seat") || kinds.has("judge"))
      people.accounts.followPanels(kinds.has("seat"), MACHINE).catch((bug) => boards.onError(bug));
  });
  guardOpened(registry, festival);
  const orders = new Orders(registry, festival, now);
  teachTakingBack(registry, { live, orders, now });
  const services: Services = {
    ...people,
    env,
    now,
    db,
    live,
    boards,
    league,
    outlooks,
    games,
    gameRules,
    groups,
    draws,
    festival,
    rounds,
    orders,
    festivalOffice: new FestivalOffice(db, registry, festival),
    panelOffice: new PanelOffice(registry, festival, rounds, pseudonym),
    orderOffice: new OrderOffice(db, registry, festival, orders),
    gateFor: (actor) => gatesFor({ draws, games, groups, rounds }, actor, pseudonym),
    mayRead: (actor, stream) => mayRead({ league, festival }, actor, stream),
    plans: new Plans(db, league, now),
    timetable,
    crews,
    openData: new OpenData(league, now),
    festivalData: new FestivalData(festival, now),
    describedApi: OPEN_API,
    registry,
    forms,
    imports: new Imports(db, registry, now),
    exports: new Exports(db),
    desk: new Desk(db, forms),
    leagueDesks: LEAGUE_DESKS,
    festivalDesks: FESTIVAL_DESKS,
    squads: new Squads(db, registry),
    season: new SeasonDesk(db, registry, league, now),
    checklist: () => checklist(db),
    setHalfAside: (half, aside, by) => setHalfAside(registry, half, aside, by),
    demo: () => loadDemoInto(services),
    demoRemoval: new DemoRemoval(db, live, registry, people.accounts, now),
    office: new Office(
      { db, live, league, festival, accounts: people.accounts, timetable, crews, registry, now },
      games,
      pseudonym,
    ),
    units: new Units(db, forms, new Squads(db, registry), now),
    screens: new Screens({ db, live, league, draws, festival, now }),
    people: new People(db, people.accounts, now),
    cards: new Cards(db, people.accounts, people.links, league),
    pseudonym,
  };
  return services;
}
