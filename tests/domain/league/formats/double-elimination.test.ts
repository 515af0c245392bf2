import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doubleElimination } from "../../../../domain/league/formats/double-elimination";
import { dropMasks } from "../../../../domain/league/formats/drop-masks";
import { fill } from "../../../../domain/league/formats/fill";
import type { Source } from "../../../../domain/league/formats/model";
import { playFormat, seedsOf } from "../../../support/play-format";

const sizes = Array.from({ length: 63 }, (_, at) => at + 2);
const entrants = (n: number): Source[] =>
  Array.from({ length: n }, (_, at) => ({ kind: "seed", seed: at + 1 }));
const games = (n: number, reset = true) => doubleElimination({ entrants: entrants(n), reset });

describe("a double elimination of 2 to 64", () => {
  test.each(sizes)("[F5] %i teams play twice as many games less two, and one more at most", (n) => {
    expect(games(n, false)).toHaveLength(2 * n - 2);
    expect(games(n)).toHaveLength(2 * n - 1);
    const before = new Set<string>();
    for (const { key, home, away } of games(n)) {
      for (const side of [home, away])
        if (side.kind === "winner" || side.kind === "loser") expect(before.has(side.of)).toBe(true);
      expect(before.has(key)).toBe(false);
      before.add(key);
    }
    const uses = games(n, false)
      .flatMap(({ home, away }) => [home, away])
      .map((side) => JSON.stringify(side));
    expect(new Set(uses).size).toBe(uses.length);
    for (const { round, level, home, away } of games(n, false))
      if (level === "winners" && round > 1)
        expect([home, away].every((side) => side.kind === "winner" || side.kind === "seed")).toBe(
          true,
        );
  });

  test("[F5] whoever is not the champion has lost twice, the champion once at most, and every place is decided", () => {
    const asked = fc.record({
      n: fc.integer({ min: 2, max: 64 }),
      ends: fc.array(fc.boolean(), { minLength: 131, maxLength: 131 }),
    });
    fc.assert(
      fc.property(asked, ({ n, ends }) => {
        let at = 0;
        const { played, end } = playFormat(games(n), seedsOf(n), () => ends[at++] ?? true);
        expect(end.complete).toBe(true);
        expect(end.placing).toHaveLength(n);
        expect(end.placing.map(({ from }) => from)).toEqual(
          end.placing.map(({ from }) => from).sort((a, b) => a - b),
        );
        const champion = end.placing[0]?.team;
        for (const { team, from, to } of end.placing) {
          const losses = played.filter(({ loser }) => loser === team).length;
          if (team === champion) expect(losses).toBeLessThanOrEqual(1);
          else expect(losses).toBe(2);
          expect(end.placing.filter((one) => one.from === from)).toHaveLength(to - from + 1);
        }
      }),
      { numRuns: 80 },
    );
  });

  test.each(sizes)(
    "[F6] the grand final of %i is played again only when the unbeaten side has lost it",
    (n) => {
      const all = games(n);
      const first = playFormat(all, seedsOf(n), () => true);
      expect(first.played.some(({ key }) => key === "reset")).toBe(false);
      const turned = playFormat(all, seedsOf(n), (key) => key !== "final");
      expect(turned.played.at(-1)?.key).toBe("reset");
      expect(turned.end.placing.slice(0, 2).map(({ team }) => team)).toEqual([
        turned.played.at(-1)?.winner,
        turned.played.at(-1)?.loser,
      ]);
      const beforeReset = new Map([...turned.outcomes].filter(([key]) => key !== "reset"));
      const waiting = fill(all, beforeReset, seedsOf(n));
      expect(waiting.complete).toBe(false);
      expect(waiting.placing.every(({ from }) => from > 2)).toBe(true);
    },
  );

  test("[F5] nobody meets again before the level at which that can no longer be avoided", () => {
    for (let levels = 2; levels <= 6; levels += 1) {
      // With t levels played, t different places are needed among 2^(levels − t).
      let free = 1;
      while (free + 1 < levels && free + 1 <= 2 ** (levels - free - 1)) free += 1;
      expect(earliestRematch(levels)).toBe(free + 1);
      expect(dropMasks(levels)).toHaveLength(levels - 1);
    }
  });
});

/** The level of the winners' bracket whose losers drop when a rematch first becomes possible, by looking at all pairs. */
function earliestRematch(levels: number): number {
  const n = 2 ** levels;
  const all = games(n, false);
  const byKey = new Map(all.map((game) => [game.key, game]));
  const seedsIn = (source: Source): number[] => {
    if (source.kind === "seed") return [source.seed];
    if (source.kind !== "winner" && source.kind !== "loser") return [];
    const game = byKey.get(source.of);
    return game ? [...seedsIn(game.home), ...seedsIn(game.away)] : [];
  };
  const upper = all.filter(({ level }) => level === "winners");
  const metAbove = new Set<string>();
  for (const { home, away } of upper)
    for (const a of seedsIn(home))
      for (const b of seedsIn(away)) metAbove.add(`${Math.min(a, b)}-${Math.max(a, b)}`);
  // Whoever can come to a side has lost at a level; who lost to whom is told by the pair's own meeting in the tree.
  const lostAt = (source: Source): { seed: number; level: number }[] => {
    if (source.kind === "loser") {
      const game = byKey.get(source.of);
      if (!game) return [];
      const level = Number(source.of.slice(1).split("-")[0]);
      return [...seedsIn(game.home), ...seedsIn(game.away)].map((seed) => ({ seed, level }));
    }
    const game = source.kind === "winner" ? byKey.get(source.of) : undefined;
    return game ? [...lostAt(game.home), ...lostAt(game.away)] : [];
  };
  const meetLevel = (a: number, b: number): number =>
    Number(
      upper
        .find(({ home, away }) => {
          const [one, other] = [seedsIn(home), seedsIn(away)];
          return (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a));
        })
        ?.key.slice(1)
        .split("-")[0],
    );
  for (const { level, home, away, round } of all) {
    if (level !== "losers") continue;
    const dropped = upper
      .filter((game) => game.round < round)
      .map(({ key }) => Number(key.slice(1).split("-")[0]));
    for (const a of lostAt(home))
      for (const b of lostAt(away))
        if (
          a.seed !== b.seed &&
          a.level !== b.level &&
          meetLevel(a.seed, b.seed) === Math.min(a.level, b.level)
        )
          return home.kind === "winner" ? Math.max(...dropped) + 1 : Math.max(...dropped);
  }
  return levels;
}
