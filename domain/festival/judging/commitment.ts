import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../../kernel/canonical-json";
import type { Marks } from "../rules";

/** What a commitment stands for: one judge's marks for one entry, with a salt, so that nobody can try all sheets. */
export interface SealedSheet {
  readonly round: string;
  readonly entry: string;
  readonly seat: string;
  readonly marks: Marks;
  readonly salt: string;
  /** Why a sheet that was handed in is handed in again. */
  readonly reason?: string;
  /** For the head judge; never released. */
  readonly remark?: string;
}

/**
 * The commitment to a sheet: SHA-256 (hex) over the canonical JSON of round, entry, seat, marks and salt. Reason and
 * remark lie beside it: the remark is never released, and the reason needs no proof (J3).
 */
export function commitmentOf({ round, entry, seat, marks, salt }: SealedSheet): string {
  const body = { round, entry, seat, marks, salt };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(body))));
}
