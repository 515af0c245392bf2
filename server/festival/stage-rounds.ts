import { listRules } from "../../domain/festival/stages/stage-plan";
import type { ContestRow } from "./festival-book";

/** Whether the scores of this round stand in a list that one person fills in (M10). */
export const isList = ({ settings }: ContestRow, round: string): boolean =>
  settings.stages !== undefined && listRules(settings.stages, round) !== null;

/** Whether judges step back from their own unit's entries there: nobody judges a list of what a test came to. */
export const asksOwnUnit = (contest: ContestRow, round: string): boolean =>
  contest.settings.recuseSameUnit && !isList(contest, round);
