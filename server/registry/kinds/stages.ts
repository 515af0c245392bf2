import { activeSeasonId } from "../../league/active-season";
import { Problem } from "../../problem";
import type { KindDesk } from "../desk";
import type { FieldRefusal } from "../field";
import { check, day, text } from "../fields";

/** Phases of the season that is worked on. They come with its format; their names and days are the organisers'. */
export const stages: KindDesk = {
  form: {
    kind: "stage",
    prefix: "st-",
    fields: async () => [
      text("name", { max: 30 }),
      check("published"),
      day("startDay"),
      day("endDay"),
    ],
    fresh: async () => {
      throw new Problem("not-found");
    },
    between: (row): Readonly<Record<string, FieldRefusal>> =>
      String(row.endDay) < String(row.startDay)
        ? { endDay: { code: "end-before-start", start: String(row.startDay) } }
        : {},
  },
  list: async (tx) => {
    const rows = await tx.stage.findMany({
      where: { seasonId: (await activeSeasonId(tx)) ?? "" },
      orderBy: { position: "asc" },
    });
    return rows.map(({ id, name, startDay, endDay, published }) => ({
      id,
      name,
      about: `${startDay} – ${endDay}`,
      marks: [published ? "published" : "hidden"],
    }));
  },
  acts: [
    { name: "publish", patch: { published: true } },
    { name: "hide", patch: { published: false } },
  ],
};
