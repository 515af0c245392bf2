import { describe, expect, it } from "vitest";
import { bonusOf } from "../../../../domain/league/game/basket-bonus";
import { clockRunsOn, decidedBy, mercyNow } from "../../../../domain/league/game/course";
import { bonusThrows, teamFouls, timeoutsLeft } from "../../../../domain/league/game/fouls";
import { FIBA, filled, type Ruleset } from "../../../../domain/league/game/rules";
import { leadFacts, leadSeries } from "../../../../domain/league/lead";
import { Scorebook } from "../../../support/scorebook";

const REGULAR = "Q1, end, Q2, end, Q3, end, Q4, end";
const book = (rules: Partial<Ruleset>) => Scorebook.open({ ...FIBA, ...rules });

describe("how overtimes end", () => {
  it("[G1] one that is played to a lead is over with that lead, and no more points are made", () => {
    const game = book({ overtimeKind: "first-to", overtimeLead: 2 }).play(
      `${REGULAR}, OT1, 4:00 A4 +1, 3:00 B4 +1`,
    );
    expect(decidedBy(game.state)).toBeNull();
    game.play("2:30 B4 +2");
    expect(decidedBy(game.state)).toBe("overtime");
    expect(game.refusal("2:20 A4 +2")).toBe("decided-by-overtime");
    expect(game.refusal("2:20 A4 -2")).toBeNull();
    game.play("end, finish");
    expect(game.score).toBe("1:3");
  });

  it("[G1] one whose time runs out with a smaller lead is over as well", () => {
    const game = book({ overtimeKind: "first-to", overtimeLead: 3 });
    game.play(`${REGULAR}, OT1, 4:00 A4 +1, end, finish`);
    expect(game.score).toBe("1:0");
  });

  it("[G1] from the overtime of sudden death on the first point wins", () => {
    const game = book({ suddenDeathFrom: 2 }).play(`${REGULAR}, OT1, 4:00 A4 +1, B4 +1, end, OT2`);
    expect(decidedBy(game.state)).toBeNull();
    game.play("4:59 B4 +1");
    expect(decidedBy(game.state)).toBe("overtime");
  });

  it("[G1] a ruleset may let a game end level after its last period, not before", () => {
    const game = book({ drawAllowed: true }).play("Q1, end, Q2, end, Q3, end");
    expect(game.refusal("finish")).toBe("periods-left");
    game.play("Q4, end, finish, sign");
    expect(game.state.ending?.kind).toBe("played");
  });

  it("[G1] a basket taken back under an overtime that was played can be insisted on", () => {
    const game = Scorebook.open().play(
      "Q1, 9:00 A4 +2, x: 8:00 B4 +2, end, Q2, end, Q3, end, Q4, end, OT1, 4:00 B4 +3",
    );
    expect(game.refusal("undo x")).toBe("would-leave not-level");
    expect(game.refusal("undo x !not-level")).toBeNull();
  });
});

