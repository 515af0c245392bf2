import { FIELDS, type Field, HEADINGS, type Kind, NEEDED, TEAM_FACTS } from "./fields";
import type { Sheet } from "./findings";
import { clean } from "./text";

/** How a sheet is to be read. */
export interface Layout {
  /** The row of the headings, from 1; 0 when there is no table. */
  readonly header: number;
  /** What each column holds; null for one that is not imported. */
  readonly columns: readonly (Field | null)[];
  /** Facts that stand above the table, such as `单位：市总工会`. */
  readonly above: Readonly<Partial<Record<Field, string>>>;
}

export const NO_TABLE: Layout = { header: 0, columns: [], above: {} };

/** Titles, notes and stamps stand above a table, but not whole pages. */
const SEARCHED_ROWS = 30;

/** What is longer is no heading and no label. */
const LONGEST = 200;

/** A heading without blanks, remarks in brackets, marks and case. */
export const headingKey = (text: string): string =>
  clean(text)
    .slice(0, LONGEST)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]|【.*?】|〔.*?〕/gu, "")
    .replace(/[\s*:：._\-/、，,。"'“”]/gu, "");

/** What a heading means: 2 for a known one, 1 for one that begins or ends with a known one. */
function meaning(
  text: string,
  kind: Kind,
): { readonly field: Field; readonly sure: number } | null {
  const key = headingKey(text);
  if (key === "" || key.length > 20) return null;
  let near: { readonly field: Field; readonly length: number } | null = null;
  for (const field of FIELDS[kind])
    for (const known of HEADINGS[kind][field] ?? []) {
      if (key === known) return { field, sure: 2 };
      const alike = known.length > 1 && (key.startsWith(known) || key.endsWith(known));
      // Latin headings are words: `nobody` does not begin with `no`.
      if (alike && /\p{Script=Han}/u.test(known) && known.length > (near?.length ?? 0))
        near = { field, length: known.length };
    }
  return near && { field: near.field, sure: 1 };
}

/** The fields of a row of headings; where two columns claim one, the surer and then the first has it. */
export function readHeadings(row: readonly string[], kind: Kind): (Field | null)[] {
  const found = row.map((text) => meaning(text, kind));
  return found.map((one, at) => {
    if (!one) return null;
    const better = found.some(
      (other, place) =>
        other?.field === one.field &&
        (other.sure > one.sure || (other.sure === one.sure && place < at)),
    );
    return better ? null : one.field;
  });
}

/**
 * Finds the table in a sheet: the row, among the first thirty, that has the most known headings, with at least two of
 * them and one that every table of this kind needs.
 */
export function guessLayout(sheet: Sheet, kind: Kind): Layout {
  let best: { readonly at: number; readonly columns: (Field | null)[]; readonly n: number } | null =
    null;
  for (const [at, row] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    const columns = readHeadings(row, kind);
    const n = columns.filter((field) => field !== null).length;
    const apt = NEEDED[kind].some((field) => columns.includes(field));
    if (n >= 2 && apt && n > (best?.n ?? 0)) best = { at, columns, n };
  }
  if (!best) return NO_TABLE;
  const above = kind === "teams" ? factsAbove(sheet.rows.slice(0, best.at)) : {};
  return { header: best.at + 1, columns: best.columns, above };
}

/** `单位：…` in one cell, several such in one cell, or the label in one cell and its value in the next. */
function factsAbove(rows: readonly (readonly string[])[]): Partial<Record<Field, string>> {
  const facts: Partial<Record<Field, string>> = {};
  const note = (label: string, value: string) => {
    const field = meaning(label, "teams");
    const known = TEAM_FACTS.find((one) => one === field?.field);
    if (known && field?.sure === 2 && clean(value) !== "") facts[known] ??= clean(value);
  };
  for (const row of rows)
    for (const [at, cell] of row.entries()) {
      const pairs = [
        ...clean(cell)
          .slice(0, LONGEST)
          .matchAll(/([^\s:：]{1,12})\s*[:：]\s*([^\s:：]+(?![^\s]*[:：]))/gu),
      ];
      for (const [, label = "", value = ""] of pairs) note(label, value);
      if (pairs.length === 0)
        note(cell, row.slice(at + 1).find((next) => clean(next) !== "") ?? "");
    }
  return facts;
}
