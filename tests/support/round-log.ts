import { roundStream } from "../../domain/kernel/ids";
import { type Commit, GENESIS, hashOf } from "../../domain/live/commit";
import type { LivedRound } from "./judging";

/** The commits of a lived round as a server writes them down. */
export function logOf({ commits }: LivedRound, round = "heat"): Commit[] {
  const bare = commits.map((commit) => ({
    ...commit,
    stream: roundStream(round),
    at: 1_790_000_000_000 + commit.seq,
    prev: GENESIS,
    hash: GENESIS,
  }));
  return rechained(bare);
}

/** The same commits numbered and hashed anew, as somebody would do who holds the database. */
export function rechained(commits: readonly Commit[]): Commit[] {
  const chain: Commit[] = [];
  for (const [index, { hash: _, ...commit }] of commits.entries()) {
    const body = { ...commit, seq: index + 1, prev: chain.at(-1)?.hash ?? GENESIS };
    chain.push({ ...body, hash: hashOf(body) });
  }
  return chain;
}

export const bytesOf = (commits: readonly object[]): Buffer =>
  Buffer.from(commits.map((commit) => `${JSON.stringify(commit)}\n`).join(""));
