import { z } from "zod";
import {
  CARRY_OVERS,
  CRITERIA,
  FORFEIT_COUNTS,
  OPEN_RANKINGS,
  RANKINGS,
  UNEQUAL_GROUPS,
} from "./standings-rules";

/** The shape of the classification's rules, apart from them: those who only read a table need no validator. */

/** The bound keeps every sum of scores exact. */
export const score = z.int().min(0).max(1_000_000_000);
const worth = z.int().min(-1000).max(1000);
const fixedScore = z
  .tuple([score, score])
  .refine(([winner, loser]) => winner >= loser, "the winner's score comes first");

/** Every key on its own, for forms and files that say only some of them. */
export const standingsFields = {
  points: z.object({
    win: worth,
    loss: worth,
    default: worth,
    forfeit: worth,
    draw: worth.nullable(),
  }),
  forfeitScore: fixedScore,
  forfeitCounts: z.enum(FORFEIT_COUNTS),
  defaultScore: fixedScore,
  forfeitLimit: z.int().min(1).nullable(),
  criteria: z.array(z.enum(CRITERIA)).min(1),
  rankBy: z.enum(RANKINGS),
  whileOpen: z.enum(OPEN_RANKINGS),
  overtimePointsInTieBreak: z.boolean(),
  maxDifference: z.int().min(1).nullable(),
  carryOver: z.enum(CARRY_OVERS),
  unequalGroups: z.enum(UNEQUAL_GROUPS),
};

/**
 * `StandingsRules` as they are stored. Whatever was added later has a default, so that rules stored before stay
 * valid; `whileOpen` defaults to what people expect to read on a page.
 */
export const standingsRules = z.object({
  ...standingsFields,
  points: standingsFields.points.extend({ draw: worth.nullable().default(null) }),
  forfeitCounts: standingsFields.forfeitCounts.default("score"),
  rankBy: standingsFields.rankBy.default("points"),
  whileOpen: standingsFields.whileOpen.default("balance"),
  overtimePointsInTieBreak: standingsFields.overtimePointsInTieBreak.default(true),
  maxDifference: standingsFields.maxDifference.default(null),
  carryOver: standingsFields.carryOver.default("none"),
  unequalGroups: standingsFields.unequalGroups.default("leave-out-lowest"),
});
