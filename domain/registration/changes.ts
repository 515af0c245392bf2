import { sameKey } from "./text";

/** What would become of a row. */
export type Fate = "new" | "changed" | "same" | "removed";

/** One column of a row that would change, as people read it. */
export interface Change {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

type Value = string | number | boolean | null;

/**
 * The columns in which a row would change. What the file does not give (undefined) stays; two spellings of one name
 * are no change.
 */
export function differences(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value | undefined>>,
): Change[] {
  return Object.entries(after).flatMap(([field, value]) => {
    const was = before[field] ?? "";
    if (value === undefined || value === null || alike(was, value)) return [];
    return [{ field, before: String(was), after: String(value) }];
  });
}

const alike = (a: Value, b: Value): boolean =>
  a === b || (typeof a === "string" && typeof b === "string" && sameKey(a) === sameKey(b));

/** How many rows there are and will be, and what becomes of them. */
export interface Counts {
  readonly before: number;
  readonly after: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly removed: number;
}

/** @param untouched rows that the file does not speak of */
export function countsOf(fates: readonly Fate[], untouched: number): Counts {
  const count = (fate: Fate) => fates.filter((one) => one === fate).length;
  const [created, removed] = [count("new"), count("removed")];
  const before = untouched + fates.length - created;
  return {
    before,
    after: before + created - removed,
    new: created,
    changed: count("changed"),
    same: count("same"),
    removed,
  };
}
