import { verifyChain } from "../../domain/live/chain";
import { type Call, optionFault } from "./call";
import { chainComplaint, headComplaint } from "./chain-complaint";
import { exactCommitLine, parseCommits } from "./commit-lines";
import { badInput, type Exit, fileName } from "./complaint";
import { print } from "./print";
import { linesOf, readInput } from "./read-input";

/**
 * `leitai log verify [FILE] [--head HASH]`: recomputes the chain of an exported log from that file alone, or
 * without a file the chains of all streams in the database. A head that was noted earlier also shows a cut tail
 * or a history that was rewritten whole.
 */
export async function run({ positionals: [file], options }: Call): Promise<Exit> {
  const head = options.head?.toLowerCase();
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) throw optionFault("--head", "why.hash");
  // Who holds nothing but an export should not have to load a database.
  if (file === undefined) await (await import("./verify-database")).verifyDatabase(head);
  else await verifyFile(file, head);
  return 0;
}

async function verifyFile(file: string, head: string | undefined): Promise<void> {
  const lines = linesOf(await readInput(file));
  if (lines.length === 0) throw badInput("empty", { file: fileName(file) }, { file });
  const commits = parseCommits(exactCommitLine, file, lines);
  const fault = verifyChain(commits, head);
  const stream = commits[0]?.stream ?? "";
  if (fault?.code === "head-differs") throw headComplaint(head ?? "", { file, stream });
  // Blank lines are passed over, so the fault's own count is not the file's.
  if (fault) {
    const line = lines[fault.line - 1]?.number ?? fault.line;
    throw chainComplaint({ stream, ...fault, line }, { file });
  }
  print({ verified: true, stream, commits: commits.length, head: commits.at(-1)?.hash });
}
