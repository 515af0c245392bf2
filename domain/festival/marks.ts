import { ok, type Result, refuse } from "../kernel/result";
import type { Refusal } from "../live/decider";
import { decimalsOf, markText } from "./mark-text";
import type { Criterion, Marks, TallyRules } from "./rules";

type Scale = TallyRules["mark"];

/**
 * Reads a mark as a judge wrote it, never by way of a floating-point number. Refuses with the allowed range (`min`,
 * `max`, `step` as text): `mark-digits` for full-width digits, `mark-comma`, `mark-form` for what is no number,
 * `mark-decimals` for more decimals than the step has, `mark-range`, `mark-step` (J8).
 */
export function parseMark(text: string, scale: Scale): Result<number, Refusal> {
  const range = {
    value: text.slice(0, 20),
    min: markText(scale.min),
    max: markText(scale.max),
    step: markText(scale.step),
  };
  const no = (code: string) => refuse({ code, ...range });
  if (/[０-９．]/.test(text)) return no("mark-digits");
  if (/[,，、。]/.test(text)) return no("mark-comma");
  const [, units, decimals = ""] = /^(\d{1,4})(?:\.(\d{1,12}))?$/.exec(text) ?? [];
  if (units === undefined) return no("mark-form");
  if (decimals.length > decimalsOf(scale.step)) return no("mark-decimals");
  const value = Number(units) * 1000 + Number(decimals.padEnd(3, "0"));
  if (value < scale.min || value > scale.max) return no("mark-range");
  return (value - scale.min) % scale.step === 0 ? ok(value) : no("mark-step");
}

/** Reads a whole sheet: every criterion once, nothing else. The refusal names the criterion (J8). */
export function parseMarks(
  given: Readonly<Record<string, string>>,
  rules: Pick<TallyRules, "criteria" | "mark">,
): Result<Marks, Refusal> {
  const marks: Record<string, number> = {};
  for (const { id, name } of rules.criteria) {
    const text = given[id];
    if (text === undefined) return refuse({ code: "mark-missing", criterion: id, name });
    const mark = parseMark(text, rules.mark);
    if (!mark.ok) return refuse({ ...mark.refusal, criterion: id, name });
    marks[id] = mark.value;
  }
  const foreign = Object.keys(given).find((id) => !(id in marks));
  return foreign === undefined ? ok(marks) : refuse({ code: "mark-foreign", criterion: foreign });
}

/**
 * Parts the marks of a sheet that is being filled, in thousandths, into those that can be and the refusals of the
 * others: `mark-range` and `mark-step` as `parseMark` refuses, `mark-foreign` for what is no criterion (J8).
 */
export function possibleMarks(
  given: Marks,
  { criteria, mark }: { readonly criteria: readonly Criterion[]; readonly mark: Scale },
): { readonly marks: Marks; readonly refusals: readonly Refusal[] } {
  const marks: Record<string, number> = {};
  const refusals: Refusal[] = [];
  for (const [criterion, value] of Object.entries(given)) {
    const name = criteria.find(({ id }) => id === criterion)?.name;
    if (name === undefined) {
      refusals.push({ code: "mark-foreign", criterion });
      continue;
    }
    const inRange = value >= mark.min && value <= mark.max;
    if (inRange && (value - mark.min) % mark.step === 0) marks[criterion] = value;
    else
      refusals.push({
        code: inRange ? "mark-step" : "mark-range",
        criterion,
        name,
        value: markText(value),
        min: markText(mark.min),
        max: markText(mark.max),
        step: markText(mark.step),
      });
  }
  return { marks, refusals };
}
