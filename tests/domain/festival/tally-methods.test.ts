import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type TallyRules, tallyRules } from "../../../domain/festival/rules";
import { tallyEntry } from "../../../domain/festival/tally";
import { tallyContest } from "../../../domain/festival/tally-file";
import { fromTallyFile, tallyInput } from "../../../domain/festival/tally-file-input";
import { anyContest, marked, PANELS, tallied, USUAL } from "../../support/contests";

const MEAN: TallyRules = { ...USUAL, panel: { method: "mean", dropHigh: 0, dropLow: 0 } };
const two = (weight: readonly [number, number]) => [
  { id: "a", name: "a", weight: weight[0] },
  { id: "b", name: "b", weight: weight[1] },
];
const tallyFile = (file: unknown) => {
  const answer = tallyContest(fromTallyFile(tallyInput.parse(file)));
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
};

interface Protocol {
  marks: {
    name: string;
    order: number;
    components: { name: string; factor: string; marks: (string | null)[] }[];
    tes: string;
    deductions: string;
  }[];
  expected: { name: string; panel: string[]; pcs: string; total: string; rank: number }[];
}

test("[R25] [R26] [R31] a recorded event with an absent judge comes out as it was published, every component of it", () => {
  const url = new URL("../../recorded/isu-absent-judge.json", import.meta.url);
  const { marks, expected }: Protocol = JSON.parse(readFileSync(url, "utf8"));
  const components = marks[0]?.components ?? [];
  const { results } = tallyFile({
    rules: {
      criteria: components.map(({ name, factor }, index) => ({ id: `C${index}`, name, factor })),
      mark: { min: "0", max: "10", step: "0.25" },
      panel: { method: "trimmedMean", dropHigh: 1, dropLow: 1, trim: "criterion" },
      rounding: { at: "criterion", decimals: 2 },
    },
    entries: marks.map(({ name, order, components: given, tes, deductions }) => ({
      id: name,
      number: order,
      bonus: tes,
      deduction: deductions.replace("-", ""),
      marks: (given[0]?.marks ?? []).map((one, seat) =>
        one === null
          ? null
          : Object.fromEntries(given.map((each, index) => [`C${index}`, each.marks[seat]])),
      ),
    })),
  });
  expect(results).toHaveLength(expected.length);
  for (const { name, panel, pcs, total, rank } of expected) {
    const line = results.find(({ id }) => id === name);
    expect(line).toMatchObject({ mean: pcs, score: total, place: String(rank) });
    expect(line?.criteria?.map(({ value }) => value)).toEqual(panel);
  }
});

describe("where a number is rounded", () => {
  const sheets = ["1", "2", "3", "4"].map((seat) => ({
    seat,
    marks: { a: 90_010, b: seat === "4" ? 90_000 : 90_010 },
  }));
  const score = (rounding: TallyRules["rounding"], panel: Partial<TallyRules["panel"]> = {}) =>
    tallied(
      {
        ...MEAN,
        criteria: two([5_000, 5_000]),
        rounding,
        panel: { ...MEAN.panel, ...panel },
      },
      sheets,
    ).score;

  it("[R24] the criterion's share, the judge's total, the panel or only the end, each by its own mode", () => {
    const by = { mode: "halfUp", decimals: 2 } as const;
    // Shares of 45.005 and 45 are 45.01 and 45: three judges have 90.02 and one 90.01.
    expect(score({ at: "criterion", ...by })).toBe(90_020);
    // 90.01, 90.01, 90.01 and 90.005, which is 90.01.
    expect(score({ at: "judge", ...by })).toBe(90_010);
    const truncated = { mode: "truncate", decimals: 2 } as const;
    expect(score({ at: "end", ...by, also: { judge: truncated } })).toBe(90_010);
    expect(score({ at: "end", ...by, also: { judge: { mode: "truncate", decimals: 0 } } })).toBe(
      90_000,
    );
  });

  it("[R24] a factor for the whole multiplies what is rounded, or what is not", () => {
    // The mean is 90.00875.
    expect(score({ at: "panel", mode: "halfUp", decimals: 2 }, { factor: 2_000 })).toBe(180_020);
    expect(score({ at: "end", mode: "truncate", decimals: 2 }, { factor: 2_000 })).toBe(180_010);
    expect(score({ at: "end", mode: "halfUp", decimals: 3 }, { factor: 333 })).toBe(29_973);
  });
});

