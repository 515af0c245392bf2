import type { Tx } from "../db";

/** Under this key stands which season the office works on. */
export const SEASON_KEY = "season";

/**
 * The season in work, which says nothing of what everybody sees: the one that was chosen; while none is, the published
 * one before others, the newest before older ones.
 */
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

/** The season that everybody sees; of several that an earlier version has published, the newest. */
export async function shownSeasonId(tx: Tx): Promise<string | null> {
  const season = await tx.season.findFirst({
    where: { published: true },
    orderBy: [{ startDay: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return season?.id ?? null;
}
