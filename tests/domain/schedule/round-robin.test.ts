import fc from "fast-check";
import { expect, test } from "vitest";
import { roundRobin } from "../../../domain/schedule/round-robin";

const teams = (count: number) => Array.from({ length: count }, (_, at) => `T${at + 1}`);
const anyCount = fc.integer({ min: 2, max: 41 });

test("[S14] everyone meets everyone once, and with two legs once at each court", () => {
  fc.assert(
    fc.property(anyCount, (count) => {
      const games = roundRobin(teams(count)).flatMap((round) => round.pairings);
      const met = games.map(({ home, away }) => [home, away].sort().join("–"));
      expect(new Set(met).size).toBe((count * (count - 1)) / 2);
      expect(met.length).toBe(new Set(met).size);
      const both = roundRobin(teams(count), 2).flatMap((round) => round.pairings);
      const courts = both.map(({ home, away }) => `${home}–${away}`);
      expect(new Set(courts).size).toBe(count * (count - 1));
      expect(courts.length).toBe(new Set(courts).size);
    }),
  );
});

test("[S14] in a round everyone plays once, or rests when the number is odd", () => {
  fc.assert(
    fc.property(anyCount, fc.constantFrom(1 as const, 2 as const), (count, legs) => {
      const rounds = roundRobin(teams(count), legs);
      expect(rounds.map(({ number }) => number)).toEqual(rounds.map((_, at) => at + 1));
      for (const { pairings, bye } of rounds) {
        const there = pairings.flatMap(({ home, away }) => [home, away]);
        expect([...there, ...(bye === null ? [] : [bye])].sort()).toEqual(teams(count).sort());
        expect(bye === null).toBe(count % 2 === 0);
      }
    }),
  );
});

test("[S14] a team's home and away games differ by at most one, with two legs not at all", () => {
  fc.assert(
    fc.property(anyCount, fc.constantFrom(1 as const, 2 as const), (count, legs) => {
      const games = roundRobin(teams(count), legs).flatMap((round) => round.pairings);
      for (const team of teams(count)) {
        const home = games.filter((game) => game.home === team).length;
        const away = games.filter((game) => game.away === team).length;
        expect(Math.abs(home - away)).toBeLessThanOrEqual(legs === 1 ? 1 : 0);
      }
    }),
  );
});

test("[S15] an even single round robin has n − 2 breaks, the fewest there can be", () => {
  for (let count = 4; count <= 40; count += 2) {
    const rounds = roundRobin(teams(count));
    let breaks = 0;
    for (const team of teams(count)) {
      const atHome = rounds.map(({ pairings }) => pairings.some(({ home }) => home === team));
      breaks += atHome.filter((here, at) => at > 0 && here === atHome[at - 1]).length;
    }
    expect(breaks).toBe(count - 2);
  }
});

test("[S14] fewer than two teams have no rounds", () => {
  expect(roundRobin([])).toEqual([]);
  expect(roundRobin(["T1"])).toEqual([]);
});
