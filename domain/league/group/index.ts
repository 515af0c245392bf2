import type { Decider } from "../../live/decider";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { type GroupState, UNOPENED } from "./state";
import type { GroupCommand, GroupEvent } from "./vocabulary";

/** What is decided about a group beside its games, as a live thing. Any of it can be taken back, and nothing rests on it. */
export const group: Decider<GroupState, GroupCommand, GroupEvent> = {
  initial: UNOPENED,
  decide,
  evolve,
  oddities: () => [],
};
