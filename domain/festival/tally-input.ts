import { z } from "zod";
import { ok, type Result, refuse } from "../kernel/result";
import type { Refusal } from "../live/decider";
import { readBesidePoints } from "./beside-points-input";
import { PRESETS } from "./presets";
import { type PrizeRules, type TallyRules, tallyRules } from "./rules";

/**
 * The rules of a result as an organiser's file states them: decimals as text, weights in percent, times in seconds.
 * Unknown keys are ignored. What a program must not guess (the panel's method, the decimals) has no default.
 */

const whole = (most: number) => z.int().min(0).max(most);
const TEXT = /^\d{1,4}(\.\d{1,3})?$/;
const WEIGHT = /^\d{1,3}(\.\d{1,2})?$/;
const decimal = z.string().refine((text) => TEXT.test(text), "a decimal as text is expected");
const weight = z.union([
  z.string().refine((text) => WEIGHT.test(text), "a decimal as text is expected"),
  whole(10_000),
]);

const SUPPORTED_METHODS = ["trimmedMean", "mean", "median", "sum"] as const;
const STEPS = [
  ...["exact", "untrimmed", "headToHead", "headJudge", "earlier"],
  ...["droppedLow", "time", "lot", "share"],
];
const roundedThere = z
  .object({ mode: z.enum(["halfUp", "halfEven", "truncate"]).optional(), decimals: whole(3) })
  .optional();

export const tallyRulesInput = z
  .object({
    /** Rules to begin with; what stands beside it takes their place, key by key. */
    preset: z.enum(PRESETS).optional(),
    /** One mark a judge when left out. */
    criteria: z
      .array(
        z.object({
          id: z
            .string()
            .regex(/^[A-Za-z0-9_-]{1,40}$/)
            .refine((id) => !(id in {}), "another name is needed"),
          name: z.string().min(1).max(40).optional(),
          /** In percent; "12.5" is one too. */
          weight: weight.optional(),
          /** By what its marks are multiplied, in place of a weight: then each criterion has one. At most 10. */
          factor: decimal.optional(),
        }),
      )
      .min(1)
      .max(12)
      .optional(),
    /** 0 to 100 in thousandths when left out. */
    mark: z.object({ min: decimal, max: decimal, step: decimal }).partial().optional(),
    judgeTotal: z.literal("weightedSum").optional(),
    panel: z.object({
      method: z.enum(SUPPORTED_METHODS),
      dropHigh: whole(5).optional(),
      dropLow: whole(5).optional(),
      /** What is dropped from: judges' totals (when left out), or the marks of each criterion. */
      trim: z.enum(["total", "criterion"]).optional(),
      /** With too few marks to drop from: refused (when left out), or the mean of all. */
      tooFew: z.enum(["refuse", "mean"]).optional(),
      /** By what the panel's value is multiplied at the end. At most 10. */
      factor: decimal.optional(),
    }),
    rounding: z.object({
      /** The first point at which a number is rounded. The score is rounded in any case. */
      at: z.enum(["criterion", "judge", "panel", "end"]).optional(),
      mode: z.enum(["halfUp", "halfEven", "truncate"]).optional(),
      decimals: whole(3),
      /** Points that are rounded in their own manner, or beside the first. */
      also: z
        .object({
          criterion: roundedThere,
          factor: roundedThere,
          judge: roundedThere,
          panel: roundedThere,
        })
        .optional(),
    }),
    rankOn: z.enum(["rounded", "exact"]).optional(),
    recused: z.enum(["reserve", "present", "meanOfOthers"]).optional(),
    /** With fewer sheets than `atLeast` an entry has no result. */
    absent: z
      .object({
        method: z.enum(["meanOfPresent", "reserve", "meanOfOthers"]).optional(),
        atLeast: whole(15).min(1),
      })
      .optional(),
    ties: z.array(z.string()).max(10).optional(),
    timeLimitSec: z.object({ min: whole(3600), max: whole(3600) }).nullish(),
    overtimePenalty: z.object({ perStartedSec: whole(3600).min(1), points: decimal }).nullish(),
    prizes: z
      .array(z.object({ name: z.string().min(1).max(40), count: whole(200).nullable() }))
      .max(12)
      .optional(),
    prizeTies: z.enum(["share", "extra", "fewer", "decide"]).optional(),
    /** Of a heat: the best so many of some categories, or of all, go on; or whoever has such a place (`by`). */
    advance: z
      .array(
        z.object({
          to: z.string().min(1).max(64),
          categories: z.array(z.string().max(64)).max(30).optional(),
          best: whole(500).min(1),
          by: z.enum(["count", "place"]).optional(),
        }),
      )
      .max(12)
      .optional(),
  })
  .superRefine((rules, context) => {
    for (const { path, why } of faultsOf(rules))
      context.addIssue({ code: "custom", path: [...path], message: why });
  });

