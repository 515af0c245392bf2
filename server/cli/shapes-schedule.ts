import { z } from "zod";
import { HARD_RULES, TERMS } from "../../domain/schedule/engine/evaluate";

const count = z.int().min(0);

const text = z.strictObject({ zh: z.string(), en: z.string() });

const plan = z.strictObject({
  instance: z.string(),
  seed: z.int(),
  feasible: z.boolean(),
  /** How many rules are broken, and which. */
  hard: count,
  objective: count,
  /** No plan costs less; null when the plan found breaks rules. */
  bound: count.nullable(),
  /** The plan is at most so many per cent above the best one; null when the bound says nothing. */
  gapPercent: z.number().min(0).nullable(),
  broken: z.record(z.enum(HARD_RULES), count),
  /** Weighted cost by term; together the objective. */
  cost: z.record(z.enum(TERMS), count),
  /** The slot id of each game, −1 for one without a place. */
  assign: z.array(z.int().min(-1)).optional(),
});

/** Why there can be no plan; days count from 0, ids are those of the calendar. */
const impossible = z.strictObject({
  status: z.literal("infeasible"),
  instance: z.string(),
  /** Games and demands that cannot go together; without any one of them the others can. */
  core: z.strictObject({ games: z.array(count).min(1), constraints: z.array(z.string()) }),
  why: text,
  /** Single things to give up; each makes these games possible; where it `suffices` a plan of the whole season was found with it. */
  relaxations: z.array(z.looseObject({ code: z.string(), suffices: z.boolean(), text })),
});

/** What `leitai schedule` writes; with `--out` the plan itself goes into that file. */
export const scheduleOutput = z.union([plan, impossible]);
