import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gamesOf, leagueFormat } from "../../../domain/league/format";
import {
  seasonKnockout,
  stageLevels,
  stageOfGame,
} from "../../../domain/league/formats/season-knockout";
import { knockoutGames } from "../../../domain/league/playoff";

const wish = (teams: number, groups: number, advancePerGroup: number, thirdPlaceGame = false) =>
  leagueFormat({ teams, groups, advancePerGroup, thirdPlaceGame });
const granted = <T>(result: { ok: boolean; value?: T }): T => {
  if (!result.ok || result.value === undefined) throw new Error(JSON.stringify(result));
  return result.value;
};

describe("a league's format", () => {
  test("crosses neighbouring groups as organisers know it", () => {
    expect(granted(wish(8, 2, 2))).toMatchObject({
      ...{ groupSizes: [4, 4], crossover: ["A1-B2", "B1-A2"] },
    });
    expect(granted(wish(34, 8, 2, true))).toEqual({
      groupSizes: [5, 5, 4, 4, 4, 4, 4, 4],
      advancePerGroup: 2,
      thirdPlaceGame: true,
      crossover: ["A1-B2", "C1-D2", "E1-F2", "G1-H2", "B1-A2", "D1-C2", "F1-E2", "H1-G2"],
    });
  });

  test("of one group pairs the first with the last of those who go on", () => {
    expect(granted(wish(6, 1, 2)).crossover).toEqual(["A1-A2"]);
    expect(granted(wish(6, 1, 4)).crossover).toEqual(["A1-A4", "A2-A3"]);
    expect(granted(wish(9, 1, 8)).crossover).toEqual(["A1-A8", "A4-A5", "A2-A7", "A3-A6"]);
  });

  test("may do without a knockout", () => {
    expect(granted(wish(7, 1, 0))).toMatchObject({ groupSizes: [7], crossover: [] });
    expect(stageLevels(granted(wish(7, 1, 0)))).toEqual(["groups"]);
  });

  test("names what is possible when a wish is not", () => {
    expect(wish(8, 5, 2)).toMatchObject({ refusal: { code: "groups-too-small", most: 4 } });
    expect(wish(8, 4, 4)).toMatchObject({ refusal: { code: "advance-too-many", most: 2 } });
    expect(wish(9, 3, 2)).toMatchObject({ refusal: { code: "knockout-size", sizes: "0" } });
    expect(wish(20, 4, 3)).toMatchObject({
      refusal: { code: "knockout-size", sizes: "0, 1, 2, 4, 8" },
    });
  });

  test("gives the stages in their order", () => {
    expect(stageLevels(granted(wish(8, 2, 2)))).toEqual(["groups", "sf", "final"]);
    expect(stageLevels(granted(wish(6, 1, 2)))).toEqual(["groups", "final"]);
  });

  test("[F3] seeded by bracket takes any number: twelve with the four best thirds' elders passing over", () => {
    const twelve = granted(
      leagueFormat({
        ...{ teams: 24, groups: 6, advancePerGroup: 1, bestOthers: 4, thirdPlaceGame: true },
        ...{ seeding: "bracket", placesTo: 8, legs: 2 },
      }),
    );
    const games = seasonKnockout(twelve);
    expect(stageLevels(twelve)).toEqual(["groups", "r16", "qf", "sf", "final"]);
    expect(games.filter(({ level }) => level === "r16")).toHaveLength(2);
    expect(games.find(({ key }) => key === "r16-1")).toMatchObject({
      home: { kind: "best", place: 2, rank: 2 },
      away: { kind: "best", place: 2, rank: 3 },
    });
    expect(gamesOf(twelve)).toEqual({ groups: 72, knockout: 9 + 1 + 4 });
    const along = Object.fromEntries(games.map((game) => [game.key, stageOfGame(twelve, game)]));
    expect(along).toMatchObject({ "p5-8-1": "sf", "p5-6": "final", third: "final", "qf-1": "qf" });
  });

  test("[F3] refuses best others without seeding by bracket, and more than there are", () => {
    const wished = { teams: 12, groups: 3, advancePerGroup: 2, thirdPlaceGame: false };
    expect(leagueFormat({ ...wished, bestOthers: 2 })).toMatchObject({
      refusal: { code: "best-others-need-bracket" },
    });
    const bracket = { ...wished, seeding: "bracket" } as const;
    expect(leagueFormat({ ...bracket, bestOthers: 3 })).toMatchObject({
      refusal: { code: "best-others-too-many", most: 2 },
    });
    expect(leagueFormat({ ...bracket, teams: 5, groups: 1, advancePerGroup: 1 })).toMatchObject({
      refusal: { code: "knockout-seeds", teams: 1 },
    });
    expect(leagueFormat({ ...bracket, bestOthers: 2 })).toMatchObject({ ok: true });
  });

  test("has a readable knockout with every place once, nobody against their own group, firsts and seconds apart", () => {
    const asked = fc.record({
      teams: fc.integer({ min: 2, max: 64 }),
      groups: fc.integer({ min: 1, max: 20 }),
      advancePerGroup: fc.integer({ min: 0, max: 8 }),
      thirdPlaceGame: fc.boolean(),
    });
    let made = 0;
    fc.assert(
      fc.property(asked, (one) => {
        const format = leagueFormat(one);
        if (!format.ok) return;
        const { groupSizes, crossover } = format.value;
        expect(groupSizes.reduce((sum, size) => sum + size, 0)).toBe(one.teams);
        expect(Math.max(...groupSizes) - Math.min(...groupSizes)).toBeLessThanOrEqual(1);
        if (crossover.length === 0) return;
        made += 1;
        expect(knockoutGames(format.value).ok).toBe(true);
        const places = crossover.flatMap((pairing) => pairing.split("-"));
        expect(new Set(places).size).toBe(one.groups * one.advancePerGroup);
        if (one.groups === 1) return;
        const half = (place: string) =>
          crossover.findIndex((pairing) => pairing.split("-").includes(place)) <
          crossover.length / 2;
        for (const pairing of crossover) {
          const [home = "", away = ""] = pairing.split("-");
          expect(home[0]).not.toBe(away[0]);
        }
        if (one.advancePerGroup > 1 && crossover.length > 1)
          for (const letter of new Set(places.map((place) => place[0])))
            expect(half(`${letter}1`)).not.toBe(half(`${letter}2`));
      }),
      { numRuns: 2000 },
    );
    expect(made).toBeGreaterThan(20);
  });
});