export type TallyRulesFile = z.input<typeof tallyRulesInput>;

interface Fault {
  readonly path: readonly (string | number)[];
  readonly why: string;
}

function* faultsOf(file: TallyRulesFile): Generator<Fault> {
  const { criteria, ties = [], timeLimitSec, overtimePenalty, prizes = [] } = file;
  const ids = criteria?.map(({ id }) => id) ?? [];
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) < index) yield { path: ["criteria", index], why: `named twice: ${id}` };
  if (criteria && weightsOf(criteria) === null)
    yield {
      path: ["criteria"],
      why: criteria.some(({ factor }) => factor !== undefined)
        ? "a factor for each criterion and no weight, or no factor"
        : "the weights do not add up to 100",
    };
  for (const [index, { factor, weight }] of (criteria ?? []).entries())
    if (factor === undefined && weight === undefined)
      yield { path: ["criteria", index, "weight"], why: "a weight or a factor is expected" };
    else if (!isFactor(factor)) yield { path: ["criteria", index, "factor"], why: FACTOR };
  if (!isFactor(file.panel.factor)) yield { path: ["panel", "factor"], why: FACTOR };
  if (
    file.panel.trim === "criterion" &&
    (file.rounding.at === "judge" || file.rounding.also?.judge)
  )
    yield { path: ["rounding"], why: "no judge's total counts where each criterion is trimmed" };
  const { method, dropHigh = 0, dropLow = 0 } = file.panel;
  if (method === "trimmedMean" && dropHigh + dropLow === 0)
    yield { path: ["panel"], why: "a trimmed mean drops at least one mark" };
  const { min, max, step } = scaleOf(file);
  if (step === 0 || min >= max || (max - min) % step !== 0)
    yield { path: ["mark"], why: "the steps do not lead from min to max" };
  for (const [index, step] of ties.entries()) {
    const [, criterion] = /^criterion:(.*)$/.exec(step) ?? [];
    if (criterion === undefined && !STEPS.includes(step) && !/^decimals:[1-6]$/.test(step))
      yield { path: ["ties", index], why: `not a tie step: ${step}` };
    if (criterion !== undefined && !ids.includes(criterion))
      yield { path: ["ties", index], why: `not one of the criteria: ${criterion}` };
  }
  if (timeLimitSec && timeLimitSec.min > timeLimitSec.max)
    yield { path: ["timeLimitSec"], why: "the shortest time is longer than the longest" };
  if (overtimePenalty && !timeLimitSec)
    yield { path: ["overtimePenalty"], why: "a penalty for time needs timeLimitSec" };
  if (overtimePenalty && !fitsDecimals(overtimePenalty.points, file.rounding.decimals))
    yield { path: ["overtimePenalty", "points"], why: "more decimals than the score has" };
  const rest = prizes.findIndex(({ count }) => count === null);
  if (rest >= 0 && rest < prizes.length - 1)
    yield { path: ["prizes", rest + 1], why: "nobody is left for this prize" };
}

const FACTOR = "a factor from 0.001 to 10 is expected";

const isFactor = (text: string | undefined): boolean =>
  text === undefined || (thousandths(text) >= 1 && thousandths(text) <= 10_000);

/** Text to thousandths, by its digits. */
export function thousandths(text: string): number {
  const [units = "", decimals = ""] = text.split(".");
  return Number(units) * 1000 + Number(decimals.padEnd(3, "0"));
}

/** R8: points taken off have no more decimals than the score, or the score would need more than the rule says. */
export const fitsDecimals = (text: string, decimals: number): boolean =>
  thousandths(text) % 10 ** (3 - decimals) === 0;

const scaleOf = ({ mark }: TallyRulesFile): TallyRules["mark"] => ({
  min: thousandths(mark?.min ?? "0"),
  max: thousandths(mark?.max ?? "100"),
  step: thousandths(mark?.step ?? "0.001"),
});

/** In basis points; null when they are not the whole. Whole numbers may be basis points already. */
function weightsOf(criteria: NonNullable<TallyRulesFile["criteria"]>): number[] | null {
  if (criteria.some(({ factor }) => factor !== undefined))
    return criteria.every(({ factor, weight }) => factor !== undefined && weight === undefined)
      ? criteria.map(() => 0)
      : null;
  const given = criteria.map(({ weight }) => weight ?? 0);
  const sum = (weights: readonly number[]) => weights.reduce((a, b) => a + b, 0);
  const percent = given.map((one) => Math.round(thousandths(String(one)) / 10));
  if (sum(percent) === 10_000) return percent;
  const points = given.filter((one) => typeof one === "number");
  return points.length === given.length && sum(points) === 10_000 ? points : null;
}

