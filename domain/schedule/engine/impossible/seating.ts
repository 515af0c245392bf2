import { linked } from "./narrow";
import type { Limits, Question, Room } from "./question";

/** Seats for all games, or games that have too few between them. */
export type Seated =
  | { readonly clash: readonly number[] }
  | { readonly clash: null; readonly seats: readonly number[] };

/**
 * Seats every game in one of its slots without filling anything beyond its limit, by moving others along as far as
 * needed; when one finds no seat, the games that were asked to move are a set that cannot be seated together.
 */
export function seatAll(question: Question, limits: Limits, room: Room): Seated {
  const { pathOf, capacity } = limits;
  const seats: number[] = room.map(() => -1);
  const inside: Set<number>[] = [];
  const gamesIn = (node: number): Set<number> => {
    inside[node] ??= new Set();
    return inside[node];
  };
  const leave = (game: number) => {
    const seat = seats[game] as number;
    if (seat >= 0) for (const node of pathOf(seat)) gamesIn(node).delete(game);
    seats[game] = -1;
  };
  const sit = (game: number, slot: number) => {
    leave(game);
    seats[game] = slot;
    for (const node of pathOf(slot)) gamesIn(node).add(game);
  };
  const asked = new Set<number>();
  const seen = new Set<number>();
  const enter = (slot: number): boolean => {
    for (const node of pathOf(slot)) {
      if (seen.has(node)) return false;
      const there = gamesIn(node);
      if (there.size < (capacity[node] as number)) continue;
      seen.add(node);
      // Whoever goes leaves room in all that lies around this node, too.
      return [...there].some((game) => !asked.has(game) && seat(game));
    }
    return true;
  };
  const isFree = (slot: number): boolean =>
    pathOf(slot).every((node) => gamesIn(node).size < (capacity[node] as number));
  const seat = (game: number): boolean => {
    asked.add(game);
    const free = room[game]?.find(isFree);
    if (free !== undefined) {
      sit(game, free);
      return true;
    }
    for (const slot of room[game] ?? [])
      if (enter(slot)) {
        sit(game, slot);
        return true;
      }
    return false;
  };
  for (const game of room.keys()) {
    asked.clear();
    seen.clear();
    if (!seat(game))
      return { clash: [...new Set([...asked].flatMap((one) => linked(question, one)))] };
  }
  return { clash: null, seats };
}
