import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { averageTexts, compareAverage } from "../../../domain/league/goal-average";
import type { GroupGame } from "../../../domain/league/group-record";
import { standings } from "../../../domain/league/standings";
import { fromStandingsFile, standingsInput } from "../../../domain/league/standings-input";
import { anyGroup, groupGames, teamsIn } from "../../support/group-notation";
import { secondOpinion } from "../../support/second-opinion";

const of = (text: string, more: Partial<Parameters<typeof standings>[0]> = {}) => {
  const games = groupGames(text);
  return standings({ teams: teamsIn(games), games, ...more });
};
const steps = (table: ReturnType<typeof standings>) =>
  table.reasons.map(
    ({ above, below, step, restarted }) => `${above}>${below} ${step}${restarted ? " again" : ""}`,
  );

/** The worked examples of FIBA's Appendix D. */
const EXAMPLES = {
  ex1: {
    games: "A B 100 55; A C 90 85; A D 75 80; B C 100 95; B D 80 75; C D 60 55",
    order: "A B C D",
    steps: ["A>B head-to-head-points", "C>D head-to-head-points"],
  },
  ex2: {
    games: "A B 100 55; A C 90 85; A D 120 75; B C 100 85; B D 75 80; C D 65 55",
    order: "A B C D",
    steps: ["B>C head-to-head-difference", "C>D head-to-head-points again"],
  },
  ex5: {
    games: `A B 100 55; B F 110 90; A C 85 90; C D 55 100; A D 120 75; C E 90 85; A E 80 100; C F 105 75;
      A F 85 80; D E 70 45; B C 100 95; D F 65 60; B D 80 75; E F 75 80; B E 75 80`,
    order: "A B D C E F",
    steps: [
      "A>B head-to-head-points again",
      "B>D head-to-head-points",
      "D>C head-to-head-points again",
    ],
  },
  ex6: {
    games: `A B 71 65; B F 95 90; A C 85 86; C D 95 100; A D 77 75; C E 82 75; A E 80 86; C F 105 75;
      A F 85 80; D E 68 67; B C 88 87; D F 65 60; B D 80 75; E F 80 75; B E 75 76`,
    order: "C A B E D F",
    steps: [
      "C>A head-to-head-difference",
      "A>B head-to-head-difference",
      "B>E head-to-head-difference again",
      "E>D head-to-head-difference again",
    ],
  },
};

describe("FIBA's own examples", () => {
  for (const [name, example] of Object.entries(EXAMPLES)) {
    test(`[T3] ${name} ends ${example.order}`, () => {
      const table = of(example.games);
      expect(table.order.join(" ")).toBe(example.order);
      expect(table.ranks.every((block) => block.length === 1)).toBe(true);
    });
    test(`[T6] ${name} is explained step by step`, () => {
      expect(steps(of(example.games)).sort()).toEqual([...example.steps].sort());
    });
  }
});

interface RecordedGroup {
  id: string;
  rules: string;
  teams: string[];
  games: GroupGame[];
  expectedOrder: string[];
}
const recorded = JSON.parse(
  readFileSync(new URL("../../recorded/fiba-world-cup-2019-groups.json", import.meta.url), "utf8"),
) as RecordedGroup[];

describe("the sixteen groups of the 2019 World Cup", () => {
  test("all sixteen are here", () => expect(recorded).toHaveLength(16));
  test.each(recorded.map((group) => [group.id, group] as const))(
    "[T2] %s ends in the official order",
    (_, group) => {
      const table = standings(fromStandingsFile(standingsInput.parse(group)));
      expect(table.order).toEqual(group.expectedOrder);
      expect(table.ranks).toHaveLength(4);
    },
  );
});

test("[T1] two teams are a bundle like any other: their own game decides, not the whole group", () => {
  const table = of("A B 60 61; A C 99 50; A D 99 50; B C 70 69; B D 50 60; C D 70 60");
  expect(table.order.slice(0, 2)).toEqual(["B", "A"]);
  expect(table.reasons[0]).toMatchObject({ step: "head-to-head-points", bundle: ["B", "A"] });
});

