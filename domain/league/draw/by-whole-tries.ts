import { seeded } from "../../kernel/random";
import type { Found } from "./by-pots";
import { layoutOf } from "./layout";
import { potBound } from "./pot-bounds";
import type { Problem } from "./problem";

/** How many whole tries one draw may take: two seconds or so. */
export const WHOLE_TRIES = 1_000_000;

/**
 * D3: each pot is shuffled onto its places, and all starts over as soon as a rule is broken. So a try gives every
 * legal draw with the same probability, one in the product of the pots' orders. For tasks of which not even one pot
 * can be counted. Null when no try came through.
 */
export function byWholeTries(problem: Problem, seed: string): Found | null {
  const { places, caps, teams } = problem;
  const random = seeded(seed);
  const width = caps.length;
  const held = Uint16Array.from(layoutOf(problem).held.flat());
  const capsOf = teams.map((_, team) =>
    caps.flatMap(({ members }, cap) => (members.includes(team) ? [cap] : [])),
  );
  const most = caps.map(({ cap }) => cap);
  const groupOf = places.map(({ group }) => group);
  const fixed = new Set(places.map(({ holder }) => holder));
  const free = places.flatMap(({ holder, pot }, at) => (holder === null ? [{ at, pot }] : []));
  const pots = Array.from({ length: problem.pots }, (_, pot) => ({
    teams: [...teams.keys()].filter((team) => problem.potOf[team] === pot && !fixed.has(team)),
    open: free.filter((place) => place.pot === pot).map(({ at }) => at),
  }));
  const line = places.map(({ holder }) => holder ?? -1);
  const used = new Uint16Array(held.length);

  const admits = (team: number, at: number): boolean => {
    const from = (groupOf[at] ?? 0) * width;
    for (const cap of capsOf[team] ?? []) {
      const inside = (used[from + cap] ?? 0) + 1;
      if (inside > (most[cap] ?? 0)) return false;
      used[from + cap] = inside;
    }
    return true;
  };
  const tryOnce = (): boolean => {
    used.set(held);
    for (const { teams, open } of pots)
      for (const [index, team] of teams.entries()) {
        // The places come from the last try in some order, which is as good as any.
        const other = index + random.below(open.length - index);
        const at = open[other] ?? 0;
        open[other] = open[index] ?? 0;
        open[index] = at;
        if (!admits(team, at)) return false;
        line[at] = team;
      }
    return true;
  };
  for (let tries = 1; tries <= WHOLE_TRIES; tries++) if (tryOnce()) return { line, tries };
  return null;
}

/** No more legal draws than this: the product of the pots' bounds. */
export function mostByBounds(problem: Problem): bigint {
  const { held } = layoutOf(problem);
  let product = 1n;
  for (let pot = 0; pot < problem.pots; pot++) product *= potBound(problem, pot, held);
  return product;
}
