import type { LocalDay } from "../../domain/kernel/time";
import { clockText, instantOf } from "../../domain/kernel/time";
import { type BoxScore, boxScore } from "../../domain/league/box-score";
import { toDrawFile } from "../../domain/league/draw-input";
import { boardOf } from "../../domain/league/leaders";
import type { Lang } from "../../domain/words/say";
import { reasonTexts } from "../../domain/words/standings-reasons";
import { Problem } from "../problem";
import { calendarOf } from "./calendar";
import type { League } from "./league";
import type { CardSide, GameCard } from "./season-view";

/** A list of the public interface. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

const listed = <Item>(items: readonly Item[]): Listed<Item> => ({ items, total: items.length });

export interface FixtureQuery {
  readonly team?: string | null;
  readonly day?: string | null;
  readonly status?: string | null;
  readonly group?: string | null;
}

/**
 * What the public interface answers. Everything is put together field by field: what a table gets tomorrow is not
 * published by accident. Players are known by name, shirt and position only.
 */
export class OpenData {
  constructor(
    private readonly league: League,
    private readonly now: () => number,
  ) {}

  async seasons(): Promise<Listed<unknown>> {
    if (!(await this.league.isShown())) return listed([]);
    const { book } = await this.league.shown();
    const { id, name, alias, organisers, timeZone, startDay, endDay, stages } = book;
    return listed([
      {
        ...{ id, name, alias, organisers, timeZone, startDay, endDay },
        stages: stages
          .filter(({ published }) => published)
          .map(({ level, name, startDay, endDay }) => ({ level, name, startDay, endDay })),
      },
    ]);
  }

  async teams(): Promise<Listed<unknown>> {
    return listed((await this.league.teams()).teams);
  }

  async team(id: string): Promise<unknown> {
    const page = await this.league.teamPage(id);
    const { timeZone } = page.season;
    const row = page.group?.standings.rows.find((one) => one.team === id);
    return {
      ...page.team,
      homeVenue: page.homeVenue,
      rank: row?.rank ?? null,
      squad: page.players.map((player) => ({
        id: player.id,
        name: player.name,
        jersey: player.jersey,
        position: player.position,
        captain: player.captain,
        games: player.games,
        points: player.points,
        rebounds: player.rebounds,
        assists: player.assists,
        playedMs: player.playedMs,
      })),
      fixtures: page.games.map((game) => fixture(game, timeZone)),
    };
  }

  async fixtures(query: FixtureQuery = {}): Promise<Listed<unknown>> {
    const { season, games } = await this.league.fixtures();
    const { team, day, status, group } = query;
    const wanted = games.filter(
      (game) =>
        (!team || game.home.teamId === team || game.away.teamId === team) &&
        (!day || game.day === day) &&
        (!status || game.status === status) &&
        (!group || game.group === group),
    );
    return listed(wanted.map((game) => fixture(game, season.timeZone)));
  }

  async game(id: string): Promise<unknown> {
    const { card, season, stream, people } = await this.league.gamePage(id);
    const box = stream && boxScore(stream.state);
    return {
      ...fixture(card, season.timeZone),
      stream: `game/${id}`,
      seq: stream?.seq ?? 0,
      boxScore: box && withNames(box, people),
    };
  }

  async standings(): Promise<Listed<unknown>> {
    const { groups, teams, advancePerGroup } = await this.league.standings();
    const nameOf = (team: string) => teams[team]?.shortName ?? team;
    return listed(
      groups.map(({ id, letter, standings, decisions, lotsDue, open, live }) => ({
        group: letter,
        stream: `group/${id}`,
        complete: standings.complete,
        gamesOpen: open,
        gamesLive: live,
        advance: advancePerGroup,
        ranks: standings.ranks,
        rows: standings.rows.map((row) => ({ ...row, name: nameOf(row.team) })),
        reasons: standings.reasons.map((reason) => ({
          ...reason,
          text: reasonTexts(reason, nameOf),
        })),
        rankedBy: standings.rankedBy,
        decisions,
        lotsDue,
      })),
    );
  }

  async leaders(): Promise<Listed<unknown>> {
    const { boards } = await this.league.leaders();
    return listed(
      boards.map(({ statistic, leaders }) => ({
        statistic,
        qualification: {
          shareOfTeamGames: "2/3",
          madePerTeamGame: boardOf(statistic).madePerTeamGame ?? null,
        },
        leaders: leaders.map(({ value, ...line }) => ({
          ...line,
          average: boardOf(statistic).kind === "average" ? Number(value) : null,
          percent: boardOf(statistic).kind === "share" ? Number(value) : null,
        })),
      })),
    );
  }

  /** The fixtures as a calendar, of one team or of all; throws not-found for a team that is none. */
  calendar(team: string | null, lang: Lang, origin: string): Promise<string> {
    return calendarOf(this.league, team, { lang, origin, now: this.now() });
  }

  /** The draw's input as `leitai draw` reads it, with what came out. */
  async draw(): Promise<unknown> {
    const page = await this.league.draw();
    if (!page) throw new Problem("not-found");
    return { ...toDrawFile(page.input), published: page.draw };
  }
}

function fixture(game: GameCard, timeZone: string) {
  const { day, start, clock } = game;
  return {
    id: game.id,
    code: game.code,
    level: game.level,
    group: game.group,
    round: game.round,
    home: side(game.home),
    away: side(game.away),
    day,
    start: start === null ? null : clockText(start),
    startsAt: startsAt(day, start, timeZone),
    venue: game.venue,
    court: game.court,
    status: game.status,
    notice: game.notice,
    ending: game.ending,
    signed: game.signed,
    clock: clock && {
      period: clock.period,
      ms: clock.ms,
      running: clock.running,
      at: clock.at,
    },
  };
}

const side = ({ teamId, name, shortName, from, points }: CardSide) => ({
  team: teamId,
  name,
  shortName,
  from,
  points,
});

const startsAt = (day: LocalDay | null, start: number | null, timeZone: string) =>
  day === null || start === null ? null : new Date(instantOf(day, start, timeZone)).toISOString();

const withNames = (
  { home, away, ...facts }: BoxScore,
  people: Readonly<Record<string, string>>,
) => ({
  ...facts,
  home: namedTeam(home, people),
  away: namedTeam(away, people),
});

const namedTeam = (box: BoxScore["home"], people: Readonly<Record<string, string>>) => ({
  ...box,
  players: box.players.map((line) => ({ ...line, name: people[line.player] ?? null })),
});
