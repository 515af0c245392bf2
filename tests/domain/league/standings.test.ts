import fc from "fast-check";
import { expect, test } from "vitest";
import { standings } from "../../../domain/league/standings";
import { standingsRules } from "../../../domain/league/standings-rules-input";
import { anyGroup, groupGames, teamsIn } from "../../support/group-notation";

const of = (text: string, more: Partial<Parameters<typeof standings>[0]> = {}) => {
  const games = groupGames(text);
  return standings({ teams: teamsIn(games), games, ...more });
};
const row = (table: ReturnType<typeof standings>, team: string) =>
  table.rows.find((each) => each.team === team);

test("[S1] a win gives two points, a loss one", () => {
  const table = of("A B 80 75; C A 60 90");
  expect(row(table, "A")).toEqual({
    team: "A",
    rank: 1,
    played: 2,
    won: 2,
    drawn: 0,
    lost: 0,
    forfeits: 0,
    deducted: 0,
    pointsFor: 170,
    pointsAgainst: 135,
    difference: 35,
    points: 4,
    disqualified: false,
  });
  expect(row(table, "B")).toMatchObject({ points: 1, won: 0, lost: 1, pointsFor: 75 });
});

test("[S2] a forfeited game counts 20:0 whatever the score was, and no point for the side that forfeits", () => {
  const table = of("A B 71 12 forfeit-home; C B - - forfeit-away");
  expect(row(table, "A")).toMatchObject({ points: 0, lost: 1, pointsFor: 0, pointsAgainst: 20 });
  expect(row(table, "B")).toMatchObject({ played: 2, points: 2, pointsFor: 20, pointsAgainst: 20 });
  expect(row(table, "B")).toMatchObject({ won: 1, lost: 1, forfeits: 1 });
});

test.each([
  ["the opponent leads: the score stands", "A B 40 41 default-home", [40, 41]],
  ["the opponent is behind: 2:0", "A B 41 40 default-home", [0, 2]],
  ["level: 2:0", "A B 40 40 default-home", [0, 2]],
  ["no score known: 2:0", "A B - - default-home", [0, 2]],
  ["the away side leaves while ahead: 2:0", "A B 40 41 default-away", [2, 0]],
  ["the away side leaves while behind: the score stands", "A B 41 40 default-away", [41, 40]],
])("[S3] lost by default, %s, and one point for the loser", (_, text, [home, away]) => {
  const table = of(text);
  const homeLost = text.endsWith("home");
  expect(row(table, "A")).toMatchObject({ pointsFor: home, points: homeLost ? 1 : 2 });
  expect(row(table, "B")).toMatchObject({ pointsFor: away, points: homeLost ? 2 : 1 });
});

test("[S4] a game without a result counts for nobody and leaves the order provisional", () => {
  const open = of("A B 80 75; C D - -");
  expect(open.complete).toBe(false);
  expect(row(open, "C")).toMatchObject({ played: 0, points: 0 });
  expect(of("A B 80 75; C D 71 71").complete).toBe(false);
  expect(of("A B 80 75; C D 71 70").complete).toBe(true);
  expect(standings({ teams: ["A", "B"], games: [] })).toMatchObject({
    complete: false,
    ranks: [["A", "B"]],
  });
});

test("[S5] the second forfeit puts a team out and nullifies all its results", () => {
  const table = of(
    "A B 90 60; A C 80 70; B C 80 70; D A 99 50; D B forfeit-home; C D forfeit-away",
  );
  expect(table.disqualified).toEqual(["D"]);
  expect(table.ranks).toEqual([["A"], ["B"], ["C"], ["D"]]);
  expect(row(table, "A")).toMatchObject({ played: 2, points: 4, pointsAgainst: 130 });
  expect(row(table, "B")).toMatchObject({ played: 2, points: 3, pointsFor: 140 });
  expect(row(table, "D")).toMatchObject({ rank: 4, played: 0, points: 0, disqualified: true });
});

test("[S5] two teams that forfeited twice are both out, in whatever order the games stand", () => {
  const text = "A B forfeit-home; A C forfeit-home; B A forfeit-home; B C forfeit-home; C D 80 70";
  const games = groupGames(text);
  for (const order of [games, games.toReversed()]) {
    expect(standings({ teams: ["A", "B", "C", "D"], games: order }).ranks).toEqual([
      ["C"],
      ["D"],
      ["A", "B"],
    ]);
  }
});

test("[S5] a loss by default is no forfeit, and one forfeit is not enough", () => {
  const text = "A B 10 20 default-home; A C 10 20 default-home; A D forfeit-home; B C 70 60";
  expect(of(text).disqualified).toEqual([]);
});

