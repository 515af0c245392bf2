import { inAllLanguages } from "./problem";
import type { Facts } from "./say";

/** Where a refusal's sentence may stand; the feature's own before the general ones. */
const PLACES = [
  "game.refusal",
  "judging.refusal",
  "order.refusal",
  "accounts.refusal",
  "office.refusal",
  "registry.refusal",
  "registration.refusal",
  "error",
];

/**
 * The sentence for a refusal in every language. A contradiction that a correction would leave is named inside the
 * sentence. The code itself stands in for a sentence that does not exist.
 */
export function refusalMessage(refusal: { readonly code: string }): {
  readonly zh: string;
  readonly en: string;
} {
  const facts: Facts & { readonly code: string } = { ...refusal };
  const { code, oddity } = facts;
  const left = { ...facts, code: oddity, oddity: null };
  const inner = isCoded(left) ? refusalMessage(left) : null;
  const sentence = (lang: "zh" | "en") =>
    inAllLanguages(
      PLACES.map((place) => `${place}.${code}`),
      { ...facts, oddity: inner?.[lang] ?? null },
    )?.[lang] ?? code;
  return { zh: sentence("zh"), en: sentence("en") };
}

const isCoded = (facts: Facts): facts is Facts & { readonly code: string } =>
  typeof facts.code === "string";
