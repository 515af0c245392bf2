import { evolve, evolveMany } from "../../domain/league/game/evolve";
import { UNOPENED } from "../../domain/league/game/state";

/** What watching a game needs of its rules. Deciding is for those who score it, and four times as heavy. */
export const gameFold = { initial: UNOPENED, evolve, evolveMany };
