import type { Question, Room } from "./question";

/** The days on which slots lie, each once, in order. */
export function daysOf({ grounds }: Question, slots: readonly number[]): number[] {
  const days: number[] = [];
  for (const slot of slots) {
    const day = grounds.slotDay[slot] as number;
    if (days.at(-1) !== day) days.push(day);
  }
  return days;
}

/** No room for these games together; or the room that is left. */
export type Narrowed =
  | { readonly clash: readonly number[] }
  | { readonly clash: null; readonly room: Room };

/**
 * Takes away days on which a game could not be played because of the order of games, or of those whose day is certain.
 * The clash of a game without a slot is itself and all that it depends on.
 */
export function narrow(question: Question, given: Room): Narrowed {
  const { slotDay } = question.grounds;
  const room = given.map((slots) => slots);
  const dayAt = (place: number, at: 0 | -1) => slotDay[room[place]?.at(at) ?? 0] as number;
  const keep = (place: number, fits: (day: number) => boolean): boolean => {
    const slots = room[place] ?? [];
    let day = -1;
    let fitting = false;
    const left = slots.filter((slot) => {
      if (slotDay[slot] !== day) {
        day = slotDay[slot] as number;
        fitting = fits(day);
      }
      return fitting;
    });
    room[place] = left;
    return left.length < slots.length;
  };
  const isEmpty = (place: number) => room[place]?.length === 0;
  const first = room.findIndex((slots) => slots.length === 0);
  if (first >= 0) return { clash: [first] };
  for (let again = true; again; ) {
    again = false;
    for (const { before, after, days } of question.orders) {
      const from = dayAt(before, 0) + days;
      if (dayAt(after, 0) < from && keep(after, (day) => day >= from)) again = true;
      if (isEmpty(after)) return { clash: linked(question, after) };
      const to = dayAt(after, -1) - days;
      if (dayAt(before, -1) > to && keep(before, (day) => day <= to)) again = true;
      if (isEmpty(before)) return { clash: linked(question, before) };
    }
    for (const { games, gap, windowDays, windowGames } of question.teams) {
      if (games.length < 2 && windowGames > 0) continue;
      const certain = games.filter((place) => dayAt(place, 0) === dayAt(place, -1));
      for (const place of games) {
        const others = certain.filter((one) => one !== place).map((one) => dayAt(one, 0));
        if (others.length === 0 && windowGames > 0) continue;
        const fits = (day: number) =>
          others.every((other) => Math.abs(other - day) >= gap) &&
          !tooMany([...others, day], windowDays, windowGames);
        if (keep(place, fits)) again = true;
        if (isEmpty(place))
          return { clash: [...new Set(games.flatMap((one) => linked(question, one)))] };
      }
    }
  }
  return { clash: null, room };
}

const tooMany = (days: readonly number[], windowDays: number, windowGames: number): boolean =>
  days.some(
    (from) => days.filter((day) => day >= from && day < from + windowDays).length > windowGames,
  );

/** A game with all that must come before or after it, directly or not. */
export function linked({ orders }: Question, place: number): number[] {
  const all = new Set([place]);
  for (let size = 0; size < all.size; ) {
    size = all.size;
    for (const { before, after } of orders)
      if (all.has(before) || all.has(after)) all.add(before).add(after);
  }
  return [...all];
}
