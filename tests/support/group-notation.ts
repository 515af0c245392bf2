import fc from "fast-check";
import type { GameResult, GroupGame } from "../../domain/league/group-record";

/**
 * A group's games as short text: `A B 80 75; A C - -; B C forfeit-away; A D 41 40 default-home`.
 * A dash is a score that is not known.
 */
export function groupGames(text: string): GroupGame[] {
  return text
    .split(";")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [home = "", away = "", ...rest] = line.split(/\s+/);
      const result = rest.find((word) =>
        /^((forfeit|default)-|double-forfeit$|nullified$)/.test(word),
      ) as GameResult | undefined;
      const [homeScore = null, awayScore = null] = rest
        .filter((word) => word !== result)
        .map((word) => (word === "-" ? null : Number(word)));
      return result
        ? { home, away, homeScore, awayScore, result }
        : { home, away, homeScore, awayScore };
    });
}

export const teamsIn = (games: readonly GroupGame[]): string[] =>
  [...new Set(games.flatMap(({ home, away }) => [home, away]))].sort();

export interface GeneratedGroup {
  teams: string[];
  games: GroupGame[];
}

interface Options {
  readonly unusual?: boolean;
  readonly open?: boolean;
  /** Level games, and games forfeited by both sides or nullified. */
  readonly level?: boolean;
  /** How many teams there are at most; 16 at most. */
  readonly most?: number;
}

/** Groups of 2–6 teams with few different scores, so that ties of every depth come up often. */
export const anyGroup = (options: Options = {}): fc.Arbitrary<GeneratedGroup> =>
  fc
    .record({
      size: fc.integer({ min: 2, max: options.most ?? 6 }),
      legs: fc.constantFrom(1, 1, 1, 2),
      spread: fc.constantFrom(1, 2, 5, 20),
    })
    .chain(({ size, legs, spread }) => {
      const teams = [..."ABCDEFGHIJKLMNOP"].slice(0, size);
      const pairs = teams.flatMap((home, i) => teams.slice(i + 1).map((away) => ({ home, away })));
      const games = Array.from({ length: legs }, () => pairs).flat();
      return fc
        .array(anyOutcome(spread, options), { minLength: games.length, maxLength: games.length })
        .map((outcomes) => ({
          teams,
          games: games.map(
            (game, i): GroupGame => ({
              ...game,
              ...(outcomes[i] ?? { homeScore: null, awayScore: null }),
            }),
          ),
        }));
    });

type Outcome = Pick<GroupGame, "homeScore" | "awayScore" | "result" | "regulation">;

function anyOutcome(
  spread: number,
  { unusual = false, open = false, level = false }: Options,
): fc.Arbitrary<Outcome> {
  const score = fc.integer({ min: 60, max: 60 + spread });
  const played = fc
    .tuple(score, score, fc.boolean())
    .map(([homeScore, margin, homeWon]): Outcome => {
      const winner = homeScore + 1 + (margin - 60);
      return homeWon
        ? { homeScore: winner, awayScore: homeScore, result: "played" }
        : { homeScore, awayScore: winner };
    });
  const notYet = fc.constant<Outcome>({ homeScore: null, awayScore: null });
  const odd = fc
    .tuple(
      fc.constantFrom<GameResult>("forfeit-home", "forfeit-away", "default-home", "default-away"),
      fc.option(score),
      fc.option(score),
    )
    .map(([result, homeScore, awayScore]): Outcome => ({ homeScore, awayScore, result }));
  const levelGame = fc.oneof(
    score.map((points): Outcome => ({ homeScore: points, awayScore: points })),
    fc.constantFrom<Outcome>(
      { homeScore: null, awayScore: null, result: "double-forfeit" },
      { homeScore: 70, awayScore: 60, result: "nullified" },
    ),
  );
  const overtime = fc.tuple(score, fc.integer({ min: 1, max: 9 }), fc.boolean()).map(
    ([points, more, homeWon]): Outcome => ({
      homeScore: points + (homeWon ? more + 3 : 3),
      awayScore: points + (homeWon ? 3 : more + 3),
      regulation: [points, points],
    }),
  );
  return fc.oneof(
    { weight: 12, arbitrary: played },
    { weight: open ? 3 : 0, arbitrary: notYet },
    { weight: unusual ? 2 : 0, arbitrary: odd },
    { weight: level ? 3 : 0, arbitrary: levelGame },
    { weight: level ? 2 : 0, arbitrary: overtime },
  );
}
