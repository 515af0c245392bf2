import { canonicalJson } from "../../kernel/canonical-json";
import { groupLetter, type Place } from "./entry";

/** What a draw is published as. */

export interface DrawnGroup {
  readonly group: string;
  /** In the order of the group's places: the first was drawn from the strongest pot. */
  readonly teams: readonly string[];
}

export interface DrawnPlace {
  readonly team: string;
  readonly group: string;
  /** 1 is the group's first place. */
  readonly place: number;
}

export interface DrawnPot {
  readonly pot: number;
  readonly drawn: readonly DrawnPlace[];
}

interface Common {
  /** `entryFingerprint` of the entry list that was drawn. */
  readonly entry: string;
  readonly seed: string;
  readonly pots: readonly DrawnPot[];
}

/** All that a replay needs beside the entry list, whose fingerprint it carries. The method says how it was drawn (D4). */
export type DrawTranscript =
  | (Common & {
      readonly method: "groups-by-number-2";
      /** How many legal draws there are, in decimal digits. */
      readonly legal: string;
      /** Which of them was drawn, from 1. */
      readonly number: string;
    })
  | (Common & {
      readonly method: "groups-by-pots-2" | "groups-by-tries-3";
      /** Between these many legal draws there are. */
      readonly least: string;
      readonly most: string;
      /** Which try was the first to come through, counted from 1. */
      readonly tries: number;
    })
  /** Of draws that were made before legal draws were counted. */
  | (Common & {
      readonly method: "groups-from-pots-1";
      /** Which try was the first legal one, counted from 1. */
      readonly tries: number;
    });

export interface Draw {
  readonly groups: readonly DrawnGroup[];
  readonly transcript: DrawTranscript;
}

interface DrawnTeam extends Place {
  readonly team: string;
}

/** What was drawn, by pot and by group. */
export function published(
  groups: number,
  drawn: readonly (readonly DrawnTeam[])[],
): { readonly groups: readonly DrawnGroup[]; readonly pots: readonly DrawnPot[] } {
  return {
    groups: Array.from({ length: groups }, (_, group) => ({
      group: groupLetter(group),
      teams: drawn
        .flat()
        .filter((team) => team.group === group)
        .sort((a, b) => a.place - b.place)
        .map((team) => team.team),
    })),
    pots: drawn.map((row, pot) => ({
      pot: pot + 1,
      drawn: row.map(({ team, group, place }) => ({
        team,
        group: groupLetter(group),
        place: place + 1,
      })),
    })),
  };
}

/** What of two draws of one entry list differs, or null. */
export interface DrawDifference {
  readonly code: "draw-differs";
  readonly in: "entry" | "draw" | "figures";
  /** The first place with another team in it. */
  readonly at?: {
    readonly group: string;
    readonly place: number;
    readonly published: string;
    readonly replayed: string;
  };
}

/** Compares what was published with what the replay gave; stores may have moved its keys. */
export function differenceOf(shown: Draw, again: Draw): DrawDifference | null {
  for (const { group, teams } of again.groups) {
    const there = shown.groups.find((one) => one.group === group)?.teams ?? [];
    for (let at = 0; at < Math.max(teams.length, there.length); at++) {
      const [replayed = "", published = ""] = [teams[at], there[at]];
      if (replayed !== published)
        return {
          code: "draw-differs",
          in: "draw",
          at: { group, place: at + 1, published, replayed },
        };
    }
  }
  if (shown.groups.length !== again.groups.length || stepsOf(shown) !== stepsOf(again))
    return { code: "draw-differs", in: "draw" };
  return figuresOf(shown) === figuresOf(again) ? null : { code: "draw-differs", in: "figures" };
}

const stepsOf = ({ transcript }: Draw): string =>
  canonicalJson(
    transcript.pots.map(({ pot, drawn }) => [
      pot,
      drawn.map(({ team, group, place }) => [team, group, place]),
    ]),
  );

function figuresOf({ transcript }: Draw): string {
  const { pots, ...figures } = transcript;
  return canonicalJson({ ...figures });
}
