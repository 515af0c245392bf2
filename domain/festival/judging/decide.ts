import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal, Said } from "../../live/decider";
import { timeDeduction } from "../deductions";
import { byPoints } from "../methods";
import { HEAD, RESERVE } from "../seats";
import { confirmAll, revealAll } from "./all-at-once";
import { absentAt, atSeat } from "./at-seat";
import { close, decidePrizes, orderTied, orderTotals } from "./closing";
import { confirm } from "./confirm";
import { correcting, isCorrecting } from "./correcting";
import { revealEvents } from "./reveal";
import { decideScript, heldBack, isOfScript, type Opened } from "./script";
import { type EntryState, entryOf, type RoundState } from "./state";
import type { RoundCommand, RoundEvent } from "./vocabulary";

/** A command with what only the server can add: the sheets that a reveal opens. */
export type RoundWish = RoundCommand & Opened;

type Answer = Result<readonly RoundEvent[], Refusal>;
type About<Type extends RoundCommand["type"]> = Extract<RoundWish, { type: Type }>;

/** Whether a wish is possible in that state: the events it becomes, or a refusal that names what stands against it. */
export function decide(state: RoundState, command: RoundWish, said: Said): Answer {
  if (command.type === "open") return open(state, command);
  const { programme } = state;
  if (!programme) return refuse({ code: "not-opened" });
  if (command.type === "order-totals") return orderTotals(state, command);
  if (state.phase === "closed" && !isCorrecting(command)) return refuse({ code: "round-closed" });
  if (command.type === "seat") return seat(state, command);
  if (command.type === "declare-ties") return declare(state, command);
  if (command.type === "away" || command.type === "back") return presence(state, command);
  if (command.type === "order-tied") return orderTied(state, command);
  if (command.type === "decide-prizes") return decidePrizes(state, command);
  if (command.type === "close") return close(state);
  if (command.type === "confirm-all") return confirmAll(state);
  if (command.type === "reveal-all") return revealAll(state, command);
  if (isOfScript(command)) return decideScript(state, command, command, said);
  const entry = entryOf(state, command.entry);
  if (!entry) return refuse({ code: "no-such-entry", entry: command.entry });
  if (entry.status === "withdrawn") return refuse({ code: "entry-withdrawn", ...named(entry) });
  if (isCorrecting(command)) return correcting(entry, command, said);
  switch (command.type) {
    case "call":
      if (entry.status === "confirmed") return refuse({ code: "entry-confirmed", ...named(entry) });
      return ok([{ type: "called", entry: entry.entry }, ...absentAt(state, entry)]);
    case "withdraw":
      if (entry.status !== "waiting" && entry.seats.some(({ revision }) => revision > 0))
        return refuse({ code: "has-sheets", ...named(entry) });
      return ok([{ type: "withdrawn", entry: entry.entry }]);
    case "reveal": {
      if (!entry.confirmed) return refuse({ code: "not-confirmed", ...named(entry) });
      const held = heldBack(state);
      if (held) return refuse({ ...held, ...named(entry) });
      const { step, opened = [] } = command;
      return revealEvents(programme.rules, entry, step, opened, state.script.how);
    }
    default:
      return judging(state, entry, command, said);
  }
}

type Judging = Exclude<
  RoundWish,
  {
    type:
      | "open"
      | "seat"
      | "declare-ties"
      | "away"
      | "back"
      | "order-tied"
      | "decide-prizes"
      | "order-totals"
      | "close"
      | "confirm-all"
      | "reveal-all"
      | "call"
      | "withdraw"
      | "ask-correction"
      | "grant-correction"
      | "decline-correction"
      | "reveal"
      | "plan-reveal"
      | "check-reveal"
      | "reveal-next"
      | "pause-reveal"
      | "screen-back";
  }
>;

