import type { OrderEntry } from "./running-order";

/** A place in a running order that keeps a rule less well than it should: two entries, by number, from 1. */
export interface OrderBreach {
  readonly rule: "O3" | "O4";
  readonly first: number;
  readonly second: number;
  /** The person who appears in both, for O4. */
  readonly person: string | null;
}

/**
 * Where an order made by hand breaks the rules of a draw: a unit twice in a row (O3), a person who appears twice with
 * numbers that differ by less than `gap` (O4).
 */
export function orderBreaches(
  order: readonly Pick<OrderEntry, "unit" | "people">[],
  gap: number,
): OrderBreach[] {
  return order.flatMap((entry, at) => {
    const found: OrderBreach[] = [];
    if (order[at + 1]?.unit === entry.unit)
      found.push({ rule: "O3", first: at + 1, second: at + 2, person: null });
    for (let next = at + 1; next < Math.min(order.length, at + gap); next++) {
      const person = entry.people.find((one) => order[next]?.people.includes(one));
      if (person !== undefined) found.push({ rule: "O4", first: at + 1, second: next + 1, person });
    }
    return found;
  });
}
