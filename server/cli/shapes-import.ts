import { z } from "zod";
import { FINDING_CODES } from "../../domain/registration/findings";
import { bilingual } from "./shapes-league";

const count = z.int().min(0);
const counts = z.strictObject({
  before: count,
  after: count,
  new: count,
  changed: count,
  same: count,
  removed: count,
});

const finding = z.strictObject({
  severity: z.enum(["error", "warning"]),
  code: z.enum(FINDING_CODES),
  sheet: z.string(),
  /** From 1; 0 for the sheet as a whole. */
  row: count,
  /** Such as `C`; null for the row as a whole. */
  column: z.string().nullable(),
  value: z.string().optional(),
  suggestion: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  message: bilingual,
});

const report = {
  file: z.string(),
  dryRun: z.boolean(),
  imported: z.boolean(),
  /** The act, by which it is undone. */
  batch: z.string().nullable(),
  newUnits: z.array(z.string()),
  findings: z.array(finding),
};

export const importTeamsOutput = z.strictObject({
  season: z.string(),
  ...report,
  counts: z.strictObject({ teams: counts, players: counts }),
});

export const importEntriesOutput = z.strictObject({
  contest: z.string(),
  ...report,
  counts: z.strictObject({ entries: counts }),
});