test("[T1] while games are open the mini-table holds the games that exist", () => {
  const table = of("A B 80 70; D B 80 70; C D 60 50; A C - -; B C - -; A D - -");
  expect(table.complete).toBe(false);
  expect(table.order).toEqual(["D", "A", "B", "C"]);
  expect(table.reasons[0]?.figures.map(({ team, value }) => [team, value])).toEqual([
    ["A", 2],
    ["B", 1],
    ["C", 0],
  ]);
});

const CYCLE = "A B 80 70; B C 80 70; C A 80 70";
test.each([
  ["head-to-head-difference", "A B 90 70; B C 80 70; C A 80 70; A D 70 60; B D 70 60; C D 70 60"],
  ["head-to-head-scored", "A B 90 80; B C 80 70; C A 90 80; A D 70 60; B D 70 60; C D 70 60"],
  ["group-difference", `${CYCLE}; A D 80 50; B D 80 60; C D 80 70`],
  ["group-scored", `${CYCLE}; A D 90 80; B D 80 70; C D 70 60`],
])("[T2] the comparisons come in FIBA's order: %s", (step, text) => {
  const table = of(text);
  expect(table.reasons[0]).toMatchObject({ above: "A", step, restarted: false });
  const at = ["head-to-head-points", "head-to-head-difference", "head-to-head-scored"];
  expect(table.reasons[0]?.level.slice(0, 3)).toEqual(at.slice(0, table.reasons[0]?.level.length));
});

test("[T3] after the group's difference has set one apart, the other two start again with their own game", () => {
  // C scored more than B over the group, so going on with the fifth comparison would put C first.
  const table = of(`${CYCLE}; A D 90 60; B D 80 70; C D 100 90`);
  expect(table.order).toEqual(["A", "B", "C", "D"]);
  expect(steps(table)).toEqual(["A>B group-difference", "B>C head-to-head-points again"]);
});

test("[T3] a restart brings a mini-table of its own: nothing is carried over from the larger one", () => {
  const { reasons } = of(EXAMPLES.ex6.games);
  const again = reasons.find(({ above }) => above === "B");
  expect(again?.figures.map(({ team, value }) => [team, value])).toEqual([
    ["B", 4],
    ["E", 0],
    ["D", -4],
  ]);
  expect(again?.tied).toEqual(["C", "A", "B", "E", "D"]);
});

test("[T4] teams that nothing separates share the rank until lots are drawn", () => {
  const shared = of(CYCLE);
  expect(shared.ranks).toEqual([["A", "B", "C"]]);
  expect(shared.reasons).toMatchObject([
    { above: "A", below: "B", step: "lots", figures: [] },
    { above: "B", below: "C", step: "lots", figures: [] },
  ]);
  const drawn = of(CYCLE, { lots: ["C", "A", "B"] });
  expect(drawn.ranks).toEqual([["C"], ["A"], ["B"]]);
  expect(drawn.reasons[0]?.figures.map(({ value }) => value)).toEqual([1, 2, 3]);
});

test("[T4] lots wait for the last game and never overrule a comparison", () => {
  const open = of(`${CYCLE}; A D - -; B D - -; C D - -`, { lots: ["C", "A", "B"] });
  expect(open.ranks[0]).toEqual(["A", "B", "C"]);
  expect(open.reasons).toEqual([]);
  expect(of("A B 80 70", { lots: ["B", "A"] }).order).toEqual(["A", "B"]);
  expect(of(CYCLE, { lots: ["C", "A"] }).ranks).toEqual([["A", "B", "C"]]);
});

