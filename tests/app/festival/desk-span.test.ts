import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSpan, spanText } from "../../../app/festival/desk/span-text";

describe("a time that is typed at the desk", () => {
  it("is read as it is shown, up to two hours", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7200 }), (seconds) => {
        expect(parseSpan(spanText(seconds * 1000))).toBe(seconds * 1000);
      }),
    );
  });

  it("may be written with the colon of a Chinese keyboard", () => {
    expect(parseSpan(" 3：42 ")).toBe(222_000);
  });

  it.each(["", "3", "342", "3.42", "3:4", "3:60", "-3:42", "120:01", "3:42:10", "３:42"])(
    "is refused and never guessed at: «%s»",
    (text) => {
      expect(parseSpan(text)).toBeNull();
    },
  );
});
