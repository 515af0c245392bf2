import { z } from "zod";

const thousandths = z.number().int().min(0).max(1_000_000);

/** What a judge's device sends while sheets are being filled: for one seat, any number of them, or none to only ask. */
export const draftsInput = z.strictObject({
  seat: z.string().max(4),
  /** What they are of: the round when left out, or its rehearsal. */
  stream: z.string().max(80).optional(),
  drafts: z
    .array(
      z.strictObject({
        entry: z.string().max(64),
        marks: z.record(z.string().max(40), thousandths),
        remark: z.string().max(500),
        version: z.number().int().min(1).max(2_147_483_647),
        after: z.number().int().min(0).max(2_147_483_647),
      }),
    )
    .max(300),
});
