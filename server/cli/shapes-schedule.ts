import { z } from "zod";
import { HARD_RULES, TERMS } from "../../domain/schedule/engine/evaluate";

const count = z.int().min(0);

/** What `leitai schedule` writes; with `--out` the plan itself goes into that file. */
export const scheduleOutput = z.strictObject({
  instance: z.string(),
  seed: z.int(),
  feasible: z.boolean(),
  /** How many rules are broken, and which. */
  hard: count,
  objective: count,
  broken: z.record(z.enum(HARD_RULES), count),
  /** Weighted cost by term; together the objective. */
  cost: z.record(z.enum(TERMS), count),
  /** The slot id of each game, −1 for one without a place. */
  assign: z.array(z.int().min(-1)).optional(),
});
