import type { Unsent } from "../../server/services";
import { localPath } from "../local-path";

/** A form that waits to be sent again; null for anything else, and for one that would go to another site. */
export function unsentOf(text: string): Unsent | null {
  try {
    const { path, fields } = JSON.parse(text) as { path?: unknown; fields?: unknown };
    const local = localPath(path, "");
    return local !== "" && isFields(fields) ? { path: local, fields } : null;
  } catch {
    return null;
  }
}

const isFields = (fields: unknown): fields is Unsent["fields"] =>
  Array.isArray(fields) &&
  fields.every(
    (field) =>
      Array.isArray(field) &&
      field.length === 2 &&
      field.every((part: unknown) => typeof part === "string"),
  );