describe("who has no sheet", () => {
  it("[R22] the mean of the others stands for a seat before anything is dropped, exactly", () => {
    const panel = { method: "trimmedMean", dropHigh: 1, dropLow: 1 } as const;
    const rules: TallyRules = { ...USUAL, panel, rounding: { ...USUAL.rounding, decimals: 3 } };
    // 9.1, 9.2, 9.3, 9.5 and their mean 9.275: without 9.1 and 9.5 it is 9.2583…
    const sheets = marked([910, 920, 930, 950]);
    const given = { sheets, deduction: 0, missing: ["5"] };
    expect(tallyEntry(rules, given)).toMatchObject({ value: { score: 9_258 } });
    expect(tallied(rules, sheets).score).toBe(9_250);
    const judged: TallyRules = {
      ...rules,
      rounding: { ...rules.rounding, also: { judge: { mode: "halfUp", decimals: 1 } } },
    };
    // The mean is 9.3 where totals are rounded to one decimal.
    expect(tallyEntry(judged, given)).toMatchObject({ value: { score: 9_267 } });
  });

  it("[R22] a file says apart what becomes of who is absent and who stepped back", () => {
    const score = (recused: string, method: string) =>
      tallyFile({
        rules: {
          panel: { method: "sum" },
          rounding: { decimals: 2 },
          recused,
          absent: { method, atLeast: 1 },
        },
        judges: ["1", "2", "3", "4", { id: "R1", role: "reserve" }],
        entries: [
          { id: "A", marks: { 1: "90", 2: "92", 3: null, 4: "94", R1: "80" } },
          { id: "B", marks: { 1: "91", 2: { recused: true }, 3: "92", 4: "93", R1: "81" } },
        ],
      }).results.map(({ id, score }) => `${id} ${score}`);
    expect(score("meanOfOthers", "meanOfOthers")).toEqual(["A 368.00", "B 368.00"]);
    expect(score("reserve", "meanOfOthers")).toEqual(["A 368.00", "B 357.00"]);
    expect(score("reserve", "reserve")).toEqual(["B 357.00", "A 356.00"]);
    expect(() => score("present", "meanOfOthers")).toThrow("sum-unequal-panels");
  });

  it("[R23] of a panel that is too small for the dropping all count, where the rule says so", () => {
    const sheets = marked([900, 910]);
    expect(tallyEntry(USUAL, { sheets, deduction: 0 }).ok).toBe(false);
    const rules: TallyRules = { ...USUAL, panel: { ...USUAL.panel, tooFew: "mean" } };
    expect(tallied(rules, sheets).score).toBe(9_050);
    expect(tallied(rules, marked([900, 910, 950])).score).toBe(9_100);
    expect(tallyEntry({ ...rules, atLeast: 3 }, { sheets, deduction: 0 }).ok).toBe(false);
  });
});

test.each(PANELS)(
  "[R25] [R22] %i judges: trimmed by criterion a score is the sum of the criteria's own, and one criterion alone is as if by totals",
  (judges) => {
    fc.assert(
      fc.property(anyContest(judges), fc.boolean(), ({ rules, acts }, fill) => {
        const each: TallyRules = {
          ...rules,
          panel: { ...rules.panel, trim: "criterion" },
          rounding: { ...rules.rounding, at: "end" },
        };
        for (const { sheets } of acts) {
          const given = { sheets, deduction: 0, missing: fill ? ["99"] : [] };
          const tally = tallyEntry(each, given);
          if (!tally.ok) throw new Error("a score");
          const alone = each.criteria.map((criterion) => {
            const one = {
              ...each,
              panel: rules.panel,
              criteria: [{ ...criterion, weight: 10_000 }],
            };
            const value = tallyEntry(one, given);
            if (!value.ok) throw new Error("a score");
            const { over, under } = value.value.exact;
            return [BigInt(over) * BigInt(criterion.weight), BigInt(under)] as const;
          });
          const { over, under } = tally.value.exact;
          const left = alone.reduce((sum, [n, d]) => sum + (n * BigInt(under)) / d, 0n);
          expect(left).toBe(BigInt(over) * 10_000n);
        }
      }),
      { numRuns: 25 },
    );
  },
);

test.each(PANELS)(
  "[R22] %i judges: whoever stands in by the mean leaves a mean as it is",
  (judges) => {
    fc.assert(
      fc.property(anyContest(judges), ({ rules, acts }) => {
        const mean: TallyRules = {
          ...rules,
          panel: { method: "mean", dropHigh: 0, dropLow: 0 },
          rounding: { ...rules.rounding, at: "panel" },
        };
        for (const { sheets } of acts) {
          const one = tallyEntry(mean, { sheets, deduction: 0, missing: ["98", "99"] });
          expect(one).toMatchObject({ value: { score: tallied(mean, sheets).score } });
        }
      }),
      { numRuns: 25 },
    );
  },
);

test("[R31] factors stand for all criteria or for none, and weights beside them are refused", () => {
  const parse = (criteria: object[]) => tallyRules.safeParse({ ...USUAL, criteria }).success;
  const one = { id: "a", name: "a", weight: 0, factor: 800 };
  expect(parse([one])).toBe(true);
  expect(parse([one, { id: "b", name: "b", weight: 10_000 }])).toBe(false);
  expect(parse([{ ...one, weight: 10_000 }])).toBe(false);
});
