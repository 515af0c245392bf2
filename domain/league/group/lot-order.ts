import type { TeamId } from "../../kernel/ids";
import { seeded } from "../../kernel/random";
import type { Lot } from "./vocabulary";

/**
 * Lots drawn from a seed (C2): one lot for each team lies in the order of the teams' ids; one after the other is taken
 * from those that are left, and the first taken stands first. The same teams and seed give the same order everywhere,
 * and every order is equally likely.
 */
export function drawLots(teams: readonly TeamId[], seed: string): readonly Lot[] {
  const random = seeded(seed);
  const left = teams.toSorted((a, b) => (a < b ? -1 : 1));
  return teams.flatMap(() => {
    const before = left.length;
    const taken = random.below(before);
    return left.splice(taken, 1).map((team) => ({ left: before, taken: taken + 1, team }));
  });
}

/** Whether lots that were published are what their seed gives. */
export const verifyLots = (teams: readonly TeamId[], seed: string, lots: readonly Lot[]): boolean =>
  JSON.stringify(drawLots(teams, seed).map(({ left, taken, team }) => [left, taken, team])) ===
  JSON.stringify(lots.map(({ left, taken, team }) => [left, taken, team]));
