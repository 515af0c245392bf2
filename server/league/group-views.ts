import type { SwissRow } from "../../domain/league/formats/swiss-table";
import type { GameState } from "../../domain/league/game/state";
import {
  type CountedDecision,
  decidedStandings,
} from "../../domain/league/group/decided-standings";
import type { GroupState } from "../../domain/league/group/state";
import { type GroupGame, isOpen } from "../../domain/league/group-record";
import type { Standings, StandingsInput } from "../../domain/league/standings";
import type { StandingsRules } from "../../domain/league/standings-rules";
import { regulationsOf } from "./regulations";
import type { FixtureRow, SeasonBook } from "./season-book";

/** A group as its pages show it. */
export interface GroupView {
  readonly id: string;
  readonly letter: string;
  readonly standings: Standings;
  /** What was decided beside the games, in the order in which it was said. */
  readonly decisions: readonly CountedDecision[];
  /** Sets of teams that only lots can part, and that have none yet. */
  readonly lotsDue: readonly (readonly string[])[];
  /** Home and away team of the games that decisions name. */
  readonly pairings: Readonly<Record<string, readonly [string, string]>>;
  /** Home and away team of the games that have ended and count, and whose sheet is not signed yet. */
  readonly unsigned: readonly (readonly [string, string])[];
  /** Home and away team of the games whose result is subject to protest (G24). */
  readonly protested: readonly (readonly [string, string])[];
  /** Its games that have no result yet, and how many of them are on. */
  readonly open: number;
  readonly live: number;
  /** The table of a Swiss system; null for a group in which everyone meets everyone. */
  readonly swiss: SwissTableView | null;
}

/** A group, and what its standings were made from. */
export interface GroupInputs extends GroupView {
  readonly input: StandingsInput;
  /** Who is paired in which game of a Swiss system. */
  readonly sides: ReadonlyMap<string, Sides>;
}

/** The teams of a game; null while they are not known. */
export interface Sides {
  readonly home: string | null;
  readonly away: string | null;
}

/** What the table of a Swiss system shows beside a group's figures. */
export interface SwissTableView {
  readonly rows: readonly SwissRow[];
  /** Who rests in each round, as far as it is paired. */
  readonly byes: readonly (string | null)[];
}

export interface Known {
  readonly gameOf: (id: string) => { readonly state: GameState } | null;
  readonly decidedOf: (group: string) => GroupState;
}

/** By what the season orders its groups. */
export const standingsRulesOf = ({ settings }: SeasonBook): StandingsRules =>
  regulationsOf(settings).standings;

/** Every group in which everyone meets everyone, with its standings as they follow from games and decisions. */
export function groupInputs(book: SeasonBook, { gameOf, decidedOf }: Known): GroupInputs[] {
  const rules = standingsRulesOf(book);
  return book.groups.map(({ id, letter, teamIds }) => {
    const games = book.fixtures
      .filter((fixture) => fixture.groupId === id)
      .flatMap((fixture) => {
        const state = gameOf(fixture.id)?.state ?? null;
        return groupGame(fixture, state).map((game) => ({ id: fixture.id, game, state }));
      });
    const decided = decidedStandings({ teams: teamIds, rules }, games, decidedOf(id));
    const { standings, input, decisions, lotsDue } = decided;
    const out = new Set(standings.disqualified);
    const open = games.filter((_, index) => {
      const game = input.games[index];
      return game && isOpen(game, rules) && !out.has(game.home) && !out.has(game.away);
    });
    const ruled = new Set(decisions.flatMap((one) => ("game" in one ? [String(one.game)] : [])));
    const pairings = Object.fromEntries(
      games
        .filter((one) => ruled.has(one.id))
        .map(({ id: own, game }) => [own, [game.home, game.away] as const]),
    );
    const live = open.filter(({ state }) => hasBegun(state)).length;
    return {
      ...{ id, letter, standings, decisions, lotsDue, pairings, input, live },
      unsigned: games
        .filter(({ id: own, game, state }) => {
          const counts = !ruled.has(own) && !out.has(game.home) && !out.has(game.away);
          return counts && isUnsigned(state);
        })
        .map(({ game }) => [game.home, game.away] as const),
      protested: games
        .filter(({ state }) => isProtested(state))
        .map(({ game }) => [game.home, game.away] as const),
      ...{ open: open.length, swiss: null, sides: new Map() },
    };
  });
}

/** The group without what only the server needs. */
export const asGroupView = ({ input: _, sides: __, ...view }: GroupInputs): GroupView => view;

export const hasBegun = (state: GameState | null): boolean =>
  state !== null && state.clock.period > 0;

/** Whether a result counts that nobody has signed yet. */
export const isUnsigned = (state: GameState | null): boolean =>
  state?.ending != null && !state.signed;

/** Whether a result may still be changed by the decision on a protest. */
export const isProtested = (state: GameState | null): boolean =>
  state?.ending != null && state.protest?.decision === null;

/** A group game as the classification reads it; not final means not played yet. */
function groupGame(fixture: FixtureRow, state: GameState | null): GroupGame[] {
  const { homeTeamId: home, awayTeamId: away } = fixture;
  if (home === null || away === null) return [];
  return [
    state?.ending ? endedGame(home, away, state) : { home, away, homeScore: null, awayScore: null },
  ];
}

/** A game that has ended, as the classification reads it. */
export function endedGame(home: string, away: string, state: GameState): GroupGame {
  const { kind, side, score } = state.ending ?? { kind: "played" };
  if (score) return { home, away, homeScore: score.home, awayScore: score.away };
  const game = {
    home,
    away,
    homeScore: state.home.points,
    awayScore: state.away.points,
    regulation: regulationOf(state),
  };
  return {
    ...game,
    result: (kind === "forfeit" || kind === "default") && side ? `${kind}-${side}` : "played",
  };
}

/** The score after regular time of a game that went into overtime. */
function regulationOf({ home, away, rules }: GameState): GroupGame["regulation"] {
  if (home.byPeriod.length <= rules.periods && away.byPeriod.length <= rules.periods) return null;
  const after = ({ byPeriod }: GameState["home"]) =>
    byPeriod.slice(0, rules.periods).reduce((sum, points) => sum + points, 0);
  return [after(home), after(away)];
}
