import type { LocalDay, Minutes } from "../../domain/kernel/time";
import { forfeitScoreFor } from "../../domain/league/counted-games";
import { fill, type Placed } from "../../domain/league/formats/fill";
import type { Source } from "../../domain/league/formats/model";
import { type GameState, other } from "../../domain/league/game/state";
import { type GroupState, UNOPENED } from "../../domain/league/group/state";
import { countedGame } from "../../domain/league/group-record";
import { gamesThatEnter, type StandingsInput, standings } from "../../domain/league/standings";
import type { StandingsRules } from "../../domain/league/standings-rules";
import { type AcrossView, acrossOf } from "./across";
import { type GameNotice, noticeOf } from "./game-notice";
import {
  asGroupView,
  endedGame,
  type GroupView,
  groupInputs,
  hasBegun,
  type Sides,
  standingsRulesOf,
} from "./group-views";
import { type Knockout, knockoutOf } from "./knockout-view";
import type { FixtureRow, PlaceRow, SeasonBook } from "./season-book";
import { NOT_NEEDED, SUPERSEDED, strayOf } from "./strays";
import { swissInputs } from "./swiss-view";

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
  /** `stopped`: abandoned, and nobody has decided yet how it goes on. What will not be played is final, without score. */
  readonly status: "planned" | "live" | "stopped" | "final";
  /** Why its score is not what counts, or not yet. */
  readonly notice: GameNotice | null;
  /** Who has come into it since it was begun by others; it counts for nobody then (K5). */
  readonly due: { readonly home: CardSide; readonly away: CardSide } | null;
  /** It is not played: the unbeaten side has won the final (F6). */
  readonly off: boolean;
  readonly ending: "played" | "forfeit" | "default" | "awarded" | null;
  readonly signed: boolean;
  /** Of a game that is on; `at` is the server's time in ms at which the clock showed `ms`. */
  readonly clock: {
    readonly period: number;
    readonly ms: number;
    readonly running: boolean;
    /** The period is over and the next one has not begun. */
    readonly interval: boolean;
    /** How many periods there are before overtime. */
    readonly periods: number;
    readonly at: number;
  } | null;
  /** The periods played when it is over, and how many there are without overtime. */
  readonly length: { readonly played: number; readonly periods: number } | null;
}

/** The season with everything that follows from its games. Nothing of it is stored: it is a fold of the streams. */
export interface SeasonView {
  readonly book: SeasonBook;
  readonly games: readonly GameCard[];
  readonly groups: readonly GroupView[];
  /** What each group's standings were made from, by the group's id; a Swiss system has none. */
  readonly inputs: ReadonlyMap<string, StandingsInput>;
  /** Null where the format compares nobody across groups. */
  readonly across: AcrossView | null;
  readonly knockout: Knockout;
  /** The places that the knockout has decided, best first. */
  readonly placing: readonly Placed[];
  /** Who has come into the games whose teams follow from others, whoever plays them: see `straysIn`. */
  readonly sides: ReadonlyMap<string, Sides>;
}

export interface Scored {
  readonly state: GameState;
  readonly at: number;
}

/**
 * Puts the season's rows, the games' states and the groups' decisions together. `gameOf` gives a game's state, or null
 * before it is opened.
 */
export function viewSeason(
  book: SeasonBook,
  gameOf: (id: string) => Scored | null,
  decidedOf: (group: string) => GroupState = () => UNOPENED,
): SeasonView {
  const known = { gameOf, decidedOf };
  const inputs =
    book.settings.swissRounds === undefined ? groupInputs(book, known) : swissInputs(book, known);
  const groups = inputs.map(asGroupView);
  const across = acrossOf(book, inputs, decidedOf);
  const knockout = knockoutOf(book, inputs, across, gameOf);
  const { games: filled, placing } = fill(knockout.games, knockout.outcomes, knockout.entering);
  const sides = new Map<string, Sides & { readonly off?: boolean }>([
    ...inputs.flatMap((group) => [...group.sides]),
    ...filled.map(({ key, ...game }) => [knockout.idOf.get(key) ?? key, game] as const),
  ]);
  const inputOf = new Map(inputs.map(({ id, input }) => [id, input]));
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const games = book.fixtures.map((fixture) =>
    card(
      book,
      fixture,
      { ...sides.get(fixture.id), group: groupOf.get(fixture.groupId ?? "") },
      gameOf(fixture.id),
      (winner) => forfeitScoreIn(book, inputOf.get(fixture.groupId ?? ""), winner),
    ),
  );
  const standingsOf = new Map(
    inputs.flatMap(({ id, input, swiss }) => (swiss ? [] : [[id, input] as const])),
  );
  const behind = { across: across.view, knockout, placing, sides };
  return { book, games, groups, inputs: standingsOf, ...behind };
}

/**
 * The same season with its games where people were told that they are. The view itself has them where the draft puts
 * them.
 */
export function asTold(view: SeasonView): SeasonView {
  const rows = new Map(view.book.fixtures.map((fixture) => [fixture.id, fixture]));
  const games = view.games.map((game) => ({
    ...game,
    ...whereIs(view.book, rows.get(game.id)?.shown ?? null),
  }));
  return { ...view, games };
}

/** The season without the stages that are not published. */
export function withoutHidden(view: SeasonView): SeasonView {
  const { book } = view;
  const hidden = new Set(book.stages.filter(({ published }) => !published).map(({ id }) => id));
  if (hidden.size === 0) return view;
  const ids = new Set(book.fixtures.filter((row) => hidden.has(row.stageId)).map(({ id }) => id));
  const groups = new Set(book.groups.filter((row) => hidden.has(row.stageId)).map(({ id }) => id));
  return {
    ...view,
    games: view.games.filter(({ id }) => !ids.has(id)),
    groups: view.groups.filter(({ id }) => !groups.has(id)),
    // It tells the order of all groups together.
    across: groups.size > 0 ? null : view.across,
  };
}

