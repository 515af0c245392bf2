import { expect, test } from "vitest";
import { decisionCommand, questionOf } from "../../../server/office/game-decisions";
import { Scorebook } from "../../support/scorebook";

const form = {
  game: "A1-1",
  decision: "award",
  reason: "停电",
  home: "20",
  away: "0",
  period: "",
  clock: "",
};

test("a decision becomes the game's own command", () => {
  const said = (change: Partial<typeof form>) => decisionCommand({ ...form, ...change });
  expect(said({})).toMatchObject({ value: { type: "award", home: 20, away: 0, reason: "停电" } });
  expect(said({ decision: "resume" })).toMatchObject({ value: { type: "resume" } });
  expect(said({ decision: "replay" })).toEqual({
    ok: true,
    value: { type: "replay", reason: "停电" },
  });
  expect(said({ decision: "protest-replay", period: "3", clock: "6:40" })).toMatchObject({
    value: { type: "decide-protest", decision: "replay", from: { period: 3, ms: 400_000 } },
  });
  expect(said({ decision: "protest-award" })).toMatchObject({
    value: { decision: "awarded", score: { home: 20, away: 0 } },
  });
  expect(said({ decision: "withdrawn" })).toMatchObject({ value: { decision: "withdrawn" } });
});

test("a decision that is half filled in says what is missing", () => {
  const refused = (change: Partial<typeof form>) => decisionCommand({ ...form, ...change });
  expect(refused({ away: "" })).toMatchObject({ refusal: { code: "no-score" } });
  expect(refused({ home: "twenty" })).toMatchObject({ refusal: { code: "no-score" } });
  expect(refused({ decision: "" })).toMatchObject({ refusal: { code: "decision-missing" } });
  expect(refused({ decision: "replay", period: "3" })).toMatchObject({
    refusal: { code: "from-unclear" },
  });
});

test("a game waits for its director while it is abandoned or under protest", () => {
  const book = Scorebook.open().play("Q1, 9:00 A4 +2, abandon");
  expect(questionOf(null)).toBeNull();
  expect(questionOf(book.state)).toBe("abandoned");
  book.play("award, B protest");
  expect(questionOf(book.state)).toBe("protest");
  book.say({ type: "decide-protest", decision: "confirmed", reason: "" });
  expect(questionOf(book.state)).toBeNull();
});
