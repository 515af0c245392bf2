/**
 * A linear program over whole and other numbers, all of them at least 0, made row by row: its cost is to be as small as
 * it can be. What solvers of others are given is its text in the LP format.
 */
export interface LinearModel {
  readonly names: string[];
  readonly costs: number[];
  /** No column may be more. */
  readonly most: number[];
  /** Whether it is 0 or 1 and nothing between. */
  readonly isChoice: boolean[];
  readonly rows: Row[];
  /** What any solution costs beside its columns. */
  constant: number;
}

interface Row {
  readonly columns: readonly number[];
  readonly factors: readonly number[];
  readonly sign: "<=" | ">=" | "=";
  readonly value: number;
}

/** A column and how often it counts; the column `ONE` is the number one. */
export type Part = readonly [column: number, factor: number];

export const ONE = -1;

export const emptyModel = (): LinearModel => ({
  names: [],
  costs: [],
  most: [],
  isChoice: [],
  rows: [],
  constant: 0,
});

/** A new column that is 0 or 1. */
export function choice(model: LinearModel, name: string, cost: number): Part {
  model.isChoice.push(true);
  return add(model, name, cost, 1);
}

/** A new column for something that follows from choices. */
function follower(model: LinearModel, cost: number, most: number): Part {
  model.isChoice.push(false);
  return add(model, `c${model.names.length}`, cost, most);
}

function add(model: LinearModel, name: string, cost: number, most: number): Part {
  model.names.push(name);
  model.costs.push(cost);
  return [model.most.push(most) - 1, 1];
}

export const times = (parts: readonly Part[], factor: number): Part[] =>
  parts.map(([column, count]) => [column, factor * count]);

export const constant = (value: number): Part => [ONE, value];

/** A sum of choices of which at most one holds, or none that could: one column at most, so that rows stay short. */
export function together(model: LinearModel, parts: readonly Part[]): Part[] {
  if (parts.length < 2 || parts.some(([column]) => column === ONE)) return [...parts];
  const sum = follower(model, 0, 1);
  demand(model, [...parts, [sum[0], -1]], "=", 0);
  return [sum];
}

/** What is at least as much as each of several sums that are 0 or 1; nothing but its cost keeps it from being more. */
export function any(model: LinearModel, sums: readonly (readonly Part[])[]): Part[] {
  const possible = sums.filter((parts) => parts.length > 0);
  if (possible.length < 2) return [...(possible[0] ?? [])];
  const greatest = follower(model, 0, 1);
  for (const parts of possible) demand(model, [greatest, ...times(parts, -1)], ">=", 0);
  return [greatest];
}

/** Costs `weight` for each by which the sum is above 0. */
export function charge(model: LinearModel, parts: readonly Part[], weight: number): void {
  const { columns, factors, fixed } = summed(parts);
  if (weight === 0) return;
  const highest = factors.reduce(
    (sum, factor, i) => sum + Math.max(0, factor) * (model.most[columns[i] ?? 0] ?? 0),
    fixed,
  );
  if (highest <= 0) return;
  if (columns.length === 0) {
    model.constant += weight * fixed;
    return;
  }
  const above = follower(model, weight, Number.POSITIVE_INFINITY);
  demand(model, [above, ...times(parts, -1)], ">=", 0);
}

/** What a sum has to be. A row that always holds is left out. */
export function demand(
  model: LinearModel,
  parts: readonly Part[],
  sign: Row["sign"],
  wanted: number,
): void {
  const { columns, factors, fixed } = summed(parts);
  const value = wanted - fixed;
  const highs = factors.map((factor, i) => factor * (model.most[columns[i] ?? 0] ?? 0));
  const highest = highs.reduce((sum, high) => sum + Math.max(0, high), 0);
  const lowest = highs.reduce((sum, high) => sum + Math.min(0, high), 0);
  const isAlways = (sign === ">=" || highest <= value) && (sign === "<=" || lowest >= value);
  if (!isAlways) model.rows.push({ columns, factors, sign, value });
}

/** The parts with each column once, and what is the same in any solution. */
function summed(parts: readonly Part[]) {
  const factorOf = new Map<number, number>();
  for (const [column, factor] of parts) factorOf.set(column, (factorOf.get(column) ?? 0) + factor);
  const fixed = factorOf.get(ONE) ?? 0;
  factorOf.delete(ONE);
  const kept = [...factorOf].filter(([, factor]) => factor !== 0);
  return {
    columns: kept.map(([column]) => column),
    factors: kept.map(([, factor]) => factor),
    fixed,
  };
}

/** Lines stay so short that every reader of the format takes them. */
const TERMS_A_LINE = 8;
/** A column that is always 1 carries what any solution costs: not every reader knows of a constant in the cost. */
const ALWAYS = "always";

export function lpText({ names, costs, most, isChoice, rows, constant }: LinearModel): string {
  const term = (name: string, factor: number) =>
    `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${name}`;
  const sum = (terms: readonly string[]) =>
    Array.from({ length: Math.ceil(terms.length / TERMS_A_LINE) }, (_, line) =>
      terms.slice(line * TERMS_A_LINE, (line + 1) * TERMS_A_LINE).join(" "),
    ).join("\n  ");
  const nameOf = (column: number) => names[column] ?? ALWAYS;
  const all = [...costs.entries()].map(([i, cost]) => term(nameOf(i), cost));
  return [
    "Minimize",
    ` cost: ${sum([...all, term(ALWAYS, constant)])}`,
    "Subject To",
    ` r: ${ALWAYS} = 1`,
    ...rows.map(({ columns, factors, sign, value }, row) => {
      const terms = columns.map((column, i) => term(nameOf(column), factors[i] ?? 0));
      // What cannot hold is said with the column that is always 1.
      return terms.length > 0
        ? ` r${row}: ${sum(terms)} ${sign} ${value}`
        : ` r${row}: ${ALWAYS} <= 0`;
    }),
    "Bounds",
    ...most.flatMap((limit, i) => (Number.isFinite(limit) ? [` ${nameOf(i)} <= ${limit}`] : [])),
    "Binaries",
    ...names.filter((_, i) => isChoice[i]).map((name) => ` ${name}`),
    "End",
    "",
  ].join("\n");
}
