import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { type Instant, instantOf } from "../../domain/kernel/time";
import { gameTitle, sideText } from "../../domain/words/fixture-names";
import { say } from "../../domain/words/index";
import type { Lang } from "../../domain/words/say";
import { Problem } from "../problem";
import type { League } from "./league";
import type { GameCard } from "./season-view";

interface Asked {
  readonly lang: Lang;
  /** Where people reach this installation, for the link to each game. */
  readonly origin: string;
  readonly now: Instant;
}

/**
 * The season's fixtures, or one team's, as a calendar to subscribe to (RFC 5545). A game keeps its UID for ever, and
 * SEQUENCE grows with each publishing, so that a calendar moves what it has and adds nothing twice.
 */
export async function calendarOf(
  league: League,
  team: string | null,
  { lang, origin, now }: Asked,
): Promise<string> {
  const { season, games, teams, shownTimes } = await league.fixtures();
  const one = team === null ? null : teams[team];
  if (one === undefined) throw new Problem("not-found");
  const { slotMinutes } = (await league.shown()).book.settings;
  const calendar = ical({
    name: one
      ? say(lang, "calendar.name.team", { team: one.shortName })
      : say(lang, "calendar.name", { season: season.name }),
    prodId: { company: "leitai", product: "fixtures", language: lang === "zh" ? "ZH" : "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const game of games) {
    if (team !== null && game.home.teamId !== team && game.away.teamId !== team) continue;
    if (game.day === null || game.start === null) continue;
    const start = instantOf(game.day, game.start, season.timeZone);
    calendar.createEvent({
      id: `${season.id}.${game.id}@leitai`,
      sequence: shownTimes,
      stamp: new Date(now),
      start: new Date(start),
      end: new Date(start + slotMinutes * 60_000),
      summary: summary(lang, game),
      location: [game.venue, game.court].filter(Boolean).join(" "),
      url: `${origin}/league/games/${game.id}`,
      // What was decided before it was played will not be played.
      status: isOff(game) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

const isOff = ({ status, home }: GameCard): boolean => status === "final" && home.points === null;

function summary(lang: Lang, game: GameCard): string {
  const facts = {
    title: gameTitle(lang, game),
    home: sideText(lang, game.home),
    away: sideText(lang, game.away),
    homePoints: game.home.points,
    awayPoints: game.away.points,
  };
  const scored = game.status === "final" && game.home.points !== null;
  const summary = say(lang, scored ? "calendar.summary.score" : "calendar.summary", facts);
  if (!game.notice) return summary;
  const { kind, team } = game.notice;
  const out = [game.home, game.away].find((side) => side.teamId === team);
  const notice = say(lang, `fixture.status.${kind}`, { team: out?.shortName ?? "" });
  return say(lang, "calendar.summary.notice", { summary, notice });
}
