import { localAt } from "../../domain/kernel/time";
import { legalOf } from "../../domain/league/draw/legal";
import type { Db } from "../db";
import { head, names } from "./page-parts";
import type { DrawPage } from "./pages";
import { readGroupDraw, type SeasonBook } from "./season-book";

/** The draw as it was made, with all that is needed to make it again; null while there is none. */
export async function drawPage(db: Db, book: SeasonBook): Promise<DrawPage | null> {
  const drawn = await readGroupDraw(db, book);
  if (!drawn) return null;
  return {
    season: head(book),
    ...drawn,
    legal: legalOf(drawn.draw.transcript),
    day: localAt(drawn.drawnAt, book.timeZone).day,
    teams: names(book),
  };
}
