import { type LocalDay, type Minutes, parseDay, parseMinutes } from "../../domain/kernel/time";

/** Reads what people type: full-width figures and signs, times and days in the ways in which they are written. */

/** Full-width letters, figures and signs as plain ones; white space around it gone. */
export const plain = (text: string): string => text.normalize("NFKC").trim();

/** A whole number; null when it is none. */
export function readWhole(text: string): number | null {
  const digits = plain(text);
  return /^-?\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** `2026-12-01`, also with slashes, dots or the Chinese signs; null when it is no day. */
export function readDay(text: string): LocalDay | null {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(plain(text));
  if (!match) return null;
  const [, year, month = "", day = ""] = match;
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** `19:30`, also `1930`, `9` or `19点30`; null when it is no time of day. */
export function readMinutes(text: string): Minutes | null {
  const match = /^(\d{1,2})(?:[:.点时]?(\d{2})?分?)?$/.exec(plain(text));
  return match ? parseMinutes(`${match[1]}:${match[2] ?? "00"}`) : null;
}

/** Names one a line, or with commas between them; empty ones left out. */
export const readLines = (text: string): string[] =>
  text
    .split(/[\n\r,，、;；]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
