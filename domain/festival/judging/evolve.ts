import type { EntryId } from "../../kernel/ids";
import { never } from "../../kernel/result";
import { HEAD, RESERVE } from "../seats";
import { type ScriptEvent, scripted } from "./evolve-script";
import {
  type EntryState,
  NOTHING_SHOWN,
  type PaperSheet,
  type RoundState,
  type SeatState,
  type Shown,
} from "./state";
import type { RoundEvent } from "./vocabulary";

/** What one event changes. Total: an event about an entry or a seat that is not there changes nothing. */
export function evolve(state: RoundState, event: RoundEvent): RoundState {
  switch (event.type) {
    case "opened": {
      const { entries, seats, ...programme } = event.programme;
      return {
        ...state,
        phase: "open",
        programme,
        seats,
        entries: entries.map((entry) => ({
          ...entry,
          status: "waiting",
          ms: null,
          timeDeduction: 0,
          penalties: [],
          bonuses: [],
          seats: [],
          strays: 0,
          confirmed: null,
          version: 1,
          asked: null,
          declined: [],
          unasked: 0,
          shown: null,
          corrected: [],
        })),
      };
    }
    case "seated": {
      const { seated } = event;
      const others = state.seats.filter(({ seat }) => seat !== seated.seat);
      const away = state.away.filter((seat) => seat !== seated.seat);
      return { ...state, seats: [...others, seated], away };
    }
    case "ties-declared":
      return {
        ...state,
        seats: state.seats.map((one) =>
          one.seat === event.seat ? { ...one, ties: event.ties } : one,
        ),
      };
    case "went-away":
      return { ...state, away: [...state.away.filter((seat) => seat !== event.seat), event.seat] };
    case "came-back":
      return {
        ...state,
        away: state.away.filter((seat) => seat !== event.seat),
        entries: state.entries.map((entry) =>
          entry.status === "called" ? inSeat(entry, event.seat, present) : entry,
        ),
      };
    case "reveal-planned":
    case "reveal-checked":
    case "reveal-paused":
    case "reveal-resumed":
    case "step-released":
    case "screen-moved":
      return { ...state, script: scripted(state.script, event) };
    case "tied-ordered":
      return { ...state, orders: [...state.orders, event.entries] };
    case "prizes-decided": {
      const { awards, reason } = event;
      return { ...state, decisions: [...state.decisions, { awards, reason }] };
    }
    case "totals-ordered": {
      const { level, reason } = event;
      return { ...state, totalOrders: [...state.totalOrders, { level, reason }] };
    }
    case "closed":
      return { ...state, phase: "closed", current: null, results: event.results };
    case "called":
      return inEntry(onStage(state, event.entry), event.entry, (entry) => ({
        ...entry,
        status: entry.status === "waiting" ? "called" : entry.status,
        seats: entry.seats.length > 0 ? entry.seats : panel(state),
      }));
    default:
      return inEntry(
        event.type === "correction-granted"
          ? { ...unchecked(state), phase: "open", results: null }
          : event.type === "confirmed" || event.type === "withdrawn"
            ? unchecked(state)
            : state,
        event.entry,
        (entry) => withEvent(entry, event),
      );
  }
}

/** J26: where all are there at once, nobody is on stage. */
const onStage = (state: RoundState, entry: EntryId): RoundState => ({
  ...state,
  current: state.programme?.atOnce ? null : entry,
});

/** What was checked is not what stands any more. */
const unchecked = (state: RoundState): RoundState =>
  state.script.checked ? { ...state, script: { ...state.script, checked: null } } : state;

type EntryEvent = Exclude<
  Exclude<RoundEvent, ScriptEvent>,
  {
    type:
      | "opened"
      | "seated"
      | "ties-declared"
      | "went-away"
      | "came-back"
      | "tied-ordered"
      | "prizes-decided"
      | "totals-ordered"
      | "closed"
      | "called";
  }
>;

