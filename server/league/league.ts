import { gameStream } from "../../domain/kernel/ids";
import { localAt } from "../../domain/kernel/time";
import type { Draw, DrawInput } from "../../domain/league/draw";
import type { GameState } from "../../domain/league/game/state";
import { type LeadPoint, leadSeries } from "../../domain/league/lead";
import type { Db } from "../db";
import type { Live } from "../live/live";
import { Problem } from "../problem";
import {
  type PlayerRow,
  readGroupDraw,
  readSeasonBook,
  type SeasonBook,
  type TeamRow,
} from "./season-book";
import { type PlayerSums, type SeasonTotals, seasonTotals } from "./season-sums";
import { type GameCard, type GroupView, type SeasonView, viewSeason } from "./season-view";

/** The season as every page begins with it. */
export interface SeasonHead {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly organisers: readonly string[];
  readonly timeZone: string;
  readonly startDay: string;
  readonly endDay: string;
}

export interface TodayBoard {
  readonly season: SeasonHead;
  /** The venue's day. */
  readonly day: string;
  readonly live: readonly GameCard[];
  /** Today's games that have not begun, then the next ones; at most twelve. */
  readonly next: readonly GameCard[];
  /** The newest results; at most eight. */
  readonly recent: readonly GameCard[];
  /** How the lead went in each game that is on, and how long the game is so far, by game. */
  readonly leads: Readonly<Record<string, readonly LeadPoint[]>>;
  /** The groups in which there is a game now, or the next one; at most two. */
  readonly groups: readonly GroupView[];
  readonly advancePerGroup: number;
  readonly teams: StandingsBoard["teams"];
}

/** Group tables and bracket, as the season's page and its board show them. */
export interface StandingsBoard {
  readonly season: SeasonHead;
  readonly advancePerGroup: number;
  readonly groups: readonly GroupView[];
  readonly knockout: readonly GameCard[];
  /** Short and full names by team. */
  readonly teams: Readonly<Record<string, { readonly name: string; readonly shortName: string }>>;
}

/** A game's stream as it stands: what a page joins on to. */
export interface GameStream {
  readonly epoch: string;
  readonly seq: number;
  /** The server's time in ms at which its newest commit was received. */
  readonly at: number;
  readonly state: GameState;
}

/** What a page of one game needs: its stream, and what the stream does not know. */
export interface GamePage {
  /** Null until the score sheet is opened. */
  readonly stream: GameStream | null;
  readonly teams: StandingsBoard["teams"];
  readonly season: SeasonHead;
  readonly card: GameCard;
  readonly stage: string;
  /** Names by player: the stream knows players by id and shirt only. */
  readonly people: Readonly<Record<string, string>>;
  readonly squads: { readonly home: readonly PlayerRow[]; readonly away: readonly PlayerRow[] };
  readonly coaches: { readonly home: string | null; readonly away: string | null };
  readonly colours: {
    readonly home: TeamRow["colours"] | null;
    readonly away: TeamRow["colours"] | null;
  };
}

export interface TeamPage {
  readonly season: SeasonHead;
  readonly team: TeamRow;
  readonly homeVenue: string | null;
  readonly players: readonly PlayerLineTotal[];
  readonly games: readonly GameCard[];
  readonly group: GroupView | null;
  readonly teams: StandingsBoard["teams"];
}

/** The draw of the groups with all that is needed to make it again. */
export interface DrawPage {
  readonly season: SeasonHead;
  /** The server's time in ms at which it was drawn. */
  readonly drawnAt: number;
  readonly day: string;
  readonly input: DrawInput;
  readonly draw: Draw;
  readonly teams: StandingsBoard["teams"];
}

/** A player with the season's sums over games that are over. */
export interface PlayerLineTotal extends PlayerRow {
  readonly games: number;
  readonly points: number;
  readonly rebounds: number;
  readonly assists: number;
  readonly playedMs: number;
}

/** The league, read: one question for each page. */
export class League {
  #book: Promise<SeasonBook | null> | null = null;
  #view: SeasonView | null = null;

  constructor(
    private readonly db: Db,
    private readonly live: Live,
    private readonly now: () => number,
  ) {
    live.onCommits(() => {
      this.#view = null;
    });
  }

  /** Rows of the season were changed. */
  changed(): void {
    this.#book = null;
    this.#view = null;
  }

  book(): Promise<SeasonBook | null> {
    this.#book ??= readSeasonBook(this.db);
    return this.#book;
  }

