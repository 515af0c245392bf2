import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { timeDeduction } from "../../../domain/festival/deductions";
import { markText } from "../../../domain/festival/mark-text";
import { bySeat } from "../../../domain/festival/panel";
import type { TallyRules } from "../../../domain/festival/rules";
import { tallyEntry } from "../../../domain/festival/tally";
import { anyContest, marked, PANELS, scoredOf, tallied, USUAL } from "../../support/contests";
import { tallyOpinion } from "../../support/tally-opinion";

const rules = (change: {
  panel?: Partial<TallyRules["panel"]>;
  rounding?: Partial<TallyRules["rounding"]>;
}): TallyRules => ({
  ...USUAL,
  panel: { ...USUAL.panel, ...change.panel },
  rounding: { ...USUAL.rounding, ...change.rounding },
});
const scoreText = (given: TallyRules, hundredths: readonly number[], deduction = 0) =>
  markText(tallied(given, marked(hundredths), deduction).score, given.rounding.decimals);

describe("marks to a score", () => {
  it.each([
    ["6 judges, 1+1", 1, "938 934 927 919 880 977", "9.30", "9.295"],
    ["6 judges, 1+1, another half", 1, "987 926 859 916 881 983", "9.27", "9.265"],
    ["7 judges, 1+1", 1, "925 915 930 905 940 918 922", "9.22", "9.220"],
    ["9 judges, 2+2", 2, "880 920 910 930 925 915 990 900 905", "9.15", "9.150"],
    ["10 judges, 1+1", 1, "912 934 928 931 917 925 940 909 922 930", "9.25", "9.249"],
    ["5 judges, all alike", 1, "950 950 950 950 950", "9.50", "9.500"],
    ["3 judges, 1+1", 1, "900 910 905", "9.05", "9.050"],
  ])("[R5] %s", (_, drop, marks, two, three) => {
    const panel = { dropHigh: drop, dropLow: drop };
    const hundredths = marks.split(" ").map(Number);
    expect(scoreText(rules({ panel }), hundredths)).toBe(two);
    expect(scoreText(rules({ panel, rounding: { decimals: 3 } }), hundredths)).toBe(three);
  });

  it("[R1] a total is marks times weights, without a rounding on the way", () => {
    const criteria = [
      { id: "a", name: "a", weight: 3_333 },
      { id: "b", name: "b", weight: 6_667 },
    ];
    const sheets = [{ seat: "1", marks: { a: 92_500, b: 91_300 } }];
    const alone = rules({ panel: { method: "mean", dropHigh: 0, dropLow: 0 } });
    const { totals, exact } = tallied({ ...alone, criteria }, sheets);
    expect(totals[0]?.total).toBe(92_500 * 3_333 + 91_300 * 6_667);
    expect(exact).toEqual({ over: 916_999_600, under: 1 });
  });

  it("[R2] where each judge's total is rounded first the score can be another one", () => {
    const criteria = [
      { id: "a", name: "a", weight: 5_000 },
      { id: "b", name: "b", weight: 5_000 },
    ];
    const sheets = ["1", "2", "3", "4"].map((seat) => ({
      seat,
      marks: { a: 90_000, b: seat === "4" ? 90_000 : 90_010 },
    }));
    const mean = { method: "mean", dropHigh: 0, dropLow: 0 } as const;
    const at = (at: "judge" | "panel") =>
      tallied({ ...rules({ panel: mean, rounding: { at } }), criteria }, sheets);
    // 90.005 three times and 90 once: 90.00375 in the end, or 90.01 three times and 90 once: 90.0075.
    expect(at("panel").score).toBe(90_000);
    expect(at("judge").score).toBe(90_010);
    expect(at("judge").totals.map(({ total }) => total / 10_000)).toEqual([
      90_010, 90_010, 90_010, 90_000,
    ]);
  });

  it("[R3] one copy of an extreme is dropped: the high one of the earliest seat, the low one of the latest", () => {
    const dropped = (hundredths: readonly number[]) =>
      tallied(USUAL, marked(hundredths)).totals.map((one) => one.dropped);
    expect(dropped([950, 950, 900, 900])).toEqual(["high", null, null, "low"]);
    expect(dropped([900, 900, 900])).toEqual(["high", null, "low"]);
  });

  it("[R3] seats are in the order of their numbers, the reserve after them", () => {
    const seats = ["10", "R1", "2", "1", "C1-J10", "C1-J2"];
    expect(seats.toSorted(bySeat)).toEqual(["1", "2", "10", "C1-J2", "C1-J10", "R1"]);
    const sheets = marked([900, 910, 920, 930, 940]);
    const tally = tallied(USUAL, [...sheets].reverse());
    expect(tally.totals.map(({ seat }) => seat)).toEqual(["1", "2", "3", "4", "5"]);
  });

  it("[R4] the median of an even number is the mean of the two in the middle, a sum adds up", () => {
    const all = { dropHigh: 0, dropLow: 0 };
    expect(scoreText(rules({ panel: { ...all, method: "median" } }), [900, 950, 910, 921])).toBe(
      "9.16",
    );
    expect(scoreText(rules({ panel: { ...all, method: "median" } }), [900, 950, 910])).toBe("9.10");
    expect(scoreText(rules({ panel: { method: "sum" } }), [900, 950, 910, 921])).toBe("18.31");
  });

  it.each([
    ["halfUp", "9.30", "9.27"],
    ["halfEven", "9.30", "9.26"],
    ["truncate", "9.29", "9.26"],
  ] as const)("[R5] an exact half goes by the rule: %s", (mode, first, second) => {
    const by = rules({ rounding: { mode } });
    expect(scoreText(by, [938, 934, 927, 919, 880, 977])).toBe(first);
    expect(scoreText(by, [987, 926, 859, 916, 881, 983])).toBe(second);
  });

  it("[R6] with too few sheets there is no score, and it is said how many are needed", () => {
    const given = { sheets: marked([900, 910]), deduction: 0 };
    expect(tallyEntry(USUAL, given)).toEqual({
      ok: false,
      refusal: { code: "too-few-sheets", given: 2, needed: 3 },
    });
    expect(tallyEntry({ ...USUAL, atLeast: 5 }, given)).toMatchObject({ refusal: { needed: 5 } });
    const none = rules({ panel: { method: "mean", dropHigh: 0, dropLow: 0 } });
    expect(tallyEntry(none, { sheets: [], deduction: 0 }).ok).toBe(false);
    expect(
      tallyEntry({ ...USUAL, atLeast: 3 }, { ...given, sheets: marked([900, 910, 905]) }).ok,
    ).toBe(true);
  });

  it("[R8] points come off after the mean, and may leave less than nothing", () => {
    const hundredths = [938, 934, 927, 919, 880, 977];
    expect(scoreText(USUAL, hundredths, 500)).toBe("8.80");
    expect(scoreText(USUAL, hundredths, 10_000)).toBe("-0.70");
    expect(tallied(USUAL, marked(hundredths), 500)).toMatchObject({
      mean: 9_300,
      deduction: 500,
      exact: { over: 4 * 92_950_000 - 4 * 5_000_000, under: 4 },
    });
  });

  it.each([
    [179_999, 500],
    [180_000, 0],
    [360_000, 0],
    [360_001, 500],
    [390_000, 500],
    [390_001, 1_000],
    [0, 3_000],
  ])("[R9] %i ms cost %i thousandths", (ms, points) => {
    const time = { minMs: 180_000, maxMs: 360_000, perStartedMs: 30_000, points: 500 };
    expect(timeDeduction(time, ms)).toBe(points);
    expect(timeDeduction(null, ms)).toBe(0);
  });
});

