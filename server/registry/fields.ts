import { z } from "zod";
import { ok, refuse } from "../../domain/kernel/result";
import { clockText, type LocalDay } from "../../domain/kernel/time";
import { type Field, first, type Option } from "./field";
import { field, MISSING, type Place } from "./make-field";
import { plain, readDay, readLines, readMinutes, readWhole } from "./reading";

/** The kinds of fields of one input. Each says what it shows, what it takes, and why it does not take something. */

/** One line of text. */
export function text(
  name: string,
  {
    max = 80,
    example,
    empty,
    offer,
    ...place
  }: Place & {
    max?: number;
    example?: string;
    empty?: string;
    offer?: readonly string[];
  } = {},
): Field {
  const schema = z.string().trim().max(max);
  return field(name, place, {
    spec: {
      ...{ type: "text", max },
      ...(example ? { example } : {}),
      ...(empty ? { empty } : {}),
      ...(offer ? { offer } : {}),
    },
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

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
