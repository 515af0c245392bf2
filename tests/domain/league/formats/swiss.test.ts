import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestMatching } from "../../../../domain/league/formats/matching";
import { swissPairing } from "../../../../domain/league/formats/swiss";
import { type SwissRound, swissTable } from "../../../../domain/league/formats/swiss-table";

const teamsOf = (n: number) => Array.from({ length: n }, (_, at) => `t${at + 1}`);

/** Plays rounds until no more can be paired or enough were. */
function play(n: number, most: number, ends: readonly boolean[]) {
  const teams = teamsOf(n);
  const rounds: SwissRound[] = [];
  let at = 0;
  while (rounds.length < most) {
    const next = swissPairing(teams, rounds);
    if (!next.ok) return { teams, rounds, refusal: next.refusal };
    const games = next.value.pairings.map((pairing) => ({
      ...pairing,
      winner: ends[at++ % ends.length] ? ("home" as const) : ("away" as const),
    }));
    rounds.push({ games, bye: next.value.bye });
  }
  return { teams, rounds, refusal: null };
}

/** By trying everything: whether those can still be paired, one of them resting when they are odd. */
function canPair(
  teams: readonly string[],
  met: ReadonlySet<string>,
  rested: ReadonlySet<string | null>,
): boolean {
  const pairAll = (left: readonly string[]): boolean => {
    const [one, ...others] = left;
    if (one === undefined) return true;
    return others.some(
      (other) =>
        !met.has([one, other].sort().join()) && pairAll(others.filter((each) => each !== other)),
    );
  };
  return teams.length % 2 === 0
    ? pairAll(teams)
    : teams.some((bye) => !rested.has(bye) && pairAll(teams.filter((each) => each !== bye)));
}

const metIn = (rounds: readonly SwissRound[]) =>
  rounds.flatMap(({ games }) => games.map(({ home, away }) => [home, away].sort().join()));

const ends = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });

describe("a Swiss system", () => {
  test("[F8] nobody meets twice or rests twice, and a round is refused only when trying everything finds none", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), ends, (n, ends) => {
        const { teams, rounds, refusal } = play(n, 9, ends);
        const met = metIn(rounds);
        expect(new Set(met).size).toBe(met.length);
        const byes = rounds.flatMap(({ bye }) => (bye === null ? [] : [bye]));
        expect(new Set(byes).size).toBe(byes.length);
        expect(refusal).toEqual({ code: "no-new-pairing", round: rounds.length + 1 });
        expect(canPair(teams, new Set(met), new Set(byes))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("[F8] for 2 to 64 teams the rounds that find a champion can always be paired, and everyone plays in each", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 64 }), ends, (n, ends) => {
        const most = Math.ceil(Math.log2(n));
        const { rounds, refusal, teams } = play(n, most, ends);
        expect(refusal).toBeNull();
        expect(new Set(metIn(rounds)).size).toBe(metIn(rounds).length);
        for (const { games, bye } of rounds) {
          const there = [
            ...games.flatMap(({ home, away }) => [home, away]),
            ...(bye === null ? [] : [bye]),
          ];
          expect(there.toSorted()).toEqual(teams.toSorted());
        }
        for (const { home, away } of swissTable(teams, rounds))
          expect(Math.abs(home - away)).toBeLessThanOrEqual(3);
      }),
      { numRuns: 20 },
    );
  });

  test("[F8] in the first round the upper half meets the lower, and then winners meet winners", () => {
    const first = swissPairing(teamsOf(8), []);
    if (!first.ok) throw new Error("no round");
    expect(first.value.pairings.map(({ home, away }) => [home, away].sort().join("-"))).toEqual([
      ...["t1-t5", "t2-t6", "t3-t7", "t4-t8"],
    ]);
    const { teams, rounds } = play(8, 1, [true]);
    const second = swissPairing(teams, rounds);
    const won = new Set(rounds[0]?.games.map(({ home }) => home));
    if (!second.ok) throw new Error("no round");
    for (const { home, away } of second.value.pairings) expect(won.has(home)).toBe(won.has(away));
  });

  test("[F8] the last one that has not rested rests, and a round waits for the one before", () => {
    const first = swissPairing(teamsOf(5), []);
    expect(first).toMatchObject({ ok: true, value: { bye: "t5" } });
    const open = [{ games: [{ home: "t1", away: "t2", winner: null }], bye: null }];
    expect(swissPairing(["t1", "t2"], open)).toMatchObject({
      refusal: { code: "round-open", round: 1 },
    });
  });

  test("[F9] level teams are parted by Buchholz, and a bye counts as an opponent with the own points", () => {
    const won = (home: string, away: string) => ({ home, away, winner: "home" as const });
    const table = swissTable(
      ["a", "b", "c", "d", "e"],
      [
        { games: [won("a", "b"), won("c", "d")], bye: "e" },
        { games: [won("a", "c"), won("e", "b")], bye: "d" },
      ],
    );
    expect(table.map(({ team, points, buchholz, rank }) => [team, points, buchholz, rank])).toEqual(
      [
        ["e", 2, 2, 1],
        ["a", 2, 1, 2],
        ["c", 1, 3, 3],
        ["d", 1, 2, 4],
        ["b", 0, 4, 5],
      ],
    );
  });

  test("[F8] as many as possible are paired, in every graph of up to eight", () => {
    const graph = fc.record({
      n: fc.integer({ min: 1, max: 8 }),
      edges: fc.array(fc.boolean(), { minLength: 28, maxLength: 28 }),
    });
    fc.assert(
      fc.property(graph, ({ n, edges }) => {
        const pairs: [number, number][] = [];
        for (let a = 0; a < n; a += 1)
          for (let b = a + 1; b < n; b += 1)
            if (edges[(a * (15 - a)) / 2 + b - a - 1]) pairs.push([a, b]);
        const neighbours = Array.from({ length: n }, (_, v) =>
          pairs.flatMap(([a, b]) => (a === v ? [b] : b === v ? [a] : [])),
        );
        const mate = largestMatching(neighbours);
        for (const [v, partner] of mate.entries())
          if (partner !== -1) {
            expect(neighbours[v]).toContain(partner);
            expect(mate[partner]).toBe(v);
          }
        const most = (used: number, from: number): number => {
          let best = 0;
          for (const [at, [a, b]] of pairs.entries())
            if (at >= from && !(used & (1 << a)) && !(used & (1 << b)))
              best = Math.max(best, 1 + most(used | (1 << a) | (1 << b), at + 1));
          return best;
        };
        expect(mate.filter((partner) => partner !== -1).length / 2).toBe(most(0, 0));
      }),
      { numRuns: 500 },
    );
  });
});
