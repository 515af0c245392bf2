import type { WordKey } from "../../../domain/words/index";
import type { Deed } from "./deeds";

/** Deeds by the letters under a left hand, in the same order as on the pad. */
export const DEED_KEYS: Readonly<Record<string, Deed>> = {
  q: "ft",
  w: "fg2",
  e: "fg3",
  f: "foul",
  a: "ft-missed",
  s: "fg2-missed",
  d: "fg3-missed",
  v: "turn-over",
  r: "rebound",
  t: "assist",
  g: "steal",
  b: "block",
};

/** The digit row: five at home, five away. */
export const PLAYER_KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];

/** What the pad shows for `?`, key by key. */
export const SHORTCUTS: readonly (readonly [keys: string, word: WordKey])[] = [
  ["␣", "pad.keyboard.clock"],
  ["− / +", "pad.keyboard.nudge"],
  ["1 … 5", "pad.keyboard.home"],
  ["6 … 0", "pad.keyboard.away"],
  ["Q", "pad.deed.whole.ft"],
  ["W", "pad.deed.whole.fg2"],
  ["E", "pad.deed.whole.fg3"],
  ["A", "pad.deed.ft-missed"],
  ["S", "pad.deed.fg2-missed"],
  ["D", "pad.deed.fg3-missed"],
  ["F", "pad.deed.foul"],
  ["V", "pad.deed.turn-over"],
  ["R", "pad.deed.rebound"],
  ["T", "pad.deed.assist"],
  ["G", "pad.deed.steal"],
  ["B", "pad.deed.block"],
  ["Shift 1 … 5", "pad.keyboard.follow"],
  ["H / L", "pad.keyboard.change"],
  ["Shift 1 … 9", "pad.keyboard.bench"],
  ["J / K", "pad.keyboard.time-out"],
  ["U / I", "pad.keyboard.team"],
  ["Z", "pad.undo"],
  ["O", "pad.arrow"],
  ["N", "pad.next"],
  ["M", "pad.menu"],
  ["Esc", "pad.keyboard.cancel"],
  ["?", "pad.keyboard.this"],
];
