import type { Layout } from "./columns";
import { type Kind, NEEDED } from "./fields";
import { error, type Finding, type Sheet } from "./findings";
import { clean } from "./text";

/** Cells that hold a formula or an error, each with its place. */
export const faultsOf = ({ name, rows, faults }: Sheet): Finding[] =>
  faults.map(({ row, column, code }) => {
    const value = clean(rows[row - 1]?.[column] ?? "").slice(0, 40);
    return error({ sheet: name, row, column }, code, value === "" ? {} : { value });
  });

/** The columns without which the table means nothing. */
export const missingColumns = (sheet: string, layout: Layout, kind: Kind): Finding[] =>
  NEEDED[kind]
    .filter((field) => !layout.columns.includes(field))
    .map((field) =>
      error({ sheet, row: layout.header, column: null }, "column-missing", { facts: { field } }),
    );

const NOTE = /^(注|备注|说明|填表|填报|合计|总计|小计|共计|审核|盖章|单位.{0,4}盖章|note|total)/i;

/** Rows below a table that are no part of it: sums, notes, the line for the stamp. */
export function isNote(cells: readonly string[]): boolean {
  const filled = cells.map(clean).filter((cell) => cell !== "");
  return filled.length <= 3 && NOTE.test(filled[0] ?? "");
}
