import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../../kernel/canonical-json";
import type { Entrant, Separation } from "../draw-separation";

/** What a draw of groups is made from (D1, D2). */
export interface DrawInput {
  readonly seed: string;
  readonly entrants: readonly Entrant[];
  /** Ids of the entrants, strongest pot first; every entrant stands in exactly one pot. */
  readonly pots: readonly (readonly string[])[];
  /** Places in group A, B, …; together as many as there are entrants. */
  readonly groupSizes: readonly number[];
  readonly separation: readonly Separation[];
  /** Sets of entrants of whom no two may stand in one group. */
  readonly apart?: readonly (readonly string[])[];
  /** Entrants whose place is not drawn, such as the host as A1. */
  readonly fixed?: readonly FixedPlace[];
}

export interface FixedPlace {
  readonly team: string;
  /** A letter. */
  readonly group: string;
  /** 1 is the group's first place. */
  readonly place: number;
}

/** Everything but the seed: what is published before the seed is known. */
export type DrawEntry = Omit<DrawInput, "seed">;

export type EntryRefusal =
  | { readonly code: "group-count"; readonly groups: number; readonly most: number }
  | { readonly code: "entered-twice"; readonly team: string }
  | { readonly code: "in-two-pots"; readonly team: string }
  | { readonly code: "unknown-entrant"; readonly team: string }
  | { readonly code: "not-in-a-pot"; readonly team: string }
  | { readonly code: "places-do-not-fit"; readonly entrants: number; readonly places: number }
  | { readonly code: "fixed-twice"; readonly team: string; readonly place: string }
  /** The place does not exist, or another pot fills it. */
  | {
      readonly code: "fixed-elsewhere";
      readonly team: string;
      readonly place: string;
      readonly pot: number;
    };

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export const groupLetter = (group: number): string => LETTERS.charAt(group);

export interface Place {
  readonly group: number;
  /** From 0. */
  readonly place: number;
}

/**
 * D1: the places row by row (A1 B1 … H1, A2 …), cut into pots. So each full pot gives every group one team,
 * and a last pot of two goes to the two groups that are one larger.
 */
export function placesByPot({ pots, groupSizes }: DrawEntry): Place[][] {
  const rows: Place[] = [];
  for (let place = 0; place < Math.max(...groupSizes); place++)
    for (const [group, size] of groupSizes.entries()) if (size > place) rows.push({ group, place });
  let from = 0;
  return pots.map((pot) => {
    from += pot.length;
    return rows.slice(from - pot.length, from);
  });
}

/** Why an entry list does not fit together, or null. */
export function misfitOf(entry: DrawEntry): EntryRefusal | null {
  const { entrants, pots, groupSizes } = entry;
  if (groupSizes.length < 1 || groupSizes.length > LETTERS.length)
    return { code: "group-count", groups: groupSizes.length, most: LETTERS.length };
  const known = new Set<string>();
  for (const { id } of entrants) {
    if (known.has(id)) return { code: "entered-twice", team: id };
    known.add(id);
  }
  const seen = new Set<string>();
  for (const team of pots.flat()) {
    if (!known.has(team)) return { code: "unknown-entrant", team };
    if (seen.has(team)) return { code: "in-two-pots", team };
    seen.add(team);
  }
  for (const { id } of entrants) if (!seen.has(id)) return { code: "not-in-a-pot", team: id };
  const places = groupSizes.reduce((sum, size) => sum + size, 0);
  if (places !== seen.size) return { code: "places-do-not-fit", entrants: seen.size, places };
  for (const team of entry.apart?.flat() ?? [])
    if (!known.has(team)) return { code: "unknown-entrant", team };
  return misplaced(entry, known);
}

function misplaced(entry: DrawEntry, known: ReadonlySet<string>): EntryRefusal | null {
  const places = placesByPot(entry);
  const taken = new Set<string>();
  for (const { team, group, place } of entry.fixed ?? []) {
    if (!known.has(team)) return { code: "unknown-entrant", team };
    const name = `${group}${place}`;
    if (taken.has(name) || taken.has(`team ${team}`))
      return { code: "fixed-twice", team, place: name };
    taken.add(name).add(`team ${team}`);
    const pot = entry.pots.findIndex((teams) => teams.includes(team));
    const here = places[pot]?.some(
      (one) => groupLetter(one.group) === group && one.place === place - 1,
    );
    if (!here) return { code: "fixed-elsewhere", team, place: name, pot: pot + 1 };
  }
  return null;
}

/**
 * The fingerprint of everything but the seed, to be published before the seed is known: SHA-256 (hex) of canonical
 * JSON. Of the traits only those count that a rule looks at, so that mending a name's spelling changes nothing.
 */
export function entryFingerprint(input: DrawEntry): string {
  const kinds = [...new Set(input.separation.map((rule) => rule.kind))];
  const entry = {
    // Sorted, since the order in which a store lists the entrants decides nothing; that of a pot does.
    entrants: input.entrants
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, traits }) => ({ id, traits: kinds.map((kind) => [kind, traits[kind] ?? null]) })),
    pots: input.pots,
    groupSizes: input.groupSizes,
    separation: input.separation.map(({ kind, value, maxPerGroup }) => ({
      kind,
      value,
      maxPerGroup,
    })),
    // Left out when empty, so that fingerprints from before these rules existed stay what they were.
    apart: input.apart?.length ? input.apart : undefined,
    fixed: input.fixed?.length
      ? input.fixed.map(({ team, group, place }) => ({ team, group, place }))
      : undefined,
  };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(entry))));
}
