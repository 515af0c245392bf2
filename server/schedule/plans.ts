import { teamId } from "../../domain/kernel/ids";
import { type LocalDay, parseDay } from "../../domain/kernel/time";
import { type Clash, clashesOf, clashesOfPlan } from "../../domain/schedule/clashes";
import { plan } from "../../domain/schedule/planner";
import type { Fixture, Placement, Plan, Slot, World } from "../../domain/schedule/world";
import { audit } from "../audit";
import type { Db } from "../db";
import type { League } from "../league/league";
import type { FixtureRow, SeasonBook } from "../league/season-book";
import type { GameCard } from "../league/season-view";
import { Problem } from "../problem";

/** Where somebody wants a fixture to be. */
export interface Move {
  readonly fixtureId: string;
  readonly courtId: string;
  readonly day: string;
  readonly start: number;
  /** The version of the timetable that the desk showed. */
  readonly version: number;
}

export interface DeskView {
  readonly version: number;
  readonly games: readonly GameCard[];
  readonly venues: readonly {
    id: string;
    name: string;
    courts: readonly { id: string; name: string }[];
  }[];
  readonly clashes: readonly Clash[];
  readonly settings: World["settings"];
}

/** The timetable: drafts, checks, moves. */
export class Plans {
  constructor(
    private readonly db: Db,
    private readonly league: League,
    private readonly now: () => number,
  ) {}

  async desk(): Promise<DeskView> {
    const { book, games } = await this.league.view();
    const { world, draft } = task(book, games);
    return {
      version: book.planVersion,
      games,
      venues: [...book.venues.values()].map(({ id, name }) => ({
        id,
        name,
        courts: [...book.courts.values()]
          .filter((court) => court.venueId === id)
          .map((court) => ({ id: court.id, name: court.name })),
      })),
      clashes: clashesOfPlan(draft, world),
      settings: world.settings,
    };
  }

  /** Every reason against a move, without making it. */
  async check(move: Omit<Move, "version">): Promise<readonly Clash[]> {
    const { book, games } = await this.league.view();
    const { world, draft } = task(book, games);
    const { fixture, slot } = this.#aim(book, draft, move);
    return clashesOf(fixture, slot, draft, world);
  }

  /**
   * Puts a fixture where somebody wants it and pins it there. A move by hand is always possible: its clashes are
   * named and returned, and it stands. Throws Problem `stale` when the timetable has changed meanwhile, and
   * `bad-shape` for a game that has begun.
   */
  async move(move: Move, by: string): Promise<readonly Clash[]> {
    const { book, games } = await this.league.view();
    const { world, draft } = task(book, games);
    const { fixture, slot } = this.#aim(book, draft, move);
    const card = games.find((game) => game.id === fixture.id);
    if (card && card.status !== "planned")
      throw new Problem("bad-shape", { field: "fixtureId", why: card.status });
    const old = book.fixtures.find((row) => row.id === fixture.id)?.place ?? null;
    await this.db.$transaction(async (tx) => {
      const { count } = await tx.season.updateMany({
        where: { id: book.id, planVersion: move.version },
        data: { planVersion: { increment: 1 } },
      });
      if (count === 0) throw new Problem("stale");
      const place = { courtId: slot.courtId, day: slot.day, start: slot.start };
      await tx.fixture.update({ where: { id: fixture.id }, data: { ...place, pinned: true } });
      await audit(tx, {
        at: this.now(),
        by,
        action: "fixture.moved",
        target: `fixture/${fixture.id}`,
        before: old,
        after: place,
      });
    });
    this.league.changed();
    return clashesOf(fixture, slot, draft, world);
  }

