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
});

export type DrawFile = z.input<typeof drawInput>;

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
  };
}
