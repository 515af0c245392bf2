import type { TeamId } from "../../kernel/ids";
import { WEEKDAYS } from "../../kernel/time";
import { dayNumber } from "../day-numbers";
import type { Span, Team, World } from "../world";
import { indexOf } from "../world-index";

/** A team that stands for whoever comes into a game: it plays that game alone (S24). */
export interface StandIn {
  /** Monday first; null for a weekday on which too few could play. */
  readonly hours: readonly (Span | null)[];
  /** Day numbers on which one of few, or too many of many, cannot play. */
  readonly daysOff: readonly number[];
  /** By the world's venues: the way of both sides, or of the one. */
  readonly km: readonly number[];
  /** By the world's venues: whether many can watch. */
  readonly large: readonly boolean[];
}

/** A game for everyone is not played before, when the hours allow it. */
const AFTERNOON = 17 * 60;

/** Everybody who may come, as one team; `sides` of them come. */
export function standIn(candidates: readonly TeamId[], sides: number, world: World): StandIn {
  const index = indexOf(world);
  const teams = candidates.map((id) => index.team(id));
  const fullHouse = Math.max(0, ...world.venues.map(({ capacity }) => capacity ?? 0));
  const { hours, suited } = bestHours(teams, world);
  return {
    hours,
    daysOff: daysOff(teams, suited),
    km: world.venues.map(({ id }) => {
      const sum = teams.reduce((km, team) => km + (team.km[id] ?? 0), 0);
      return Math.round((sides * sum) / Math.max(1, teams.length));
    }),
    large: world.venues.map(({ capacity }) => 2 * (capacity ?? 0) >= fullHouse),
  };
}

/** The hours that suit as many teams as any hours do, and how many that is. */
function bestHours(teams: readonly Team[], world: World) {
  for (let suited = teams.length; suited > 0; suited--) {
    const hours = WEEKDAYS.map((name) => commonHours(teams, name, suited, world));
    if (hours.some(Boolean)) return { hours, suited };
  }
  return { hours: WEEKDAYS.map((): Span => [0, 24 * 60]), suited: 0 };
}

/** Hours that suit at least so many teams: from the last one's beginning to the first one's end. */
function commonHours(
  teams: readonly Team[],
  name: (typeof WEEKDAYS)[number],
  suited: number,
  { settings }: World,
): Span | null {
  const spans = teams.flatMap(({ hours }) => (hours[name] ? [hours[name]] : []));
  if (spans.length < suited) return null;
  const from = spans.map(([opens]) => opens).sort((a, b) => a - b)[suited - 1] ?? 0;
  const to = spans.map(([, closes]) => closes).sort((a, b) => b - a)[suited - 1] ?? 0;
  const later = Math.max(from, AFTERNOON);
  if (to - later >= settings.slotMinutes) return [later, to];
  return to - from >= settings.slotMinutes ? [from, to] : null;
}

function daysOff(teams: readonly Team[], suited: number): number[] {
  const away = new Map<number, number>();
  for (const { unavailableDates } of teams)
    for (const day of new Set(unavailableDates)) {
      const number = dayNumber(day);
      away.set(number, (away.get(number) ?? 0) + 1);
    }
  return [...away].flatMap(([day, count]) => (teams.length - count < suited ? [day] : []));
}
