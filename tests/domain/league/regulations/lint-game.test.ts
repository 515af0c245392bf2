import { describe, expect, test } from "vitest";
import { FIBA, type Ruleset } from "../../../../domain/league/game/rules";
import { lintGame } from "../../../../domain/league/regulations/lint-game";
import { REGULATIONS } from "../../../../domain/league/regulations/presets";

const said = (change: Partial<Ruleset>) =>
  lintGame({ ...FIBA, ...change }).map(({ rule, level, code, field }) => [
    rule,
    level,
    field,
    code,
  ]);
const timeouts = (change: Partial<Ruleset["timeouts"]>) => ({
  timeouts: { ...FIBA.timeouts, ...change },
});
const ejection = (change: Partial<Ruleset["ejection"]>) => ({
  ejection: { ...FIBA.ejection, ...change },
});
const woman = { for: "woman", points: 1 } as const;
const age = (from: number, points: number) => ({ for: "age", from, points }) as const;
const quota = (change: Partial<Ruleset["quotas"][number]>) => ({
  category: "woman" as const,
  of: "court" as const,
  min: 1,
  max: null,
  ...change,
});
const mercy = (change: Partial<Ruleset["mercy"][number]>) => ({
  lead: 20,
  fromPeriod: 4,
  atMostMs: 600_000,
  effect: "running-clock" as const,
  ...change,
});

