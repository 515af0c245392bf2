import { evolve } from "../../domain/league/draw-show/evolve";
import { UNANNOUNCED } from "../../domain/league/draw-show/state";

/** What watching a draw needs of its rules; drawing, with all its counting, is for those who check it. */
export const drawFold = { initial: UNANNOUNCED, evolve };
