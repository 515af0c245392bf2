import type { Kind } from "../../domain/registration/fields";
import type { ContestNow } from "../../domain/registration/plan-entries";
import type { SeasonNow } from "../../domain/registration/plan-teams";
import type { Tx } from "../db";
import type { ContestSettings } from "../festival/festival-book";
import type { SeasonSettings } from "../league/season-book";
import { marksOf } from "./player-marks";

/** Into what is imported: the teams of a season or the entries of a contest. */
export interface Target {
  readonly kind: Kind;
  readonly id: string;
}

export interface NamedTarget extends Target {
  readonly name: string;
  /** How many teams or entries there are. */
  readonly rows: number;
}

/** Everything into which something can be imported, the newest first. */
export async function allTargets(tx: Tx): Promise<NamedTarget[]> {
  const [seasons, contests] = await Promise.all([
    tx.season.findMany({
      select: { id: true, name: true, _count: { select: { teams: true } } },
      orderBy: { startDay: "desc" },
    }),
    tx.contest.findMany({
      select: {
        id: true,
        name: true,
        festival: { select: { name: true } },
        _count: { select: { entries: true } },
      },
      orderBy: [{ festivalId: "desc" }, { position: "asc" }],
    }),
  ]);
  return [
    ...seasons.map(({ id, name, _count }) => ({
      kind: "teams" as const,
      ...{ id, name, rows: _count.teams },
    })),
    ...contests.map(({ id, name, festival, _count }) => ({
      kind: "entries" as const,
      ...{ id, name: `${festival.name} · ${name}`, rows: _count.entries },
    })),
  ];
}

/** Null when there is none of that kind with that id. */
export async function findTarget(tx: Tx, { kind, id }: Target): Promise<NamedTarget | null> {
  const all = await allTargets(tx);
  return all.find((one) => one.kind === kind && one.id === id) ?? null;
}

const units = (tx: Tx) =>
  tx.unit.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });

/** The season as the plan of an import needs it; null when there is none. */
export async function seasonNow(tx: Tx, id: string): Promise<Omit<SeasonNow, "played"> | null> {
  const season = await tx.season.findUnique({
    where: { id },
    include: {
      teams: { include: { players: { orderBy: { id: "asc" } } }, orderBy: { id: "asc" } },
      _count: { select: { draws: true } },
    },
  });
  if (!season) return null;
  const settings: Partial<SeasonSettings> = JSON.parse(season.settings);
  return {
    units: await units(tx),
    teams: season.teams.map(({ headCoach, players, ...team }) => ({
      ...team,
      coach: headCoach,
      players: players.map(({ id, name, jersey, position, heightCm, birthYear, ...more }) => ({
        ...{ id, name, jersey, position, heightCm, birthYear, captain: more.captain },
        ...marksOf(more.categories),
      })),
    })),
    squadMax: settings.squadMax ?? 99,
    year: Number(season.startDay.slice(0, 4)),
    drawn: season._count.draws > 0,
  };
}

/** Those among these players who stand in the record of a game. */
export async function havePlayed(tx: Tx, players: readonly string[]): Promise<Set<string>> {
  const played = new Set<string>();
  for (const id of players) {
    const where = { stream: { startsWith: "game/" }, events: { contains: `"${id}"` } };
    if (await tx.commit.findFirst({ where, select: { seq: true } })) played.add(id);
  }
  return played;
}

/** The contest as the plan of an import needs it; null when there is none. */
export async function contestNow(tx: Tx, id: string): Promise<ContestNow | null> {
  const contest = await tx.contest.findUnique({
    where: { id },
    include: {
      entries: { orderBy: { position: "asc" } },
      _count: { select: { orders: true } },
    },
  });
  if (!contest) return null;
  const settings: Partial<ContestSettings> = JSON.parse(contest.settings);
  const time = settings.rules?.time ?? null;
  return {
    units: await units(tx),
    entries: contest.entries.map(({ people, status, ...entry }) => ({
      ...entry,
      people: JSON.parse(people),
      withdrawn: status === "withdrawn",
    })),
    categories: settings.categories ?? [],
    limits: time && { min: Math.ceil(time.minMs / 1000), max: Math.floor(time.maxMs / 1000) },
    drawn: contest._count.orders > 0,
  };
}
