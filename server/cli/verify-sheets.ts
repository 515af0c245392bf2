import { checkSheets } from "../../domain/festival/judging/log-check";
import { roundEvent } from "../../domain/festival/judging/vocabulary";
import type { Commit } from "../../domain/live/commit";
import { inBoth } from "../../domain/words/command-line";
import { Complaint } from "./complaint";
import type { Line } from "./read-input";

/** What a round's log says of its sheets: how many are open and sealed, and where a receipt stands. */
export function verifySheets(
  commits: readonly Commit[],
  given: { file: string; lines: readonly Line[]; receipt: string | undefined },
  lineOf: (lines: readonly Line[], place: number) => number,
): object {
  const { file, lines, receipt } = given;
  const stream = commits[0]?.stream ?? "";
  const said = commits.map((commit) => {
    const events = commit.events.map((event) => roundEvent.safeParse(event));
    const line = lineOf(lines, commit.seq);
    const facts = { stream, seq: commit.seq, line };
    if (events.some(({ success }) => !success))
      throw new Complaint(1, "event-unknown", inBoth("log.event-unknown", facts), {
        file,
        ...facts,
      });
    return { ...commit, events: events.flatMap(({ data }) => (data ? [data] : [])) };
  });
  const { fault, receipt: found, opened, sealed } = checkSheets(said, receipt);
  if (fault) {
    const { code, ...about } = fault;
    const facts = { stream, ...about, line: lineOf(lines, fault.seq) };
    throw new Complaint(1, code, inBoth(`log.${code}`, facts), { file, ...facts });
  }
  if (receipt !== undefined && !found)
    throw new Complaint(1, "receipt-missing", inBoth("log.receipt-missing", { receipt }), {
      file,
      receipt,
    });
  return {
    sheets: { opened, sealed },
    ...(found ? { receipt: { ...found, line: lineOf(lines, found.seq) } } : {}),
  };
}
