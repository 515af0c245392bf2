import { createHash } from "node:crypto";
import { canonicalJson } from "../../domain/kernel/canonical-json";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import { sayIfKnown } from "../../domain/words/index";
import { refusalMessage } from "../../domain/words/refusal";
import type { Field, FieldRefusal, FieldSpec, Typed } from "./field";
import type { Row } from "./tables";

interface Message {
  readonly zh: string;
  readonly en: string;
}

/** A field as a page draws it. */
export interface FieldView {
  readonly name: string;
  readonly spec: FieldSpec;
  readonly required: boolean;
  /** What stands in its inputs. */
  readonly typed: Typed;
  readonly fault: Message | null;
  /** What somebody else has put there meanwhile. */
  readonly theirs: Typed | null;
}

/** A form as a page draws it. */
export interface FormView {
  readonly fields: readonly FieldView[];
  /** Of what was shown: a form that comes back with another one is about something that has changed. */
  readonly fingerprint: string;
  /** Somebody has changed the row since this was shown. */
  readonly stale: boolean;
}

/** The form for a row. */
export function showForm(fields: readonly Field[], row: Row): FormView {
  return {
    fields: fields.map((field) => ({
      ...head(field),
      typed: field.show(field.get(row)),
      fault: null,
      theirs: null,
    })),
    fingerprint: fingerprint(fields, row),
    stale: false,
  };
}

/**
 * Reads a form. Returns the columns to write, or the form as it came back: what was typed, what is wrong beside it,
 * and, when the row has changed since it was shown, what stands there now.
 *
 * @param shown the fingerprint that came with the form; null for a new row
 * @param more rules between fields, by the field that they speak of
 */
export function readForm(
  fields: readonly Field[],
  row: Row,
  typed: Typed,
  shown: string | null,
  more: (columns: Row) => Readonly<Record<string, FieldRefusal>> = () => ({}),
): Result<Row, FormView> {
  const read = fields.map((field) => ({ field, result: field.read(typed) }));
  let columns: Row = {};
  for (const { field, result } of read)
    if (result.ok) columns = { ...columns, ...field.set(result.value, { ...row, ...columns }) };
  const between = read.every(({ result }) => result.ok) ? more({ ...row, ...columns }) : {};
  const now = fingerprint(fields, row);
  const stale = shown !== null && shown !== now;
  if (!stale && read.every(({ field, result }) => result.ok && !between[field.name]))
    return ok(columns);
  return refuse({
    fields: read.map(({ field, result }) => {
      const own = inputsOf(field, typed);
      const theirs = stale ? field.show(field.get(row)) : null;
      const fault = result.ok ? (between[field.name] ?? null) : result.refusal;
      return {
        ...head(field),
        typed: own,
        fault: fault && fieldMessage(fault),
        theirs: theirs && !sameTyped(theirs, own) ? theirs : null,
      };
    }),
    fingerprint: now,
    stale,
  });
}

/** A form that came back because of something that only the database could know. */
export function withFault(
  fields: readonly Field[],
  row: Row,
  typed: Typed,
  fault: { readonly name: string; readonly refusal: FieldRefusal } | null,
): FormView {
  return {
    fields: fields.map((field) => ({
      ...head(field),
      typed: inputsOf(field, typed),
      fault: fault?.name === field.name ? fieldMessage(fault.refusal) : null,
      theirs: null,
    })),
    fingerprint: fingerprint(fields, row),
    stale: false,
  };
}

const head = ({ name, spec, required }: Field) => ({ name, spec, required });

/** A refusal about a day of the week names it. */
function fieldMessage(refusal: FieldRefusal): Message {
  const { weekday } = refusal as { readonly weekday?: unknown };
  const said = (lang: "zh" | "en") => {
    const facts = { ...refusal, day: sayIfKnown(lang, `registry.weekday.${weekday}`) ?? null };
    return refusalMessage(weekday === undefined ? refusal : facts)[lang];
  };
  return { zh: said("zh"), en: said("en") };
}

const inputsOf = ({ name, show }: Field, typed: Typed): Typed =>
  Object.fromEntries(
    Object.keys({ ...show(undefined), ...typed })
      .filter((input) => input === name || input.startsWith(`${name}.`))
      .map((input) => [input, typed[input] ?? []]),
  );

/** White space at the ends and line ends are the browser's, not the person's. */
const sameTyped = (a: Typed, b: Typed): boolean =>
  canonicalJson(tidy(a)) === canonicalJson(tidy(b));

const tidy = (typed: Typed) =>
  Object.fromEntries(
    Object.entries(typed).map(([name, texts]) => [
      name,
      texts.map((text) => text.replace(/\r\n/g, "\n").trim()).filter((text) => text !== ""),
    ]),
  );

function fingerprint(fields: readonly Field[], row: Row): string {
  const shown = fields.map((field) => [field.name, tidy(field.show(field.get(row)))]);
  return createHash("sha256").update(canonicalJson(shown)).digest("hex").slice(0, 24);
}
