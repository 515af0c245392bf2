import type { Actor } from "../domain/accounts/roles";
import type { AccountServices } from "./accounts/service";
import type { Db } from "./db";
import type { Env } from "./env";
import type { DeclaredTies } from "./festival/declared-ties";
import type { Festival } from "./festival/festival";
import type { FestivalOffice } from "./festival/festival-office";
import type { FestivalData } from "./festival/open-data";
import type { OrderOffice } from "./festival/order-office";
import type { Orders } from "./festival/orders";
import type { PanelOffice } from "./festival/panel-office";
import type { Paper } from "./festival/paper";
import type { Rehearsals } from "./festival/rehearsals";
import type { Rounds } from "./festival/rounds";
import type { ScoreLists } from "./festival/score-lists";
import type { SeatHolders } from "./festival/seat-holders";
import type { DrawShows } from "./league/draw-shows";
import type { GameRules } from "./league/game-rules";
import type { Games } from "./league/games";
import type { Groups } from "./league/groups";
import type { League } from "./league/league";
import type { OpenData } from "./league/open-data";
import type { Outlooks } from "./league/outlooks";
import type { SeasonDesk } from "./league/season-desk";
import type { Units } from "./league/units";
import type { Boards } from "./live/boards";
import type { Gate, Live } from "./live/live";
import type { Cards } from "./office/cards";
import type { ChecklistView, Half } from "./office/checklist";
import type { DemoRemoval } from "./office/demo-removal";
import type { Office } from "./office/office";
import type { People } from "./office/people";
import type { Exports } from "./registration/exports";
import type { Imports } from "./registration/imports";
import type { Desk } from "./registry/desk";
import type { Forms } from "./registry/forms";
import type { LEAGUE_DESKS } from "./registry/kinds/desks";
import type { FESTIVAL_DESKS } from "./registry/kinds/festival-desks";
import type { Registry } from "./registry/registry";
import type { Squads } from "./registry/squad";
import type { Crews } from "./schedule/crews";
import type { Plannings } from "./schedule/plannings";
import type { Plans } from "./schedule/plans";
import type { TimetablePublisher } from "./schedule/publishing";
import type { Screens } from "./screens/screens";

export type { ContestPage } from "./festival/contest-page";
export type { ContestTable } from "./festival/contest-table";
export type { TieLine, TiesPage } from "./festival/declared-ties";
export type { ContestCheck, FestivalResults, FestivalStatus } from "./festival/festival-office";
export type { LevelNames } from "./festival/level-groups";
export type { RoundOfficePage } from "./festival/office-page";
export type { OrderPage } from "./festival/order-office";
export type {
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
  RoundPage,
  RoundStream,
  RoundTerms,
  ScriptPage,
  ScriptStep,
  SeatCard,
  SeatHold,
  StageBoard,
} from "./festival/pages";
export type { PanelFinding, PanelPage, PanelsPage, SeatLine } from "./festival/panel-office";
export type { BlankPage, PaperLine, PaperPage } from "./festival/paper";
export type { ListLine, ListPage } from "./festival/score-lists";
export type { AcrossView } from "./league/across";
export type { DrawShowLink, DrawShowPage, DrawShows, ShowRefusal } from "./league/draw-shows";
export type { Follows } from "./league/follows";
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
export type { Stray } from "./league/strays";
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
export type { PlanningView } from "./schedule/planning-view";
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
  /** Rounds being tried out before they begin. */
  readonly rehearsals: Rehearsals;
  /** Sheets that judges have written on paper. */
  readonly paper: Paper;
  /** Scores of stages that no panel judges. */
  readonly scoreLists: ScoreLists;
  /** What judges have declared to be tied to. */
  readonly declaredTies: DeclaredTies;
  /** On which device a judge fills sheets. */
  readonly seatHolders: SeatHolders;
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
  /** Timetables being searched for. */
  readonly plannings: Plannings;
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
