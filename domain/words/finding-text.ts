import type { Finding } from "../registration/findings";
import { say, sayIfKnown } from "./index";
import type { Lang } from "./say";

/** The sentence for something found in a file; without the place, which stands beside it. */
export function findingText(lang: Lang, { code, value, suggestion, facts = {} }: Finding): string {
  const field = sayIfKnown(lang, `registration.field.${facts.field}`);
  return say(lang, `registration.finding.${code}`, {
    ...facts,
    value,
    suggestion,
    ...(field === null ? {} : { field }),
  });
}
