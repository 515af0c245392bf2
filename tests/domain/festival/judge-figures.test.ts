import { describe, expect, test } from "vitest";
import { driftOf, outliersOf, panelFigures } from "../../../domain/festival/judge-figures";
import type { Scored } from "../../../domain/festival/tally";
import { entryId } from "../../../domain/kernel/ids";
import { marked, tallied, USUAL } from "../../support/contests";

const acts = (given: Readonly<Record<string, readonly (number | null)[]>>): Scored[] =>
  Object.entries(given).map(([id, hundredths], index) => {
    const sheets = marked(hundredths.map((mark) => mark ?? 0)).filter(
      (_, at) => hundredths[at] !== null,
    );
    return { entry: entryId(id), number: index + 1, sheets, tally: tallied(USUAL, sheets) };
  });

const figures = (scored: readonly Scored[], own: readonly string[] = []) =>
  panelFigures(USUAL, scored, (seat, entry) => own.includes(`${seat} ${entry}`));

describe("[E4] how judges marked", () => {
  test("a judge's drift is the mean difference from the other judges of the same acts", () => {
    const given = acts({ A: [900, 910, 920], B: [900, 900, 930] });
    expect(driftOf(USUAL, given)).toEqual([
      { seat: "1", mean: -150, entries: 2 },
      { seat: "2", mean: -75, entries: 2 },
      { seat: "3", mean: 225, entries: 2 },
    ]);
    expect(figures(given).judges.map(({ leniency }) => leniency?.mean)).toEqual([-150, -75, 225]);
  });

  test("an outlier is told in tenths of the panel's standard deviation, from 1.8 of it on", () => {
    // Mean 9.2, standard deviation 0.2.
    const sheets = marked([910, 910, 910, 910, 960]);
    expect(outliersOf(USUAL, sheets)).toEqual([
      { seat: "1", tenths: -5 },
      { seat: "2", tenths: -5 },
      { seat: "3", tenths: -5 },
      { seat: "4", tenths: -5 },
      { seat: "5", tenths: 20 },
    ]);
    expect(outliersOf(USUAL, marked([900, 900, 900, 900, 900]))).toEqual([]);
    expect(outliersOf(USUAL, marked([900, 910, 920, 930]))).toEqual([]);
    const { judges } = figures(acts({ A: [910, 910, 910, 910, 960] }));
    expect(judges.map(({ outliers }) => outliers)).toEqual([
      ...[[], [], [], []],
      [{ entry: "A", tenths: 20 }],
    ]);
  });

  test("spread is the standard deviation of all that a judge gave, and not defined for one act", () => {
    // 88 90 92 94: 2.2361. 80 84 84 88: 2.8284.
    const given = acts({
      A: [8_800, 8_000, 8_500],
      B: [9_000, 8_400, 8_500],
      C: [9_200, 8_400, 8_500],
      D: [9_400, 8_800, 8_500],
    });
    expect(figures(given).judges.map(({ spread }) => spread)).toEqual([2_236, 2_828, 0]);
    expect(figures(given.slice(0, 1)).judges.map(({ spread }) => spread)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("what a judge gave the own unit stands beside what the same judge gave the others", () => {
    const given = acts({ A: [950, 900, 900], B: [900, 900, 900], C: [910, 920, 900] });
    const [first, second] = figures(given, ["1 A"]).judges;
    expect(first?.own).toEqual({ mean: 500, entries: 1 });
    expect(first?.foreign).toEqual({ mean: 0, entries: 2 });
    expect(second?.own).toBeNull();
    expect(second?.foreign?.entries).toBe(3);
  });

  test("it is counted how often a judge's total was the one dropped", () => {
    const given = acts({ A: [950, 900, 910, 920], B: [940, 930, 910, 920] });
    expect(figures(given).judges.map(({ high, low }) => [high, low])).toEqual([
      [2, 0],
      [0, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  test("who judged alone is not compared", () => {
    const [only] = acts({ A: [900, 910, 920] });
    if (!only) throw new Error("there is one");
    const [judge] = figures([{ ...only, sheets: only.sheets.slice(0, 1) }]).judges;
    expect(judge?.leniency).toBeNull();
  });
});

describe("[E5] the agreement of a panel", () => {
  test("leaves out acts with a missing mark and judges who marked no more than half, and says so", () => {
    const { agreement, leftOut } = figures(
      acts({
        A: [900, 910, 920, null, 905],
        B: [910, 920, 930, null, 915],
        C: [920, null, 940, null, 925],
        D: [930, 940, 950, 930, 935],
      }),
    );
    expect(agreement).toMatchObject({ kind: "w", judges: 4, entries: 3 });
    expect(leftOut).toEqual({ entries: 1, seats: ["4"] });
  });

  test("is not defined while too few acts are judged", () => {
    expect(figures(acts({ A: [900, 910, 920], B: [900, 910, 920] })).agreement).toEqual({
      kind: "few-entries",
    });
  });
});
