import { describe, expect, it } from "vitest";
import { averageText, leaders, type SeasonSums } from "../../../domain/league/leaders";

const line = (player: string, games: number, points: number, team = "A"): SeasonSums => ({
  player,
  team,
  games,
  points,
  rebounds: 0,
  assists: 0,
});
const order = (lines: readonly SeasonSums[], teamGames = 3) =>
  leaders(lines, new Map([["A", teamGames]]), "points").map(({ rank, player }) => [rank, player]);

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

  it("writes averages with one decimal, halves up", () => {
    expect([
      averageText(37, 2),
      averageText(41, 3),
      averageText(1, 20),
      averageText(30, 3),
    ]).toEqual(["18.5", "13.7", "0.1", "10.0"]);
  });
});
