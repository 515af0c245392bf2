import { verifyChain } from "../../domain/live/chain";
import type { Commit } from "../../domain/live/commit";
import { type Call, optionFault } from "./call";
import { chainComplaint, headComplaint } from "./chain-complaint";
import { exactCommitLine, parseCommits } from "./commit-lines";
import { badInput, type Exit, fileName } from "./complaint";
import { print } from "./print";
import { type Line, linesOf, readInput } from "./read-input";

/**
 * `leitai log verify [FILE] [--head HASH] [--receipt HASH]`: recomputes the chain of an exported log from that file
 * alone, and of a round also whether every sheet that was released is the one that was handed in; or without a file the
 * chains of all streams in the database. A head that was noted earlier also shows a cut tail or a history that was
 * rewritten whole; a judge's receipt is looked for.
 */
export async function run({ positionals: [file], options }: Call): Promise<Exit> {
  const head = options.head?.toLowerCase();
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) throw optionFault("--head", "why.hash");
  const receipt = options.receipt?.toLowerCase();
  if (receipt !== undefined && !/^[0-9a-f]{8,64}$/.test(receipt))
    throw optionFault("--receipt", "why.receipt");
  if (file === undefined && receipt !== undefined)
    throw badInput("missing-argument", {
      argument: "FILE",
      usage: "log verify FILE --receipt HASH",
    });
  // Who holds nothing but an export should not have to load a database.
  if (file === undefined) await (await import("./verify-database")).verifyDatabase(head);
  else print(await verified(await readInput(file), { file, head, receipt }));
  return 0;
}

interface Given {
  readonly file: string;
  /** 64 small hexadecimal digits. */
  readonly head?: string | undefined;
  /** At least the first 8 of a commitment's digits, small. */
  readonly receipt?: string | undefined;
}

/** The answer to the bytes of an exported log; throws the complaint about the first line that is wrong. */
export async function verified(bytes: Buffer, given: Given): Promise<object> {
  const { file, head, receipt } = given;
  const lines = linesOf(bytes);
  if (lines.length === 0) throw badInput("empty", { file: fileName(file) }, { file });
  const commits = parseCommits(exactCommitLine, file, lines);
  const fault = verifyChain(commits, head);
  const stream = commits[0]?.stream ?? "";
  if (fault && fault.code !== "head-differs")
    throw chainComplaint({ stream, ...fault, line: lineOf(lines, fault.line) }, { file });
  const sheets = await sheetsIn(commits, { file, lines, receipt });
  if (fault) throw headComplaint(head ?? "", { file, stream });
  return {
    verified: true,
    stream,
    commits: commits.length,
    head: commits.at(-1)?.hash,
    ...sheets,
  };
}

/** Blank lines are passed over, so a commit's place in the chain is not its place in the file. */
const lineOf = (lines: readonly Line[], place: number): number => lines[place - 1]?.number ?? place;

/** What a judged round's log says of its sheets; nothing of any other stream. */
async function sheetsIn(
  commits: readonly Commit[],
  given: { file: string; lines: readonly Line[]; receipt: string | undefined },
): Promise<object> {
  const isRound = commits[0]?.stream.startsWith("round/") === true;
  // A league's log should not have to load a festival's rules.
  if (isRound) return (await import("./verify-sheets")).verifySheets(commits, given, lineOf);
  if (given.receipt !== undefined) throw optionFault("--receipt", "why.no-round");
  return {};
}