test.each(PANELS)(
  "[R20] %i judges: a second, naive calculation finds the same scores",
  (judges) => {
    fc.assert(
      fc.property(anyContest(judges), (contest) => {
        const opinion = tallyOpinion(contest);
        for (const { entry, tally } of scoredOf(contest))
          expect(tally.score).toBe(opinion.get(entry)?.score);
      }),
      { numRuns: 60 },
    );
  },
);

test.each(PANELS)(
  "[R3] %i judges: what a panel comes to lies between the lowest and the highest kept",
  (judges) => {
    fc.assert(
      fc.property(anyContest(judges), (contest) => {
        for (const { tally } of scoredOf(contest)) {
          const kept = tally.totals.filter(({ dropped }) => !dropped).map(({ total }) => total);
          const { over, under } = tally.exact;
          const value = over + tally.deduction * 10_000 * under;
          expect(value).toBeGreaterThanOrEqual(Math.min(...kept) * under);
          expect(value).toBeLessThanOrEqual(Math.max(...kept) * under);
          const { dropHigh, dropLow } = contest.rules.panel;
          expect(kept.length).toBe(tally.totals.length - dropHigh - dropLow);
        }
      }),
      { numRuns: 40 },
    );
  },
);

test("[R1] the largest panel with the highest marks is exact by a wide margin", () => {
  const sheets = Array.from({ length: 100 }, (_, i) => ({
    seat: String(i + 1),
    marks: { mark: i % 2 ? 1_000_000 : 999_999 },
  }));
  const { exact, mean } = tallied(rules({ rounding: { decimals: 3 } }), sheets);
  expect(exact.over).toBe(10_000 * (49 * 1_000_000 + 49 * 999_999));
  // The largest number on the way to a rounding or a comparison is this times twice the panel.
  expect(exact.over * 2 * sheets.length).toBeLessThan(Number.MAX_SAFE_INTEGER / 40);
  expect(mean).toBe(1_000_000);
});
