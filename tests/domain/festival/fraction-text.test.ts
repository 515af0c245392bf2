import { expect, test } from "vitest";
import { fractionText } from "../../../domain/festival/fraction-text";

test("a fraction is written whole where it can be, and with three dots where it goes on", () => {
  const text = (over: number, under: number, least?: number) =>
    fractionText({ over, under }, least);
  expect(text(92_950_000, 1)).toBe("9.295");
  expect(text(93_000_000, 1, 2)).toBe("9.30");
  expect(text(90_000_000, 1)).toBe("9");
  expect(text(279_500_000, 3)).toBe("9.3166666…");
  expect(text(-5_000_000, 1)).toBe("-0.5");
  expect(text(1, 1)).toBe("0.0000001");
});