/** The rules of a file that `tallyRulesInput` has accepted. */
export function fromTallyRulesFile(file: TallyRulesFile): TallyRules {
  const { method, dropHigh = 0, dropLow = 0, trim, tooFew, factor } = file.panel;
  const criteria = file.criteria ?? [{ id: "mark", weight: 100, factor: undefined }];
  const weights = weightsOf(criteria) ?? [];
  const { timeLimitSec, overtimePenalty } = file;
  const absent = file.absent?.method;
  return tallyRules.parse({
    criteria: criteria.map((criterion, index) => ({
      id: criterion.id,
      name: ("name" in criterion ? criterion.name : undefined) ?? criterion.id,
      weight: weights[index],
      ...(criterion.factor === undefined ? {} : { factor: thousandths(criterion.factor) }),
    })),
    mark: scaleOf(file),
    panel: {
      ...{ method, dropHigh, dropLow },
      ...(trim === "criterion" ? { trim } : {}),
      ...(tooFew === "mean" ? { tooFew } : {}),
      ...(factor === undefined ? {} : { factor: thousandths(factor) }),
    },
    rounding: {
      at: file.rounding.at ?? "panel",
      mode: file.rounding.mode ?? "halfUp",
      decimals: file.rounding.decimals,
      ...(file.rounding.also === undefined ? {} : { also: alsoOf(file) }),
    },
    rankOn: file.rankOn ?? "rounded",
    recused: file.recused ?? "present",
    ...(absent === undefined || absent === "meanOfPresent" ? {} : { absent }),
    atLeast: file.absent?.atLeast ?? 1,
    ties: file.ties ?? [],
    time:
      timeLimitSec && overtimePenalty
        ? {
            minMs: timeLimitSec.min * 1000,
            maxMs: timeLimitSec.max * 1000,
            perStartedMs: overtimePenalty.perStartedSec * 1000,
            points: thousandths(overtimePenalty.points),
          }
        : null,
  });
}

/** What a point leaves out is rounded like the score. */
const alsoOf = ({ rounding: { mode = "halfUp", also = {} } }: TallyRulesFile) =>
  Object.fromEntries(
    Object.entries(also).map(([point, one]) => [
      point,
      one && { mode: one.mode ?? mode, decimals: one.decimals },
    ]),
  );

/** The prizes of a file that `tallyRulesInput` has accepted. */
export const fromPrizesFile = (file: TallyRulesFile): PrizeRules => ({
  prizes: file.prizes ?? [],
  ties: file.prizeTies ?? "share",
});

/** A contest keeps the rules of its tally under `tally`, beside its criteria and times; here they are side by side. */
export function flatRules(json: unknown): unknown {
  if (typeof json !== "object" || json === null || !("tally" in json)) return json;
  const { tally, ...beside } = json;
  return typeof tally === "object" && tally !== null ? { ...beside, ...tally } : json;
}

/** Rules that ask for a way of judging that is not built yet, named before anything else in them is looked at. */
export function unsupportedMethod(rules: unknown): Refusal | null {
  const panel =
    rules !== null && typeof rules === "object" && "panel" in rules ? rules.panel : rules;
  const method =
    panel !== null && typeof panel === "object" && "method" in panel ? panel.method : null;
  if (typeof method !== "string" || SUPPORTED_METHODS.some((one) => one === method)) return null;
  return { code: "method-unsupported", method, supported: SUPPORTED_METHODS.join(", ") };
}

/**
 * The rules of a result from their file form, or from a contest that holds them under `tally`. Refuses `bad-rules` with
 * the `path` and `why` of the first fault, and `method-unsupported` with what is `supported`.
 */
export function readTallyRules(json: unknown): Result<TallyRules, Refusal> {
  const rules = flatRules(json);
  const beside = readBesidePoints(rules);
  if (beside) return beside;
  const unsupported = unsupportedMethod(rules);
  if (unsupported) return refuse(unsupported);
  const parsed = tallyRulesInput.safeParse(rules);
  if (parsed.success) return ok(fromTallyRulesFile(parsed.data));
  const [issue] = parsed.error.issues;
  return refuse({
    code: "bad-rules",
    path: issue?.path.map(String).join(".") ?? "",
    why: issue?.message ?? "",
  });
}
