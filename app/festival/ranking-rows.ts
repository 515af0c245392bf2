import type { Line, Standing } from "./standing";

/** A line of the ranking on the board, or below some lines what those above it have. */
export type RankingRow =
  | { readonly kind: "line"; readonly line: Line; readonly apart: boolean }
  | { readonly kind: "mark"; readonly line: Line };

/** Heights in hundredths of the screen's. */
const [LINE, MARK] = [8.4, 6.6];

/**
 * What fits in `room`: the best with a mark below each prize, and at the end the line of `own` if it is not among
 * them. While a correction is on nobody's prize is known, so there are no marks.
 */
export function rankingRows(
  { lines, correcting }: Standing,
  own: string,
  room: number,
): readonly RankingRow[] {
  const marked = correcting.length === 0;
  const rowsOf = (shown: readonly Line[]) =>
    shown.flatMap((line, index): readonly RankingRow[] => {
      // What goes on below the board's edge ends there, not here.
      const next = lines[lines.indexOf(line) + 1];
      const mark = marked && gains(line) && (!next || key(next) !== key(line));
      const before = shown[index - 1];
      const apart = before !== undefined && lines.indexOf(line) > lines.indexOf(before) + 1;
      return [{ kind: "line", line, apart }, ...(mark ? [{ kind: "mark", line } as const] : [])];
    });
  const last = lines.findIndex(({ entry }) => entry === own);
  for (let count = lines.length; count > 1; count--) {
    const best = lines.slice(0, count);
    const owned = last >= count ? lines.slice(last, last + 1) : [];
    const rows = rowsOf([...best.slice(0, count - owned.length), ...owned]);
    if (heightOf(rows) <= room) return rows;
  }
  return rowsOf(lines.slice(0, 1));
}

const heightOf = (rows: readonly RankingRow[]): number =>
  rows.reduce((sum, { kind }) => sum + (kind === "line" ? LINE : MARK), 0);

const gains = ({ prize, goesOn }: Line): boolean => prize !== null || goesOn;

/** Lines with the same key have the same and are as sure of it. */
const key = ({ prize, goesOn, open, place }: Line): string =>
  JSON.stringify([prize, goesOn, open && place]);