describe("a ruleset's figures", () => {
  it("[G3] fewer than five may start where the ruleset asks for fewer", () => {
    const game = Scorebook.blank().play("open, A list 4 5 6 7 8, B list 4 5 6 7 8", {
      ...FIBA,
      minStart: 4,
    });
    expect(game.refusal("A five 4 5 6")).toBe("too-few-to-start");
    game.play("A five 4 5 6 7, B five 4 5 6 7 8, Q1, 9:00 A >8");
  });

  it("[G12] how few may go on is data", () => {
    const game = book({ minContinue: 3 }).play("Q1, 9:00 A 4/5>");
    expect(game.refusal("A default")).toBe("enough-left");
    game.play("A 6>, A default");
    expect(game.state.ending).toMatchObject({ kind: "default", side: "home" });
  });

  it("[G12] a default of a side with enough on court is granted to who insists", () => {
    const game = Scorebook.open().play("Q1, 9:00 A default !enough-left");
    expect(game.state.plays.at(-1)?.flags).toEqual(["enough-left"]);
  });

  it("[G6] team fouls may count by half, overtimes with the second", () => {
    const game = book({ teamFoulsBy: "half" }).play(
      "Q1, 9:00 A4 P, end, Q2, 9:00 A5 P, end, Q3, 9:00 A4 P, end, Q4, 9:00 A5 P, A6 P, end, OT1",
    );
    const fouls = (period: number) => teamFouls(game.state.rules, game.state.home, period);
    expect([1, 2, 3, 4, 5].map(fouls)).toEqual([1, 2, 1, 3, 3]);
  });

  it("[G6] in the bonus there may be one and one, and two only from a later foul on", () => {
    const rules: Ruleset = {
      ...FIBA,
      bonusFrom: 7,
      bonusThrows: "one-and-one",
      doubleBonusFrom: 10,
    };
    expect([6, 7, 9, 10].map((nth) => bonusThrows(rules, nth))).toEqual([
      "none",
      "one-and-one",
      "one-and-one",
      "two",
    ]);
    expect([4, 5].map((nth) => bonusThrows(FIBA, nth))).toEqual(["none", "two"]);
  });

  it("[G8] time-outs may be counted by period", () => {
    const timeouts = { ...FIBA.timeouts, byPeriod: [1, 1, 1, 2] };
    const game = book({ timeouts }).play("Q1, 9:00 A time");
    expect(game.refusal("8:00 A time")).toBe("no-time-out-left");
    game.play("end, Q2");
    expect(timeoutsLeft(game.state.rules, game.state.home, game.state.clock)).toBe(1);
    game.play("end, Q3, end, Q4, 9:00 A time, 1:59 A time");
    expect(game.refusal("1:00 A time")).toBe("no-time-out-left");
    expect(game.refusal("1:00 A time !no-time-out-left")).toBeNull();
  });

  it("[G1] a ruleset of an older game is filled up by what held before", () => {
    const { overtimeKind: _, mercy: __, quotas: ___, ejection: ____, ...old } = FIBA;
    expect(filled(old)).toEqual(FIBA);
  });
});

describe("extra points", () => {
  const rules: Partial<Ruleset> = {
    basketBonus: [
      { for: "woman", points: 1 },
      { for: "age", from: 45, points: 1 },
      { for: "age", from: 50, points: 2 },
    ],
  };

  it("[G19] are those of the highest age and of women together", () => {
    const bonus = (woman: boolean, age: number | null) =>
      bonusOf({ basketBonus: rules.basketBonus ?? [] }, { woman, age });
    expect([44, 45, 49, 50, 70].map((age) => bonus(false, age))).toEqual([0, 1, 1, 2, 2]);
    expect([bonus(true, null), bonus(true, 50), bonus(false, null)]).toEqual([1, 3, 0]);
  });

  it("[G19] come with baskets, not with free throws, and leave the shooting figures true", () => {
    const game = Scorebook.blank().play(
      "open, A list 4b2 5 6 7 8, B list 4 5 6 7 8, A five 4 5 6 7 8, B five 4 5 6 7 8, Q1",
      { ...FIBA, ...rules },
    );
    game.play("9:00 A4 +2, A4 +3, A4 +1, A5 +2");
    expect(game.line("A4")).toMatchObject({
      points: 10,
      bonus: 4,
      shots: { ft: [1, 1], fg2: [1, 1], fg3: [1, 1] },
    });
    expect(game.score).toBe("12:0");
    expect(game.line("A5")).toMatchObject({ points: 2, bonus: 0 });
  });

  it("[G19] go to whoever it turns out to have been", () => {
    const game = Scorebook.blank().play(
      "open, A list 4b2 5 6 7 8, B list 4 5 6 7 8, A five 4 5 6 7 8, B five 4 5 6 7 8, Q1",
    );
    game.play("x: 9:00 A5 +2, fix x A4 +2");
    expect(game.score).toBe("4:0");
    expect(game.state.home.byPeriod).toEqual([4]);
  });
});

