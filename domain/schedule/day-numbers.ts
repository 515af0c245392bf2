import { type LocalDay, WEEKDAYS } from "../kernel/time";
import type { WeekdayName } from "./world";

/**
 * Days since 1970, so that distances between days are subtractions. Reckoned by hand (Hinnant's days_from_civil)
 * and remembered, because it is asked for a million times and parsing a date would be half of the work.
 */
export function dayNumber(of: LocalDay): number {
  const known = numbers.get(of);
  if (known !== undefined) return known;
  const number = reckoned(of);
  numbers.set(of, number);
  return number;
}

// A season has some hundred days, and each is asked for thousands of times.
const numbers = new Map<LocalDay, number>();

function reckoned(of: LocalDay): number {
  const month = Number(of.slice(5, 7));
  // The year begins in March, so that the leap day is its last.
  const year = Number(of.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(of.slice(8, 10)) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + inYear - MARCH_YEAR_0_TO_1970;
}

const MARCH_YEAR_0_TO_1970 = 719_468;

/** The weekday's name, as opening hours and teams' hours use it. */
export const weekdayName = (of: LocalDay): WeekdayName =>
  WEEKDAYS[(((dayNumber(of) + 3) % 7) + 7) % 7] as WeekdayName;
