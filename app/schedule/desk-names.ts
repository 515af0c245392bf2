import { clockText } from "../../domain/kernel/time";
import type { Clash } from "../../domain/schedule/clashes";
import { type ClashNames, clashText } from "../../domain/words/clashes";
import { dayText } from "../../domain/words/dates";
import { say } from "../../domain/words/index";
import { pairingText } from "../../domain/words/pairing";
import type { Lang } from "../../domain/words/say";
import type { GameCard, Place } from "../../server/services";

/** What a page knows of the names behind ids. */
export interface NamedThings {
  readonly games: readonly GameCard[];
  readonly teams: Readonly<Record<string, string>>;
  readonly venues: readonly {
    readonly id: string;
    readonly name: string;
    readonly courts: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly stages: readonly { readonly id: string; readonly name: string }[];
}

/** Names for everything that the timetable speaks of. */
export interface DeskNames extends ClashNames {
  /** A place in words: 7月13日 周六 15:00 市体育馆 1号场. */
  readonly place: (place: Place | null) => string;
  /** A clash in words; `at` when it is not about where its game stands now. */
  readonly clash: (clash: Clash, at?: Place) => string;
}

export function deskNames(lang: Lang, things: NamedThings): DeskNames {
  const games = new Map(things.games.map((game) => [game.id, game]));
  const venues = new Map(things.venues.map((venue) => [venue.id, venue]));
  const stages = new Map(things.stages.map((stage) => [stage.id, stage.name]));
  const courts = new Map(
    things.venues.flatMap((venue) => venue.courts.map((court) => [court.id, { venue, court }])),
  );
  const names: ClashNames = {
    team: (id) => things.teams[id] ?? id,
    venue: (id) => venues.get(id)?.name ?? id,
    court: (id) => {
      const found = courts.get(id);
      if (!found) return id;
      const [venue, court] = [found.venue.name, found.court.name];
      return found.venue.courts.length === 1
        ? venue
        : say(lang, "schedule.court", { venue, court });
    },
    stage: (id) => stages.get(id) ?? id,
    game: (id) => {
      const game = games.get(id);
      return game ? pairingText(lang, game) : id;
    },
    dayOf: (id) => games.get(id)?.day ?? null,
  };
  return {
    ...names,
    place: (place) =>
      place
        ? say(lang, "schedule.slot", {
            day: dayText(lang, place.day),
            time: clockText(place.start),
            court: names.court(place.courtId),
          })
        : say(lang, "plan.no-place"),
    clash: (clash, at) => {
      const game = games.get(clash.fixtureId);
      const day = at?.day ?? game?.day;
      if (!day) return clash.code;
      const start = at?.start ?? game?.start ?? 0;
      return clashText(lang, clash, { venueId: "", courtId: "", day, start }, names);
    },
  };
}
