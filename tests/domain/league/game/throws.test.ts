import { describe, expect, it } from "vitest";
import { FIBA, type Ruleset } from "../../../../domain/league/game/rules";
import { nextThrows } from "../../../../domain/league/game/throws";
import { Scorebook } from "../../../support/scorebook";

describe("free throws owed", () => {
  const owed = (game: Scorebook) => {
    const next = nextThrows(game.state);
    return next ? `${next.side} ${next.player} ${next.taken}/${next.of}` : null;
  };
  const FOUR = "9:00 A4 P B4, 8:00 A4 P B4, 7:00 A5 P B4, 6:00 A5 P B4";

  it("[G17] are two for the fifth team foul, by whoever was fouled, and none for the fourth", () => {
    const game = Scorebook.open().play(`Q1, ${FOUR}`);
    expect(owed(game)).toBeNull();
    game.play("5:00 A6 P B7");
    expect(owed(game)).toBe("away B7 0/2");
    game.play("B7 +1");
    expect(owed(game)).toBe("away B7 1/2");
    game.play("B7 -1");
    expect(owed(game)).toBeNull();
  });

  it("[G17] are as many as the referee shows for a foul on a shooter", () => {
    const game = Scorebook.open().play("Q1, 9:00 A4 P3 B4");
    expect(owed(game)).toBe("away B4 0/3");
  });

  it("[G17] are one for a technical, by anybody, and go beside those owed before", () => {
    const game = Scorebook.open().play("Q1, 9:00 A4 U B4, A C");
    game.play("B5 +1");
    expect(game.state.owed.map((one) => [one.player, one.taken])).toEqual([["B4", 0]]);
    expect(game.state.plays.at(-1)?.flags).toBeUndefined();
  });

  it("[G17] for a technical foul are thrown before those that were owed already", () => {
    const game = Scorebook.open().play("Q1, 9:00 A4 P2 B4, B4 +1, A B");
    expect(owed(game)).toBe("away null 0/1");
    game.play("B5 +1");
    expect(owed(game)).toBe("away B4 1/2");
    game.play("A B, B waive");
    expect(owed(game)).toBe("away B4 1/2");
    game.play("B4 +1");
    expect(owed(game)).toBeNull();
    expect(game.state.plays.flatMap(({ flags }) => flags ?? [])).toEqual([]);
  });

  it("[G17] end with the first miss of one and one", () => {
    const rules: Partial<Ruleset> = {
      bonusFrom: 2,
      bonusThrows: "one-and-one",
      doubleBonusFrom: 4,
    };
    const game = Scorebook.open({ ...FIBA, ...rules }).play("Q1, 9:00 A4 P, 8:00 A4 P B4, B4 -1");
    expect(owed(game)).toBeNull();
    game.play("7:00 A5 P B4, B4 +1");
    expect(owed(game)).toBe("away B4 1/2");
    game.play("B4 -1, 6:00 A5 P B4, B4 -1");
    expect(owed(game)).toBe("away B4 1/2");
  });

  it("[G17] of a double foul, of an offensive one and of cancelled penalties are none", () => {
    const game = Scorebook.open().play(`Q1, ${FOUR}, 5:00 A6 O B4, A4 dbl B4, A7 Uc B4`);
    expect(game.state.owed).toEqual([]);
    expect(game.line("A4").fouls).toHaveLength(3);
    expect(game.line("B4").fouls).toHaveLength(1);
  });

  it("[G17] that are not owed, thrown by somebody else, or forgotten are remarked and count all the same", () => {
    const game = Scorebook.open().play("Q1, 9:00 A4 +1");
    expect(game.state.plays.at(-1)?.flags).toEqual(["throw-not-owed"]);
    game.play("8:00 A4 P2 B4, B5 +1");
    expect(game.state.plays.at(-1)?.flags).toEqual(["other-shooter"]);
    game.play("7:50 B6 +2");
    expect(game.state.plays.at(-1)?.flags).toEqual(["throws-left"]);
    expect(game.score).toBe("1:3");
    expect(game.state.oddities).toEqual([]);
  });

  it("[G17] that nobody takes are dismissed by name, those of the side that is owed first", () => {
    const game = Scorebook.open().play(`Q1, ${FOUR}, 5:00 A6 P B7, 4:00 B5 T`);
    game.play("4:00 B waive");
    expect(owed(game)).toBe("home null 0/1");
    expect(game.state.plays.at(-1)?.event).toMatchObject({ type: "throws-waived", throws: 2 });
    expect(game.refusal("B waive")).toBe("no-throws-owed");
    expect(game.state.oddities).toEqual([]);
  });

  it("[G17] end with their period, and those for a foul in the interval belong to the next one", () => {
    const game = Scorebook.open().play(`Q1, ${FOUR}, 5:00 A6 P B7, end, Q2`);
    expect(owed(game)).toBeNull();
    expect(game.state.plays.at(-1)?.flags).toEqual(["throws-left"]);
    const between = Scorebook.open().play("Q1, end, B5 T, Q2");
    expect(owed(between)).toBe("home null 0/1");
    between.play("end, Q3");
    expect(owed(between)).toBeNull();
  });

  it("[G17] follow a correction of the foul that brought them", () => {
    const game = Scorebook.open().play(`Q1, ${FOUR}, x: 5:00 A6 P B7, fix x A6 P3 B8`);
    expect(owed(game)).toBe("away B8 0/3");
  });
});
