import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awardPrizes } from "../../../domain/festival/awards";
import { rankEntries } from "../../../domain/festival/ranking";
import type { PrizeRules, TallyRules } from "../../../domain/festival/rules";
import {
  type Case,
  type Change,
  type Stakes,
  sensitivityOf,
  withoutJudges,
} from "../../../domain/festival/sensitivity";
import { type Scored, tallyEntry } from "../../../domain/festival/tally";
import { entryId } from "../../../domain/kernel/ids";
import { anyContest, marked, PANELS, scoredOf, tallied, USUAL } from "../../support/contests";

const EXACT: TallyRules = { ...USUAL, rankOn: "exact" };
const acts = (
  given: Readonly<Record<string, readonly number[]>>,
  rules: TallyRules = EXACT,
): Scored[] =>
  Object.entries(given).map(([id, hundredths], index) => {
    const sheets = marked(hundredths);
    return { entry: entryId(id), number: index + 1, sheets, tally: tallied(rules, sheets) };
  });

/** C 9.3167, B 9.3133, A 9.3100; without judge 2 it is B, A, C. */
const CLOSE = acts({
  A: [925, 930, 940, 935, 928],
  B: [931, 929, 936, 926, 934],
  C: [910, 950, 932, 930, 933],
});
const FIRST: PrizeRules = { prizes: [{ name: "一等奖", count: 1 }], ties: "share" };

const without = (scored: readonly Scored[]) => {
  const found = withoutJudges({ rules: EXACT, scored, orders: [] });
  return (id: string) => found(entryId(id));
};
const staked = (prizes: PrizeRules | null, best = 0): Stakes => ({
  prizes,
  advance: best === 0 ? [] : [{ to: "final", categories: [], best }],
  categoryOf: () => "",
});
const NOT = { from: false, to: false };
const card = (scored: readonly Scored[], rules = EXACT, prizes: PrizeRules | null = null) =>
  sensitivityOf({ rules, scored, orders: [] }, staked(prizes));
const of = (cases: readonly Case[], change: Partial<Change>): Case => {
  const found = cases.find((one) => {
    const said: Readonly<Record<string, unknown>> = { ...one.change };
    return Object.entries(change).every(([key, value]) => said[key] === value);
  });
  if (!found) throw new Error(`no case ${JSON.stringify(change)}`);
  return found;
};

test("what would be without one judge is shown where a place changes", () => {
  expect(without(CLOSE)("C")).toContainEqual({ seat: "2", place: 3 });
  expect(without(CLOSE)("B")).toContainEqual({ seat: "2", place: 1 });
  expect(without(CLOSE)("A")).toContainEqual({ seat: "2", place: 2 });
  for (const { seat } of without(CLOSE)("C")) expect(["1", "2", "3", "4", "5"]).toContain(seat);
});

test("three judges of whom two are dropped say nothing without one of them", () => {
  const three = acts({ A: [900, 910, 905], B: [905, 900, 915] });
  expect(without(three)("A")).toEqual([]);
  expect(of(card(three), { kind: "judge", seat: "1" })).toMatchObject({
    moved: [],
    lost: ["A", "B"],
  });
});

