import { randomUUID } from "node:crypto";
import { type Actor, may } from "../../domain/accounts/roles";
import { gameStream, parseStream } from "../../domain/kernel/ids";
import { DIRECTORS } from "../../domain/league/game/decide-endings";
import { FIBA } from "../../domain/league/game/rules";
import type { PlayerCategory } from "../../domain/league/game/ruleset-input";
import type { GameCommand, GameEvent, Side } from "../../domain/league/game/vocabulary";
import { STANDINGS_PRESETS } from "../../domain/league/standings-rules";
import type { PublicCommit } from "../../domain/live/catch-up";
import type { Refusal } from "../../domain/live/decider";
import type { Wish } from "../../domain/live/wish";
import type { Facts } from "../../domain/words/say";
import type { Db } from "../db";
import type { Gate, Live } from "../live/live";
import { Problem } from "../problem";
import type { NoticeBoard } from "./game-notice";
import type { League } from "./league";
import { listMarks, sameMarks } from "./list-marks";
import type { PlayerRow, SeasonBook } from "./season-book";
import { type CardSide, forfeitScoreIn, type SeasonView } from "./season-view";
import { Sheets } from "./sheets";

/** A player as a table chooses from the squad. */
export interface SquadPlayer {
  readonly id: string;
  readonly name: string;
  readonly jersey: string;
  readonly captain: boolean;
  /** What the match list says of the player beside the shirt, where the ruleset asks for it. */
  readonly bonus?: number;
  readonly categories?: readonly PlayerCategory[];
}

/** What a scoring table begins with: who can play, and everything that was said so far. */
export interface TablePage {
  readonly id: string;
  readonly season: string;
  /** The teams that the sheet was opened with. */
  readonly teams: { readonly home: string | null; readonly away: string | null };
  readonly home: { readonly name: string; readonly shortName: string };
  readonly away: { readonly name: string; readonly shortName: string };
  readonly squads: {
    readonly home: readonly SquadPlayer[];
    readonly away: readonly SquadPlayer[];
  };
  /** What it counts if it is forfeited, by who wins then, the winner's points first. */
  readonly forfeitScore: Readonly<Record<Side, readonly [winner: number, loser: number]>>;
  /** What was decided about the game so far. */
  readonly ruling: NoticeBoard;
  readonly epoch: string;
  readonly commits: readonly PublicCommit<GameEvent>[];
  /** The server's time in ms at which the newest commit was received. */
  readonly at: number;
}

/** What happens around a game: opening its sheet, and who may write into it. */
export class Games {
  readonly #sheets: Sheets;

  constructor(
    private readonly live: Live,
    private readonly league: League,
    private readonly db: Db,
  ) {
    this.#sheets = new Sheets(live, league);
  }

  /** Opens a game's sheet once both teams are known, and again when others have come into it before it began. */
  open(id: string): Promise<void> {
    return this.#sheets.open(id);
  }

  /** Has a game begin anew with the teams that have come into it since it began (G27). */
  beginAnew(id: string, reason: string): Promise<void> {
    return this.#sheets.open(id, reason);
  }

  /** What a director says about a game. Everyone can read it in the game's log. Throws not-found as the door does. */
  async direct(
    id: string,
    command: GameCommand,
    actor: Actor,
    by: string,
  ): Promise<Refusal | null> {
    const wish = { stream: gameStream(id), id: randomUUID(), command: { ...command } };
    const [answer] = await this.live.submit([wish], this.gate(actor, by));
    return answer && !answer.ok ? answer.refusal : null;
  }

  /** Opens a game's sheet for its table and hands over the whole of it; throws not-found while its teams are not known. */
  async table(id: string): Promise<TablePage> {
    await this.open(id);
    const [page, history] = await Promise.all([
      // Whoever may score it may, also as long as nobody else sees it.
      this.league.gamePage(id, true),
      this.live.catchUp(gameStream(id), { after: 0 }),
    ]);
    if (!history || !("commits" in history)) throw new Problem("not-found");
    const { card, season, squads } = page;
    const team = ({ name, shortName }: CardSide) => ({
      name: name ?? "",
      shortName: shortName ?? name ?? "",
    });
    const marks = await this.#marks(id);
    const state = this.league.game(id)?.state;
    const chosen = ({ id, name, jersey, captain }: PlayerRow) => ({
      ...{ id, name, jersey, captain },
      ...marks.get(id),
    });
    const book = await this.league.seasons.ofGame(id);
    return {
      id,
      season: season.name,
      teams: { home: state?.home.team ?? null, away: state?.away.team ?? null },
      home: team(card.home),
      away: team(card.away),
      squads: { home: squads.home.map(chosen), away: squads.away.map(chosen) },
      forfeitScore: this.#forfeitScore(id, book, state?.home.team, state?.away.team),
      ruling: { notice: card.notice },
      epoch: history.epoch,
      // Only games have streams of this name, so their commits hold what games say.
      commits: history.commits as readonly PublicCommit<GameEvent>[],
      at: history.at,
    };
  }

