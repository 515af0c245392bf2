import { z } from "zod";
import { instanceFaults } from "./instance-faults";

/**
 * The shape of a calendar to be planned (format `cal-1`). Days count from 0, minutes from midnight, ids equal array
 * positions, and everything is whole numbers. Unknown keys are ignored.
 */

const count = z.int().min(0).max(1_000_000);
const day = z.int().min(0).max(9999);
const minute = z.int().min(0).max(2880);
/** Small enough that a whole plan's cost stays a 32-bit integer. */
const weight = z.int().min(0).max(100_000);

const slot = z.object({
  id: count,
  venue: count,
  court: count,
  day,
  start: minute,
  end: minute,
  /** 0 early, 1 prime, 2 late. */
  band: z.int().min(0).max(2),
});

const game = z.object({
  id: count,
  /** Only games of the stage `group` count for their county. */
  stage: z.string(),
  division: count,
  group: z.int().optional(),
  round: z.int().optional(),
  /** −1 while nobody knows who will play. */
  home: z.int().min(-1).max(1_000_000),
  away: z.int().min(-1).max(1_000_000),
  /** First and last day allowed. */
  window: z.tuple([day, day]),
  venues: z.array(count).optional(),
  /** The slot it must have. */
  pin: count.optional(),
});

const team = z.object({
  id: count,
  /** For each day of the week, Sunday first: a slot must lie inside. */
  /** Where it comes from; nothing of the plan depends on it. */
  county: count.optional(),
  hours: z.array(z.tuple([minute, minute])).length(7),
  blackout: z.array(day),
  /** Venues that count as near home. */
  near: z.array(count),
  nearMin: count,
  kmCap: count,
  primeMin: count,
});

export const instanceInput = z
  .object({
    format: z.literal("cal-1"),
    name: z.string(),
    days: z.int().min(1).max(2000),
    /** 0 is Sunday. */
    startWeekday: z.int().min(0).max(6),
    minGap: z.int().min(0).max(366),
    window: z.object({ days: z.int().min(1).max(366), games: count }),
    phase: z.tuple([day, day]),
    idleDays: z.int().min(1).max(2000),
    crews: z.array(count),
    crewDayFactor: count,
    counties: z.array(z.object({ id: count, minGames: count })),
    venues: z
      .array(
        z.object({
          id: count,
          county: count,
          courts: count,
          maxPerDay: count,
          closedDays: z.array(day),
        }),
      )
      .min(1),
    divisions: z.array(z.object({ id: count, setup: count })).min(1),
    teams: z.array(team).max(5000),
    dist: z.array(z.array(z.int().min(0).max(20_000))),
    slots: z.array(slot).max(50_000),
    games: z.array(game).max(10_000),
    precedence: z.array(z.object({ before: count, after: count, minDays: z.int().min(0) })),
    /** The published plan: day, venue and start of each game. */
    reference: z
      .array(z.tuple([day, count, minute]).nullable())
      .nullable()
      .optional(),
    weights: z.strictObject({
      travel: weight,
      farTeam: weight,
      nearHome: weight,
      countyCover: weight,
      /** What a pair of a team's games costs, by the days between them. */
      shortGap: z.record(z.string().regex(/^\d{1,4}$/), weight),
      idle: weight,
      primeShort: weight,
      bandImbalance: weight,
      venueDay: weight,
      courtGap: weight,
      setupSwitch: weight,
      change: weight,
    }),
  })
  .superRefine((instance, context) => {
    for (const { path, message } of instanceFaults(instance))
      context.addIssue({ code: "custom", path: [...path], message });
  });

export type Instance = z.output<typeof instanceInput>;
