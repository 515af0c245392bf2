import { compile } from "../engine/compile";
import { solve } from "../engine/solve";
import { type SeasonCalendar, seasonCalendar } from "./calendar";
import { type PlanOrder, STRICTNESS } from "./order";

/**
 * The strictest calendar of an order for which a plan is found at once, else the one that asks for nothing but rules:
 * wishes never make a season impossible.
 */
export function strictestCalendar(order: PlanOrder, seed: number): SeasonCalendar {
  for (const strictness of STRICTNESS) {
    const calendar = seasonCalendar(order, strictness);
    if (strictness === "rules") return calendar;
    const { instance, start } = calendar;
    const { hard } = solve(compile(instance), { seed, iterations: 1, ...(start ? { start } : {}) });
    if (hard === 0) return calendar;
  }
  return seasonCalendar(order, "rules");
}
