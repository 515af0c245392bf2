import { z } from "zod";
import { INSISTING } from "./insisting";

/** Every message that crosses the network, as schemas. */
const id = z.guid();

export const submitted = z.strictObject({
  stream: z.string().max(80),
  id,
  command: z.looseObject({ type: z.string().max(40) }),
});
/** A group that holds nothing asks only whether this device is still known. */
export const submitBody = z.union([submitted, z.array(submitted).max(500)]);
export type Submitted = z.infer<typeof submitted>;

/** The places a command may carry beside its own fields, and the taking back of an earlier one. */
export const takeBack = z.strictObject({
  type: z.literal("void"),
  commit: id,
  override: z.string().regex(INSISTING).max(120).optional(),
});
export const place = z.object({ replaces: id.optional(), after: id.optional() });

export const join = z.strictObject({
  stream: z.string().max(80),
  epoch: z.string().max(64).optional(),
  after: z.number().int().min(0).optional(),
});
export const leave = z.strictObject({ stream: z.string().max(80) });

/** Only a body that is a receipt counts as acknowledgement: a login page with status 200 does not. */
export interface ReceiptMessage {
  readonly stream: string;
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}
