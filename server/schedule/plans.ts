import { type LocalDay, localAt, parseDay } from "../../domain/kernel/time";
import { type Clash, clashesOf } from "../../domain/schedule/clashes";
import { type Opening, openingsBetween } from "../../domain/schedule/openings";
import { plan } from "../../domain/schedule/planner";
import type { Draft } from "../../domain/schedule/season/back";
import type { Placement } from "../../domain/schedule/world";
import type { Db } from "../db";
import type { League } from "../league/league";
import type { SeasonBook } from "../league/season-book";
import { Problem } from "../problem";
import {
  type Change,
  lastChange,
  type Making,
  MOVED,
  makeChange,
  PINNED,
  PLANNED,
  UNDONE,
  UNPINNED,
} from "./changes";
import { type DeskView, deskView, type MovingView } from "./desk";
import { type Aim, aimed, placeOf, samePlace, shiftsTo, standing } from "./placing";
import { publishingView } from "./publishing";
import { task } from "./task";

/** A move, and the version of the timetable that the desk showed. */
export interface Move extends Aim {
  readonly version: number;
}

/** What somebody at the desk looks at beside the timetable itself. */
interface Looking {
  readonly game?: string | null;
  /** All slots of this day for the game. */
  readonly day?: string | null;
  readonly aim?: Aim | null;
}

interface PlanOptions {
  /** Nothing is placed on these days. */
  readonly blackoutDays?: readonly LocalDay[];
  /** These stand there, wherever they stand now. */
  readonly pinned?: readonly Placement[];
}

/** A plan that was found for a version of the timetable. */
export interface FoundPlan {
  readonly version: number;
  readonly draft: Draft;
  /** What the audit keeps of how it was found. */
  readonly facts: Readonly<Record<string, unknown>>;
}

const BEST = 10;

/** The timetable: what stands, what could be, and every change of it. */
export class Plans {
  constructor(
    private readonly db: Db,
    private readonly league: League,
    private readonly now: () => number,
  ) {}

  async desk(looking: Looking = {}): Promise<DeskView> {
    const view = await this.league.view();
    const desk = deskView(
      view,
      task(view.book, view.games),
      await this.#undoable(),
      localAt(this.now(), view.book.timeZone),
    );
    return {
      ...desk,
      publishing: await publishingView(this.db, view),
      moving: await this.#moving(looking),
    };
  }

  /** Every reason against a move, without making it. */
  async check(aim: Aim): Promise<readonly Clash[]> {
    return (await this.#aimed(aim)).clashes;
  }

  /** The ten best slots for a fixture, from now on, that clash with nothing; the best first (S27). */
  async suggestions(fixtureId: string): Promise<readonly Opening[]> {
    const { book } = await this.league.view();
    const row = book.fixtures.find((fixture) => fixture.id === fixtureId);
    const stage = book.stages.find(({ id }) => id === row?.stageId);
    if (!stage) throw new Problem("not-found");
    const { day, minutes } = localAt(this.now(), book.timeZone);
    const from = day > stage.startDay ? day : stage.startDay;
    const openings = await this.#openings(fixtureId, from, stage.endDay);
    return openings
      .filter(({ slot }) => slot.day > day || slot.start > minutes)
      .filter(({ clashes }) => clashes.length === 0)
      .slice(0, BEST);
  }

  /** Every slot of a day for a fixture, in the order of the day, each with its clashes. */
  async openingsOn(fixtureId: string, day: string): Promise<readonly Opening[]> {
    const wanted = dayAsked(day);
    const openings = await this.#openings(fixtureId, wanted, wanted);
    return openings.sort(
      (a, b) => a.slot.start - b.slot.start || (a.slot.courtId < b.slot.courtId ? -1 : 1),
    );
  }

  /**
   * Puts a fixture where somebody wants it and pins it there. A move by hand is always possible: its clashes are
   * named and returned, and it stands. Throws Problem `stale` when the timetable has changed meanwhile, and
   * `bad-shape` for a game that has begun.
   */
  async move(move: Move, by: string): Promise<readonly Clash[]> {
    const { book, games } = await this.league.view();
    const { world, draft } = task(book, games);
    const { fixture, slot } = aimed(book, draft, move, this.#today(book));
    const { id } = fixture;
    const status = games.find((game) => game.id === id)?.status ?? "planned";
    if (status !== "planned") throw new Problem("bad-shape", { field: "fixtureId", why: status });
    await this.#change(book, {
      version: move.version,
      by,
      action: MOVED,
      target: `fixture/${id}`,
      shifts: { [id]: { from: standing(book, id), to: { place: placeOf(slot), pinned: true } } },
    });
    return clashesOf(fixture, slot, draft, world);
  }

