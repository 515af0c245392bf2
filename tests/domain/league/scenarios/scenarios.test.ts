import fc from "fast-check";
import { expect, test } from "vitest";
import { type ScenariosInput, scenarios } from "../../../../domain/league/scenarios/scenarios";
import type { Scenarios, Witness } from "../../../../domain/league/scenarios/vocabulary";
import { STANDINGS_PRESETS } from "../../../../domain/league/standings-rules";
import { groupGames, teamsIn } from "../../../support/group-notation";
import { everyResult, placesBy, unfinishedGroup, verdictOf } from "../../../support/open-groups";

function solved(input: ScenariosInput): Scenarios {
  const answer = scenarios(input);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

const of = (text: string, more: Partial<ScenariosInput> = {}) => {
  const games = groupGames(text);
  return solved({ teams: teamsIn(games), games, ...more });
};

const grid = (open: number) =>
  open === 1
    ? everyResult(1, 12, [40, 59, 60, 61, 63, 90])
    : open === 2
      ? everyResult(2, 7, [60, 62, 80])
      : everyResult(3, 4, [60, 62]);

test("[SC4] on a grid of scores no place is denied that a team can have, and none promised that it can miss", () => {
  fc.assert(
    fc.property(unfinishedGroup({ teams: 5, open: 3 }), (input) => {
      const { open, teams } = solved({ ...input, tops: [] });
      for (const scores of grid(open.length)) {
        const places = placesBy(input, scores);
        for (const { team, places: chances } of teams) {
          const { best, worst } = places.get(team) ?? { best: 0, worst: 0 };
          for (const { place, chance } of chances) {
            const has = best <= place && place <= worst;
            if (chance === "out") expect(has).toBe(false);
            if (chance === "clinched") expect([best, worst]).toEqual([place, place]);
            if (chance === "lots") expect(has && best === worst).toBe(false);
          }
        }
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);

test("[SC4] each place that is possible comes with results that bring it about", () => {
  fc.assert(
    fc.property(unfinishedGroup({ teams: 6, open: 5 }), (input) => {
      for (const { team, places } of solved({ ...input, tops: [] }).teams) {
        expect(places.some(({ chance }) => chance !== "out")).toBe(true);
        for (const { place, chance, witness } of places) {
          if (chance === "out" || chance === "average") continue;
          if (!witness) throw new Error("no witness");
          const { best, worst } = placesBy(input, witness.scores).get(team) ?? {
            best: 0,
            worst: 0,
          };
          expect([witness.best, witness.worst]).toEqual([best, worst]);
          expect(best <= place && place <= worst).toBe(true);
          expect(best === worst).toBe(chance !== "lots");
        }
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test("[SC5] on a grid of scores every result falls under one option of each team and has its verdict", () => {
  fc.assert(
    fc.property(unfinishedGroup({ teams: 5, open: 3 }), (input) => {
      const { open, teams } = solved(input);
      for (const scores of grid(open.length)) {
        const places = placesBy(input, scores);
        for (const { team, needs } of teams) {
          const { best, worst } = places.get(team) ?? { best: 0, worst: 0 };
          for (const need of needs) {
            if (need.chance === "clinched") expect(worst).toBeLessThanOrEqual(need.top);
            else if (need.chance === "out") expect(best).toBeGreaterThan(need.top);
            else {
              const verdict = verdictOf(need, team, input, scores);
              if (verdict === "through") expect(worst).toBeLessThanOrEqual(need.top);
              if (verdict === "out") expect(best).toBeGreaterThan(need.top);
              if (verdict === "lots") expect(best <= need.top && need.top < worst).toBe(true);
            }
          }
        }
      }
    }),
    { numRuns: 20 },
  );
}, 240_000);

const holds = (verdict: string, { best, worst }: Witness, top: number): boolean => {
  if (verdict === "through") return worst <= top;
  if (verdict === "out") return best > top;
  return verdict !== "lots" || (best <= top && top < worst);
};

test("[SC8] each condition comes with results on either side of it, which the standings confirm", () => {
  fc.assert(
    fc.property(unfinishedGroup({ teams: 6, open: 4 }), (input) => {
      const confirmed = (team: string, { scores, best, worst }: Witness) =>
        expect(placesBy(input, scores).get(team)).toEqual({ best, worst });
      for (const { team, needs } of solved(input).teams)
        for (const { top, options } of needs)
          for (const { cases, edge, otherwise, witness } of options) {
            expect(holds(otherwise, witness, top)).toBe(true);
            if (edge) for (const side of [edge.better, edge.worse]) confirmed(team, side);
            for (const { verdict, when } of cases)
              for (const { witness, edges } of when) {
                confirmed(team, witness);
                expect(holds(verdict, witness, top)).toBe(true);
                for (const { inside, outside, beyond } of edges) {
                  confirmed(team, inside);
                  confirmed(team, outside);
                  expect(beyond).not.toBe(verdict);
                  expect(holds(verdict, inside, top)).toBe(true);
                  expect(holds(beyond, outside, top)).toBe(true);
                }
              }
          }
    }),
    { numRuns: 20 },
  );
}, 240_000);

test("[SC5] a margin that is needed is told to the point", () => {
  // C beat A by 5 and B beat C by 5: with A over B by 5 the three are level even on their differences.
  const { teams } = of("C A 75 70; B C 75 70; A B - -", { tops: [1] });
  const need = teams.find(({ team }) => team === "A")?.needs[0];
  expect(
    need?.options.map(({ own: [span], otherwise }) => [span?.from, span?.to, otherwise]),
  ).toEqual([
    [6, null, "through"],
    [5, 5, "scored"],
    [null, 4, "out"],
  ]);
});

test("[SC6] where the margins of level teams are the same, points scored are named as what decides", () => {
  const { teams } = of("C A 75 70; B C 75 70; A B - -", { tops: [1] });
  const options = teams.find(({ team }) => team === "A")?.needs[0]?.options ?? [];
  expect(options.some(({ otherwise }) => otherwise === "scored")).toBe(true);
});

test("[SC7] with up to three open games every margin that matters is told", () => {
  fc.assert(
    fc.property(unfinishedGroup({ teams: 5, open: 3 }), (input) => {
      for (const { needs } of solved(input).teams)
        for (const { options } of needs)
          for (const { cases, otherwise } of options)
            expect([otherwise, ...cases.map(({ verdict }) => verdict)]).not.toContain("margins");
    }),
    { numRuns: 20 },
  );
}, 120_000);

test("[SC1] a second forfeit is not foreseen: only games that are played to an end are", () => {
  const { teams } = of("A B forfeit-home; B C 70 60; C A - -", { tops: [2] });
  const [a] = teams;
  expect(a?.places.map(({ chance }) => chance)).toEqual(["out", "possible", "possible"]);
  expect(a?.places[2]?.witness?.scores.every(([home, away]) => home !== away)).toBe(true);
});

test("[SC2] more open games than can be answered exactly are refused, and so are rules that are not linear", () => {
  const games = groupGames("A B - -; A C - -; A D - -; B C - -; B D - -; C D - -; A B - -");
  const teams = teamsIn(games);
  expect(scenarios({ teams, games })).toMatchObject({
    ok: false,
    refusal: { code: "scenarios-games", open: 7, most: 6 },
  });
  const { fiba } = STANDINGS_PRESETS;
  for (const [rules, code] of [
    [{ ...fiba, points: { ...fiba.points, draw: 1 } }, "scenarios-draws"],
    [{ ...fiba, maxDifference: 15 }, "scenarios-cap"],
    [{ ...fiba, overtimePointsInTieBreak: false }, "scenarios-overtime"],
  ] as const)
    expect(scenarios({ teams, games: games.slice(0, 6), rules })).toMatchObject({
      ok: false,
      refusal: { code },
    });
});

test("[SC4] a team that was put out has no place to reach, and nobody waits for its games", () => {
  const { open, teams } = of("A B 70 60; B C 70 60; C A - -; A D - -", { disqualified: ["D"] });
  expect(open).toHaveLength(1);
  const [, , , d] = teams;
  expect(d?.places.every(({ chance }) => chance === "out")).toBe(true);
});
