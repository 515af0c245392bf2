import { pressKey, useKeys } from "../../live/use-keys";
import type { Desk } from "./desk-context";
import { BUTTONS } from "./shortcuts";

/** The whole round by keyboard. Nothing of it happens while somebody types or a panel is open. */
export function useKeyboard(desk: Desk): void {
  useKeys({ pressed: (event) => pressed(event, desk), space: desk.shortcuts && !desk.panel });
}

/** True when the key meant something. */
function pressed(event: KeyboardEvent, desk: Desk): boolean {
  const key = event.key.toLowerCase();
  if (key === "escape") {
    desk.open(null);
    return true;
  }
  if (key === "?") {
    desk.open(desk.panel?.kind === "keyboard" ? null : { kind: "keyboard" });
    return true;
  }
  if (!desk.shortcuts || desk.panel || event.repeat) return false;
  if (key === " ") return pressKey("watch");
  if (event.code === "Minus") return pressKey("nudge -1000");
  if (event.code === "Equal") return pressKey("nudge 1000");
  if (key === "arrowup" || key === "arrowdown") return move(desk, key === "arrowup" ? -1 : 1);
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  if (digit !== undefined) return pressKey(`seat ${digit}`);
  return BUTTONS[key] !== undefined && pressKey(BUTTONS[key]);
}

function move({ state, entry, pick }: Desk, by: number): boolean {
  const at = state.entries.findIndex((one) => one.entry === entry?.entry);
  const to = state.entries[at + by];
  if (to) pick(to.entry);
  return true;
}
