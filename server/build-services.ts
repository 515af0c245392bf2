import { MACHINE } from "./accounts/changer";
import { accountServices } from "./accounts/service";
import { pseudonymOf } from "./accounts/tokens";
import { isDesk, keepFresh, makeBoard } from "./boards-by-name";
import type { Db } from "./db";
import type { Env } from "./env";
import { DeclaredTies } from "./festival/declared-ties";
import { Drafts } from "./festival/drafts";
import { Festival } from "./festival/festival";
import { FestivalOffice } from "./festival/festival-office";
import { FestivalData } from "./festival/open-data";
import { guardOpened } from "./festival/opened-rounds";
import { OrderOffice } from "./festival/order-office";
import { Orders } from "./festival/orders";
import { PanelOffice } from "./festival/panel-office";
import { Paper } from "./festival/paper";
import { Rehearsals } from "./festival/rehearsals";
import { Rounds } from "./festival/rounds";
import { ScoreLists } from "./festival/score-lists";
import { SeatHolders } from "./festival/seat-holders";
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
import { Live } from "./live/live";
import { Cards } from "./office/cards";
import { checklist, setHalfAside } from "./office/checklist";
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
import { Plannings } from "./schedule/plannings";
import { Plans } from "./schedule/plans";
import { TimetablePublisher } from "./schedule/publishing";
import { Screens } from "./screens/screens";
import type { Services } from "./services";
import { teachTakingBack } from "./taking-back";

interface Needs {
  readonly db: Db;
  readonly env: Env;
  /** The installation's own secret. */
  readonly secret: string;
}

/** Puts the house together, once at its start. */
export async function buildServices({ db, env, secret }: Needs): Promise<Services> {
  const { now } = env;
  const live = await Live.open(db, now);
  const league = new League(db, live, now);
  const festival = new Festival(db, live, now);
  const rounds = new Rounds(db, live, festival, new Drafts(db, now));
  const outlooks = new Outlooks(league, now);
  const rehearsals = new Rehearsals(db, live, festival);
  const boards = new Boards((name) =>
    makeBoard({ league, outlooks, festival, rounds, rehearsals }, name),
  );
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
  const plans = new Plans(db, league, now);
  const timetable = new TimetablePublisher(db, league, now);
  const crews = new Crews(db, league, registry);
  const declaredTies = new DeclaredTies(registry, live, festival);
  registry.onChanged((kinds) => {
    league.changed();
    festival.changed();
    if (kinds.has("contest")) declaredTies.follow().catch((bug) => boards.onError(bug));
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
    rehearsals,
    paper: new Paper(db, live, festival),
    scoreLists: new ScoreLists(live, festival, rounds, new Drafts(db, now)),
    declaredTies,
    seatHolders: new SeatHolders(db, now),
    orders,
    festivalOffice: new FestivalOffice(db, registry, festival),
    panelOffice: new PanelOffice(registry, festival, rounds, pseudonym),
    orderOffice: new OrderOffice(db, registry, festival, orders),
    gateFor: (actor) => gatesFor({ draws, games, groups, rounds }, actor, pseudonym),
    mayRead: (actor, stream) => mayRead({ league, festival }, actor, stream),
    plans,
    plannings: new Plannings(league, plans, { now, onError: (bug) => boards.onError(bug) }),
    timetable,
    crews,
    openData: new OpenData(league, now),
    festivalData: new FestivalData(festival, now),
    describedApi: OPEN_API,
    registry,
    forms,
    imports: new Imports(db, registry, now),
    exports: new Exports(db),
    desk: new Desk(db, forms, async () =>
      (await league.book()) ? (await league.view()).games : [],
    ),
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
