import { expect, test } from "vitest";
import { seeded } from "../../../domain/kernel/random";
import { type DrawEntry, drawGroups } from "../../../domain/league/draw";
import { byPots } from "../../../domain/league/draw/by-pots";
import { byWholeTries } from "../../../domain/league/draw/by-whole-tries";
import { chanceOf } from "../../../domain/league/draw/chance";
import { problemOf, rulesOf } from "../../../domain/league/draw/problem";
import { allDraws, nameOf } from "../../support/all-draws";

/** Here moving an offending team on to the next group, as is often done by hand, is far from fair. */
const SMALL: DrawEntry = {
  entrants: ["x1", "p", "q", "x2", "r", "s", "x3", "t", "u"].map((id) => ({
    id,
    traits: { kind: id.startsWith("x") ? "x" : "other" },
  })),
  pots: [
    ["x1", "p", "q"],
    ["x2", "r", "s"],
    ["x3", "t", "u"],
  ],
  groupSizes: [3, 3, 3],
  separation: [{ kind: "kind", value: "x", maxPerGroup: 1 }],
};
/** Six orders of the first pot; x2 in one of two groups, x3 in the last; the others of each pot in two orders. */
const LEGAL = 6 * (2 * 2) * 2;
const DRAWS = 4_800;
/** The 0.999 quantile for 47 degrees of freedom. Seeds are fixed, so the outcome is the same on every run. */
const QUANTILE = 82.72;

type Sampler = (seed: string) => readonly (readonly string[])[];

function chiSquare(sampler: Sampler): number {
  const counts = new Map(allDraws(SMALL).map((groups) => [nameOf(groups), 0]));
  expect(counts.size).toBe(LEGAL);
  for (let i = 0; i < DRAWS; i++) {
    const name = nameOf(sampler(`fair ${i}`));
    const count = counts.get(name);
    if (count === undefined) throw new Error(`not a legal draw: ${name}`);
    counts.set(name, count + 1);
  }
  const expected = DRAWS / LEGAL;
  return [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

test("[D3] every legal draw is equally likely", () => {
  const x2 = chiSquare((seed) => {
    const result = drawGroups({ ...SMALL, seed });
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.value.transcript).toMatchObject({ method: "groups-by-number-2", legal: "48" });
    return result.value.groups.map(({ teams }) => teams);
  });
  expect(x2).toBeLessThan(QUANTILE);
});

test("[D3] every legal draw is equally likely also where the pots are drawn one by one", () => {
  const problem = problemOf(SMALL, rulesOf(SMALL));
  const pots = byPots(problem);
  const x2 = chiSquare((seed) => {
    const found = pots.draw(chanceOf(seed));
    if (!found) throw new Error("none found");
    const teams = found.line.map((team) => problem.teams[team] ?? "");
    return [0, 3, 6].map((from) => teams.slice(from, from + 3));
  });
  expect(x2).toBeLessThan(QUANTILE);
});

test("[D3] every legal draw is equally likely also where no pot can be counted", () => {
  const problem = problemOf(SMALL, rulesOf(SMALL));
  const x2 = chiSquare((seed) => {
    const found = byWholeTries(problem, seed);
    if (!found) throw new Error("none found");
    const teams = found.line.map((team) => problem.teams[team] ?? "");
    return [0, 3, 6].map((from) => teams.slice(from, from + 3));
  });
  expect(x2).toBeLessThan(QUANTILE);
});

test("[D3] the same test finds out a draw in which an offending team moves on to the next group", () => {
  const x2 = chiSquare((seed) => {
    const random = seeded(seed);
    for (;;) {
      const groups: string[][] = [[], [], []];
      const stuck = SMALL.pots.some((pot, row) =>
        random.shuffle(pot).some((team) => {
          const open = groups.find(
            (group) =>
              group.length === row &&
              !(team.startsWith("x") && group.some((other) => other.startsWith("x"))),
          );
          open?.push(team);
          return open === undefined;
        }),
      );
      if (!stuck) return groups;
    }
  });
  expect(x2).toBeGreaterThan(10 * QUANTILE);
});
