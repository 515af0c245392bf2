import type { LocalDay, Minutes } from "../../domain/kernel/time";
import type { GameState } from "../../domain/league/game/state";
import type { GroupGame } from "../../domain/league/group-record";
import {
  fillKnockout,
  type KnockoutGame,
  type KnockoutOutcome,
  type Level,
  type Source,
} from "../../domain/league/playoff";
import { type Standings, standings } from "../../domain/league/standings";
import type { FixtureRow, SeasonBook } from "./season-book";

/** A side of a game as lists show it; a team, or where it will come from. */
export interface CardSide {
  readonly teamId: string | null;
  readonly name: string | null;
  readonly shortName: string | null;
  readonly from: Source | null;
  readonly points: number | null;
}

/** A game in one line of a list. */
export interface GameCard {
  readonly id: string;
  readonly code: string;
  /** `groups`, or the level of the knockout. */
  readonly level: string;
  readonly group: string | null;
  readonly round: number;
  readonly home: CardSide;
  readonly away: CardSide;
  readonly day: LocalDay | null;
  readonly start: Minutes | null;
  readonly venueId: string | null;
  readonly venue: string | null;
  readonly court: string | null;
  readonly status: "planned" | "live" | "final";
  readonly ending: "played" | "forfeit" | "default" | null;
  readonly signed: boolean;
  /** Of a game that is on; `at` is the server's time in ms at which the clock showed `ms`. */
  readonly clock: {
    readonly period: number;
    readonly ms: number;
    readonly running: boolean;
    readonly at: number;
  } | null;
}

export interface GroupView {
  readonly id: string;
  readonly letter: string;
  readonly standings: Standings;
}

/** The season with everything that follows from its games. Nothing of it is stored: it is a fold of the streams. */
export interface SeasonView {
  readonly book: SeasonBook;
  readonly games: readonly GameCard[];
  readonly groups: readonly GroupView[];
}

export interface Scored {
  readonly state: GameState;
  readonly at: number;
}

/** Puts the season's rows and the games' states together. `gameOf` gives a game's state, or null before it is opened. */
export function viewSeason(book: SeasonBook, gameOf: (id: string) => Scored | null): SeasonView {
  const groups = book.groups.map((group) => ({
    id: group.id,
    letter: group.letter,
    standings: standings({
      teams: group.teamIds,
      rules: book.settings.standings,
      games: book.fixtures
        .filter((fixture) => fixture.groupId === group.id)
        .flatMap((fixture) => groupGame(fixture, gameOf(fixture.id)?.state ?? null)),
    }),
  }));
  const sides = knockoutSides(book, groups, gameOf);
  const games = book.fixtures.map((fixture) =>
    card(book, fixture, sides.get(fixture.id), gameOf(fixture.id)),
  );
  return { book, games, groups };
}

/** A group game as the classification reads it; not final means not played yet. */
function groupGame(fixture: FixtureRow, state: GameState | null): GroupGame[] {
  if (fixture.homeTeamId === null || fixture.awayTeamId === null) return [];
  const teams = { home: fixture.homeTeamId, away: fixture.awayTeamId };
  const open = { ...teams, homeScore: null, awayScore: null };
  if (!state?.ending) return [open];
  const { kind, side } = state.ending;
  const scores = { homeScore: state.home.points, awayScore: state.away.points };
  if (kind === "played" || !side) return [{ ...teams, ...scores, result: "played" }];
  return [{ ...teams, ...scores, result: `${kind}-${side}` }];
}

type Sides = { readonly home: string | null; readonly away: string | null };

function knockoutSides(
  book: SeasonBook,
  groups: readonly GroupView[],
  gameOf: (id: string) => Scored | null,
): ReadonlyMap<string, Sides> {
  const stageLevel = new Map(book.stages.map((stage) => [stage.id, stage.level]));
  const rows = book.fixtures.filter((fixture) => fixture.homeFrom && fixture.awayFrom);
  const games: KnockoutGame[] = rows.map((fixture, index) => ({
    key: fixture.code,
    level: (stageLevel.get(fixture.stageId) ?? "final") as Level,
    number: index + 1,
    home: fixture.homeFrom as Source,
    away: fixture.awayFrom as Source,
  }));
  const outcomes = new Map<string, KnockoutOutcome>();
  for (const fixture of rows) {
    const outcome = outcomeOf(gameOf(fixture.id)?.state ?? null);
    if (outcome) outcomes.set(fixture.code, outcome);
  }
  const filled = fillKnockout(
    games,
    new Map(groups.map((group) => [group.letter, group.standings])),
    outcomes,
  );
  const idOf = new Map(rows.map((fixture) => [fixture.code, fixture.id]));
  return new Map(filled.map(({ key, home, away }) => [idOf.get(key) ?? key, { home, away }]));
}

/** Who won a game that has ended. */
export function outcomeOf(state: GameState | null): KnockoutOutcome | null {
  if (!state?.ending) return null;
  const [home, away] = [state.home.team, state.away.team];
  if (home === null || away === null) return null;
  const { kind, side } = state.ending;
  const homeWon = kind === "played" ? state.home.points > state.away.points : side === "away";
  return homeWon ? { winner: home, loser: away } : { winner: away, loser: home };
}

function card(
  book: SeasonBook,
  fixture: FixtureRow,
  sides: Sides | undefined,
  scored: Scored | null,
): GameCard {
  const state = scored?.state ?? null;
  const court = fixture.place ? book.courts.get(fixture.place.courtId) : undefined;
  const venue = court ? book.venues.get(court.venueId) : undefined;
  const begun = state !== null && state.clock.period > 0;
  const status = state?.ending ? "final" : begun ? "live" : "planned";
  const side = (which: "home" | "away"): CardSide => {
    // Once opened, a game says itself who plays it.
    const teamId =
      state?.[which].team ??
      (which === "home" ? fixture.homeTeamId : fixture.awayTeamId) ??
      sides?.[which] ??
      null;
    const team = teamId === null ? undefined : book.teams.get(teamId);
    return {
      teamId,
      name: team?.name ?? null,
      shortName: team?.shortName ?? null,
      from: which === "home" ? fixture.homeFrom : fixture.awayFrom,
      points: status === "planned" ? null : (state?.[which].points ?? null),
    };
  };
  return {
    id: fixture.id,
    code: fixture.code,
    level: book.stages.find((stage) => stage.id === fixture.stageId)?.level ?? "groups",
    group: book.groups.find((group) => group.id === fixture.groupId)?.letter ?? null,
    round: fixture.round,
    home: side("home"),
    away: side("away"),
    day: fixture.place?.day ?? null,
    start: fixture.place?.start ?? null,
    venueId: venue?.id ?? null,
    venue: venue?.name ?? null,
    court: court?.name ?? null,
    status,
    ending: state?.ending?.kind ?? null,
    signed: state?.signed ?? false,
    clock: status === "live" && state && scored ? { ...state.clock, at: scored.at } : null,
  };
}
