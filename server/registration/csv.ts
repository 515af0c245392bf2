import Papa from "papaparse";
import type { CellFault, Sheet } from "../../domain/registration/findings";
import { fromCell } from "../../domain/registration/text";
import { FileFault, LIMITS } from "./file-fault";

/** Reads a table of plain text: UTF-8, UTF-16 with its mark, or GB18030; parted by commas, semicolons or tabs. */
export function readCsv(file: Buffer): Sheet[] {
  const text = decode(file);
  const rows: string[][] = [];
  const faults: CellFault[] = [];
  Papa.parse<string[]>(text, {
    delimitersToGuess: [",", "\t", ";", "，"],
    step: ({ data }) => {
      rows.push(checkRow(data, rows.length + 1, faults));
    },
  });
  while (rows.at(-1)?.every((cell) => cell.trim() === "")) rows.pop();
  if (rows.length === 0) throw new FileFault("empty");
  return [{ name: "CSV", rows, faults }];
}

function checkRow(cells: readonly string[], row: number, faults: CellFault[]): string[] {
  if (row > LIMITS.rows) throw new FileFault("too-many-rows", { n: row, max: LIMITS.rows });
  const last = cells.findLastIndex((cell) => cell !== "");
  if (last >= LIMITS.columns)
    throw new FileFault("too-many-columns", { n: last + 1, max: LIMITS.columns });
  for (const [column, cell] of cells.entries()) {
    if (cell.length > LIMITS.cellLetters)
      throw new FileFault("cell-too-long", { n: cell.length, max: LIMITS.cellLetters });
    // Spreadsheet programs write a text that begins so with an apostrophe before it.
    if (/^\s*=/.test(cell) && faults.length < LIMITS.findings)
      faults.push({ row, column, code: "formula" });
  }
  return cells.slice(0, last + 1).map(fromCell);
}

/**
 * The text of a file. A mark at its beginning decides; else it is UTF-8 where it can be, since a Chinese text in
 * another encoding is hardly ever sound UTF-8 by accident; else GB18030, which holds GBK and GB2312.
 */
export function decode(file: Buffer): string {
  const marked = (...bytes: number[]) => bytes.every((byte, at) => file[at] === byte);
  const label = marked(0xff, 0xfe) ? "utf-16le" : marked(0xfe, 0xff) ? "utf-16be" : null;
  const text = label
    ? new TextDecoder(label).decode(file)
    : (sound(file, "utf-8") ?? sound(file, "gb18030"));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has
  if (text === null || /[\u0000-\u0008\u000e-\u001f]/.test(text))
    throw new FileFault("not-a-table");
  return text;
}

function sound(file: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}
