import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countedEach, countedGames, forfeitScoreFor } from "../../../domain/league/counted-games";
import type { GroupGame } from "../../../domain/league/group-record";
import { standings } from "../../../domain/league/standings";
import { STANDINGS_PRESETS, type StandingsRules } from "../../../domain/league/standings-rules";

const fiba = STANDINGS_PRESETS.fiba;
const average: StandingsRules = { ...fiba, forfeitCounts: "winner-average" };
const game = (home: string, away: string, homeScore: number, awayScore: number): GroupGame => ({
  ...{ home, away, homeScore, awayScore },
});
const forfeit = (home: string, away: string): GroupGame => ({
  ...{ home, away, homeScore: null, awayScore: null, result: "forfeit-away" },
});

describe("what a forfeited game counts", () => {
  test("[S17] by average it is the winner's points scored and difference, halves up", () => {
    const games = [game("A", "B", 80, 71), game("C", "A", 60, 75), forfeit("A", "D")];
    // Scored 155/2 = 77.5, difference 24/2 = 12.
    expect(forfeitScoreFor("A", games, average)).toEqual([78, 66]);
    const rows = standings({ teams: ["A", "B", "C", "D"], games, rules: average }).rows;
    expect(rows.find(({ team }) => team === "A")).toMatchObject({ pointsFor: 233, forfeits: 0 });
    expect(rows.find(({ team }) => team === "D")).toMatchObject({
      ...{ pointsFor: 66, pointsAgainst: 78, points: 0, forfeits: 1 },
    });
  });

  test("[S17] whoever loses on average wins by one all the same", () => {
    expect(forfeitScoreFor("A", [game("A", "B", 50, 61)], average)).toEqual([50, 49]);
    expect(forfeitScoreFor("A", [game("A", "B", 0, 61)], average)).toEqual([1, 0]);
  });

  test("[S17] without a game of the winner it is the fixed score, also when only others were forfeited to it", () => {
    const games = [forfeit("A", "C"), forfeit("A", "D"), game("C", "D", 70, 60)];
    expect(countedGames(games, average).map(({ home }) => home.scored)).toEqual([20, 20, 70]);
  });

  test("[S17] games of a team that is out do not enter the average", () => {
    const games = [game("A", "B", 100, 20), game("A", "C", 60, 50), forfeit("A", "D")];
    const { rows } = standings({
      ...{ teams: ["A", "B", "C", "D"], games, rules: average, disqualified: ["B"] },
    });
    expect(rows.find(({ team }) => team === "A")).toMatchObject({ pointsFor: 120 });
  });

  const score = fc.integer({ min: 0, max: 150 });
  const played = fc
    .array(fc.tuple(score, score), { minLength: 1, maxLength: 9 })
    .map((all) => all.filter(([own, other]) => own !== other))
    .filter((all) => all.length > 0);

  test("[S17] lies within half a point of the exact average, in whole numbers of which the first is larger", () => {
    fc.assert(
      fc.property(played, (all) => {
        const games = all.map(([own, other]) => game("A", "B", own, other));
        const [winner, loser] = forfeitScoreFor("A", games, average);
        const sum = (of: (one: readonly [number, number]) => number) =>
          all.reduce((total, one) => total + of(one), 0);
        const n = all.length;
        const [scored, margin] = [sum(([own]) => own), sum(([own, other]) => own - other)];
        expect(Number.isInteger(winner) && Number.isInteger(loser)).toBe(true);
        expect(winner > loser && loser >= 0).toBe(true);
        // 2·|n·figure − sum| ≤ n, in whole numbers.
        if (scored >= n) expect(2 * Math.abs(n * winner - scored)).toBeLessThanOrEqual(n);
        if (margin >= n) expect(2 * Math.abs(n * (winner - loser) - margin)).toBeLessThanOrEqual(n);
        else expect(winner - loser).toBe(1);
      }),
    );
  });

  test("[S17] does not depend on the order of the games, and changes nothing else", () => {
    fc.assert(
      fc.property(played, fc.nat(), (all, cut) => {
        const games = [...all.map(([own, other]) => game("A", "B", own, other)), forfeit("A", "C")];
        const turn = cut % games.length;
        const other = [...games.slice(turn), ...games.slice(0, turn)];
        expect(forfeitScoreFor("A", other, average)).toEqual(forfeitScoreFor("A", games, average));
        expect(countedEach(games, average).slice(0, -1)).toEqual(
          countedEach(games, fiba).slice(0, -1),
        );
      }),
    );
  });
});
