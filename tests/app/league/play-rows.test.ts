import { describe, expect, it } from "vitest";
import { playRows } from "../../../app/league/play-rows";
import { lineOf } from "../../../domain/league/game/state";
import { gameOf } from "../../support/games";

const SEEDS = [1, 2, 3, 4, 5, 6];
const COMPANIONS = ["assisted", "block-received", "foul-drawn", "arrow-used"];

describe("the play by play", () => {
  it("tells every play once, the newest first", () => {
    for (const seed of SEEDS) {
      const { state } = gameOf(seed, { corrections: true });
      const periods = playRows(state);
      expect(periods.map((one) => one.period)).toEqual(
        [...periods.map((one) => one.period)].sort((a, b) => b - a),
      );
      const told = periods
        .flatMap(({ rows }) => rows)
        .reverse()
        .flatMap((row) => [row.event, ...row.with]);
      expect(told).toEqual(state.plays.map((play) => play.event));
    }
  });

  it("says an assist in one breath with its basket", () => {
    for (const seed of SEEDS) {
      const rows = playRows(gameOf(seed).state).flatMap((period) => period.rows);
      expect(rows.filter((row) => row.event.type === "assisted")).toEqual([]);
      const joined = rows.flatMap((row) => row.with.map((event) => event.type));
      expect(joined.length).toBeGreaterThan(0);
      expect(joined.filter((type) => !COMPANIONS.includes(type))).toEqual([]);
    }
  });

  it("ends at the score of the game, and counts each player's fouls up to the sheet's", () => {
    for (const seed of SEEDS) {
      const { state } = gameOf(seed);
      const rows = playRows(state).flatMap((period) => period.rows);
      expect(rows.find((row) => row.score)?.score).toEqual({
        home: state.home.points,
        away: state.away.points,
      });
      const most = new Map<string, number>();
      for (const row of rows)
        if (row.event.type === "fouled" && row.event.player && row.fouls)
          most.set(row.event.player, Math.max(most.get(row.event.player) ?? 0, row.fouls));
      expect(most.size).toBeGreaterThan(0);
      for (const [player, fouls] of most) {
        const line = [state.home, state.away].flatMap(
          (team) => lineOf(team, player as never) ?? [],
        )[0];
        expect(line?.fouls).toHaveLength(fouls);
      }
    }
  });
});
