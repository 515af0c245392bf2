import { gameStream } from "../../domain/kernel/ids";
import { localAt } from "../../domain/kernel/time";
import { type GameState, UNOPENED } from "../../domain/league/game/state";
import type { GroupState } from "../../domain/league/group/state";
import { leadFacts, leadSeries } from "../../domain/league/lead";
import type { Lang } from "../../domain/words/say";
import type { Db } from "../db";
import type { Live } from "../live/live";
import { Problem } from "../problem";
import { drawPage } from "./draw-page";
import type { NoticeBoard } from "./game-notice";
import { hidesGame, hidesGroup } from "./hidden";
import { byTime, entry, followed, head, names, sumsOf } from "./page-parts";
import type {
  DrawPage,
  FixturesPage,
  GamePage,
  LeadersPage,
  LiveGame,
  PlayerPage,
  StandingsBoard,
  TeamPage,
  TeamsPage,
  TodayBoard,
  TodayPage,
} from "./pages";
import { orderView, type RulesView, rulesView } from "./regulations";
import type { SeasonBook, TeamRow } from "./season-book";
import { type SeasonTotals, seasonTotals } from "./season-sums";
import { type GameCard, type SeasonView, withoutHidden } from "./season-view";
import { Seasons } from "./seasons";
import { leadersPage, playerPage } from "./statistics-pages";

/**
 * The league, read: one question for each page. What everybody may ask is answered from the season that is shown, what
 * the office asks from the one in work.
 */
export class League {
  readonly seasons: Seasons;

  constructor(
    private readonly db: Db,
    private readonly live: Live,
    private readonly now: () => number,
  ) {
    this.seasons = new Seasons(db, live);
  }

  /** Rows of the season were changed. */
  changed(): void {
    this.seasons.changed();
  }

  /** The season in work; null while there is none. */
  book(): Promise<SeasonBook | null> {
    return this.seasons.inWork();
  }

  /** The season in work with its games where the draft of the timetable puts them; throws not-found without one. */
  async view(): Promise<SeasonView> {
    return this.seasons.view(await this.book());
  }

  /** The season in work with its games where people were told that they are. */
  async told(): Promise<SeasonView> {
    return this.seasons.told(await this.book());
  }

  /** The season as everybody may see it; throws not-found while none is published. */
  async shown(): Promise<SeasonView> {
    return withoutHidden(this.seasons.told(await this.seasons.shown()));
  }

  /** May everybody see a season? */
  isShown = async (): Promise<boolean> => (await this.seasons.shown()) !== null;

  /** Is this game, of whatever season, one that only those who prepare it may see? False for one that is none. */
  hides = async (game: string): Promise<boolean> =>
    hidesGame(this.db, await this.seasons.shown(), game);

  /** The same of a group. */
  hidesGroup = (group: string): Promise<boolean> => hidesGroup(this.db, group);

  /** What was decided about a group beside its games. */
  decided = (group: string): GroupState => this.seasons.decided(group);

  game = (id: string) => this.seasons.game(id);

  /** What changes while people look at the first page; null while there is no season. */
  async todayBoard(): Promise<TodayBoard | null> {
    if (!(await this.isShown())) return null;
    const view = await this.shown();
    const live = view.games.filter((game) => game.status === "live").sort(byTime);
    return {
      live: live.map((game) => ({ ...game, lead: leadOf(this.game(game.id)?.state) })),
      stamp: this.#stamp(view),
    };
  }

  /** What was decided about a game; null when there is no such game to be seen. */
  async noticeBoard(id: string): Promise<NoticeBoard | null> {
    const card = (await this.shown()).games.find((game) => game.id === id);
    return card ? { notice: card.notice } : null;
  }

  /** The first page for somebody who follows that team; null while there is no season. */
  async today(mine: string | null = null): Promise<TodayPage | null> {
    const board = await this.todayBoard();
    if (!board) return null;
    const { book, games, groups } = await this.shown();
    const { day } = localAt(this.now(), book.timeZone);
    const timed = [...games].filter((game) => game.day !== null).sort(byTime);
    const next = timed.filter((game) => game.status === "planned" && (game.day ?? "") >= day);
    const recent = timed
      .filter(({ status, off }) => (status === "final" && !off) || status === "stopped")
      .reverse();
    const letters = [...board.live, ...next].flatMap((game) => game.group ?? []);
    const near = [...new Set(letters)].slice(0, board.live.length > 1 ? 2 : 1);
    const shown = groups.filter((group) => near.includes(group.letter));
    return {
      season: head(book),
      day,
      board,
      next: next.slice(0, 8),
      recent: recent.slice(0, 8),
      mine: followed(book, timed, mine),
      groups: shown,
      advancePerGroup: book.settings.advancePerGroup,
      teams: names(
        book,
        shown.flatMap((group) => group.standings.order),
      ),
    };
  }

