import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bonusOf } from "../../../../domain/league/game/basket-bonus";
import { clockRunsOn } from "../../../../domain/league/game/course";
import { FIBA, filled, type Ruleset } from "../../../../domain/league/game/rules";
import { REGULATIONS } from "../../../../domain/league/regulations/presets";
import { gameRules, versionOf } from "../../../../domain/league/regulations/regulations";
import { Scorebook } from "../../../support/scorebook";

const book = (rules: Partial<Ruleset>) => Scorebook.open({ ...FIBA, ...rules });
const running: Partial<Ruleset> = { clock: "running", runningStopsMs: 120_000 };

describe("a running clock", () => {
  const runsAt = (rules: Partial<Ruleset>, period: number, ms: number) =>
    clockRunsOn(book(rules).play("Q1").state, { period, ms });

  it("[G29] stops in the last minutes of the last period and of overtimes, or of each half", () => {
    const each = { ...running, runningStopsIn: "each-half" } as const;
    const stops = (rules: Partial<Ruleset>) =>
      [1, 2, 3, 4, 5].filter((period) => !runsAt(rules, period, 120_000));
    expect(stops(running)).toEqual([4, 5]);
    expect(stops(each)).toEqual([2, 4, 5]);
    expect(stops({ ...each, periods: 2 })).toEqual([1, 2, 3, 4, 5]);
    expect([1, 2, 3, 4].every((period) => runsAt(each, period, 120_001))).toBe(true);
  });

  it("[G29] stops for free throws and for a time-out where the ruleset says so", () => {
    const game = book({ ...running, runningStopsFor: ["time-out", "free-throw"] });
    game.play("Q1, go, 9:00 A4 U B4");
    expect(clockRunsOn(game.state)).toBe(false);
    game.play("B4 +1, B4 -1");
    expect(clockRunsOn(game.state)).toBe(true);
    game.play("8:00 stop, A time");
    expect(clockRunsOn(game.state)).toBe(false);
    game.play("go");
    expect(clockRunsOn(game.state)).toBe(true);
  });

  it("[G29] runs on for both where the ruleset is silent", () => {
    const game = book(running).play("Q1, go, 9:00 A4 U B4, stop, A time");
    expect(clockRunsOn(game.state)).toBe(true);
  });
});

