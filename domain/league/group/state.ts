import type { TeamId } from "../../kernel/ids";
import type { Decision } from "./vocabulary";

/** What was decided about a group and stands, in the order in which it was said. */
export interface GroupState {
  /** Null until the stream is opened. */
  readonly teams: readonly TeamId[] | null;
  readonly decisions: readonly Decision[];
}

export const UNOPENED: GroupState = { teams: null, decisions: [] };
