import { FEW_ROWS, withoutImplied } from "./implied";
import { constant, type Form, factor, type Point, type System } from "./linear";

/**
 * Whether conditions on whole numbers can hold together, exactly (SC3). Variables are eliminated one after the other
 * as Fourier and Motzkin did; where that would let a fraction pass for a whole number, the dark shadow and its
 * splinters decide (W. Pugh, The Omega Test, 1991).
 */

type Row = number[];

/** A point in which all conditions hold, near `liked` where they leave the choice; null when there is none. */
export function solve(system: System, liked: Point): Point | null {
  const { zero, positive } = system;
  const used: number[] = [];
  for (let variable = 0; variable < liked.length; variable++)
    if (occurs(zero, variable) || occurs(positive, variable)) used.push(variable);
  const narrow = (form: Form): Row => {
    const row: Row = [constant(form)];
    for (const variable of used) row.push(factor(form, variable));
    return row;
  };
  const found = search(
    zero.map(narrow),
    positive.map(narrow),
    used.map((variable) => liked[variable] ?? 0),
  );
  if (!found) return null;
  const point = [...liked];
  for (const [at, variable] of used.entries()) point[variable] = found[at] ?? 0;
  return point;
}

function occurs(forms: readonly Form[], variable: number): boolean {
  for (const form of forms) if (factor(form, variable) !== 0) return true;
  return false;
}

const copy = (form: Form): Row => [...form];

function search(zero: Row[], positive: Row[], liked: Point): number[] | null {
  const next = zero.pop();
  if (next) return withEquation(next, zero, positive, liked);
  const rows = tidy(positive);
  if (!rows) return null;
  if (rows.zero.length > 0) return search(rows.zero, rows.positive, liked);
  return withoutEquations(rows.positive, liked);
}

/** Divides by the common factor; what is left of a constant between two whole numbers is cut off. */
function shorten(row: Row, equation: boolean): "true" | "false" | "open" {
  let common = 0;
  for (let at = 1; at < row.length; at++) common = gcd(common, Math.abs(row[at] ?? 0));
  const rest = row[0] ?? 0;
  if (common === 0) return (equation ? rest === 0 : rest >= 0) ? "true" : "false";
  if (common === 1) return "open";
  if (equation && rest % common !== 0) return "false";
  for (let at = 1; at < row.length; at++) row[at] = (row[at] ?? 0) / common;
  row[0] = Math.floor(rest / common);
  return "open";
}

function gcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** The sharpest of conditions in the same direction; opposite ones that touch are an equation. */
function tidy(rows: readonly Row[]): { zero: Row[]; positive: Row[] } | null {
  const sharpest = new Map<number, Row[]>();
  for (const row of rows) {
    const state = shorten(row, false);
    if (state === "false") return null;
    if (state === "true") continue;
    const mark = markOf(row);
    const same = sharpest.get(mark);
    if (!same) sharpest.set(mark, [row]);
    else {
      const at = same.findIndex((other) => along(row, other, 1));
      const other = same[at];
      if (!other) same.push(row);
      else if ((row[0] ?? 0) < (other[0] ?? 0)) same[at] = row;
    }
  }
  const zero: Row[] = [];
  const positive: Row[] = [];
  for (const [mark, same] of sharpest)
    for (const row of same) {
      const opposite = sharpest.get(-mark)?.find((other) => along(row, other, -1));
      const room = opposite ? (row[0] ?? 0) + (opposite[0] ?? 0) : 1;
      if (room < 0) return null;
      if (room > 0) positive.push(row);
      else if (leading(row) > 0) zero.push(row);
    }
  return { zero, positive: positive.length > FEW_ROWS ? withoutImplied(positive) : positive };
}

/** A number that conditions in one direction share, and opposite ones have with the other sign. */
function markOf(row: Row): number {
  let mark = 0;
  for (let at = 1; at < row.length; at++) mark = mark * 31 + (row[at] ?? 0);
  return mark;
}

/** Whether two conditions have one direction, or with -1 opposite ones. */
function along(row: Row, other: Row, sign: 1 | -1): boolean {
  for (let at = 1; at < row.length; at++) if (row[at] !== sign * (other[at] ?? 0)) return false;
  return true;
}

const leading = (row: Row): number => row.find((value, at) => at > 0 && value !== 0) ?? 0;

function withEquation(equation: Row, zero: Row[], positive: Row[], liked: Point): number[] | null {
  const state = shorten(equation, true);
  if (state === "false") return null;
  if (state === "true") return search(zero, positive, liked);
  let at = 0;
  for (let index = 1; index < equation.length; index++) {
    const size = Math.abs(equation[index] ?? 0);
    if (size > 0 && (at === 0 || size < Math.abs(equation[at] ?? 0))) at = index;
  }
  const lead = equation[at] ?? 0;
  if (Math.abs(lead) > 1) return withRemainder(equation, lead, zero, positive, liked);
  const put = (row: Row): Row => {
    const times = -(row[at] ?? 0) * lead;
    return times === 0 ? row : row.map((value, index) => value + times * (equation[index] ?? 0));
  };
  const point = search(zero.map(put), positive.map(put), liked);
  if (point) point[at - 1] = -lead * rest(equation, at, point);
  return point;
}

