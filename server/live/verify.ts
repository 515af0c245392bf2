import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../../domain/kernel/canonical-json";
import { type ChainFault, verifyChain } from "../../domain/live/chain";
import type { Log } from "./log";

/** A stream's newest commit. */
export interface Head {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
}

/** One hash over the heads of all streams, in whatever order they come: it stands for the whole history. */
export function auditHead(heads: readonly Head[]): string {
  const sorted = heads.toSorted((a, b) => (a.stream < b.stream ? -1 : 1));
  const text = canonicalJson(sorted.map(({ stream, seq, hash }) => [stream, seq, hash]));
  return bytesToHex(sha256(utf8ToBytes(text)));
}

export type StreamFault = { readonly stream: string } & (
  | ChainFault
  | { readonly code: "unreadable"; readonly why: string }
);

export interface LogCheck {
  readonly streams: number;
  readonly commits: number;
  readonly auditHead: string;
  readonly faults: readonly StreamFault[];
  /** Whether the head asked for was met on the way, or is that of the whole; true when none was asked for. */
  readonly holdsHead: boolean;
}

/** Recomputes the chain of every stream in the database. */
export async function verifyLog(log: Log, head?: string): Promise<LogCheck> {
  const heads: Head[] = [];
  const faults: StreamFault[] = [];
  let commits = 0;
  let met = false;
  for (const { stream } of await log.heads()) {
    try {
      const chain = (await log.read(stream)).map((entry) => entry.commit);
      const fault = verifyChain(chain);
      if (fault) faults.push({ stream, ...fault });
      met ||= chain.some(({ hash }) => hash === head);
      commits += chain.length;
      const last = chain.at(-1);
      if (last) heads.push(last);
    } catch (error) {
      // Somebody wrote into a row what no row of ours holds; the other streams are still worth checking.
      faults.push({ stream, code: "unreadable", why: String(error) });
    }
  }
  const whole = auditHead(heads);
  const holdsHead = head === undefined || met || head === whole;
  return { streams: heads.length, commits, auditHead: whole, faults, holdsHead };
}
