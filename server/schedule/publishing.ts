import { randomUUID } from "node:crypto";
import { type Announcement, announcements } from "../../domain/schedule/publishing";
import { audit } from "../audit";
import type { Db } from "../db";
import { shownSeasonId } from "../league/active-season";
import type { League } from "../league/league";
import type { SeasonBook } from "../league/season-book";
import { publishSeason } from "../league/season-setup";
import type { SeasonView } from "../league/season-view";
import { type Places, tellPlaces } from "../league/told-places";
import { Problem } from "../problem";
import { UNDONE } from "../registry/undo";
import { undoneActs } from "./changes";
import { samePlace } from "./placing";

export const PUBLISHED = "season.timetable-published";
const TAKEN_BACK = "season.publishing-undone";

/** How far back a publishing to undo is looked for. */
const REACH = 200;

/** A game that people would be told something new about, and the teams that have to know. */
interface Told extends Announcement {
  readonly teams: readonly string[];
}

/** How the draft differs from what people were told. */
export interface PublishingView {
  /** Nobody but those who prepare it sees the season itself. */
  readonly seasonHidden: boolean;
  /** Another season is public, which publishing this one on its own page replaces. */
  readonly besideShown: { readonly season: string } | null;
  readonly shownAt: number | null;
  readonly times: number;
  readonly changes: readonly Told[];
  /** The newest publishing, when it can be taken back. */
  readonly undo: { readonly at: number; readonly games: number } | null;
}

interface Publishing {
  /** The act; null for one of an earlier version. */
  readonly batch: string | null;
  readonly at: number;
  readonly before: Places;
  readonly after: Places;
}

/** Publishing the timetable: people see the draft only once it is told to them, all of it at once. */
export class TimetablePublisher {
  constructor(
    private readonly db: Db,
    private readonly league: League,
    private readonly now: () => number,
  ) {}

  async view(): Promise<PublishingView> {
    return publishingView(this.db, await this.league.view());
  }

  /**
   * Tells people the draft and returns how many games that changes for them; a season that nobody could see is shown
   * with it. Throws `stale` when the timetable is not the one that was looked at.
   */
  async publish(version: number, by: string): Promise<number> {
    const view = await this.league.view();
    const { book } = view;
    if (book.planVersion !== version) throw new Problem("stale");
    const changes = changesOf(view);
    const side = (which: "from" | "to") =>
      Object.fromEntries(changes.map((change) => [change.fixtureId, change[which]]));
    if (!book.published) {
      // The desk offers that only while no other season is public: which one goes is decided on the season's own page.
      if (await this.league.isShown()) throw new Problem("stale");
      const doing = { db: this.db, now: this.now, by };
      await this.#writing(() => publishSeason(doing, book.id, side("to")));
      return changes.length;
    }
    if (changes.length === 0) return 0;
    await this.#tell(book, { before: side("from"), after: side("to") }, PUBLISHED, by);
    return changes.length;
  }

  /**
   * Takes the newest publishing back: people are told again what they were told before it, but for games that have
   * begun. The draft stays. Returns how many games that concerns; throws `not-found` when there is none.
   */
  async undo(version: number, by: string): Promise<number> {
    const view = await this.league.view();
    if (view.book.planVersion !== version) throw new Problem("stale");
    const undoable = await undoableOf(this.db, view);
    if (!undoable) throw new Problem("not-found");
    const back = { before: undoable.after, after: undoable.before };
    await this.#tell(view.book, back, TAKEN_BACK, by, undoable.batch);
    return Object.keys(undoable.before).length;
  }

  async #tell(
    book: SeasonBook,
    { before, after }: Pick<Publishing, "before" | "after">,
    action: string,
    by: string,
    undoes: string | null = null,
  ): Promise<void> {
    const at = this.now();
    const batch = randomUUID();
    const { id, planVersion, shownTimes } = book;
    await this.#writing(() =>
      this.db.$transaction(async (tx) => {
        const { count } = await tx.season.updateMany({
          // Nobody has changed or published anything since this was looked at.
          where: { id, planVersion, shownTimes },
          data: { shownAt: BigInt(at) },
        });
        if (count === 0) throw new Problem("stale");
        await tellPlaces(tx, id, at, after);
        await audit(tx, {
          at,
          by,
          action,
          target: `season/${id}`,
          batch,
          before: { times: shownTimes, games: before },
          after: { times: shownTimes + 1, games: after },
        });
        if (undoes !== null)
          await audit(tx, { at, by, batch, action: UNDONE, target: `act/${undoes}` });
      }),
    );
  }

  async #writing(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } finally {
      // Also when somebody was quicker, perhaps from another process.
      this.league.changed();
    }
  }
}

/** How the draft differs from what people were told. */
export async function publishingView(db: Db, view: SeasonView): Promise<PublishingView> {
  const undoable = await undoableOf(db, view);
  return {
    seasonHidden: !view.book.published,
    besideShown:
      !view.book.published && (await shownSeasonId(db)) !== null ? { season: view.book.id } : null,
    shownAt: view.book.shownAt,
    times: view.book.shownTimes,
    changes: changesOf(view),
    undo: undoable && { at: undoable.at, games: Object.keys(undoable.before).length },
  };
}

/** The newest publishing that was not taken back, as far as its games have not begun and are told as it told them. */
async function undoableOf(db: Db, { book, games }: SeasonView): Promise<Publishing | null> {
  const rows = await db.audit.findMany({
    where: { action: { in: [PUBLISHED, TAKEN_BACK] }, target: `season/${book.id}` },
    orderBy: { id: "desc" },
    take: REACH,
  });
  const gone = await undoneActs(
    db,
    rows.flatMap(({ batch }) => batch ?? []),
  );
  // An earlier version counted: each taking back took the one before it.
  let takenBack = 0;
  const row = rows.find(({ action, batch }) => {
    if (batch !== null) return action === PUBLISHED && !gone.has(batch);
    if (action === PUBLISHED && takenBack === 0) return true;
    takenBack += action === PUBLISHED ? -1 : 1;
    return false;
  });
  if (!row) return null;
  const [before, after] = [placesIn(row.before), placesIn(row.after)];
  const planned = new Set(games.filter((game) => game.status === "planned").map(({ id }) => id));
  const told = new Map(book.fixtures.map((fixture) => [fixture.id, fixture.shown]));
  const left = Object.keys(after).filter(
    (id) => planned.has(id) && samePlace(told.get(id) ?? null, after[id] ?? null),
  );
  const only = (places: Places): Places =>
    Object.fromEntries(left.map((id) => [id, places[id] ?? null]));
  return left.length === 0
    ? null
    : { batch: row.batch, at: Number(row.at), before: only(before), after: only(after) };
}

/** What a publishing would tell; nobody is told where a game is that has begun. */
function changesOf({ book, games }: SeasonView): Told[] {
  const cards = new Map(games.map((game) => [game.id, game]));
  // A season that nobody has seen is all news.
  const isNew = book.shownAt === null && !book.published;
  const planned = book.fixtures
    .filter(({ id }) => cards.get(id)?.status === "planned")
    .map(({ id, place, shown }) => ({ id, told: isNew ? null : shown, drafted: place }));
  return announcements(planned).map((change) => {
    const card = cards.get(change.fixtureId);
    return { ...change, teams: [card?.home.teamId, card?.away.teamId].flatMap((id) => id ?? []) };
  });
}

function placesIn(text: string | null): Places {
  const read: { readonly games?: Places } = text === null ? {} : JSON.parse(text);
  return read.games ?? {};
}
