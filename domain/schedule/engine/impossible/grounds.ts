import type { Instance } from "../instance-input";

/** Who objects to a slot, as bits: the home team's days off and hours, then the away team's, then the hall's closed days. */
export const HOME_DAYS = 1;
export const HOME_HOURS = 2;
export const AWAY_DAYS = 4;
export const AWAY_HOURS = 8;
export const CLOSED = 16;

/** What questions about an instance are asked of, made once: slots by id, games by id. */
export interface Grounds {
  readonly instance: Instance;
  /** For each game the slots that its own days, halls and pin leave, in order of day. */
  readonly open: readonly Int32Array[];
  /** For each of these slots, who objects. */
  readonly objections: readonly Uint8Array[];
  readonly slotDay: Int32Array;
  readonly slotVenue: Int32Array;
  /** By slot: equal for slots of a day that are all on at one moment, so that each of their games needs its own crew. */
  readonly momentOf: Int32Array;
  readonly teamsOf: readonly (readonly number[])[];
  /** All demands by their names that could ever matter. */
  readonly demands: readonly string[];
}

/**
 * The grounds of an instance. A game's own days, halls and pin are no demands that could be named. With `only`, just
 * those games are looked at.
 */
export function groundsOf(instance: Instance, only?: readonly number[]): Grounds {
  const { games, slots, venues } = instance;
  const closed = venues.map(({ closedDays }) => new Set(closedDays));
  const inOrder = slots.toSorted((a, b) => a.day - b.day || a.start - b.start || a.id - b.id);
  const daysOff = instance.teams.map(({ blackout }) => new Set(blackout));
  const open: Int32Array[] = [];
  const objections: Uint8Array[] = [];
  const wanted = only ? new Set(only) : null;
  for (const { id: game, window, venues: halls, pin, home, away } of games) {
    const fits = (wanted?.has(game) === false ? [] : inOrder).filter(
      ({ id, day, venue }) =>
        day >= window[0] &&
        day <= window[1] &&
        (!halls || halls.includes(venue)) &&
        (pin === undefined || pin === id),
    );
    const objection = ({ day, start, end }: (typeof fits)[number], team: number) => {
      if (team < 0) return 0;
      const weekday = (day + instance.startWeekday) % 7;
      const [from, to] = instance.teams[team]?.hours[weekday] ?? [0, 0];
      return (
        (daysOff[team]?.has(day) ? HOME_DAYS : 0) | (start < from || end > to ? HOME_HOURS : 0)
      );
    };
    open.push(Int32Array.from(fits, ({ id }) => id));
    objections.push(
      Uint8Array.from(
        fits,
        (slot) =>
          objection(slot, home) |
          (objection(slot, away) << 2) |
          (closed[slot.venue]?.has(slot.day) ? CLOSED : 0),
      ),
    );
  }
  return {
    instance,
    open,
    objections,
    slotDay: Int32Array.from(slots, ({ day }) => day),
    slotVenue: Int32Array.from(slots, ({ venue }) => venue),
    momentOf: momentsOf(instance),
    teamsOf: games.map(({ home, away }) => [home, away].filter((team) => team >= 0)),
    demands: demandsOf(instance),
  };
}

function demandsOf(instance: Instance): string[] {
  const { teams, slots, venues, precedence, crews, crewDayFactor, minGap, days } = instance;
  const demands = ["slots"];
  const perHall = new Map<string, number>();
  const perDay = new Map<number, number>();
  const closed = new Set<number>();
  for (const { venue, day } of slots) {
    if (venues[venue]?.closedDays.includes(day)) closed.add(venue);
    const hall = `${venue}:${day}`;
    perHall.set(hall, (perHall.get(hall) ?? 0) + 1);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  for (const [hall, count] of perHall)
    if (count > (venues[Number.parseInt(hall, 10)]?.maxPerDay ?? 0))
      demands.push(`venueDayMax:${hall}`);
  for (const venue of closed) demands.push(`closed:${venue}`);
  for (let day = 0; day < days; day++) {
    const count = perDay.get(day) ?? 0;
    const crew = crews[day] ?? 0;
    if (count > crew * crewDayFactor) demands.push(`crewDay:${day}`);
    if (count > crew) demands.push(`crewSameTime:${day}`);
  }
  for (const { id, blackout } of teams) {
    if (minGap > 0) demands.push(`rest:${id}`);
    demands.push(`maxInWindow:${id}`);
    if (blackout.length > 0) demands.push(`blackout:${id}`);
    demands.push(`hours:${id}`);
  }
  const orders = precedence.map(({ before, after }) => `precedence:${before}>${after}`);
  return [...demands, ...new Set(orders)];
}

function momentsOf({ slots }: Instance): Int32Array {
  const moments = new Int32Array(slots.length);
  let moment = -1;
  let until = -1;
  let on = -1;
  for (const { id, day, start, end } of slots.toSorted((a, b) => a.day - b.day || a.end - b.end)) {
    // All that began before the first of a group ends is on just before that.
    if (day !== on || start >= until) {
      moment++;
      until = end;
      on = day;
    }
    moments[id] = moment;
  }
  return moments;
}
