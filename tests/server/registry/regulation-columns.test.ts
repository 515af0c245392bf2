import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REGULATIONS } from "../../../domain/league/regulations/presets";
import type { Regulations } from "../../../domain/league/regulations/regulations";
import { readForm, showForm } from "../../../server/registry/form";
import {
  columnsOf,
  REGULATION_COLUMNS,
  regulationsIn,
} from "../../../server/registry/kinds/regulation-columns";
import { regulationFields } from "../../../server/registry/kinds/regulation-fields";
import { anyRegulations } from "../../support/regulations";

const FIELDS = regulationFields("own");

/** Shown in the form, sent back as it stands, and read. */
function through(regulations: Regulations) {
  const row = columnsOf(regulations);
  const { fields, fingerprint } = showForm(FIELDS, row);
  const typed = Object.assign({}, ...fields.map((field) => field.typed));
  const read = readForm(FIELDS, row, typed, fingerprint);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.fields.filter(({ fault }) => fault)));
  return regulationsIn({ ...row, ...read.value });
}

describe("the form of regulations", () => {
  test("has a field for every column, and no other", () => {
    expect(FIELDS.map(({ name }) => name).sort()).toEqual([...REGULATION_COLUMNS].sort());
  });

  test("says every figure and changes none", () => {
    fc.assert(
      fc.property(anyRegulations, (regulations) => {
        expect(through(regulations)).toEqual(regulations);
      }),
      { numRuns: 60 },
    );
  });

  test.each(Object.entries(REGULATIONS))("knows the preset %s by its figures", (_, preset) => {
    expect(columnsOf(preset).rulesName).toBe("");
    expect(through(preset)).toEqual(preset);
  });

  test("calls a preset with another figure by no preset's name", () => {
    const { fiba } = REGULATIONS;
    const other = { ...fiba, game: { ...fiba.game, foulLimit: 6 } };
    expect(through(other)).toMatchObject({ name: "own", game: { name: "own", foulLimit: 6 } });
    const back = { ...through(other), game: fiba.game };
    expect(through(back)).toEqual(fiba);
  });
});
