import { WEEKDAYS } from "../../../domain/kernel/time";
import type { Tx } from "../../db";
import type { KindDesk } from "../desk";
import type { Field, Option } from "../field";
import { choice, choices, number, text } from "../fields";
import { unitNames } from "./options";
import { unitCalled } from "./units";

const of = (...values: string[]): Option[] => values.map((value) => ({ value }));
const SKILLS = of("scorer", "assistantScorer", "timer", "shotClock", "statistician");
const WEEKDAY_OPTIONS = WEEKDAYS.map((value) => ({ value, word: `weekday.${value}` }));
const LEVELS = ["国家级", "一级", "二级", "三级"];

const fieldsOf = async (tx: Tx): Promise<Field[]> => [
  text("name", { max: 30 }),
  choice("role", of("referee", "table")),
  text("level", { max: 20, optional: true, offer: LEVELS }),
  text("unit", { max: 60, optional: true, offer: await unitNames(tx) }),
  text("county", { max: 30, optional: true }),
  number("maxGamesPerDay", { least: 1, most: 9 }),
  choices("skills", SKILLS, { json: true }),
  choices("daysOffInWeek", WEEKDAY_OPTIONS, { json: true }),
];

/** Referees and those at the table. */
export const officials: KindDesk = {
  form: {
    kind: "official",
    prefix: "o-",
    virtual: ["unit"],
    fields: fieldsOf,
    fresh: async () => ({
      ...{ name: "", role: "table", level: "", unitId: null, unit: "", county: "" },
      ...{ maxGamesPerDay: 2, daysOffInWeek: "[]", skills: "[]" },
    }),
    load: async (tx, row) => {
      const unit =
        typeof row.unitId === "string"
          ? await tx.unit.findUnique({ where: { id: row.unitId } })
          : null;
      return { ...row, unit: unit?.name ?? "" };
    },
    before: async (changes, { unit }) => ({
      unitId: typeof unit !== "string" || unit === "" ? null : await unitCalled(changes, unit),
    }),
  },
  list: async (tx) => {
    const rows = await tx.official.findMany({ include: { unit: true }, orderBy: { name: "asc" } });
    return rows.map(({ id, name, role, level, unit, county }) => ({
      id,
      name,
      about: [level, unit?.name ?? "", county].filter((one) => one !== "").join(" · "),
      marks: [role],
    }));
  },
  acts: [
    { name: "remove" },
    {
      name: "daysOff",
      fields: async () => [choices("daysOffInWeek", WEEKDAY_OPTIONS, { json: true })],
    },
  ],
};
