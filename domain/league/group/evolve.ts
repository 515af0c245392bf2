import type { GroupState } from "./state";
import type { GroupEvent } from "./vocabulary";

/** What one event changes. Opened again, a group has other teams; what was decided about one that is gone no longer counts. */
export const evolve = (state: GroupState, event: GroupEvent): GroupState =>
  event.type === "opened"
    ? { ...state, teams: event.teams }
    : { ...state, decisions: [...state.decisions, event] };
