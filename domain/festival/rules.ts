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

const criterion = z.strictObject({
  id: criterionId,
  name,
  weight: whole(10_000),
  /** Thousandths by which the criterion is multiplied, in place of its weight, which then is 0. */
  factor: whole(10_000).min(1).optional(),
});

const mark = z
  .strictObject({ min: whole(1_000_000), max: whole(1_000_000), step: whole(1_000_000).min(1) })
  .refine(({ min, max, step }) => min < max && (max - min) % step === 0);

/** In which way two entries with the same score are parted, in turn. Those whom nothing parts share the place. */
const tieStep = z.union([
  z.enum([
    ...(["exact", "untrimmed", "headToHead", "headJudge", "earlier"] as const),
    ...(["droppedLow", "time", "lot", "share"] as const),
  ]),
  z.string().regex(/^criterion:[A-Za-z0-9_-]{1,40}$/),
  z.string().regex(/^decimals:[1-6]$/),
]);

/** How a number is rounded. */
const rounded = {
  mode: z.enum(["halfUp", "halfEven", "truncate"]),
  decimals: whole(3),
};
const roundedThere = z.strictObject(rounded).optional();

/** Weights that make 10,000 together, or a factor for each of them and no weight. */
export const areWhole = (
  criteria: readonly { readonly weight: number; readonly factor?: number | undefined }[],
): boolean =>
  criteria.some(({ factor }) => factor !== undefined)
    ? criteria.every(({ factor, weight }) => factor !== undefined && weight === 0)
    : criteria.reduce((sum, { weight }) => sum + weight, 0) === 10_000;

/** Steps that say something where places do not go by points. */
export const STEPS_BESIDE_POINTS = ["headToHead", "headJudge", "lot", "earlier", "share"];

type Scale = z.infer<typeof mark>;

/** What ranks, majorities and grades are made of: nothing is dropped, multiplied or taken off. */
function fitsMethod({
  criteria,
  mark,
  panel,
  time,
  ties,
  recused,
  absent = "present",
}: {
  readonly criteria: readonly unknown[];
  readonly mark: Scale;
  readonly panel: {
    readonly method: string;
    readonly grades?: readonly string[] | undefined;
    readonly dropHigh: number;
    readonly dropLow: number;
    readonly factor?: number | undefined;
  };
  readonly time: unknown;
  readonly ties: readonly string[];
  readonly recused: string;
  readonly absent?: string | undefined;
}): boolean {
  const { method, grades } = panel;
  const byGrades = method === "majorityJudgment";
  if ((grades !== undefined) !== byGrades) return false;
  if (!byGrades && method !== "rankSum" && method !== "majorityPreference") return true;
  const { min, max, step } = mark;
  if (
    grades &&
    (criteria.length !== 1 ||
      new Set(grades).size < grades.length ||
      min !== 1000 ||
      step !== 1000 ||
      max !== grades.length * 1000)
  )
    return false;
  return (
    panel.dropHigh + panel.dropLow === 0 &&
    panel.factor === undefined &&
    time === null &&
    recused !== "meanOfOthers" &&
    absent !== "meanOfOthers" &&
    ties.every((one) => STEPS_BESIDE_POINTS.includes(one))
  );
}

export const tallyRules = z
  .strictObject({
    criteria: z.array(criterion).min(1).max(12),
    mark,
    panel: z.strictObject({
      method: z.enum([
        ...(["trimmedMean", "mean", "median", "sum"] as const),
        ...(["rankSum", "majorityPreference", "majorityJudgment"] as const),
      ]),
      /** Of majority judgment, best first; a mark is the number of a grade, counted from the worst. */
      grades: z.array(name).min(2).max(9).optional(),
      dropHigh: whole(5),
      dropLow: whole(5),
      /** What is dropped from: the judges' totals when left out, or the marks of each criterion. */
      trim: z.enum(["total", "criterion"]).optional(),
      /** With so few sheets that nothing stays after the dropping: refused when left out, or nothing is dropped. */
      tooFew: z.enum(["refuse", "mean"]).optional(),
      /** Thousandths by which the panel's value is multiplied at the end. */
      factor: whole(10_000).min(1).optional(),
    }),
    rounding: z.strictObject({
      /**
       * The first point at which a number is rounded: each criterion's share, each judge's total, what comes of the
       * panel, or only the end. The score is rounded in any case.
       */
      at: z.enum(["criterion", "judge", "panel", "end"]),
      ...rounded,
      /** Points that are rounded in their own manner, or beside the first. */
      also: z
        .strictObject({
          criterion: roundedThere,
          factor: roundedThere,
          judge: roundedThere,
          panel: roundedThere,
        })
        .optional(),
    }),
    rankOn: z.enum(["rounded", "exact"]),
    /**
     * What happens for a recused seat: the reserve judge steps in, those present decide, or the mean of the others
     * stands for the seat.
     */
    recused: z.enum(["reserve", "present", "meanOfOthers"]),
    /** The same for a seat whose judge is absent; those present decide when left out. */
    absent: z.enum(["reserve", "present", "meanOfOthers"]).optional(),
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
  .refine(({ criteria }) => areWhole(criteria))
  .refine(fitsMethod)
  .refine(({ criteria }) => new Set(criteria.map(({ id }) => id)).size === criteria.length);

/** How prizes are given: from the first place on, by count; null means everyone who is left. */
export const prizeRules = z.strictObject({
  prizes: z.array(z.strictObject({ name, count: whole(200).nullable() })).max(12),
  /**
   * Level at the line: `share` gives all of them the better prize, and they use up the counts after it; `extra` gives
   * it beside the counts; `fewer` gives them the next one; `decide` leaves it open until the head judge has spoken.
   */
  ties: z.enum(["share", "extra", "fewer", "decide"]),
});

export type TallyRules = z.infer<typeof tallyRules>;
export type PrizeRules = z.infer<typeof prizeRules>;
export type Criterion = TallyRules["criteria"][number];
/** One sheet's marks: criterion → thousandths. */
export type Marks = Readonly<Record<string, number>>;
