import { describe, expect, it } from "vitest";
import { game } from "../../../../domain/league/game";
import { FIBA } from "../../../../domain/league/game/rules";
import { Scorebook } from "../../../support/scorebook";

const HALF = "Q1, end, Q2, end";
const REGULAR = `${HALF}, Q3, end, Q4, end`;

describe("periods and the end of a game", () => {
  it("[G1] a game has four periods of ten minutes, then it can be finished", () => {
    const book = Scorebook.open().play("Q1, 9:40 A4 +2, end, Q2, end, Q3, end");
    expect(book.refusal("finish")).toBe("periods-left");
    book.play("Q4, 8:00 B5 +3");
    expect(book.refusal("finish")).toBe("period-runs");
    book.play("end, finish");
    expect(book.state).toMatchObject({ phase: "over", ending: { kind: "played" } });
    expect(book.score).toBe("2:3");
    expect(book.state.away.byPeriod).toEqual([0, 0, 0, 3]);
  });

  it("[G1] a level game goes on with overtimes of five minutes until one side leads", () => {
    const book = Scorebook.open().play(`${REGULAR}`);
    expect(book.refusal("finish")).toBe("level");
    book.play("OT1, 4:10 A4 +2, 3:00 B4 +2, end");
    expect(book.refusal("finish")).toBe("level");
    book.play("OT2, 0:01 B8 +1, end, finish");
    expect(book.score).toBe("2:3");
    expect(book.state.clock).toEqual({ period: 6, ms: 0, running: false });
  });

  it("[G1] no overtime is played when the score is not level", () => {
    const book = Scorebook.open().play("Q1, 9:00 A4 +1, end, Q2, end, Q3, end, Q4, end");
    expect(book.refusal("OT1")).toBe("not-level");
  });

  it("[G1] periods come one after another", () => {
    const book = Scorebook.open();
    expect(book.refusal("Q2")).toBe("wrong-period");
    expect(book.refusal("end")).toBe("not-started");
    book.play("Q1");
    expect(book.refusal("Q1")).toBe("period-runs");
    expect(book.refusal("Q2")).toBe("period-runs");
    book.play("end");
    expect(book.refusal("end")).toBe("no-period");
    expect(book.refusal("Q3")).toBe("wrong-period");
    expect(book.refusal("5:00 A4 +2")).toBe("no-period");
  });

  it("[G1] the length and the number of periods are data", () => {
    const rules = { ...FIBA, name: "short", periods: 2, periodMs: 480_000, overtimeMs: 180_000 };
    const book = Scorebook.open(rules).play("Q1");
    expect(book.state.clock.ms).toBe(480_000);
    expect(book.refusal("8:01 A4 +2")).toBe("clock-too-high");
    book.play("end, Q2, end, OT1");
    expect(book.state.clock).toMatchObject({ period: 3, ms: 180_000 });
  });

  it("[G1] a basket cannot be taken back when the finished game would then be level", () => {
    const book = Scorebook.open().play("Q1, x: A4 +1, end, Q2, end, Q3, end, Q4, end, f: finish");
    expect(book.refusal("undo x")).toBe("would-leave level");
    book.play("undo f, undo x, OT1");
    expect(book.state.clock.period).toBe(5);
  });
});

describe("the match list", () => {
  it("[G2] holds at most twelve, each person and each shirt once", () => {
    const book = Scorebook.blank().play("open");
    const thirteen = "A list 4 5 6 7 8 9 10 11 12 13 14 15 16";
    expect(book.refusal(thirteen)).toBe("list-too-long");
    expect(book.refusal("A list 4 5 4")).toBe("shirt-twice");
    expect(book.refusal("A list 0 00 1 99")).toBeNull();
  });

  it("[G2] can be chosen anew before the start", () => {
    const book = Scorebook.open().play("A list 4 5 6 7 8 20");
    expect(book.state.home.players.map((line) => line.jersey)).toEqual("4 5 6 7 8 20".split(" "));
    expect(book.state.home.linedUp).toBe(true);
  });

  it("[G2] lets latecomers in after the start, but nobody out", () => {
    const book = Scorebook.blank().play(
      "open, A list 4 5 6 7 8, B list 4 5 6 7 8, A five 4 5 6 7 8, B five 4 5 6 7 8, Q1, 9:00 A4 +2",
    );
    expect(book.refusal("A list 5 6 7 8 9")).toBe("already-listed");
    book.play("A list 4 5 6 7 8 9, A 5>9, 8:00 A9 +3");
    expect(book.score).toBe("5:0");
    expect(book.line("A4").points).toBe(2);
  });

  it("[G2] cannot be put right in a way that loses somebody who played", () => {
    const book = Scorebook.blank().play(
      `open, l: A list 4 5 6 7 8, B list 4 5 6 7 8, A five 4 5 6 7 8, B five 4 5 6 7 8,
       Q1, 9:00 A4 +2`,
    );
    expect(book.refusal("fix l A list 5 6 7 8 9")).toBe("would-leave not-listed");
    book.play("fix l A list 4 5 6 7 8 9");
    expect(book.state.home.players).toHaveLength(6);
  });
});

