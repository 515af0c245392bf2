import type { Problem } from "../problem";
import { earned, firstPrices, type Prices, pricesOfCandidates, UNIT } from "./prices";
import { seatCheaply } from "./seat-cheaply";
import { cheapestDays, openDays } from "./team-calendar";

export interface BoundOrder {
  /** What a plan costs that is known: tells how far prices are from being right. */
  readonly known: number;
  /** Rounds of better prices at most. */
  readonly rounds: number;
  /** Asked before every round but the first. */
  readonly isOver?: () => boolean;
}

/** Rounds without a better bound after which steps become half as long. */
const PATIENCE = 8;

/**
 * What no plan that breaks no rule can fall below. Games are seated at the least cost, each team's days are chosen at
 * the least cost, and prices bring the two to agree (Lagrangian relaxation, by subgradients). Each round's bound holds;
 * the best is kept. Null when not even that can be done, so that there is no plan at all.
 */
export function lowerBound(problem: Problem, order: BoundOrder): number | null {
  const prices = firstPrices(problem);
  const costs = new Int32Array(problem.candidate.length);
  const open = openDays(problem);
  const on = new Uint8Array(problem.teams * problem.days);
  // A team that may play twice a day has no calendar of single days: its days cost nothing then.
  const hasDays = problem.minGap > 0;
  let best = 0;
  let stride = 1.5;
  let waiting = 0;
  for (let round = 0; round < order.rounds; round++) {
    if (round > 0 && order.isOver?.()) break;
    pricesOfCandidates(problem, prices, costs);
    const { cost, slotOf } = seatCheaply(problem, costs);
    if (cost === null) return null;
    let sum = cost + earned(problem, prices);
    for (let team = 0; hasDays && team < problem.teams; team++) {
      const days = cheapestDays(problem, prices, open, team, on);
      if (days === null) return null;
      sum += days;
    }
    const bound = Math.ceil(sum / UNIT);
    if (bound > best) {
      best = bound;
      waiting = 0;
    } else if (++waiting >= PATIENCE) {
      stride /= 2;
      waiting = 0;
    }
    const missing = UNIT * Math.max(1, order.known - sum / UNIT);
    improve(problem, prices, slotOf, hasDays ? on : null, stride * missing);
  }
  return best;
}

/** A kilometre is priced in smaller steps than a game, for there are many of them. */
const PER_KM = 1 / 256;

/** Raises prices of what was promised and not kept, and lowers the others. */
function improve(
  problem: Problem,
  prices: Prices,
  slotOf: Int32Array,
  on: Uint8Array | null,
  reach: number,
): void {
  const { teams, counties, days, venues, weights } = problem;
  const far = Float64Array.from(problem.kmCap, (cap) => -cap);
  const near = Float64Array.from(problem.nearMin);
  const prime = Float64Array.from(problem.primeMin);
  const county = Float64Array.from({ length: counties }, (_, i) => problem.countyMin[i] as number);
  const day = new Float64Array(teams * days);
  const hall = new Float64Array(problem.slots);
  if (on) for (let i = 0; i < on.length; i++) day[i] = on[i] as number;
  for (let game = 0; game < problem.games; game++) {
    const slot = slotOf[game] as number;
    const venue = problem.slotVenue[slot] as number;
    const at = problem.slotCounty[slot] as number;
    if (problem.hosted[game] === 1) county[at] = (county[at] as number) - 1;
    hall[slot] = 1;
    for (let side = 0; side < 2; side++) {
      const team = (side === 0 ? problem.home : problem.away)[game] as number;
      if (team < 0) continue;
      const there = team * (venues + 1) + venue;
      far[team] = (far[team] as number) + (problem.distance[there] as number);
      near[team] = (near[team] as number) - (problem.isNear[there] as number);
      if (problem.slotBand[slot] === 1) prime[team] = (prime[team] as number) - 1;
      const own = team * days + (problem.slotDay[slot] as number);
      if (on) day[own] = (day[own] as number) - 1;
    }
  }
  centre(problem, hall);
  const length =
    square(far) * PER_KM +
    square(near) +
    square(prime) +
    square(county) +
    square(day) +
    square(hall);
  if (length === 0) return;
  const step = reach / length;
  follow(prices.far, far, step * PER_KM, 0, UNIT * weights.farTeam);
  follow(prices.near, near, step, 0, UNIT * weights.nearHome);
  follow(prices.prime, prime, step, 0, UNIT * weights.primeShort);
  follow(prices.county, county, step, 0, UNIT * weights.countyCover);
  follow(prices.day, day, step, -LIMIT, LIMIT);
  follow(prices.hall, hall, step, 0, UNIT * weights.venueDay);
  share(problem, prices.hall);
}

/** Prices stay so small that no sum leaves what is exact. */
const LIMIT = 2 ** 20;

const square = (steps: Float64Array): number => steps.reduce((sum, one) => sum + one * one, 0);

function follow(
  prices: Float64Array,
  steps: Float64Array,
  step: number,
  low: number,
  high: number,
): void {
  for (let i = 0; i < prices.length; i++)
    prices[i] = Math.min(high, Math.max(low, (prices[i] as number) + step * (steps[i] as number)));
}

/** What a hall's slots pay together stays the same. */
function centre({ venueDays, venueDayFrom }: Problem, steps: Float64Array): void {
  for (let hall = 0; hall < venueDays; hall++) {
    const own = steps.subarray(venueDayFrom[hall], venueDayFrom[hall + 1]);
    const mean = own.reduce((sum, one) => sum + one, 0) / Math.max(1, own.length);
    for (let i = 0; i < own.length; i++) own[i] = (own[i] as number) - mean;
  }
}

/** The slots of a hall never pay more together than its day costs. */
function share({ venueDays, venueDayFrom, weights }: Problem, prices: Float64Array): void {
  const whole = UNIT * weights.venueDay;
  for (let hall = 0; hall < venueDays; hall++) {
    const own = prices.subarray(venueDayFrom[hall], venueDayFrom[hall + 1]);
    const sum = own.reduce((all, one) => all + one, 0);
    if (sum > whole)
      for (let i = 0; i < own.length; i++) own[i] = ((own[i] as number) * whole) / sum;
  }
}
