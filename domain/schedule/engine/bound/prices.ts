import type { Problem } from "../problem";

/**
 * Prices put on what a plan promises, each between nothing and what the promise costs when it is broken. Whatever they
 * are, a plan costs at least what it costs at these prices: so the best prices give the best bound, and rounding them
 * takes nothing from its truth.
 */
export interface Prices {
  /** By team: a kilometre beyond the cap, a game near home, a game at a prime hour. */
  readonly far: Float64Array;
  readonly near: Float64Array;
  readonly prime: Float64Array;
  readonly county: Float64Array;
  /** By slot: its part of what it costs to open its hall that day. */
  readonly hall: Float64Array;
  /** What a game of a team on a day pays to the team's calendar: `team * days + day`. */
  readonly day: Float64Array;
}

/** Prices are whole sixteenths of a unit of cost, so that sums are exact. */
export const UNIT = 16;

export function firstPrices(problem: Problem): Prices {
  const { teams, days, counties, slots, weights } = problem;
  const prices: Prices = {
    far: new Float64Array(teams),
    near: new Float64Array(teams).fill((UNIT * weights.nearHome) / 4),
    prime: new Float64Array(teams),
    county: new Float64Array(counties),
    hall: new Float64Array(slots),
    day: new Float64Array(teams * days),
  };
  for (let hall = 0; hall < problem.venueDays; hall++) {
    const from = problem.venueDayFrom[hall] as number;
    const to = problem.venueDayFrom[hall + 1] as number;
    const share = (UNIT * weights.venueDay) / Math.max(1, to - from);
    for (let slot = from; slot < to; slot++) prices.hall[slot] = share;
  }
  return prices;
}

/** What each game costs in each of its candidate slots at these prices, in sixteenths. */
export function pricesOfCandidates(problem: Problem, prices: Prices, into: Int32Array): void {
  const { candidate, candidateFrom, slotVenue, slotBand, slotDay, slotCounty } = problem;
  const { travel, distance, isNear, reference, slotPlace, weights, venues, days } = problem;
  for (let game = 0; game < problem.games; game++) {
    const end = candidateFrom[game + 1] as number;
    for (let i = candidateFrom[game] as number; i < end; i++) {
      const slot = candidate[i] as number;
      const venue = slotVenue[slot] as number;
      let cost = UNIT * (travel[game * (venues + 1) + venue] as number);
      cost += Math.floor(prices.hall[slot] as number);
      const published = reference[game] as number;
      if (published !== -2 && slotPlace[slot] !== published) cost += UNIT * weights.change;
      if (problem.hosted[game] === 1)
        cost -= Math.floor(prices.county[slotCounty[slot] as number] as number);
      for (let side = 0; side < 2; side++) {
        const team = (side === 0 ? problem.home : problem.away)[game] as number;
        if (team < 0) continue;
        const there = team * (venues + 1) + venue;
        cost += Math.floor(prices.far[team] as number) * (distance[there] as number);
        if (isNear[there] === 1) cost -= Math.floor(prices.near[team] as number);
        if (slotBand[slot] === 1) cost -= Math.floor(prices.prime[team] as number);
        cost -= Math.floor(prices.day[team * days + (slotDay[slot] as number)] as number);
      }
      into[i] = cost;
    }
  }
}

/** What the prices earn whatever the plan is, in sixteenths. */
export function earned({ teams, counties, ...problem }: Problem, prices: Prices): number {
  let sum = 0;
  for (let team = 0; team < teams; team++) {
    sum -= Math.floor(prices.far[team] as number) * (problem.kmCap[team] as number);
    sum += Math.floor(prices.near[team] as number) * (problem.nearMin[team] as number);
    sum += Math.floor(prices.prime[team] as number) * (problem.primeMin[team] as number);
  }
  for (let county = 0; county < counties; county++)
    sum += Math.floor(prices.county[county] as number) * (problem.countyMin[county] as number);
  return sum;
}
