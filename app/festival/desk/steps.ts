import type { RoundEvent } from "../../../domain/festival/judging/vocabulary";
import type { CommandId } from "../../../domain/kernel/ids";
import { voided } from "../../../domain/live/commit";
import type { Entry } from "../../live/outbox-sheet";

/** One commit of the round that stands and says something. */
export interface Step {
  readonly id: CommandId;
  readonly seq: number;
  /** The server's time in ms; 0 while it is only on this device. */
  readonly at: number;
  readonly first: RoundEvent;
  readonly events: readonly RoundEvent[];
}

/** Not the desk's own words, or with an opposite of their own: the system's, the judges' and the office's. */
const OTHER = [
  "opened",
  "seated",
  "ties-declared",
  "handed-in",
  "paper-entered",
  "paper-differed",
  "totals-ordered",
] as const;
export type Others = (typeof OTHER)[number];
export const OTHERS: ReadonlySet<RoundEvent["type"]> = new Set(OTHER);
const OPPOSITE: ReadonlySet<RoundEvent["type"]> = new Set([
  "went-away",
  "came-back",
  "reveal-planned",
  "reveal-paused",
  "reveal-resumed",
  "screen-moved",
]);
/** What everybody has seen the end of. It is not taken back but corrected by two people. */
const PUBLISHED: ReadonlySet<RoundEvent["type"]> = new Set([
  "placed",
  "closed",
  "correction-granted",
  "correction-declined",
]);
/** What the public or the confirmation rests on: taking it back needs the server, as saying it did. */
const WITH_SERVER: ReadonlySet<RoundEvent["type"]> = new Set([
  "confirmed",
  "criterion-revealed",
  "sheet-revealed",
  "reveal-checked",
  "extremes-revealed",
  "score-revealed",
  "tied-ordered",
  "prizes-decided",
]);

/** Everything that stands, in the order in which it was said. A round has no late entries. */
export function stepsOf(entries: readonly Entry<RoundEvent>[]): readonly Step[] {
  const gone = voided(entries);
  return entries.flatMap(({ id, seq, at, events }) => {
    const [first] = events;
    return first && !gone.has(seq) ? [{ id, seq, at, first, events }] : [];
  });
}

/** The newest thing said at the desk; `fixed` when it is published and only a correction helps. */
export function lastStep(
  steps: readonly Step[],
): { readonly step: Step; readonly fixed: boolean } | null {
  const step = steps.findLast(({ first }) => !OTHERS.has(first.type) && !OPPOSITE.has(first.type));
  if (!step) return null;
  return { step, fixed: step.events.some(({ type }) => PUBLISHED.has(type)) };
}

export const needsServer = ({ events }: Step): boolean =>
  events.some(({ type }) => WITH_SERVER.has(type));

/** What was said of one entry since its last correction was granted. */
export function stepsAbout(steps: readonly Step[], entry: string): readonly Step[] {
  const about = steps.filter(({ first }) => "entry" in first && first.entry === entry);
  const again = about.findLastIndex(({ first }) => first.type === "correction-granted");
  return about.slice(again + 1);
}

/** Which reserve seat judges in the place of which recused or absent one. */
export function reservesFor(
  steps: readonly Step[],
  entry: string,
): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const one of steps.flatMap(({ events }) => events))
    if ((one.type === "recused" || one.type === "absent") && one.entry === entry)
      found.set(one.seat, one.reserve ?? null);
  return found;
}

/** The step by which a seat came to be recused or absent for an entry, so that it can be taken back. */
export const seatStep = (steps: readonly Step[], entry: string, seat: string): Step | null =>
  steps.findLast(
    ({ first }) =>
      (first.type === "recused" || first.type === "absent") &&
      first.entry === entry &&
      first.seat === seat,
  ) ?? null;
