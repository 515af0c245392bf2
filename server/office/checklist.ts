import type { Actor } from "../../domain/accounts/roles";
import { gameStream, roundStream } from "../../domain/kernel/ids";
import type { Db } from "../db";
import { activeFestivalId } from "../festival/active-festival";
import { activeSeasonId } from "../league/active-season";
import type { Registry } from "../registry/registry";

export type Half = "league" | "festival";

/** A step towards a first published league or contest: done is what the rows say, nobody ticks it by hand. */
export interface Step {
  /** A word of `checklist.step`. */
  readonly key: string;
  readonly to: string;
  readonly done: boolean;
  /** What is there already, for the step's sentence. */
  readonly count: number;
}

/**
 * `open`: nothing of it is published yet. `published`: it is, and some steps are open still. `aside`: nobody wants it
 * here. `done`: there is nothing more to say.
 */
interface HalfView {
  readonly is: "open" | "published" | "aside" | "done";
  readonly steps: readonly Step[];
}

export interface ChecklistView {
  readonly league: HalfView;
  readonly festival: HalfView;
  /** Nothing was entered at all, so that the demo disturbs nobody. */
  readonly empty: boolean;
}

/** What is still missing, of the league and of the festival each for itself; null when that is nothing. */
export async function checklist(db: Db): Promise<ChecklistView | null> {
  const [season, contests] = await Promise.all([
    db.season.count({ where: { published: true } }),
    db.contest.count({ where: { published: true, festival: { published: true } } }),
  ]);
  const [leagueList, contestList, empty] = await Promise.all([
    leagueSteps(db, season),
    contestSteps(db, contests),
    isEmpty(db),
  ]);
  const [league, festival] = await Promise.all([
    halfView(db, "league", leagueList, season > 0),
    halfView(db, "festival", contestList, contests > 0),
  ]);
  return league.is === "done" && festival.is === "done" ? null : { league, festival, empty };
}

async function halfView(
  db: Db,
  half: Half,
  steps: readonly Step[],
  published: boolean,
): Promise<HalfView> {
  if (published) {
    const ready = steps.every(({ done }) => done) || (await begun(db, half));
    return ready ? { is: "done", steps: [] } : { is: "published", steps };
  }
  const aside = await db.meta.findUnique({ where: { key: asideKey(half) } });
  return aside ? { is: "aside", steps: [] } : { is: "open", steps };
}

const asideKey = (half: Half): string => `checklist.aside.${half}`;

/** From then on it is no longer being set up: what waits stands under what waits. */
async function begun(db: Db, half: Half): Promise<boolean> {
  const rows =
    half === "league"
      ? await db.fixture.findMany({
          where: { seasonId: (await activeSeasonId(db)) ?? "" },
          select: { id: true },
        })
      : await db.round.findMany({
          where: { contest: { festivalId: (await activeFestivalId(db)) ?? "" } },
          select: { id: true },
        });
  const streams = rows.map(({ id }) => (half === "league" ? gameStream(id) : roundStream(id)));
  return (await db.commit.findFirst({ where: { stream: { in: streams } } })) !== null;
}

/** A half that is not wanted here is put away, or brought back. */
export async function setHalfAside(registry: Registry, half: Half, aside: boolean, by: Actor) {
  return registry.act(by, async (changes) => {
    const key = asideKey(half);
    await changes.tx.meta.deleteMany({ where: { key } });
    if (aside) await changes.tx.meta.create({ data: { key, value: "1" } });
    await changes.note(`checklist.${half}-${aside ? "aside" : "back"}`, `checklist/${half}`);
  });
}

/** Nobody has entered anything, and nothing was ever said here: streams are for ever, so the demo comes only once. */
export async function isEmpty(db: Db): Promise<boolean> {
  const counts = await Promise.all([
    db.season.count(),
    db.festival.count(),
    db.unit.count(),
    db.venue.count(),
    db.commit.count({ take: 1 }),
  ]);
  return counts.every((count) => count === 0);
}

const step = (key: string, to: string, count: number, done = count > 0): Step => ({
  ...{ key, to, count, done },
});

async function leagueSteps(db: Db, published: number): Promise<Step[]> {
  const id = await activeSeasonId(db);
  const seasonId = id ?? "";
  const [season, teams, courts, games, unplaced, officials, drawn] = await Promise.all([
    db.season.findUnique({ where: { id: seasonId } }),
    db.team.count({ where: { seasonId } }),
    db.court.count({ where: { venue: { kind: "gym" } } }),
    db.fixture.count({ where: { seasonId } }),
    db.fixture.count({ where: { seasonId, day: null } }),
    db.account.count({ where: { role: "official", revokedAt: null } }),
    db.draw.count({ where: { seasonId } }),
  ]);
  const wanted = season ? teamsWanted(season.settings) : 0;
  return [
    step("season", id === null ? "/office/seasons/new" : `/office/seasons/${id}`, season ? 1 : 0),
    step("teams", "/office/teams", teams, teams > 1 && teams === wanted),
    step("venues", "/office/venues", courts),
    step("draw", "/office/draw", drawn),
    step("plan", "/schedule/plan", games - unplaced, games > 0 && unplaced === 0),
    step("officials", "/office/officials", officials),
    step("publish", id === null ? "/office/seasons" : `/office/seasons/${id}`, published),
  ];
}

function teamsWanted(settings: string): number {
  const { groupSizes = [] }: { readonly groupSizes?: readonly number[] } = JSON.parse(settings);
  return groupSizes.reduce((sum, size) => sum + size, 0);
}

async function contestSteps(db: Db, published: number): Promise<Step[]> {
  const there = { status: "registered" };
  const active = (await activeFestivalId(db)) ?? "";
  const ofContest = { contest: { festivalId: active } };
  const [first, firstRound, unseated] = await Promise.all([
    db.contest.findFirst({ where: { festivalId: active }, orderBy: { position: "asc" } }),
    db.round.findFirst({ where: ofContest, orderBy: { position: "asc" } }),
    db.round.findFirst({ where: { ...ofContest, seats: { none: {} } } }),
  ]);
  const [festivals, contests, entries, seats, rounds, placed, orders, judges, people] =
    await Promise.all([
      db.festival.count(),
      db.contest.count(),
      db.entry.count({ where: there }),
      db.seat.count(),
      db.round.count(),
      db.round.count({
        where: { day: { not: null }, start: { not: null }, courtId: { not: null } },
      }),
      db.roundEntry.count(),
      db.account.count({ where: { role: { in: ["judge", "head-judge"] }, revokedAt: null } }),
      db.judge.count(),
    ]);
  const contest = first ? `contest=${first.id}` : "";
  return [
    step("festival", active === "" ? "/office/festival/new" : "/office/festival", festivals),
    step("contest", active === "" ? "/office/festival" : "/office/contests/new", contests),
    step("entries", first ? `/office/entries/new?${contest}` : "/office/festival", entries),
    step(
      "round",
      firstRound
        ? `/office/orders/${firstRound.id}`
        : first
          ? `/office/orders/new?${contest}`
          : "/office/festival",
      placed,
      rounds > 0 && placed > 0,
    ),
    step(
      "panel",
      people === 0
        ? "/office/judges"
        : `/office/panels${(unseated ?? firstRound) ? `/${(unseated ?? firstRound)?.id}` : ""}`,
      seats,
    ),
    step("order", firstRound ? `/office/orders/${firstRound.id}` : "/office/orders", orders),
    step("publish-contest", "/office/festival", published),
    step("judges", "/office/people", judges),
  ];
}
