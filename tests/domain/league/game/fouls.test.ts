import { describe, expect, it } from "vitest";
import { coachOut, inBonus, teamFouls, timeoutsLeft } from "../../../../domain/league/game/fouls";
import { FIBA } from "../../../../domain/league/game/rules";
import type { FoulKind } from "../../../../domain/league/game/vocabulary";
import { Scorebook } from "../../../support/scorebook";

const FOUR = "9:00 A4 P B4, 8:00 A4 P B4, 7:00 A4 P B4, 6:00 A4 P B4";

describe("a player's fouls", () => {
  it("[G5] with the fifth foul of any kind the player must leave and takes no further part", () => {
    const book = Scorebook.open().play(`Q1, ${FOUR}, 5:00 A4 +2, 4:00 A4 P B4`);
    for (const entry of ["A4 +2", "A4 -3", "A4 dr", "A4 st", "A4 P B4", "A4 T", "A5 +2 A4"])
      expect(book.refusal(entry)).toBe("fouled-out");
    book.play("A 4>9");
    expect(book.refusal("A 9>4")).toBe("fouled-out");
    expect(book.line("A4").fouls).toHaveLength(5);
  });

  it("[G5] an offensive foul that is the fifth is still that player's turnover", () => {
    const book = Scorebook.open().play(`Q1, ${FOUR}, 5:00 A4 O B4, A4 to`);
    expect(book.line("A4")).toMatchObject({ to: 1 });
    book.play("A 4>9");
    expect(book.refusal("A4 to")).toBe("not-on-court");
  });

  it("[G5] technical and unsportsmanlike fouls count among the five", () => {
    const book = Scorebook.open().play(
      "Q1, 9:00 A4 P, 8:00 A4 P, 7:00 A4 O, 6:00 A4 T, 5:00 A4 P B4",
    );
    expect(book.refusal("A4 +1")).toBe("fouled-out");
  });

  it("[G5] the limit is data", () => {
    const book = Scorebook.open({ ...FIBA, foulLimit: 6 }).play(`Q1, ${FOUR}, 5:00 A4 P, A4 +2`);
    expect(book.refusal("A4 +1")).toBeNull();
    book.play("4:00 A4 P");
    expect(book.refusal("A4 +1")).toBe("fouled-out");
  });

  it("[G5] a foul put in later stands, and what the player did meanwhile as well", () => {
    const book = Scorebook.open().play(
      "Q1, x: 9:30 A5 +2, 9:00 A4 P, 8:00 A4 P, 7:00 A4 P, 6:00 A4 P, 4:00 A4 +2",
    );
    book.play("after x 9:20 A4 P B4");
    expect(book.line("A4")).toMatchObject({ points: 2, fouls: { length: 5 } });
    expect(book.refusal("4:00 A4 +2")).toBe("fouled-out");
    expect(book.refusal("after x A4 P B4")).toBe("would-leave already-out");
  });

  it("[G5] a foul taken back lets the player play on", () => {
    const book = Scorebook.open().play(`Q1, ${FOUR}, x: 5:00 A4 P B4`);
    expect(book.refusal("A4 +2")).toBe("fouled-out");
    book.play("undo x, A4 +2");
  });

  it("[G5] the fouled player is credited, on court or not, but only an opponent can be fouled", () => {
    const book = Scorebook.open().play("Q1, 9:00 A4 P B4, 8:00 A4 U B15");
    expect(book.line("B4").fd).toBe(1);
    expect(book.line("B15").fd).toBe(1);
    expect(book.refusal("A4 P A5")).toBe("not-opponent");
    expect(book.refusal("A9 P B4")).toBe("not-on-court");
    expect(book.refusal("A P")).toBe("who-fouled");
  });
});

describe("team fouls", () => {
  const bonus = (book: Scorebook, period = book.state.clock.period) =>
    inBonus(book.state.rules, book.state.home, period);
  const fouls = (book: Scorebook, period = book.state.clock.period) =>
    teamFouls(book.state.rules, book.state.home, period);

  it("[G6] after four in a period every further foul brings free throws", () => {
    const book = Scorebook.open().play("Q1, 9:00 A4 P, 8:00 A5 O, 7:00 A6 T");
    expect(bonus(book)).toBe(false);
    book.play("6:00 A7 U");
    expect(bonus(book)).toBe(true);
    expect(fouls(book)).toBe(4);
  });

  it("[G6] each period begins with none", () => {
    const book = Scorebook.open().play(`Q1, ${FOUR}, end, Q2`);
    expect(fouls(book)).toBe(0);
    expect(bonus(book)).toBe(false);
    expect(fouls(book, 1)).toBe(4);
  });

  it("[G6] overtimes go on from the last period", () => {
    const book = Scorebook.open().play(`Q1, end, Q2, end, Q3, end, Q4, ${FOUR}, end, OT1`);
    expect(fouls(book)).toBe(4);
    expect(bonus(book)).toBe(true);
    book.play("4:00 A5 P, end, OT2");
    expect(fouls(book)).toBe(5);
  });

  it("[G6] technical fouls of coach and bench are in nobody's row and not among them", () => {
    const book = Scorebook.open().play("Q1, 9:00 A C, 8:00 A B, 7:00 A4 P");
    expect(fouls(book)).toBe(1);
    expect(book.state.home.coachFouls).toEqual(["coach-technical", "bench-technical"]);
  });

  it("[G6] a foul in an interval is one of the period that follows", () => {
    const book = Scorebook.open().play("Q1, 9:00 A4 P, end, A5 T");
    expect(fouls(book, 1)).toBe(1);
    book.play("Q2");
    expect(fouls(book)).toBe(1);
    book.play("end");
    expect(book.refusal("A4 P")).toBe("no-period");
  });

  it("[G6] the foul that brings free throws is data", () => {
    const book = Scorebook.open({ ...FIBA, bonusFrom: 7 }).play(`Q1, ${FOUR}, 5:00 A5 P`);
    expect(bonus(book)).toBe(false);
    book.play("4:00 A5 P");
    expect(bonus(book)).toBe(true);
  });
});

