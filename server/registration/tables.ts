import { stringify } from "csv-stringify/sync";
import type { Row as SheetRow } from "write-excel-file/node";
import writeXlsxFile from "write-excel-file/node";
import { asCell } from "../../domain/registration/text";

/** A table on its way out: its first row holds the headings. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** In letters, by column. */
  readonly widths?: readonly number[];
  /** Rows of headings at the top; other than one for a file that was sent to us. */
  readonly headings?: number;
}

const PAPER = "#f3efe6";

/** Tables as a workbook. Every cell is text, so that shirt 00 stays 00, and none is computed. */
export const toXlsx = (tables: readonly Table[]): Promise<Buffer> =>
  writeXlsxFile(
    tables.map(({ name, rows, widths = [], headings = 1 }) => ({
      sheet: sheetName(name),
      data: rows.map(
        (row, at): SheetRow =>
          row.map((text) =>
            text === ""
              ? null
              : {
                  type: String,
                  value: asCell(text),
                  ...(at < headings ? { fontWeight: "bold", backgroundColor: PAPER } : {}),
                },
          ),
      ),
      columns: widths.map((width) => ({ width })),
      ...(headings === 1 ? { stickyRowsCount: 1 } : {}),
    })),
  ).toBuffer();

/** A table as plain text, with the mark by which spreadsheet programs know UTF-8. */
export const toCsv = ({ rows }: Table): Buffer =>
  Buffer.from(
    stringify(
      rows.map((row) => row.map(asCell)),
      { bom: true, record_delimiter: "windows" },
    ),
  );

/** A name that every spreadsheet program takes for a sheet. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:']/g, " ")
    .slice(0, 31)
    .trim() || "1";
