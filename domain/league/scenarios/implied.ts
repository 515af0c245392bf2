/** Conditions that others make idle. Eliminating a variable multiplies them, so each that is left out early saves many. */

type Row = readonly number[];

/** Below so many conditions looking for idle ones costs more than it saves. */
export const FEW_ROWS = 12;

/**
 * Without conditions that the bounds of single variables imply, alone or together with one of the others. Rows are a
 * constant and a factor for each variable, and are not below 0.
 */
export function withoutImplied<Kept extends Row>(rows: readonly Kept[]): Kept[] {
  const bounds = boundsOf(rows);
  const single = rows.filter((row) => variableOf(row) > 0);
  const several = rows.filter((row) => variableOf(row) === 0 && least(row, null, bounds) < 0);
  const kept = new Set(several);
  for (const row of several)
    for (const other of kept)
      if (other !== row && least(row, other, bounds) >= 0) {
        kept.delete(row);
        break;
      }
  return [...single, ...kept];
}

interface Bounds {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

function boundsOf(rows: readonly Row[]): Bounds {
  const size = rows[0]?.length ?? 0;
  const low = new Array<number>(size).fill(Number.NEGATIVE_INFINITY);
  const high = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
  for (const row of rows) {
    const at = variableOf(row);
    if (at === 0) continue;
    const [rest, factor] = [row[0] ?? 0, row[at] ?? 0];
    if (factor > 0) low[at] = Math.max(low[at] ?? 0, -rest / factor);
    else high[at] = Math.min(high[at] ?? 0, -rest / factor);
  }
  return { low, high };
}

/** The place of the one variable that a row speaks of; 0 where it speaks of several. */
function variableOf(row: Row): number {
  let found = 0;
  for (let at = 1; at < row.length; at++) {
    if (row[at] === 0) continue;
    if (found > 0) return 0;
    found = at;
  }
  return found;
}

/** The least that a row, or what it is more than another, comes to within the bounds. */
function least(row: Row, other: Row | null, { low, high }: Bounds): number {
  let sum = (row[0] ?? 0) - (other?.[0] ?? 0);
  for (let at = 1; at < row.length; at++) {
    const factor = (row[at] ?? 0) - (other?.[at] ?? 0);
    if (factor === 0) continue;
    sum += factor * ((factor > 0 ? low[at] : high[at]) ?? 0);
    if (sum === Number.NEGATIVE_INFINITY) return sum;
  }
  return sum;
}
