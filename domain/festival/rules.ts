/**
 * The rules of a contest's result, as data: a contest carries them from its announcement on, a round writes them into
 * its stream when it opens, and nothing about a result is decided anywhere else. Marks and points are integers of
 * thousandths, weights are basis points.
 */
import { z } from "zod";

const whole = (max: number) => z.number().int().min(0).max(max);
const name = z.string().min(1).max(40);

/** The name of a criterion within a contest. */
const criterionId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/)
  // A sheet is looked up by it.
  .refine((id) => !(id in {}));

const criterion = z.strictObject({ id: criterionId, name, weight: whole(10_000) });

const mark = z
  .strictObject({ min: whole(1_000_000), max: whole(1_000_000), step: whole(1_000_000).min(1) })
  .refine(({ min, max, step }) => min < max && (max - min) % step === 0);

/** In which way two entries with the same score are parted, in turn. Those whom nothing parts share the place. */
const tieStep = z.union([
  z.enum(["exact", "untrimmed", "headToHead", "headJudge", "earlier"]),
  z.string().regex(/^criterion:[A-Za-z0-9_-]{1,40}$/),
]);

export const tallyRules = z
  .strictObject({
    criteria: z.array(criterion).min(1).max(12),
    mark,
    panel: z.strictObject({
      method: z.enum(["trimmedMean", "mean", "median", "sum"]),
      dropHigh: whole(5),
      dropLow: whole(5),
    }),
    rounding: z.strictObject({
      /** Where the number is rounded: each judge's total as well, or only what comes of the panel. */
      at: z.enum(["judge", "panel"]),
      mode: z.enum(["halfUp", "halfEven", "truncate"]),
      decimals: whole(3),
    }),
    rankOn: z.enum(["rounded", "exact"]),
    /** What happens for a recused seat: the reserve judge steps in, or those present decide. */
    recused: z.enum(["reserve", "present"]),
    /** With fewer sheets than these an entry has no result. */
    atLeast: whole(15).min(1),
    ties: z.array(tieStep).max(10),
    time: z
      .strictObject({
        minMs: whole(3_600_000),
        maxMs: whole(3_600_000),
        /** Points off for each started piece of time beyond the limits. */
        perStartedMs: whole(3_600_000).min(1),
        points: whole(100_000),
      })
      .nullable(),
  })
  .refine(({ criteria }) => criteria.reduce((sum, { weight }) => sum + weight, 0) === 10_000)
  .refine(({ criteria }) => new Set(criteria.map(({ id }) => id)).size === criteria.length);

/** How prizes are given: from the first place on, by count; null means everyone who is left. */
export const prizeRules = z.strictObject({
  prizes: z.array(z.strictObject({ name, count: whole(200).nullable() })).max(12),
  /** Level at the line: `share` gives all of them the better prize, and they use up the count. */
  ties: z.enum(["share"]),
});

export type TallyRules = z.infer<typeof tallyRules>;
export type PrizeRules = z.infer<typeof prizeRules>;
export type Criterion = TallyRules["criteria"][number];
/** One sheet's marks: criterion → thousandths. */
export type Marks = Readonly<Record<string, number>>;
