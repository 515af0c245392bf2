import type { Tx } from "../db";

/** Under this key stands which festival is worked on and shown. */
export const FESTIVAL_KEY = "festival";

/** The festival that was chosen; while none is, the published one before others, the newest before older ones. */
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
