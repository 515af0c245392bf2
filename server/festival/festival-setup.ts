import { audit } from "../audit";
import type { Db } from "../db";
import type { ContestSettings, RoundSettings } from "./festival-book";

/** A festival as it is registered: everything that is known before its running orders are drawn. */
export interface FestivalData {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly organisers: readonly string[];
  readonly timeZone: string;
  /** Units that are not there yet; those that are keep what they have. */
  readonly units: readonly { id: string; name: string; sector: string; county: string }[];
  readonly halls: readonly {
    id: string;
    name: string;
    district: string;
    capacity: number;
    /** JSON columns are given as text, so that what is stored is what was registered. */
    hours: string;
    closedDays: string;
    stage: string;
  }[];
  readonly judges: readonly { id: string; name: string; unitId: string | null }[];
  readonly contests: readonly {
    id: string;
    name: string;
    form: string;
    settings: ContestSettings;
    entries: readonly {
      id: string;
      unitId: string;
      title: string;
      category: string;
      performers: number;
      durationSec: number | null;
      contact: string;
      people: readonly string[];
    }[];
    rounds: readonly {
      id: string;
      kind: "heat" | "final";
      name: string;
      day: string;
      start: number;
      hallId: string;
      settings: RoundSettings;
      seats: readonly { readonly seat: string; readonly judgeId: string }[];
    }[];
  }[];
}

interface Doing {
  readonly db: Db;
  readonly now: () => number;
  /** A pseudonym. */
  readonly by: string;
}

/** Registers a whole festival in one transaction: nothing of it is kept when any of it cannot be. */
export async function registerFestival(
  { db, now, by }: Doing,
  { units, halls, judges, contests, organisers, ...festival }: FestivalData,
): Promise<void> {
  const rounds = contests.flatMap((contest) =>
    contest.rounds.map((round, position) => ({ ...round, contestId: contest.id, position })),
  );
  await db.$transaction(async (tx) => {
    await tx.festival.create({ data: { ...festival, organisers: JSON.stringify(organisers) } });
    await tx.unit.createMany({ data: [...units] });
    await tx.venue.createMany({
      data: halls.map(({ stage, ...hall }) => ({ ...hall, kind: "hall", indoor: true })),
    });
    await tx.court.createMany({
      data: halls.map(({ id, stage }) => ({
        id: courtOf(id),
        venueId: id,
        name: stage,
        position: 0,
      })),
    });
    await tx.judge.createMany({
      data: judges.map((judge) => ({ ...judge, festivalId: festival.id })),
    });
    await tx.contest.createMany({
      data: contests.map(({ id, name, form, settings }, at) => ({
        id,
        name,
        form,
        festivalId: festival.id,
        // Organisers count from 1.
        position: at + 1,
        settings: JSON.stringify(settings),
      })),
    });
    await tx.entry.createMany({
      data: contests.flatMap((contest) =>
        contest.entries.map(({ people, ...entry }, position) => ({
          ...entry,
          contestId: contest.id,
          people: JSON.stringify(people),
          position,
        })),
      ),
    });
    await tx.round.createMany({
      data: rounds.map(({ settings, hallId, seats, ...round }) => ({
        ...round,
        courtId: courtOf(hallId),
        settings: JSON.stringify(settings),
      })),
    });
    await tx.seat.createMany({
      data: rounds.flatMap(({ id, seats }) => seats.map((seat) => ({ roundId: id, ...seat }))),
    });
    await audit(tx, {
      at: now(),
      by,
      action: "festival.registered",
      target: `festival/${festival.id}`,
      after: {
        contests: contests.length,
        entries: contests.reduce((sum, { entries }) => sum + entries.length, 0),
      },
    });
  });
}

const courtOf = (hall: string): string => `${hall}-1`;

/** Shows a festival with all of its contests and rounds to everyone. */
export async function publishFestival({ db, now, by }: Doing, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.festival.update({ where: { id }, data: { published: true } });
    await tx.contest.updateMany({ where: { festivalId: id }, data: { published: true } });
    const rounds = { contest: { festivalId: id } };
    await tx.round.updateMany({ where: rounds, data: { published: true } });
    await audit(tx, {
      at: now(),
      by,
      action: "festival.published",
      target: `festival/${id}`,
      before: { published: false },
      after: { published: true },
    });
  });
}
