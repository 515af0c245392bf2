/**
 * Days and minutes as plain values. A timetable lives in the venue's own calendar ("2026-11-24", 19:30);
 * instants (UTC milliseconds) appear only where a record or a calendar file needs them.
 */

/** A calendar day at the venue, `YYYY-MM-DD`. */
export type LocalDay = string & { readonly __brand: "LocalDay" };
/** Minutes since the venue's midnight, 0–1440. */
export type Minutes = number;
/** UTC milliseconds since 1970. */
export type Instant = number;
/** 0 Monday … 6 Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const DAY_MS = 86_400_000;
const dayNumber = (day: LocalDay) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Reads `YYYY-MM-DD`; null when it is no real day (2026-02-30 is none). */
export function parseDay(text: string): LocalDay | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  return new Date(ms).toISOString().slice(0, 10) === text ? (text as LocalDay) : null;
}

/** A day that is known to be well formed, for literals and data that was checked before. */
export function day(text: string): LocalDay {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`not a day: ${text}`);
  return parsed;
}

export const addDays = (from: LocalDay, days: number): LocalDay =>
  new Date((dayNumber(from) + days) * DAY_MS).toISOString().slice(0, 10) as LocalDay;

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: LocalDay, b: LocalDay): number => dayNumber(b) - dayNumber(a);

export const weekday = (of: LocalDay): Weekday => ((((dayNumber(of) + 3) % 7) + 7) % 7) as Weekday;

/** The Monday of the week that holds the day. */
export const monday = (of: LocalDay): LocalDay => addDays(of, -weekday(of));

/** Reads `HH:MM` (00:00–24:00) as minutes since midnight; null when it is no time of day. */
export function parseMinutes(text: string): Minutes | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : null;
}

export const clockText = (minutes: Minutes): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** The venue's calendar day and minute at an instant, in an IANA zone such as `Asia/Shanghai`. */
export function localAt(instant: Instant, zone: string): { day: LocalDay; minutes: Minutes } {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(new Date(instant));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "00";
  return {
    day: `${of("year")}-${of("month")}-${of("day")}` as LocalDay,
    minutes: Number(of("hour")) * 60 + Number(of("minute")),
  };
}

/** The instant at which a venue's clock shows that day and minute. In a gap or fold of summer time: the later reading. */
export function instantOf(at: LocalDay, minutes: Minutes, zone: string): Instant {
  const wanted = dayNumber(at) * DAY_MS + minutes * 60_000;
  let guess = wanted;
  // Two rounds settle every zone: the first finds the offset, the second the offset after a change of it.
  for (let round = 0; round < 2; round++) {
    const shown = localAt(guess, zone);
    guess += wanted - (dayNumber(shown.day) * DAY_MS + shown.minutes * 60_000);
  }
  return guess;
}
