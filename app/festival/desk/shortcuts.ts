import type { WordKey } from "../../../domain/words/index";

/** Letters that press the desk's own keys: they refuse, light up and explain themselves there. */
export const BUTTONS: Readonly<Record<string, string>> = {
  n: "next",
  p: "penalise",
  r: "return",
  z: "undo",
  m: "menu",
  o: "order",
  a: "all",
};

/** What the desk shows for `?`, key by key. */
export const SHORTCUTS: readonly (readonly [keys: string, word: WordKey])[] = [
  ["N", "desk.keyboard.next"],
  ["␣", "desk.keyboard.watch"],
  ["− / +", "desk.keyboard.nudge"],
  ["↑ / ↓", "desk.keyboard.move"],
  ["1 … 9", "desk.keyboard.seat"],
  ["P", "desk.penalise"],
  ["R", "desk.return"],
  ["Z", "desk.undo.last"],
  ["A", "desk.script.all"],
  ["O", "desk.order"],
  ["M", "desk.menu"],
  ["Esc", "desk.keyboard.cancel"],
  ["?", "desk.keyboard.this"],
];