test("[T5] the two rulesets can part the same teams differently", () => {
  const games = "A B 62 53; B C 87 82; C A 87 86; A D 70 60; B D 70 60; C D 70 60";
  const difference = of(games);
  const average = of(games, { rules: "fiba-average" });
  expect(difference.order).toEqual(["A", "B", "C", "D"]);
  expect(steps(difference)).toEqual([
    "A>B head-to-head-difference",
    "B>C head-to-head-points again",
  ]);
  expect(average.order).toEqual(["A", "C", "B", "D"]);
  expect(average.reasons.map(({ step }) => step)).toEqual([
    "head-to-head-average",
    "head-to-head-average",
  ]);
  expect(average.reasons[0]?.figures.map(({ value }) => value)).toEqual([
    "1.0571",
    "0.9769",
    "0.9722",
  ]);
});

test("[T5] averages are compared exactly where decimals cannot tell them apart", () => {
  const a = { pointsFor: 100_000_001, pointsAgainst: 100_000_000 };
  const b = { pointsFor: 100_000_002, pointsAgainst: 100_000_001 };
  expect(a.pointsFor / a.pointsAgainst === b.pointsFor / b.pointsAgainst).toBe(true);
  expect(compareAverage(a, b)).toBeLessThan(0);
  expect(compareAverage(b, a)).toBeGreaterThan(0);
  expect(averageTexts([a, b])).toEqual(["1.0000000100000000", "1.0000000099999999"]);
  expect(averageTexts([{ pointsFor: 4, pointsAgainst: 3 }])).toEqual(["1.3333"]);
  expect(
    compareAverage({ pointsFor: 80, pointsAgainst: 60 }, { pointsFor: 4, pointsAgainst: 3 }),
  ).toBe(0);
});

test("[T5] nothing conceded is infinite, and no game counts as one", () => {
  const none = { pointsFor: 20, pointsAgainst: 0 };
  expect(compareAverage(none, { pointsFor: 1e9, pointsAgainst: 1 })).toBeLessThan(0);
  expect(compareAverage(none, { pointsFor: 40, pointsAgainst: 0 })).toBe(0);
  const noGame = { pointsFor: 0, pointsAgainst: 0 };
  expect(compareAverage(noGame, { pointsFor: 61, pointsAgainst: 60 })).toBeGreaterThan(0);
  expect(compareAverage(noGame, { pointsFor: 0, pointsAgainst: 20 })).toBeLessThan(0);
  expect(averageTexts([none, noGame])).toEqual(["∞", "1.0000"]);
});

test.each(["difference", "average"] as const)(
  "[T3] a second implementation, written from the rule text, comes to the same order by %s",
  (tieBreak) => {
    fc.assert(
      fc.property(anyGroup({ unusual: true, open: true }), ({ teams, games }) => {
        const table = standings({ teams, games, rules: `fiba-${tieBreak}` });
        expect(table.ranks).toEqual(secondOpinion(teams, games, tieBreak));
      }),
      { numRuns: 1500 },
    );
  },
);

test("[T6] every pair of neighbours level on points has its reason, and its figures bear it out", () => {
  fc.assert(
    fc.property(anyGroup(), fc.constantFrom("fiba", "fiba-average"), ({ teams, games }, rules) => {
      const table = standings({ teams, games, rules });
      const rows = table.rows;
      const pairs = rows.flatMap((below, i) => {
        const above = rows[i - 1];
        return above && above.points === below.points ? [`${above.team}>${below.team}`] : [];
      });
      expect(table.reasons.map(({ above, below }) => `${above}>${below}`)).toEqual(pairs);
      for (const reason of table.reasons) {
        const figure = (team: string) => reason.figures.find((each) => each.team === team);
        const [above, below] = [figure(reason.above), figure(reason.below)];
        expect(reason.restarted).toBe(reason.bundle.length < reason.tied.length);
        if (reason.step === "lots") continue;
        expect(reason.figures.map(({ team }) => team)).toEqual(reason.bundle);
        if (typeof above?.value === "number" && typeof below?.value === "number")
          expect(above.value).toBeGreaterThan(below.value);
        else expect(above?.value).not.toBe(below?.value);
      }
    }),
    { numRuns: 500 },
  );
});
