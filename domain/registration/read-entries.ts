import type { Result } from "../kernel/result";
import type { Layout } from "./columns";
import { ENTRY_FIELDS, type EntryField } from "./fields";
import { error, type Finding, type Sheet, type Spot, warning } from "./findings";
import { faultsOf, isNote, missingColumns } from "./sheet-findings";
import { clean, cleanName, sameKey } from "./text";
import { type CellRefusal, isNothing, readDuration, readPeople, readPerformers } from "./values";

/** An entry as a file gives it: undefined where it says nothing. */
export interface EntryRead extends Spot {
  readonly unit: string;
  readonly title: string;
  readonly category?: string;
  readonly performers?: number;
  readonly durationSec?: number;
  readonly contact?: string;
  readonly people?: readonly string[];
  /** Where a cell of the row stands, for findings about it. */
  readonly at: Readonly<Partial<Record<EntryField, number>>>;
}

export interface EntriesRead {
  readonly entries: readonly EntryRead[];
  readonly findings: readonly Finding[];
}

const LONGEST: Readonly<Record<EntryField, number>> = {
  unit: 60,
  title: 60,
  category: 40,
  performers: 20,
  duration: 20,
  contact: 40,
  people: 4000,
};

/** Reads entries, a row an entry; a unit may stand in the first of its rows only. */
export function readEntries(sheets: readonly Sheet[], layouts: readonly Layout[]): EntriesRead {
  const findings: Finding[] = [];
  const entries: EntryRead[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const layout = layouts[at];
    if (!layout || layout.header === 0) continue;
    findings.push(...faultsOf(sheet));
    const missing = [
      ...missingColumns(sheet.name, layout, "entries"),
      ...(layout.columns.includes("unit")
        ? []
        : [
            error({ sheet: sheet.name, row: layout.header, column: null }, "column-missing", {
              facts: { field: "unit" },
            }),
          ]),
    ];
    findings.push(...missing);
    if (missing.length === 0) readSheet(sheet, layout, entries, findings);
  }
  if (entries.length === 0 && !findings.some(({ severity }) => severity === "error"))
    findings.push(error({ sheet: "", row: 0, column: null }, "no-rows"));
  return { entries, findings };
}

function readSheet(
  { name: sheet, rows }: Sheet,
  { header, columns }: Layout,
  entries: EntryRead[],
  findings: Finding[],
): void {
  const at = Object.fromEntries(
    ENTRY_FIELDS.flatMap((field) => {
      const column = columns.indexOf(field);
      return column < 0 ? [] : [[field, column]];
    }),
  ) as EntryRead["at"];
  let unit = "";
  for (const [index, cells] of rows.entries()) {
    const row = index + 1;
    if (row <= header || cells.every((cell) => clean(cell) === "")) continue;
    const cell = (field: EntryField) => cells[columns.indexOf(field)] ?? "";
    const where = (field: EntryField): Spot => ({ sheet, row, column: at[field] ?? null });
    const count = findings.length;
    if (sameKey(cell("title")) === sameKey(rows[header - 1]?.[at.title ?? -1] ?? "")) continue;
    if (isNote(cells) && (isNothing(cell("title")) || isNothing(cell("unit")))) {
      const value = clean(cells.find((text) => clean(text) !== "") ?? "").slice(0, 40);
      findings.push(warning({ sheet, row, column: null }, "row-ignored", { value }));
      continue;
    }
    for (const field of ENTRY_FIELDS)
      if (clean(cell(field)).length > LONGEST[field])
        findings.push(
          error(where(field), "text-long", {
            value: clean(cell(field)).slice(0, 20),
            facts: { max: LONGEST[field] },
          }),
        );
    if (!isNothing(cell("unit"))) unit = clean(cell("unit"));
    if (unit === "") findings.push(error(where("unit"), "unit-missing"));
    if (isNothing(cell("title"))) findings.push(error(where("title"), "title-missing"));
    const read = <T>(
      field: EntryField,
      reader: (text: string) => Result<T | null, CellRefusal>,
    ) => {
      const result = reader(cell(field));
      if (result.ok) return result.value ?? undefined;
      const { code, ...rest } = result.refusal;
      findings.push(error(where(field), code, { value: clean(cell(field)), ...rest }));
      return undefined;
    };
    const performers = read("performers", readPerformers);
    const durationSec = read("duration", readDuration);
    const people = readPeople(cell("people"));
    if (findings.length > count) continue;
    const [category, contact] = [clean(cell("category")), cleanName(cell("contact"))];
    entries.push({
      ...where("title"),
      unit,
      title: clean(cell("title")),
      ...(category === "" ? {} : { category }),
      ...(performers === undefined ? {} : { performers }),
      ...(durationSec === undefined ? {} : { durationSec }),
      ...(contact === "" ? {} : { contact }),
      ...(people === null ? {} : { people }),
      at,
    });
  }
}
