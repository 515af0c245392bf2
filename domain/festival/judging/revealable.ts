import type { PrizeRules, TallyRules } from "../rules";

/**
 * What in these rules a round cannot show step by step, by name; null when there is nothing. Such rules are tallied
 * from files, and refused when a round opens: a mean that stands for a seat, a reserve judge for an absent one, prizes
 * that wait for a decision.
 */
export function unrevealable(rules: TallyRules, prizes: PrizeRules | null): string | null {
  if (rules.recused === "meanOfOthers") return "recused";
  if (rules.absent !== undefined && rules.absent !== "present") return "absent";
  return prizes?.ties === "decide" ? "prizes.ties" : null;
}
