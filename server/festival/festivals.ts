import type { Db } from "../db";
import { activeFestivalId, shownFestivalId } from "./active-festival";
import { type FestivalBook, readFestivalBook } from "./festival-book";

/**
 * Festivals in memory. The office asks for the one in work, everybody else for the one that is shown, and whoever comes
 * with a round for the one that it belongs to: no question has to guess which festival is meant.
 */
export class Festivals {
  #books = new Map<string, Promise<FestivalBook | null>>();

  /** Hears of every such change. */
  onChanged: () => void = () => undefined;

  constructor(private readonly db: Db) {}

  /** Rows of festivals were changed, or which of them is in work or shown. */
  changed(): void {
    // What is being read now goes to the old map, where nobody finds it.
    this.#books = new Map();
    this.onChanged();
  }

  inWork(): Promise<FestivalBook | null> {
    return this.#once("in work", async () => this.#named(await activeFestivalId(this.db)));
  }

  shown(): Promise<FestivalBook | null> {
    return this.#once("shown", async () => this.#named(await shownFestivalId(this.db)));
  }

  /** Null for a round of no festival. */
  async ofRound(round: string): Promise<FestivalBook | null> {
    const [shown, inWork] = await Promise.all([this.shown(), this.inWork()]);
    // Most who ask mean one of these two, which are in memory.
    const known = [shown, inWork].find((book) => book?.rounds.some(({ id }) => id === round));
    if (known) return known;
    const row = await this.db.round.findUnique({
      where: { id: round },
      select: { contest: { select: { festivalId: true } } },
    });
    return this.#named(row?.contest.festivalId ?? null);
  }

  #named(id: string | null): Promise<FestivalBook | null> {
    if (id === null) return Promise.resolve(null);
    return this.#once(`festival/${id}`, () => readFestivalBook(this.db, id));
  }

  #once(key: string, read: () => Promise<FestivalBook | null>): Promise<FestivalBook | null> {
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
