import { daysBetween, type Instant, localAt, type Minutes } from "../../domain/kernel/time";
import type { HallDay, HallItem } from "../../server/services";

/** What a hall's screen shows: a board, or what comes next, or that nothing does. */
export type OnNow =
  | { readonly kind: "board"; readonly item: HallItem }
  | { readonly kind: "next"; readonly item: HallItem }
  | { readonly kind: "nothing" };

/** A result stays at least so long after the last word. */
const KEPT_MS = 10 * 60_000;
/** And until so long before what comes next. */
const BEFORE: Minutes = 15;
const DAY: Minutes = 24 * 60;
/** Nothing goes on for longer: whatever still counts as being on then was forgotten. */
const LONGEST: Minutes = 8 * 60;

/**
 * What is on in a hall at that time. `items` by their beginning; `minutes` from today's midnight there, `at` in ms.
 * What is running comes first, of several what somebody spoke of last; then the result of what was; then what comes.
 */
export function onNow(items: readonly HallItem[], minutes: Minutes, at: Instant): OnNow {
  const running = items.filter((one) => statusOf(one) === "live" && one.from > minutes - LONGEST);
  const [live] = running.toSorted((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0));
  if (live) return { kind: "board", item: live };
  const over = items.findLast((one) => isOver(one) && one.from < DAY);
  // What should have been before that was put off.
  const next = items.find(
    (one) => statusOf(one) === "planned" && one.from >= (over?.from ?? one.from),
  );
  const soon = next !== undefined && next.from - BEFORE <= minutes;
  const said = over !== undefined && at - (over.lastAt ?? 0) < KEPT_MS;
  if (over && (said || !soon)) return { kind: "board", item: over };
  return next ? { kind: "next", item: next } : { kind: "nothing" };
}

/** What will never be played has no result that anybody wants to see. */
const isOver = (item: HallItem): boolean =>
  item.kind === "game"
    ? item.game.status === "stopped" || (item.game.status === "final" && item.game.ending !== null)
    : item.round.status === "final";

const statusOf = (item: HallItem) => (item.kind === "game" ? item.game : item.round).status;

/** How long after the midnight of that day it is. */
export function minutesAt(
  { day, timeZone }: Pick<HallDay, "day" | "timeZone">,
  at: Instant,
): Minutes {
  const now = localAt(at, timeZone);
  return daysBetween(day, now.day) * DAY + now.minutes;
}

/** The item's own name among all. */
export const keyOf = (item: HallItem): string =>
  item.kind === "game" ? `game ${item.game.id}` : `round ${item.round.id}`;
