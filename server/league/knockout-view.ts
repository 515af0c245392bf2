import { acrossGroups } from "../../domain/league/across-groups";
import type { Entering, FormatGame, Outcome } from "../../domain/league/formats/model";
import { seasonKnockout } from "../../domain/league/formats/season-knockout";
import type { GameState } from "../../domain/league/game/state";
import { type GroupInputs, standingsRulesOf } from "./group-views";
import type { SeasonBook } from "./season-book";

/** The games behind the groups by their codes, what has come out of them, and what goes into them. */
export interface Knockout {
  readonly games: readonly FormatGame[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly entering: Entering;
  /** The id of a game by its code. */
  readonly idOf: ReadonlyMap<string, string>;
}

/** The knockout as it stands. */
export function knockoutOf(
  book: SeasonBook,
  groups: readonly GroupInputs[],
  gameOf: (id: string) => { readonly state: GameState } | null,
): Knockout {
  const rows = book.fixtures.filter((fixture) => fixture.homeFrom && fixture.awayFrom);
  const made = new Map(seasonKnockout(book.settings).map((game) => [game.key, game]));
  const games = rows.flatMap(({ code, homeFrom, awayFrom }, index): FormatGame[] => {
    if (!homeFrom || !awayFrom) return [];
    const plain = { key: code, level: code, number: index + 1, round: 1, places: {} };
    return [{ ...plain, ...made.get(code), home: homeFrom, away: awayFrom }];
  });
  const outcomes = new Map<string, Outcome>();
  for (const fixture of rows) {
    const outcome = outcomeOf(gameOf(fixture.id)?.state ?? null);
    if (outcome) outcomes.set(fixture.code, outcome);
  }
  return {
    games,
    outcomes,
    entering: enteringOf(book, groups),
    idOf: new Map(rows.map((fixture) => [fixture.code, fixture.id])),
  };
}

/** What goes into the knockout; places are compared across groups only where somebody asks for one. */
function enteringOf(book: SeasonBook, groups: readonly GroupInputs[]): Entering {
  const inputs = groups.map(({ letter, input }) => ({ id: letter, group: input }));
  const across = new Map<number, ReturnType<typeof acrossGroups>>();
  return {
    groups: new Map(groups.map((group) => [group.letter, group.standings])),
    best: (place) => {
      const known =
        across.get(place) ??
        acrossGroups({ groups: inputs, places: [place], rules: standingsRulesOf(book) });
      across.set(place, known);
      return known;
    },
  };
}

/** Who won a game that has ended. */
function outcomeOf(state: GameState | null): Outcome | null {
  if (!state?.ending) return null;
  const [home, away] = [state.home.team, state.away.team];
  if (home === null || away === null) return null;
  const { kind, side } = state.ending;
  const homeWon = kind === "played" ? state.home.points > state.away.points : side === "away";
  return homeWon ? { winner: home, loser: away } : { winner: away, loser: home };
}
