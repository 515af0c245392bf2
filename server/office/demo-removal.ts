import type { Actor } from "../../domain/accounts/roles";
import { type RoundState, UNOPENED as UNOPENED_ROUND } from "../../domain/festival/judging/state";
import { gameStream, roundStream } from "../../domain/kernel/ids";
import { type Result, refuse } from "../../domain/kernel/result";
import { type GameState, UNOPENED } from "../../domain/league/game/state";
import type { Accounts } from "../accounts/accounts";
import type { Db, Tx } from "../db";
import { FESTIVAL_KEY } from "../festival/active-festival";
import { SEASON_KEY } from "../league/active-season";
import type { Live } from "../live/live";
import { REMOVED_KEY } from "../orphans";
import { Problem } from "../problem";
import type { Done, Registry } from "../registry/registry";

/** Who loads the demo, as the log names it. */
const DEMO = "demo";
/** Somebody is at work in a game or a round that has had an entry of theirs within this time, in ms. */
const AT_WORK_MS = 20 * 60_000;

/** All that would go, in numbers. */
interface DemoCounts {
  readonly teams: number;
  readonly players: number;
  readonly games: number;
  readonly contests: number;
  readonly entries: number;
  readonly rounds: number;
  readonly units: number;
  readonly venues: number;
  readonly officials: number;
  readonly accounts: number;
}

export interface DemoPage {
  readonly counts: DemoCounts;
  /** Games and rounds of it in which people are at work. */
  readonly atWork: number;
}

type DemoRefusal =
  | { readonly code: "demo-at-work"; readonly n: number }
  | { readonly code: "demo-not-confirmed" };

/** What is the demo's own: rows that it has brought, and that nothing of anybody else's needs. */
interface Belongings {
  readonly seasons: readonly string[];
  readonly festivals: readonly string[];
  readonly games: readonly string[];
  readonly rounds: readonly string[];
  readonly units: readonly string[];
  readonly venues: readonly string[];
  readonly officials: readonly string[];
  readonly accounts: readonly string[];
}

/**
 * Taking the demo away again. Its rows go, for nobody wants made-up teams beside real ones; what was said in its games
 * and rounds stays in the log for ever, as all that was ever said, under ids and shirts that no longer name anybody.
 */
export class DemoRemoval {
  constructor(
    private readonly db: Db,
    private readonly live: Live,
    private readonly registry: Registry,
    private readonly accounts: Accounts,
    private readonly now: () => number,
  ) {}

  /** Is it here? */
  async isHere(): Promise<boolean> {
    const { seasons, festivals } = await whole(this.db);
    return seasons.length + festivals.length > 0;
  }

  /** What would go; throws not-found where there is no demo. */
  async page(): Promise<DemoPage> {
    const own = await belongings(this.db);
    if (own.seasons.length + own.festivals.length === 0) throw new Problem("not-found");
    return { counts: await countsOf(this.db, own), atWork: await this.#atWork(own) };
  }

  /** Takes it away, for good; throws not-found where there is none. */
  async remove(confirmed: boolean, by: Actor): Promise<Result<Done<DemoCounts>, DemoRefusal>> {
    const { atWork } = await this.page();
    if (atWork > 0) return refuse({ code: "demo-at-work", n: atWork });
    if (!confirmed) return refuse({ code: "demo-not-confirmed" });
    for (const id of (await belongings(this.db)).accounts) await this.accounts.revoke(id, by);
    const done = await this.registry.act<DemoCounts>(by, async (changes) => {
      const { tx } = changes;
      const own = await belongings(tx);
      const counts = await countsOf(tx, own);
      await takeAway(tx, own);
      await tx.meta.upsert({
        where: { key: REMOVED_KEY },
        create: { key: REMOVED_KEY, value: String(this.now()) },
        update: { value: String(this.now()) },
      });
      await changes.note("demo.removed", "demo/all", counts);
      return counts;
    });
    if (!done.ok) throw new Error(done.refusal.code);
    return done;
  }

  async #atWork({ games, rounds }: Belongings): Promise<number> {
    const streams = [
      ...games
        .map((id) => gameStream(id))
        .filter((stream) => {
          const state = (this.live.streams.find(stream)?.state ?? UNOPENED) as GameState;
          return !state.signed;
        }),
      ...rounds
        .map((id) => roundStream(id))
        .filter((stream) => {
          const state = (this.live.streams.find(stream)?.state ?? UNOPENED_ROUND) as RoundState;
          return state.phase === "open";
        }),
    ];
    const since = BigInt(this.now() - AT_WORK_MS);
    const busy = await this.db.commit.groupBy({
      by: ["stream"],
      // The demo itself, and the system that opens a sheet, are nobody.
      where: { stream: { in: streams }, at: { gt: since }, by: { notIn: [DEMO, "leitai"] } },
    });
    return busy.length;
  }
}