describe("the line-up", () => {
  it("[G3] is five of the list", () => {
    const book = Scorebook.blank().play("open, A list 4 5 6 7 8 9, B list 4 5 6 7 8");
    expect(book.refusal("A five 4 5 6 7")).toBe("not-five");
    expect(book.refusal("A five 4 5 6 7 7")).toBe("listed-twice");
    expect(book.refusal("A five 4 5 6 7 10")).toBe("not-listed");
    expect(book.refusal("Q1")).toBe("no-line-up");
    book.play("A five 4 5 6 7 8");
    expect(book.refusal("Q1")).toBe("no-line-up");
    book.play("B five 4 5 6 7 8, Q1");
    expect(book.refusal("A five 4 5 6 7 9")).toBe("already-started");
  });

  it("[G3] has to be named again when one of the five leaves the list before the start", () => {
    const book = Scorebook.open().play("A list 5 6 7 8 9");
    expect(book.refusal("Q1")).toBe("no-line-up");
    book.play("A five 5 6 7 8 9, Q1");
  });

  it("[G3] cannot be taken back once the game has begun", () => {
    const book = Scorebook.blank().play(
      "open, A list 4 5 6 7 8, B list 4 5 6 7 8, x: A five 4 5 6 7 8, B five 4 5 6 7 8, Q1",
    );
    expect(book.refusal("undo x")).toBe("would-leave no-line-up");
  });
});

describe("the sheet", () => {
  it("[G10] is opened once, before anything else", () => {
    const book = Scorebook.blank();
    expect(book.refusal("A list 4 5")).toBe("not-opened");
    expect(book.refusal("Q1")).toBe("not-opened");
    book.play("x: open, A list 4 5");
    expect(book.refusal("open")).toBe("already-opened");
    expect(book.refusal("undo x")).toBe("would-leave not-opened");
  });

  it("[G10] is signed after the end, and then nothing changes any more", () => {
    const book = Scorebook.open().play("Q1, x: 9:00 A4 +2");
    expect(book.refusal("sign")).toBe("not-over");
    book.play("end, Q2, end, Q3, end, Q4, end, finish, sign");
    for (const entry of ["undo x", "fix x A5 +2", "after x B4 +2", "A4 +2", "sign", "A forfeit"])
      expect(book.refusal(entry)).toBe("signed");
  });

  it("[G26] is played by the regulations that hold when it begins, whenever its sheet was opened", () => {
    const said = { at: 0, by: "leitai" };
    const book = Scorebook.open();
    const take = { type: "take-rules" as const, rules: { ...FIBA, periodMs: 480_000 } };
    const taken = game.decide(book.state, take, said);
    expect(taken).toEqual({ ok: true, value: [{ type: "rules-taken", rules: take.rules }] });
    const after = game.evolve(book.state, { type: "rules-taken", rules: take.rules });
    expect([after.rules.periodMs, after.home.linedUp, after.oddities]).toEqual([480_000, true, []]);
    book.play("Q1");
    expect(game.decide(book.state, take, said)).toMatchObject({
      refusal: { code: "already-started" },
    });
  });

  it("[G10] that was reopened is under correction until it is over again, also where it was forfeited before it began", () => {
    const book = Scorebook.open().play("A forfeit, sign, reopen");
    expect(book.state).toMatchObject({ reopened: true, phase: "before", ending: null });
    book.play("A forfeit");
    expect(book.state.reopened).toBe(false);
  });

  it("[G10] that was reopened can be corrected, finished and signed again", () => {
    const book = Scorebook.open().play(
      "Q1, x: 9:00 A4 +2, end, Q2, end, Q3, end, Q4, end, finish, sign",
    );
    book.play("reopen");
    expect(book.state).toMatchObject({ phase: "interval", ending: null, signed: false });
    book.play("fix x A5 +3, finish, sign");
    expect(book.score).toBe("3:0");
    expect(book.line("A4").points).toBe(0);
  });

  it("[G10] that was reopened after a default goes on in the middle of the period", () => {
    const book = Scorebook.open().play("Q1, go, 7:00 stop, B default !enough-left");
    expect(book.line("A4").playedMs).toBe(180_000);
    book.play("reopen, go, 6:00 A4 +2, end");
    expect(book.line("A4").playedMs).toBe(600_000);
    expect(book.score).toBe("2:0");
  });
});

describe("the possession arrow", () => {
  it("[G11] points to a side from the jump ball on and is turned by the table", () => {
    const book = Scorebook.open();
    expect(book.state.arrow).toBeNull();
    book.play("Q1, B arrow");
    expect(book.state.arrow).toBe("away");
    book.play("x: 6:30 A arrow");
    expect(book.state.arrow).toBe("home");
    book.play("undo x");
    expect(book.state.arrow).toBe("away");
  });
});

describe("forfeit and default", () => {
  it("[G12] a team that does not play loses by forfeit, before or during the game", () => {
    const before = Scorebook.blank().play("open, B forfeit");
    expect(before.state).toMatchObject({
      phase: "over",
      ending: { kind: "forfeit", side: "away" },
    });
    const during = Scorebook.open().play("Q1, 9:00 B4 +2, B forfeit, sign");
    expect(during.state).toMatchObject({ signed: true, ending: { kind: "forfeit", side: "away" } });
    expect(during.score).toBe("0:2");
    expect(during.refusal("A forfeit")).toBe("signed");
  });

  it("[G12] a team with too few players left loses by default, only once the game has begun", () => {
    const book = Scorebook.open();
    expect(book.refusal("A default")).toBe("not-started");
    book.play("Q1, 9:00 A4 +2, 8:00 A 5/6/7/8>, A default");
    expect(book.state).toMatchObject({ phase: "over", ending: { kind: "default", side: "home" } });
    expect(book.refusal("B default")).toBe("game-over");
    expect(book.refusal("B forfeit")).toBe("game-over");
  });
});
