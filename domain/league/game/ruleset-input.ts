import { z } from "zod";

/**
 * The shape of a basketball ruleset. Times in ms. Every field that was added later has a default, which is what held
 * before: a game of an older season folds as it always did. Apart from `rules.ts`, so that those who only watch a
 * game need no validator.
 */

const whole = (max: number) => z.number().int().min(0).max(max);
const between = (min: number, max: number) => z.number().int().min(min).max(max);
const HOUR = 3_600_000;

/** What a person on the match list may count as besides a player; a ruleset's bonus and quotas speak of these. */
export const PLAYER_CATEGORIES = ["woman", "leader", "professional"] as const;

/** A basket's extra points: for whom, and how many. Of several bands of age only the highest counts. */
const basketBonus = z.discriminatedUnion("for", [
  z.strictObject({ for: z.literal("woman"), points: between(1, 9) }),
  z.strictObject({ for: z.literal("age"), from: between(16, 99), points: between(1, 9) }),
  /** Of anybody's, when the table says that it was one. */
  z.strictObject({ for: z.literal("dunk"), points: between(1, 9) }),
]);

/** At what a running clock may stop all the same. */
export const CLOCK_STOPS = ["time-out", "free-throw"] as const;

const quota = z.strictObject({
  category: z.enum(PLAYER_CATEGORIES),
  /** Among those on court, or on the match list. */
  of: z.enum(["court", "list"]),
  min: whole(15).default(0),
  max: whole(15).nullable().default(null),
});

/** What a large lead does, from a period on and with at most so much of it left. */
const mercy = z.strictObject({
  lead: between(5, 100),
  fromPeriod: between(1, 8),
  atMostMs: whole(HOUR),
  effect: z.enum(["running-clock", "game-over"]),
});

export const ruleset = z.strictObject({
  name: z.string().min(1).max(40),
  /** Which edition of the named rules: the head of their fingerprint. */
  version: z.string().max(64).default(""),
  periods: between(1, 8),
  periodMs: between(60_000, HOUR),
  /** The game clock stops at every whistle, or runs on through them … */
  clock: z.enum(["stopped", "running"]),
  /** … except with so much or less left of the last period and of each overtime; 0 for never. */
  runningStopsMs: whole(HOUR).default(0),
  /** Or of the last period of each half, and of overtimes. */
  runningStopsIn: z.enum(["last-period", "each-half"]).default("last-period"),
  /** … and for these at any time, also where a lead lets the clock run. */
  runningStopsFor: z.array(z.enum(CLOCK_STOPS)).max(2).default([]),
  overtimeMs: between(60_000, HOUR),
  /** An overtime lasts its time, or until a side is so many points ahead. */
  overtimeKind: z.enum(["timed", "first-to"]).default("timed"),
  overtimeLead: between(1, 20).default(2),
  /** From this overtime on the first point wins; null for never. */
  suddenDeathFrom: between(1, 9).nullable().default(null),
  /** Friendly leagues let a game end level, at the end of the last period. */
  drawAllowed: z.boolean().default(false),
  /** Seconds; null where there is no such device. `offensive` null: always the whole. */
  shotClock: z
    .strictObject({ full: between(5, 60), offensive: between(5, 60).nullable() })
    .nullable()
    .default({ full: 24, offensive: 14 }),
  /** Players on the match list, on court, those who must be there to start, and to go on. */
  listMax: between(5, 30),
  onCourt: between(3, 5),
  minStart: between(1, 5).default(5),
  minContinue: between(1, 5).default(2),
  /** A side that is not ready so long after the planned start has forfeited. */
  graceMs: whole(HOUR).default(900_000),
  /** Points for the others for each minute begun that a side comes late; 0 for none. */
  latePoints: whole(9).default(0),
  /** The foul with which a player must leave, and the team foul that brings free throws. */
  foulLimit: between(3, 10),
  bonusFrom: between(2, 20),
  /** Team fouls are counted by period or by half. */
  teamFoulsBy: z.enum(["period", "half"]).default("period"),
  /** In the bonus: two throws at once, or the second only after the first is made … */
  bonusThrows: z.enum(["two", "one-and-one"]).default("two"),
  /** … until this team foul, from which there are always two; null for never. */
  doubleBonusFrom: between(2, 30).nullable().default(null),
  /** With how many of these a player is out, alone and together; and the coach with his own, and with those of the bench. */
  ejection: z
    .strictObject({
      technical: between(1, 9),
      unsportsmanlike: between(1, 9),
      together: between(1, 9),
      coach: between(1, 9),
      coachAndBench: between(1, 9),
    })
    .default({ technical: 2, unsportsmanlike: 2, together: 2, coach: 2, coachAndBench: 3 }),
  /** In yuan, for each technical foul; 0 for none. It is told, and collected elsewhere. */
  technicalFine: whole(9999).default(0),
  timeouts: z.strictObject({
    firstHalf: whole(9),
    secondHalf: whole(9),
    overtime: whole(9),
    /** At most this many in the last `lateMs` of the last period. */
    late: whole(9),
    lateMs: whole(HOUR),
    /** One figure a period takes the place of those by half; null for halves. */
    byPeriod: z.array(whole(9)).max(8).nullable().default(null),
    seconds: between(10, 300).default(60),
  }),
  /** Length of the intervals: before the game, between periods and before overtimes, and at half-time. */
  intervals: z
    .strictObject({ beforeMs: whole(HOUR), shortMs: whole(HOUR), halfTimeMs: whole(HOUR) })
    .default({ beforeMs: 1_200_000, shortMs: 120_000, halfTimeMs: 900_000 }),
  /** Extra points of a basket (not of a free throw), apart from its value; several kinds add up. */
  basketBonus: z.array(basketBonus).max(9).default([]),
  /** A side may start with points ahead (让分); its size is agreed for each game. */
  headStart: z.boolean().default(false),
  quotas: z.array(quota).max(9).default([]),
  /** From which age on a leader counts as one for the quotas; null for any. */
  leaderAge: between(16, 99).nullable().default(null),
  mercy: z.array(mercy).max(5).default([]),
});

export type PlayerCategory = (typeof PLAYER_CATEGORIES)[number];
