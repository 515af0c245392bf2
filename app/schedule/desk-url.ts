import { clockText, type LocalDay } from "../../domain/kernel/time";

/** What the planning desk shows: its address says all of it, so that a reload or a link shows the same. */
export interface Desk {
  /** The Monday of the week. */
  readonly week: LocalDay;
  readonly game?: string;
  /** Show all slots of this day for the game. */
  readonly day?: LocalDay;
  readonly aim?: { readonly courtId: string; readonly day: LocalDay; readonly start: number };
  /** A search for a timetable. */
  readonly planning?: string;
  /** Show what publishing would tell people. */
  readonly publish?: true;
}

/** The desk's address. */
export function deskUrl({ week, game, day, aim, planning, publish }: Desk): string {
  const search = new URLSearchParams({ week });
  if (game !== undefined) search.set("game", game);
  if (day !== undefined) search.set("day", day);
  if (aim) {
    search.set("court", aim.courtId);
    search.set("on", aim.day);
    search.set("time", clockText(aim.start));
  }
  if (planning !== undefined) search.set("planning", planning);
  if (publish) search.set("publish", "1");
  return `/schedule/plan?${search}`;
}

/** The element of a game in the grid, to which whoever closes the game comes back. */
export const chipId = (game: string): string => `game-${game}`;
