import type { Decider } from "../../live/decider";
import { decide, type RoundWish } from "./decide";
import { evolve } from "./evolve";
import { oddities } from "./oddities";
import { type RoundState, UNOPENED } from "./state";
import type { RoundEvent } from "./vocabulary";

/** A round of a judged contest as a live thing. */
export const round: Decider<RoundState, RoundWish, RoundEvent> = {
  initial: UNOPENED,
  decide,
  evolve,
  oddities,
};
