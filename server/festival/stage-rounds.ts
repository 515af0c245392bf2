import { listRules } from "../../domain/festival/stages/stage-plan";
import type { ContestRow } from "./festival-book";

/** Whether the scores of this round stand in a list that one person fills in (M10). */
export const isList = ({ settings }: ContestRow, round: string): boolean =>
  settings.stages !== undefined && listRules(settings.stages, round) !== null;

/** J26: nobody calls the papers of a test one by one, or the works on a wall. */
export const isAtOnce = (contest: ContestRow, round: string): boolean =>
  contest.settings.gallery === true || isList(contest, round);

/** Whether judges step back from their own unit's entries there: nobody judges a list of what a test came to. */
export const asksOwnUnit = (contest: ContestRow, round: string): boolean =>
  contest.settings.recuseSameUnit && !isList(contest, round);
