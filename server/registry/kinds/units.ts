import { randomBytes } from "node:crypto";
import type { Changes } from "../changes";
import type { KindDesk } from "../desk";
import { choice, text } from "../fields";

const SECTORS = ["county", "industry", "enterprise", "institution", "other"].map((value) => ({
  value,
}));

/** Those who send teams, entries, officials and judges. */
export const units: KindDesk = {
  form: {
    kind: "unit",
    prefix: "u-",
    unique: "name",
    fields: async () => [
      text("name", { max: 60 }),
      choice("sector", SECTORS),
      text("county", { max: 30, optional: true }),
    ],
    fresh: async () => ({ name: "", sector: "industry", county: "" }),
  },
  list: async (tx) => {
    const rows = await tx.unit.findMany({
      include: { _count: { select: { teams: true, entries: true } } },
      orderBy: { name: "asc" },
    });
    return rows.map(({ id, name, county, _count }) => ({
      id,
      name,
      about: county,
      marks: [
        ...(_count.teams > 0 ? ["has-teams"] : []),
        ...(_count.entries > 0 ? ["has-entries"] : []),
      ],
    }));
  },
  acts: [{ name: "remove" }, { name: "sector", fields: async () => [choice("sector", SECTORS)] }],
};

/** The unit of that name; a new one when there is none, so that nobody has to enter units first. */
export async function unitCalled(changes: Changes, name: string): Promise<string> {
  const [known] = await changes.find("unit", { name });
  if (known) return String(known.id);
  const id = `u-${randomBytes(5).toString("hex")}`;
  await changes.create("unit", { id, name, sector: "other", county: "" });
  return id;
}
