/** One round: who meets whom, and who rests when the number of teams is odd. */
export interface Round<T> {
  /** From 1. */
  readonly number: number;
  readonly pairings: readonly { readonly home: T; readonly away: T }[];
  readonly bye: T | null;
}

/**
 * Everyone meets everyone once (`legs` 1) or twice with the court changed (`legs` 2), by the circle method. // S14
 * A team's home and away games differ by at most one; fewer than two teams have no rounds.
 * The order of `teams` decides the rounds, so a draw is made by ordering them.
 */
export function roundRobin<T>(teams: readonly T[], legs: 1 | 2 = 1): Round<T>[] {
  if (teams.length < 2) return [];
  const first = singleLeg(teams);
  if (legs === 1) return first;
  const second = first.map((round) => ({
    number: round.number + first.length,
    pairings: round.pairings.map(({ home, away }) => ({ home: away, away: home })),
    bye: round.bye,
  }));
  return [...first, ...second];
}

function singleLeg<T>(teams: readonly T[]): Round<T>[] {
  const even = teams.length % 2 === 0;
  // The circle has an odd number of seats; with an even number of teams the last one sits in the middle.
  const seats = even ? teams.length - 1 : teams.length;
  const at = (seat: number) => teams[((seat % seats) + seats) % seats] as T;
  const middle = teams[seats] as T;
  return Array.from({ length: seats }, (_, turn) => {
    const pairings = even ? [oriented(at(turn), middle, turn % 2 === 0)] : [];
    for (let step = 1; step <= (seats - 1) / 2; step++) {
      // A seat is once the left and once the right partner at every step, so this choice balances each team,
      // and its alternation by step keeps runs of home or away games as rare as they can be (S15).
      pairings.push(oriented(at(turn + step), at(turn - step), step % 2 === 1));
    }
    return { number: turn + 1, pairings, bye: even ? null : at(turn) };
  });
}

const oriented = <T>(left: T, right: T, leftAtHome: boolean) =>
  leftAtHome ? { home: left, away: right } : { home: right, away: left };
