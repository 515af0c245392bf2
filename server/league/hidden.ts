import type { Db } from "../db";
import { hidesOrphans } from "../orphans";
import { isAcross, seasonAcross } from "./across";
import type { SeasonBook } from "./season-book";

/** Is this game, of whatever season, one that only those who prepare it may see? False for one that is none. */
export async function hidesGame(db: Db, book: SeasonBook | null, id: string): Promise<boolean> {
  const row = book?.fixtures.find((fixture) => fixture.id === id);
  if (book && row)
    return !book.published || !book.stages.find((one) => one.id === row.stageId)?.published;
  const shown = { select: { published: true } };
  const other = await db.fixture.findUnique({
    where: { id },
    select: { season: shown, stage: shown },
  });
  if (!other) return hidesOrphans(db);
  return !(other.season.published && other.stage.published);
}

/** Is this group, of whatever season, one that only those who prepare it may see? False for one that is none. */
export async function hidesGroup(db: Db, id: string): Promise<boolean> {
  if (isAcross(id)) return hidesAcross(db, seasonAcross(id));
  const shown = { select: { published: true, season: { select: { published: true } } } };
  const row = await db.group.findUnique({ where: { id }, select: { stage: shown } });
  if (!row) return hidesOrphans(db);
  return !(row.stage.published && row.stage.season.published);
}

/** What is decided across groups tells of all of them. */
async function hidesAcross(db: Db, id: string): Promise<boolean> {
  const season = await db.season.findUnique({
    where: { id },
    select: { published: true, stages: { where: { groups: { some: {} }, published: false } } },
  });
  return season ? !season.published || season.stages.length > 0 : hidesOrphans(db);
}
