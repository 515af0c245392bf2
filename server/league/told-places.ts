import type { Instant } from "../../domain/kernel/time";
import type { Tx } from "../db";
import { type PlaceRow, placeIn } from "./season-book";

/** Where people are told that games are; null for one that is taken off the timetable. */
export type Places = Readonly<Record<string, PlaceRow | null>>;

/** Writes what people are told about these games and counts it as one publishing. */
export async function tellPlaces(
  tx: Tx,
  seasonId: string,
  at: Instant,
  places: Places,
): Promise<void> {
  for (const [id, place] of Object.entries(places)) {
    await tx.fixture.update({
      where: { id },
      data: {
        shownCourtId: place?.courtId ?? null,
        shownDay: place?.day ?? null,
        shownStart: place?.start ?? null,
      },
    });
  }
  await tx.season.update({
    where: { id: seasonId },
    data: { shownAt: BigInt(at), shownTimes: { increment: 1 } },
  });
}

/**
 * The first timetable of a season: the whole draft, as it stands. Does nothing once one was published. A season of an
 * older version was public together with its draft; its calendars counted the changes of that draft, so the count
 * goes on from there.
 */
export async function tellFirst(tx: Tx, seasonId: string, at: Instant): Promise<boolean> {
  const season = await tx.season.findUnique({ where: { id: seasonId } });
  if (!season || season.shownAt !== null) return false;
  const rows = await tx.fixture.findMany({ where: { seasonId } });
  const placed = rows.flatMap((row) => {
    const place = placeIn(row.courtId, row.day, row.start);
    return place ? [[row.id, place] as const] : [];
  });
  if (season.published)
    await tx.season.update({
      where: { id: seasonId },
      data: { shownTimes: season.planVersion },
    });
  await tellPlaces(tx, seasonId, at, Object.fromEntries(placed));
  return true;
}
