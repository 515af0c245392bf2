import fc from "fast-check";
import { expect, it } from "vitest";
import { minutesText } from "../../../app/league/minutes";
import { minutesText as printedMinutes } from "../../../domain/league/box-score-output";

it("[G15] a page and the command line say the same minutes of the same time on court", () => {
  expect(minutesText(588_900)).toBe("9:48");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_600_000 }), (ms) => {
      expect(minutesText(ms).padStart(5, "0")).toBe(printedMinutes(ms));
    }),
  );
});
