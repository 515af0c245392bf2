import type { Quota, Ruleset } from "./rules";
import type { PlayerCategory } from "./ruleset-input";

/**
 * G19: extra points of each basket, computed when the match list is made.
 * @param age in whole years on the day that the regulations name; null where nobody knows
 */
export function bonusOf(
  rules: Pick<Ruleset, "basketBonus">,
  person: { readonly woman: boolean; readonly age: number | null },
): number {
  let [woman, age] = [0, 0];
  for (const one of rules.basketBonus) {
    if (one.for === "woman") woman = Math.max(woman, person.woman ? one.points : 0);
    else if (one.for === "age" && person.age !== null && person.age >= one.from)
      age = Math.max(age, one.points);
  }
  return woman + age;
}

/** G19: extra points of a dunk, for whoever makes it; null where the ruleset knows none. */
export const dunkBonus = ({ basketBonus }: Pick<Ruleset, "basketBonus">): number | null =>
  basketBonus.find((one) => one.for === "dunk")?.points ?? null;

interface Member {
  readonly categories?: readonly PlayerCategory[] | undefined;
}

/** G20: the first quota that a list, or those on court, do not keep; null when all is well. */
export function quotaBroken(
  rules: Pick<Ruleset, "quotas">,
  of: Quota["of"],
  members: readonly Member[],
): (Quota & { readonly count: number }) | null {
  for (const quota of rules.quotas) {
    if (quota.of !== of) continue;
    const count = members.filter((one) => one.categories?.includes(quota.category)).length;
    // Fewer on court than the quota asks for is no breach while there are no more players at all.
    const min = Math.min(quota.min, members.length);
    if (count < min || (quota.max !== null && count > quota.max)) return { ...quota, count };
  }
  return null;
}