describe("[E3] the sensitivity card", () => {
  test("says of three close acts that without judge 2 the order is B, A, C, and who has the prize then", () => {
    const { moved, lost } = of(card(CLOSE, EXACT, FIRST), { kind: "judge", seat: "2" });
    expect(lost).toEqual([]);
    expect(moved).toEqual([
      { entry: "C", from: 1, to: 3, prize: { from: "一等奖", to: null }, goesOn: NOT },
      { entry: "B", from: 2, to: 1, prize: { from: null, to: "一等奖" }, goesOn: NOT },
      { entry: "A", from: 3, to: 2, prize: { from: null, to: null }, goesOn: NOT },
    ]);
  });

  test("says who goes on then and who no longer does", () => {
    const cases = sensitivityOf({ rules: EXACT, scored: CLOSE, orders: [] }, staked(null, 2));
    expect(of(cases, { kind: "judge", seat: "2" }).moved).toMatchObject([
      { entry: "C", goesOn: { from: true, to: false } },
      { entry: "B", goesOn: { from: true, to: true } },
      { entry: "A", goesOn: { from: false, to: true } },
    ]);
  });

  test("holds every change once: each judge, one more and one fewer dropped, rounding, ranking, tie steps", () => {
    const kinds = card(CLOSE).map(({ change }) => JSON.stringify(change));
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).toEqual(
      [
        ...["1", "2", "3", "4", "5"].map((seat) => ({ kind: "judge", seat })),
        { kind: "drop", high: 2, low: 2 },
        { kind: "drop", high: 0, low: 0 },
        { kind: "mode", mode: "halfEven" },
        { kind: "mode", mode: "truncate" },
        { kind: "decimals", decimals: 1 },
        { kind: "decimals", decimals: 3 },
        { kind: "point", at: "criterion" },
        { kind: "point", at: "judge" },
        { kind: "rankOn", rankOn: "rounded" },
        { kind: "ties", first: "criterion:mark" },
        { kind: "ties", first: "untrimmed" },
        { kind: "ties", first: "headToHead" },
        { kind: "ties", first: "droppedLow" },
        { kind: "ties", first: "earlier" },
      ].map((one) => JSON.stringify(one)),
    );
  });

  test("with rounding cut off a half goes down, and one decimal fewer makes two level", () => {
    const scored = acts({ A: [930, 929, 930, 929], B: [929, 929, 929, 930] }, USUAL);
    // A 9.295 is printed 9.30, B 9.29.
    expect(of(card(scored, USUAL), { mode: "truncate" }).moved).toEqual([
      { entry: "B", from: 2, to: 1, prize: { from: null, to: null }, goesOn: NOT },
    ]);
    expect(of(card(scored, USUAL), { mode: "halfEven" }).moved).toEqual([]);
    expect(of(card(scored, USUAL), { kind: "decimals", decimals: 1 }).moved).toHaveLength(1);
  });

  test("[R29] a prize that would wait for the head judge is said with the one after it", () => {
    const prizes: PrizeRules = {
      prizes: [
        { name: "一等奖", count: 1 },
        { name: "二等奖", count: 1 },
      ],
      ties: "decide",
    };
    const rules: TallyRules = { ...USUAL, ties: ["untrimmed"] };
    const scored = acts({ A: [930, 930, 930, 940], B: [930, 930, 930, 930] }, rules);
    expect(of(card(scored, rules, prizes), { first: "share" }).moved).toEqual([
      {
        ...{ entry: "A", from: 1, to: 1, goesOn: NOT },
        prize: { from: "一等奖", to: "一等奖/二等奖" },
      },
      {
        ...{ entry: "B", from: 2, to: 1, goesOn: NOT },
        prize: { from: "二等奖", to: "一等奖/二等奖" },
      },
    ]);
  });

  test("another tie step first changes the places only of those with one score", () => {
    const rules: TallyRules = { ...USUAL, ties: ["earlier"] };
    const scored = acts(
      { A: [930, 930, 930, 930], B: [930, 930, 930, 940], C: [920, 920, 920, 920] },
      rules,
    );
    expect(of(card(scored, rules), { first: "untrimmed" }).moved.map(({ entry }) => entry)).toEqual(
      ["A", "B"],
    );
    expect(of(card(scored, rules), { first: "share" }).moved).toEqual([
      { entry: "B", from: 2, to: 1, prize: { from: null, to: null }, goesOn: NOT },
    ]);
  });

  test("each case is the ranking of the round judged once more in that way", () => {
    const anyCase = fc
      .constantFrom(...PANELS)
      .chain((judges) =>
        fc.record({ contest: anyContest(judges), which: fc.nat(), filled: fc.boolean() }),
      );
    fc.assert(
      fc.property(anyCase, ({ contest, which, filled }) => {
        const { rules } = contest;
        const scored = scoredOf(contest).map((one, at) => {
          if (!filled || at === 2) return one;
          // [R22] The mean of the others stands for a seat; [R26] and something was added.
          const { deduction } = one.tally;
          const given = { sheets: one.sheets, deduction, bonus: at * 1000, missing: ["99"] };
          const tally = tallyEntry(rules, given);
          return tally.ok ? { ...one, tally: tally.value } : one;
        });
        const cases = sensitivityOf({ rules, scored, orders: [] }, staked(FIRST));
        const one = cases[which % cases.length];
        if (!one) throw new Error("a card is never empty");
        const { change, moved, lost } = one;
        const then: TallyRules = { ...rules, ...rulesWith(rules, change) };
        const sheetsOf = ({ sheets }: Scored) =>
          sheets.filter((sheet) => change.kind !== "judge" || sheet.seat !== change.seat);
        const after = scored.flatMap((each): Scored[] => {
          const sheets = sheetsOf(each);
          const { deduction, bonus, missing } = each.tally;
          const seats = missing?.map(({ seat }) => seat);
          const tally = tallyEntry(then, { sheets, deduction, bonus, missing: seats });
          return tally.ok ? [{ ...each, sheets, tally: tally.value }] : [];
        });
        const ids = after.map(({ entry }) => entry);
        expect(lost).toEqual(
          scored.map(({ entry }) => entry).filter((entry) => !ids.includes(entry)),
        );
        const before = rankEntries(
          rules,
          scored.filter(({ entry }) => ids.includes(entry)),
          [],
        ).ranked;
        const places = rankEntries(then, after, []).ranked;
        const [now, other] = [awardPrizes(FIRST, before), awardPrizes(FIRST, places)];
        for (const { entry, place } of before) {
          const to = places.find((each) => each.entry === entry)?.place;
          const same = to === place && now[entry] === other[entry];
          const said = moved.find((each) => each.entry === entry);
          expect(said === undefined).toBe(same);
          if (said) expect([said.from, said.to]).toEqual([place, to]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** What a change makes of the rules, said once more. */
function rulesWith(rules: TallyRules, change: Change): Partial<TallyRules> {
  const { panel, rounding, ties } = rules;
  switch (change.kind) {
    case "judge":
      return {};
    case "drop": {
      const { high, low } = change;
      const method = high === 0 && low === 0 ? "mean" : "trimmedMean";
      return { panel: { ...panel, method, dropHigh: high, dropLow: low } };
    }
    case "mode":
      return { rounding: { ...rounding, mode: change.mode } };
    case "decimals":
      return { rounding: { ...rounding, decimals: change.decimals } };
    case "point":
      return { rounding: { ...rounding, at: change.at } };
    case "rankOn":
      return { rankOn: change.rankOn };
    case "ties":
      return { ties: [change.first, ...ties.filter((step) => step !== change.first)] };
  }
}
