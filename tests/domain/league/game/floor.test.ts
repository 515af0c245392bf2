import { describe, expect, it } from "vitest";
import { playedAt } from "../../../../domain/league/game/state";
import { Scorebook } from "../../../support/scorebook";

describe("points", () => {
  it("[G4] a free throw counts one, a basket two, from beyond the arc three", () => {
    const book = Scorebook.open().play("Q1, 9:00 A4 +1, 8:00 A4 +2, 7:00 A5 +3, 6:00 B4 -3, B4 -1");
    expect(book.score).toBe("6:0");
    expect(book.line("A4")).toMatchObject({
      points: 3,
      shots: { ft: [1, 1], fg2: [1, 1], fg3: [0, 0] },
    });
    expect(book.line("B4").shots).toEqual({ ft: [0, 1], fg2: [0, 0], fg3: [0, 1] });
  });

  it("[G4] a basket into the own basket gives the opponents two points that no player scored", () => {
    const book = Scorebook.open().play("Q1, 9:00 A own");
    expect(book.score).toBe("2:0");
    expect(book.state.home.own.points).toBe(2);
    expect(book.state.home.players.every((line) => line.points === 0)).toBe(true);
  });

  it("[G4] only somebody on court scores, assists or rebounds", () => {
    const book = Scorebook.open().play("Q1, 9:00 A4 +2 A5");
    expect(book.line("A5").as).toBe(1);
    for (const entry of ["A9 +2", "A4 +2 A9", "A9 dr", "A9 to", "A9 st", "A9 as", "B4 bs A9"])
      expect(book.refusal(entry)).toBe("not-on-court");
    expect(book.refusal("A20 +2")).toBe("not-listed");
    expect(book.refusal("A4 +2 A4")).toBe("own-assist");
    expect(book.refusal("A4 bs A5")).toBe("not-opponent");
  });

  it("[G4] plus and minus go to those who are on court when the points are scored", () => {
    const book = Scorebook.open().play("Q1, 9:00 A4 +2, 8:00 A 4>9, 7:00 A9 +3, 6:00 B5 +2");
    expect(["A4", "A5", "A9", "A15"].map((name) => book.line(name).plusMinus)).toEqual([
      2, 3, 1, 0,
    ]);
    expect(["B4", "B9"].map((name) => book.line(name).plusMinus)).toEqual([-3, 0]);
  });
});

describe("substitutions", () => {
  it("[G9] one who is on the bench comes in for one who is on court", () => {
    const book = Scorebook.open().play("Q1, 9:00 A 4/5>9/10");
    expect(book.line("A4").onCourt).toBe(false);
    expect(book.line("A10").onCourt).toBe(true);
    expect(book.refusal("A 4>11")).toBe("not-on-court");
    expect(book.refusal("A 6>9")).toBe("already-on-court");
    expect(book.refusal("A 6>20")).toBe("not-listed");
    expect(book.refusal("A >")).toBe("nobody");
    expect(book.refusal("A 6/6>4/5")).toBe("listed-twice");
  });

  it("[G9] never more than five on court, but fewer when nobody is left", () => {
    const book = Scorebook.open().play("Q1");
    expect(book.refusal("9:00 A >9")).toBe("too-many-on-court");
    expect(book.refusal("9:00 A 4>9/10")).toBe("too-many-on-court");
    book.play("9:00 A 4>, 8:00 A >9");
  });

  it("[G9] also in an interval", () => {
    const book = Scorebook.open();
    expect(book.refusal("A 4>9")).toBe("not-started");
    book.play("Q1, end, A 4>9, Q2, 9:00 A9 +2");
    expect(book.refusal("A4 +2")).toBe("not-on-court");
  });

  it("[G9] that was forgotten is put in at its place, and minutes follow", () => {
    const book = Scorebook.open().play("Q1, x: 8:00 A5 +2, 5:00 A6 +2, 4:00 A 4>9, end");
    expect(book.line("A10").playedMs).toBe(0);
    book.play("after x 7:00 A 5>10");
    expect(book.line("A10").playedMs).toBe(420_000);
    expect(book.line("A5").playedMs).toBe(180_000);
    expect(book.line("A10").plusMinus).toBe(2);
  });

  it("[G9] cannot be put in where what came after does not allow it", () => {
    const book = Scorebook.open().play("Q1, x: 8:00 A5 +2, 5:00 A4 +2");
    expect(book.refusal("after x 7:00 A 4>9")).toBe("would-leave not-on-court");
  });
});

