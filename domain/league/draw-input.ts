import { z } from "zod";
import type { DrawInput } from "./draw";

/** The shape of what `leitai draw` reads for a draw of groups. Unknown keys are ignored. */

const team = z.string().min(1);

export const drawInput = z.object({
  id: z.string().optional(),
  /** Any text; the same text gives the same draw. */
  seed: z.string().min(1),
  /** Each with its traits beside the id: `{ "id": "T01", "sector": "county" }`. */
  entrants: z
    .array(z.looseObject({ id: team }))
    .min(1)
    .max(1000),
  /** Strongest pot first; one pot of all when left out. */
  pots: z.array(z.array(team).min(1)).min(1).optional(),
  groupSizes: z.array(z.int().min(1).max(1000)).min(1).max(26),
  separation: z
    .array(
      z.object({
        kind: z.string().min(1),
        value: z.string().optional(),
        maxPerGroup: z.int().min(0).max(1000),
      }),
    )
    .optional(),
  /** Sets of entrants of whom no two may stand in one group. */
  apart: z.array(z.array(team)).max(1000).optional(),
  /** Entrants whose place is not drawn: `{ "team": "T01", "place": "A1" }`. */
  fixed: z
    .array(z.object({ team, place: z.string().regex(/^[A-Z][1-9]\d{0,3}$/) }))
    .max(1000)
    .optional(),
});

export type DrawFile = z.input<typeof drawInput>;

const count = z.string().regex(/^\d+$/);
/** A team and where it was drawn to; 1 is a group's first place. */
export const drawnPlace = z.strictObject({
  team: z.string(),
  group: z.string(),
  place: z.int().min(1),
});

const common = {
  /** SHA-256 of the entry list. */
  entry: z.string(),
  seed: z.string(),
  pots: z.array(
    z.strictObject({
      pot: z.int().min(1),
      drawn: z.array(drawnPlace),
    }),
  ),
};

/** A draw as it is published (D4). */
export const drawShape = z.object({
  groups: z.array(z.strictObject({ group: z.string(), teams: z.array(z.string()) })),
  transcript: z.discriminatedUnion("method", [
    z.strictObject({
      method: z.literal("groups-by-number-2"),
      ...common,
      /** How many legal draws there are, and which of them this is, from 1. */
      legal: count,
      number: count,
    }),
    z.strictObject({
      method: z.enum(["groups-by-pots-2", "groups-by-tries-3"]),
      ...common,
      /** Proven bounds for the number of legal draws. */
      least: count,
      most: count,
      tries: z.int().min(1),
    }),
    z.strictObject({
      method: z.literal("groups-from-pots-1"),
      ...common,
      tries: z.int().min(1),
    }),
  ]),
});

const unseeded = drawInput.extend({ seed: z.string().optional() });

/** What `leitai draw --replay` reads: what `leitai draw` wrote, or what `/api/draw` answers. */
export const replayInput = z.union([
  drawShape.extend({ id: z.string().optional(), input: unseeded }),
  unseeded.extend({ published: drawShape }),
]);

/** What `drawGroups` takes, from a file that `drawInput` has accepted. Traits are the entrant's texts. */
export function fromDrawFile(file: DrawFile): DrawInput {
  return {
    seed: file.seed,
    entrants: file.entrants.map(({ id, ...rest }) => ({
      id,
      traits: Object.fromEntries(
        Object.entries(rest).filter(
          (entry): entry is [string, string] => typeof entry[1] === "string",
        ),
      ),
    })),
    pots: file.pots ?? [file.entrants.map(({ id }) => id)],
    groupSizes: file.groupSizes,
    separation: file.separation ?? [],
    ...(file.apart ? { apart: file.apart } : {}),
    ...(file.fixed
      ? {
          fixed: file.fixed.map(({ team, place }) => ({
            ...{ team, group: place.charAt(0), place: Number(place.slice(1)) },
          })),
        }
      : {}),
  };
}

/** The file that `fromDrawFile` reads back as this. */
export const toDrawFile = ({ entrants, fixed, ...rest }: DrawInput): DrawFile => ({
  ...rest,
  entrants: entrants.map(({ id, traits }) => ({ ...traits, id })),
  pots: rest.pots.map((pot) => [...pot]),
  groupSizes: [...rest.groupSizes],
  separation: rest.separation.map((rule) => ({ ...rule })),
  apart: rest.apart?.map((set) => [...set]),
  fixed: fixed?.map(({ team, group, place }) => ({ team, place: `${group}${place}` })),
});
