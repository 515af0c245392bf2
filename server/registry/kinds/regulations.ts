import {
  presetOf,
  REGULATIONS,
  type RegulationsPreset,
} from "../../../domain/league/regulations/presets";
import { lintRegulations, versionOf } from "../../../domain/league/regulations/regulations";
import { regulationsOf } from "../../league/regulations";
import type { SeasonSettings } from "../../league/season-book";
import { Problem } from "../../problem";
import type { KindDesk } from "../desk";
import type { FieldRefusal } from "../field";
import type { Row } from "../tables";
import { columnsOf, fieldOf, REGULATION_COLUMNS, regulationsIn } from "./regulation-columns";
import { regulationFields } from "./regulation-fields";

const settingsIn = (row: Row): SeasonSettings => JSON.parse(String(row.settings));

/** By what a season is played: a part of its row, with a form of its own. A season cannot be made here. */
export const regulations: KindDesk = {
  form: {
    kind: "season",
    prefix: "s-",
    virtual: REGULATION_COLUMNS,
    fields: async (_, row) => regulationFields(presetOf(regulationsOf(settingsIn(row))) ?? "own"),
    fresh: async () => {
      throw new Problem("not-found");
    },
    load: async (_, row) => ({ ...row, ...columnsOf(regulationsOf(settingsIn(row))) }),
    between: (row) => faultsOf(chosen(row)),
    before: async (_, row) => ({
      settings: JSON.stringify({ ...settingsIn(row), regulations: chosen(row) }),
    }),
  },
  list: async (tx) => {
    const rows = await tx.season.findMany({ orderBy: { startDay: "desc" } });
    return rows.map((row) => {
      const written = regulationsOf(settingsIn({ ...row }));
      return {
        id: row.id,
        name: row.name,
        about: `${written.name} · ${versionOf(written)}`,
        marks: [],
      };
    });
  },
  acts: [],
};

/** What the form says; a preset that was chosen takes the place of all that is written. */
function chosen(row: Row) {
  const preset = REGULATIONS[String(row.preset) as RegulationsPreset];
  return preset ?? regulationsIn(tidy(row));
}

/** Lines of tables that say nothing are none. */
const tidy = (row: Row): Row => ({
  ...row,
  ...Object.fromEntries(
    ["quotas", "basketBonus", "mercy"].map((name) => [
      name,
      ((row[name] as readonly unknown[] | undefined) ?? []).filter((line) => line !== null),
    ]),
  ),
});

/** What cannot be played or can end open, beside its field; the first of each. */
function faultsOf(written: ReturnType<typeof chosen>): Readonly<Record<string, FieldRefusal>> {
  const errors = lintRegulations(written).filter(({ level }) => level === "error");
  return Object.fromEntries(
    errors.reverse().map(({ field, code, facts }) => [fieldOf(field), { ...facts, code }]),
  );
}