/** What is said of an entry between its call and its confirmation. */
function judging(state: RoundState, entry: EntryState, command: Judging, said: Said): Answer {
  if (entry.status === "waiting") return refuse({ code: "not-called", ...named(entry) });
  if (entry.status === "confirmed") return refuse({ code: "entry-confirmed", ...named(entry) });
  const about = { entry: entry.entry };
  switch (command.type) {
    case "time": {
      const time = state.programme?.rules.time ?? null;
      const deduction = time ? timeDeduction(time, command.ms) : 0;
      return ok([{ type: "timed", ...about, ms: command.ms, deduction }]);
    }
    case "penalise":
    case "reward": {
      if (state.programme && !byPoints(state.programme.rules))
        return refuse({ code: "no-points", ...named(entry) });
      const { points, reason } = command;
      const decimals = state.programme?.rules.rounding.decimals ?? 3;
      // R8, R26: finer points could part acts against their printed scores.
      if (points % 10 ** (3 - decimals) !== 0)
        return refuse({ code: "points-decimals", ...named(entry), decimals });
      const type = command.type === "penalise" ? "penalised" : "rewarded";
      return ok([{ type, ...about, points, reason }]);
    }
    case "confirm":
      return confirm(state, entry);
    default: {
      const seat = entry.seats.find((one) => one.seat === command.seat);
      if (!seat) return refuse({ code: "no-such-seat", ...named(entry), seat: command.seat });
      return atSeat(state, entry, seat, command, said);
    }
  }
}

function open(state: RoundState, { programme }: About<"open">): Answer {
  if (state.phase !== "unopened") return refuse({ code: "already-opened" });
  const { entries, seats } = programme;
  if (new Set(entries.map(({ entry }) => entry)).size < entries.length)
    return refuse({ code: "entry-twice" });
  if (new Set(entries.map(({ number }) => number)).size < entries.length)
    return refuse({ code: "number-twice" });
  if (new Set(seats.map(({ seat }) => seat)).size < seats.length)
    return refuse({ code: "seat-twice" });
  const panel = seats.filter(({ seat }) => seat !== HEAD && !RESERVE.test(seat));
  if (panel.length < programme.rules.atLeast)
    return refuse({ code: "panel-small", count: panel.length, needed: programme.rules.atLeast });
  // J26
  const called = programme.atOnce ? entries : [];
  return ok([
    { type: "opened", programme },
    ...called.map(({ entry }) => ({ type: "called", entry }) as const),
  ]);
}

function seat(state: RoundState, { seated }: About<"seat">): Answer {
  const known = state.seats.find((one) => one.seat === seated.seat);
  if (!known) return refuse({ code: "no-such-seat", seat: seated.seat });
  const elsewhere = state.seats.find((one) => one.judge === seated.judge);
  if (elsewhere && elsewhere !== known)
    return refuse({ code: "judge-seated", seat: elsewhere.seat });
  return ok([{ type: "seated", seated }]);
}

/** J14: what a judge declares counts for what is not confirmed yet. */
function declare(state: RoundState, { seat, ties }: About<"declare-ties">): Answer {
  if (!state.seats.some((one) => one.seat === seat)) return refuse({ code: "no-such-seat", seat });
  return ok([{ type: "ties-declared", seat, ties }]);
}

/** J12: whoever has gone is absent from what is called from now on. */
function presence(state: RoundState, { type, seat }: About<"away" | "back">): Answer {
  if (!state.seats.some((one) => one.seat === seat)) return refuse({ code: "no-such-seat", seat });
  const gone = state.away.includes(seat);
  if (type === "away")
    return gone
      ? refuse({ code: "seat-away", seat })
      : ok([{ type: "went-away", seat }, ...owedBy(state, seat)]);
  return gone ? ok([{ type: "came-back", seat }]) : refuse({ code: "seat-present", seat });
}

/** J26: what was called with the opening nobody calls again, so whoever goes is absent from what they still owe. */
const owedBy = (state: RoundState, seat: string): RoundEvent[] =>
  state.programme?.atOnce
    ? state.entries
        .filter((entry) => entry.status === "called")
        .flatMap((entry) => absentAt({ ...state, away: [...state.away, seat] }, entry))
    : [];

const named = ({ entry, number }: EntryState) => ({ entry, number });
