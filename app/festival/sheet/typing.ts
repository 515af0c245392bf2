import { parseMark } from "../../../domain/festival/marks";
import type { Result } from "../../../domain/kernel/result";
import type { Refusal } from "../../../domain/live/decider";
import type { Scale } from "./scale";

/** Longer than this nothing is a mark. */
const LONGEST = 9;

/** What a keyboard has written, as it was written: what is no mark is for the rules to refuse, and for nobody to guess. */
export const written = (text: string): string => text.trim().slice(0, LONGEST);

export const DIGIT_KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0", "⌫"] as const;
export type DigitKey = (typeof DIGIT_KEYS)[number];

/** One more of the large keys. */
export function tapped(text: string, key: DigitKey): string {
  if (key === "⌫") return text.slice(0, -1);
  if (key === "." && text.includes(".")) return text;
  return written(key === "." && text === "" ? "0." : text + key);
}

/** The mark that was typed, in thousandths, or why it is none; null for an empty field. */
export function typedMark(text: string, scale: Scale): Result<number, Refusal> | null {
  if (text === "") return null;
  // A point with nothing behind it yet is on its way to a number.
  return parseMark(text.replace(/^(\d+)\.$/, "$1"), scale);
}
