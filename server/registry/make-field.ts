import { type Result, refuse } from "../../domain/kernel/result";
import type { Field, FieldRefusal, FieldSpec, Typed } from "./field";
import type { Row } from "./tables";

/** Where a value lies in its row, when it is not simply the column of its name. */
export interface Place {
  /** Its column, where that has another name. */
  readonly column?: string;
  /** The column holds the value as JSON. */
  readonly json?: true;
  /** The column holds a JSON object, and the value is under this key. */
  readonly key?: string;
  /** May be left empty. */
  readonly optional?: true;
}

type Reading = Result<unknown, FieldRefusal>;

interface Making {
  readonly spec: FieldSpec;
  readonly show: (value: unknown) => Typed;
  readonly read: (typed: Typed) => Reading;
}

export function field(name: string, place: Place, { spec, show, read }: Making): Field {
  const column = place.column ?? name;
  const { key } = place;
  const inside = (row: Row): Record<string, unknown> => JSON.parse(String(row[column] ?? "{}"));
  return {
    name,
    spec,
    required: !place.optional,
    show,
    read,
    get: (row) => {
      if (key !== undefined) return inside(row)[key];
      const value = row[column];
      return place.json && typeof value === "string" ? JSON.parse(value) : value;
    },
    set: (value, row) => {
      if (key !== undefined) return { [column]: JSON.stringify({ ...inside(row), [key]: value }) };
      return { [column]: place.json ? JSON.stringify(value) : value };
    },
  };
}

export const MISSING = refuse({ code: "missing" });
