import type { OrderTranscript } from "../../domain/festival/running-order";
import type { Db } from "../db";
import type { RoundRow } from "./festival-book";

/**
 * When an entry of a running order was last moved by hand since the draw, as the log of changes says; null where the
 * order is the one that was drawn. By whom is the office's to know.
 */
export async function movedAt(
  db: Db,
  { id, order }: Pick<RoundRow, "id" | "order">,
  { rounds }: OrderTranscript,
  drawnAt: number,
): Promise<number | null> {
  const picks = rounds.find(({ round }) => round === id)?.picks ?? [];
  if (picks.map(({ entry }) => entry).join() === order.join()) return null;
  const last = await db.audit.findFirst({
    where: { target: { startsWith: `roundEntry/${id}:` }, at: { gte: BigInt(drawnAt) } },
    orderBy: { id: "desc" },
  });
  return Number(last?.at ?? drawnAt);
}