  /**
   * Keeps a fixture where it stands when the season is planned anew, or lets it move again. Throws `stale` as a move
   * does, and `bad-shape` for one that stands nowhere.
   */
  async pin(id: string, pinned: boolean, version: number, by: string): Promise<void> {
    const { book } = await this.league.view();
    const from = standing(book, id);
    if (from.pinned === pinned) return;
    if (pinned && !from.place) throw new Problem("bad-shape", { field: "fixtureId", why: id });
    const shifts = { [id]: { from, to: { ...from, pinned } } };
    const action = pinned ? PINNED : UNPINNED;
    await this.#change(book, { version, by, action, target: `fixture/${id}`, shifts });
  }

  /**
   * Takes back the newest change of the timetable: its games go to where they stood, but for those that have begun.
   * Returns the change. Throws `not-found` when there is none to take back, and `stale` as a move does.
   */
  async undo(version: number, by: string): Promise<Change> {
    const { book } = await this.league.view();
    const change = await this.#undoable();
    if (!change) throw new Problem("not-found");
    const shifts = Object.fromEntries(
      Object.entries(change.shifts).map(([id, { from }]) => [
        id,
        { from: standing(book, id), to: from },
      ]),
    );
    const [only] = Object.keys(shifts);
    const target = change.kind === "moved" ? `fixture/${only}` : `season/${book.id}`;
    const { batch: undoes } = change;
    await this.#change(book, { version, by, action: UNDONE, target, shifts, undoes });
    return change;
  }

  /** Plans all fixtures that are neither pinned nor begun; returns those for which there was no room. */
  async planAll(seed: string, by: string, options: PlanOptions = {}): Promise<readonly string[]> {
    const { book, games } = await this.league.view();
    const { world, draft, held } = task(book, games);
    const { blackoutDays = [], pinned: wanted = [] } = options;
    const given = new Set(wanted.map(({ fixtureId }) => fixtureId));
    const stays = draft.placed.filter(({ fixtureId: id }) => held.has(id) && !given.has(id));
    const pinned = [...stays, ...wanted];
    const made = plan(world, draft.fixtures, { seed, pinned, blackoutDays });
    await this.take({ version: book.planVersion, draft: made, facts: { seed } }, by);
    return made.unplaced;
  }

  /**
   * Makes a plan the timetable, in one change. Returns how many games changed. Throws `stale` when the timetable is not
   * the one it was found for, or one of its games has begun since.
   */
  async take({ version, draft, facts }: FoundPlan, by: string): Promise<number> {
    const { book, games } = await this.league.view();
    const shifts = shiftsTo(book, draft.placed);
    const begun = new Map(games.map(({ id, status }) => [id, status !== "planned"]));
    for (const { fixtureId: id, slot } of task(book, games).draft.placed)
      if (begun.get(id) && shifts[id] && !samePlace(placeOf(slot), shifts[id].to.place))
        throw new Problem("stale");
    const { placed, unplaced } = draft;
    await this.#change(book, {
      version,
      by,
      action: PLANNED,
      target: `season/${book.id}`,
      shifts,
      facts: { ...facts, placed: placed.length, unplaced },
    });
    return Object.keys(shifts).length;
  }

  async #moving({ game, day, aim }: Looking): Promise<MovingView | null> {
    if (!game) return null;
    return {
      game,
      best: await this.suggestions(game),
      day: day ? { day: dayAsked(day), openings: await this.openingsOn(game, day) } : null,
      aim: aim ? await this.#aimed(aim) : null,
    };
  }

  async #aimed(aim: Aim) {
    const { book, games } = await this.league.view();
    const { world, draft } = task(book, games);
    const { fixture, slot } = aimed(book, draft, aim, this.#today(book));
    return { place: placeOf(slot), clashes: clashesOf(fixture, slot, draft, world) };
  }

  async #openings(fixtureId: string, from: LocalDay, to: LocalDay): Promise<Opening[]> {
    const { book, games } = await this.league.view();
    const { world, draft } = task(book, games);
    const fixture = draft.fixtures.find((one) => one.id === fixtureId);
    if (!fixture) throw new Problem("not-found");
    return openingsBetween(fixture, draft, world, { from, to });
  }

  #today(book: SeasonBook): LocalDay {
    return localAt(this.now(), book.timeZone).day;
  }

  /** The newest change, as far as its games have not begun and stand where it put them; null when none of them does. */
  async #undoable(): Promise<Change | null> {
    const { book, games } = await this.league.view();
    const change = await lastChange(this.db);
    if (!change) return null;
    const planned = new Set(games.filter((game) => game.status === "planned").map(({ id }) => id));
    const left = Object.entries(change.shifts).filter(
      ([id, { to }]) => planned.has(id) && samePlace(standing(book, id).place, to.place),
    );
    return left.length === 0 ? null : { ...change, shifts: Object.fromEntries(left) };
  }

  async #change(book: SeasonBook, change: Omit<Making, "season" | "at">): Promise<void> {
    try {
      await makeChange(this.db, { season: book.id, at: this.now(), ...change });
    } finally {
      // Also when somebody was quicker, perhaps from another process: the next look has to be at the rows.
      this.league.changed();
    }
  }
}

function dayAsked(text: string): LocalDay {
  const day = parseDay(text);
  if (!day) throw new Problem("bad-shape", { field: "day", why: text });
  return day;
}