  /** Games end, begin, are signed or moved, and a day ends. */
  #stamp({ book, games }: SeasonView): string {
    const count = (is: (game: GameCard) => boolean) => games.filter(is).length;
    return [
      localAt(this.now(), book.timeZone).day,
      book.shownTimes,
      count((game) => game.status === "live"),
      count((game) => game.status === "final"),
      count((game) => game.notice !== null),
      count((game) => game.signed),
    ].join(" ");
  }

  async standings(): Promise<StandingsBoard> {
    const { book, games, groups, across, placing } = await this.shown();
    const knockout = games.filter((game) => game.group === null);
    return {
      season: head(book),
      advancePerGroup: book.settings.advancePerGroup,
      groups,
      across,
      knockout,
      // Of a knockout that is hidden, its end is hidden as well.
      placing: knockout.length > 0 ? placing : [],
      teams: names(book),
    };
  }

  async fixtures(): Promise<FixturesPage> {
    const { book, games } = await this.shown();
    return {
      season: head(book),
      // Before the first publishing an older version counted the changes.
      shownTimes: book.shownAt === null ? book.planVersion : book.shownTimes,
      games: [...games].sort(byTime),
      day: localAt(this.now(), book.timeZone).day,
      teams: names(book),
    };
  }

  /** What is known of a game; of one that is not shown, only for those who prepare it or work there. */
  async gamePage(id: string, mayRead = false): Promise<GamePage> {
    const { book, games } = mayRead
      ? this.seasons.told(await this.seasons.ofGame(id))
      : await this.shown();
    const card = games.find((game) => game.id === id);
    if (!card) throw new Problem("not-found");
    const team = (teamId: string | null) => (teamId === null ? undefined : book.teams.get(teamId));
    const [home, away] = [team(card.home.teamId), team(card.away.teamId)];
    const squad = (of: TeamRow | undefined) =>
      of ? [...book.players.values()].filter((player) => player.teamId === of.id) : [];
    const squads = { home: squad(home), away: squad(away) };
    const open = this.live.streams.find(gameStream(id));
    const stream =
      open && open.seq > 0
        ? {
            epoch: this.live.epoch,
            seq: open.seq,
            at: open.at,
            state: open.state as GameState,
          }
        : null;
    return {
      season: head(book),
      stream,
      teams: names(
        book,
        [home, away].flatMap((one) => one?.id ?? []),
      ),
      card,
      stage:
        book.stages.find(
          (stage) => stage.id === book.fixtures.find((fixture) => fixture.id === id)?.stageId,
        )?.name ?? "",
      people: Object.fromEntries(
        [...squads.home, ...squads.away].map((player) => [player.id, player.name]),
      ),
      squads,
      coaches: { home: home?.headCoach ?? null, away: away?.headCoach ?? null },
      colours: { home: home?.colours ?? null, away: away?.colours ?? null },
    };
  }

  async teams(): Promise<TeamsPage> {
    const { book } = await this.shown();
    return {
      season: head(book),
      teams: [...book.teams.values()].map((team) => entry(book, team)),
    };
  }

  /** The draw as it was made; null while there is none. */
  async draw(): Promise<DrawPage | null> {
    return drawPage(this.db, (await this.shown()).book);
  }

  /** The regulations in plain words. */
  async rules(lang: Lang): Promise<RulesView> {
    return rulesView((await this.shown()).book, lang);
  }

  /** How groups are ordered, in a few words. */
  async order(lang: Lang): Promise<string> {
    return orderView((await this.shown()).book, lang);
  }

  /** What players and teams have gathered over the season's finished games. */
  async totals(): Promise<SeasonTotals> {
    return seasonTotals(await this.shown(), (id) => this.game(id));
  }

  /** The leader boards, each with its first ranks; those who share the last one are all there. */
  async leaders(ranks = 10): Promise<LeadersPage> {
    return leadersPage(await this.shown(), await this.totals(), ranks);
  }

  async playerPage(id: string): Promise<PlayerPage> {
    return playerPage(await this.shown(), await this.totals(), (game) => this.game(game), id);
  }

  async teamPage(id: string): Promise<TeamPage> {
    const { book, games, groups } = await this.shown();
    const team = book.teams.get(id);
    if (!team) throw new Problem("not-found");
    const own = games
      .filter((game) => game.home.teamId === id || game.away.teamId === id)
      .sort(byTime);
    const { players, teams } = await this.totals();
    const squad = [...book.players.values()].filter((player) => player.teamId === id);
    const group = book.groups.find((one) => one.teamIds.includes(id));
    return {
      season: head(book),
      day: localAt(this.now(), book.timeZone).day,
      team: entry(book, team),
      homeVenue: (team.homeVenueId && book.venues.get(team.homeVenueId)?.name) || null,
      players: squad.map((player) => ({ ...player, ...sumsOf(players.get(player.id)) })),
      games: own,
      group: groups.find((one) => one.id === group?.id) ?? null,
      advancePerGroup: book.settings.advancePerGroup,
      teams: names(book),
      sums: teams.get(id) ?? null,
    };
  }
}

function leadOf(state: GameState = UNOPENED): LiveGame["lead"] {
  const { periods, periodMs } = state.rules;
  return {
    line: leadSeries(state).flatMap(({ x, y }) => [Math.round(x / 1000), y]),
    changes: leadFacts(state).leadChanges,
    period: periodMs / 1000,
    regular: (periods * periodMs) / 1000,
  };
}
