import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Repeatable chance for numbers of any size, simple enough to be followed with any SHA-256 tool. */
export interface Chance {
  /** A whole number from 0 to `bound − 1`, each equally likely. */
  below(bound: bigint): bigint;
}

/**
 * D4: block k (0, 1, 2 …) is the SHA-256 of the seed's text, a line break and k. A number below a bound of b bits is
 * the first b bits of as many fresh blocks as that takes; one that is not below the bound is passed over.
 */
export function chanceOf(seed: string): Chance {
  let block = 0;
  const next = (): string => bytesToHex(sha256(utf8ToBytes(`${seed}\n${block++}`)));
  return {
    below(bound) {
      const bits = (bound - 1n).toString(2).length;
      const blocks = Math.ceil(bits / 256);
      for (;;) {
        const digits = Array.from({ length: blocks }, next).join("");
        const number = BigInt(`0x${digits}`) >> BigInt(256 * blocks - bits);
        if (number < bound) return number;
      }
    },
  };
}
