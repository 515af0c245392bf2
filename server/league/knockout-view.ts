import type { Entering, FormatGame, Outcome } from "../../domain/league/formats/model";
import { seasonKnockout } from "../../domain/league/formats/season-knockout";
import { SWISS } from "../../domain/league/formats/swiss-season";
import type { GameState } from "../../domain/league/game/state";
import type { Across } from "./across";
import type { GroupInputs } from "./group-views";
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
  { best }: Pick<Across, "best">,
  gameOf: (id: string) => { readonly state: GameState } | null,
): Knockout {
  const rows = book.fixtures.filter(({ groupId }) => groupId === null);
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
    entering: { groups: new Map(groups.map((group) => [entryOf(group), group.standings])), best },
    idOf: new Map(rows.map((fixture) => [fixture.code, fixture.id])),
  };
}

/** What a group is called where somebody comes from it. */
export const entryOf = ({ letter, swiss }: Pick<GroupInputs, "letter" | "swiss">): string =>
  swiss ? SWISS : letter;

/** Who won a game that has ended. */
export function outcomeOf(state: GameState | null): Outcome | null {
  if (!state?.ending) return null;
  const [home, away] = [state.home.team, state.away.team];
  if (home === null || away === null) return null;
  const { kind, side } = state.ending;
  const homeWon = kind === "played" ? state.home.points > state.away.points : side === "away";
  return homeWon ? { winner: home, loser: away } : { winner: away, loser: home };
}