describe("the linter of the game's rules", () => {
  test("[Q1] nobody plays a period or an overtime of no time, and every figure is one a game can be opened with", () => {
    expect(said({ overtimeMs: 0 })).toEqual([
      ["Q1", "error", "game.overtimeMs", "cannot-be-played"],
    ]);
    expect(said({ periodMs: 0, timeouts: { ...FIBA.timeouts, lateMs: 0 } })).toEqual([
      ["Q1", "error", "game.periodMs", "cannot-be-played"],
    ]);
    expect(said({ foulLimit: 0 })).toEqual([["Q1", "error", "game.foulLimit", "cannot-be-played"]]);
    expect(said({ intervals: { beforeMs: 0, shortMs: 0, halfTimeMs: 60_000 } })).toEqual([
      ["Q1", "doubt", "game.intervals.shortMs", "no-interval"],
    ]);
  });

  test.each(Object.entries(REGULATIONS))("finds nothing in the preset %s", (_, { game }) => {
    expect(lintGame(game)).toEqual([]);
  });

  test.each<[string, Partial<Ruleset>, string[]]>([
    [
      "[Q1] a stop of the clock that always stops says nothing",
      { runningStopsMs: 120_000 },
      ["Q1", "doubt", "game.runningStopsMs", "stops-anyway"],
    ],
    [
      "[Q1] nor does one for time-outs",
      { runningStopsFor: ["time-out"] },
      ["Q1", "doubt", "game.runningStopsFor", "stops-anyway"],
    ],
    [
      "[Q1] a clock that stops in each half stops at some time",
      { clock: "running", runningStopsIn: "each-half" },
      ["Q1", "doubt", "game.runningStopsIn", "stops-never"],
    ],
    [
      "[Q7] one bonus for dunks is enough",
      {
        basketBonus: [
          { for: "dunk", points: 1 },
          { for: "dunk", points: 2 },
        ],
      },
      ["Q7", "error", "game.basketBonus.1", "bonus-twice"],
    ],
    [
      "[Q8] an age of leaders is of some quota",
      { leaderAge: 45 },
      ["Q8", "doubt", "game.leaderAge", "age-of-nobody"],
    ],
    [
      "[Q17] points for lateness arise before the game is forfeited",
      { latePoints: 1, graceMs: 59_000 },
      ["Q17", "error", "game.latePoints", "late-forfeits-first"],
    ],
    [
      "[Q1] no time within a period is longer than the period",
      { clock: "running", runningStopsMs: 600_001 },
      ["Q1", "error", "game.runningStopsMs", "longer-than-period"],
    ],
    [
      "[Q1] the shot clock is not set back to more than its whole",
      { shotClock: { full: 14, offensive: 24 } },
      ["Q1", "error", "game.shotClock.offensive", "reset-above-whole"],
    ],
    [
      "[Q2] where a level game is over no overtime needs a rule",
      { drawAllowed: true, overtimeKind: "first-to" },
      ["Q2", "doubt", "game.drawAllowed", "no-overtime-to-play"],
    ],
    [
      "[Q2] an overtime has one way to end",
      { overtimeKind: "first-to", suddenDeathFrom: 2 },
      ["Q2", "doubt", "game.suddenDeathFrom", "two-ends-of-overtime"],
    ],
    [
      "[Q3] time-outs by period name each period",
      timeouts({ byPeriod: [1, 1, 2] }),
      ["Q3", "error", "game.timeouts.byPeriod", "a-figure-each-period"],
    ],
    [
      "[Q3] the late time is part of the last period",
      timeouts({ lateMs: 660_000 }),
      ["Q3", "error", "game.timeouts.lateMs", "longer-than-period"],
    ],
    [
      "[Q3] not more time-outs late than there are",
      timeouts({ late: 4 }),
      ["Q3", "doubt", "game.timeouts.late", "more-late-than-all"],
    ],
    [
      "[Q4] nobody needs more players to start than may be on court",
      { onCourt: 3 },
      ["Q4", "error", "game.minStart", "more-than-on-court"],
    ],
    [
      "[Q4] nor more to go on than to start",
      { minStart: 4, minContinue: 5 },
      ["Q4", "error", "game.minContinue", "more-than-to-start"],
    ],
    [
      "[Q5] the second step of the bonus comes after the first",
      { bonusThrows: "one-and-one", bonusFrom: 7, doubleBonusFrom: 7 },
      ["Q5", "error", "game.doubleBonusFrom", "not-after-bonus"],
    ],
    [
      "[Q5] two throws need no second step",
      { doubleBonusFrom: 10 },
      ["Q5", "doubt", "game.doubleBonusFrom", "two-already"],
    ],
    [
      "[Q6] a number of grave fouls that nobody can reach sends nobody off",
      ejection({ together: 4 }),
      ["Q6", "doubt", "game.ejection.together", "never-reached"],
    ],
    [
      "[Q6] a coach's own fouls count before those of his bench",
      ejection({ coach: 4 }),
      ["Q6", "doubt", "game.ejection.coach", "together-comes-first"],
    ],
    [
      "[Q7] a bonus is said once",
      { basketBonus: [woman, woman] },
      ["Q7", "error", "game.basketBonus.1", "bonus-twice"],
    ],
    [
      "[Q7] a band of age is said once",
      { basketBonus: [age(45, 1), woman, age(45, 2)] },
      ["Q7", "error", "game.basketBonus.2", "bonus-twice"],
    ],
    [
      "[Q7] an older band that gives no more can never be scored",
      { basketBonus: [age(45, 2), age(50, 2)] },
      ["Q7", "error", "game.basketBonus.1", "older-gets-no-more"],
    ],
    [
      "[Q7] nobody can score a bonus of women where none may play",
      { basketBonus: [woman], quotas: [quota({ of: "list", min: 0, max: 0 })] },
      ["Q7", "error", "game.basketBonus.0", "bonus-for-nobody"],
    ],
    [
      "[Q8] a quota is said once",
      { quotas: [quota({}), quota({ min: 2 })] },
      ["Q8", "error", "game.quotas.1", "quota-twice"],
    ],
    [
      "[Q8] no more are asked for than have room",
      { quotas: [quota({ min: 6 })] },
      ["Q8", "error", "game.quotas.0.min", "quota-above-room"],
    ],
    [
      "[Q8] at most is not less than at least",
      { quotas: [quota({ min: 2, max: 1 })] },
      ["Q8", "error", "game.quotas.0.max", "quota-crossed"],
    ],
    [
      "[Q8] a quota asks for something",
      { quotas: [quota({ min: 0 })] },
      ["Q8", "doubt", "game.quotas.0", "quota-asks-nothing"],
    ],
    [
      "[Q8] those who must be on court may be on the list",
      { quotas: [quota({ min: 2 }), quota({ of: "list", min: 0, max: 1 })] },
      ["Q8", "error", "game.quotas.0.min", "quota-above-list"],
    ],
    [
      "[Q9] mercy begins in a period that is played",
      { mercy: [mercy({ fromPeriod: 5 })] },
      ["Q9", "error", "game.mercy.0.fromPeriod", "no-such-period"],
    ],
    [
      "[Q9] mercy has a time in which it can begin",
      { mercy: [mercy({ atMostMs: 0 })] },
      ["Q9", "error", "game.mercy.0.atMostMs", "mercy-never"],
    ],
    [
      "[Q9] a clock cannot run on in a game that is over",
      { mercy: [mercy({ lead: 40 }), mercy({ lead: 40, effect: "game-over" })] },
      ["Q9", "doubt", "game.mercy.0", "over-before"],
    ],
    [
      "[Q9] a clock that never stops needs no rule to run on",
      { clock: "running", mercy: [mercy({})] },
      ["Q9", "doubt", "game.mercy", "runs-anyway"],
    ],
  ])("%s", (_, change, finding) => {
    expect(said(change)).toEqual([finding]);
  });

  test("[Q4] a match list holds those on court", () => {
    expect(lintGame({ ...FIBA, listMax: 4 }).map(({ code }) => code)).toContain(
      "fewer-than-on-court",
    );
  });
});
