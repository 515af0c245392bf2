import { z } from "zod";
import { ok, refuse } from "../../domain/kernel/result";
import { clockText, WEEKDAYS } from "../../domain/kernel/time";
import { type Field, type FieldRefusal, first } from "./field";
import { field, MISSING, type Place } from "./make-field";
import { plain, readMinutes } from "./reading";

/** Fields of several inputs. */

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
