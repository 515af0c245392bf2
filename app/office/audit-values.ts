import { clockText, WEEKDAYS } from "../../domain/kernel/time";
import { sayIfKnown } from "../../domain/words/index";
import type { Lang } from "../../domain/words/say";
import type { AuditEntry } from "../../server/services";
import { labelOf } from "./registry/labels";

type Difference = AuditEntry["differences"][number];

/** A field's name as people know it; the way to a part of it is named step by step. */
export function fieldText(lang: Lang, kind: string | null, field: string): string {
  const steps = field.split(".");
  const named = steps.map((step) => {
    if (WEEKDAYS.some((weekday) => weekday === step)) return labelOf(lang, "weekday", step);
    return (
      sayIfKnown(lang, `registry.${kind}.${step}`) ??
      sayIfKnown(lang, `registry.field.${step}`) ??
      sayIfKnown(lang, `audit.field.${step}`) ??
      step
    );
  });
  // Settings are where they are kept, not what they are.
  return named.filter((_, at) => steps[at] !== "settings").join(" › ");
}

/** A value as people write it. */
export function valueText(lang: Lang, field: string, value: Difference["before"]): string {
  if (value === null || value === "") return sayIfKnown(lang, "registry.empty") ?? "";
  if (typeof value === "boolean")
    return sayIfKnown(lang, value ? "registry.yes" : "registry.no") ?? "";
  if (/^hours\./.test(field) && typeof value === "string") return hoursText(value);
  if (/(^|\.)(start|shownStart)$/.test(field) && typeof value === "number") return clockText(value);
  return sayIfKnown(lang, `registry.option.${value}`) ?? String(value);
}

/** `480, 1320` and `480–1320` are minutes since midnight. */
function hoursText(value: string): string {
  const minutes = value.match(/\d+/g)?.map(Number) ?? [];
  const spans = Array.from({ length: Math.floor(minutes.length / 2) }, (_, at) =>
    minutes
      .slice(2 * at, 2 * at + 2)
      .map(clockText)
      .join("–"),
  );
  return spans.join(", ");
}
