import { WEEKDAYS } from "../../../domain/kernel/time";
import type { Tx } from "../../db";
import { activeSeasonId } from "../../league/active-season";
import { Problem } from "../../problem";
import type { Changes } from "../changes";
import { colours, hours } from "../composite-fields";
import type { KindDesk } from "../desk";
import { choice, choices, days, text } from "../fields";
import type { Row } from "../tables";
import { unitNames, venueOptions } from "./options";
import { unitCalled } from "./units";

/** A team that has said nothing else can play from morning to night. */
const ALL_DAY = JSON.stringify(
  Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, [480, 1320]])),
);

/** Columns of a team about which nothing is known yet. */
export const NEW_TEAM = {
  ...{ leader: "", headCoach: "", homeVenueId: null, near: "[]", km: "{}" },
  ...{ hours: ALL_DAY, daysOff: "[]", colours: JSON.stringify({ light: "白", dark: "蓝" }) },
} as const;

async function ofUnit(changes: Changes, row: Row): Promise<Row> {
  return { unitId: await unitCalled(changes, String(row.unit)) };
}

const unitField = async (tx: Tx) => text("unit", { max: 60, offer: await unitNames(tx) });

/** The teams of the season that is worked on. */
export const teams: KindDesk = {
  form: {
    kind: "team",
    prefix: "t-",
    virtual: ["unit"],
    fields: async (tx) => {
      const gyms = await venueOptions(tx, "gym");
      return [
        text("name", { max: 40 }),
        text("shortName", { max: 12 }),
        await unitField(tx),
        colours("colours"),
        text("leader", { max: 30, optional: true }),
        text("headCoach", { max: 30, optional: true }),
        choice("homeVenueId", gyms, { optional: true }),
        choices("near", gyms, { json: true }),
        hours("hours", 1),
        days("daysOff"),
      ];
    },
    fresh: async (tx) => {
      const seasonId = await activeSeasonId(tx);
      if (!seasonId) throw new Problem("not-found");
      return { ...NEW_TEAM, seasonId, name: "", shortName: "", unit: "" };
    },
    load: async (tx, row) => ({ ...row, unit: row.unit ?? (await unitNameOf(tx, row)) }),
    before: ofUnit,
  },
  list: async (tx) => {
    const rows = await tx.team.findMany({
      where: { seasonId: (await activeSeasonId(tx)) ?? "" },
      include: {
        unit: true,
        _count: { select: { players: true } },
        groupPlaces: { include: { group: true } },
      },
      orderBy: { name: "asc" },
    });
    return rows.map(({ id, name, unit, _count, groupPlaces }) => ({
      id,
      name,
      about: [unit.name, ...groupPlaces.map(({ group }) => group.letter)].join(" · "),
      marks: _count.players === 0 ? ["no-players"] : [],
    }));
  },
  acts: [
    { name: "remove" },
    { name: "unit", fields: async (tx) => [await unitField(tx)], before: ofUnit },
    { name: "hours", fields: async () => [hours("hours", 1)] },
  ],
};

async function unitNameOf(tx: Tx, { unitId }: Row): Promise<string> {
  const unit = await tx.unit.findUnique({ where: { id: String(unitId) } });
  return unit?.name ?? "";
}
