import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIBA } from "../../../../domain/league/game/rules";
import { lintStandings } from "../../../../domain/league/regulations/lint-standings";
import { REGULATIONS } from "../../../../domain/league/regulations/presets";
import { lintRegulations, versionOf } from "../../../../domain/league/regulations/regulations";
import { standings } from "../../../../domain/league/standings";
import {
  CRITERIA,
  STANDINGS_PRESETS,
  type StandingsRules,
} from "../../../../domain/league/standings-rules";

const rules = STANDINGS_PRESETS.fiba;
const points = (change: Partial<StandingsRules["points"]>) => ({
  points: { ...rules.points, ...change },
});
const said = (change: Partial<StandingsRules>, drawAllowed = false) =>
  lintStandings({ ...rules, ...change }, { ...FIBA, drawAllowed }).map(
    ({ rule, level, field, code }) => [rule, level, field.replace("standings.", ""), code],
  );

describe("the linter of the classification", () => {
  test.each(Object.entries(REGULATIONS))("finds nothing in the preset %s", (_, regulations) => {
    expect(lintRegulations(regulations)).toEqual([]);
  });

  test.each<[string, Partial<StandingsRules>, string[]]>([
    [
      "[Q10] a win is worth more than a loss",
      points({ win: 1 }),
      ["Q10", "error", "points.win", "win-not-above-loss"],
    ],
    [
      "[Q10] a default no more than a loss",
      points({ default: 2 }),
      ["Q10", "error", "points.default", "default-above-loss"],
    ],
    [
      "[Q10] a forfeit no more than a default",
      points({ default: -1 }),
      ["Q10", "error", "points.forfeit", "forfeit-above-default"],
    ],
    [
      "[Q11] a draw that cannot be is worth nothing",
      points({ draw: 1 }),
      ["Q11", "doubt", "points.draw", "no-draws-to-count"],
    ],
    [
      "[Q12] no comparison is made twice",
      { criteria: [...rules.criteria, "head-to-head-difference"] },
      ["Q12", "error", "criteria.5", "parts-nobody"],
    ],
    [
      "[Q12] three that beat each other in a circle must be parted",
      { criteria: ["head-to-head-points"] },
      ["Q12", "error", "criteria", "circle-stays-level"],
    ],
    [
      "[Q12] few comparisons soon lead to lots",
      { criteria: ["head-to-head-points", "head-to-head-difference"] },
      ["Q12", "doubt", "criteria", "lots-soon"],
    ],
    [
      "[Q12] the own games come first",
      { criteria: ["group-difference", "group-scored"] },
      ["Q12", "doubt", "criteria.0", "own-games-come-later"],
    ],
    [
      "[Q13] difference and average are two eras",
      { criteria: ["head-to-head-points", "head-to-head-difference", "group-average"] },
      ["Q13", "doubt", "criteria", "difference-and-average"],
    ],
    [
      "[Q13] a cap needs a difference",
      { criteria: ["head-to-head-points", "group-average"], maxDifference: 20 },
      ["Q13", "doubt", "maxDifference", "cap-of-nothing"],
    ],
    [
      "[Q13] a cap does not make a forfeit cheap",
      { maxDifference: 15 },
      ["Q13", "doubt", "maxDifference", "cap-below-forfeit"],
    ],
    [
      "[Q14] somebody has won a forfeited game",
      { forfeitScore: [0, 0] },
      ["Q14", "error", "forfeitScore", "nobody-won"],
    ],
    [
      "[Q14] and one lost by default",
      { defaultScore: [2, 2] },
      ["Q14", "error", "defaultScore", "nobody-won"],
    ],
    [
      "[Q14] a first forfeit that ends all may be meant",
      { forfeitLimit: 1 },
      ["Q14", "doubt", "forfeitLimit", "out-at-once"],
    ],
  ])("%s", (_, change, finding) => {
    expect(said(change)).toEqual([finding]);
  });

  test.each<[string, Partial<StandingsRules>, string[]]>([
    ["[Q11] a draw is worth something", {}, ["Q11", "error", "points.draw", "draw-worth-nothing"]],
    [
      "[Q11] a draw lies between loss and win",
      points({ draw: 3 }),
      ["Q11", "error", "points.draw", "draw-outside"],
    ],
    [
      "[Q13] draws and percentages need a thought",
      { ...points({ draw: 1 }), rankBy: "win-percentage" },
      ["Q13", "doubt", "rankBy", "draws-and-percentage"],
    ],
  ])("%s", (_, change, finding) => {
    expect(said(change, true)).toEqual([finding]);
  });

  test("[Q12] who is level in difference and points scored is level in average", () => {
    const criteria = [
      "head-to-head-points",
      "group-scored",
      "group-difference",
      "group-average",
    ] as const;
    const finding = ["Q12", "error", "criteria.3", "parts-nobody"];
    expect(said({ criteria })).toContainEqual(finding);
    // Capped differences say less.
    expect(said({ criteria, maxDifference: 30 })).not.toContainEqual(finding);
  });

  test("[Q12] what it calls useless never changes an order", () => {
    const chain = fc.uniqueArray(fc.constantFrom(...CRITERIA), { minLength: 1, maxLength: 7 });
    const score = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(
        chain,
        fc.array(fc.tuple(score, score), { minLength: 6, maxLength: 6 }),
        (criteria, scores) => {
          const useless = lintStandings({ ...rules, criteria }, FIBA).filter(
            ({ code }) => code === "parts-nobody",
          );
          const teams = ["A", "B", "C", "D"];
          const pairs = teams.flatMap((home, at) =>
            teams.slice(at + 1).map((away) => ({ home, away })),
          );
          const games = pairs.map((pair, at) => {
            const [home = 0, away = 0] = scores[at] ?? [];
            return { ...pair, homeScore: home, awayScore: home === away ? away + 1 : away };
          });
          const shorter = criteria.filter(
            (_, at) => !useless.some(({ field }) => field === `standings.criteria.${at}`),
          );
          const order = (list: typeof criteria) =>
            standings({ teams, games, rules: { ...rules, criteria: list } }).ranks;
          expect(order(shorter)).toEqual(order(criteria));
        },
      ),
    );
  });
});

describe("the version of regulations", () => {
  test("is that of their figures, whatever they are called", () => {
    const { fiba } = REGULATIONS;
    expect(versionOf({ ...fiba, name: "ours", game: { ...FIBA, name: "ours" } })).toBe(
      versionOf(fiba),
    );
    expect(versionOf({ ...fiba, game: { ...FIBA, foulLimit: 6 } })).not.toBe(versionOf(fiba));
    expect(versionOf(REGULATIONS["fiba-average"])).not.toBe(versionOf(fiba));
  });
});