  /** The season with its games; throws not-found while there is none. */
  async view(): Promise<SeasonView> {
    const book = await this.book();
    if (!book) throw new Problem("not-found");
    if (this.#view?.book !== book) this.#view = viewSeason(book, (id) => this.game(id));
    return this.#view;
  }

  game(id: string): { state: GameState; at: number } | null {
    const open = this.live.streams.find(gameStream(id));
    return open && open.seq > 0 ? { state: open.state as GameState, at: open.at } : null;
  }

  async today(): Promise<TodayBoard | null> {
    if (!(await this.book())) return null;
    const { book, games, groups } = await this.view();
    const { day } = localAt(this.now(), book.timeZone);
    const timed = [...games].filter((game) => game.day !== null).sort(byTime);
    const live = timed.filter((game) => game.status === "live");
    const ahead = timed.filter((game) => game.status === "planned" && (game.day ?? "") >= day);
    const recent = timed.filter((game) => game.status === "final").reverse();
    const letters = new Set([...live, ...ahead].flatMap((game) => game.group ?? []));
    const near = [...letters].slice(0, live.length > 1 ? 2 : 1);
    const shown = groups.filter((group) => near.includes(group.letter));
    return {
      season: head(book),
      day,
      live,
      next: ahead.slice(0, 12),
      recent: recent.slice(0, 8),
      leads: Object.fromEntries(live.map(({ id }) => [id, this.#lead(id)])),
      groups: shown,
      advancePerGroup: book.settings.advancePerGroup,
      teams: names(
        book,
        shown.flatMap((group) => group.standings.order),
      ),
    };
  }

  #lead(id: string): readonly LeadPoint[] {
    const state = this.game(id)?.state;
    return state ? leadSeries(state) : [];
  }

  async standings(): Promise<StandingsBoard> {
    const { book, games, groups } = await this.view();
    return {
      season: head(book),
      advancePerGroup: book.settings.advancePerGroup,
      groups,
      knockout: games.filter((game) => game.group === null),
      teams: names(book),
    };
  }

  async fixtures(): Promise<{ season: SeasonHead; games: readonly GameCard[]; day: string }> {
    const { book, games } = await this.view();
    return {
      season: head(book),
      games: [...games].sort(byTime),
      day: localAt(this.now(), book.timeZone).day,
    };
  }

  async gamePage(id: string): Promise<GamePage> {
    const { book, games } = await this.view();
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

  async teams(): Promise<{
    season: SeasonHead;
    teams: readonly (TeamRow & { group: string | null; players: number })[];
  }> {
    const { book } = await this.view();
    const count = (id: string) =>
      [...book.players.values()].filter((player) => player.teamId === id).length;
    const teams = [...book.teams.values()].map((team) => ({
      ...team,
      group: book.groups.find((group) => group.teamIds.includes(team.id))?.letter ?? null,
      players: count(team.id),
    }));
    return { season: head(book), teams };
  }

  /** The draw as it was made; throws not-found while there is none. */
  async draw(): Promise<DrawPage> {
    const { book } = await this.view();
    const drawn = await readGroupDraw(this.db, book);
    if (!drawn) throw new Problem("not-found");
    return {
      season: head(book),
      ...drawn,
      day: localAt(drawn.drawnAt, book.timeZone).day,
      teams: names(book),
    };
  }

  /** What players and teams have gathered over the season's finished games. */
  async totals(): Promise<SeasonTotals> {
    return seasonTotals(await this.view(), (id) => this.game(id));
  }

  async teamPage(id: string): Promise<TeamPage> {
    const { book, games, groups } = await this.view();
    const team = book.teams.get(id);
    if (!team) throw new Problem("not-found");
    const own = games
      .filter((game) => game.home.teamId === id || game.away.teamId === id)
      .sort(byTime);
    const { players } = await this.totals();
    const squad = [...book.players.values()].filter((player) => player.teamId === id);
    const group = book.groups.find((one) => one.teamIds.includes(id));
    return {
      season: head(book),
      team,
      homeVenue: (team.homeVenueId && book.venues.get(team.homeVenueId)?.name) || null,
      players: squad.map((player) => ({ ...player, ...sumsOf(players.get(player.id)) })),
      games: own,
      group: groups.find((one) => one.id === group?.id) ?? null,
      teams: names(book),
    };
  }
}

export const head = (book: SeasonBook): SeasonHead => {
  const { id, name, alias, organisers, timeZone, startDay, endDay } = book;
  return { id, name, alias, organisers, timeZone, startDay, endDay };
};

const names = (
  book: SeasonBook,
  ids: readonly string[] = [...book.teams.keys()],
): StandingsBoard["teams"] =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const team = book.teams.get(id);
      return team ? [[id, { name: team.name, shortName: team.shortName }]] : [];
    }),
  );

/** By day and time; what has no time yet comes last. */
function byTime(a: GameCard, b: GameCard): number {
  const key = (game: GameCard) =>
    `${game.day ?? "9999"} ${String(game.start ?? 9999).padStart(4, "0")} ${game.code}`;
  return key(a) < key(b) ? -1 : 1;
}

function sumsOf(sums: PlayerSums | undefined) {
  const { games = 0, points = 0, rebounds = 0, assists = 0, playedMs = 0 } = sums ?? {};
  return { games, points, rebounds, assists, playedMs };
}
