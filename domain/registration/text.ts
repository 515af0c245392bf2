/** Text as people type it into spreadsheets, made comparable. Nothing here guesses a meaning. */

const HAN = "\\p{Script=Han}";
/** White space of every kind, and what is typed or pasted without being seen. */
const BLANK = /[\s\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\u00ad]+/gu;
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}·]) (?=[${HAN}·])`, "gu");
const DOT_IN_NAME = new RegExp(`(?<=${HAN}) ?[•‧・･∙●.．] ?(?=${HAN})`, "gu");

/** Full-width letters and digits as their ordinary forms; other signs, such as brackets in names, stay as they are. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (one) =>
    String.fromCharCode(one.charCodeAt(0) - 0xfee0),
  );

/** A cell without invisible signs, its blanks single and none at its ends, full-width letters and digits ordinary. */
export const clean = (text: string): string => halfWidth(text.replace(BLANK, " ").trim());

/** A person's name: blanks inside Chinese names go, the dot of names in two parts is always the same one. */
export const cleanName = (text: string): string =>
  clean(text).replace(BETWEEN_HAN, "").replace(DOT_IN_NAME, "·");

/** What two spellings of the same name have in common: no blanks, no case, all widths alike, title marks left out. */
export const sameKey = (text: string): string =>
  cleanName(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s《》〈〉"'“”‘’]/gu, "");

/** The name among those known that is nearest to one that is not; null when none is near enough to be meant. */
export function nearest(text: string, known: readonly string[]): string | null {
  const wanted = sameKey(text);
  let best: { readonly name: string; readonly far: number } | null = null;
  for (const name of known) {
    const key = sameKey(name);
    const longest = Math.max(wanted.length, key.length);
    const part = wanted.length > 2 && (key.includes(wanted) || wanted.includes(key));
    const far = part ? 0.3 : distance(wanted, key) / Math.max(longest, 1);
    if (far <= 0.4 && (best === null || far < best.far)) best = { name, far };
  }
  return best?.name ?? null;
}

/** How many letters must be put in, taken out or changed to make one text of the other. */
function distance(from: string, to: string): number {
  const [a, b] = [[...from].slice(0, 30), [...to].slice(0, 30)];
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, one] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries())
      next.push(
        Math.min(
          (next[j] ?? 0) + 1,
          (row[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + (one === other ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** What a spreadsheet program would take for a formula, in its ordinary and full-width forms. */
const ACTIVE = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const MARKED = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A text as a cell that no spreadsheet program computes: with an apostrophe before what looks like a formula. */
export const asCell = (text: string): string => (ACTIVE.test(text) ? `'${text}` : text);

/** The text that `asCell` wrote. */
export const fromCell = (cell: string): string => (MARKED.test(cell) ? cell.slice(1) : cell);

/** `A` for the first column, `AA` for the twenty-seventh. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + (index % 26));
}
