import readXlsxFile from "read-excel-file/universal";
import type { Sheet } from "../../domain/registration/findings";
import { fromCell } from "../../domain/registration/text";
import { FileFault, LIMITS } from "./file-fault";
import { type CheckedSheet, checkSheet } from "./sheet-xml";
import { type Part, pack, readDirectory, unpack } from "./zip";

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/**
 * Reads a workbook. Of what is packed in it only the parts that make tables are unpacked, each checked, and the reader
 * sees nothing but these. Pictures, macros, links and all else stay closed.
 */
export async function readXlsx(file: Buffer): Promise<Sheet[]> {
  const parts = new Map(readDirectory(file).map((part): [string, Part] => [part.name, part]));
  if (parts.has("word/document.xml") || parts.has("ppt/presentation.xml"))
    throw new FileFault("word");
  if (!parts.has(WORKBOOK))
    throw new FileFault(parts.has("EncryptedPackage") ? "encrypted" : "not-a-table");
  const open = new Map<string, Buffer>();
  let unpacked = 0;
  const take = (name: string): Buffer | null => {
    const part = parts.get(name);
    if (!part) return null;
    const content = open.get(name) ?? unpack(file, part);
    if (!open.has(name)) unpacked += content.length;
    if (unpacked > LIMITS.allBytes)
      throw new FileFault("unpacks-too-large", { max: LIMITS.allBytes / 1_000_000 });
    open.set(name, content);
    return content;
  };
  const text = (name: string): string => {
    const content = take(name)?.toString("utf8") ?? "";
    if (/<!(DOCTYPE|ENTITY)/i.test(content)) throw new FileFault("damaged");
    return content;
  };
  text(WORKBOOK);
  const targets = [...text(RELATIONS).matchAll(/Target\s*=\s*["']([^"']+)["']/g)].map(
    ([, target = ""]) => (target.startsWith("/") ? target.slice(1) : `xl/${target}`),
  );
  for (const name of targets) if (/(sharedStrings|styles)\.xml$/i.test(name)) text(name);
  const names = targets.filter((name) => /worksheets\/[^/]+\.xml$/i.test(name) && parts.has(name));
  if (names.length === 0) throw new FileFault("no-sheets");
  if (names.length > LIMITS.sheets)
    throw new FileFault("too-many-sheets", { n: names.length, max: LIMITS.sheets });
  const checked = new Map<string, CheckedSheet>();
  for (const name of names) {
    const sheet = checkSheet(text(name));
    checked.set(name, sheet);
    open.set(name, Buffer.from(sheet.xml));
  }
  const tables = await readXlsxFile(exact(pack(open))).catch(() => {
    throw new FileFault("damaged");
  });
  const sheets = inOrder(text(WORKBOOK), text(RELATIONS));
  return tables.map(({ sheet: name, data }, at) => {
    const found = checked.get(sheets[at] ?? "");
    const rows = data.map((row) => row.map(asText));
    fillMerged(rows, found?.merged ?? []);
    return { name, rows, faults: found?.faults ?? [] };
  });
}

/** The parts that hold the sheets, in the workbook's order. */
function inOrder(workbook: string, relations: string): (string | undefined)[] {
  const target = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, attributes = ""]) => {
      const to = attribute(attributes, "Target") ?? "";
      return [attribute(attributes, "Id"), to.startsWith("/") ? to.slice(1) : `xl/${to}`] as const;
    }),
  );
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = ""]) =>
    target.get(attribute(attributes, "r:id") ?? attribute(attributes, "\\w+:id")),
  );
}

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];

/** A merged cell down a column speaks for all its rows; one across speaks for its first column only. */
function fillMerged(
  rows: string[][],
  merged: readonly { readonly fromRow: number; readonly toRow: number; readonly column: number }[],
): void {
  for (const { fromRow, toRow, column } of merged) {
    const value = rows[fromRow - 1]?.[column] ?? "";
    if (value === "") continue;
    for (const row of rows.slice(fromRow, toRow))
      if ((row[column] ?? "") === "") row[column] = value;
  }
}

/** A cell as people would type it: dates as `1990-05-06`, times of day as `00:04:30`. */
function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    // What is less than a day has no date.
    return cell.getTime() < Date.UTC(1901, 0, 1) ? iso.slice(11, 19) : iso.slice(0, 10);
  }
  const text = typeof cell === "number" ? String(Number(cell.toPrecision(12))) : String(cell);
  if (text.length > LIMITS.cellLetters)
    throw new FileFault("cell-too-long", { n: text.length, max: LIMITS.cellLetters });
  return fromCell(text);
}

const exact = (bytes: Buffer): ArrayBuffer => {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
};
