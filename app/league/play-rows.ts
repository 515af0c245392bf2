import { isPlayerFoul } from "../../domain/league/game/fouls";
import type { GameState, Play } from "../../domain/league/game/state";
import type { GameEvent, Side } from "../../domain/league/game/vocabulary";

/** One line of the play by play: what happened, what went with it, and the score when it changed. */
export interface PlayRow {
  /** Its place among all plays; a play keeps it while nothing before it is corrected. */
  readonly key: number;
  readonly event: GameEvent;
  /** Said in the same breath: the assist, the block that was received, the foul that was drawn. */
  readonly with: readonly GameEvent[];
  readonly side: Side | null;
  /** Remaining ms of the period; null for what has no time of its own. */
  readonly ms: number | null;
  readonly score: { readonly home: number; readonly away: number } | null;
  /** How many fouls the player has with this one, where it is a player's foul. */
  readonly fouls: number | null;
  /** What is unlikely about it (G18), as codes. */
  readonly flags: readonly string[];
}

export interface PeriodPlays {
  /** 0 for what was said before the start. */
  readonly period: number;
  /** Newest first. */
  readonly rows: readonly PlayRow[];
}

const COMPANIONS: ReadonlySet<GameEvent["type"]> = new Set([
  "assisted",
  "block-received",
  "foul-drawn",
]);

/** The throw-in by the arrow belongs to the beginning of its period. */
const isCompanion = (event: GameEvent): boolean =>
  COMPANIONS.has(event.type) || (event.type === "arrow-used" && event.use === "period");

/** The plays by period, newest period and newest play first. */
export function playRows(state: GameState): readonly PeriodPlays[] {
  const periods: { period: number; rows: PlayRow[] }[] = [];
  const fouls = new Map<string, number>();
  let period = 0;
  for (const [key, play] of state.plays.entries()) {
    const { event } = play;
    if ("period" in event) period = Math.max(period, event.period);
    let chapter = periods.at(-1);
    if (chapter?.period !== period) {
      chapter = { period, rows: [] };
      periods.push(chapter);
    }
    const before = chapter.rows.at(-1);
    if (before && isCompanion(event) && sameMoment(before.event, event))
      chapter.rows[chapter.rows.length - 1] = {
        ...before,
        with: [...before.with, event],
        flags: [...new Set([...before.flags, ...(play.flags ?? [])])],
      };
    else chapter.rows.push(row(key, play, fouls));
  }
  return periods.map(({ period, rows }) => ({ period, rows: rows.reverse() })).reverse();
}

function row(key: number, { event, home, away, flags }: Play, fouls: Map<string, number>): PlayRow {
  const fouler = event.type === "fouled" && isPlayerFoul(event.kind) ? event.player : null;
  const count = fouler === null ? null : (fouls.get(fouler) ?? 0) + 1;
  if (fouler !== null && count !== null) fouls.set(fouler, count);
  return {
    key,
    event,
    with: [],
    side: "side" in event ? event.side : null,
    ms: "ms" in event ? event.ms : null,
    score: event.type === "scored" ? { home, away } : null,
    fouls: count,
    flags: flags ?? [],
  };
}

const sameMoment = (a: GameEvent, b: GameEvent): boolean =>
  "ms" in a && "ms" in b && a.period === b.period && a.ms === b.ms;
