import { z } from "zod";
import { stageRulesInput } from "./stage-input";

/**
 * How the rounds of a contest become one result, as data: the rules as a file states them (M1–M8), and which round
 * gives the scores of which stage.
 */
export const stagePlan = z.strictObject({
  rules: stageRulesInput,
  rounds: z
    .array(
      z.strictObject({
        stage: z.string(),
        /** The category for which it does; null where there are none. */
        category: z.string().nullable(),
        round: z.string(),
        /** A list of scores that one person fills in, or a panel by the contest's rules of judging. */
        by: z.enum(["list", "panel"]),
      }),
    )
    .max(40),
});

export type StagePlan = z.input<typeof stagePlan>;
