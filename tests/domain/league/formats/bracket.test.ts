import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bracketGames } from "../../../../domain/league/formats/bracket";
import type { FormatGame, Source } from "../../../../domain/league/formats/model";
import { seeded } from "../../../../domain/league/formats/seeding";
import { playFormat, seedsOf } from "../../../support/play-format";

const entrants = (n: number): Source[] =>
  Array.from({ length: n }, (_, at) => ({ kind: "seed", seed: at + 1 }));
const knockout = (n: number, playFor = 2) => bracketGames(seeded(entrants(n)), playFor);
const sizes = Array.from({ length: 63 }, (_, at) => at + 2);

/** Every place from 1 to n with those who are given it, as the games say it before anybody plays. */
const placesGiven = (games: readonly FormatGame[]): string[] =>
  games
    .flatMap(({ places }) => [places.winner, places.loser])
    .flatMap((span) => (span ? [`${span.from}-${span.to}`] : []));

/** A span is given to exactly as many as it holds, and the spans lie end to end. */
function expectEveryPlaceOnce(spans: readonly string[], n: number): void {
  const times = new Map<string, number>();
  for (const span of spans) times.set(span, (times.get(span) ?? 0) + 1);
  let next = 1;
  const sorted = [...times].map(([span, count]) => ({
    from: Number(span.split("-")[0]),
    to: Number(span.split("-")[1]),
    count,
  }));
  for (const { from, to, count } of sorted.sort((a, b) => a.from - b.from)) {
    expect(from).toBe(next);
    expect(count).toBe(to - from + 1);
    next = to + 1;
  }
  expect(next).toBe(n + 1);
}

describe("a knockout of 2 to 64", () => {
  test.each(sizes)(
    "[F1] %i entrants play one game less than they are, and each place is decided once",
    (n) => {
      const games = knockout(n);
      expect(games).toHaveLength(n - 1);
      expectEveryPlaceOnce(placesGiven(games), n);
      expect(new Set(games.map(({ key }) => key)).size).toBe(games.length);
    },
  );

  test.each(sizes)(
    "[F2] with %i entrants only the best seeds pass over the first level, and nobody another",
    (n) => {
      const games = knockout(n);
      const entering = games.flatMap(({ round, home, away }) =>
        [home, away].flatMap((side) => (side.kind === "seed" ? [{ round, seed: side.seed }] : [])),
      );
      expect(entering.map(({ seed }) => seed).sort((a, b) => a - b)).toEqual(
        entrants(n).flatMap((one) => (one.kind === "seed" ? [one.seed] : [])),
      );
      const byes = 2 ** Math.ceil(Math.log2(n)) - n;
      for (const { round, seed } of entering) expect(round).toBe(seed <= byes ? 2 : 1);
    },
  );

  test.each(sizes)(
    "[F2] when the better seed of %i always wins, first and second meet in the final",
    (n) => {
      const games = knockout(n, 4);
      const better = (home: string, away: string) => Number(home.slice(1)) < Number(away.slice(1));
      const { end } = playFormat(games, seedsOf(n), (_, home, away) => better(home, away));
      const final = end.games.find(({ key }) => key === "final");
      expect([final?.home, final?.away].sort()).toEqual(["t1", "t2"]);
      expect(end.placing.slice(0, Math.min(n, 4)).map(({ team }) => team)).toEqual(
        ["t1", "t2", "t3", "t4"].slice(0, n),
      );
    },
  );

  test("[F4] places are played for as deep as it is wished, and each is decided once", () => {
    const asked = fc.record({
      n: fc.integer({ min: 2, max: 64 }),
      depth: fc.integer({ min: 2, max: 64 }),
    });
    fc.assert(
      fc.property(asked, ({ n, depth }) => {
        const games = knockout(n, depth);
        expectEveryPlaceOnce(placesGiven(games), n);
        const keys = new Set<string>();
        for (const { key, home, away } of games) {
          for (const side of [home, away])
            if (side.kind === "winner" || side.kind === "loser")
              expect(keys.has(side.of)).toBe(true);
          expect(keys.has(key)).toBe(false);
          keys.add(key);
        }
        // No place up to the depth is shared.
        for (const { places } of games)
          for (const span of [places.winner, places.loser])
            if (span && span.to <= depth) expect(span.from).toBe(span.to);
      }),
      { numRuns: 300 },
    );
  });

  test.each([2, 4, 8, 16, 32, 64])(
    "[F4] for %i to play for every place takes half of them in every round",
    (n) => {
      const games = knockout(n, n);
      expect(games).toHaveLength((n / 2) * Math.log2(n));
      const { end } = playFormat(games, seedsOf(n), () => true);
      expect(end.placing.map(({ from }) => from)).toEqual(
        Array.from({ length: n }, (_, at) => at + 1),
      );
    },
  );

  test("[F4] eight teams play for fifth to eighth with three games more", () => {
    const games = knockout(8, 8);
    expect(games.map(({ key }) => key)).toEqual([
      ...["qf-1", "qf-2", "qf-3", "qf-4", "p5-8-1", "p5-8-2", "sf-1", "sf-2"],
      ...["p7-8", "p5-6", "third", "final"],
    ]);
    expect(games.find(({ key }) => key === "p5-6")).toMatchObject({
      home: { kind: "winner", of: "p5-8-1" },
      away: { kind: "winner", of: "p5-8-2" },
      places: { winner: { from: 5, to: 5 }, loser: { from: 6, to: 6 } },
    });
  });

  test("[F4] six teams play one game for fifth place, and five teams none", () => {
    expect(knockout(6, 8).filter(({ level }) => level === "placement")).toMatchObject([
      { key: "p5-6", home: { of: "qf-1" }, away: { of: "qf-2" } },
    ]);
    expect(knockout(5, 8).some(({ level }) => level === "placement")).toBe(false);
  });

  test("[F1] however its games end, a knockout comes to its end and everybody has played", () => {
    const asked = fc.record({
      n: fc.integer({ min: 2, max: 64 }),
      depth: fc.constantFrom(2, 4, 8, 16, 64),
      ends: fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }),
    });
    fc.assert(
      fc.property(asked, ({ n, depth, ends }) => {
        const games = knockout(n, depth);
        let at = 0;
        const { end, played } = playFormat(games, seedsOf(n), () => ends[at++ % 64] ?? true);
        expect(end.complete).toBe(true);
        expect(new Set(end.placing.map(({ team }) => team)).size).toBe(n);
        expect(end.placing).toHaveLength(n);
        const who = played.flatMap(({ winner, loser }) => [winner, loser]);
        expect(new Set(who).size).toBe(n);
      }),
      { numRuns: 60 },
    );
  });
});
