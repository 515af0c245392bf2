import type { Result } from "../../domain/kernel/result";
import type { Row } from "./tables";

/** Why a field was not taken: a code of `registry.refusal`, and the facts of its sentence. */
export interface FieldRefusal {
  readonly code: string;
  readonly [fact: string]: string | number;
}

/** A choice: its value and how it is called; by words of `registry.option`, or as it is. */
export interface Option {
  readonly value: string;
  readonly label?: string;
  readonly word?: string;
}

/** What a page needs to draw a field. */
export type FieldSpec =
  | {
      readonly type: "text";
      readonly max: number;
      readonly example?: string;
      /** A word of `registry.option` that says what holds while it is left empty. */
      readonly empty?: string;
      /** Texts to choose from; any other one may be typed. */
      readonly offer?: readonly string[];
    }
  | { readonly type: "day" | "time" }
  | { readonly type: "number"; readonly least: number; readonly most: number }
  | { readonly type: "lines"; readonly example?: string }
  | { readonly type: "days" }
  | { readonly type: "check" }
  | { readonly type: "choice" | "choices"; readonly options: readonly Option[] }
  /** By weekday, up to so many spans a day. */
  | { readonly type: "hours"; readonly spans: number }
  | { readonly type: "colours" }
  /** Lines of texts and choices; its inputs are `name.LINE.column`, and `name.LINE.id` for what keeps its id. */
  | { readonly type: "table"; readonly columns: readonly Column[]; readonly most: number };

/** A column of a table: a text, or a choice where there are options. */
export interface Column {
  readonly name: string;
  readonly max?: number;
  readonly example?: string;
  readonly options?: readonly Option[];
}

/** What stands in the inputs of a form, by name; a field has the input of its own name or some that begin with it and a dot. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** One field of a kind of row. */
export interface Field {
  readonly name: string;
  readonly spec: FieldSpec;
  readonly required: boolean;
  /** What stands in its inputs for a stored value. */
  readonly show: (value: unknown) => Typed;
  /** The value for what stands in its inputs. */
  readonly read: (typed: Typed) => Result<unknown, FieldRefusal>;
  /** The value in a row, and what a new value changes of it. */
  readonly get: (row: Row) => unknown;
  readonly set: (value: unknown, row: Row) => Row;
}

/** The first text of an input. */
export const first = (typed: Typed, name: string): string => typed[name]?.[0] ?? "";
