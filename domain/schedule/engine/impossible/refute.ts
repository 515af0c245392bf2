import { narrow } from "./narrow";
import { overfullTeam } from "./packing";
import type { Question, Room } from "./question";
import { seatAll } from "./seating";

/** What plain counting says: games that cannot all be played, or the room that is left and seats in it. */
export type Counted =
  | { readonly clash: readonly number[] }
  | { readonly clash: null; readonly room: Room; readonly seats: readonly (readonly number[])[] };

/** Whether the question is refused without trying anything out: by order, by a team's days, or by seats. */
export function count(question: Question, given: Room): Counted {
  const narrowed = narrow(question, given);
  if (narrowed.clash) return narrowed;
  const { room } = narrowed;
  const overfull = overfullTeam(question, room);
  if (overfull) return { clash: overfull };
  const seats: (readonly number[])[] = [];
  for (const limits of question.limits) {
    const seated = seatAll(question, limits, room);
    if (seated.clash) return seated;
    seats.push(seated.seats);
  }
  return { clash: null, room, seats };
}
