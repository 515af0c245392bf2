import { inAllLanguages } from "./problem";
import type { Facts } from "./say";
import { seatText } from "./seats";

/** Games and rounds share the codes of what streams have in common, and not the words for them. */
const OF_STREAMS = {
  game: ["game.refusal", "judging.refusal"],
  draw: ["draw-show.refusal"],
  group: ["group.refusal"],
  round: ["judging.refusal"],
  rehearsal: ["judging.refusal"],
};

/** Where else a refusal's sentence may stand; the feature's own before the general ones. */
const PLACES = [
  "order.refusal",
  "accounts.refusal",
  "office.refusal",
  "registry.refusal",
  "registration.refusal",
  "error",
];

/**
 * The sentence for a refusal in every language, as those say it who work in a game or a round. A contradiction that a correction would leave is named inside the
 * sentence. The code itself stands in for a sentence that does not exist.
 */
export function refusalMessage(
  refusal: { readonly code: string },
  kind: keyof typeof OF_STREAMS = "game",
): { readonly zh: string; readonly en: string } {
  const facts: Facts & { readonly code: string } = { ...refusal };
  const { code, oddity } = facts;
  const left = { ...facts, code: oddity, oddity: null };
  const inner = isCoded(left) ? refusalMessage(left, kind) : null;
  const sentence = (lang: "zh" | "en") =>
    inAllLanguages(
      [...OF_STREAMS[kind], ...PLACES].map((place) => `${place}.${code}`),
      {
        ...facts,
        ...(typeof facts.seat === "string" ? { seat: seatText(lang, facts.seat) } : {}),
        oddity: inner?.[lang] ?? null,
      },
    )?.[lang] ?? code;
  return { zh: sentence("zh"), en: sentence("en") };
}

const isCoded = (facts: Facts): facts is Facts & { readonly code: string } =>
  typeof facts.code === "string";