/** An equation in which no variable stands alone gets a further variable by which one does. */
function withRemainder(
  equation: Row,
  lead: number,
  zero: Row[],
  positive: Row[],
  liked: Point,
): number[] | null {
  const modulus = Math.abs(lead) + 1;
  const wider = (row: Row): Row => [...row, 0];
  const remainder = [...equation.map((value) => nearest(value, modulus)), -modulus];
  const point = search([...zero.map(wider), wider(equation), remainder], positive.map(wider), [
    ...liked,
    0,
  ]);
  return point ? point.slice(0, -1) : null;
}

/** The remainder that is nearest to 0, a half upwards. */
const nearest = (value: number, modulus: number): number =>
  value - modulus * Math.floor(value / modulus + 0.5);

function rest(row: Row, without: number, point: Point): number {
  let sum = row[0] ?? 0;
  for (let at = 1; at < row.length; at++)
    if (at !== without) sum += (row[at] ?? 0) * (point[at - 1] ?? 0);
  return sum;
}

interface Sides {
  readonly at: number;
  readonly lower: Row[];
  readonly upper: Row[];
  readonly others: Row[];
}

function withoutEquations(rows: Row[], liked: Point): number[] | null {
  if (rows.length === 0) return [...liked];
  const sides = choose(rows, liked.length);
  const { lower, upper, others, at } = sides;
  if (lower.length === 0 || upper.length === 0)
    return back(search([], others, liked), sides, liked);
  const exact = steps(lower, at) || steps(upper, at);
  const shadow = back(search([], shadowOf(sides, !exact), liked), sides, liked);
  if (shadow || exact || !search([], shadowOf(sides, false), liked)) return shadow;
  return splinters(rows, sides, liked);
}

/** Whether a variable goes in steps of one in these rows, so that nothing is lost by eliminating it. */
const steps = (rows: readonly Row[], at: number): boolean =>
  rows.every((row) => Math.abs(row[at] ?? 0) === 1);

/** The variable whose elimination costs least: free to one side, else exact and with few pairs. */
function choose(rows: readonly Row[], size: number): Sides {
  let best: { sides: Sides; cost: number } | undefined;
  for (let at = 1; at <= size; at++) {
    const lower = rows.filter((row) => (row[at] ?? 0) > 0);
    const upper = rows.filter((row) => (row[at] ?? 0) < 0);
    const pairs = lower.length * upper.length;
    if (lower.length + upper.length === 0) continue;
    const cost = pairs + (pairs === 0 || steps(lower, at) || steps(upper, at) ? 0 : 1000);
    if (best && best.cost <= cost) continue;
    const others = rows.filter((row) => (row[at] ?? 0) === 0);
    best = { sides: { at, lower, upper, others }, cost };
    if (pairs === 0) break;
  }
  if (!best) throw new Error("conditions without a variable");
  return best.sides;
}

/** The conditions that remain without the variable; the dark shadow leaves room for a whole number between each pair. */
function shadowOf({ at, lower, upper, others }: Sides, dark: boolean): Row[] {
  const rows = others.map(copy);
  for (const low of lower) {
    for (const high of upper) {
      const [a, b] = [low[at] ?? 0, -(high[at] ?? 0)];
      const row = low.map((value, index) => value * b + (high[index] ?? 0) * a);
      if (dark) row[0] = (row[0] ?? 0) - (a - 1) * (b - 1);
      rows.push(row);
    }
  }
  return rows;
}

/** What the dark shadow leaves out lies close above a lower bound. */
function splinters(
  rows: readonly Row[],
  { at, lower, upper }: Sides,
  liked: Point,
): number[] | null {
  const most = Math.max(...upper.map((row) => -(row[at] ?? 0)));
  for (const low of lower) {
    const by = low[at] ?? 0;
    const last = Math.floor((most * by - most - by) / most);
    for (let above = 0; above <= last; above++) {
      const equation = [...low];
      equation[0] = constant(low) - above;
      const point = search([equation], rows.map(copy), liked);
      if (point) return point;
    }
  }
  return null;
}

/** Sets the variable that was eliminated between its bounds, as near to the liked value as they allow. */
function back(point: number[] | null, { at, lower, upper }: Sides, liked: Point): number[] | null {
  if (!point) return null;
  let value = liked[at - 1] ?? 0;
  for (const row of upper)
    value = Math.min(value, Math.floor(rest(row, at, point) / -(row[at] ?? 0)));
  for (const row of lower)
    value = Math.max(value, Math.ceil(-rest(row, at, point) / (row[at] ?? 0)));
  point[at - 1] = value;
  return point;
}
