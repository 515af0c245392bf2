import { describe, expect, it } from "vitest";
import { Scorebook } from "../../../support/scorebook";

describe("the possession arrow", () => {
  it("[G11] points against the winner of the jump ball and turns with each use and each period", () => {
    const book = Scorebook.open().play("Q1, A jump");
    expect(book.state.arrow).toBe("away");
    book.play("8:00 held");
    expect(book.state.arrow).toBe("home");
    book.play("end, Q2");
    expect(book.state.arrow).toBe("away");
    book.play("end, Q3, end, Q4, end, OT1");
    expect(book.state.arrow).toBe("home");
  });

  it("[G11] follows a jump ball that was entered wrongly or late through all its uses", () => {
    const wrong = Scorebook.open().play("Q1, x: A jump, 8:00 held, end, Q2, fix x B jump");
    expect(wrong.state.arrow).toBe("home");
    const late = Scorebook.open().play("x: Q1, 8:00 A4 +2, end, Q2, after x A jump");
    expect(late.state.arrow).toBe("home");
  });

  it("[G11] there is one jump ball: a second one, say of another table, is refused until the first is taken back", () => {
    const book = Scorebook.open().play("Q1, x: A jump");
    expect(book.refusal("B jump")).toBe("jump-done");
    expect(book.refusal("fix x B jump")).toBeNull();
    book.play("undo x, B jump");
    expect(book.state.arrow).toBe("home");
  });

  it("[G11] that nobody has set turns with no period, and with each of them once it was set late", () => {
    const uses = (book: Scorebook) =>
      book.state.plays.filter(({ event }) => event.type === "arrow-used").length;
    const book = Scorebook.open().play("x: Q1, end, Q2, end, Q3");
    expect([book.state.arrow, uses(book)]).toEqual([null, 0]);
    book.play("after x A jump");
    expect([book.state.arrow, uses(book)]).toEqual(["away", 2]);
  });

  it("[G11] that points nowhere cannot be used, and by hand it goes where the table says", () => {
    const book = Scorebook.open().play("Q1");
    expect(book.refusal("held")).toBe("no-arrow");
    book.play("A arrow, 7:00 held");
    expect(book.state.arrow).toBe("away");
    expect(book.state.plays.map((play) => play.event.type)).toContain("arrow-set");
  });
});
