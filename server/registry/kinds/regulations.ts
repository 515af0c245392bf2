import type { RegulationFinding } from "../../../domain/league/regulations/finding";
import { inKnockout, lintKnockout } from "../../../domain/league/regulations/knockout";
import {
  NAMELESS,
  presetOf,
  REGULATIONS,
  type RegulationsPreset,
} from "../../../domain/league/regulations/presets";
import {
  lintRegulations,
  type Regulations,
  versionOf,
} from "../../../domain/league/regulations/regulations";
import { knockoutRegulationsOf, regulationsOf } from "../../league/regulations";
import type { SeasonSettings } from "../../league/season-book";
import { Problem } from "../../problem";
import type { KindDesk } from "../desk";
import type { FieldRefusal } from "../field";
import type { Row } from "../tables";
import { columnsOf, fieldOf, REGULATION_COLUMNS, regulationsIn } from "./regulation-columns";
import { knockoutRegulationFields, regulationFields } from "./regulation-fields";

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
    between: (row) => faultsOf(lintRegulations(chosen(row))),
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

/** By what its knockout is played, where that is something else. What is the same follows the season's (Q15). */
export const knockoutRegulations: KindDesk = {
  form: {
    ...regulations.form,
    fields: async (_, row) =>
      knockoutRegulationFields(presetOf(knockoutRegulationsOf(settingsIn(row))) ?? "own"),
    load: async (_, row) => {
      const settings = settingsIn(row);
      const { name = "own" } = settings.knockoutRegulations ?? {};
      return { ...row, ...columnsOf({ ...knockoutRegulationsOf(settings), name }) };
    },
    between: (row) => faultsOf(lintKnockout(chosenForKnockout(row))),
    before: async (_, row) => ({ settings: JSON.stringify(withKnockout(row)) }),
  },
  list: regulations.list,
  acts: [],
};

function chosenForKnockout(row: Row): Regulations {
  const { name, game } = chosen(row);
  return inKnockout(regulationsOf(settingsIn(row)), { name, game });
}

function withKnockout(row: Row): SeasonSettings {
  const { knockoutRegulations: _, ...settings } = settingsIn(row);
  const { name, game } = chosenForKnockout(row);
  const same = versionOf(knockoutRegulationsOf(settings)) === versionOf(chosenForKnockout(row));
  // A name of its own was typed, so it is kept.
  if (same && NAMELESS.includes(name)) return settings;
  return { ...settings, knockoutRegulations: { name, game } };
}

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
function faultsOf(findings: readonly RegulationFinding[]): Readonly<Record<string, FieldRefusal>> {
  const errors = findings.filter(({ level }) => level === "error");
  return Object.fromEntries(
    errors.reverse().map(({ field, code, facts }) => [fieldOf(field), { ...facts, code }]),
  );
}
