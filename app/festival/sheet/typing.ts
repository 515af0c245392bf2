import { parseMark } from "../../../domain/festival/marks";
import type { Result } from "../../../domain/kernel/result";
import type { Refusal } from "../../../domain/live/decider";
import type { Scale } from "./scale";

/** Longer than this nothing is a mark. */
const LONGEST = 9;

/** What stands in the field of the number keys. */
export interface Typed {
  readonly text: string;
  /** Full-width digits were written and have been turned into plain ones. */
  readonly converted: boolean;
}

export const NOTHING_TYPED: Typed = { text: "", converted: false };

const FULL_WIDTH = /[０-９．]/g;

/** What a keyboard has written: full-width digits become plain ones, visibly; all else stays for the rules to judge. */
export function written(text: string): Typed {
  const plain = text.replace(FULL_WIDTH, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  return { text: plain.trim().slice(0, LONGEST), converted: plain !== text };
}

export const DIGIT_KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0", "⌫"] as const;
export type DigitKey = (typeof DIGIT_KEYS)[number];

/** One more of the large keys. */
export function tapped({ text }: Typed, key: DigitKey): Typed {
  if (key === "⌫") return written(text.slice(0, -1));
  if (key === "." && text.includes(".")) return written(text);
  return written(key === "." && text === "" ? "0." : text + key);
}

/** The mark that was typed, in thousandths, or why it is none; null for an empty field. */
export function typedMark({ text }: Typed, scale: Scale): Result<number, Refusal> | null {
  if (text === "") return null;
  // A point with nothing behind it yet is on its way to a number.
  return parseMark(text.replace(/^(\d+)\.$/, "$1"), scale);
}
