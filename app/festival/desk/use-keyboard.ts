import { useEffect, useRef } from "react";
import type { Desk } from "./desk-context";
import { BUTTONS } from "./shortcuts";

/** The whole round by keyboard. Nothing of it happens while somebody types or a panel is open. */
export function useKeyboard(desk: Desk): void {
  const now = useRef(desk);
  useEffect(() => {
    now.current = desk;
  });
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (pressed(event, now.current)) event.preventDefault();
    };
    // A focused key would be pressed as well when the space bar comes up.
    const up = (event: KeyboardEvent) => {
      if (
        event.key === " " &&
        now.current.shortcuts &&
        !now.current.panel &&
        !isTyping(event.target)
      )
        event.preventDefault();
    };
    window.addEventListener("keydown", down);
    window.addEventListener("keyup", up);
    return () => {
      window.removeEventListener("keydown", down);
      window.removeEventListener("keyup", up);
    };
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

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
  if (key === " ") return click("watch");
  if (event.code === "Minus") return click("nudge -1000");
  if (event.code === "Equal") return click("nudge 1000");
  if (key === "arrowup" || key === "arrowdown") return move(desk, key === "arrowup" ? -1 : 1);
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  if (digit !== undefined) return click(`seat ${digit}`);
  return BUTTONS[key] !== undefined && click(BUTTONS[key]);
}

function move({ state, entry, pick }: Desk, by: number): boolean {
  const at = state.entries.findIndex((one) => one.entry === entry?.entry);
  const to = state.entries[at + by];
  if (to) pick(to.entry);
  return true;
}

function click(key: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`[data-key="${key}"]`);
  button?.click();
  return button !== null;
}
