import type { ContestId, EntryId, RoundId, UnitId } from "../../kernel/ids";
import type { PrizeDecision } from "../awards";
import type { Marks, PrizeRules, TallyRules } from "../rules";
import { HEAD, RESERVE } from "../seats";
import type { EntryTally, Given, Scored } from "../tally";
import type { Results, RevealHow, Seated } from "./vocabulary";

/** What is true of a round now. All of it is public. */
export interface RoundState {
  readonly phase: "unopened" | "open" | "closed";
  readonly programme: {
    readonly round: RoundId;
    readonly contest: ContestId;
    readonly rules: TallyRules;
    readonly prizes: PrizeRules | null;
    readonly recuseSameUnit?: boolean | undefined;
    readonly atOnce?: true | undefined;
    readonly rehearsal?: true | undefined;
    readonly advance: readonly {
      readonly to: RoundId;
      readonly categories: readonly string[];
      readonly best: number;
      readonly by?: "count" | "place" | undefined;
    }[];
  } | null;
  readonly seats: readonly Seated[];
  /** Seats whose judges have gone for the rest of the round. */
  readonly away: readonly string[];
  /** In the running order. */
  readonly entries: readonly EntryState[];
  /** The entry that was called last. */
  readonly current: EntryId | null;
  /** How the head judge parted entries that nothing else parts. */
  readonly orders: readonly (readonly EntryId[])[];
  /** What the head judge said about prizes at a line between two. */
  readonly decisions: readonly PrizeDecision[];
  readonly results: Results | null;
  /** How those were parted who are level in the total of a contest whose last stage this was (M11). */
  readonly totalOrders: readonly { readonly level: readonly string[]; readonly reason: string }[];
  readonly script: Script;
}

/** How the round is revealed, and what of it the screen shows. */
export interface Script {
  readonly how: RevealHow;
  /** Who walked through it, and the commitment to the orders it stands on; null when something has changed since. */
  readonly checked: { readonly by: string; readonly commitment: string } | null;
  readonly paused: boolean;
  /** What a ladder has released, press by press. */
  readonly steps: readonly (readonly EntryId[])[];
  /** How many presses the screen has gone back. */
  readonly back: number;
}

export interface EntryState {
  readonly entry: EntryId;
  readonly number: number;
  /** Null where nobody may know it before the reveal (J28). */
  readonly unit: UnitId | null;
  readonly category: string;
  readonly status: "waiting" | "called" | "confirmed" | "withdrawn";
  readonly ms: number | null;
  /** Thousandths. */
  readonly timeDeduction: number;
  readonly penalties: readonly Points[];
  /** Points that were added. */
  readonly bonuses: readonly Points[];
  /** Whoever judges it: the panel, and the reserve where one was called. Empty until the entry is called. */
  readonly seats: readonly SeatState[];
  /** Sheets of seats that do not judge it: a recusal was taken back from under its reserve. */
  readonly strays: number;
  readonly confirmed: Confirmed | null;
  /** 1 at first; each correction begins another. */
  readonly version: number;
  readonly asked: { readonly reason: string; readonly by: string } | null;
  /** Requests for a correction that were declined, the oldest first. */
  readonly declined: readonly Declined[];
  /** Answers to requests that are not there: one was taken back from under its answer. */
  readonly unasked: number;
  readonly shown: Shown | null;
  /** Versions that were published and then corrected, with the reason. */
  readonly corrected: readonly { readonly shown: Shown; readonly reason: string }[];
}

/** Why a correction was asked for, why it was declined, and of which version of the result. */
export interface Declined {
  readonly asked: string;
  readonly reason: string;
  readonly version: number;
}

export interface Points {
  readonly points: number;
  readonly reason: string;
}

export interface SeatState {
  readonly seat: string;
  readonly status: "open" | "handed-in" | "returned" | "recused" | "absent";
  /** Of the sheet that stands. */
  readonly commitment: string | null;
  /** How often a sheet was handed in. */
  readonly revision: number;
  /** The judge's unit performs, and the judge has declared to have no tie to the act. */
  readonly stays?: true | undefined;
  /** Of an absent judge: the reserve seat that judges this entry instead. */
  readonly reserve?: string | undefined;
  /** A paper sheet that one person has entered and nobody else has confirmed. */
  readonly paper?: PaperSheet | undefined;
  /** Who entered the paper sheet that stands, and who entered it again. */
  readonly onPaper?: { readonly entered: string; readonly checked: string } | undefined;
}

export interface PaperSheet {
  readonly commitment: string;
  readonly by: string;
  readonly stays?: true | undefined;
  /** How often somebody else has entered something else. */
  readonly differed: number;
}

export interface Confirmed {
  readonly deduction: number;
  readonly bonus?: number | undefined;
  readonly sheets: readonly { readonly seat: string; readonly commitment: string }[];
  /** Seats for which the mean of the others stands (R22). */
  readonly missing?: readonly string[] | undefined;
}

