import { compileGames } from "./compile-games";
import { compileSlots } from "./compile-slots";
import type { Instance } from "./instance-input";
import type { Problem } from "./problem";

/** The problem of an instance. Total: what `instanceInput` accepts can be compiled. */
export function compile(instance: Instance): Problem {
  const { days, counties, venues, teams, games, weights, window, phase } = instance;
  const places = compileSlots(instance);
  const { shortGap, ...rest } = weights;
  const pairCost = Int32Array.from({ length: days + 1 }, (_, gap) => shortGap[String(gap)] ?? 0);
  const stride = venues.length + 1;
  const distance = new Int32Array((teams.length + 1) * stride);
  const isNear = new Uint8Array((teams.length + 1) * stride);
  for (const { id, near } of teams) {
    for (const { id: venue } of venues)
      distance[id * stride + venue] = instance.dist[id]?.[venue] ?? 0;
    for (const venue of near) isNear[id * stride + venue] = 1;
  }
  return {
    days,
    games: games.length,
    teams: teams.length,
    venues: venues.length,
    counties: counties.length,
    minGap: instance.minGap,
    windowDays: window.days,
    windowGames: window.games,
    phaseFrom: phase[0],
    phaseTo: phase[1],
    idleDays: instance.idleDays,
    weights: rest,
    pairCost,
    pairReach: pairCost.reduce((last, cost, gap) => (cost > 0 ? gap : last), 0),
    ...places,
    ...compileGames(instance, places),
    distance,
    isNear,
    nearMin: Int32Array.from(teams, ({ nearMin }) => nearMin),
    kmCap: Int32Array.from(teams, ({ kmCap }) => kmCap),
    primeMin: Int32Array.from(teams, ({ primeMin }) => primeMin),
    // The county of `nowhere` wants nothing.
    countyMin: Int32Array.from([...counties.map(({ minGames }) => minGames), 0]),
  };
}
