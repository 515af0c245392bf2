import type { Anchor } from "../../domain/festival/anchors";
import type { PrizeRules, TallyRules } from "../../domain/festival/rules";
import type { StagePlan } from "../../domain/festival/stages/stage-plan-input";
import type { LocalDay, Minutes } from "../../domain/kernel/time";
import { personTitle } from "../../domain/words/titles";
import type { Db } from "../db";

/** A festival as the database has it, read whole: a few hundred rows that every page needs parts of. */
export interface FestivalBook {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly organisers: readonly string[];
  readonly timeZone: string;
  /** Until then only those who prepare it see it. */
  readonly published: boolean;
  /** In their order. */
  readonly contests: readonly ContestRow[];
  readonly entries: ReadonlyMap<string, EntryRow>;
  readonly judges: ReadonlyMap<string, JudgeRow>;
  /** By contest and position. */
  readonly rounds: readonly RoundRow[];
}

export interface ContestSettings {
  readonly rules: TallyRules;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  /** A judge whose unit performs is asked to step back. */
  readonly recuseSameUnit: boolean;
  /**
   * Works on a wall: all of them are called with the opening, in any order, and nobody reads whose a work is before its
   * result is out.
   */
  readonly gallery?: boolean;
  /** How its rounds become one result, where they are the stages of one. Whoever is entered competes in person. */
  readonly stages?: StagePlan;
  /** What marks mean in the contest's own words. */
  readonly anchors?: readonly Anchor[];
  /** What judges have declared to be tied to, by judge. */
  readonly ties?: Readonly<
    Record<string, { readonly units: readonly string[]; readonly entries: readonly string[] }>
  >;
}

export interface ContestRow {
  readonly id: string;
  readonly name: string;
  readonly form: string;
  readonly published: boolean;
  readonly settings: ContestSettings;
}

export interface EntryRow {
  readonly id: string;
  readonly contestId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly title: string;
  readonly category: string;
  readonly performers: number;
  readonly durationSec: number | null;
  readonly people: readonly string[];
  readonly status: string;
  readonly position: number;
}

export interface JudgeRow {
  readonly id: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly unit: string | null;
}

export interface RoundSettings {
  readonly categories: readonly string[];
  readonly advance: readonly {
    readonly to: string;
    readonly categories: readonly string[];
    readonly best: number;
    /** So many of the categories when left out, or whoever has one of so many first places. */
    readonly by?: "count" | "place" | undefined;
  }[];
  readonly prizes: PrizeRules | null;
}

export interface RoundRow {
  readonly id: string;
  readonly contestId: string;
  readonly kind: "heat" | "final";
  readonly name: string;
  readonly day: LocalDay | null;
  readonly start: Minutes | null;
  readonly courtId: string | null;
  readonly hall: string | null;
  readonly stage: string | null;
  readonly published: boolean;
  readonly settings: RoundSettings;
  readonly seats: readonly { readonly seat: string; readonly judgeId: string }[];
  /** The running order; empty until it is drawn. */
  readonly order: readonly string[];
}

/** Null for a festival that is not there. */
export async function readFestivalBook(db: Db, id: string): Promise<FestivalBook | null> {
  const festival = await db.festival.findUnique({ where: { id } });
  if (!festival) return null;
  const inFestival = { where: { festivalId: festival.id } };
  const ofContest = { where: { contest: { festivalId: festival.id } } };
  const [contests, entries, judges, rounds] = await Promise.all([
    db.contest.findMany({ ...inFestival, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    db.entry.findMany({
      ...ofContest,
      include: { unit: true },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    }),
    db.judge.findMany({ ...inFestival, include: { unit: true }, orderBy: { id: "asc" } }),
    db.round.findMany({
      ...ofContest,
      include: {
        seats: true,
        places: { orderBy: { position: "asc" } },
        court: { include: { venue: true } },
      },
      orderBy: [{ contest: { position: "asc" } }, { position: "asc" }, { id: "asc" }],
    }),
  ]);
  const rows = contests.map(
    ({ id, name, form, published, settings }): ContestRow => ({
      ...{ id, name, form, published },
      settings: JSON.parse(settings),
    }),
  );
  const inPerson = new Set(rows.flatMap(({ id, settings }) => (settings.stages ? [id] : [])));
  return {
    id: festival.id,
    name: festival.name,
    alias: festival.alias,
    organisers: JSON.parse(festival.organisers),
    timeZone: festival.timeZone,
    published: festival.published,
    contests: rows,
    // Whom to call stays in the database.
    entries: byId(
      entries.map(({ contact, unit, people, ...entry }) => ({
        ...entry,
        ...(inPerson.has(entry.contestId) ? { title: personTitle(entry.title) } : {}),
        unit: unit.name,
        people: JSON.parse(people),
      })),
    ),
    judges: byId(
      judges.map(({ id, name, unitId, unit }) => ({ id, name, unitId, unit: unit?.name ?? null })),
    ),
    rounds: rounds.map((round) => ({
      id: round.id,
      contestId: round.contestId,
      kind: round.kind === "final" ? "final" : "heat",
      name: round.name,
      day: round.day as LocalDay | null,
      start: round.start,
      courtId: round.courtId,
      hall: round.court?.venue.name ?? null,
      stage: round.court?.name ?? null,
      published: round.published,
      settings: JSON.parse(round.settings),
      seats: [...round.seats].sort((a, b) => bySeat(a.seat, b.seat)),
      order: round.places.map(({ entryId }) => entryId),
    })),
  };
}

const byId = <Row extends { readonly id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.id, row]));

/** 1, 2 … 10, then the reserve, then the head judge. */
export const bySeat = (a: string, b: string): number => rank(a) - rank(b);

const rank = (seat: string): number =>
  seat === "C" ? 1000 : seat.startsWith("R") ? 500 + Number(seat.slice(1)) : Number(seat);
