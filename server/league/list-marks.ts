import type { LocalDay } from "../../domain/kernel/time";
import { bonusOf } from "../../domain/league/game/basket-bonus";
import type { Ruleset } from "../../domain/league/game/rules";
import type { PlayerCategory } from "../../domain/league/game/ruleset-input";
import type { Db } from "../db";
import { playerCategories } from "./player-categories";

/** What a match list says of a player beside the shirt: only what the ruleset asks for, since every list is public. */
export interface ListMarks {
  readonly bonus?: number;
  readonly categories?: PlayerCategory[];
}

/**
 * The marks of everybody in these teams who has any (G19, G20). Of ages only the year of birth is known: what counts
 * is the age reached in the year of the game.
 */
export async function listMarks(
  db: Db,
  rules: Ruleset,
  day: LocalDay,
  teamIds: readonly string[],
): Promise<ReadonlyMap<string, ListMarks>> {
  if (rules.basketBonus.length === 0 && rules.quotas.length === 0) return new Map();
  const year = Number(day.slice(0, 4));
  const wanted = new Set(rules.quotas.map((quota) => quota.category));
  const rows = await db.player.findMany({
    where: { teamId: { in: [...teamIds] } },
    select: { id: true, birthYear: true, categories: true },
  });
  return new Map(
    rows.map((row) => {
      const counts = playerCategories(row.categories);
      const age = row.birthYear === null ? null : year - row.birthYear;
      const bonus = bonusOf(rules, { woman: counts.includes("woman"), age });
      const young = rules.leaderAge !== null && (age === null || age < rules.leaderAge);
      const asked = counts.filter((one) => wanted.has(one) && !(one === "leader" && young));
      return [
        row.id,
        {
          ...(bonus > 0 ? { bonus } : {}),
          ...(asked.length > 0 ? { categories: asked } : {}),
        },
      ];
    }),
  );
}

/** Whether a list says of a player what it has to say. */
export const sameMarks = (a: ListMarks, b: ListMarks): boolean =>
  (a.bonus ?? 0) === (b.bonus ?? 0) &&
  [...(a.categories ?? [])].sort().join() === [...(b.categories ?? [])].sort().join();
