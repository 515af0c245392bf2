import type { LintFinding } from "../festival/lint-finding";
import { sayIfKnown } from "./index";
import type { Lang } from "./say";

/** What is wrong with rules, in both languages. */
export const findingTexts = ({ code, facts }: LintFinding): Record<Lang, string> => ({
  zh: sayIfKnown("zh", `registry.refusal.${code}`, facts) ?? code,
  en: sayIfKnown("en", `registry.refusal.${code}`, facts) ?? code,
});