/** What was released of an entry, step by step. */
export interface Shown {
  /** Where it goes criterion by criterion: the marks by seat, until the sheets are out. */
  readonly criteria?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  readonly sheets: readonly ShownSheet[];
  readonly extremes: boolean;
  readonly tally: EntryTally | null;
  /** It stands in the ranking. */
  readonly placed: boolean;
  /** Place and prize that it ends with, said by a ladder while better ones are sealed. */
  readonly at?: Ended | undefined;
  /** What was said before another one was corrected, the oldest first. */
  readonly before?: readonly Ended[] | undefined;
}

export interface Ended {
  readonly place: number;
  readonly shared: boolean;
  readonly prize: string | null;
}

export interface ShownSheet {
  readonly seat: string;
  readonly marks: Marks;
  readonly salt: string;
  readonly commitment: string;
  readonly reason?: string | undefined;
}

export const UNOPENED: RoundState = {
  phase: "unopened",
  programme: null,
  seats: [],
  away: [],
  entries: [],
  current: null,
  orders: [],
  decisions: [],
  results: null,
  totalOrders: [],
  script: { how: "judges", checked: null, paused: false, steps: [], back: 0 },
};

export const NOTHING_SHOWN: Shown = { sheets: [], extremes: false, tally: null, placed: false };

export const entryOf = (state: RoundState, entry: string): EntryState | undefined =>
  state.entries.find((one) => one.entry === entry);

/** The panel proper, without reserve and head judge. */
export const panelOf = (state: RoundState): readonly Seated[] =>
  state.seats.filter(({ seat }) => seat !== HEAD && !RESERVE.test(seat));

/** What ties the judge in that seat to an act: what was declared, or their unit; null when nothing is known (J14). */
export function tieTo(
  state: Pick<RoundState, "seats">,
  { entry, unit }: Pick<EntryState, "entry" | "unit">,
  seat: string,
): "declared" | "unit" | null {
  const judge = state.seats.find((one) => one.seat === seat);
  if (!judge) return null;
  const { ties } = judge;
  if (ties?.entries.includes(entry)) return "declared";
  if (unit === null) return null;
  if (ties?.units.includes(unit)) return "declared";
  return judge.unit === unit ? "unit" : null;
}

/** Whether this judge is asked to step back from an act: always for a declared tie, for the own unit if the rules do so (J13, J14). */
export function asksToStepBack(state: RoundState, entry: EntryState, seat: string): boolean {
  const tie = tieTo(state, entry, seat);
  return tie === "declared" || (tie === "unit" && state.programme?.recuseSameUnit === true);
}

/** Seats whose sheet is in although nobody has said whether they judge an act they are tied to (J13, J14). */
export const undecided = (state: RoundState, entry: EntryState): readonly string[] =>
  entry.seats
    .filter(
      ({ seat, status, stays }) =>
        status === "handed-in" && !stays && asksToStepBack(state, entry, seat),
    )
    .map(({ seat }) => seat);

/** All that is taken off an entry's mean, in thousandths. */
export const deductionOf = (entry: EntryState): number =>
  entry.penalties.reduce((sum, { points }) => sum + points, entry.timeDeduction);

/** All that is added to it, in thousandths (R26). */
export const bonusOf = ({ bonuses }: Pick<EntryState, "bonuses">): number =>
  bonuses.reduce((sum, { points }) => sum + points, 0);

/** Seats without a sheet for which the mean of the others stands, where the rule says so (R22). */
export const missingSeats = (
  rules: Pick<TallyRules, "recused" | "absent">,
  { seats }: Pick<EntryState, "seats">,
): readonly string[] =>
  seats
    .filter(
      ({ status }) =>
        (status === "recused" || status === "absent") && rules[status] === "meanOfOthers",
    )
    .map(({ seat }) => seat);

/** What an entry's score is made of besides its sheets: as it was confirmed, or as it stands now. */
export function termsOf(
  rules: Pick<TallyRules, "recused" | "absent">,
  entry: EntryState,
): Required<Omit<Given, "sheets">> {
  const { deduction, bonus, missing } = entry.confirmed ?? {
    deduction: deductionOf(entry),
    bonus: bonusOf(entry),
    missing: missingSeats(rules, entry),
  };
  return { deduction, bonus: bonus ?? 0, missing: missing ?? [] };
}

/** The newest request that was declined, while its version of the result stands and nobody has asked again (J34). */
export const declinedLast = ({ declined, asked, version }: EntryState): Declined | null => {
  const last = declined.at(-1);
  return asked === null && last?.version === version ? last : null;
};

/** The sheets that stand, by seat. */
export const standingSheets = ({ seats }: EntryState): Confirmed["sheets"] =>
  seats.flatMap(({ seat, status, commitment }) =>
    status === "handed-in" && commitment !== null ? [{ seat, commitment }] : [],
  );

/** Seats that still owe a sheet. */
export const owing = ({ seats }: EntryState): readonly string[] =>
  seats.filter(({ status }) => status === "open" || status === "returned").map(({ seat }) => seat);

/** The entries that stand in the ranking, with all that it is made of. */
export const scored = (state: RoundState): readonly Scored[] =>
  state.entries.flatMap(({ entry, number, shown, ms }) =>
    shown?.placed && shown.tally
      ? [
          {
            entry,
            number,
            sheets: shown.sheets.map(({ seat, marks }) => ({ seat, marks })),
            tally: shown.tally,
            ...(ms === null ? {} : { ms }),
          },
        ]
      : [],
  );
