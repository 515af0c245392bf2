import { z } from "zod";
import {
  fromGroupFile,
  groupFaults,
  groupFields,
  rulesInput,
  rulesOfFile,
} from "../standings-input";
import type { ScenariosInput } from "./scenarios";

/** The shape of what `leitai scenarios` reads: a group as `standings` reads it, with games still to be played. */
export const scenariosInput = z
  .object({
    ...groupFields,
    rules: rulesInput.optional(),
    /** Conditions are told for being among the first so many; for every number when left out. */
    tops: z.array(z.int().min(1)).optional(),
  })
  .superRefine((input, context) => {
    for (const { path, message } of groupFaults(input, rulesOfFile(input.rules)))
      context.addIssue({ code: "custom", path: [...path], message });
    for (const [index, top] of (input.tops ?? []).entries())
      if (top >= input.teams.length)
        context.addIssue({
          code: "custom",
          path: ["tops", index],
          message: `every team is among the first ${top}`,
        });
  });

export type ScenariosFile = z.input<typeof scenariosInput>;

export const fromScenariosFile = (file: ScenariosFile): ScenariosInput => ({
  ...fromGroupFile(file, rulesOfFile(file.rules)),
  tops: file.tops,
});