  /** Plans all fixtures that are neither pinned nor begun; returns those for which there was no room. */
  async planAll(
    seed: string,
    by: string,
    options: { blackoutDays?: readonly LocalDay[]; pinned?: readonly Placement[] } = {},
  ): Promise<readonly string[]> {
    const { book, games } = await this.league.view();
    const { world, draft, held } = task(book, games);
    const pinned = [
      ...(options.pinned ?? []),
      ...draft.placed.filter((one) => held.has(one.fixtureId)),
    ];
    const made = plan(world, draft.fixtures, {
      seed,
      pinned,
      ...(options.blackoutDays ? { blackoutDays: options.blackoutDays } : {}),
    });
    await this.db.$transaction(async (tx) => {
      for (const { fixtureId, slot } of made.placed)
        await tx.fixture.update({
          where: { id: fixtureId },
          data: { courtId: slot.courtId, day: slot.day, start: slot.start },
        });
      await tx.season.update({ where: { id: book.id }, data: { planVersion: { increment: 1 } } });
      await audit(tx, {
        at: this.now(),
        by,
        action: "season.planned",
        target: `season/${book.id}`,
        before: { version: book.planVersion },
        after: { seed, placed: made.placed.length, unplaced: made.unplaced },
      });
    });
    this.league.changed();
    return made.unplaced;
  }

  #aim(
    book: SeasonBook,
    draft: Plan,
    move: Omit<Move, "version">,
  ): { fixture: Fixture; slot: Slot } {
    const fixture = draft.fixtures.find((one) => one.id === move.fixtureId);
    if (!fixture) throw new Problem("not-found");
    const court = book.courts.get(move.courtId);
    if (!court) throw new Problem("bad-shape", { field: "courtId", why: move.courtId });
    const day = parseDay(move.day);
    if (!day) throw new Problem("bad-shape", { field: "day", why: move.day });
    if (!Number.isInteger(move.start) || move.start < 0 || move.start >= 1440)
      throw new Problem("bad-shape", { field: "start", why: String(move.start) });
    return { fixture, slot: { venueId: court.venueId, courtId: court.id, day, start: move.start } };
  }
}

/** The season's rows as the planner reads them; `held` may not be moved: they are pinned by hand or have begun. */
export function task(
  book: SeasonBook,
  games: readonly GameCard[],
): { world: World; draft: Plan; held: ReadonlySet<string> } {
  const { slotMinutes, minRestDays, maxGamesPer7Days, travelCapKm } = book.settings;
  const idOf = new Map(book.fixtures.map((fixture) => [fixture.code, fixture.id]));
  const feeders = (fixture: FixtureRow) =>
    [fixture.homeFrom, fixture.awayFrom].flatMap((source) => {
      const id = source && source.kind !== "place" ? idOf.get(source.of) : undefined;
      return id === undefined ? [] : [id];
    });
  const world: World = {
    settings: { slotMinutes, minRestDays, maxGamesPer7Days, travelCapKm },
    venues: [...book.venues.values()].map((venue) => ({
      id: venue.id,
      capacity: venue.capacity,
      openingHours: venue.hours,
      closedDates: venue.closedDays,
      courts: [...book.courts.values()]
        .filter((court) => court.venueId === venue.id)
        .map(({ id }) => ({ id })),
    })),
    teams: [...book.teams.values()].map((team) => ({
      id: teamId(team.id),
      hours: team.hours,
      unavailableDates: team.daysOff,
      km: team.km,
      near: team.near,
      homeVenue: team.homeVenueId,
    })),
    stages: book.stages.map(({ id, startDay, endDay }) => ({ id, start: startDay, end: endDay })),
  };
  const team = (id: string | null) => (id === null ? null : teamId(id));
  const fixtures: Fixture[] = book.fixtures.map((fixture) => ({
    id: fixture.id,
    stageId: fixture.stageId,
    home: team(fixture.homeTeamId),
    away: team(fixture.awayTeamId),
    feeders: feeders(fixture),
    round: fixture.round,
  }));
  const placed = book.fixtures.flatMap(({ id, place }) => {
    const court = place && book.courts.get(place.courtId);
    return place && court ? [{ fixtureId: id, slot: { venueId: court.venueId, ...place } }] : [];
  });
  const begun = games.filter((game) => game.status !== "planned").map((game) => game.id);
  const held = new Set([
    ...begun,
    ...book.fixtures.filter((fixture) => fixture.pinned).map((fixture) => fixture.id),
  ]);
  return { world, draft: { fixtures, placed }, held };
}
