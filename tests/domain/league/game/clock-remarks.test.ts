import { describe, expect, it } from "vitest";
import { playerId } from "../../../../domain/kernel/ids";
import { game } from "../../../../domain/league/game";
import type { GameCommand } from "../../../../domain/league/game/vocabulary";
import { flagTexts } from "../../../../domain/words/plays";
import { Scorebook } from "../../../support/scorebook";

const said = { at: 0, by: "table" };
const flags = (book: Scorebook) => book.state.plays.at(-1)?.flags ?? [];
const late = (ms: number, shows: number, override?: string): GameCommand => ({
  type: "shoot",
  ...{ period: 1, ms, shows, side: "home", player: playerId("A4"), shot: "fg2", made: true },
  ...(override ? { override } : {}),
});

describe("points and the clock", () => {
  it("[G18] points at a time to which a running clock has not come yet are asked about, and keep the code when insisted on", () => {
    const { state } = Scorebook.open().play("Q1, go, 9:00 A5 +2");
    const answer = game.decide(state, late(300_000, 448_000), said);
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: "ahead-of-clock", clock: 448_000, override: "ahead-of-clock" },
    });
    const insisted = game.decide(state, late(300_000, 448_000, "ahead-of-clock"), said);
    expect(insisted).toMatchObject({ ok: true, value: [{ override: "ahead-of-clock" }] });
    expect(game.decide(state, late(500_000, 448_000), said)).toMatchObject({
      ok: true,
      value: [expect.not.objectContaining({ override: expect.anything() })],
    });
  });

  it("[G18] what the clock showed meanwhile stays out of the log", () => {
    const { state } = Scorebook.open().play("Q1, go");
    const answer = game.decide(state, late(500_000, 448_000), said);
    expect(JSON.stringify(answer)).not.toContain("shows");
  });

  it("[G18] a time more than a minute before what was entered earlier is remarked, seconds between two tables are not", () => {
    const book = Scorebook.open().play("Q1, go, 5:00 A4 +2, 6:00 B4 +2");
    expect(flags(book)).toEqual([]);
    book.play("6:55 A5 +2");
    expect(flags(book)).toEqual(["behind-clock"]);
    // The fold finds out by itself once the wrong one is taken back.
    const right = Scorebook.open().play("Q1, go, x: 5:00 A4 +2, 6:55 A5 +2, undo x");
    expect(flags(right)).toEqual([]);
  });

  it("[G18] baskets of a period in which the clock was never started are remarked", () => {
    const book = Scorebook.open().play("Q1, A4 +2, B4 +3, A4 +1");
    expect(
      book.state.plays.map((play) => play.flags ?? []).filter((one) => one.length > 0),
    ).toEqual([["clock-not-started"], ["clock-not-started"], ["throw-not-owed"]]);
  });

  it("[G18] one basket may have been made just before the clock stopped, a second one is remarked", () => {
    const book = Scorebook.open().play("Q1, go, 8:00 stop, A4 +2");
    expect(flags(book)).toEqual([]);
    book.play("B4 +2");
    expect(flags(book)).toEqual(["clock-stood"]);
    book.play("go, 7:50 A4 +2, 7:40 stop, B4 +2");
    expect(flags(book)).toEqual([]);
  });

  it("[G18] each remark has its words, and what has none says that it does not fit", () => {
    expect(flagTexts("zh", ["clock-stood", "wrong-period", "not-listed"])).toEqual([
      "停表期间第二次进球",
      "与其他记录不符",
    ]);
  });
});
