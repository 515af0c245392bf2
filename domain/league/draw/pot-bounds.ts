import { factorial } from "./layout";
import type { Used } from "./pot-ways";
import type { Problem } from "./problem";

/**
 * Upper bounds for the ways to fill one pot, whatever stands in the groups already (D3). A pot's ways are at most the
 * permanent of its table "entrant may take place", and by Bregman and Minc that is at most the product of
 * (r!)^(1/r) over its rows, r being the places that an entrant may take.
 */
export function potBound(problem: Problem, pot: number, held: Used): bigint {
  const slots = Array.from(
    { length: problem.groups },
    (_, group) =>
      problem.places.filter(
        (place) => place.pot === pot && place.group === group && place.holder === null,
      ).length,
  );
  const places = slots.reduce((sum, n) => sum + n, 0);
  const fixed = new Set(problem.places.map(({ holder }) => holder));
  const blocked = problem.caps.map(({ members, cap: most }, cap) => {
    const before = members.filter(
      (member) => (problem.potOf[member] ?? 0) < pot && !fixed.has(member),
    ).length;
    const room = held.map((group) => most - (group[cap] ?? 0));
    return leastBlocked(slots, room, before);
  });
  const rows = [...problem.teams.keys()]
    .filter((team) => problem.potOf[team] === pot && !fixed.has(team))
    .map((team) => {
      const worst = problem.caps.map(({ members }, cap) =>
        members.includes(team) ? (blocked[cap] ?? 0) : 0,
      );
      return places - Math.max(0, ...worst);
    });
  if (rows.some((row) => row <= 0)) return 0n;
  const shift = BITS * BigInt(rows.length);
  const product = rows.reduce((sum, row) => sum * root(row), 1n);
  const bound = (product + (1n << shift) - 1n) >> shift;
  const all = factorial(rows.length);
  return bound < all ? bound : all;
}

/**
 * How many of a pot's places are closed to a cap's members at least, once `before` others of them stand in groups with
 * this room each: those groups close that the others cannot avoid to fill, the ones with the fewest places first.
 */
function leastBlocked(slots: readonly number[], room: readonly number[], before: number): number {
  const shut = slots.filter((_, group) => (room[group] ?? 0) <= 0);
  const open = slots.filter((_, group) => (room[group] ?? 0) > 0).sort((a, b) => a - b);
  const spare = room.reduce((sum, n) => sum + Math.max(0, n - 1), 0);
  const filled = open.slice(0, Math.max(0, before - spare));
  return [...shut, ...filled].reduce((sum, n) => sum + n, 0);
}

const BITS = 32n;
const roots = new Map<number, bigint>();

/** (r!)^(1/r) in units of 2^−32, rounded up: whole numbers only, so that every device finds the same. */
function root(r: number): bigint {
  const known = roots.get(r);
  if (known !== undefined) return known;
  const target = factorial(r) << (BITS * BigInt(r));
  let low = 1n << BITS;
  let high = BigInt(r) << BITS;
  while (low < high) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(r) >= target) high = middle;
    else low = middle + 1n;
  }
  roots.set(r, low);
  return low;
}
