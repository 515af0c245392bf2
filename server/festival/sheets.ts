import type { SealedSheet } from "../../domain/festival/judging/commitment";
import type { RoundState } from "../../domain/festival/judging/state";
import type { StreamId } from "../../domain/kernel/ids";
import type { Db } from "../db";

/** A sheet that stands, with what only those may read who may see it before its reveal. */
export interface OpenSheet extends SealedSheet {
  readonly commitment: string;
}

/**
 * The sheets that stand in a round or a rehearsal, read from their sealed rows; of one seat, or of all. Whoever calls this answers
 * for who gets to see it: a judge sees the own seat's, the head judge all, nobody else any.
 */
export async function standingSheetsOf(
  db: Db,
  stream: StreamId,
  state: RoundState,
  seat?: string,
): Promise<readonly OpenSheet[]> {
  const wanted = state.entries
    .flatMap(({ seats }) => seats)
    .filter((one) => seat === undefined || one.seat === seat)
    .flatMap(({ commitment }) => (commitment === null ? [] : [commitment]));
  if (wanted.length === 0) return [];
  const rows = await db.sealed.findMany({
    where: { stream, commitment: { in: wanted } },
  });
  return rows.map(({ commitment, content }) => ({
    ...(JSON.parse(content) as SealedSheet),
    commitment,
  }));
}
