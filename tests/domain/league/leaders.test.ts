import { describe, expect, it } from "vitest";
import { type BoxFigures, NOTHING } from "../../../domain/league/box-figures";
import {
  averageText,
  leaders,
  type PlayerSums,
  type Statistic,
} from "../../../domain/league/leaders";

const sums = (player: string, games: number, box: Partial<BoxFigures>): PlayerSums => ({
  ...{ player, team: "A", games, starts: 0, playedMs: 1, plusMinus: 0 },
  box: { ...NOTHING, ...box },
});
const line = (player: string, games: number, pts: number) => sums(player, games, { pts });
const order = (lines: readonly PlayerSums[], teamGames = 3, statistic: Statistic = "points") =>
  leaders(lines, new Map([["A", teamGames]]), statistic).map(({ rank, player }) => [rank, player]);

describe("a leader board", () => {
  it("[L1] leaves out who played less than two thirds of the team's games", () => {
    expect(order([line("two of three", 2, 20), line("one of three", 1, 40)])).toEqual([
      [1, "two of three"],
    ]);
    expect(order([line("two of four", 2, 40), line("three of four", 3, 20)], 4)).toEqual([
      [1, "three of four"],
    ]);
  });

  it("[L1] names nobody who has nothing of it or has not played", () => {
    expect(order([line("scoreless", 3, 0), line("absent", 0, 0)])).toEqual([]);
  });

  it("[L2] goes by the average, compared exactly", () => {
    // 10.5 against 10.333…
    expect(order([line("more points", 3, 31), line("better average", 2, 21)])).toEqual([
      [1, "better average"],
      [2, "more points"],
    ]);
  });

  it("[L3] puts the larger sum first at equal averages and lets equal ones share the rank", () => {
    const lines = [line("c", 2, 12), line("a", 2, 20), line("b", 3, 30), line("d", 2, 20)];
    expect(order(lines)).toEqual([
      [1, "b"],
      [2, "a"],
      [2, "d"],
      [4, "c"],
    ]);
  });

  it("[L4] counts a share for those who made enough of them for their team's games", () => {
    const shooters = [
      sums("three of three", 3, { fg3m: 3, fg3a: 3 }),
      sums("two of two", 3, { fg3m: 2, fg3a: 2 }),
      sums("six of nine", 3, { fg3m: 6, fg3a: 9 }),
    ];
    expect(order(shooters, 3, "threes")).toEqual([
      [1, "three of three"],
      [2, "six of nine"],
    ]);
    // Two field goals a game, of whatever value.
    expect(order(shooters, 3, "field-goals")).toEqual([[1, "six of nine"]]);
    expect(order([sums("alone", 1, { ftm: 1, fta: 4 })], 1, "free-throws")).toEqual([[1, "alone"]]);
  });

  it("[L5] lets fewer games decide between equal shares of equal sums", () => {
    const both = [sums("three", 3, { ftm: 6, fta: 8 }), sums("two", 2, { ftm: 6, fta: 8 })];
    expect(order(both, 3, "free-throws")).toEqual([
      [1, "two"],
      [2, "three"],
    ]);
  });

  it("knows rebounds of both ends, and efficiency from the whole row", () => {
    expect(order([sums("a", 1, { or: 1, dr: 2 }), sums("b", 1, { dr: 2 })], 1, "rebounds")).toEqual(
      [
        [1, "a"],
        [2, "b"],
      ],
    );
    const wasteful = sums("wasteful", 1, { pts: 10, fg2m: 5, fg2a: 15, to: 2 });
    const tidy = sums("tidy", 1, { pts: 8, fg2m: 4, fg2a: 5 });
    expect(order([wasteful, tidy], 1, "efficiency")).toEqual([[1, "tidy"]]);
  });

  it("writes quotients with one decimal, halves away from zero", () => {
    expect([
      averageText(37, 2),
      averageText(41, 3),
      averageText(1, 20),
      averageText(30, 3),
      averageText(-5, 4),
      averageText(-1, 100),
      averageText(2, 3, 100),
    ]).toEqual(["18.5", "13.7", "0.1", "10.0", "-1.3", "0.0", "66.7"]);
  });
});
