/** A table as it was read: the text of every cell, empty ones as the empty text. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Cells whose text cannot be trusted: they hold a formula, or a spreadsheet's own error such as `#REF!`. */
  readonly faults: readonly CellFault[];
}

export interface CellFault {
  /** From 1, as spreadsheet programs count. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly code: "formula" | "cell-error";
}

export const FINDING_CODES = [
  "formula",
  "cell-error",
  "no-table",
  "no-rows",
  "column-missing",
  "row-ignored",
  "text-long",
  "unit-missing",
  "unit-unknown",
  "unit-new",
  "unit-from-sheet",
  "team-which",
  "team-second",
  "differs",
  "name-missing",
  "jersey-missing",
  "jersey-shape",
  "jersey-taken",
  "jersey-registered",
  "player-twice",
  "player-elsewhere",
  "position-unknown",
  "height-shape",
  "birth-shape",
  "birth-unlikely",
  "yes-shape",
  "sex-shape",
  "mark-shape",
  "captain-twice",
  "captain-none",
  "squad-over",
  "players-have-played",
  "groups-drawn",
  "title-missing",
  "category-missing",
  "category-unknown",
  "performers-missing",
  "performers-shape",
  "people-differ",
  "duration-shape",
  "duration-outside",
  "entry-twice",
  "entry-withdrawn",
  "order-drawn",
  "registration-not-open",
  "registration-over",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Where in a file something stands. */
export interface Spot {
  readonly sheet: string;
  /** From 1; 0 for the sheet as a whole. */
  readonly row: number;
  /** From 0; null for the row as a whole. */
  readonly column: number | null;
}

/** Something about a file that a person should know: an error stops the import, a warning does not. */
export interface Finding extends Spot {
  readonly severity: "error" | "warning";
  readonly code: FindingCode;
  /** What stands there. */
  readonly value?: string;
  /** What was probably meant. */
  readonly suggestion?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

type Rest = Pick<Finding, "value" | "suggestion" | "facts">;

export const error = (spot: Spot, code: FindingCode, rest: Rest = {}): Finding => ({
  ...place(spot),
  severity: "error",
  code,
  ...rest,
});

export const warning = (spot: Spot, code: FindingCode, rest: Rest = {}): Finding => ({
  ...place(spot),
  severity: "warning",
  code,
  ...rest,
});

const place = ({ sheet, row, column }: Spot): Spot => ({ sheet, row, column });

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === "error");