describe("lateness", () => {
  it("[G28] gives the others points for each minute, said again as it grows", () => {
    const game = book({ latePoints: 2 }).play("A late 3, A late 4");
    expect(game.score).toBe("0:8");
    expect(game.state.home.lateMinutes).toBe(4);
    expect(game.state.away).toMatchObject({ start: 8, forLate: 8, byPeriod: [8] });
    game.play("A late 0, Q1, 9:00 A4 +2");
    expect(game.score).toBe("2:0");
    expect(game.refusal("A late 1")).toBe("already-started");
  });

  it("[G28] is told only before the first period, and only where it costs points", () => {
    expect(book({}).refusal("A late 1")).toBe("no-late-points");
  });

  it("[G28] beyond the time of forfeit is unlikely", () => {
    const game = book({ latePoints: 1, graceMs: 300_000 });
    expect(game.refusal("B late 5")).toBeNull();
    expect(game.refusal("B late 6")).toBe("late-forfeits");
    game.play("B late 6 !late-forfeits");
    expect(game.score).toBe("6:0");
  });

  it("[G28] and points ahead stand beside each other in any order", () => {
    const said = fc.oneof(
      fc.record({ side: fc.constantFrom("A", "B"), what: fc.constant("ahead"), n: fc.nat(20) }),
      fc.record({ side: fc.constantFrom("A", "B"), what: fc.constant("late"), n: fc.nat(10) }),
    );
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), (all) => {
        const game = book({ latePoints: 2, headStart: true });
        for (const { side, what, n } of all) game.play(`${side} ${what} ${n}`);
        const last = (side: string, what: string) =>
          all.findLast((one) => one.side === side && one.what === what)?.n ?? 0;
        const home = last("A", "ahead") + 2 * last("B", "late");
        const away = last("B", "ahead") + 2 * last("A", "late");
        expect(game.score).toBe(`${home}:${away}`);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a dunk", () => {
  const rules: Partial<Ruleset> = {
    basketBonus: [
      { for: "woman", points: 1 },
      { for: "dunk", points: 1 },
    ],
  };

  it("[G19] gives more to whoever makes it, apart from the value of the shot", () => {
    const game = book(rules).play("Q1, 9:00 A4 +2d A5, 8:00 A4 +2");
    expect(game.line("A4")).toMatchObject({ points: 5, bonus: 1, shots: { fg2: [2, 2] } });
    expect(game.line("A5").as).toBe(1);
  });

  it("[G19] adds to what a player's baskets give besides", () => {
    const game = Scorebook.blank().play(
      "open, A list 4b1 5 6 7 8, B list 4 5 6 7 8, A five 4 5 6 7 8, B five 4 5 6 7 8, Q1",
      { ...FIBA, ...rules },
    );
    expect(game.play("9:00 A4 +2d").score).toBe("4:0");
  });

  it("[G19] is a made two, and marked only where the ruleset knows it", () => {
    const game = book(rules).play("Q1, 9:00");
    expect(game.refusal("A4 +3d")).toBe("not-a-dunk");
    expect(game.refusal("A4 -2d")).toBe("not-a-dunk");
    expect(book({}).play("Q1, 9:00").refusal("A4 +2d")).toBe("no-dunk-points");
  });

  it("[G19] is nobody's extra point for other baskets", () => {
    expect(bonusOf({ basketBonus: [{ for: "dunk", points: 2 }] }, { woman: true, age: 60 })).toBe(
      0,
    );
  });
});

describe("technical fouls", () => {
  it("[G6] one called before the game counts in the first period; its throw is taken then", () => {
    const game = Scorebook.open().play("10:00 A4 T");
    expect(game.state.oddities).toEqual([]);
    expect(game.state.home.foulsByPeriod).toEqual([1]);
    game.play("B C, Q1, B5 +1, A5 +1");
    expect(game.score).toBe("1:1");
    expect(game.state.plays.flatMap(({ flags }) => flags ?? [])).toEqual([]);
  });

  it("[G6] nothing else happens before the game", () => {
    const game = Scorebook.open();
    for (const entry of ["10:00 A4 P", "10:00 A4 O", "10:00 A4 +1", "10:00 A time"])
      expect(game.refusal(entry)).toBe("not-started");
  });

  it("[G7] whoever is sent off before the game does not start it", () => {
    const game = Scorebook.open().play("10:00 A4 D");
    expect(game.refusal("A five 4 5 6 7 8")).toBe("ejected");
    game.play("A five 5 6 7 8 9, Q1");
  });

  it("[G7] one may be enough to be out", () => {
    const ejection = { ...FIBA.ejection, technical: 1 };
    expect(book({ ejection }).play("Q1, 9:00 A4 T").refusal("8:00 A4 +2")).toBe("ejected");
  });
});

describe("rules that were stored before", () => {
  const LATER = ["runningStopsIn", "runningStopsFor", "latePoints", "technicalFine", "leaderAge"];

  it("[G26] are played as they were, and keep their version", () => {
    const { fiba } = REGULATIONS;
    const older = Object.fromEntries(
      Object.entries(fiba.game).filter(([name]) => !LATER.includes(name)),
    ) as Ruleset;
    const { forfeitCounts: _, ...standings } = fiba.standings;
    expect(filled(older)).toEqual(fiba.game);
    expect(versionOf({ ...fiba, game: older, standings: standings as typeof fiba.standings })).toBe(
      gameRules(fiba).version,
    );
    expect(versionOf({ ...fiba, game: { ...fiba.game, latePoints: 1 } })).not.toBe(versionOf(fiba));
  });
});
