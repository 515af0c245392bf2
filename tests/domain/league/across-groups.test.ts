import fc from "fast-check";
import { expect, test } from "vitest";
import { type AcrossInput, acrossGroups } from "../../../domain/league/across-groups";
import { standings } from "../../../domain/league/standings";
import { STANDINGS_PRESETS } from "../../../domain/league/standings-rules";
import { anyGroup, groupGames, teamsIn } from "../../support/group-notation";

const group = (id: string, text: string) => {
  const games = groupGames(text);
  return { id, group: { teams: teamsIn(games), games } };
};
const fiba = STANDINGS_PRESETS.fiba;

/** Four teams: A3 is third with one win. */
const four = group(
  "A",
  "A1 A2 80 70; A1 A3 80 70; A1 A4 80 70; A2 A3 80 70; A2 A4 80 70; A3 A4 80 60",
);
/** Five teams: B3 is third with two wins, one of them against the last. */
const five = group(
  "B",
  `B1 B2 80 70; B1 B3 80 75; B1 B4 80 70; B1 B5 80 70; B2 B3 80 75; B2 B4 80 70; B2 B5 80 70;
   B3 B4 80 70; B3 B5 99 50; B4 B5 80 70`,
);
const third = (more: Partial<AcrossInput> = {}) =>
  acrossGroups({ groups: [four, five], places: [3], ...more });

test("[X2] the games against the lowest-placed of the larger group are left out", () => {
  const { rows } = third();
  expect(rows.map(({ team, played, points, leftOut }) => [team, played, points, leftOut])).toEqual([
    ["B3", 3, 4, ["B5"]],
    ["A3", 3, 4, []],
  ]);
  expect(rows.map(({ difference, pointsFor }) => [difference, pointsFor])).toEqual([
    [0, 230],
    [0, 220],
  ]);
});

test("[X1] level on points, difference and points scored part them", () => {
  const table = third();
  expect(table.order).toEqual(["B3", "A3"]);
  expect(table.reasons).toEqual([
    {
      above: "B3",
      below: "A3",
      step: "scored",
      level: ["place", "points", "difference"],
      values: [230, 220],
    },
  ]);
  expect(table.complete).toBe(true);
});

test("[X3] or figures a game are compared, with nothing left out", () => {
  const rules = { ...fiba, unequalGroups: "per-game" } as const;
  const table = third({ rules });
  expect(table.order).toEqual(["B3", "A3"]);
  expect(table.rows[0]).toMatchObject({ played: 4, leftOut: [] });
  expect(table.reasons[0]).toMatchObject({ step: "win-percentage", values: ["0.500", "0.333"] });
});

test("[X1] the place comes first, whatever the points", () => {
  const table = third({ places: [1, 3] });
  expect(table.order.slice(0, 2).sort()).toEqual(["A1", "B1"]);
  expect(table.reasons[1]).toMatchObject({ step: "place", values: [1, 3] });
});

test("[X4] a group whose place several teams share draws its own lots first", () => {
  const circle = group("A", "A B 80 70; B C 80 70; C A 80 70");
  const groups = [circle, group("B", "D E 80 70; E F 80 70; D F 80 70")];
  const table = acrossGroups({ groups, places: [1] });
  expect([table.complete, table.shared]).toEqual([false, ["A"]]);
  const drawn = { ...circle, group: { ...circle.group, lots: ["C", "A", "B"] } };
  const settled = acrossGroups({ groups: [drawn, ...groups.slice(1)], places: [1] });
  expect([settled.complete, settled.shared]).toEqual([true, []]);
  expect(settled.order).toContain("C");
  // A place that nobody holds is nobody's to draw for.
  expect(acrossGroups({ groups, places: [4] }).shared).toEqual([]);
});

test("[X2] a game that is still open is no game too few: nothing is left out, and figures a game are compared", () => {
  const groups = [group("A", "A B - -"), group("B", "C D 80 70"), group("C", "E F 90 70")];
  const table = acrossGroups({ groups, places: [1] });
  expect(table.rows.map(({ team, leftOut }) => [team, leftOut])).toEqual([
    ["E", []],
    ["C", []],
    ["A", []],
  ]);
  const twice = [
    group("A", "A B 80 70; B A 80 70; A B 90 50"),
    group("B", "C D 99 70; D C - -; C D - -"),
  ];
  const ahead = acrossGroups({ groups: twice, places: [1] });
  expect(ahead.order).toEqual(["C", "A"]);
  expect(ahead.reasons[0]).toMatchObject({ step: "win-percentage", values: ["1.000", "0.667"] });
});

test("[X4] what is level waits for lots, and they for the last game", () => {
  const same = [group("A", "A B 80 70"), group("B", "C D 80 70")];
  const level = acrossGroups({ groups: same, places: [1] });
  expect(level.ranks).toEqual([["A", "C"]]);
  expect(level.reasons[0]).toMatchObject({ step: "lots", values: [] });
  const drawn = acrossGroups({ groups: same, places: [1], lots: ["C", "A"] });
  expect(drawn.ranks).toEqual([["C"], ["A"]]);
  expect(drawn.reasons[0]).toMatchObject({ step: "lots", values: [1, 2] });
  const open = [group("A", "A B 80 70"), group("B", "C D 80 70; D C - -")];
  expect(acrossGroups({ groups: open, places: [1], lots: ["C", "A"] })).toMatchObject({
    complete: false,
  });
});

test("[X2] whatever the groups, compared records have equally many games, and each is part of the own group's", () => {
  fc.assert(
    fc.property(
      fc.array(anyGroup({ unusual: true, level: true }), { minLength: 2, maxLength: 4 }),
      fc.integer({ min: 1, max: 3 }),
      (given, place) => {
        const groups = given.map(({ teams, games }, at) => {
          const name = (team: string) => `${at}${team}`;
          return {
            id: String(at),
            group: {
              teams: teams.map(name),
              games: games.map((game) => ({
                ...game,
                home: name(game.home),
                away: name(game.away),
              })),
            },
          };
        });
        const table = acrossGroups({ groups, places: [place] });
        if (table.complete)
          expect(new Set(table.rows.map(({ played }) => played)).size).toBeLessThanOrEqual(1);
        for (const one of table.rows) {
          const own = groups.find(({ id }) => id === one.group);
          const whole = own && standings(own.group).rows.find(({ team }) => team === one.team);
          expect(one.won).toBeLessThanOrEqual(whole?.won ?? -1);
          if (one.leftOut.length === 0) expect(one.points).toBe(whole?.points);
        }
        const turned = acrossGroups({ groups: groups.toReversed(), places: [place] });
        const sorted = (blocks: readonly (readonly string[])[]) =>
          blocks.map((block) => [...block].sort());
        expect(sorted(turned.ranks)).toEqual(sorted(table.ranks));
      },
    ),
    { numRuns: 200 },
  );
});
