import type { Instance } from "../instance-input";
import type { Core } from "./core";
import { groundsOf } from "./grounds";
import { roomOf } from "./question";

/** Where and when the games of a core could be played: halls only when they are few, a weekday only when there is one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** 0 is Sunday. */
  readonly weekday: number | null;
  readonly venues: readonly number[];
}

/** What a core comes down to; `games` are its games, `room` how many of them can be played. */
export type Why =
  /** The game has no slot that all agree with; without a demand, none at all. */
  | { readonly code: "no-slot"; readonly game: number }
  /** Courts, halls or crews are too few; `team` plays in all of the games. */
  | {
      readonly code: "too-few-places";
      readonly games: readonly number[];
      readonly room: number;
      readonly team: number | null;
      readonly stretch: Stretch;
    }
  /** The team's days are too few for its rest and its windows. */
  | {
      readonly code: "too-few-days";
      readonly games: readonly number[];
      readonly room: number;
      readonly team: number;
      readonly stretch: Stretch;
    }
  /** Games one after the other need more days than there are. */
  | {
      readonly code: "too-long-an-order";
      readonly games: readonly number[];
      readonly stretch: Stretch;
    }
  | { readonly code: "together"; readonly games: readonly number[] };

const PLACES = /^(slots|venueDayMax:.*|crewDay:.*|crewSameTime:.*|blackout:.*|hours:.*|closed:.*)$/;
const ORDER = /^(precedence:.*|rest:.*|blackout:.*|hours:.*|closed:.*)$/;
/** Halls that are named. */
const FEW = 3;

/** The plainest reading of a minimal core. */
export function explain(instance: Instance, { games, constraints }: Core): Why {
  const [game = 0] = games;
  if (games.length === 1) return { code: "no-slot", game };
  const grounds = groundsOf(instance, games);
  const room = roomOf(grounds, games, new Set(constraints));
  const slots = room.flat().flatMap((slot) => instance.slots[slot] ?? []);
  const days = slots.map(({ day }) => day);
  const weekdays = new Set(days.map((day) => (day + instance.startWeekday) % 7));
  const venues = [...new Set(slots.map(({ venue }) => venue))].sort((a, b) => a - b);
  const stretch: Stretch = {
    from: days.reduce((least, day) => Math.min(least, day), instance.days),
    to: days.reduce((most, day) => Math.max(most, day), 0),
    weekday: weekdays.size === 1 ? ([...weekdays][0] ?? null) : null,
    venues: venues.length <= FEW && venues.length < instance.venues.length ? venues : [],
  };
  const all = (pattern: RegExp) => constraints.every((name) => pattern.test(name));
  const shared = (grounds.teamsOf[game] ?? []).filter((team) =>
    games.every((one) => grounds.teamsOf[one]?.includes(team)),
  );
  // Without any one of them the others can be played.
  const fewer = games.length - 1;
  if (all(PLACES))
    return { code: "too-few-places", games, room: fewer, team: shared[0] ?? null, stretch };
  const team = shared.find((id) =>
    all(new RegExp(`^(rest:${id}|maxInWindow:${id}|blackout:.*|hours:.*|closed:.*)$`)),
  );
  if (team !== undefined) return { code: "too-few-days", games, room: fewer, team, stretch };
  if (all(ORDER)) return { code: "too-long-an-order", games: inOrder(instance, games), stretch };
  return { code: "together", games };
}

function inOrder({ precedence }: Instance, games: readonly number[]): number[] {
  const left = new Set(games);
  const ordered: number[] = [];
  while (left.size > 0) {
    const isFirst = (game: number) =>
      !precedence.some(({ before, after }) => after === game && left.has(before));
    const next = [...left].find(isFirst) ?? [...left][0] ?? -1;
    left.delete(next);
    ordered.push(next);
  }
  return ordered;
}
