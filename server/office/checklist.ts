import type { Db } from "../db";
import { activeFestivalId } from "../festival/active-festival";
import { activeSeasonId } from "../league/active-season";

/** A step towards a first published league or contest: done is what the rows say, nobody ticks it by hand. */
export interface Step {
  /** A word of `checklist.step`. */
  readonly key: string;
  readonly to: string;
  readonly done: boolean;
  /** What is there already, for the step's sentence. */
  readonly count: number;
}

export interface ChecklistView {
  readonly league: readonly Step[];
  readonly festival: readonly Step[];
  /** Nothing was entered at all, so that the demo disturbs nobody. */
  readonly empty: boolean;
}

/** What is still missing; null once a league or a festival is published. */
export async function checklist(db: Db): Promise<ChecklistView | null> {
  const [season, festival] = await Promise.all([
    db.season.count({ where: { published: true } }),
    db.contest.count({ where: { published: true, festival: { published: true } } }),
  ]);
  if (season > 0 || festival > 0) return null;
  const [league, contest, empty] = await Promise.all([
    leagueSteps(db),
    contestSteps(db),
    isEmpty(db),
  ]);
  return { league, festival: contest, empty };
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

async function leagueSteps(db: Db): Promise<Step[]> {
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
    step("publish", id === null ? "/office/seasons" : `/office/seasons/${id}`, 0),
  ];
}

function teamsWanted(settings: string): number {
  const { groupSizes = [] }: { readonly groupSizes?: readonly number[] } = JSON.parse(settings);
  return groupSizes.reduce((sum, size) => sum + size, 0);
}

async function contestSteps(db: Db): Promise<Step[]> {
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
    step("publish-contest", "/office/festival", 0),
    step("judges", "/office/people", judges),
  ];
}
