import type { Tx } from "../db";

/** Under this key stands which season is worked on and shown. */
export const SEASON_KEY = "season";

/** The season that was chosen; while none is, the published one before others, the newest before older ones. */
export async function activeSeasonId(tx: Tx): Promise<string | null> {
  const chosen = await tx.meta.findUnique({ where: { key: SEASON_KEY } });
  if (chosen) {
    const there = await tx.season.findUnique({ where: { id: chosen.value }, select: { id: true } });
    if (there) return there.id;
  }
  const season = await tx.season.findFirst({
    orderBy: [{ published: "desc" }, { startDay: "desc" }],
    select: { id: true },
  });
  return season?.id ?? null;
}
