import { never } from "../../kernel/result";
import { type DrawShow, UNANNOUNCED } from "./state";
import type { DrawEvent } from "./vocabulary";

/** What one event changes. Announced again, everything begins anew. */
export function evolve(state: DrawShow, event: DrawEvent): DrawShow {
  switch (event.type) {
    case "announced":
      return { ...UNANNOUNCED, announced: event, times: state.times + 1 };
    case "started":
      return { ...state, started: { beyond: event.beyond, outcome: event.outcome } };
    case "shown":
      return { ...state, shown: [...state.shown, event] };
    case "opened":
      return { ...state, opened: event };
    default:
      return never(event);
  }
}
