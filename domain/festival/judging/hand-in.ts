import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal, Said } from "../../live/decider";
import { parseMarks } from "../marks";
import type { Marks } from "../rules";
import { commitmentOf, type SealedSheet } from "./commitment";
import { asksToStepBack, type EntryState, type RoundState, type SeatState } from "./state";
import type { HandIn, Paper, RoundCommand, RoundEvent } from "./vocabulary";

type Answer = Result<readonly RoundEvent[], Refusal>;
type CheckPaper = Extract<RoundCommand, { type: "check-paper" }> & {
  readonly opened?: readonly SealedSheet[];
};

/** A judge hands in a sheet: what it commits to, or why it is not taken (J3, J5, J8, J13). */
export function handIn(
  state: RoundState,
  entry: EntryState,
  seat: SeatState,
  command: HandIn,
): Answer {
  const looked = look(state, entry, seat, command);
  if (!looked.ok) return looked;
  // J5: what was handed in is changed with a reason, unless the head judge asked for it.
  if (seat.status === "handed-in" && !command.reason)
    return refuse({ ...factsOf(entry, seat), code: "reason-needed" });
  return ok([{ type: "handed-in", ...aboutOf(entry, seat), ...looked.value }]);
}

/** One person enters a paper sheet. It counts for nothing until another one has entered the same (J16). */
export function enterPaper(
  state: RoundState,
  entry: EntryState,
  seat: SeatState,
  command: Paper,
  { by }: Said,
): Answer {
  if (seat.status === "handed-in") return refuse({ code: "paper-late", ...factsOf(entry, seat) });
  const looked = look(state, entry, seat, command);
  if (!looked.ok) return looked;
  return ok([{ type: "paper-entered", ...aboutOf(entry, seat), ...looked.value, by }]);
}

/**
 * Another person enters the same paper sheet: handed in if both say the same, and otherwise written down as differing,
 * without what differs. Refuses who entered it first (`paper-same-person`) (J16, J17).
 */
export function checkPaper(
  state: RoundState,
  entry: EntryState,
  seat: SeatState,
  command: CheckPaper,
  { by }: Said,
): Answer {
  const facts = factsOf(entry, seat);
  if (seat.status === "handed-in") return refuse({ code: "paper-late", ...facts });
  const { paper } = seat;
  if (!state.programme || !paper) return refuse({ code: "no-paper", ...facts });
  if (paper.by === by) return refuse({ code: "paper-same-person", ...facts });
  const marks = parseMarks(command.marks, state.programme.rules);
  if (!marks.ok) return refuse({ ...marks.refusal, ...facts });
  const first = command.opened?.find((one) => commitmentOf(one) === paper.commitment);
  if (!first) return refuse({ code: "sealed-broken", entry: entry.entry });
  const about = aboutOf(entry, seat);
  if (differences(first.marks, marks.value).length > 0)
    return ok([{ type: "paper-differed", ...about, by }]);
  // J13: a tie that was declared since then is not answered by the paper.
  if (asksToStepBack(state, entry, seat.seat) && !seat.stays && !paper.stays)
    return refuse({ code: "own-unit", ...facts });
  return ok([
    {
      type: "handed-in",
      ...about,
      commitment: paper.commitment,
      paper: { entered: paper.by, checked: by },
      ...(paper.stays ? { stays: true } : {}),
    },
  ]);
}

/** The criteria for which two sheets have different marks (J17). */
export const differences = (a: Marks, b: Marks): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((id) => a[id] !== b[id]);

/** What a sheet commits to, once the judge may give these marks. */
function look(
  state: RoundState,
  entry: EntryState,
  { seat, stays }: SeatState,
  command: HandIn | Paper,
): Result<{ readonly commitment: string; readonly stays?: true }, Refusal> {
  const { programme } = state;
  if (!programme) return refuse({ code: "not-opened" });
  const facts = { ...numbered(entry), seat };
  const asked = asksToStepBack(state, entry, seat);
  // J13: whether they judge it comes before any mark.
  if (asked && !stays && !command.stays) return refuse({ code: "own-unit", ...facts });
  const marks = parseMarks(command.marks, programme.rules);
  if (!marks.ok) return refuse({ ...marks.refusal, ...facts });
  const { salt } = command;
  const sheet = { round: programme.round, entry: entry.entry, seat, marks: marks.value, salt };
  return ok({
    commitment: commitmentOf(sheet),
    ...(asked && command.stays ? { stays: true } : {}),
  });
}

const numbered = ({ entry, number }: EntryState) => ({ entry, number });
const aboutOf = ({ entry }: EntryState, { seat }: SeatState) => ({ entry, seat });
const factsOf = (entry: EntryState, { seat }: SeatState) => ({ ...numbered(entry), seat });
