import { activeFestivalId } from "../../festival/active-festival";
import { Problem } from "../../problem";
import type { KindDesk } from "../desk";
import { text } from "../fields";
import { unitNames } from "./options";
import { unitCalled } from "./units";

/** Those who judge at the festival that is worked on. */
export const judges: KindDesk = {
  form: {
    kind: "judge",
    prefix: "j-",
    virtual: ["unit"],
    fields: async (tx) => [
      text("name", { max: 30 }),
      text("unit", { max: 60, optional: true, offer: await unitNames(tx) }),
    ],
    fresh: async (tx) => {
      const festivalId = await activeFestivalId(tx);
      if (festivalId === null) throw new Problem("not-found");
      return { festivalId, name: "", unit: "", unitId: null };
    },
    load: async (tx, row) => {
      const unit = await tx.unit.findUnique({ where: { id: String(row.unitId ?? "") } });
      return { ...row, unit: unit?.name ?? "" };
    },
    before: async (changes, { unit }) => ({
      unitId: typeof unit !== "string" || unit === "" ? null : await unitCalled(changes, unit),
    }),
  },
  list: async (tx) => {
    const rows = await tx.judge.findMany({
      where: { festivalId: (await activeFestivalId(tx)) ?? "" },
      include: { unit: true, seats: { include: { round: { include: { contest: true } } } } },
      orderBy: { name: "asc" },
    });
    return rows.map(({ id, name, unit, seats }) => ({
      id,
      name,
      about: [
        ...(unit ? [unit.name] : []),
        ...seats.map(({ seat, round }) => `${round.contest.name} ${round.name} ${seat}`),
      ].join(" · "),
      marks: seats.length === 0 ? ["no-seat"] : [],
    }));
  },
  acts: [{ name: "remove" }],
};
