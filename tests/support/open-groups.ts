import fc from "fast-check";
import type { GroupGame } from "../../domain/league/group-record";
import type { ScenariosInput } from "../../domain/league/scenarios/scenarios";
import type { Alternative, Need, Option, Witness } from "../../domain/league/scenarios/vocabulary";
import { standings } from "../../domain/league/standings";
import {
  CRITERIA,
  STANDINGS_PRESETS,
  type StandingsRules,
} from "../../domain/league/standings-rules";

const NAMES = ["A", "B", "C", "D", "E", "F"];

const difference = CRITERIA.filter((criterion) => !criterion.endsWith("average"));
const rules: fc.Arbitrary<StandingsRules> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(STANDINGS_PRESETS.fiba) },
  { weight: 1, arbitrary: fc.constant(STANDINGS_PRESETS["fiba-average"]) },
  {
    weight: 2,
    arbitrary: fc
      .shuffledSubarray([...difference], { minLength: 1 })
      .map((criteria) => ({ ...STANDINGS_PRESETS.fiba, criteria })),
  },
);

/** Unfinished groups with close games, so that ties of every depth come up. */
export const unfinishedGroup = (most: {
  teams: number;
  open: number;
}): fc.Arbitrary<ScenariosInput> =>
  fc
    .record({
      size: fc.integer({ min: 3, max: most.teams }),
      open: fc.integer({ min: 1, max: most.open }),
      spread: fc.constantFrom(1, 2, 3),
      rules,
    })
    .chain(({ size, open, spread, rules }) => {
      const teams = NAMES.slice(0, size);
      const pairs = teams.flatMap((home, at) =>
        teams.slice(at + 1).map((away) => ({ home, away })),
      );
      const score = fc.record({
        loser: fc.integer({ min: 60, max: 60 + spread }),
        margin: fc.integer({ min: 1, max: spread }),
        homeWon: fc.boolean(),
      });
      return fc
        .record({
          scores: fc.array(score, { minLength: pairs.length, maxLength: pairs.length }),
          left: fc.shuffledSubarray(
            pairs.map((_, at) => at),
            { minLength: Math.min(open, pairs.length), maxLength: Math.min(open, pairs.length) },
          ),
        })
        .map(
          ({ scores, left }): ScenariosInput => ({
            teams,
            rules,
            games: pairs.map((pair, at): GroupGame => {
              const { loser, margin, homeWon } = scores[at] ?? {
                loser: 60,
                margin: 1,
                homeWon: true,
              };
              if (left.includes(at)) return { ...pair, homeScore: null, awayScore: null };
              const [homeScore, awayScore] = homeWon
                ? [loser + margin, loser]
                : [loser, loser + margin];
              return { ...pair, homeScore, awayScore };
            }),
          }),
        );
    });

export type Scores = Witness["scores"];

/** Every result of the open games with these margins and losers' scores. */
export function* everyResult(
  open: number,
  margins: number,
  losers: readonly number[],
): Generator<Scores> {
  if (open === 0) {
    yield [];
    return;
  }
  for (const before of everyResult(open - 1, margins, losers))
    for (let margin = 1; margin <= margins; margin++)
      for (const loser of losers) {
        yield [...before, [loser + margin, loser]];
        yield [...before, [loser, loser + margin]];
      }
}

/** The places that each team has by the standings themselves. */
export function placesBy(
  input: ScenariosInput,
  scores: Scores,
): Map<string, { best: number; worst: number }> {
  let at = 0;
  const games = input.games.map((game) => {
    if (game.homeScore !== null) return game;
    const [homeScore = null, awayScore = null] = scores[at++] ?? [];
    return { ...game, homeScore, awayScore };
  });
  const places = new Map<string, { best: number; worst: number }>();
  for (const block of standings({ ...input, games }).ranks) {
    const best = places.size + 1;
    for (const team of block) places.set(team, { best, worst: best + block.length - 1 });
  }
  return places;
}

/** The one option that these results fall under, and its verdict; throws when there is not exactly one. */
export function verdictOf(need: Need, team: string, input: ScenariosInput, scores: Scores) {
  const open = input.games.filter((game) => game.homeScore === null);
  const marginOf = (game: number, of: string) => {
    const [home, away] = scores[game] ?? [0, 0];
    return open[game]?.home === of ? home - away : away - home;
  };
  const within = (value: number, { from, to }: { from: number | null; to: number | null }) =>
    (from === null || value >= from) && (to === null || value <= to);
  const fits = (option: Option) =>
    option.own.every((span) => within(marginOf(span.game, team), span));
  const options = need.options.filter(fits);
  const [option] = options;
  if (!option || options.length > 1) throw new Error(`${options.length} options for ${team}`);
  const scoreOf = (game: number, of: string) => {
    const [home, away] = scores[game] ?? [0, 0];
    return open[game]?.home === of ? home : away;
  };
  const holds = ({ margins, relations, scores: limits }: Alternative) =>
    margins.every((bound) => within(marginOf(bound.game, bound.team), bound)) &&
    limits.every((bound) => within(scoreOf(bound.game, bound.team), bound)) &&
    relations.every(({ terms, sum, exactly }) => {
      const value = terms.reduce(
        (all, { game, winner, times }) => all + times * marginOf(game, winner),
        0,
      );
      const rightWay = terms.every(({ game, winner }) => marginOf(game, winner) > 0);
      return rightWay && (exactly ? value === sum : value >= sum);
    });
  const cases = option.cases.filter(({ when }) => when.some(holds));
  if (cases.length > 1) throw new Error(`cases overlap for ${team}`);
  return cases[0]?.verdict ?? option.otherwise;
}
