import { never } from "../kernel/result";
import { clockText, type LocalDay } from "../kernel/time";
import type { Clash } from "../schedule/clashes";
import type { Slot, Span } from "../schedule/world";
import { dayText } from "./dates";
import { say } from "./index";
import type { Lang } from "./say";

/** How people call what a clash names by id. */
export interface ClashNames {
  readonly team: (id: string) => string;
  readonly venue: (id: string) => string;
  /** With its venue. */
  readonly court: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly game: (id: string) => string;
  /** On which day a game stands now. */
  readonly dayOf: (game: string) => LocalDay | null;
}

/** The sentence for a clash, with names; `at` is the slot that clashes. */
export function clashText(lang: Lang, clash: Clash, at: Slot, names: ClashNames): string {
  const day = (of: LocalDay) => dayText(lang, of);
  const games = (ids: readonly string[]) => ids.map(names.game).join(say(lang, "schedule.and"));
  switch (clash.code) {
    case "no-such-court":
      return say(lang, "schedule.clash.no-such-court", { venue: names.venue(clash.venueId) });
    case "venue-closed":
      return say(lang, "schedule.clash.venue-closed", {
        venue: names.venue(clash.venueId),
        day: day(clash.day),
      });
    case "outside-opening-hours": {
      const venue = names.venue(clash.venueId);
      return clash.open.length === 0
        ? say(lang, "schedule.clash.outside-opening-hours.never", { venue, day: day(at.day) })
        : say(lang, "schedule.clash.outside-opening-hours", {
            venue,
            day: day(at.day),
            hours: clash.open.map(spanText).join(say(lang, "schedule.and")),
          });
    }
    case "day-blacked-out":
      return say(lang, "schedule.clash.day-blacked-out", { day: day(clash.day) });
    case "outside-stage":
      return say(lang, "schedule.clash.outside-stage", {
        stage: names.stage(clash.stageId),
        start: day(clash.start),
        end: day(clash.end),
      });
    case "outside-team-hours": {
      const team = names.team(clash.teamId);
      return clash.hours === null
        ? say(lang, "schedule.clash.outside-team-hours.never", { team, day: day(at.day) })
        : say(lang, "schedule.clash.outside-team-hours", {
            team,
            day: day(at.day),
            hours: spanText(clash.hours),
          });
    }
    case "team-unavailable":
      return say(lang, "schedule.clash.team-unavailable", {
        team: names.team(clash.teamId),
        day: day(clash.day),
      });
    case "too-far":
      return say(lang, "schedule.clash.too-far", {
        team: names.team(clash.teamId),
        venue: names.venue(clash.venueId),
        km: clash.km,
        cap: clash.cap,
      });
    case "court-taken":
      return say(lang, "schedule.clash.court-taken", {
        court: names.court(clash.courtId),
        start: clockText(clash.start),
        end: clockText(clash.end),
        other: names.game(clash.other),
      });
    case "team-plays-then":
      return say(lang, "schedule.clash.team-plays-then", {
        team: names.team(clash.teamId),
        other: names.game(clash.other),
      });
    case "too-little-rest":
      return restText(lang, clash, names);
    case "too-many-games":
      return say(lang, "schedule.clash.too-many-games", {
        team:
          clash.teamId === null ? say(lang, "schedule.clash.some-team") : names.team(clash.teamId),
        from: day(clash.from),
        to: day(clash.to),
        n: clash.games.length,
        allowed: clash.allowed,
        games: games(clash.games),
      });
    case "before-feeder":
      return say(lang, "schedule.clash.before-feeder", {
        other: names.game(clash.other),
        earliest: day(clash.earliest),
      });
    case "after-dependant":
      return say(lang, "schedule.clash.after-dependant", {
        other: names.game(clash.other),
        latest: day(clash.latest),
      });
    default:
      return never(clash);
  }
}

function restText(
  lang: Lang,
  { teamId, other, restDays, required }: Extract<Clash, { code: "too-little-rest" }>,
  names: ClashNames,
): string {
  const when = names.dayOf(other);
  const facts = {
    team: names.team(teamId),
    other: names.game(other),
    when: when && dayText(lang, when),
    restDays,
    required,
  };
  if (restDays < 0) return say(lang, "schedule.clash.too-little-rest.same-day", facts);
  if (restDays === 0) return say(lang, "schedule.clash.too-little-rest.none", facts);
  return say(lang, "schedule.clash.too-little-rest", facts);
}

const spanText = ([from, to]: Span): string => `${clockText(from)}–${clockText(to)}`;
