import type { Typed } from "../../../server/services";

/** A form's inputs as texts, by name; files are none. */
export function typedOf(form: FormData): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form.entries())
    if (typeof value === "string") typed[name] = [...(typed[name] ?? []), value];
  return typed;
}
