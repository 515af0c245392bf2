import { type Commit, inOrder } from "../../live/commit";
import { type EntryTally, tallyEntry } from "../tally";
import { commitmentOf } from "./commitment";
import { evolve } from "./evolve";
import {
  type EntryState,
  entryOf,
  missingSeats,
  NOTHING_SHOWN,
  type RoundState,
  standingSheets,
  termsOf,
  UNOPENED,
} from "./state";
import type { RoundEvent } from "./vocabulary";

/** Where a round's log contradicts itself although its chain holds; `seq` is the commit that does. */
export type SheetFault = {
  readonly seq: number;
  readonly entry: string;
} & (
  | { readonly code: "seal-differs"; readonly seat: string }
  | { readonly code: "criterion-differs"; readonly seat: string }
  | { readonly code: "not-confirmed"; readonly seat: string }
  | { readonly code: "sheets-differ" }
  | { readonly code: "score-differs" }
);

/** What became of one sheet that was handed in. */
export interface ReceiptFound {
  readonly commitment: string;
  readonly seq: number;
  readonly at: number;
  readonly entry: string;
  readonly seat: string;
  readonly fate: "opened" | "replaced" | "sealed";
}

export interface SheetsCheck {
  readonly fault: SheetFault | null;
  /** Sheets that were opened, and ones that were handed in and are not (yet, or never, since another replaced them). */
  readonly opened: number;
  readonly sealed: number;
  /** Null where none was asked for, or where the log holds none. */
  readonly receipt: ReceiptFound | null;
}

type Commits = readonly Commit<RoundEvent>[];

/**
 * Whether what a round's log releases is what was handed in (J3, J5–J7), from the log alone: each confirmation names
 * exactly the sheets that stood, each released sheet is one of them, gives its commitment again and says what was shown
 * of it before, and each score follows from the released sheets. With a `receipt` (at least the first digits of a commitment) it also says where
 * that sheet stands. The chain is somebody else's to check (`verifyChain`). The first fault in the order in which
 * things count is returned.
 */
export function checkSheets(commits: Commits, receipt?: string): SheetsCheck {
  const round = commits[0]?.stream.replace(/^round\//, "") ?? "";
  let state = UNOPENED;
  let fault: SheetFault | null = null;
  for (const { seq, events } of inOrder(commits))
    for (const event of events) {
      fault ??= faultOf(state, event, round, seq);
      state = evolve(state, event);
    }
  const opened = commitmentsOf(commits, "sheet-revealed");
  const handedIn = commitmentsOf(commits, "handed-in");
  const sealed = [...handedIn].filter((commitment) => !opened.has(commitment)).length;
  const found = receipt === undefined ? null : find(commits, receipt.toLowerCase(), opened);
  return { fault, opened: opened.size, sealed, receipt: found };
}

function faultOf(
  state: RoundState,
  event: RoundEvent,
  round: string,
  seq: number,
): SheetFault | null {
  if (
    event.type !== "confirmed" &&
    event.type !== "sheet-revealed" &&
    event.type !== "score-revealed"
  )
    return null;
  const about = { seq, entry: event.entry };
  const entry = entryOf(state, event.entry);
  if (event.type === "confirmed") {
    const rules = state.programme?.rules;
    const said = [...event.sheets.map(asText), ...(event.missing ?? [])].sort();
    const missing = entry && rules ? missingSeats(rules, entry) : [];
    const standing = [...(entry ? standingSheets(entry).map(asText) : []), ...missing].sort();
    return said.join() === standing.join() ? null : { ...about, code: "sheets-differ" };
  }
  if (event.type === "score-revealed")
    return entry && scoreFollows(state, entry, event) ? null : { ...about, code: "score-differs" };
  const { seat, marks, salt, commitment } = event;
  const isNamed = entry?.confirmed?.sheets.some((one) => asText(one) === asText(event));
  const isOut = entry?.shown?.sheets.some((one) => one.seat === seat);
  if (!isNamed || isOut) return { ...about, code: "not-confirmed", seat };
  if (commitmentOf({ round, entry: event.entry, seat, marks, salt }) !== commitment)
    return { ...about, code: "seal-differs", seat };
  const told = Object.entries(entry?.shown?.criteria ?? {});
  return told.every(([id, of]) => of[seat] === marks[id])
    ? null
    : { ...about, code: "criterion-differs", seat };
}

const asText = ({ seat, commitment }: { seat: string; commitment: string }) =>
  `${seat} ${commitment}`;

/** Only what every version of the rules writes is compared: totals, mean, deduction, bonus, score. */
function scoreFollows(
  { programme }: RoundState,
  entry: EntryState,
  { tally }: Extract<RoundEvent, { type: "score-revealed" }>,
): boolean {
  const sheets = (entry.shown ?? NOTHING_SHOWN).sheets;
  if (!programme || sheets.length !== entry.confirmed?.sheets.length) return false;
  const again = tallyEntry(programme.rules, { sheets, ...termsOf(programme.rules, entry) });
  return again.ok && sumsOf(again.value) === sumsOf(tally);
}

const sumsOf = ({ totals, mean, deduction, bonus = 0, score }: EntryTally): string =>
  [mean, deduction, bonus, score, ...totals.map(({ seat, total }) => `${seat} ${total}`)].join();

function commitmentsOf(
  commits: Commits,
  type: "handed-in" | "sheet-revealed",
): ReadonlySet<string> {
  const events = commits.flatMap((commit) => commit.events);
  return new Set(events.flatMap((event) => (event.type === type ? [event.commitment] : [])));
}

function find(commits: Commits, receipt: string, opened: ReadonlySet<string>): ReceiptFound | null {
  const sheets = commits.flatMap(({ seq, at, events }) =>
    events.flatMap((event) => (event.type === "handed-in" ? [{ ...event, seq, at }] : [])),
  );
  const index = sheets.findIndex(({ commitment }) => commitment.startsWith(receipt));
  const [sheet, ...later] = sheets.slice(index);
  if (index === -1 || !sheet) return null;
  const { commitment, seq, at, entry, seat } = sheet;
  const replaced = later.some(
    (one) => one.entry === entry && one.seat === seat && one.commitment !== commitment,
  );
  const fate = opened.has(commitment) ? "opened" : replaced ? "replaced" : "sealed";
  return { commitment, seq, at, entry, seat, fate };
}
