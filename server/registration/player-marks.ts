import type { PlayerCategory } from "../../domain/league/game/ruleset-input";
import { playerCategories } from "../league/player-categories";

/** What a player counts as, as a spreadsheet has it: a column for each. */
export interface PlayerMarks {
  readonly woman: boolean;
  readonly leading: boolean;
  readonly professional: boolean;
}

/** @param stored the column of the database */
export function marksOf(stored: string): PlayerMarks {
  const counts = new Set(playerCategories(stored));
  return {
    woman: counts.has("woman"),
    leading: counts.has("leader"),
    professional: counts.has("professional"),
  };
}

/** As the column of the database. */
export function categoriesOf({ woman, leading, professional }: PlayerMarks): string {
  const counts: PlayerCategory[] = [
    ...(woman ? ["woman" as const] : []),
    ...(leading ? ["leader" as const] : []),
    ...(professional ? ["professional" as const] : []),
  ];
  return JSON.stringify(counts);
}
