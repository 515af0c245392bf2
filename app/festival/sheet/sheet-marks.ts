import { markText } from "../../../domain/festival/mark-text";
import type { Marks } from "../../../domain/festival/rules";
import type { JudgePage } from "../../../server/services";
import type { Draft } from "./draft";
import type { Line } from "./lines";

/** The marks as people write them: what the rules read on both sides. */
export const writtenMarks = ({ criteria }: JudgePage, marks: Marks): Record<string, string> =>
  Object.fromEntries(criteria.map(({ id }) => [id, markText(marks[id] ?? 0)]));

/** What is on the sheet: the draft, or what was handed in unless it is being changed. */
export function shownMarks(
  line: Line,
  draft: Draft,
  handedIn: ReadonlyMap<string, Marks>,
): Marks | null {
  const isChanging = draft.changing !== null && line.shut === null;
  if (line.status !== "handed-in" || isChanging) return draft.marks;
  return handedMarks(line, draft, handedIn);
}

/** The marks of the sheet that is in; null when another device handed it in and the server was not heard since. */
export function handedMarks(
  { handIn, entry }: Line,
  { handed }: Draft,
  handedIn: ReadonlyMap<string, Marks>,
): Marks | null {
  if (handed !== null && handed.id === handIn?.id) return handed.marks;
  return handedIn.get(entry) ?? null;
}
