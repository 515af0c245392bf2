import type { CommandId } from "../../../domain/kernel/ids";
import { isPlayerFoul } from "../../../domain/league/game/fouls";
import { game } from "../../../domain/league/game/index";
import type { GameState } from "../../../domain/league/game/state";
import type { GameEvent, GameTime } from "../../../domain/league/game/vocabulary";
import { evolveAll, inOrder, voided } from "../../../domain/live/commit";
import type { Entry } from "../../live/outbox-sheet";

/** One line of the pad's log: a commit that says something to people. */
export interface Line {
  readonly id: CommandId;
  readonly seq: number;
  readonly events: readonly GameEvent[];
  /** Null for what carries no game time, such as the signature. */
  readonly time: GameTime | null;
  /** The score after it, where it changed. */
  readonly score: { readonly home: number; readonly away: number } | null;
  /** How many fouls the player has with this one; 0 where it is none. */
  readonly fouls: number;
  /** Taken back; `by` is the taking back, which can itself be taken back. */
  readonly gone: { readonly by: CommandId } | null;
  readonly mark: "replaced" | "inserted" | null;
  /** What was said before and stands again once this is taken back; null for what is no correction. */
  readonly was: readonly GameEvent[] | null;
  readonly pending: boolean;
}

const CLOCK: ReadonlySet<GameEvent["type"]> = new Set([
  "clock-started",
  "clock-stopped",
  "clock-set",
]);
/** Not taken back by the pad's undo key: they have keys of their own, or are the organiser's. */
const FIXED: ReadonlySet<GameEvent["type"]> = new Set([
  "opened",
  "rules-taken",
  "listed",
  "lined-up",
  "signed",
  "reopened",
]);

type Entries = readonly Entry<GameEvent>[];

/**
 * The log in the order in which it counts, with what was taken back at its place. Scores are those of `state`, which
 * must have been folded from the same entries.
 */
export function logLines(entries: Entries, state: GameState): readonly Line[] {
  const gone = voided(entries);
  const takenBack = new Map<number, CommandId>();
  for (const { id, seq, void: target } of entries)
    if (target !== undefined && !gone.has(seq)) takenBack.set(target, id);
  const plays = new Map(state.plays.map((play) => [play.event, play]));
  // G11: an arrow that nobody has set does not turn, so that it is no play.
  const isSaid = (event: GameEvent) =>
    event.type !== "arrow-used" || event.use !== "period" || plays.has(event);
  const fouls = new Map<string, number>();
  return withTakenBack(entries, takenBack).flatMap((entry) => {
    const { id, seq, events, pending } = entry;
    const [event] = events;
    if (!event || CLOCK.has(event.type)) return [];
    const by = takenBack.get(seq);
    const play = event.type === "scored" ? plays.get(event) : undefined;
    const mark = markOf(entry, entries);
    const was = entries.find((one) => one.seq === entry.replaces)?.events;
    return [
      {
        id,
        seq,
        events: events.filter(isSaid),
        time: "ms" in event ? { period: event.period, ms: event.ms } : null,
        score: play ? { home: play.home, away: play.away } : null,
        fouls: by ? 0 : countFoul(fouls, event),
        gone: by ? { by } : null,
        mark,
        was: (mark === "replaced" && was) || null,
        pending,
      },
    ];
  });
}

function markOf(entry: Entry<GameEvent>, entries: Entries): Line["mark"] {
  if (entry.replaces !== undefined) return finishes(entry, entries) ? null : "replaced";
  return entry.after === undefined ? null : "inserted";
}

