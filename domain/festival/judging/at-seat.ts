import { never, ok, type Result, refuse } from "../../kernel/result";
import type { Refusal, Said } from "../../live/decider";
import { RESERVE } from "../seats";
import { checkPaper, enterPaper, handIn } from "./hand-in";
import type { Opened } from "./script";
import { type EntryState, panelOf, type RoundState, type SeatState, tieTo } from "./state";
import type { RoundCommand, RoundEvent } from "./vocabulary";

type Answer = Result<readonly RoundEvent[], Refusal>;
type AtSeat =
  | Extract<RoundCommand, { type: "recuse" | "absent" | "return-sheet" | "hand-in" | "paper" }>
  | (Extract<RoundCommand, { type: "check-paper" }> & Opened);

/** What is said of one seat of an entry that is being judged. */
export function atSeat(
  state: RoundState,
  entry: EntryState,
  seat: SeatState,
  command: AtSeat,
  said: Said,
): Answer {
  const about = { entry: entry.entry, seat: seat.seat };
  const facts = { ...about, number: entry.number };
  // J4: who is recused stays so for this entry, whatever is said afterwards.
  if (seat.status === "recused") return refuse({ code: "recused-seat", ...facts });
  // J31: an act is not taken back from the reserve judge who was called for it.
  if (seat.reserve !== undefined)
    return refuse({ code: "reserve-instead", ...facts, reserve: seat.reserve });
  switch (command.type) {
    case "recuse": {
      const reserve = reserveFor(state, entry, "recused");
      return ok([{ type: "recused", ...about, reserve }]);
    }
    case "absent":
      if (seat.status === "handed-in") return refuse({ code: "sheet-is-in", ...facts });
      return ok([absentEvent(about, reserveFor(state, entry, "absent"))]);
    case "return-sheet":
      if (seat.status !== "handed-in") return refuse({ code: "no-sheet", ...facts });
      return ok([{ type: "returned", ...about }]);
    case "hand-in":
      return handIn(state, entry, seat, command);
    case "paper":
      return enterPaper(state, entry, seat, command, said);
    case "check-paper":
      return checkPaper(state, entry, seat, command, said);
    default:
      return never(command);
  }
}

/** The first reserve judge who is free for this entry and not tied to it, where the rules call one (J4, J14, J31). */
function reserveFor(
  state: RoundState,
  entry: EntryState,
  why: "recused" | "absent",
  taken: readonly string[] = [],
): string | null {
  if (state.programme?.rules[why] !== "reserve") return null;
  const free = state.seats
    .filter(({ seat }) => RESERVE.test(seat) && tieTo(state, entry, seat) === null)
    .filter(({ seat }) => !entry.seats.some((one) => one.seat === seat) && !taken.includes(seat))
    .filter(({ seat }) => !state.away.includes(seat))
    .map(({ seat }) => seat)
    .sort();
  return free[0] ?? null;
}

const absentEvent = (
  about: Pick<Extract<RoundEvent, { type: "absent" }>, "entry" | "seat">,
  reserve: string | null,
): RoundEvent => ({ type: "absent", ...about, ...(reserve === null ? {} : { reserve }) });

/** Whoever has gone is absent from an entry with its call, and a reserve judge steps in where the rules say so (J12, J31). */
export function absentAt(state: RoundState, entry: EntryState): readonly RoundEvent[] {
  const owing =
    entry.seats.length > 0
      ? entry.seats.filter(({ status }) => status === "open" || status === "returned")
      : panelOf(state);
  const taken: string[] = [];
  return owing
    .filter(({ seat }) => state.away.includes(seat))
    .map(({ seat }) => {
      const reserve = reserveFor(state, entry, "absent", taken);
      if (reserve !== null) taken.push(reserve);
      return absentEvent({ entry: entry.entry, seat }, reserve);
    });
}
