import { daysOf } from "./narrow";
import type { Question, Room } from "./question";
import { count } from "./refute";

/** Steps that may still be taken; whoever runs out of them does not know. */
export interface Patience {
  steps: number;
}

export type Verdict = "yes" | "no" | "unknown";

/** Whether the games can be played under what is demanded: day by day tried out, and counted after every step. */
export function canBePlayed(question: Question, given: Room, patience: Patience): Verdict {
  if (patience.steps-- <= 0) return "unknown";
  const counted = count(question, given);
  if (counted.clash) return "no";
  const { room } = counted;
  let choice = -1;
  let fewest = 2 ** 30;
  for (const [place, slots] of room.entries()) {
    const days = daysOf(question, slots).length;
    if (days < 2 || days >= fewest) continue;
    fewest = days;
    choice = place;
  }
  // Limits nested in one way are answered by the seats found; crews at one moment are counted on their own.
  if (choice < 0)
    return question.momentDays.length === 0 ? "yes" : chooseSlots(question, room, patience);
  let verdict: Verdict = "no";
  const { slotDay } = question.grounds;
  for (const day of daysOf(question, room[choice] ?? [])) {
    const next = room.map((slots, place) =>
      place === choice ? slots.filter((slot) => slotDay[slot] === day) : slots,
    );
    const here = canBePlayed(question, next, patience);
    if (here === "yes") return "yes";
    if (here === "unknown") verdict = "unknown";
    if (patience.steps <= 0) return "unknown";
  }
  return verdict;
}

/** All days are certain: tries out slots until no moment has more games than crews. */
function chooseSlots(question: Question, given: Room, patience: Patience): Verdict {
  if (patience.steps-- <= 0) return "unknown";
  const counted = count(question, given);
  if (counted.clash) return "no";
  const { room } = counted;
  if (counted.seats.some((seats) => crewsSuffice(question, seats) && fits(question, seats)))
    return "yes";
  let choice = -1;
  for (const [place, slots] of room.entries())
    if (slots.length > 1 && (choice < 0 || slots.length < (room[choice]?.length ?? 0)))
      choice = place;
  if (choice < 0) {
    const only = room.map(([slot]) => slot ?? -1);
    return crewsSuffice(question, only) && fits(question, only) ? "yes" : "no";
  }
  let verdict: Verdict = "no";
  for (const slot of room[choice] ?? []) {
    const next = room.map((slots, place) => (place === choice ? [slot] : slots));
    const here = chooseSlots(question, next, patience);
    if (here === "yes") return "yes";
    if (here === "unknown") verdict = "unknown";
  }
  return verdict;
}

function crewsSuffice({ grounds, momentDays }: Question, seats: readonly number[]): boolean {
  const { instance } = grounds;
  const counted = new Set(momentDays);
  const on = seats.flatMap((seat) => {
    const slot = instance.slots[seat];
    return slot && counted.has(slot.day) ? [slot] : [];
  });
  return on.every(
    ({ day, start }) =>
      on.filter((slot) => slot.day === day && slot.start <= start && slot.end > start).length <=
      (instance.crews[day] ?? 0),
  );
}

/** Whether nothing is filled beyond its limit, nested either way. */
function fits({ limits }: Question, seats: readonly number[]): boolean {
  return limits.every(({ capacity, pathOf }) => {
    const load = new Map<number, number>();
    for (const seat of seats)
      for (const node of pathOf(seat)) load.set(node, (load.get(node) ?? 0) + 1);
    return [...load].every(([node, games]) => games <= (capacity[node] ?? 0));
  });
}
