import fc from "fast-check";
import { expect, test } from "vitest";
import { bracketGames } from "../../../../domain/league/formats/bracket";
import { downstream } from "../../../../domain/league/formats/downstream";
import { fill } from "../../../../domain/league/formats/fill";
import type { Entering, Source } from "../../../../domain/league/formats/model";
import { seeded } from "../../../../domain/league/formats/seeding";
import { NOBODY, playFormat, seedsOf } from "../../../support/play-format";

const seeds = (n: number): Source[] =>
  Array.from({ length: n }, (_, at) => ({ kind: "seed", seed: at + 1 }));

test("[F3] the best third goes in once all groups are complete and it alone holds its rank", () => {
  const games = bracketGames(
    [
      { kind: "seed", seed: 1 },
      { kind: "best", place: 3, rank: 2 },
    ],
    2,
  );
  const third = (across: ReturnType<NonNullable<Entering["best"]>>) =>
    fill(games, new Map(), { ...seedsOf(1), best: (place) => (place === 3 ? across : null) })
      .games[0];
  expect(third({ ranks: [["x"], ["y"]], complete: true })?.away).toBe("y");
  expect(third({ ranks: [["x"], ["y"]], complete: false })?.away).toBeNull();
  expect(third({ ranks: [["x", "y"]], complete: true })?.away).toBeNull();
  expect(third(null)?.waits).toEqual([{ kind: "best", place: 3, rank: 2 }]);
  expect(fill(games, new Map(), NOBODY).games[0]?.waits).toHaveLength(2);
});

test("[F7] a corrected quarter-final says which games get other teams, which were played in vain and whose place changes", () => {
  const games = bracketGames(seeded(seeds(8)), 8);
  const { outcomes } = playFormat(games, seedsOf(8), () => true);
  const turned = downstream(games, outcomes, seedsOf(8), {
    key: "qf-1",
    outcome: { winner: "t8", loser: "t1" },
  });
  expect(turned.games.map(({ key, lost }) => [key, lost])).toEqual([
    ["p5-8-1", true],
    ["sf-1", true],
    ["p7-8", true],
    ["p5-6", true],
    ["third", true],
    ["final", true],
  ]);
  expect(turned.games.find(({ key }) => key === "sf-1")).toMatchObject({
    before: { home: "t1", away: "t4" },
    after: { home: "t8", away: "t4" },
  });
  expect(turned.places.find(({ team }) => team === "t1")).toEqual({
    team: "t1",
    before: { from: 1, to: 1 },
    after: null,
  });
});

test("[F7] what a correction says is what it then does, and nothing else changes", () => {
  const asked = fc.record({
    n: fc.integer({ min: 4, max: 32 }),
    ends: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    at: fc.nat(),
    played: fc.nat(),
  });
  fc.assert(
    fc.property(asked, ({ n, ends, at, played }) => {
      const games = bracketGames(seeded(seeds(n)), 8);
      let turn = 0;
      const all = playFormat(games, seedsOf(n), () => ends[turn++ % 40] ?? true).played;
      const known = all.slice(0, 1 + (played % all.length));
      const outcomes = new Map(known.map(({ key, ...outcome }) => [key, outcome]));
      const one = known[at % known.length];
      if (!one) return;
      const outcome = { winner: one.loser, loser: one.winner };
      const said = downstream(games, outcomes, seedsOf(n), { key: one.key, outcome });
      const before = fill(games, outcomes, seedsOf(n));
      const after = fill(games, new Map([...outcomes, [one.key, outcome]]), seedsOf(n));
      const told = new Map(said.games.map((game) => [game.key, game]));
      for (const [index, game] of before.games.entries()) {
        const now = after.games[index];
        if (!now || game.key === one.key) continue;
        expect(told.has(game.key)).toBe(game.home !== now.home || game.away !== now.away);
        expect(told.get(game.key)?.lost ?? false).toBe(
          game.outcome === "counts" && now.outcome !== "counts",
        );
      }
      expect(
        downstream(games, outcomes, seedsOf(n), {
          key: one.key,
          outcome: outcomes.get(one.key) ?? null,
        }),
      ).toEqual({ games: [], places: [] });
    }),
    { numRuns: 100 },
  );
});