function withEvent(entry: EntryState, event: EntryEvent): EntryState {
  switch (event.type) {
    case "withdrawn":
      return { ...entry, status: "withdrawn" };
    case "timed":
      return { ...entry, ms: event.ms, timeDeduction: event.deduction };
    case "penalised": {
      const { points, reason } = event;
      return { ...entry, penalties: [...entry.penalties, { points, reason }] };
    }
    case "rewarded": {
      const { points, reason } = event;
      return { ...entry, bonuses: [...entry.bonuses, { points, reason }] };
    }
    case "recused": {
      const { seats } = inSeat(entry, event.seat, () => ({ status: "recused", commitment: null }));
      return { ...entry, seats: event.reserve === null ? seats : [...seats, open(event.reserve)] };
    }
    case "absent": {
      const { reserve } = event;
      const gone = { status: "absent", commitment: null, reserve } as const;
      const { seats } = inSeat(entry, event.seat, () => gone);
      return { ...entry, seats: reserve === undefined ? seats : [...seats, open(reserve)] };
    }
    case "handed-in":
      if (!entry.seats.some(({ seat }) => seat === event.seat))
        return { ...entry, strays: entry.strays + 1 };
      return inSeat(entry, event.seat, ({ revision }) => ({
        status: "handed-in",
        commitment: event.commitment,
        revision: revision + 1,
        paper: undefined,
        onPaper: event.paper,
        ...(event.stays ? { stays: true } : {}),
      }));
    case "paper-entered": {
      const { commitment, by, stays } = event;
      const paper = { commitment, by, differed: 0, ...(stays ? { stays } : {}) };
      return inSeat(entry, event.seat, () => ({ paper }));
    }
    case "paper-differed":
      return inSeat(entry, event.seat, ({ paper }) => ({ paper: paper && differing(paper) }));
    case "returned":
      return inSeat(entry, event.seat, () => ({ status: "returned" }));
    case "confirmed": {
      const { deduction, bonus, sheets, missing } = event;
      return { ...entry, status: "confirmed", confirmed: { deduction, bonus, sheets, missing } };
    }
    case "sheet-revealed": {
      const { seat, marks, salt, commitment, reason } = event;
      const sheet = { seat, marks, salt, commitment, ...(reason ? { reason } : {}) };
      return showing(entry, (shown) => ({ sheets: [...shown.sheets, sheet] }));
    }
    case "extremes-revealed":
      return showing(entry, () => ({ extremes: true }));
    case "score-revealed":
      return showing(entry, () => ({ tally: event.tally }));
    case "criterion-revealed":
      return showing(entry, ({ criteria }) => ({
        criteria: { ...criteria, [event.criterion]: event.marks },
      }));
    case "placed":
      return showing(entry, () => ({ placed: true, ...(event.at ? { at: event.at } : {}) }));
    case "placed-anew":
      return showing(entry, ({ at, before = [] }) => ({
        at: event.at,
        before: at ? [...before, at] : before,
      }));
    case "correction-asked":
      return { ...entry, asked: { reason: event.reason, by: event.by } };
    case "correction-granted": {
      const { shown, asked } = entry;
      const before = shown && asked ? [{ shown, reason: asked.reason }] : [];
      return {
        ...entry,
        status: "called",
        version: entry.version + 1,
        asked: null,
        unasked: asked ? entry.unasked : entry.unasked + 1,
        confirmed: null,
        shown: null,
        corrected: [...entry.corrected, ...before],
      };
    }
    case "correction-declined": {
      const { asked, version } = entry;
      if (!asked) return { ...entry, unasked: entry.unasked + 1 };
      const one = { asked: asked.reason, reason: event.reason, version };
      return { ...entry, asked: null, declined: [...entry.declined, one] };
    }
    default:
      return never(event);
  }
}

/** J17: with every try somebody could learn a little of what the other one has entered, so there are few. */
const TRIES = 3;

const differing = (paper: PaperSheet): PaperSheet | undefined =>
  paper.differed + 1 < TRIES ? { ...paper, differed: paper.differed + 1 } : undefined;

const open = (seat: string): SeatState => ({ seat, status: "open", commitment: null, revision: 0 });

/** Where a reserve judge has stepped in, the act stays theirs. */
const present = ({ status, reserve }: SeatState): Partial<SeatState> =>
  status === "absent" && reserve === undefined ? { status: "open" } : {};

const panel = (state: RoundState): readonly SeatState[] =>
  state.seats
    .filter(({ seat }) => seat !== HEAD && !RESERVE.test(seat))
    .map(({ seat }) => open(seat));

function inEntry(
  state: RoundState,
  entry: EntryId,
  change: (entry: EntryState) => EntryState,
): RoundState {
  return {
    ...state,
    entries: state.entries.map((one) => (one.entry === entry ? change(one) : one)),
  };
}

function inSeat(
  entry: EntryState,
  seat: string,
  change: (seat: SeatState) => Partial<SeatState>,
): EntryState {
  return {
    ...entry,
    seats: entry.seats.map((one) => (one.seat === seat ? { ...one, ...change(one) } : one)),
  };
}

function showing(entry: EntryState, change: (shown: Shown) => Partial<Shown>): EntryState {
  const shown = entry.shown ?? NOTHING_SHOWN;
  return { ...entry, shown: { ...shown, ...change(shown) } };
}
