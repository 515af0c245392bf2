import type { Actor } from "../../domain/accounts/roles";
import { gameStream } from "../../domain/kernel/ids";
import { type LocalDay, localAt, parseDay } from "../../domain/kernel/time";
import type { GameCommand } from "../../domain/league/game/vocabulary";
import type { Refusal } from "../../domain/live/decider";
import { audit } from "../audit";
import { type Follows, followsOf } from "../league/follows";
import type { Games } from "../league/games";
import { byTime } from "../league/page-parts";
import type { SeasonBook } from "../league/season-book";
import type { GameCard } from "../league/season-view";
import { type Stray, straysIn } from "../league/strays";
import { Problem } from "../problem";
import { AuditTrail } from "./audit-trail";
import {
  type DecisionForm,
  decisionCommand,
  type GameQuestion,
  questionOf,
} from "./game-decisions";
import { type HomeNeeds, officeHome } from "./home";
import type { InWork, OfficeHome, OfficialsDay } from "./pages";
import { tableOfficials } from "./table-officials";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
}

/** The log keeps no longer one. */
const REASON_MAX = 200;
/** Of an installation without a season. */
const HOME_ZONE = "Asia/Shanghai";

/** The organisers' own pages. */
export class Office {
  readonly trail: AuditTrail;

  constructor(
    private readonly needs: HomeNeeds,
    private readonly games: Games,
    private readonly pseudonym: (accountId: string) => string,
  ) {
    const { db, league } = needs;
    this.trail = new AuditTrail(db, {
      timeZone: async () => (await league.book())?.timeZone ?? HOME_ZONE,
      undoState: (batches) => needs.registry.undoState(batches),
    });
  }

  /** Null while there is neither a season nor a festival. */
  home(): Promise<OfficeHome | null> {
    return officeHome(this.needs);
  }

  /** What the office works on, where everybody sees something else; null for a half where it is the same. */
  async inWork(): Promise<InWork> {
    const { seasons } = this.needs.league;
    const { festivals } = this.needs.festival;
    const [season, shownSeason, festival, shownFestival] = await Promise.all([
      seasons.inWork(),
      seasons.shown(),
      festivals.inWork(),
      festivals.shown(),
    ]);
    const other = (work: Named | null, shown: Named | null) =>
      work && work.id !== shown?.id
        ? { id: work.id, name: work.name, alias: work.alias, shown: shown?.alias ?? null }
        : null;
    return { league: other(season, shownSeason), festival: other(festival, shownFestival) };
  }

  /** The games of a day; of today, or of the next day with games, when none is named. */
  async officialsOn(wanted: string | null): Promise<OfficialsDay> {
    const { book, games } = await this.needs.league.told();
    const today = this.#today(book);
    const days = [...new Set(games.flatMap((game) => game.day ?? []))].sort();
    const day = parseDay(wanted ?? "") ?? days.find((one) => one >= today) ?? days.at(-1) ?? today;
    const { live, db } = this.needs;
    const officials = await tableOfficials(this.needs.accounts, this.needs.now());
    const known = await db.official.findMany({
      where: { role: "table" },
      select: { name: true },
      orderBy: { id: "asc" },
    });
    return {
      timeZone: book.timeZone,
      today,
      day,
      days,
      games: games
        .filter((game) => game.day === day)
        .map((game) => ({
          ...game,
          officials: officials.get(game.id) ?? [],
          lastEntryAt: live.streams.find(gameStream(game.id))?.at ?? null,
        }))
        .sort(byTime),
      known: [...new Set(known.map(({ name }) => name))],
    };
  }

