import type { Refusal } from "../live/decider";
import { METHODS } from "./contest-input";
import { flatRules, unsupportedMethod } from "./tally-input";

/** Like `flatRules`, for the rules inside a file. */
export const flatTallyFile = (json: unknown): unknown =>
  isObject(json) && "rules" in json ? { ...json, rules: flatRules(json.rules) } : json;

const OTHER_FORMS = ["dances"] as const;

/** A file that asks for something that is not built yet; `json` as `flatTallyFile` gives it. */
export function unsupportedTally(json: unknown): Refusal | null {
  if (!isObject(json)) return null;
  const form = OTHER_FORMS.find((key) => key in json);
  const named = form === undefined ? ("rules" in json ? json.rules : null) : { method: form };
  const refusal = unsupportedMethod(named);
  return refusal && { ...refusal, supported: [refusal.supported, ...METHODS].join(", ") };
}

const isObject = (json: unknown): json is object => typeof json === "object" && json !== null;