/** The seasons and festivals that the demo has registered. */
async function whole(tx: Tx) {
  const rows = await tx.audit.findMany({
    where: { by: DEMO, action: { in: ["season.registered", "festival.registered"] } },
    select: { target: true },
  });
  const ids = (kind: string) =>
    rows.flatMap(({ target }) => (target.startsWith(kind) ? [target.slice(kind.length)] : []));
  const [seasons, festivals] = await Promise.all([
    tx.season.findMany({ where: { id: { in: ids("season/") } }, select: { id: true } }),
    tx.festival.findMany({ where: { id: { in: ids("festival/") } }, select: { id: true } }),
  ]);
  return { seasons: seasons.map(({ id }) => id), festivals: festivals.map(({ id }) => id) };
}

async function belongings(tx: Tx): Promise<Belongings> {
  const { seasons, festivals } = await whole(tx);
  const [ofSeason, ofFestival] = [{ in: seasons }, { in: festivals }];
  const others = { notIn: seasons };
  const elsewhere = { contest: { festivalId: { notIn: festivals } } };
  const games = await tx.fixture.findMany({ where: { seasonId: ofSeason }, select: { id: true } });
  const rounds = await tx.round.findMany({ where: { contest: { festivalId: ofFestival } } });
  const made = await tx.audit.findMany({
    where: { action: { in: ["unit.created", "venue.created", "official.created"] } },
    select: { target: true },
  });
  // What people have entered themselves has its entry in the log.
  const entered = (kind: string) =>
    made.flatMap(({ target }) => (target.startsWith(kind) ? [target.slice(kind.length)] : []));
  const inUse = { some: { seasonId: others } };
  const venues = await tx.venue.findMany({
    where: {
      id: { notIn: entered("venue/") },
      courts: { none: { OR: [{ fixtures: inUse }, { rounds: { some: elsewhere } }] } },
    },
    select: { id: true },
  });
  const homes = await tx.team.findMany({
    where: { seasonId: others },
    select: { homeVenueId: true },
  });
  const units = await tx.unit.findMany({
    where: {
      id: { notIn: entered("unit/") },
      teams: { none: { seasonId: others } },
      entries: { none: elsewhere },
      judges: { none: { festivalId: { notIn: festivals } } },
      officials: { none: { id: { in: entered("official/") } } },
    },
    select: { id: true },
  });
  const officials = await tx.official.findMany({
    where: {
      id: { notIn: entered("official/") },
      assignments: { none: { fixture: { seasonId: others } } },
    },
    select: { id: true, unitId: true },
  });
  const [gameIds, roundIds] = [games.map(({ id }) => id), rounds.map(({ id }) => id)];
  // A unit stays with an official who stays.
  const staying = await tx.official.findMany({
    where: { id: { notIn: officials.map(({ id }) => id) } },
    select: { unitId: true },
  });
  const unitIds = units
    .map(({ id }) => id)
    .filter((id) => !staying.some(({ unitId }) => unitId === id));
  const accounts = await tx.account.findMany({
    where: {
      revokedAt: null,
      OR: [{ gameId: { in: gameIds } }, { roundId: { in: roundIds } }, { unitId: { in: unitIds } }],
    },
    select: { id: true },
  });
  return {
    ...{ seasons, festivals, games: gameIds, rounds: roundIds, units: unitIds },
    venues: venues
      .map(({ id }) => id)
      .filter((id) => !homes.some(({ homeVenueId }) => homeVenueId === id)),
    officials: officials.map(({ id }) => id),
    accounts: accounts.map(({ id }) => id),
  };
}

async function countsOf(tx: Tx, own: Belongings): Promise<DemoCounts> {
  const teams = { seasonId: { in: [...own.seasons] } };
  const contests = { festivalId: { in: [...own.festivals] } };
  return {
    teams: await tx.team.count({ where: teams }),
    players: await tx.player.count({ where: { team: teams } }),
    games: own.games.length,
    contests: await tx.contest.count({ where: contests }),
    entries: await tx.entry.count({ where: { contest: contests } }),
    rounds: own.rounds.length,
    units: own.units.length,
    venues: own.venues.length,
    officials: own.officials.length,
    accounts: own.accounts.length,
  };
}

/** What others hold goes after what holds it. Commits and sealed sheets are never touched. */
async function takeAway(tx: Tx, own: Belongings): Promise<void> {
  const among = (ids: readonly string[]) => ({ id: { in: [...ids] } });
  await tx.draft.deleteMany({ where: { roundId: { in: [...own.rounds] } } });
  const rounds = { roundId: { in: [...own.rounds] } };
  await tx.seat.deleteMany({ where: rounds });
  await tx.roundEntry.deleteMany({ where: rounds });
  await tx.festival.deleteMany({ where: among(own.festivals) });
  await tx.fixture.deleteMany({ where: { seasonId: { in: [...own.seasons] } } });
  await tx.season.deleteMany({ where: among(own.seasons) });
  await tx.official.deleteMany({ where: among(own.officials) });
  await tx.venue.deleteMany({ where: among(own.venues) });
  await tx.unit.deleteMany({ where: among(own.units) });
  await tx.meta.deleteMany({ where: { key: SEASON_KEY, value: { in: [...own.seasons] } } });
  await tx.meta.deleteMany({ where: { key: FESTIVAL_KEY, value: { in: [...own.festivals] } } });
}
