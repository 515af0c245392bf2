import { pressKey, useKeys } from "../../live/use-keys";
import { byJersey } from "./court";
import type { Pad } from "./pad-context";
import { DEED_KEYS, PLAYER_KEYS } from "./shortcuts";

/** Keys that press the pad's own buttons: they refuse, light up and explain themselves there. */
const BUTTONS: Readonly<Record<string, string>> = {
  h: "change home",
  l: "change away",
  j: "time-out home",
  k: "time-out away",
  u: "team home",
  i: "team away",
  z: "undo",
  o: "arrow",
  m: "menu",
};

/** The whole game by keyboard. Nothing of it happens while somebody types, and it can be switched off. */
export function useKeyboard(pad: Pad): void {
  useKeys({ pressed: (event) => pressed(event, pad), space: pad.shortcuts });
}

/** True when the key meant something. */
function pressed(event: KeyboardEvent, pad: Pad): boolean {
  const key = event.key.toLowerCase();
  if (key === "escape") {
    pad.cancel();
    return true;
  }
  if (key === "?") {
    pad.open(pad.panel?.kind === "keyboard" ? null : { kind: "keyboard" });
    return true;
  }
  if (!pad.shortcuts) return false;
  if (key === " ") {
    // Held down it would start and stop again and again.
    if (!event.repeat) pad.toggleClock();
    return true;
  }
  if (event.repeat) return false;
  const step = event.shiftKey ? 100 : 1000;
  if (event.code === "Minus" || event.code === "Equal") {
    const change = event.code === "Minus" ? -step : step;
    pad.nudgeClock(`nudge ${change}`, change);
    return true;
  }
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  if (digit !== undefined) return digitPressed(digit, event.shiftKey, pad);
  const deed = DEED_KEYS[key];
  if (deed) {
    pad.tapDeed(deed);
    return true;
  }
  if (key === "n") return pressKey("turn") || pressKey("send-off") || pressKey("confirm");
  return BUTTONS[key] !== undefined && pressKey(BUTTONS[key]);
}

function digitPressed(digit: string, shift: boolean, pad: Pad): boolean {
  const index = PLAYER_KEYS.indexOf(digit);
  if (shift && pad.taps.kind !== "change") {
    const choices = document.querySelectorAll<HTMLButtonElement>('[data-key^="follow "]');
    choices[index]?.click();
    return choices[index] !== undefined;
  }
  const side = shift && pad.taps.kind === "change" ? pad.taps.side : index < 5 ? "home" : "away";
  const line = shift
    ? pad.shown[side].players.filter((one) => !one.onCourt).sort(byJersey)[index]
    : pad.court[side][index % 5];
  if (!line) return false;
  pad.tapDoer(`player ${line.player}`, { side, player: line.player });
  return true;
}
