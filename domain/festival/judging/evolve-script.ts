import { never } from "../../kernel/result";
import type { Script } from "./state";
import type { RoundEvent } from "./vocabulary";

export type ScriptEvent = Extract<
  RoundEvent,
  {
    type:
      | "reveal-planned"
      | "reveal-checked"
      | "reveal-paused"
      | "reveal-resumed"
      | "step-released"
      | "screen-moved";
  }
>;

/** What one event changes in the script of a reveal. */
export function scripted(script: Script, event: ScriptEvent): Script {
  switch (event.type) {
    case "reveal-planned":
      return { ...script, how: event.how, checked: null, back: 0 };
    case "reveal-checked":
      return { ...script, checked: { by: event.by, commitment: event.commitment } };
    case "reveal-paused":
      return { ...script, paused: true };
    case "reveal-resumed":
      return { ...script, paused: false };
    case "step-released":
      return { ...script, steps: [...script.steps, event.entries], back: 0 };
    case "screen-moved":
      return { ...script, back: event.back };
    default:
      return never(event);
  }
}
