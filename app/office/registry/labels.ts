import { sayIfKnown } from "../../../domain/words/index";
import type { Lang } from "../../../domain/words/say";
import type { FieldView } from "../../../server/services";

/** How a field is called: by its kind's own word, or by the word that all kinds share. */
export const labelOf = (lang: Lang, kind: string, name: string): string =>
  sayIfKnown(lang, `registry.${kind}.${name}`) ??
  sayIfKnown(lang, `registry.field.${name}`) ??
  name;

/** What helps to fill it in; null when nothing needs to be said. */
export const hintOf = (lang: Lang, kind: string, name: string): string | null =>
  sayIfKnown(lang, `registry.${kind}.${name}.hint`) ??
  sayIfKnown(lang, `registry.field.${name}.hint`);

/** How an option is called. */
export const optionText = (
  lang: Lang,
  {
    value,
    label,
    word,
  }: { readonly value: string; readonly label?: string; readonly word?: string },
): string => label ?? sayIfKnown(lang, `registry.option.${word ?? value}`) ?? value;

/** What stands in a field, in one line. */
export function typedText(
  lang: Lang,
  { name, spec }: FieldView,
  typed: FieldView["typed"],
): string {
  const texts = Object.entries(typed).flatMap(([input, values]) =>
    values.filter((text) => text !== "").map((text) => ({ input, text })),
  );
  const named = (value: string) =>
    "options" in spec
      ? optionText(lang, spec.options.find((option) => option.value === value) ?? { value })
      : value;
  const prefix = (input: string) =>
    spec.type === "hours" ? `${labelOf(lang, "weekday", input.split(".")[1] ?? name)} ` : "";
  if (spec.type === "check")
    return sayIfKnown(lang, texts.length > 0 ? "registry.yes" : "registry.no") ?? "";
  if (texts.length === 0) return sayIfKnown(lang, "registry.empty") ?? "";
  return texts.map(({ input, text }) => `${prefix(input)}${named(text)}`).join(", ");
}
