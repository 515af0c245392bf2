import type { PrizeRules, TallyRules } from "../rules";

/**
 * What in these rules a round cannot yet show step by step, by name; null when there is nothing. Such rules are tallied
 * from files, and refused when a round opens.
 */
export function unrevealable(rules: TallyRules, prizes: PrizeRules | null): string | null {
  if (rules.panel.trim === "criterion") return "panel.trim";
  if (rules.panel.factor !== undefined) return "panel.factor";
  if (rules.criteria.some(({ factor }) => factor !== undefined)) return "criteria.factor";
  if (rules.rounding.also || !["judge", "panel"].includes(rules.rounding.at)) return "rounding.at";
  if (rules.recused === "meanOfOthers") return "recused";
  if (rules.absent !== undefined && rules.absent !== "present") return "absent";
  const steps = ["lot", "time"];
  const step = rules.ties.find((one) => steps.includes(one));
  if (step !== undefined) return `ties.${step}`;
  return prizes?.ties === "decide" ? "prizes.ties" : null;
}
