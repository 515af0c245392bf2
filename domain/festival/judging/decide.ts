import type { EntryId } from "../../kernel/ids";
import { never, ok, type Result, refuse } from "../../kernel/result";
import type { Refusal, Said } from "../../live/decider";
import { advanceFrom, awardPrizes } from "../awards";
import { timeDeduction } from "../deductions";
import { rankEntries } from "../ranking";
import { HEAD, RESERVE } from "../seats";
import { checkPaper, enterPaper, handIn } from "./hand-in";
import { revealEvents } from "./reveal";
import { unrevealable } from "./revealable";
import { decideScript, heldBack, isOfScript, type Opened } from "./script";
import {
  deductionOf,
  type EntryState,
  entryOf,
  owing,
  panelOf,
  type RoundState,
  type SeatState,
  scored,
  standingSheets,
  tieTo,
  undecided,
} from "./state";
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
  const correcting = command.type === "ask-correction" || command.type === "grant-correction";
  if (state.phase === "closed" && !correcting) return refuse({ code: "round-closed" });
  if (command.type === "seat") return seat(state, command);
  if (command.type === "declare-ties") return declare(state, command);
  if (command.type === "away" || command.type === "back") return presence(state, command);
  if (command.type === "order-tied") return orderTied(state, command);
  if (command.type === "close") return close(state);
  if (isOfScript(command)) return decideScript(state, command, command, said);
  const entry = entryOf(state, command.entry);
  if (!entry) return refuse({ code: "no-such-entry", entry: command.entry });
  if (entry.status === "withdrawn") return refuse({ code: "entry-withdrawn", ...named(entry) });
  switch (command.type) {
    case "call":
      if (entry.status === "confirmed") return refuse({ code: "entry-confirmed", ...named(entry) });
      return ok([{ type: "called", entry: entry.entry }, ...absentAt(state, entry)]);
    case "withdraw":
      if (entry.status !== "waiting" && entry.seats.some(({ revision }) => revision > 0))
        return refuse({ code: "has-sheets", ...named(entry) });
      return ok([{ type: "withdrawn", entry: entry.entry }]);
    case "ask-correction":
      if (!entry.shown?.placed) return refuse({ code: "not-revealed", ...named(entry) });
      return ok([
        { type: "correction-asked", entry: entry.entry, reason: command.reason, by: said.by },
      ]);
    case "grant-correction":
      if (!entry.asked) return refuse({ code: "no-correction-asked", ...named(entry) });
      // J9: two people stand behind every change of what was published.
      if (entry.asked.by === said.by) return refuse({ code: "second-person", ...named(entry) });
      return ok([{ type: "correction-granted", entry: entry.entry }]);
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
      | "close"
      | "call"
      | "withdraw"
      | "ask-correction"
      | "grant-correction"
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
    case "penalise": {
      const { points, reason } = command;
      const decimals = state.programme?.rules.rounding.decimals ?? 3;
      // R8: a finer deduction could part acts against their printed scores.
      if (points % 10 ** (3 - decimals) !== 0)
        return refuse({ code: "points-decimals", ...named(entry), decimals });
      return ok([{ type: "penalised", ...about, points, reason }]);
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

function atSeat(
  state: RoundState,
  entry: EntryState,
  seat: SeatState,
  command: Extract<Judging, { seat: string }>,
  said: Said,
): Answer {
  const about = { entry: entry.entry, seat: seat.seat };
  const facts = { ...named(entry), seat: seat.seat };
  // J4: who is recused stays so for this entry, whatever is said afterwards.
  if (seat.status === "recused") return refuse({ code: "recused-seat", ...facts });
  switch (command.type) {
    case "recuse":
      return ok([{ type: "recused", ...about, reserve: reserveFor(state, entry) }]);
    case "absent":
      if (seat.status === "handed-in") return refuse({ code: "sheet-is-in", ...facts });
      return ok([{ type: "absent", ...about }]);
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

/** The first reserve judge who is free for this entry and not tied to it (J4, J14). */
function reserveFor(state: RoundState, entry: EntryState): string | null {
  if (state.programme?.rules.recused !== "reserve") return null;
  const free = state.seats
    .filter(({ seat }) => RESERVE.test(seat) && tieTo(state, entry, seat) === null)
    .filter(({ seat }) => !entry.seats.some((one) => one.seat === seat))
    .filter(({ seat }) => !state.away.includes(seat))
    .map(({ seat }) => seat)
    .sort();
  return free[0] ?? null;
}

/** J6: the head judge confirms when nobody owes a sheet any more, and enough of them are there. */
function confirm(state: RoundState, entry: EntryState): Answer {
  const missing = owing(entry);
  if (missing.length > 0)
    return refuse({
      code: "sheets-missing",
      ...named(entry),
      count: missing.length,
      seats: missing.join(", "),
    });
  const open = undecided(state, entry);
  if (open.length > 0)
    return refuse({ code: "own-unit-open", ...named(entry), seats: open.join(", ") });
  const sheets = standingSheets(entry);
  const rules = state.programme?.rules;
  const { atLeast = 1, panel = { method: "mean", dropHigh: 0, dropLow: 0 } } = rules ?? {};
  const drops = panel.method === "trimmedMean" && panel.tooFew !== "mean";
  const trimmed = drops ? panel.dropHigh + panel.dropLow + 1 : 1;
  const needed = Math.max(atLeast, trimmed);
  if (sheets.length < needed)
    return refuse({ code: "too-few-sheets", ...named(entry), given: sheets.length, needed });
  const deduction = deductionOf(entry);
  return ok([{ type: "confirmed", entry: entry.entry, deduction, sheets: [...sheets] }]);
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
  const unseen = unrevealable(programme.rules, programme.prizes);
  if (unseen !== null) return refuse({ code: "rules-not-live", rule: unseen });
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
    return gone ? refuse({ code: "seat-away", seat }) : ok([{ type: "went-away", seat }]);
  return gone ? ok([{ type: "came-back", seat }]) : refuse({ code: "seat-present", seat });
}

function absentAt(state: RoundState, { entry, seats }: EntryState): RoundEvent[] {
  const owing =
    seats.length > 0
      ? seats.filter(({ status }) => status === "open" || status === "returned")
      : panelOf(state);
  return owing
    .filter(({ seat }) => state.away.includes(seat))
    .map(({ seat }) => ({ type: "absent", entry, seat }));
}

function orderTied(state: RoundState, { entries }: About<"order-tied">): Answer {
  const { programme } = state;
  if (!programme) return refuse({ code: "not-opened" });
  const { open } = rankEntries(programme.rules, scored(state), state.orders);
  const same = (group: readonly EntryId[]) =>
    group.length === entries.length && group.every((entry) => entries.includes(entry));
  if (!open.some(same)) return refuse({ code: "not-tied" });
  return ok([{ type: "tied-ordered", entries }]);
}

/** J10: a round ends once all of its results are out and no tie waits for the head judge. */
function close(state: RoundState): Answer {
  const { programme } = state;
  if (!programme) return refuse({ code: "not-opened" });
  // J18: whatever was tried out has no results.
  if (programme.rehearsal)
    return ok([{ type: "closed", results: { ranked: [], reasons: [], advance: [] } }]);
  const left = state.entries.filter(
    ({ status, shown }) => status !== "withdrawn" && !shown?.placed,
  );
  if (left.length > 0) return refuse({ code: "results-missing", count: left.length });
  const { ranked, reasons, open } = rankEntries(programme.rules, scored(state), state.orders);
  if (open.length > 0) return refuse({ code: "ties-open", count: open.length });
  const prizes = programme.prizes ? awardPrizes(programme.prizes, ranked) : {};
  const categories = new Map(state.entries.map(({ entry, category }) => [entry, category]));
  const advance = advanceFrom(programme.advance, ranked, (entry) => categories.get(entry) ?? "");
  return ok([
    {
      type: "closed",
      results: {
        ranked: ranked.map((one) => ({ ...one, prize: prizes[one.entry] ?? null })),
        reasons: reasons.map((reason) => ({ ...reason, figures: { ...reason.figures } })),
        advance: advance.map(({ to, entries }) => ({ to, entries: [...entries] })),
      },
    },
  ]);
}

const named = ({ entry, number }: EntryState) => ({ entry, number });