/** Where a game stands in the draft. One that has begun stands where people were told: no plan can move it any more. */
export const standsAt = (
  { place, shown }: Pick<FixtureRow, "place" | "shown">,
  status: GameCard["status"],
): PlaceRow | null => (status === "planned" ? place : (shown ?? place));

function whereIs(
  book: SeasonBook,
  place: PlaceRow | null,
): Pick<GameCard, "day" | "start" | "venueId" | "venue" | "court"> {
  const court = place ? book.courts.get(place.courtId) : undefined;
  const venue = court ? book.venues.get(court.venueId) : undefined;
  return {
    day: place?.day ?? null,
    start: place?.start ?? null,
    venueId: venue?.id ?? null,
    venue: venue?.name ?? null,
    court: court?.name ?? null,
  };
}

/** What a game of that group counts that is forfeited to this team; by average that follows from its other games (S17). */
export function forfeitScoreIn(
  book: SeasonBook,
  input: StandingsInput | undefined,
  winner: string | null,
): StandingsRules["forfeitScore"] {
  const rules = standingsRulesOf(book);
  if (!input || winner === null || rules.forfeitCounts === "score") return rules.forfeitScore;
  const out = standings(input).disqualified;
  const games = gamesThatEnter(input, rules).filter(
    ({ home, away }) => !out.includes(home) && !out.includes(away),
  );
  return forfeitScoreFor(winner, games, rules);
}

/** The score that stands: 20:0 for a forfeited game whatever had been played of it (S2, S3), or an average (S17). */
function finalScore(
  book: SeasonBook,
  state: GameState,
  forfeitScoreOf: (winner: string | null) => StandingsRules["forfeitScore"],
): readonly [home: number, away: number] {
  const { kind, side } = state.ending ?? {};
  const won = kind === "forfeit" && side ? state[other(side)].team : null;
  const rules = { ...standingsRulesOf(book), forfeitScore: forfeitScoreOf(won) };
  const counted = countedGame(endedGame("home", "away", state), rules);
  if (!counted) return [state.home.points, state.away.points];
  return [counted.home.scored, counted.away.scored];
}

function statusOf(state: GameState | null, notice: GameNotice | null): GameCard["status"] {
  if (state?.ending) return "final";
  if (state?.phase === "abandoned") return notice?.kind === "abandoned" ? "stopped" : "final";
  if (hasBegun(state)) return "live";
  // A forfeit that is being corrected is neither over nor still to come.
  if (notice?.kind === "reopened") return "stopped";
  return notice ? "final" : "planned";
}

function card(
  book: SeasonBook,
  fixture: FixtureRow,
  known: Partial<Sides> & { readonly off?: boolean; readonly group: GroupView | undefined },
  scored: Scored | null,
  forfeitScoreOf: (winner: string | null) => StandingsRules["forfeitScore"],
): GameCard {
  const state = scored?.state ?? null;
  const sides = known.home === undefined ? undefined : known;
  const teams = [
    fixture.homeTeamId ?? known.home ?? null,
    fixture.awayTeamId ?? known.away ?? null,
  ];
  const stray = strayOf(state, sides);
  const off = sides?.off ?? false;
  const notice = stray
    ? SUPERSEDED
    : off
      ? NOT_NEEDED
      : noticeOf({ id: fixture.id, teams }, state, known.group);
  const status = statusOf(state, notice);
  const points =
    state === null || (!hasBegun(state) && !state.ending)
      ? null
      : status === "final"
        ? notice?.kind === "both-forfeited"
          ? ([0, 0] as const)
          : finalScore(book, state, forfeitScoreOf)
        : ([state.home.points, state.away.points] as const);
  const named = (which: "home" | "away", teamId: string | null): CardSide => {
    const team = teamId === null ? undefined : book.teams.get(teamId);
    return {
      teamId,
      name: team?.name ?? null,
      shortName: team?.shortName ?? null,
      from: which === "home" ? fixture.homeFrom : fixture.awayFrom,
      points: points?.[which === "home" ? 0 : 1] ?? null,
    };
  };
  const side = (which: "home" | "away"): CardSide => {
    // Once begun, a game says itself who plays it; until then whoever has come so far.
    const planned = which === "home" ? fixture.homeTeamId : fixture.awayTeamId;
    const begun = (status === "planned" || (off && !stray)) && sides ? null : state?.[which].team;
    return named(which, begun ?? planned ?? sides?.[which] ?? null);
  };
  const coming = (which: "home" | "away"): CardSide => ({
    ...named(which, sides?.[which] ?? null),
    points: null,
  });
  return {
    id: fixture.id,
    code: fixture.code,
    level: book.stages.find((stage) => stage.id === fixture.stageId)?.level ?? "groups",
    group: book.groups.find((group) => group.id === fixture.groupId)?.letter ?? null,
    round: fixture.round,
    home: side("home"),
    away: side("away"),
    ...whereIs(book, standsAt(fixture, status)),
    status,
    notice,
    due: stray ? { home: coming("home"), away: coming("away") } : null,
    off,
    ending: state?.ending?.kind ?? null,
    signed: state?.signed ?? false,
    clock:
      status === "live" && state && scored
        ? {
            ...state.clock,
            interval: state.phase === "interval",
            periods: state.rules.periods,
            at: scored.at,
          }
        : null,
    length:
      status === "final" && state?.ending
        ? { played: state.clock.period, periods: state.rules.periods }
        : null,
  };
}
