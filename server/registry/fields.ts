import { z } from "zod";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import { clockText, type LocalDay, WEEKDAYS } from "../../domain/kernel/time";
import {
  type Field,
  type FieldRefusal,
  type FieldSpec,
  first,
  type Option,
  type Typed,
} from "./field";
import { plain, readDay, readLines, readMinutes, readWhole } from "./reading";
import type { Row } from "./tables";

/** The kinds of fields. Each says what it shows, what it takes, and why it does not take something. */

/** Where a value lies in its row, when it is not simply the column of its name. */
interface Place {
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

function field(name: string, place: Place, { spec, show, read }: Making): Field {
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

const MISSING = refuse({ code: "missing" });

/** One line of text. */
export function text(
  name: string,
  {
    max = 80,
    example,
    offer,
    ...place
  }: Place & { max?: number; example?: string; offer?: readonly string[] } = {},
): Field {
  const schema = z.string().trim().max(max);
  return field(name, place, {
    spec: { type: "text", max, ...(example ? { example } : {}), ...(offer ? { offer } : {}) },
    show: (value) => ({ [name]: [typeof value === "string" ? value : ""] }),
    read: (typed) => {
      const read = schema.safeParse(first(typed, name));
      if (!read.success) return refuse({ code: "too-long", max });
      if (read.data === "" && !place.optional) return MISSING;
      return ok(read.data);
    },
  });
}

/** A whole number; an optional one that is empty is null. */
export function number(
  name: string,
  { least, most, ...place }: Place & { least: number; most: number },
): Field {
  return field(name, place, {
    spec: { type: "number", least, most },
    show: (value) => ({ [name]: [typeof value === "number" ? String(value) : ""] }),
    read: (typed) => {
      const typedText = first(typed, name);
      if (plain(typedText) === "") return place.optional ? ok(null) : MISSING;
      const value = readWhole(typedText);
      if (value === null || value < least || value > most)
        return refuse({ code: "number", least, most });
      return ok(value);
    },
  });
}

/** A calendar day. */
export function day(name: string, place: Place = {}): Field {
  return field(name, place, {
    spec: { type: "day" },
    show: (value) => ({ [name]: [typeof value === "string" ? value : ""] }),
    read: (typed) => {
      const typedText = first(typed, name);
      if (plain(typedText) === "") return place.optional ? ok(null) : MISSING;
      const value = readDay(typedText);
      return value ? ok(value) : refuse({ code: "day", text: typedText });
    },
  });
}

/** A time of day, in minutes. */
export function time(name: string, place: Place = {}): Field {
  return field(name, place, {
    spec: { type: "time" },
    show: (value) => ({ [name]: [typeof value === "number" ? clockText(value) : ""] }),
    read: (typed) => {
      const typedText = first(typed, name);
      if (plain(typedText) === "") return place.optional ? ok(null) : MISSING;
      const value = readMinutes(typedText);
      return value === null ? refuse({ code: "time", text: typedText }) : ok(value);
    },
  });
}

/** One of some options; an optional one may be none, which is null. */
export function choice(name: string, options: readonly Option[], place: Place = {}): Field {
  const all = place.optional ? [{ value: "", word: "none" }, ...options] : options;
  return field(name, place, {
    spec: { type: "choice", options: all },
    show: (value) => ({ [name]: [typeof value === "string" ? value : ""] }),
    read: (typed) => {
      const value = first(typed, name);
      if (!all.some((option) => option.value === value))
        return value === "" ? MISSING : refuse({ code: "not-offered" });
      return ok(place.optional && value === "" ? null : value);
    },
  });
}

/** Any number of some options. */
export function choices(name: string, options: readonly Option[], place: Place = {}): Field {
  return field(
    name,
    { optional: true, ...place },
    {
      spec: { type: "choices", options },
      show: (value) => ({ [name]: texts(value) }),
      read: (typed) => {
        const values = typed[name] ?? [];
        return values.every((value) => options.some((option) => option.value === value))
          ? ok(options.map(({ value }) => value).filter((value) => values.includes(value)))
          : refuse({ code: "not-offered" });
      },
    },
  );
}

/** Yes or no. */
export const check = (name: string, place: Place = {}): Field =>
  field(
    name,
    { optional: true, ...place },
    {
      spec: { type: "check" },
      show: (value) => ({ [name]: value ? ["on"] : [] }),
      read: (typed) => ok(first(typed, name) !== ""),
    },
  );

/** A list of short texts, one a line. */
export function lines(
  name: string,
  { max = 80, example, ...place }: Place & { max?: number; example?: string } = {},
): Field {
  return field(
    name,
    { json: true, ...place },
    {
      spec: { type: "lines", ...(example ? { example } : {}) },
      show: (value) => ({ [name]: [texts(value).join("\n")] }),
      read: (typed) => {
        const values = readLines(first(typed, name));
        if (values.length === 0 && !place.optional) return MISSING;
        return values.some((value) => value.length > max)
          ? refuse({ code: "too-long", max })
          : ok(values);
      },
    },
  );
}

/** A list of days, one a line; in the order of the calendar, each once. */
export function days(name: string, place: Place = {}): Field {
  return field(
    name,
    { json: true, optional: true, ...place },
    {
      spec: { type: "days" },
      show: (value) => ({ [name]: [texts(value).join("\n")] }),
      read: (typed) => {
        const found = new Set<LocalDay>();
        for (const line of readLines(first(typed, name))) {
          const value = readDay(line);
          if (!value) return refuse({ code: "day", text: line });
          found.add(value);
        }
        return ok([...found].sort());
      },
    },
  );
}

type Spans = Readonly<Record<string, readonly (readonly [number, number])[]>>;

/**
 * Times by weekday, each from and to; a weekday left empty is none. With one span a day the value is that span,
 * with more it is a list of them.
 */
export function hours(name: string, spans: number, place: Place = {}): Field {
  const input = (weekday: string, at: number, end: string) => `${name}.${weekday}.${at}.${end}`;
  return field(
    name,
    { json: true, ...place },
    {
      spec: { type: "hours", spans },
      show: (value) => {
        const known = (value ?? {}) as Readonly<Record<string, unknown>>;
        return Object.fromEntries(
          WEEKDAYS.flatMap((weekday) =>
            Array.from({ length: spans }, (_, at) => {
              const own =
                spans === 1 ? [known[weekday]] : (known[weekday] as unknown[] | undefined);
              const [from, to] = (own?.[at] ?? []) as readonly (number | undefined)[];
              return [
                [input(weekday, at, "from"), [from === undefined ? "" : clockText(from)]],
                [input(weekday, at, "to"), [to === undefined ? "" : clockText(to)]],
              ];
            }).flat(),
          ),
        );
      },
      read: (typed) => {
        const found: Record<string, (readonly [number, number])[]> = {};
        for (const weekday of WEEKDAYS)
          for (let at = 0; at < spans; at++) {
            const span = readSpan(
              first(typed, input(weekday, at, "from")),
              first(typed, input(weekday, at, "to")),
            );
            if (span === null) continue;
            if ("code" in span) return refuse({ ...span, weekday });
            const own = found[weekday] ?? [];
            const last = own.at(-1);
            if (last && span[0] < last[1]) return refuse({ code: "spans-overlap", weekday });
            found[weekday] = [...own, span];
          }
        if (Object.keys(found).length === 0 && !place.optional) return refuse({ code: "no-hours" });
        return ok(spans === 1 ? firstSpans(found) : found);
      },
    },
  );
}

function readSpan(from: string, to: string): readonly [number, number] | FieldRefusal | null {
  if (plain(from) === "" && plain(to) === "") return null;
  const [start, end] = [readMinutes(from), readMinutes(to)];
  if (start === null) return { code: "time", text: from };
  if (end === null) return { code: "time", text: to };
  return start < end ? [start, end] : { code: "span", from, to };
}

const firstSpans = (found: Spans) =>
  Object.fromEntries(Object.entries(found).map(([weekday, [span]]) => [weekday, span]));

/** The two shirts of a team, by the names of their colours. */
export function colours(name: string, place: Place = {}): Field {
  const [light, dark] = [`${name}.light`, `${name}.dark`];
  const max = 10;
  const colour = z.string().trim().max(max);
  return field(
    name,
    { json: true, ...place },
    {
      spec: { type: "colours" },
      show: (value) => {
        const known = (value ?? {}) as Readonly<Record<string, string>>;
        return { [light]: [known.light ?? ""], [dark]: [known.dark ?? ""] };
      },
      read: (typed) => {
        const read = z
          .object({ light: colour, dark: colour })
          .safeParse({ light: first(typed, light), dark: first(typed, dark) });
        if (!read.success) return refuse({ code: "too-long", max });
        const { light: one, dark: other } = read.data;
        if (one === "" || other === "") return MISSING;
        return one === other ? refuse({ code: "same-colour" }) : ok(read.data);
      },
    },
  );
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