describe("corrections of the record", () => {
  it("[G13] what is taken back never happened", () => {
    const book = Scorebook.open().play("Q1, 9:00 A4 +2, x: 8:00 B4 +3 B5, 7:00 A5 +1, undo x");
    expect(book.score).toBe("3:0");
    expect(book.line("B5").as).toBe(0);
    expect(book.state.plays.map((play) => play.home)).toEqual([0, 0, 0, 2, 3]);
    expect(book.refusal("undo x")).toBe("already-void");
  });

  it("[G13] what is put right stands at its old place, with the score of then", () => {
    const book = Scorebook.open().play("Q1, x: 9:00 A4 +2, 8:00 B4 +3, fix x A5 +3");
    expect(book.score).toBe("3:3");
    expect(book.state.plays.at(-1)).toMatchObject({ home: 3, away: 3 });
    expect(book.state.plays.at(-2)).toMatchObject({ home: 3, away: 0, event: { player: "A5" } });
    expect(book.refusal("fix x A6 +3")).toBe("already-void");
  });

  it("[G13] what was put right can be put right again, and the first mistake stays gone", () => {
    const book = Scorebook.open().play("Q1, x: 9:00 A4 +2, y: fix x A5 +2");
    expect(book.score).toBe("2:0");
    book.play("z: fix y A6 +3");
    expect(book.score).toBe("3:0");
    expect(book.line("A6").points).toBe(3);
    book.play("undo z");
    expect(book.score).toBe("2:0");
    expect(book.line("A5").points).toBe(2);
  });

  it("[G13] is refused for what was never said", () => {
    expect(Scorebook.open().refusal("undo nothing")).toBe("unknown-commit");
  });

  it("[G13] a period's beginning or end cannot be taken back from under what followed", () => {
    const book = Scorebook.open().play("q: Q1, 9:00 A4 +2, e: end, Q2");
    expect(book.refusal("undo q")).toBe("would-leave wrong-period");
    expect(book.refusal("undo e")).toBe("would-leave period-twice");
  });
});

describe("game time", () => {
  it("[G14] minutes are game time on court, whenever it was entered", () => {
    const book = Scorebook.open().play("Q1, go, 8:30 stop, A 4>9, go, 6:00 A9 +2");
    expect(book.line("A4").playedMs).toBe(90_000);
    expect(playedAt(book.line("A9"), book.state.clock)).toBe(150_000);
    expect(playedAt(book.line("A5"), book.state.clock)).toBe(240_000);
    book.play("end, Q2, 5:00 A 9>4, end");
    expect(book.line("A4").playedMs).toBe(390_000);
    expect(book.line("A9").playedMs).toBe(510_000 + 300_000);
  });

  it("[G14] the clock starts, stops and is put right", () => {
    const book = Scorebook.open().play("Q1");
    expect(book.refusal("9:59 stop")).toBe("clock-stands");
    book.play("go");
    expect(book.refusal("9:58 go")).toBe("clock-runs");
    book.play("9:30 B4 -2");
    expect(book.state.clock).toEqual({ period: 1, ms: 570_000, running: true });
    book.play("9:20 stop, 9:25 set");
    expect(book.state.clock).toEqual({ period: 1, ms: 565_000, running: false });
    expect(book.refusal("10:01 set")).toBe("clock-too-high");
    book.play("end");
    expect(book.refusal("go")).toBe("no-period");
    expect(book.refusal("0:05 set")).toBe("no-period");
  });

  it("[G14] a late entry does not turn the clock back", () => {
    const book = Scorebook.open().play("Q1, go, x: 9:00 A4 +2, 7:00 B4 -2, after x 8:50 A5 as");
    expect(book.state.clock.ms).toBe(420_000);
  });
});