describe("game disqualification", () => {
  for (const [pair, text] of [
    ["two technicals", "9:00 A4 T, 8:00 A4 T"],
    ["two unsportsmanlike fouls", "9:00 A4 U B4, 8:00 A4 U B4"],
    ["one of each", "9:00 A4 T, 8:00 A4 U B4"],
    ["one disqualifying foul", "9:00 A4 D B4"],
  ])
    it(`[G7] ${pair} end a player's game`, () => {
      const book = Scorebook.open().play(`Q1, ${text}`);
      expect(book.refusal("7:00 A4 +2")).toBe("ejected");
      book.play("A 4>9");
      expect(book.refusal("A 9>4")).toBe("ejected");
    });

  it("[G7] a player on the bench can be sent off as well", () => {
    const book = Scorebook.open().play("Q1, 9:00 A15 D");
    expect(book.refusal("A 4>15")).toBe("ejected");
  });

  it("[G7] a technical foul of somebody on the bench is the bench's in play, a player's between periods", () => {
    const book = Scorebook.open().play("Q1, 9:00");
    expect(book.refusal("A15 T")).toBe("bench-technical");
    expect(book.refusal("A15 T !bench-technical")).toBeNull();
    expect(book.refusal("A4 T")).toBeNull();
    book.play("A B, end, A15 T");
    expect(book.line("A15").fouls).toEqual(["technical"]);
    expect(book.state.home.coachFouls).toEqual(["bench-technical"]);
  });

  for (const [fouls, leaves] of [
    ["A C", false],
    ["A C, 8:00 A C", true],
    ["A C, 8:00 A B", false],
    ["A C, 8:00 A B, 7:00 A B", true],
    ["A B, 8:00 A B", false],
    ["A B, 8:00 A B, 7:00 A B", true],
  ] as const)
    it(`[G7] the coach ${leaves ? "has to leave" : "stays"} after ${fouls}`, () => {
      const { state } = Scorebook.open().play(`Q1, 9:00 ${fouls}`);
      expect(coachOut(state.rules, state.home)).toBe(leaves);
      expect(coachOut(state.rules, state.away)).toBe(false);
    });

  it("[G7] that somebody of the bench is disqualified counts among the bench's, and a disqualified or fighting coach is out", () => {
    const out = (...coachFouls: FoulKind[]) => {
      const { state } = Scorebook.open();
      return coachOut(state.rules, { ...state.home, coachFouls });
    };
    expect(out("bench-disqualifying")).toBe(false);
    expect(out("bench-disqualifying", "bench-technical")).toBe(false);
    expect(out("bench-disqualifying", "bench-technical", "coach-technical")).toBe(true);
    expect(out("coach-disqualifying")).toBe(true);
    expect(out("fighting")).toBe(true);
  });

  it("[G7] one technical foul alone does not", () => {
    expect(Scorebook.open().play("Q1, 9:00 A4 T").refusal("A4 +1")).toBeNull();
  });
});

describe("time-outs", () => {
  const left = (book: Scorebook) =>
    timeoutsLeft(book.state.rules, book.state.home, book.state.clock);

  it("[G8] two in the first half, three in the second, and none is carried over", () => {
    const book = Scorebook.open().play("Q1, 9:00 A time");
    expect(left(book)).toBe(1);
    book.play("end, Q2, 5:00 A time");
    expect(book.refusal("4:00 A time")).toBe("no-time-out-left");
    expect(book.refusal("4:00 B time")).toBeNull();
    book.play("end, Q3");
    expect(left(book)).toBe(3);
    book.play("9:00 A time, 8:00 A time, end, Q4, 9:00 A time");
    expect(book.refusal("8:00 A time")).toBe("no-time-out-left");
  });

  it("[G8] at most two of them when the last period shows 2:00 or less", () => {
    const book = Scorebook.open().play("Q1, end, Q2, end, Q3, end, Q4, 2:01 B time, 2:00 A time");
    expect(left(book)).toBe(2);
    book.play("1:30 set, A time");
    expect(left(book)).toBe(0);
    expect(book.refusal("1:00 A time")).toBe("no-time-out-left");
    book.play("go, 1:00 B time, 0:30 B time");
    expect(book.refusal("0:10 B time")).toBe("no-time-out-left");
  });

  it("[G8] one in each overtime", () => {
    const book = Scorebook.open().play("Q1, end, Q2, end, Q3, end, Q4, end, OT1, 4:00 A time");
    expect(book.refusal("3:00 A time")).toBe("no-time-out-left");
    book.play("end, OT2, 4:00 A time");
  });

  it("[G8] none outside a period, and none too many by a late entry", () => {
    const book = Scorebook.open().play("Q1, x: 9:30 A4 +2, 9:00 A time, 8:00 A time");
    expect(book.refusal("after x 9:20 A time")).toBe("would-leave no-time-out-left");
    book.play("end");
    expect(book.refusal("B time")).toBe("no-period");
  });
});