test("[S5] nullified means: the others stand as if the team had never entered", () => {
  fc.assert(
    fc.property(anyGroup({ unusual: true, open: true }), ({ teams, games }) => {
      const whole = standings({ teams, games, disqualified: ["A"] });
      const without = standings({
        teams: teams.filter((team) => !whole.disqualified.includes(team)),
        games: games.filter(
          ({ home, away }) => ![home, away].some((team) => whole.disqualified.includes(team)),
        ),
      });
      const still = whole.rows.filter((each) => !each.disqualified);
      expect(still).toEqual(without.rows);
      expect(whole.reasons.filter(({ step }) => step !== "lots")).toEqual(
        without.reasons.filter(({ step }) => step !== "lots"),
      );
    }),
  );
});

test("[S6] teams put out by decision share the last rank with an empty record", () => {
  const table = of("A B 90 60; A C 80 70; B C 80 70", { disqualified: ["A", "B"] });
  expect(table.ranks).toEqual([["C"], ["A", "B"]]);
  expect(table.rows.map(({ team, rank, played }) => [team, rank, played])).toEqual([
    ["C", 1, 0],
    ["A", 2, 0],
    ["B", 2, 0],
  ]);
  expect(table.complete).toBe(true);
});

test("[S7] classification points come first, and a shared rank counts all who share it", () => {
  const table = of("A B 80 70; B C - -; D A 60 90; D C - -");
  expect(table.rows.map(({ team, rank }) => [team, rank])).toEqual([
    ["A", 1],
    ["B", 2],
    ["D", 3],
    ["C", 4],
  ]);
  const shared = standings({
    teams: ["A", "B", "C", "D"],
    games: groupGames("A B 80 70; C D 80 70"),
  });
  expect(shared.rows.map(({ rank }) => rank)).toEqual([1, 1, 3, 3]);
});

test("[S7] neither the order of the games nor of the teams, nor who is called home, changes a rank", () => {
  const swapped = {
    "forfeit-home": "forfeit-away",
    "forfeit-away": "forfeit-home",
    "double-forfeit": "double-forfeit",
    nullified: "nullified",
  } as const;
  fc.assert(
    fc.property(
      anyGroup({ unusual: true, open: true }).chain((group) =>
        fc.record({
          group: fc.constant(group),
          teams: fc.shuffledSubarray(group.teams, { minLength: group.teams.length }),
          games: fc.shuffledSubarray(group.games, { minLength: group.games.length }),
        }),
      ),
      fc.constantFrom("fiba", "fiba-average"),
      ({ group, teams, games }, rules) => {
        const blocks = (table: ReturnType<typeof standings>) =>
          table.ranks.map((block) => [...block].sort());
        const turned = games.map((game) => {
          const { home, away, homeScore, awayScore, result } = game;
          if (result === "default-home" || result === "default-away") return game;
          const sides = { home: away, away: home, homeScore: awayScore, awayScore: homeScore };
          return result && result !== "played" ? { ...sides, result: swapped[result] } : sides;
        });
        expect(blocks(standings({ teams, games: turned, rules }))).toEqual(
          blocks(standings({ ...group, rules })),
        );
      },
    ),
  );
});

test("[S8] points are games plus wins minus forfeits, and what one side scores the other concedes", () => {
  fc.assert(
    fc.property(anyGroup({ unusual: true, open: true }), ({ teams, games }) => {
      const { rows } = standings({ teams, games });
      for (const each of rows) {
        expect(each.points).toBe(each.played + each.won - each.forfeits);
        expect(each.played).toBe(each.won + each.lost);
      }
      const total = (value: (each: (typeof rows)[number]) => number) =>
        rows.reduce((sum, each) => sum + value(each), 0);
      expect(total((each) => each.pointsFor)).toBe(total((each) => each.pointsAgainst));
      expect(total((each) => each.won)).toBe(total((each) => each.lost));
      expect(rows.map(({ team }) => team).sort()).toEqual(teams);
    }),
  );
});

test("[S9] an organiser's own points, scores and forfeit limit are followed", () => {
  const rules = standingsRules.parse({
    points: { win: 3, loss: 0, default: -1, forfeit: -2 },
    forfeitScore: [15, 0],
    defaultScore: [4, 0],
    forfeitLimit: null,
    criteria: ["group-difference"],
  });
  const table = of("A B 80 70; A C forfeit-away; B C forfeit-away; A B 5 3 default-home", {
    rules,
  });
  expect(table.rows.map(({ team, points }) => [team, points])).toEqual([
    ["B", 6],
    ["A", 5],
    ["C", -4],
  ]);
  expect(row(table, "B")).toMatchObject({ pointsFor: 70 + 15 + 4 });
});

test("a game that names a team outside the group is a mistake of the caller and throws", () => {
  expect(() => standings({ teams: ["A", "B"], games: groupGames("A X 80 70") })).toThrow("X");
});
