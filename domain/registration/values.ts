import { ok, type Result, refuse } from "../kernel/result";
import type { FindingCode } from "./findings";
import { clean, cleanName, sameKey } from "./text";

/** Single cells, read. An empty cell is null; what cannot be read is a refusal with what was probably meant. */
export interface CellRefusal {
  readonly code: FindingCode;
  readonly suggestion?: string;
}
type Cell<T> = Result<T | null, CellRefusal>;

/** What people write where there is nothing to write. */
const NOTHING = new Set(["", "-", "--", "—", "——", "/", "无", "none", "n/a"]);

export const isNothing = (text: string): boolean => NOTHING.has(sameKey(text));

/** A number as programs write it: `7.0` where a spreadsheet made a decimal of it, `7号` where a person did. */
const plain = (text: string): string => clean(text).normalize("NFKC").replace(/\.0+$/, "");

/** A shirt number: 0, 00 or 1 to 99, as the rules of the game have it. */
export function readJersey(text: string): Cell<string> {
  if (isNothing(text)) return ok(null);
  const digits = plain(text)
    .replace(/^(no\.?|#|№)\s*/i, "")
    .replace(/\s*(号|#)$/, "");
  if (/^(0|00|[1-9]\d?)$/.test(digits)) return ok(digits);
  const number = /^0+([1-9]\d?)$/.exec(digits)?.[1];
  return refuse({ code: "jersey-shape", ...(number ? { suggestion: number } : {}) });
}

const POSITIONS: Readonly<Record<string, readonly string[]>> = {
  G: ["g", "pg", "sg", "后卫", "控卫", "分卫", "控球后卫", "得分后卫", "组织后卫", "guard"],
  F: ["f", "sf", "pf", "前锋", "小前锋", "大前锋", "小前", "大前", "forward"],
  C: ["c", "中锋", "center", "centre"],
};

/** G, F or C. */
export function readPosition(text: string): Cell<string> {
  if (isNothing(text)) return ok(null);
  const [first = ""] = sameKey(text).split(/[/、,，;；]/);
  const found = Object.entries(POSITIONS).find(([, names]) => names.includes(first));
  return found ? ok(found[0]) : refuse({ code: "position-unknown" });
}

/** Centimetres from `182`, `182cm`, `1.82`, `1米82`. */
export function readHeight(text: string): Cell<number> {
  if (isNothing(text)) return ok(null);
  const key = plain(text).toLowerCase().replace(/\s/g, "");
  const whole = /^(\d{3})(?:\.\d+)?(?:cm|厘米|公分)?$/.exec(key)?.[1];
  const [, m, cm] = /^([12])[.米m](\d{1,2})(?:m|米)?$/.exec(key) ?? [];
  const height = whole ? Number(whole) : m && cm ? Number(m) * 100 + Number(cm.padEnd(2, "0")) : 0;
  return height >= 120 && height <= 240 ? ok(height) : refuse({ code: "height-shape" });
}

/** The year of birth from `1990`, `1990年`, `1990-05-06`, `1990.5`, `19900506`. The day itself is not kept. */
export function readBirthYear(text: string): Cell<number> {
  if (isNothing(text)) return ok(null);
  const key = plain(text).replace(/\s/g, "");
  const year = /^((?:19|20)\d\d)(?:年.*|[-./]\d{1,2}([-./]\d{1,2})?.*|\d{2}|\d{4})?$/.exec(
    key,
  )?.[1];
  return year ? ok(Number(year)) : refuse({ code: "birth-shape" });
}

const YES = new Set([
  "是",
  "√",
  "✓",
  "✔",
  "☑",
  "y",
  "yes",
  "true",
  "1",
  "c",
  "队长",
  "对",
  "captain",
]);
const NO = new Set(["否", "×", "✗", "✘", "☐", "n", "no", "false", "0", "不是", "x"]);

/** Yes or no; an empty cell is no. */
export function readYes(text: string): Result<boolean, CellRefusal> {
  const key = sameKey(text);
  if (YES.has(key)) return ok(true);
  return NO.has(key) || isNothing(text) ? ok(false) : refuse({ code: "yes-shape" });
}

const WOMAN = new Set(["女", "女性", "女队员", "f", "female", "w", "woman"]);
const MAN = new Set(["男", "男性", "男队员", "m", "male", "man"]);

/** Whether a player is a woman: from a sex, or from yes and no; an empty cell says nothing. */
export function readWoman(text: string): Cell<boolean> {
  const key = sameKey(text);
  if (WOMAN.has(key)) return ok(true);
  return MAN.has(key) ? ok(false) : readMark(text, "sex-shape");
}

/** Whether a player counts as something; an empty cell says nothing. */
export function readMark(
  text: string,
  code: "mark-shape" | "sex-shape" = "mark-shape",
): Cell<boolean> {
  if (isNothing(text)) return ok(null);
  const read = readYes(text);
  return read.ok ? read : refuse({ code });
}

/** How many people: `24`, `24人`. */
export function readPerformers(text: string): Cell<number> {
  if (isNothing(text)) return ok(null);
  const digits = /^(\d{1,3})\s*(人|名|位)?$/.exec(plain(text))?.[1];
  const n = Number(digits ?? 0);
  return n >= 1 && n <= 500 ? ok(n) : refuse({ code: "performers-shape" });
}

/** A number up to this, without a unit, counts minutes; a larger one seconds. */
const MOST_MINUTES = 20;

/**
 * Seconds from `4:30`, `4分30秒`, `4'30"`, `4分半`, `270秒`, `270`, `4.5分钟`. Spreadsheets make a time of day of what
 * is typed as 4:30, so hours without seconds are read as minutes.
 */
export function readDuration(text: string): Cell<number> {
  if (isNothing(text)) return ok(null);
  const key = plain(text).toLowerCase().replace(/\s/g, "").replace(/[’′´]/g, "'");
  const seconds = secondsOf(key);
  return seconds !== null && seconds >= 1 && seconds <= 7200
    ? ok(seconds)
    : refuse({ code: "duration-shape" });
}

function secondsOf(key: string): number | null {
  const [, a, b, c] = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(key) ?? [];
  if (a && b && Number(b) < 60) {
    if (c === undefined) return Number(a) * 60 + Number(b);
    if (Number(c) > 59) return null;
    return Number(a) > 0 && c === "00"
      ? Number(a) * 60 + Number(b)
      : Number(a) * 3600 + Number(b) * 60 + Number(c);
  }
  const [, half] = /^(\d{1,3})分半(?:钟)?$/.exec(key) ?? [];
  if (half) return Number(half) * 60 + 30;
  const spoken =
    /^(?:(\d{1,3}(?:\.\d{1,2})?)(?:分钟|分|'|min|m))?(?:(\d{1,4})(?:秒钟|秒|"|''|”|″|sec|s)?)?$/;
  const [whole, minutes, rest] = spoken.exec(key) ?? [];
  if (!whole) return null;
  if (minutes !== undefined) {
    if (rest !== undefined && (Number(rest) > 59 || minutes.includes("."))) return null;
    return Math.round(Number(minutes) * 60) + Number(rest ?? 0);
  }
  const bare = /^\d+$/.test(key);
  return bare && Number(rest) <= MOST_MINUTES ? Number(rest) * 60 : Number(rest);
}

/** Names in a row: `张三、李四`, by commas, semicolons, lines or blanks; null when there are none. */
export function readPeople(text: string): readonly string[] | null {
  if (isNothing(text)) return null;
  const parts = text.split(/[、，,;；\n\r\t|/]+|\s{2,}|\u3000{2,}/u).flatMap(byBlanks);
  const names = parts.map(cleanName).filter((name) => name !== "");
  return names.length > 0 ? [...new Set(names)] : null;
}

/** `张三 李四` are two people, `张 三` is one; what is not Chinese keeps its blanks. */
function byBlanks(text: string): readonly string[] {
  const parts = clean(text).split(" ");
  return parts.length > 1 && parts.every((part) => /^[\p{Script=Han}·]{2,}$/u.test(part))
    ? parts
    : [text];
}
