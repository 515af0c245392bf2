import { activeFestivalId } from "../../festival/active-festival";
import type { KindDesk } from "../desk";
import type { FieldRefusal } from "../field";
import { lines, text } from "../fields";

const HOME_ZONE = "Asia/Shanghai";

/** Festivals: contests that belong together. */
export const festivals: KindDesk = {
  form: {
    kind: "festival",
    prefix: "fe-",
    fields: async () => [
      text("name", { max: 60 }),
      text("alias", { max: 20 }),
      lines("organisers", { max: 60 }),
      text("timeZone", { max: 40, offer: [HOME_ZONE, "Asia/Urumqi", "Asia/Hong_Kong"] }),
    ],
    fresh: async () => ({
      ...{ name: "", alias: "", organisers: "[]", timeZone: HOME_ZONE, published: false },
    }),
    between: (row): Readonly<Record<string, FieldRefusal>> =>
      isZone(String(row.timeZone))
        ? {}
        : { timeZone: { code: "time-zone", text: String(row.timeZone) } },
  },
  list: async (tx) => {
    const active = await activeFestivalId(tx);
    const rows = await tx.festival.findMany({ orderBy: { id: "desc" } });
    return rows.map(({ id, name, alias, published }) => ({
      id,
      name,
      about: alias,
      marks: [...(id === active ? ["active"] : []), published ? "published" : "hidden"],
    }));
  },
  acts: [{ name: "remove" }],
};

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}
