import { expect, test } from "vitest";
import type { TallyRules } from "../../../domain/festival/rules";
import { driftOf, outliersOf, withoutJudge } from "../../../domain/festival/sensitivity";
import type { Scored } from "../../../domain/festival/tally";
import { entryId } from "../../../domain/kernel/ids";
import { marked, tallied, USUAL } from "../../support/contests";

const EXACT: TallyRules = { ...USUAL, rankOn: "exact" };
const acts = (given: Readonly<Record<string, readonly number[]>>): Scored[] =>
  Object.entries(given).map(([id, hundredths], index) => {
    const sheets = marked(hundredths);
    return { entry: entryId(id), number: index + 1, sheets, tally: tallied(EXACT, sheets) };
  });

/** C 9.3167, B 9.3133, A 9.3100; without judge 2 it is B, A, C. */
const CLOSE = acts({
  A: [925, 930, 940, 935, 928],
  B: [931, 929, 936, 926, 934],
  C: [910, 950, 932, 930, 933],
});

test("what would be without one judge is shown where a place changes", () => {
  const without = (id: string) => withoutJudge(EXACT, CLOSE, entryId(id), []);
  expect(without("C")).toContainEqual({ seat: "2", place: 3 });
  expect(without("B")).toContainEqual({ seat: "2", place: 1 });
  expect(without("A")).toContainEqual({ seat: "2", place: 2 });
  for (const { seat } of without("C")) expect(["1", "2", "3", "4", "5"]).toContain(seat);
});

test("three judges of whom two are dropped say nothing without one of them", () => {
  const three = acts({ A: [900, 910, 905], B: [905, 900, 915] });
  expect(withoutJudge(EXACT, three, entryId("A"), [])).toEqual([]);
});

test("a judge's drift is the mean difference from the other judges of the same acts", () => {
  const given = acts({ A: [900, 910, 920], B: [900, 900, 930] });
  expect(driftOf(EXACT, given)).toEqual([
    { seat: "1", mean: -150, entries: 2 },
    { seat: "2", mean: -75, entries: 2 },
    { seat: "3", mean: 225, entries: 2 },
  ]);
});

test("an outlier is told in tenths of the panel's standard deviation", () => {
  // Mean 9.2, standard deviation 0.2.
  expect(outliersOf(EXACT, marked([910, 910, 910, 910, 960]))).toEqual([
    { seat: "1", tenths: -5 },
    { seat: "2", tenths: -5 },
    { seat: "3", tenths: -5 },
    { seat: "4", tenths: -5 },
    { seat: "5", tenths: 20 },
  ]);
  expect(outliersOf(EXACT, marked([900, 900, 900, 900, 900]))).toEqual([]);
  expect(outliersOf(EXACT, marked([900, 910, 920, 930]))).toEqual([]);
});
