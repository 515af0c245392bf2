/** One field that a change made different; null on the side where it did not exist. */
export interface Difference {
  /** The field, or the way to it in a value of several parts: `settings.slotMinutes`. */
  readonly field: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

type Leaf = Difference["before"];

/** More than these nobody reads; a whole plan has a thousand. */
const MOST = 60;
/** Deeper parts are shown as they are stored. */
const DEPTH = 3;
/** What only machines need. */
const QUIET = new Set(["id", "seasonId", "planVersion"]);

/** What is different between two stored values, field by field, for people to read. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [leaves(before), leaves(after)];
  const fields = [...new Set([...was.keys(), ...is.keys()])];
  return fields
    .filter((field) => !QUIET.has(field) && was.get(field) !== is.get(field))
    .filter((field) => !isEmpty(was.get(field)) || !isEmpty(is.get(field)))
    .slice(0, MOST)
    .map((field) => ({
      field,
      before: was.get(field) ?? null,
      after: is.get(field) ?? null,
    }));
}

const isEmpty = (value: Leaf | undefined): boolean =>
  value === undefined || value === null || value === "";

function leaves(value: unknown, path = "", depth = 0): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  const inner = unpacked(value);
  if (inner === null || inner === undefined) return found;
  if (typeof inner !== "object") {
    found.set(path, inner as Leaf);
    return found;
  }
  const entries = Array.isArray(inner) ? null : Object.entries(inner);
  if (!entries || depth >= DEPTH) {
    found.set(path, listText(inner));
    return found;
  }
  for (const [key, part] of entries)
    for (const [field, leaf] of leaves(part, path === "" ? key : `${path}.${key}`, depth + 1))
      found.set(field, leaf);
  return found;
}

/** Some columns hold JSON. */
function unpacked(value: unknown): unknown {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function listText(value: object): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value
    .map((one) =>
      Array.isArray(one) ? one.join("–") : typeof one === "object" ? JSON.stringify(one) : one,
    )
    .join(", ");
}
