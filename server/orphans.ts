import type { Tx } from "./db";

/** Under this key stands that the demo was here and was removed. */
export const REMOVED_KEY = "demo-removed";

/** Of what was removed only the streams are left, and nobody is told of them: is one without a row such a stream? */
export const hidesOrphans = async (db: Tx): Promise<boolean> =>
  (await db.meta.findUnique({ where: { key: REMOVED_KEY } })) !== null;
