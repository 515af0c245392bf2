import { evolve } from "../../domain/festival/judging/evolve";
import { UNOPENED } from "../../domain/festival/judging/state";

/** What watching a round needs of its rules; deciding, with all its schemas, is for those who run one. */
export const roundFold = { initial: UNOPENED, evolve };
