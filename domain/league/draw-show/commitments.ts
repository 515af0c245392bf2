import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Canonical, canonicalJson } from "../../kernel/canonical-json";
import type { DrawnPot } from "../draw/transcript";

/** What a draw's first commitment stands for: the sealed part of its seed, with a salt, so that nobody can try all. */
export interface SealedSeed {
  readonly draw: string;
  readonly secret: string;
  readonly salt: string;
}

/** What its second one stands for: the outcome, before the first ball is shown. */
export interface SealedOutcome {
  readonly draw: string;
  readonly seed: string;
  readonly number: string;
  readonly pots: readonly DrawnPot[];
  readonly salt: string;
}

/** SHA-256 (hex) over the canonical JSON of `{draw, salt, secret}`. */
export const seedCommitment = ({ draw, secret, salt }: SealedSeed): string =>
  hashOf({ draw, secret, salt });

/** SHA-256 (hex) over the canonical JSON of `{draw, number, pots, salt, seed}`. */
export const outcomeCommitment = ({ draw, seed, number, pots, salt }: SealedOutcome): string =>
  hashOf({
    ...{ draw, seed, number, salt },
    pots: pots.map(({ pot, drawn }) => ({
      pot,
      drawn: drawn.map(({ team, group, place }) => ({ team, group, place })),
    })),
  });

const hashOf = (content: Canonical): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));

/** The seed's text: its sealed part, and behind a space the public one, where there is one. */
export const seedOf = (secret: string, beyond: string): string =>
  beyond === "" ? secret : `${secret} ${beyond}`;
