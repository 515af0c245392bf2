import type { Plan } from "./plan";
import type { Problem } from "./problem";

/**
 * A team's halls and hours. `teamPlace` holds from 8 * team: 0 kilometres, 1 games near home, 2 … 5 games by band
 * (early, prime, late, and none for what has no slot), 6 what all this costs.
 */

/** What changes when a game of the team goes from one hall and band to another. */
export function judgePlaces(
  problem: Problem,
  plan: Plan,
  team: number,
  fromVenue: number,
  fromBand: number,
  toVenue: number,
  toBand: number,
): number {
  const { distance, isNear, weights, venues } = problem;
  const { teamPlace } = plan;
  const row = team * (venues + 1);
  const i = team << 3;
  const km =
    (teamPlace[i] as number) +
    (distance[row + toVenue] as number) -
    (distance[row + fromVenue] as number);
  const near =
    (teamPlace[i + 1] as number) +
    (isNear[row + toVenue] as number) -
    (isNear[row + fromVenue] as number);
  let early = teamPlace[i + 2] as number;
  let prime = teamPlace[i + 3] as number;
  let late = teamPlace[i + 4] as number;
  if (fromBand !== toBand) {
    if (fromBand === 0) early--;
    else if (fromBand === 1) prime--;
    else if (fromBand === 2) late--;
    if (toBand === 0) early++;
    else if (toBand === 1) prime++;
    else if (toBand === 2) late++;
  }
  let cost = -(teamPlace[i + 6] as number);
  const far = km - (problem.kmCap[team] as number);
  if (far > 0) cost += weights.farTeam * far;
  const away = (problem.nearMin[team] as number) - near;
  if (away > 0) cost += weights.nearHome * away;
  const short = (problem.primeMin[team] as number) - prime;
  if (short > 0) cost += weights.primeShort * short;
  const uneven = early > late ? early - late : late - early;
  if (uneven > 1) cost += weights.bandImbalance * (uneven - 1);
  return cost;
}

export function countPlace(
  problem: Problem,
  plan: Plan,
  team: number,
  venue: number,
  band: number,
  sign: number,
): void {
  const { distance, isNear, venues } = problem;
  const { teamPlace } = plan;
  const row = team * (venues + 1);
  const i = team << 3;
  teamPlace[i] = (teamPlace[i] as number) + sign * (distance[row + venue] as number);
  teamPlace[i + 1] = (teamPlace[i + 1] as number) + sign * (isNear[row + venue] as number);
  teamPlace[i + 2 + band] = (teamPlace[i + 2 + band] as number) + sign;
}
