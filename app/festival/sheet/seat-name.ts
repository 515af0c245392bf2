import { HEAD, RESERVE } from "../../../domain/festival/seats";
import type { Say } from "../../words";

/** 3号评委, 后备评委1. */
export function seatName(say: Say, seat: string): string {
  if (RESERVE.test(seat)) return say("sheet.seat.reserve", { n: seat.slice(1) });
  return seat === HEAD ? say("sheet.seat.head") : say("sheet.seat", { seat });
}
