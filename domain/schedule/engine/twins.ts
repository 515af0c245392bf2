import type { Instance } from "./instance-input";
import type { Problem } from "./problem";

/**
 * Twins are two games that are alike in all but their order, such as a game and its return. The search need not know
 * which of them is which: as long as they are far enough apart, one exchange puts them right, and nothing else changes.
 * Kept in order while searching, each would be a wall to the other.
 */

type Link = Instance["precedence"][number];

/** Whether the two games of a link are twins. `admitted` holds the slots of each game. */
export function twinsIn(
  { games, divisions, precedence, reference }: Instance,
  admitted: readonly (readonly number[])[],
): (link: Link) => boolean {
  const links = new Int32Array(games.length);
  for (const { before, after } of precedence)
    for (const game of [before, after]) links[game] = (links[game] ?? 0) + 1;
  return ({ before, after }) => {
    const [one, other] = [games[before], games[after]];
    if (!one || !other || links[before] !== 1 || links[after] !== 1) return false;
    if (reference?.[before] || reference?.[after]) return false;
    const meet = (home: number, away: number) => one.home === home && one.away === away;
    return (
      (meet(other.home, other.away) || meet(other.away, other.home)) &&
      one.stage === other.stage &&
      divisions[one.division]?.setup === divisions[other.division]?.setup &&
      admitted[before]?.join() === admitted[after]?.join()
    );
  };
}

/** Puts twins in order: `at` holds the slot of each game and is changed. */
export function putInOrder({ twins, slotDay, nowhere }: Problem, at: Int32Array): Int32Array {
  for (let i = 0; i < twins.length; i += 2) {
    const [first, later] = [twins[i] as number, twins[i + 1] as number];
    const [one, other] = [at[first] as number, at[later] as number];
    if (one === nowhere || other === nowhere) continue;
    if ((slotDay[one] as number) <= (slotDay[other] as number)) continue;
    at[first] = other;
    at[later] = one;
  }
  return at;
}
