import { describe, expect, it } from "vitest";
import { teamId } from "../../../domain/kernel/ids";
import { FIBA } from "../../../domain/league/game/rules";
import { type GamePlan, playGame } from "../../../prisma/demo/play-game";
import { gameOf, live, squadOf } from "../../support/games";

const plan = (seed: string, change: Partial<GamePlan> = {}): GamePlan => ({
  seed,
  rules: FIBA,
  home: { team: teamId("H"), squad: squadOf("H"), strength: 55 },
  away: { team: teamId("V"), squad: squadOf("V"), strength: 50 },
  ...change,
});

const SEEDS = Array.from({ length: 24 }, (_, i) => i + 1);

describe("a made-up game", () => {
  it("is the same again from the same seed, ids included, and another from another", () => {
    expect(playGame(plan("a", { corrections: true }))).toEqual(
      playGame(plan("a", { corrections: true })),
    );
    expect(playGame(plan("a"))).not.toEqual(playGame(plan("b")));
  });

  it("is granted wish by wish and ends signed, with a winner and nothing odd", () => {
    for (const seed of SEEDS) {
      const { state } = gameOf(seed, { corrections: seed % 2 === 0 });
      expect(state).toMatchObject({ phase: "over", signed: true, oddities: [] });
      expect(state.home.points).not.toBe(state.away.points);
    }
  });

  it("has the length and the scores of a workers' league", () => {
    const games = SEEDS.map((seed) => gameOf(seed));
    const scores = games.flatMap(({ state }) => [state.home.points, state.away.points]);
    const mean = scores.reduce((sum, n) => sum + n, 0) / scores.length;
    expect(mean).toBeGreaterThan(55);
    expect(mean).toBeLessThan(72);
    for (const { wishes } of games) {
      expect(wishes.length).toBeGreaterThan(340);
      expect(wishes.length).toBeLessThan(650);
    }
  });

  it("is won far more often by a team that is far stronger", () => {
    const won = SEEDS.filter((seed) => {
      const strong = plan(`s${seed}`);
      const wishes = playGame({ ...strong, home: { ...strong.home, strength: 90 } });
      const { state } = live(wishes);
      return state.home.points > state.away.points;
    });
    expect(won.length).toBeGreaterThan(SEEDS.length * 0.8);
  });

  it("stops where it was told to, with the clock standing", () => {
    for (const until of [
      { period: 1, ms: 600_000 },
      { period: 3, ms: 222_000 },
      { period: 4, ms: 0 },
    ]) {
      const { state } = live(playGame(plan("live", { until, corrections: true })));
      expect(state.phase).toBe("period");
      expect(state.clock).toEqual({ ...until, running: false });
    }
  });

  it("holds corrections of every kind when they are wanted, and none otherwise", () => {
    const kinds = (corrections: boolean) =>
      new Set(
        SEEDS.flatMap((seed) =>
          gameOf(seed, { corrections }).commits.flatMap((commit) =>
            (["void", "replaces", "after"] as const).filter((key) => commit[key] !== undefined),
          ),
        ),
      );
    expect([...kinds(true)].sort()).toEqual(["after", "replaces", "void"]);
    expect(kinds(false).size).toBe(0);
  });

  it("gives each wish an id with the form of a UUID, never twice", () => {
    const ids = gameOf(1).wishes.map((wish) => wish.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("is forfeited by a team that cannot line up", () => {
    const short = plan("short", {
      away: { team: teamId("V"), squad: squadOf("V", 4), strength: 50 },
    });
    expect(live(playGame(short)).state).toMatchObject({
      signed: true,
      ending: { kind: "forfeit", side: "away" },
    });
  });

  it("is lost by default when fewer than two are left on court", () => {
    const thin = (seed: number) =>
      live(
        playGame(
          plan(`thin ${seed}`, {
            rules: { ...FIBA, foulLimit: 3, onCourt: 3 },
            away: { team: teamId("V"), squad: squadOf("V", 3), strength: 50 },
          }),
        ),
      ).state.ending;
    expect(SEEDS.map(thin)).toContainEqual({ kind: "default", side: "away", from: "period" });
  });
});