/** Whether it only says the rest of the entry just made: of what kind a foul was and on whom, where a rebound was. */
function finishes(entry: Entry<GameEvent>, entries: Entries): boolean {
  const was = entries.find((one) => one.seq === entry.replaces);
  const [before, now] = [was?.events[0], entry.events[0]];
  if (!was || !before || !now || before.type !== now.type || !FINISHED.has(now.type)) return false;
  if (!("side" in before && "player" in before && "side" in now && "player" in now)) return false;
  if (before.side !== now.side || before.player !== now.player) return false;
  const between = entries.filter(({ seq }) => seq > was.seq && seq < entry.seq);
  const calm = between.every(
    ({ events }) => events.length > 0 && events.every(({ type }) => CLOCK.has(type)),
  );
  return calm && (was.replaces === undefined || finishes(was, entries));
}

const FINISHED: ReadonlySet<GameEvent["type"]> = new Set(["fouled", "blocked", "rebounded"]);

/** What counts, in its order, and what was taken back behind the place that it had. */
function withTakenBack(entries: Entries, takenBack: ReadonlyMap<number, unknown>) {
  const order = inOrder(entries);
  for (const entry of entries) {
    if (!takenBack.has(entry.seq)) continue;
    const place = entry.replaces ?? entry.after ?? entry.seq;
    order.splice(order.findLastIndex((one) => one.seq <= place) + 1, 0, entry);
  }
  return order;
}

function countFoul(fouls: Map<string, number>, event: GameEvent): number {
  if (event.type !== "fouled" || event.player === null || !isPlayerFoul(event.kind)) return 0;
  const count = (fouls.get(event.player) ?? 0) + 1;
  fouls.set(event.player, count);
  return count;
}

/** What a reopened sheet has undone already. */
const ENDING: ReadonlySet<GameEvent["type"]> = new Set([
  "finished",
  "forfeited",
  "defaulted",
  "awarded",
]);

/** What the undo key takes back: the newest thing said that stands. An end behind which the sheet was reopened is none. */
export function lastLine(lines: readonly Line[]): Line | null {
  const reopened = Math.max(
    0,
    ...lines.filter((one) => one.events[0]?.type === "reopened" && !one.gone).map(({ seq }) => seq),
  );
  return lines.reduce<Line | null>((last, line) => {
    const type = line.events[0]?.type;
    if (line.gone || !type || FIXED.has(type)) return last;
    if (ENDING.has(type) && line.seq < reopened) return last;
    return last && last.seq > line.seq ? last : line;
  }, null);
}

/** The assist that was entered by itself for a basket, as long as it stands right behind it. */
export function assistOf(lines: readonly Line[], line: Line): Line | null {
  const [event] = line.events;
  if (event?.type !== "scored") return null;
  const next = lines.slice(lines.indexOf(line) + 1).find((one) => !one.gone);
  const [behind] = next?.events ?? [];
  const same =
    behind?.type === "assisted" &&
    behind.side === event.side &&
    behind.period === event.period &&
    behind.ms === event.ms;
  return next && same ? next : null;
}

/** What was true right after an entry, for what is to be put in behind it. */
export function stateAfter(entries: Entries, id: CommandId): GameState {
  const order = inOrder(entries);
  const index = order.findIndex((entry) => entry.id === id);
  let state = game.initial;
  for (const { events } of order.slice(0, index + 1)) state = evolveAll(game, state, events);
  return state;
}

/** The entry from which the game clock counts: its newest start, stop, setting, or turn of a period. */
export function clockEntry(entries: Entries): Entry<GameEvent> | null {
  return (
    inOrder(entries).findLast(({ events }) =>
      events.some(({ type }) => CLOCK.has(type) || type.startsWith("period-")),
    ) ?? null
  );
}

/** The last entry, also of the clock, that counts before a game's time: what was forgotten goes behind it. */
export function entryBefore(entries: Entries, at: GameTime): Entry<GameEvent> | null {
  const order = inOrder(entries);
  const later = order.findIndex(({ events }) =>
    events.some(
      (event) =>
        "ms" in event &&
        (event.period > at.period || (event.period === at.period && event.ms < at.ms)),
    ),
  );
  const before = later < 0 ? order : order.slice(0, later);
  return before.findLast(({ events }) => events.length > 0) ?? null;
}
