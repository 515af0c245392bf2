import { z } from "zod";
import { PLAYER_CATEGORIES, type PlayerCategory } from "../../domain/league/game/ruleset-input";

const schema = z.array(z.enum(PLAYER_CATEGORIES)).catch([]);

/** What a player counts as, read from the column of the database. */
export const playerCategories = (stored: string): PlayerCategory[] =>
  schema.parse(JSON.parse(stored));
