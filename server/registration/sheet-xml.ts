import type { CellFault } from "../../domain/registration/findings";
import { FileFault, LIMITS } from "./file-fault";

/** Cells that were merged: the value stands in the first of them. From 1 and from 0. */
export interface Merged {
  readonly fromRow: number;
  readonly toRow: number;
  readonly column: number;
}

export interface CheckedSheet {
  /** The sheet again, with nothing in it but rows that hold something, each cell with its place. */
  readonly xml: string;
  readonly faults: readonly CellFault[];
  readonly merged: readonly Merged[];
}

/** A tag, or a comment or a piece of verbatim text as a whole. */
const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s[^<>]*?)?)(\/?)>/g;

/**
 * Reads a sheet's XML once, before any program makes a table of it: counts its rows and columns, finds formulas and
 * cells in error, and writes a sheet that holds values only. Throws FileFault when it is larger than we read.
 */
export function checkSheet(xml: string): CheckedSheet {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new FileFault("damaged");
  const faults: CellFault[] = [];
  const merged: Merged[] = [];
  const rows: string[] = [];
  let row = 0;
  let rowTags = 0;
  let column = -1;
  let cells = "";
  let cell: { head: string; from: number; formula: boolean; fault: boolean } | null = null;
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash, name, attributes = "", empty] = match;
    if (name === "row" && slash === "") {
      rowTags += 1;
      if (rowTags > LIMITS.emptyRows) throw tooManyRows(rowTags);
      row = Number(attributeOf(attributes, "r") ?? row + 1);
      if (!Number.isInteger(row) || row < 1) throw new FileFault("damaged");
      column = -1;
      cells = "";
    }
    if (name === "row" && (slash === "/" || empty === "/") && cells !== "") {
      rows.push(`<row r="${row}">${cells}</row>`);
      cells = "";
    }
    if (name === "c" && slash === "") {
      column = columnOf(attributeOf(attributes, "r"), column);
      const type = attributeOf(attributes, "t");
      const style = attributeOf(attributes, "s");
      const told = `${type ? ` t="${type}"` : ""}${style ? ` s="${style}"` : ""}`;
      const head = `<c r="${letters(column)}${row}"${told}>`;
      cell =
        empty === "/"
          ? null
          : { head, from: match.index + whole.length, formula: false, fault: type === "e" };
    }
    if (name === "f" && cell && slash === "") cell.formula = true;
    if (name === "c" && slash === "/" && cell) {
      const inside = xml.slice(cell.from, match.index);
      const holds = /<(?:[\w.-]+:)?(v|t)[\s>]/.test(inside);
      if (holds || cell.formula) checkPlace(row, column);
      if (cell.formula) note({ row, column, code: "formula" });
      else if (cell.fault) note({ row, column, code: "cell-error" });
      // A formula's last result stays to be shown; what is in error has none.
      if (holds && !cell.fault) cells += `${cell.head}${inside}</c>`;
      cell = null;
    }
    if (name === "mergeCell") noteMerged(attributeOf(attributes, "ref") ?? "");
  }
  return {
    xml: `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`,
    faults,
    merged,
  };

  function note(fault: CellFault): void {
    if (faults.length < LIMITS.findings) faults.push(fault);
  }

  function noteMerged(ref: string): void {
    const [, a, from, , to] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
    if (!a || merged.length > LIMITS.rows) return;
    const [fromRow, toRow] = [Number(from), Math.min(Number(to), LIMITS.rows)];
    if (toRow > fromRow) merged.push({ fromRow, toRow, column: indexOf(a) });
  }
}

function checkPlace(row: number, column: number): void {
  if (row > LIMITS.rows) throw tooManyRows(row);
  if (column >= LIMITS.columns)
    throw new FileFault("too-many-columns", { n: column + 1, max: LIMITS.columns });
}

const tooManyRows = (n: number) => new FileFault("too-many-rows", { n, max: LIMITS.rows });

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([\\w$#.:-]{1,20})["']`).exec(attributes)?.[1];

/** The column of a cell that says where it is, or the one after the last. */
function columnOf(place: string | undefined, last: number): number {
  if (place === undefined) return last + 1;
  const [, column] = /^([A-Z]{1,3})\d+$/.exec(place) ?? [];
  if (!column || indexOf(column) <= last) throw new FileFault("damaged");
  return indexOf(column);
}

const indexOf = (column: string): number =>
  [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? letters(rest) : "") + String.fromCharCode(65 + (index % 26));
}
