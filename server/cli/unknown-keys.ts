import { z } from "zod";

/** A key that no reader knows: where it stands, and the known one that was most likely meant. */
export interface UnknownKey {
  readonly path: readonly (string | number)[];
  readonly near: string | null;
}

type Path = readonly (string | number)[];
type Schema = z.core.$ZodType;

/**
 * The keys of `value` that `schema` passes over, in the order of the file. What may hold any key (traits, marks by
 * judge) has none, nor has what refuses unknown keys itself.
 */
export function unknownKeys(schema: Schema, value: unknown, path: Path = []): UnknownKey[] {
  if (typeof value !== "object" || value === null) return [];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return ofObject(def, value, path);
    case "array":
      return list(value).flatMap((item, at) => unknownKeys(def.element, item, [...path, at]));
    case "tuple":
      return list(value).flatMap((item, at) => {
        const one = def.items[at] ?? def.rest;
        return one ? unknownKeys(one, item, [...path, at]) : [];
      });
    case "record":
      return Object.entries(value).flatMap(([key, item]) =>
        unknownKeys(def.valueType, item, [...path, key]),
      );
    case "union":
      return ofUnion(def, value, path);
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
      return unknownKeys(def.innerType, value, path);
    case "pipe":
      return unknownKeys(def.in, value, path);
    default:
      return [];
  }
}

const list = (value: object): readonly unknown[] => (Array.isArray(value) ? value : []);

function ofObject({ shape, catchall }: z.core.$ZodObjectDef, value: object, path: Path) {
  if (Array.isArray(value)) return [];
  const absent = Object.keys(shape).filter((key) => !Object.hasOwn(value, key));
  return Object.entries(value).flatMap(([key, item]): UnknownKey[] => {
    const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (known) return unknownKeys(known, item, [...path, key]);
    return catchall ? [] : [{ path: [...path, key], near: nearest(key, absent) }];
  });
}

/** The alternative that fits; when none does, the one of this kind that knows most of what is there. */
function ofUnion(def: z.core.$ZodUnionDef, value: object, path: Path): UnknownKey[] {
  const kind = "discriminator" in def ? String(def.discriminator) : null;
  const possible = def.options.filter((option) => {
    const own = (option as z.core.$ZodTypes)._zod.def;
    if (kind === null || own.type !== "object") return true;
    const said = own.shape[kind];
    return said !== undefined && z.safeParse(said, Reflect.get(value, kind)).success;
  });
  const fitting = possible.filter((option) => z.safeParse(option, value).success);
  const [fewest = []] = (fitting.length > 0 ? fitting : possible)
    .filter((option) => Array.isArray(value) === takesList(option))
    .map((option) => unknownKeys(option, value, path))
    .sort((a, b) => a.length - b.length);
  return fewest;
}

const takesList = (schema: Schema): boolean =>
  ["array", "tuple"].includes((schema as z.core.$ZodTypes)._zod.def.type);

/** The key that differs in case or separators only, or by one slip in a short word and two in a longer one. */
export function nearest(key: string, candidates: readonly string[]): string | null {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[\s_-]/g, "");
  const [best] = candidates
    .map((candidate) => ({ candidate, slips: slips(plain(key), plain(candidate)) }))
    .filter(({ candidate, slips }) => slips <= (Math.min(key.length, candidate.length) < 5 ? 1 : 2))
    .sort((a, b) => a.slips - b.slips);
  return best?.candidate ?? null;
}

/** How many letters were left out, put in, changed, or changed places with their neighbour. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  const table: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row++) {
    table.push([row]);
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      table[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (same ? 0 : 1),
          swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
