import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../kernel/canonical-json";
import { type Random, seeded } from "../kernel/random";
import { ok, type Result, refuse } from "../kernel/result";
import {
  type Entrant,
  type Gate,
  gates,
  type OverfullRule,
  overfullRule,
  type Separation,
} from "./draw-separation";

/** The draw of groups from pots (rules D1–D5). */

export interface DrawInput {
  readonly seed: string;
  readonly entrants: readonly Entrant[];
  /** Ids of the entrants, strongest pot first; every entrant stands in exactly one pot. */
  readonly pots: readonly (readonly string[])[];
  /** Places in group A, B, …; together as many as there are entrants. */
  readonly groupSizes: readonly number[];
  readonly separation: readonly Separation[];
}

export interface DrawnGroup {
  readonly group: string;
  /** In the order of the group's places: the first was drawn from the strongest pot. */
  readonly teams: readonly string[];
}

/** All that a replay needs beside the entry list, whose fingerprint it carries. */
export interface DrawTranscript {
  readonly method: "groups-from-pots-1";
  /** `entryFingerprint` of the entry list that was drawn. */
  readonly entry: string;
  readonly seed: string;
  /** Which try was the first legal one, counted from 1. */
  readonly tries: number;
  readonly pots: readonly { readonly pot: number; readonly drawn: readonly DrawnPlace[] }[];
}

export interface DrawnPlace {
  readonly team: string;
  readonly group: string;
  /** 1 is the group's first place. */
  readonly place: number;
}

export interface Draw {
  readonly groups: readonly DrawnGroup[];
  readonly transcript: DrawTranscript;
}

export type DrawRefusal =
  | { readonly code: "group-count"; readonly groups: number; readonly most: number }
  | { readonly code: "entered-twice"; readonly team: string }
  | { readonly code: "in-two-pots"; readonly team: string }
  | { readonly code: "unknown-entrant"; readonly team: string }
  | { readonly code: "not-in-a-pot"; readonly team: string }
  | { readonly code: "places-do-not-fit"; readonly entrants: number; readonly places: number }
  /** `cause` names a rule that cannot hold at all: more bearers than all groups together may take. */
  | {
      readonly code: "no-legal-draw";
      readonly tries: number;
      readonly cause: OverfullRule | null;
    };

export const MAX_TRIES = 100_000;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * Draws the groups. All legal draws are equally likely (D3), and the same input gives the same draw everywhere (D4).
 * Refuses input that does not fit together, and rules under which no legal draw was found (D5).
 */
export function drawGroups(input: DrawInput): Result<Draw, DrawRefusal> {
  const misfit = misfitOf(input);
  if (misfit) return refuse(misfit);
  const cause = overfullRule(input.entrants, input.groupSizes, input.separation);
  if (cause) return refuse({ code: "no-legal-draw", tries: 0, cause });

  const random = seeded(input.seed);
  const places = placesByPot(input);
  const newGate = gates(input.entrants, input.separation);
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const drawn = tryOnce(input.pots, places, newGate(), random);
    if (drawn) return ok(assemble(input, drawn, tries));
  }
  return refuse({ code: "no-legal-draw", tries: MAX_TRIES, cause: null });
}

/** D4: whether a published draw is what its seed and this entry list give, and if not, what differs. */
export function verifyDraw(
  input: Omit<DrawInput, "seed">,
  published: Draw,
): Result<Draw, DrawRefusal | { readonly code: "draw-differs"; readonly in: "entry" | "draw" }> {
  if (published.transcript.entry !== entryFingerprint(input))
    return refuse({ code: "draw-differs", in: "entry" });
  const again = drawGroups({ ...input, seed: published.transcript.seed });
  if (!again.ok) return again;
  return outcomeText(again.value) === outcomeText(published)
    ? again
    : refuse({ code: "draw-differs", in: "draw" });
}

/** Canonical, since a published draw may come back from a store with its keys in another order. */
const outcomeText = ({ groups, transcript }: Draw): string =>
  canonicalJson([
    groups.map(({ group, teams }) => [group, teams]),
    transcript.tries,
    transcript.pots.map(({ pot, drawn }) => [
      pot,
      drawn.map(({ team, group, place }) => [team, group, place]),
    ]),
  ]);

/**
 * The fingerprint of everything but the seed, to be published before the seed is known.
 * Of the traits only those count that a rule looks at, so that mending a name's spelling changes nothing.
 */
export function entryFingerprint(input: Omit<DrawInput, "seed">): string {
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
  };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(entry))));
}

function misfitOf({ entrants, pots, groupSizes }: DrawInput): DrawRefusal | null {
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
  return places === seen.size ? null : { code: "places-do-not-fit", entrants: seen.size, places };
}

interface Place {
  readonly group: number;
  readonly place: number;
}

/**
 * D1: the places row by row (A1 B1 … H1, A2 …), cut into pots. So each full pot gives every group one team,
 * and a last pot of two goes to the two groups that are one larger.
 */
function placesByPot({ pots, groupSizes }: DrawInput): Place[][] {
  const rows: Place[] = [];
  for (let place = 0; place < Math.max(...groupSizes); place++)
    for (const [group, size] of groupSizes.entries()) if (size > place) rows.push({ group, place });
  let from = 0;
  return pots.map((pot) => {
    from += pot.length;
    return rows.slice(from - pot.length, from);
  });
}

interface DrawnTeam extends Place {
  readonly team: string;
}

/**
 * One try: every pot in random order. D3: it is thrown away whole as soon as a rule is broken; moving
 * only the offending team to the next group would make some legal draws likelier than others.
 */
function tryOnce(
  pots: DrawInput["pots"],
  places: readonly (readonly Place[])[],
  admits: Gate,
  random: Random,
): DrawnTeam[][] | null {
  const drawn: DrawnTeam[][] = [];
  for (const [pot, teams] of pots.entries()) {
    const row: DrawnTeam[] = [];
    for (const [index, team] of random.shuffle(teams).entries()) {
      const place = places[pot]?.[index];
      if (!place) throw new Error(`no place for the team: ${team}`);
      if (!admits(team, place.group)) return null;
      row.push({ ...place, team });
    }
    drawn.push(row);
  }
  return drawn;
}

function assemble(input: DrawInput, drawn: readonly (readonly DrawnTeam[])[], tries: number): Draw {
  const letter = (group: number) => LETTERS.charAt(group);
  return {
    groups: input.groupSizes.map((_, group) => ({
      group: letter(group),
      teams: drawn
        .flat()
        .filter((team) => team.group === group)
        .sort((a, b) => a.place - b.place)
        .map((team) => team.team),
    })),
    transcript: {
      method: "groups-from-pots-1",
      entry: entryFingerprint(input),
      seed: input.seed,
      tries,
      pots: drawn.map((row, pot) => ({
        pot: pot + 1,
        drawn: row.map(({ team, group, place }) => ({
          team,
          group: letter(group),
          place: place + 1,
        })),
      })),
    },
  };
}
