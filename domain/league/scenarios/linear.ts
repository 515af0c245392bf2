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

export const isConstant = (form: Form): boolean =>
  form.every((value, at) => at === 0 || value === 0);

export const minus = (a: Form, b: Form): Form => a.map((value, at) => value - (b[at] ?? 0));

export const negated = (form: Form): Form => form.map((value) => -value);

/** The form raised by a number. */
export const raised = (form: Form, by: number): Form => [constant(form) + by, ...form.slice(1)];

/** The condition that holds exactly where "not below 0" fails. */
export const failing = (form: Form): Form => raised(negated(form), -1);

/** The variables that a form speaks of, counted from 0. */
export const variablesOf = (form: Form): number[] =>
  form.flatMap((value, at) => (at > 0 && value !== 0 ? [at - 1] : []));

export function valueAt(form: Form, point: Point): number {
  let sum = constant(form);
  for (let at = 1; at < form.length; at++) sum += (form[at] ?? 0) * (point[at - 1] ?? 0);
  return sum;
}

export const both = (a: System, b: Partial<System>): System => ({
  zero: b.zero ? [...a.zero, ...b.zero] : a.zero,
  positive: b.positive ? [...a.positive, ...b.positive] : a.positive,
});
