import type { Arbitrary } from "fast-check";
import fc from "fast-check";
import type { TallyRules } from "../../domain/festival/rules";
import { type EntryTally, type Scored, type Sheet, tallyEntry } from "../../domain/festival/tally";
import { type EntryId, entryId } from "../../domain/kernel/ids";

/** From the smallest panel to the largest; even ones are half of them, and one recusal makes an odd one even. */
export const PANELS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const;

export interface Act {
  readonly entry: EntryId;
  readonly number: number;
  readonly sheets: readonly Sheet[];
  readonly deduction: number;
  readonly bonus?: number;
  /** Seats for which the mean of the others stands. */
  readonly missing?: readonly string[];
}

export interface Contest {
  readonly rules: TallyRules;
  readonly acts: readonly Act[];
}

/** 0 to 100 in tenths, without the highest and the lowest, two decimals. */
export const USUAL: TallyRules = {
  criteria: [{ id: "mark", name: "总分", weight: 10_000 }],
  mark: { min: 0, max: 100_000, step: 10 },
  panel: { method: "trimmedMean", dropHigh: 1, dropLow: 1 },
  rounding: { at: "panel", mode: "halfUp", decimals: 2 },
  rankOn: "rounded",
  recused: "present",
  atLeast: 1,
  ties: [],
  time: null,
};

/** One mark a judge, in hundredths, from seat 1 on. */
export const marked = (hundredths: readonly number[]): Sheet[] =>
  hundredths.map((mark, index) => ({ seat: String(index + 1), marks: { mark: mark * 10 } }));

/** The tally of sheets that are enough. */
export function tallied(rules: TallyRules, sheets: readonly Sheet[], deduction = 0): EntryTally {
  const tally = tallyEntry(rules, { sheets, deduction });
  if (!tally.ok) throw new Error(JSON.stringify(tally.refusal));
  return tally.value;
}

export const scoredOf = ({ rules, acts }: Contest): Scored[] =>
  acts.map(({ entry, number, sheets, deduction }) => ({
    entry,
    number,
    sheets,
    tally: tallied(rules, sheets, deduction),
  }));

const WEIGHTS = [[10_000], [6_000, 4_000], [3_333, 3_333, 3_334], [4_000, 3_000, 2_000, 1_000]];

const anyRules = (judges: number): Arbitrary<TallyRules> =>
  fc
    .record({
      weights: fc.constantFrom(...WEIGHTS),
      method: fc.constantFrom("trimmedMean", "mean", "median"),
      // One sheet at least must stay, also when one judge is recused.
      dropHigh: fc.integer({ min: 0, max: Math.min(2, Math.floor((judges - 2) / 2)) }),
      dropLow: fc.integer({ min: 0, max: Math.min(2, Math.floor((judges - 2) / 2)) }),
      at: fc.constantFrom("judge", "panel"),
      mode: fc.constantFrom("halfUp", "halfEven", "truncate"),
      decimals: fc.integer({ min: 0, max: 3 }),
      rankOn: fc.constantFrom("rounded", "exact"),
      ties: fc.shuffledSubarray([
        "criterion:K1",
        "untrimmed",
        "exact",
        "headToHead",
        "headJudge",
        "earlier",
      ]),
    } as const)
    .map(({ weights, method, dropHigh, dropLow, at, mode, decimals, rankOn, ties }) => ({
      ...USUAL,
      criteria: weights.map((weight, index) => ({
        id: `K${index + 1}`,
        name: `第${index + 1}项`,
        weight,
      })),
      mark: { min: 0, max: 100_000, step: 100 },
      panel: { method, dropHigh, dropLow },
      rounding: { at, mode, decimals },
      rankOn,
      ties,
    }));

/** Few different marks, so that acts come out level and every tie step gets work. */
const anyMark = fc.constantFrom(90_000, 90_100, 90_500, 91_000, 89_900);

/** A contest before a panel of that size; from the second act one judge is always recused, from the others perhaps. */
export const anyContest = (judges: number): Arbitrary<Contest> =>
  anyRules(judges).chain((rules) => {
    const sheet = fc.record(Object.fromEntries(rules.criteria.map(({ id }) => [id, anyMark])));
    const act = fc.record({
      marks: fc.array(sheet, { minLength: judges, maxLength: judges }),
      recused: fc.option(fc.nat({ max: judges - 1 })),
      deduction: fc.constantFrom(0, 0, 0, 1_000),
    });
    return fc.array(act, { minLength: 2, maxLength: 6 }).map((acts) => ({
      rules,
      acts: acts.map(({ marks, recused, deduction }, index) => {
        const missing = index === 1 ? (recused ?? 0) : recused;
        return {
          entry: entryId(`E${index + 1}`),
          number: index + 1,
          sheets: marks
            .map((one, seat) => ({ seat: String(seat + 1), marks: one }))
            .filter((_, seat) => seat !== missing),
          deduction,
        };
      }),
    }));
  });
