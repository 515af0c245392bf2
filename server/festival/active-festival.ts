import type { Tx } from "../db";

/** Under this key stands which festival the office works on. */
export const FESTIVAL_KEY = "festival";

/**
 * The festival in work, which says nothing of what everybody sees: the one that was chosen; while none is, the
 * published one before others, the newest before older ones.
 */
export async function activeFestivalId(tx: Tx): Promise<string | null> {
  const chosen = await tx.meta.findUnique({ where: { key: FESTIVAL_KEY } });
  const there =
    chosen && (await tx.festival.findUnique({ where: { id: chosen.value }, select: { id: true } }));
  if (there) return there.id;
  const festival = await tx.festival.findFirst({
    orderBy: [{ published: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return festival?.id ?? null;
}

/** The festival that everybody sees; of several that an earlier version has published, the newest. */
export async function shownFestivalId(tx: Tx): Promise<string | null> {
  const festival = await tx.festival.findFirst({
    where: { published: true },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return festival?.id ?? null;
}
