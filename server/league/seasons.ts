import { gameStream, groupStream } from "../../domain/kernel/ids";
import type { GameState } from "../../domain/league/game/state";
import { type GroupState, UNOPENED } from "../../domain/league/group/state";
import type { Db } from "../db";
import type { Live } from "../live/live";
import { Problem } from "../problem";
import { isAcross, seasonAcross } from "./across";
import { activeSeasonId, shownSeasonId } from "./active-season";
import { readSeasonBook, type SeasonBook } from "./season-book";
import { asTold, type SeasonView, viewSeason } from "./season-view";

/**
 * Seasons in memory. The office asks for the one in work, everybody else for the one that is shown, and whoever comes
 * with a game or a group for the one that it belongs to: no question has to guess which season is meant.
 */
export class Seasons {
  #books = new Map<string, Promise<SeasonBook | null>>();
  readonly #views = new Map<string, SeasonView>();
  readonly #told = new WeakMap<SeasonView, SeasonView>();

  /** Hears of every such change. */
  onChanged: () => void = () => undefined;

  constructor(
    private readonly db: Db,
    private readonly live: Live,
  ) {
    live.onCommits(() => this.#views.clear());
  }

  /** Rows of seasons were changed, or which of them is in work or shown. */
  changed(): void {
    // What is being read now goes to the old map, where nobody finds it.
    this.#books = new Map();
    this.#views.clear();
    this.onChanged();
  }

  inWork(): Promise<SeasonBook | null> {
    return this.#once("in work", async () => this.#named(await activeSeasonId(this.db)));
  }

  shown(): Promise<SeasonBook | null> {
    return this.#once("shown", async () => this.#named(await shownSeasonId(this.db)));
  }

  named(id: string): Promise<SeasonBook | null> {
    return this.#once(`season/${id}`, () => readSeasonBook(this.db, id));
  }

  /** Null for a game of no season. */
  async ofGame(game: string): Promise<SeasonBook | null> {
    const known = await this.#near(({ fixtures }) => fixtures.some(({ id }) => id === game));
    if (known) return known;
    const row = await this.db.fixture.findUnique({
      where: { id: game },
      select: { seasonId: true },
    });
    return this.#named(row?.seasonId ?? null);
  }

  /** Null for a group of no season. */
  async ofGroup(group: string): Promise<SeasonBook | null> {
    if (isAcross(group)) return this.named(seasonAcross(group));
    const known = await this.#near(({ groups }) => groups.some(({ id }) => id === group));
    if (known) return known;
    const row = await this.db.group.findUnique({
      where: { id: group },
      select: { stage: { select: { seasonId: true } } },
    });
    return this.#named(row?.stage.seasonId ?? null);
  }

  /** The season with its games where the draft of the timetable puts them; throws not-found without a season. */
  view(book: SeasonBook | null): SeasonView {
    if (!book) throw new Problem("not-found");
    const known = this.#views.get(book.id);
    if (known?.book === book) return known;
    const view = viewSeason(
      book,
      (id) => this.game(id),
      (id) => this.decided(id),
    );
    this.#views.set(book.id, view);
    return view;
  }

  /** The season as it would be if that game had ended so. */
  ifEnded(book: SeasonBook, id: string, score: { readonly home: number; readonly away: number }) {
    const side = score.home > score.away ? ("away" as const) : ("home" as const);
    return viewSeason(
      book,
      (game) => {
        const now = this.game(game);
        if (!now || game !== id) return now;
        const from = now.state.ending?.from ?? "interval";
        const ending = { kind: "awarded" as const, side, score, from };
        return { ...now, state: { ...now.state, phase: "over" as const, ending } };
      },
      (group) => this.decided(group),
    );
  }

  /** The season with its games where people were told that they are: a match day goes by what was published. */
  told(book: SeasonBook | null): SeasonView {
    const of = this.view(book);
    const told = this.#told.get(of) ?? asTold(of);
    this.#told.set(of, told);
    return told;
  }

  game(id: string): { state: GameState; at: number } | null {
    const open = this.live.streams.find(gameStream(id));
    return open && open.seq > 0 ? { state: open.state as GameState, at: open.at } : null;
  }

  /** What was decided about a group beside its games. */
  decided(group: string): GroupState {
    const open = this.live.streams.find(groupStream(group));
    return open && open.seq > 0 ? (open.state as GroupState) : UNOPENED;
  }

  /** Most who ask mean one of these two, which are in memory. */
  async #near(has: (book: SeasonBook) => boolean): Promise<SeasonBook | null> {
    const [shown, inWork] = await Promise.all([this.shown(), this.inWork()]);
    return [shown, inWork].find((book) => book && has(book)) ?? null;
  }

  #named(id: string | null): Promise<SeasonBook | null> {
    return id === null ? Promise.resolve(null) : this.named(id);
  }

  #once(key: string, read: () => Promise<SeasonBook | null>): Promise<SeasonBook | null> {
    const books = this.#books;
    const known = books.get(key);
    if (known) return known;
    const reading = read().catch((error) => {
      // A failed read is tried again by the next who asks.
      books.delete(key);
      throw error;
    });
    books.set(key, reading);
    return reading;
  }
}
