/** One line of the bench's table. Machines differ: the ratio is what may be compared, the figures say what it is made of. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly against: string;
  readonly ratio: number;
}

export interface Bench {
  readonly name: string;
  readonly run: () => Promise<readonly Row[]>;
}

export const median = (values: readonly number[]): number => percentile(values, 50);

export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor((percent / 100) * sorted.length));
  return sorted[at] ?? Number.NaN;
}

/** The width of a text in a terminal: Chinese characters take two places. */
const width = (text: string) => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);

const pad = (text: string, to: number) => text + " ".repeat(Math.max(0, to - width(text)));

export function printTable(rows: readonly Row[]): void {
  const cells = [
    ["what", "figure", "against, in the same run", "ratio"],
    ...rows.map((row) => [row.what, row.figure, row.against, row.ratio.toFixed(2)]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...cells.map((line) => width(line[column] ?? ""))),
  );
  for (const line of cells)
    console.log(line.map((cell, column) => pad(cell, widths[column] ?? 0)).join("  "));
}
