import { type SwissSeason, swissSeason } from "../../domain/league/formats/swiss-season";
import type { GameState } from "../../domain/league/game/state";
import { decidedSwiss } from "../../domain/league/group/decided-swiss";
import {
  endedGame,
  type GroupInputs,
  hasBegun,
  isProtested,
  isUnsigned,
  type Known,
  standingsRulesOf,
} from "./group-views";
import { outcomeOf } from "./knockout-view";
import type { GroupRow, SeasonBook } from "./season-book";

/** The one group of a Swiss system: its rounds as far as they are paired, and its standings. */
export const swissInputs = (book: SeasonBook, known: Known): GroupInputs[] =>
  book.groups.map((group) => inputsOf(book, group, known));

function inputsOf(
  book: SeasonBook,
  { id, letter, teamIds }: GroupRow,
  { gameOf, decidedOf }: Known,
): GroupInputs {
  const idOf = new Map(book.fixtures.map((fixture) => [fixture.code, fixture.id]));
  const stateOf = (key: string) => gameOf(idOf.get(key) ?? "")?.state ?? null;
  const season = swissSeason(teamIds, book.settings.swissRounds ?? 0, (key) =>
    meetingIn(stateOf(key)),
  );
  const games = season.games.flatMap(({ key, home, away }) => {
    if (home === null || away === null) return [];
    const state = stateOf(key);
    return state?.ending
      ? endedGame(home, away, state)
      : { home, away, homeScore: null, awayScore: null };
  });
  const input = { teams: teamIds, games, rules: standingsRulesOf(book) };
  const states = season.games.map(({ key }) => stateOf(key));
  const open = states.filter((state) => !state?.ending);
  const pairsWhere = (is: (state: GameState | null) => boolean) =>
    season.games.flatMap(({ key, home, away }) =>
      home !== null && away !== null && is(stateOf(key)) ? [[home, away] as const] : [],
    );
  return {
    ...{ id, letter, input, pairings: {} },
    ...decidedSwiss(season, input, decidedOf(id)),
    open: open.length,
    live: open.filter(hasBegun).length,
    unsigned: pairsWhere(isUnsigned),
    protested: pairsWhere(isProtested),
    swiss: { rows: season.rows, byes: season.byes },
    sides: sidesOf(season, idOf),
  };
}

/** A game that has begun, or was ended without having begun, keeps its teams (F10). */
function meetingIn(state: GameState | null) {
  if (!state || !(hasBegun(state) || state.ending)) return null;
  const [home, away] = [state.home.team, state.away.team];
  if (home === null || away === null) return null;
  const outcome = outcomeOf(state);
  const winner = outcome && (outcome.winner === home ? ("home" as const) : ("away" as const));
  return { home, away, winner };
}

const sidesOf = ({ games }: SwissSeason, idOf: ReadonlyMap<string, string>) =>
  new Map(games.map(({ key, home, away }) => [idOf.get(key) ?? key, { home, away }]));
