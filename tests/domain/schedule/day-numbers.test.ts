import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day, daysBetween, WEEKDAYS, weekday } from "../../../domain/kernel/time";
import { dayNumber, weekdayName } from "../../../domain/schedule/day-numbers";

test("[S11] day numbers and weekdays agree with the calendar, over leap years and centuries", () => {
  expect(dayNumber(day("1970-01-01"))).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), (days) => {
      const start = day("1896-01-01");
      const then = addDays(start, days);
      expect(dayNumber(then) - dayNumber(start)).toBe(daysBetween(start, then));
      expect(weekdayName(then)).toBe(WEEKDAYS[weekday(then)]);
    }),
    { numRuns: 1000 },
  );
});
