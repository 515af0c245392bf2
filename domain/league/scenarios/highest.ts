import { both, type Form, negated, type Point, raised, type System, valueAt } from "./linear";
import { solve } from "./whole-numbers";

/**
 * A form that gets this far has no highest value. Forms have coefficients of at most 2 in at most six margins and
 * constants below 10^6, so that what is bounded stays well below (Hadamard: a corner's coordinates are at most
 * 6 · 13,824 · 10^6).
 */
const BEYOND = 1e12;

export interface Highest {
  /** Infinity when there is none. */
  readonly value: number;
  readonly point: Point;
}

/**
 * The highest value of a form under the conditions, and a point that has it; null when they cannot hold. `most` is a
 * value that it is known never to exceed.
 */
export function highest(
  system: System,
  form: Form,
  liked: Point,
  most = Number.POSITIVE_INFINITY,
): Highest | null {
  const reach = (least: number) => solve(both(system, { positive: [raised(form, -least)] }), liked);
  const top = Number.isFinite(most) ? reach(most) : null;
  if (top) return { value: most, point: top };
  let point = solve(system, liked);
  if (!point) return null;
  let value = valueAt(form, point);
  let failed = Math.min(BEYOND, most);
  let [step, bounded] = [1, Number.isFinite(most)];
  while (value + 1 < failed) {
    const aim = Math.min(value + step, failed - 1);
    const better = reach(aim);
    if (!better) failed = aim;
    else [value, point] = [valueAt(form, better), better];
    step = better ? step * 4 : 1;
    if (bounded || step < 64) continue;
    if (reach(BEYOND)) return { value: Number.POSITIVE_INFINITY, point };
    bounded = true;
  }
  return { value, point };
}

/** The lowest value, -Infinity when there is none. */
export function lowest(system: System, form: Form, liked: Point): Highest | null {
  const found = highest(system, negated(form), liked);
  return found && { value: -found.value, point: found.point };
}