  #forfeitScore(
    id: string,
    book: SeasonBook | null,
    home: string | null = null,
    away: string | null = null,
  ): TablePage["forfeitScore"] {
    const { forfeitScore } = STANDINGS_PRESETS.fiba;
    if (!book) return { home: forfeitScore, away: forfeitScore };
    const group = book.fixtures.find((fixture) => fixture.id === id)?.groupId ?? "";
    const input = this.league.seasons.view(book).inputs.get(group);
    return {
      home: forfeitScoreIn(book, input, home),
      away: forfeitScoreIn(book, input, away),
    };
  }

  /** Who may say what in a game, for the door through which everyone comes. */
  gate(actor: Actor, by: string): Gate {
    return {
      by,
      names: (stream, refusal) => this.#names(stream, refusal),
      may: (stream, wish) => {
        const parsed = parseStream(stream);
        if (parsed?.kind !== "game" || !this.league.game(parsed.id)) return false;
        const type = (wish as Wish<GameCommand>).type;
        // Only the system opens a sheet, and only an organiser opens a signed one again or says what else becomes of it.
        if (type === "open" || type === "take-rules") return false;
        return may(actor, DIRECTORS.has(type) ? "reopen-game" : "score-game", { game: parsed.id });
      },
      against: (stream, wish) => {
        const command = wish as Wish<GameCommand>;
        const id = parseStream(stream.stream)?.id ?? "";
        const list = command.type === "list" ? command : null;
        if (!list && this.league.game(id)?.state.phase !== "before") return undefined;
        return async () =>
          (await this.#sheets.againstTeams(id)) ??
          (list ? await this.#againstList(stream.stream, list) : null);
      },
    };
  }

  /** The season that the game belongs to, whichever the office works on. */
  async #season(id: string): Promise<SeasonView> {
    const { seasons } = this.league;
    return seasons.view(await seasons.ofGame(id));
  }

  async #marks(id: string) {
    const { book, games } = await this.#season(id);
    const day = games.find((game) => game.id === id)?.day ?? book.startDay;
    const state = this.league.game(id)?.state;
    const teams = [state?.home.team, state?.away.team].filter((team) => team != null);
    return listMarks(this.db, state?.rules ?? FIBA, day, teams);
  }

  async #names(stream: string, { player, side }: Refusal): Promise<Facts> {
    const parsed = parseStream(stream);
    if (!parsed) return {};
    const book = await this.league.seasons.ofGame(parsed.id);
    const state = this.league.game(parsed.id)?.state;
    const known = typeof player === "string" ? book?.players.get(player) : undefined;
    const team = side === "home" || side === "away" ? state?.[side].team : null;
    return {
      who: known ? `#${known.jersey} ${known.name}` : (player ?? null),
      team: (team && book?.teams.get(team)?.shortName) || null,
    };
  }

  /** The squad is known here and not in the stream: nobody from another team, nobody under another number. */
  async #againstList(
    stream: string,
    command: Extract<GameCommand, { type: "list" }>,
  ): Promise<Refusal | null> {
    const parsed = parseStream(stream);
    const state = parsed && this.league.game(parsed.id)?.state;
    if (!state) return null;
    const { book } = await this.#season(parsed.id);
    const marks = await this.#marks(parsed.id);
    for (const { player, jersey, bonus, categories } of command.players) {
      const known = book.players.get(player);
      if (!known || known.teamId !== state[command.side].team)
        return { code: "not-in-squad", player, jersey };
      if (known.jersey !== jersey)
        return { code: "other-shirt", player, jersey, registered: known.jersey };
      const said = { bonus: bonus ?? 0, categories: categories ?? [] };
      if (!sameMarks(said, marks.get(player) ?? {})) return { code: "other-bonus", player };
    }
    return null;
  }
}
