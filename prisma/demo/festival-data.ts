import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { readTallyRules } from "../../domain/festival/tally-input";
import {
  addDays,
  day,
  daysBetween,
  type LocalDay,
  monday,
  parseMinutes,
  WEEKDAYS,
} from "../../domain/kernel/time";
import type { FestivalData } from "../../server/festival/festival-setup";
import { ROOT } from "../../server/paths";

/** The Monday of the week of heats in which the demo stands. */
const HEATS_WEEK = day("2024-08-12");

const date = z.string().transform((text) => day(text));
const span = z.tuple([z.string(), z.string()]);

const source = z.object({
  festival: z.object({
    id: z.string(),
    name: z.string(),
    alias: z.string(),
    timeZone: z.string(),
  }),
  halls: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      district: z.string(),
      seats: z.number(),
      /** The same every day. */
      openingHours: z.array(span),
      closedDates: z.array(date),
    }),
  ),
  contests: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      form: z.string(),
      recuseSameUnit: z.boolean(),
      entries: z.array(
        z.object({
          id: z.string(),
          unit: z.string(),
          title: z.string(),
          category: z.string(),
          categoryLabel: z.string(),
          performers: z.number(),
          durationSec: z.number(),
          contact: z.string(),
          people: z.array(z.object({ name: z.string() })).default([]),
        }),
      ),
      rounds: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(["heat", "final"]),
          name: z.string(),
          date,
          start: z.string(),
          hall: z.string(),
          panel: z.array(z.string()),
          reserve: z.string(),
          headJudge: z.string(),
          advance: z
            .array(z.object({ to: z.string(), categories: z.array(z.string()), best: z.number() }))
            .default([]),
          categories: z.array(z.string()).default([]),
          prizes: z
            .array(z.object({ name: z.string(), count: z.number().nullable() }))
            .nullable()
            .default(null),
          prizeTies: z.literal("share").default("share"),
        }),
      ),
    }),
  ),
  judges: z.array(z.object({ id: z.string(), name: z.string(), unit: z.string() })),
});

/** The source names none. */
const ORGANISERS = ["宝鸡市总工会", "宝鸡市文化和旅游局"];

/** The demo's festival, moved by whole weeks so that the week of `today` is its second week of heats. */
export async function demoFestival(
  today: LocalDay,
  known: ReadonlyMap<string, string>,
): Promise<FestivalData> {
  const text = await readFile(path.join(ROOT, "prisma/demo/festival-2024.json"), "utf8");
  const { festival, halls, contests, judges } = source.parse(JSON.parse(text));
  const shift = daysBetween(HEATS_WEEK, monday(today));
  const moved = (at: LocalDay) => addDays(at, shift);
  const names = new Set([
    ...contests.flatMap(({ entries }) => entries.map(({ unit }) => unit)),
    ...judges.map(({ unit }) => unit),
  ]);
  const fresh = [...names].filter((name) => !known.has(name));
  const ids = new Map([
    ...known,
    ...fresh.map((name, index) => [name, `UA${String(index + 1).padStart(2, "0")}`] as const),
  ]);
  const unitId = (name: string) => ids.get(name) ?? "";
  return {
    ...festival,
    organisers: ORGANISERS,
    units: fresh.map((name) => ({ id: unitId(name), name, sector: "arts", county: "" })),
    halls: halls.map(({ openingHours, closedDates, seats, ...hall }) => ({
      ...hall,
      capacity: seats,
      hours: JSON.stringify(
        Object.fromEntries(
          WEEKDAYS.map((weekday) => [
            weekday,
            openingHours.map(([from, to]) => [parseMinutes(from), parseMinutes(to)]),
          ]),
        ),
      ),
      closedDays: JSON.stringify(closedDates.map(moved)),
      stage: "舞台",
    })),
    judges: judges.map(({ id, name, unit }) => ({ id, name, unitId: unitId(unit) })),
    contests: contests.map((contest) => {
      const rules = readTallyRules(contest);
      if (!rules.ok) throw new Error(`demo: ${JSON.stringify(rules.refusal)}`);
      const labels = new Map(
        contest.entries.map(({ category, categoryLabel }) => [category, categoryLabel]),
      );
      return {
        id: contest.id,
        name: contest.name,
        form: contest.form,
        settings: {
          rules: rules.value,
          categories: [...labels].map(([id, name]) => ({ id, name })),
          recuseSameUnit: contest.recuseSameUnit,
        },
        entries: contest.entries.map(({ unit, categoryLabel, people, ...entry }) => ({
          ...entry,
          unitId: unitId(unit),
          people: people.map(({ name }) => name),
        })),
        rounds: contest.rounds.map((round) => ({
          id: round.id,
          kind: round.kind,
          name: round.name,
          day: moved(round.date),
          start: parseMinutes(round.start) ?? 0,
          hallId: round.hall,
          settings: {
            categories: round.categories,
            advance: round.advance,
            prizes: round.prizes && { prizes: round.prizes, ties: round.prizeTies },
          },
          seats: [
            ...round.panel.map((judgeId, index) => ({ seat: String(index + 1), judgeId })),
            { seat: "R1", judgeId: round.reserve },
            { seat: "C", judgeId: round.headJudge },
          ],
        })),
      };
    }),
  };
}
