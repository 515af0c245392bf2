import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../kernel/canonical-json";
import { seeded } from "../kernel/random";
import { ok, type Result, refuse } from "../kernel/result";
import type { Refusal } from "../live/decider";
import { assignHeats, type HeatSplit } from "./heats";
import { type DrawnRound, drawRound } from "./order-picks";

/** The draw of a running order, and before it of who appears in which heat (rules O1–O8). */

export interface OrderEntry {
  readonly id: string;
  readonly unit: string;
  readonly category: string;
  /** Whoever appears in it; the same text is the same person. */
  readonly people: readonly string[];
}

export interface OrderInput {
  readonly seed: string;
  readonly entries: readonly OrderEntry[];
  /** One for a final; several heats share the entries among them. */
  readonly rounds: readonly string[];
  /** By how much the numbers of two entries with a person in common should differ, if they can; 1 asks for nothing. */
  readonly gap: number;
}

/** All that a replay needs beside the entry list, whose fingerprint it carries. */
export interface OrderTranscript {
  readonly method: "running-order-1";
  readonly entry: string;
  readonly seed: string;
  /** How the entries were shared among heats; empty for one round. */
  readonly heats: readonly HeatSplit[];
  readonly rounds: readonly DrawnRound[];
}

export interface RunningOrder {
  readonly rounds: readonly { readonly round: string; readonly order: readonly string[] }[];
  readonly transcript: OrderTranscript;
}

export const MOST_ROUNDS = 8;
/** Three acts between two with a person in common: about a quarter of an hour to change and to breathe. */
export const USUAL_GAP = 4;

/**
 * Draws the running order of each round. The same input gives the same order everywhere, in whichever order a store
 * lists the entries (O6). Refuses only what does not fit together: `no-entries`, `entered-twice` {entry},
 * `round-count` {rounds, entries, most}, `round-twice` {round}; rules that cannot be kept are bent as little as
 * possible, and the transcript says by how much (O4, O5).
 */
export function drawOrder(input: OrderInput): Result<RunningOrder, Refusal> {
  const misfit = misfitOf(input);
  if (misfit) return refuse(misfit);
  const random = seeded(input.seed);
  const entries = input.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const heats = assignHeats(entries, input.rounds, random);
  const rounds = heats.rounds.map(({ round, entries: own }) =>
    drawRound(round, own, input.gap, random),
  );
  return ok({
    rounds: rounds.map(({ round, picks }) => ({ round, order: picks.map(({ entry }) => entry) })),
    transcript: {
      method: "running-order-1",
      entry: orderFingerprint(input),
      seed: input.seed,
      heats: heats.splits,
      rounds,
    },
  });
}

/** The draw once more, from the entry list and the seed that was published (O6). */
export const replayOrder = (
  input: Omit<OrderInput, "seed">,
  seed: string,
): Result<RunningOrder, Refusal> => drawOrder({ ...input, seed });

/** The fingerprint of everything but the seed, to be published before the seed is known (O6). */
export function orderFingerprint({ entries, rounds, gap }: Omit<OrderInput, "seed">): string {
  const list = entries
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, unit, category, people }) => ({ id, unit, category, people: people.toSorted() }));
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ entries: list, rounds, gap }))));
}

function misfitOf({ entries, rounds }: OrderInput): Refusal | null {
  if (entries.length === 0) return { code: "no-entries" };
  const twice = firstTwice(entries.map(({ id }) => id));
  if (twice !== null) return { code: "entered-twice", entry: twice };
  const most = Math.min(MOST_ROUNDS, entries.length);
  if (rounds.length < 1 || rounds.length > most)
    return { code: "round-count", rounds: rounds.length, entries: entries.length, most };
  const round = firstTwice(rounds);
  return round === null ? null : { code: "round-twice", round };
}

const firstTwice = (ids: readonly string[]): string | null =>
  ids.find((id, index) => ids.indexOf(id) < index) ?? null;
