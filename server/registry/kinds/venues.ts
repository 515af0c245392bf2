import type { Changes } from "../changes";
import { hours } from "../composite-fields";
import type { KindDesk } from "../desk";
import { check, choice, days, lines, number, text } from "../fields";
import type { Row } from "../tables";

const WORKING_HOURS = JSON.stringify({
  ...Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, [[1080, 1320]]])),
  ...Object.fromEntries(["sat", "sun"].map((day) => [day, [[540, 1320]]])),
});

/** Gyms for games and halls for contests, with their courts or stages. */
export const venues: KindDesk = {
  form: {
    kind: "venue",
    prefix: "v-",
    virtual: ["courts"],
    fields: async () => [
      text("name", { max: 60 }),
      choice("kind", [{ value: "gym" }, { value: "hall" }]),
      text("district", { max: 30, optional: true }),
      number("capacity", { least: 0, most: 200_000 }),
      check("indoor"),
      lines("courts", { max: 30, example: "1号场\n2号场" }),
      hours("hours", 2),
      days("closedDays"),
    ],
    fresh: async () => ({
      ...{ name: "", kind: "gym", district: "", capacity: 300, indoor: true },
      ...{ courts: JSON.stringify(["1号场"]), hours: WORKING_HOURS, closedDays: "[]" },
    }),
    load: async (tx, row) => {
      if (row.id === undefined) return row;
      const courts = await tx.court.findMany({
        where: { venueId: String(row.id) },
        orderBy: { position: "asc" },
      });
      return { ...row, courts: JSON.stringify(courts.map(({ name }) => name)) };
    },
    after: keepCourts,
  },
  list: async (tx) => {
    const rows = await tx.venue.findMany({
      include: { courts: { orderBy: { position: "asc" } } },
      orderBy: { name: "asc" },
    });
    return rows.map(({ id, name, kind, district, courts }) => ({
      id,
      name,
      about: [district, courts.map((court) => court.name).join(", ")]
        .filter((one) => one !== "")
        .join(" · "),
      marks: [kind],
    }));
  },
  acts: [
    { name: "remove" },
    { name: "hours", fields: async () => [hours("hours", 2)] },
    { name: "closedDays", fields: async () => [days("closedDays")] },
  ],
};

/** Courts keep their id while their name stays, or while their place in the list does: games stand on them. */
async function keepCourts(changes: Changes, id: string, row: Row): Promise<void> {
  const names: string[] = JSON.parse(String(row.courts));
  const known = (await changes.find("court", { venueId: id })).sort(
    (a, b) => Number(a.position) - Number(b.position),
  );
  const byName = new Map(known.map((court) => [court.name, court]));
  const free = known.filter(({ name }) => !names.includes(String(name)));
  const kept = new Set<unknown>();
  for (const [position, name] of names.entries()) {
    const court = byName.get(name) ?? free.shift();
    if (court && !kept.has(court.id)) {
      kept.add(court.id);
      await changes.update("court", String(court.id), { name, position });
      continue;
    }
    const used = new Set([...known.map((one) => one.id), ...kept]);
    const number = Array.from({ length: 1000 }, (_, at) => `${id}-${at + 1}`);
    const fresh = number.find((one) => !used.has(one)) ?? `${id}-${position}`;
    kept.add(fresh);
    await changes.create("court", { id: fresh, venueId: id, name, position });
  }
  for (const court of known)
    if (!kept.has(court.id)) await changes.remove("court", String(court.id));
}
