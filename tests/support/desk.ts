import { stepsOf } from "../../app/festival/desk/steps";
import { entryOf } from "../../domain/festival/judging/state";
import { deskBoard } from "../../server/festival/desk-board";
import type { DeskBoard } from "../../server/festival/pages";
import type { LivedRound } from "./judging";

/** What the desk's page knows of a round that is lived through. */
export const stepsIn = (lived: LivedRound) =>
  stepsOf(lived.commits.map((commit) => ({ ...commit, at: commit.seq * 1000, pending: false })));

/** The board as the server would make it; `signedIn` are the seats whose judge has a device. */
export const boardOf = (lived: LivedRound, signedIn: readonly string[] = []): DeskBoard =>
  deskBoard(
    lived.state,
    [...lived.rows].map(([commitment, row]) => ({ ...row, commitment })),
    lived.state.seats.map(({ seat }) => ({ seat, seenAt: signedIn.includes(seat) ? 1 : null })),
  );

export function entryIn(lived: LivedRound, entry: string) {
  const found = entryOf(lived.state, entry);
  if (!found) throw new Error(`no ${entry}`);
  return found;
}
