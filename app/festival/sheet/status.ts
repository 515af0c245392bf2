import type { Say } from "../../words";
import type { Draft } from "./draft";
import { isOwed, type Line } from "./lines";

export type StatusKind =
  | "open"
  | "filling"
  | "ready"
  | "returned"
  | "handed-in"
  | "waiting"
  | "changing"
  | "recused"
  | "absent"
  | "confirmed"
  | "withdrawn"
  | "closed";

/** How a line of the list stands, as one word for the judge. */
export function statusOf(line: Line, draft: Draft, criteria: number): StatusKind {
  const { status, shut, handIn } = line;
  if (shut === "withdrawn") return "withdrawn";
  if (status === "recused") return "recused";
  if (status === "handed-in") {
    if (handIn?.pending) return "waiting";
    if (shut === null && draft.changing !== null) return "changing";
    return shut === null ? "handed-in" : "confirmed";
  }
  if (!isOwed(line)) return status === "absent" ? "absent" : "closed";
  if (status === "returned") return "returned";
  const marked = Object.keys(draft.marks).length;
  if (marked >= criteria) return "ready";
  if (marked > 0) return "filling";
  return status === "absent" ? "absent" : "open";
}

export const statusText = (say: Say, kind: StatusKind, draft: Draft, criteria: number): string =>
  say(`sheet.status.${kind}`, { n: Object.keys(draft.marks).length, all: criteria });