describe("quotas", () => {
  const rules: Partial<Ruleset> = {
    quotas: [
      { category: "woman", of: "court", min: 1, max: null },
      { category: "professional", of: "list", min: 0, max: 1 },
    ],
  };

  it("[G20] are kept by the list, by the five, and by each change of players", () => {
    const game = Scorebook.blank().play("open, B list 4w 5 6 7 8, B five 4 5 6 7 8", {
      ...FIBA,
      ...rules,
    });
    expect(game.refusal("A list 4p 5p 6 7 8")).toBe("quota-list-professional-many");
    game.play("A list 4p 5w 6 7 8 9 10w");
    expect(game.refusal("A five 4 6 7 8 9")).toBe("quota-court-woman-few");
    game.play("A five 4 5 6 7 8, Q1, 9:00 A4 +2");
    expect(game.refusal("A 5>9")).toBe("quota-court-woman-few");
    game.play("A 5>10");
    expect(game.refusal("A 10>9 !quota")).toBeNull();
  });
});

describe("a large lead", () => {
  const mercy: Ruleset["mercy"] = [
    { lead: 6, fromPeriod: 3, atMostMs: 600_000, effect: "running-clock" },
    { lead: 9, fromPeriod: 4, atMostMs: 180_000, effect: "game-over" },
  ];

  it("[G21] lets the clock run on until the lead is smaller again", () => {
    const game = book({ mercy }).play("Q1, 9:00 A4 +3, A4 +3, end, Q2, end");
    expect(mercyNow(game.state)).toBeNull();
    game.play("Q3");
    expect(mercyNow(game.state)).toBe("running-clock");
    expect(clockRunsOn(game.state)).toBe(true);
    game.play("8:00 B4 +1");
    expect(clockRunsOn(game.state)).toBe(false);
  });

  it("[G21] ends the game at once, from its moment on and not before", () => {
    const game = book({ mercy }).play("Q1, 9:00 A4 +3, A4 +3, A4 +3, end, Q2, end, Q3, end, Q4");
    expect(game.refusal("3:01 finish")).toBe("period-runs");
    game.play("go, 3:00 stop");
    expect(decidedBy(game.state)).toBe("mercy");
    expect(game.refusal("3:00 A4 +2")).toBe("decided-by-mercy");
    game.play("finish");
    expect(game.state).toMatchObject({ phase: "over", ending: { kind: "played", from: "period" } });
    expect(game.line("A4").playedMs).toBe(3 * 600_000 + 420_000);
  });

  it("[G21] that a correction makes smaller does not end it after all", () => {
    const game = book({ mercy }).play(
      "Q1, x: 9:00 A4 +3, A4 +3, A4 +3, end, Q2, end, Q3, end, Q4, go, 3:00 stop, finish",
    );
    expect(game.refusal("undo x")).toBe("would-leave period-runs");
  });

  it("[G21] a clock that runs by its rules stops at the end where they say so", () => {
    const game = book({ clock: "running", runningStopsMs: 120_000 }).play("Q1");
    const runs = (period: number, ms: number) => clockRunsOn(game.state, { period, ms });
    expect([runs(1, 0), runs(4, 120_001), runs(4, 120_000), runs(5, 120_000)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("points ahead", () => {
  it("[G23] are agreed before the game where the ruleset knows them, and count from its beginning", () => {
    expect(Scorebook.open().refusal("A ahead 6")).toBe("no-head-start");
    const game = book({ headStart: true }).play("A ahead 6, A ahead 4, B ahead 2, B ahead 0");
    expect(game.score).toBe("4:0");
    game.play("Q1, 9:00 B4 +3");
    expect(game.refusal("A ahead 6")).toBe("already-started");
    expect(game.state.home).toMatchObject({ start: 4, byPeriod: [4], own: { points: 4 } });
    expect(game.score).toBe("4:3");
  });

  it("[G23] can be put right afterwards, at their place", () => {
    const game = book({ headStart: true }).play("x: A ahead 6, Q1, 9:00 B4 +3, fix x A ahead 2");
    expect(game.score).toBe("2:3");
    game.play("y: 8:00 A4 +2");
    expect(game.state.plays.at(-1)).toMatchObject({ home: 4, away: 3 });
  });

  it("[G23] are a lead, but no run", () => {
    const game = book({ headStart: true }).play("A ahead 6, Q1, 9:00 A4 +2, 8:00 B4 +3");
    expect(leadSeries(game.state).map(({ y }) => y)).toEqual([6, 8, 5]);
    expect(leadFacts(game.state).biggestRun).toEqual({ home: 2, away: 3 });
  });
});
