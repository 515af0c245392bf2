import { ok, type Result, refuse } from "../../domain/kernel/result";
import { type Column, type Field, type FieldRefusal, first, type Typed } from "./field";
import type { Row } from "./tables";

/** What stands in the inputs of one line, by column; `id` is that of a thing that is there already. */
export type Line = Readonly<Record<string, string>>;

/** All lines of a table as they were posted, also those left empty, so that a line's number is what people see. */
export function linesOf(typed: Typed, name: string): Line[] {
  const lines: Record<string, string>[] = [];
  for (const input of Object.keys(typed)) {
    const [, number = "", column = ""] = input.startsWith(`${name}.`) ? input.split(".") : [];
    if (!/^\d{1,2}$/.test(number) || column === "") continue;
    const at = Number(number);
    while (lines.length <= at) lines.push({});
    const line = lines[at];
    if (line) line[column] = first(typed, input).trim().slice(0, 200);
  }
  return lines;
}

export const isEmpty = (line: Line): boolean =>
  Object.entries(line).every(([column, text]) => column === "id" || text === "");

interface Making<T> {
  readonly columns: readonly Column[];
  readonly most: number;
  /** May have no line at all. */
  readonly optional?: true;
  readonly get?: (row: Row) => readonly T[];
  readonly show: (value: T) => Line;
  /** One line that is not empty; `at` counts from 0. */
  readonly read: (line: Line, at: number, typed: Typed) => Result<unknown, FieldRefusal>;
}

/** A list of things with a line for each; lines left empty are none. Its value is a column that is not stored. */
export function table<T>(
  name: string,
  { columns, most, optional, get, show, read }: Making<T>,
): Field {
  return {
    name,
    spec: { type: "table", columns, most },
    required: !optional,
    get: (row) => (get ? get(row) : row[name]),
    set: (value) => ({ [name]: value }),
    show: (value) =>
      Object.fromEntries(
        (Array.isArray(value) ? value : []).flatMap((one: T, at) =>
          Object.entries(show(one)).map(([column, text]) => [`${name}.${at}.${column}`, [text]]),
        ),
      ),
    read: (typed) => {
      const found: unknown[] = [];
      for (const [at, line] of linesOf(typed, name).entries()) {
        if (isEmpty(line)) continue;
        const one = read(line, at, typed);
        // A line may say what is wrong with all of them; then its number is no help.
        if (!one.ok) return refuse({ ...one.refusal, line: at + 1 });
        found.push(one.value);
      }
      if (found.length > most) return refuse({ code: "too-many-lines", most });
      return found.length === 0 && !optional ? refuse({ code: "no-lines" }) : ok(found);
    },
  };
}

/** The ids of all lines: those that they bring, and for new ones the first numbers that are free. */
export function lineIds(lines: readonly Line[], prefix: string): string[] {
  const used = new Set<string>();
  const kept = lines.map(({ id = "" }) => {
    if (!/^[A-Za-z0-9_-]{1,40}$/.test(id) || used.has(id)) return null;
    used.add(id);
    return id;
  });
  return kept.map((id) => {
    if (id !== null) return id;
    let number = 1;
    while (used.has(`${prefix}${number}`)) number++;
    used.add(`${prefix}${number}`);
    return `${prefix}${number}`;
  });
}
