/**
 * Linear forms over whole numbers. A form is its constant followed by one coefficient for each variable; as a
 * condition it says "not below 0".
 */
export type Form = readonly number[];

/** Conditions that hold together. */
export interface System {
  /** Forms that are 0. */
  readonly zero: readonly Form[];
  /** Forms that are not below 0. */
  readonly positive: readonly Form[];
}

export type Point = readonly number[];

export const constant = (form: Form): number => form[0] ?? 0;

/** The coefficient of a variable, counted from 0. */
export const factor = (form: Form, variable: number): number => form[variable + 1] ?? 0;

// Forms are made and read some hundred thousand times for one group, which is why these are loops.

export function isConstant(form: Form): boolean {
  for (let at = 1; at < form.length; at++) if (form[at] !== 0) return false;
  return true;
}

export const minus = (a: Form, b: Form): Form => a.map((value, at) => value - (b[at] ?? 0));

export function negated(form: Form): Form {
  const turned = form.slice();
  for (let at = 0; at < turned.length; at++) turned[at] = -(turned[at] ?? 0);
  return turned;
}

/** The form raised by a number. */
export function raised(form: Form, by: number): Form {
  const higher = form.slice();
  higher[0] = constant(form) + by;
  return higher;
}

/** The condition that holds exactly where "not below 0" fails. */
export const failing = (form: Form): Form => raised(negated(form), -1);

/** The variables that a form speaks of, counted from 0. */
export function variablesOf(form: Form): number[] {
  const variables: number[] = [];
  for (let at = 1; at < form.length; at++) if (form[at] !== 0) variables.push(at - 1);
  return variables;
}

/** The only variable that a form speaks of; null where it speaks of none or of several. */
export function onlyVariable(form: Form): number | null {
  let only: number | null = null;
  for (let at = 1; at < form.length; at++) {
    if (form[at] === 0) continue;
    if (only !== null) return null;
    only = at - 1;
  }
  return only;
}

export function valueAt(form: Form, point: Point): number {
  let sum = constant(form);
  for (let at = 1; at < form.length; at++) sum += (form[at] ?? 0) * (point[at - 1] ?? 0);
  return sum;
}

export const both = (a: System, b: Partial<System>): System => ({
  zero: b.zero ? [...a.zero, ...b.zero] : a.zero,
  positive: b.positive ? [...a.positive, ...b.positive] : a.positive,
});