  /** Games that are over or on, the newest first; one that was opened again is on again. */
  async results(asked: AskedScore | null = null): Promise<{
    readonly timeZone: string;
    readonly games: readonly GameCard[];
    /** What waits for a decision, by the game's id. */
    readonly questions: Readonly<Record<string, GameQuestion>>;
    /**
     * What a correction would change, by the signed game's id: of the score that is asked for, else of a knockout game
     * that the other side wins.
     */
    readonly follows: Readonly<Record<string, Follows>>;
    /** Games that count for nobody since others have come into them, and who. */
    readonly strays: Readonly<Record<string, Stray>>;
    readonly teams: Readonly<Record<string, string>>;
    /** The games that are named there. */
    readonly named: Readonly<Record<string, GameCard>>;
  }> {
    const { league } = this.needs;
    const view = await league.view();
    const { book, games } = view;
    const begun = games
      .filter(({ status, notice }) => status !== "planned" && notice?.kind !== "not-needed")
      .sort(byTime)
      .reverse();
    const questions = begun.flatMap(({ id }) => {
      const question = questionOf(league.game(id)?.state ?? null);
      return question ? [[id, question] as const] : [];
    });
    const follows = begun.flatMap((game) => {
      const score = asked?.game === game.id ? asked : turned(game);
      if (!game.signed || !score) return [];
      const found = followsOf(league.seasons, view, game, { home: score.home, away: score.away });
      return [[game.id, found] as const];
    });
    const ids = new Set(follows.flatMap(([, found]) => found.games.map(({ id }) => id)));
    return {
      timeZone: book.timeZone,
      games: begun,
      questions: Object.fromEntries(questions),
      follows: Object.fromEntries(follows),
      strays: Object.fromEntries(straysIn(view.games)),
      teams: Object.fromEntries([...book.teams.values()].map((team) => [team.id, team.shortName])),
      named: Object.fromEntries(
        games.flatMap((game) => (ids.has(game.id) ? [[game.id, game] as const] : [])),
      ),
    };
  }

  /** Decides what becomes of a game that was stopped or protested. */
  async decide(form: DecisionForm, by: Actor): Promise<Refusal | null> {
    const command = decisionCommand({ ...form, reason: form.reason.trim() });
    if (!command.ok) return command.refusal;
    return this.#direct(form.game, command.value, form.reason, "game.decided", by);
  }

  /** Opens a signed game's sheet again for a correction. */
  async reopen(
    { game, reason }: { readonly game: string; readonly reason: string },
    by: Actor,
  ): Promise<Refusal | null> {
    const command = { type: "reopen", reason: reason.trim() } as const;
    return this.#direct(game, command, reason, "game.reopened", by);
  }

  /** Has a game that counts for nobody begin anew with the teams that have come into it (G27). */
  async beginAnew(
    { game, reason }: { readonly game: string; readonly reason: string },
    by: Actor,
  ): Promise<Refusal | null> {
    const because = reason.trim();
    if (because === "") return { code: "reason-missing" };
    if (because.length > REASON_MAX) return { code: "reason-long", max: REASON_MAX };
    if (by.kind !== "account") throw new Problem("not-found");
    const stray = straysIn((await this.needs.league.view()).games).get(game);
    if (!stray || stray.home === null || stray.away === null) return { code: "teams-stay" };
    await this.games.beginAnew(game, because);
    const change = { at: this.needs.now(), by: by.id, target: `fixture/${game}` };
    await audit(this.needs.db, {
      ...change,
      action: "game.begun-anew",
      after: { reason: because },
    });
    return null;
  }

  async #direct(
    game: string,
    command: GameCommand,
    reason: string,
    action: string,
    by: Actor,
  ): Promise<Refusal | null> {
    const because = reason.trim();
    if (because === "") return { code: "reason-missing" };
    if (because.length > REASON_MAX) return { code: "reason-long", max: REASON_MAX };
    if (by.kind !== "account") throw new Problem("not-found");
    const refusal = await this.games.direct(game, command, by, this.pseudonym(by.id));
    if (refusal) return refusal;
    // The game's own log knows a pseudonym only.
    const change = {
      at: this.needs.now(),
      by: by.id,
      action,
      target: `fixture/${game}`,
    };
    await audit(this.needs.db, { ...change, after: { reason: because } });
    return null;
  }

  #today(book: SeasonBook): LocalDay {
    return localAt(this.needs.now(), book.timeZone).day;
  }
}

/** The corrected score that somebody asks about. */
export interface AskedScore {
  readonly game: string;
  readonly home: number;
  readonly away: number;
}

/** The same score for the other side: what is looked at first in the knockout. */
const turned = ({ group, home, away }: GameCard) =>
  group !== null || home.points === null || away.points === null
    ? null
    : { home: away.points, away: home.points };
