import { expect, it } from "vitest";
import { msOf } from "../../../../app/league/pad/clock-panel";
import { nextStep, turn } from "../../../../app/league/pad/next-step";
import { Scorebook } from "../../../support/scorebook";

const after = (text: string) => Scorebook.open().play(text).state;
const step = (text: string, ms = 1) => nextStep(after(text), ms).kind;

it("before the game the lists come first, then the first period", () => {
  expect(nextStep(Scorebook.blank().play("open").state, 1).kind).toBe("prepare");
  const ready = Scorebook.open().state;
  expect(nextStep(ready, 1).kind).toBe("start");
  expect(turn(ready, 0)).toEqual({ type: "start-period", period: 1, ms: 600_000 });
});

it("in a period it is the arrow, then the clock, then the end", () => {
  expect(step("Q1")).toBe("arrow");
  expect(step("Q1, A arrow")).toBe("stopped");
  expect(step("Q1, A arrow, go")).toBe("running");
  expect(step("Q1, A arrow, go", 0)).toBe("zero");
  expect(turn(after("Q1"), 1234)).toEqual({ type: "end-period", period: 1, ms: 1234 });
});

it("a player who may not play on comes before everything else, then an empty place", () => {
  expect(step("Q1, A4 P, A4 P, A4 P, A4 P, A4 P")).toBe("send-off");
  expect(step("Q1, B7 D, end")).toBe("send-off");
  expect(step("Q1, A 4>")).toBe("short");
});

it("after the last period comes the end, an overtime when the score is level, then the signature", () => {
  const four = "Q1, A arrow, end, Q2, end, Q3, end, Q4";
  expect(step("Q1, A arrow, end")).toBe("interval");
  expect(step(`${four}, end`)).toBe("level");
  expect(turn(after(`${four}, end`), 0)).toMatchObject({
    type: "start-period",
    period: 5,
    ms: 300_000,
  });
  const won = `${four}, A4 +2, end`;
  expect(step(won)).toBe("finish");
  expect(turn(after(won), 0)).toMatchObject({ type: "finish" });
  expect(step(`${won}, finish`)).toBe("sign");
  expect(turn(after(`${won}, finish`), 0)).toBeNull();
  expect(step(`${won}, finish, sign`)).toBe("signed");
});

it("a time is read as people write it, and nothing else is a time", () => {
  expect([msOf("7:25"), msOf("07：25"), msOf("25.4"), msOf("9"), msOf("0:00.1")]).toEqual([
    445_000, 445_000, 25_400, 9000, 100,
  ]);
  expect(["", "7:61", "75", "7:2:5", "abc", "-1"].map(msOf)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

it("with fewer left than may go on and nobody to come in, it says that the game is lost by default", () => {
  const state = after("Q1, A arrow");
  const left = (n: number, bench: boolean) => {
    const players = state.home.players
      .map((line, index) => ({ ...line, onCourt: index < n }))
      .slice(0, bench ? undefined : n);
    return nextStep({ ...state, home: { ...state.home, players } }, 1);
  };
  expect(left(1, false)).toEqual({ kind: "too-few", side: "home", count: 1 });
  expect(left(1, true)).toEqual({ kind: "short", side: "home", count: 1 });
  expect(left(2, false).kind).toBe("stopped");
});

it("[G11] an arrow that nobody has set is asked for before the next period and the overtime, not before the end", () => {
  expect(step("Q1, end")).toBe("arrow-first");
  expect(step("Q1, end, Q2, end, Q3, end, Q4, end")).toBe("arrow-first");
  expect(step("Q1, A4 +2, end, Q2, end, Q3, end, Q4, end")).toBe("finish");
});

it("[G17] throws that are waited for hide neither the newest ones nor the arrow", () => {
  const owed = nextStep(after("Q1, 9:00 A4 P2 B4, 8:00 B5 U A5"), 1);
  expect(owed).toMatchObject({
    kind: "throws",
    owed: { side: "away", of: 2 },
    newest: { side: "home", player: "A5" },
    arrow: true,
  });
  expect(nextStep(after("Q1, A arrow, 9:00 A4 P2 B4"), 1)).toMatchObject({
    newest: null,
    arrow: false,
  });
});
