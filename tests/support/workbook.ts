import { crc32, deflateRawSync } from "node:zlib";

/** Packed files and workbooks made byte by byte, so that tests can lie in them. */
export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the file says about it instead of the truth. */
  readonly claimed?: { readonly size?: number; readonly encrypted?: boolean };
}

export function zip(parts: readonly Part[], comment = ""): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimed } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const label = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(claimed?.encrypted ? 1 : 0, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(claimed?.size ?? bytes.length, 22);
    head.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(at, 42);
    bodies.push(head, label, packed);
    directory.push(entry, label);
    at += head.length + label.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...bodies, listed, end, Buffer.from(comment)]);
}

export type Cell = string | number | null | { readonly xml: string };
export interface SheetMade {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Such as `A2:A5`. */
  readonly merged?: readonly string[];
  /** What stands before and after the rows. */
  readonly before?: string;
  readonly after?: string;
}

/** A workbook as spreadsheet programs write it, its texts in the cells themselves. */
export const workbook = (sheets: readonly SheetMade[], more: readonly Part[] = []): Buffer =>
  zip([...partsOf(sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet) }))), ...more]);

/** A workbook whose sheets are given as XML. */
export const partsOf = (sheets: readonly { name: string; xml: string }[]): Part[] => [
  {
    name: "[Content_Types].xml",
    content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  },
  {
    name: "xl/workbook.xml",
    content: `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets
      .map(
        ({ name }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        "",
      )}<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
  },
  {
    name: "xl/styles.xml",
    content: `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  },
  ...sheets.map(({ xml }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: xml })),
];

export function sheetXml({ rows, merged = [], before = "", after = "" }: SheetMade): string {
  const body = rows.map((cells, at) => {
    const told = cells.map((cell, column) => cellXml(cell, `${letter(column)}${at + 1}`)).join("");
    return `<row r="${at + 1}">${told}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${body.join("")}${after}</sheetData>${merges ? `<mergeCells>${merges}</mergeCells>` : ""}</worksheet>`;
}

function cellXml(cell: Cell, place: string): string {
  if (cell === null || cell === "") return `<c r="${place}"/>`;
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return cell.xml.replaceAll("@", place);
  return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

/** A cell with a formula and its last result. */
export const formula = (text: string, value: number | string): Cell => ({
  xml: `<c r="@"${typeof value === "string" ? ' t="str"' : ""}><f>${escaped(text)}</f><v>${value}</v></c>`,
});

const letter = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "") +
  String.fromCharCode(65 + (column % 26));

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
