import type { Say } from "../words";

/** What people call a seat: a number, a reserve seat, the head judge's. */
export function seatName(say: Say, seat: string): string {
  if (seat === "C") return say("accounts.seat.head");
  return seat.startsWith("R")
    ? say("accounts.seat.reserve", { seat: seat.slice(1) })
    : say("accounts.seat", { seat });
}
