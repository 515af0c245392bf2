import { inAllLanguages } from "./problem";
import type { Facts } from "./say";

interface Coded {
  readonly code: string;
  readonly [fact: string]: unknown;
}

/** Where a refusal's sentence may stand; the feature's own before the general ones. */
const PLACES = ["game.refusal", "accounts.refusal", "office.refusal", "error"];

/**
 * The sentence for a refusal in every language. A contradiction that a correction would leave is named inside the
 * sentence. The code itself stands in for a sentence that does not exist.
 */
export function refusalMessage(refusal: Coded): { readonly zh: string; readonly en: string } {
  const { code, oddity } = refusal;
  const inner =
    typeof oddity === "string" ? refusalMessage({ ...refusal, code: oddity, oddity: null }) : null;
  const sentence = (lang: "zh" | "en") =>
    inAllLanguages(
      PLACES.map((place) => `${place}.${code}`),
      { ...(refusal as Facts), oddity: inner?.[lang] ?? null },
    )?.[lang] ?? code;
  return { zh: sentence("zh"), en: sentence("en") };
}
