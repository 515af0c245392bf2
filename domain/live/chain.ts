import { type Commit, GENESIS, hashOf } from "./commit";

export type ChainFault =
  | { readonly code: "hash-differs"; readonly line: number; readonly seq: number }
  | { readonly code: "link-broken"; readonly line: number; readonly seq: number }
  | {
      readonly code: "number-missing";
      readonly line: number;
      readonly seq: number;
      readonly expected: number;
    }
  | { readonly code: "stream-mixed"; readonly line: number; readonly seq: number }
  | { readonly code: "head-differs"; readonly line: number; readonly seq: number };

/**
 * Recomputes a stream's chain from its commits alone. With a `head` noted earlier (printed on a sheet, say) it
 * also finds a cut tail or a history that was rewritten whole. Lines are counted from 1. Null: all is well.
 */
export function verifyChain(commits: readonly Commit[], head?: string): ChainFault | null {
  let prev = GENESIS;
  let found = head === undefined || head === GENESIS;
  for (const [index, commit] of commits.entries()) {
    const at = { line: index + 1, seq: commit.seq };
    if (commit.stream !== commits[0]?.stream) return { code: "stream-mixed", ...at };
    if (commit.seq !== index + 1) return { code: "number-missing", ...at, expected: index + 1 };
    if (commit.prev !== prev) return { code: "link-broken", ...at };
    if (!hashFits(commit)) return { code: "hash-differs", ...at };
    prev = commit.hash;
    if (prev === head) found = true;
  }
  return found
    ? null
    : { code: "head-differs", line: commits.length, seq: commits.at(-1)?.seq ?? 0 };
}

function hashFits(commit: Commit): boolean {
  try {
    return hashOf(commit) === commit.hash;
  } catch {
    // What has no canonical text, such as a fraction, was never hashed: somebody wrote it in later.
    return false;
  }
}
