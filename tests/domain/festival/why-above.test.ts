import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fractionText } from "../../../domain/festival/fraction-text";
import { rankEntries } from "../../../domain/festival/ranking";
import type { TallyRules } from "../../../domain/festival/rules";
import { type Scored, tallyEntry } from "../../../domain/festival/tally";
import { asked, type Why, whyAbove } from "../../../domain/festival/why-above";
import { type EntryId, entryId } from "../../../domain/kernel/ids";
import { whyText } from "../../../domain/words/why-text";
import { anyContest, marked, PANELS, scoredOf, tallied, USUAL } from "../../support/contests";

const acts = (
  rules: TallyRules,
  given: Readonly<Record<string, readonly number[]>>,
  deductions: Readonly<Record<string, number>> = {},
): Scored[] =>
  Object.entries(given).map(([id, hundredths], index) => {
    const sheets = marked(hundredths);
    const tally = tallied(rules, sheets, deductions[id] ?? 0);
    return { entry: entryId(id), number: index + 1, sheets, tally };
  });

const NAMES = {
  entry: (entry: string) => entry,
  judge: (seat: string) => `评委${seat}`,
};

const why = (rules: TallyRules, scored: readonly Scored[], a: string, b: string): Why => {
  const found = whyAbove(asked({ rules, scored, orders: [] }, new Map()), entryId(a), entryId(b));
  if (!found) throw new Error("no answer");
  return found;
};

/** Orders of two and three entries, so that some tied groups are named whole and others are not. */
const anyOrders = fc.array(
  fc
    .shuffledSubarray(["E1", "E2", "E3", "E4"], { minLength: 2 })
    .map((ids) => ids.map((id) => entryId(id))),
  { maxLength: 3 },
);
const anyRound = fc
  .tuple(fc.constantFrom(...PANELS), anyOrders)
  .chain(([judges, orders]) =>
    fc.record({ contest: anyContest(judges), orders: fc.constant(orders), filled: fc.boolean() }),
  )
  .map(({ contest, orders, filled }) => ({
    // A short scale, so that trying out every mark ends.
    rules: { ...contest.rules, mark: { min: 88_000, max: 91_500, step: 100 } },
    scored: scoredOf(contest).map((one, at) => {
      if (!filled || at === 2) return one;
      // R22: the mean of the others stands for a seat, and something was added.
      const tally = tallyEntry(contest.rules, {
        ...{ sheets: one.sheets, missing: ["99"] },
        ...{ deduction: one.tally.deduction, bonus: at * 100 },
      });
      return tally.ok ? { ...one, tally: tally.value } : one;
    }),
    orders,
  }));

describe("[E1] why one of two entries stands above the other", () => {
  test("any two are parted by a rule exactly when their places differ, and the better one stands above", () => {
    fc.assert(
      fc.property(anyRound, ({ rules, scored, orders }) => {
        const [round, last] = [asked({ rules, scored, orders }, new Map()), scored.at(-1)];
        const placeOf = (entry: EntryId) =>
          round.ranked.find((one) => one.entry === entry)?.place ?? 0;
        if (!last) throw new Error("two entries at least");
        for (const { entry: b } of scored) {
          const a = last.entry;
          const found = whyAbove(round, a, b);
          if (a === b) expect(found).toBeNull();
          else {
            expect(found?.reason === null).toBe(placeOf(a) === placeOf(b));
            expect(found?.above.place).toBe(Math.min(placeOf(a), placeOf(b)));
            expect(found?.below.place).toBe(Math.max(placeOf(a), placeOf(b)));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("of neighbours with one score the rule and the figures are those of the ranking", () => {
    fc.assert(
      fc.property(anyRound, ({ rules, scored, orders }) => {
        const round = asked({ rules, scored, orders }, new Map());
        for (const reason of rankEntries(rules, scored, orders).reasons)
          expect(whyAbove(round, reason.below, reason.above)?.reason).toEqual(reason);
      }),
      { numRuns: 300 },
    );
  });

  test("the marks used are said: which totals were dropped, the panel's value before rounding, the deduction", () => {
    const scored = acts(
      USUAL,
      { A: [938, 934, 927, 919, 880, 977], B: [930, 930, 930, 930, 930, 930] },
      { A: 100 },
    );
    const { above, below, reason } = why(USUAL, scored, "A", "B");
    expect([above.entry, below.entry]).toEqual(["B", "A"]);
    expect(reason).toMatchObject({ step: "score", figures: { above: "9.30", below: "9.20" } });
    expect(below.high.map(({ seat }) => seat)).toEqual(["6"]);
    expect(below.low.map(({ seat }) => seat)).toEqual(["5"]);
    expect(below.counted).toBe(4);
    expect(fractionText(below.panel)).toBe("9.295");
    expect(below.tally).toMatchObject({ mean: 9_300, deduction: 100, score: 9_200 });
  });

  test("where places go by what is not rounded it says so, also against the order of the printed scores", () => {
    const rules: TallyRules = { ...USUAL, rankOn: "exact" };
    // A: 9.3033… is printed 9.30. B: 9.31 less 0.007 is 9.303, which is printed as more.
    const given = { A: [930, 930, 930, 931, 931], B: [931, 931, 931, 931, 931] };
    const found = why(rules, acts(rules, given, { B: 7 }), "B", "A");
    expect(found.above.tally.score).toBeLessThan(found.below.tally.score);
    expect(found.reason).toMatchObject({ above: "A", step: "exact" });
    expect(whyText("zh", found, rules, NAMES).reason).toBe(
      "名次按不取舍小数的得分排：9.3033 比 9.3030，故A排在B之前。",
    );
  });
});

describe("[E2] what would have been needed", () => {
  /** Whether `below` would be ahead of `above`, by the ranking itself. */
  const ahead = (
    { rules, orders }: { rules: TallyRules; orders: readonly (readonly EntryId[])[] },
    scored: readonly Scored[],
    below: EntryId,
    above: EntryId,
  ): boolean => {
    const { ranked } = rankEntries(rules, scored, orders);
    const place = (entry: EntryId) => ranked.find((one) => one.entry === entry)?.place ?? 0;
    return place(below) < place(above);
  };

  test("the smallest raise of one mark is the one that trying out every raise of every mark finds first", () => {
    let [found, none] = [0, 0];
    fc.assert(
      fc.property(anyRound, (judged) => {
        const { rules, scored } = judged;
        const round = asked(judged, new Map());
        const [a, b] = scored;
        const said = a && b && whyAbove(round, a.entry, b.entry);
        if (!said) throw new Error("two entries at least");
        const one = scored.find(({ entry }) => entry === said.below.entry);
        if (!one) throw new Error("it has a result");
        const raised = (seat: string, id: string, by: number): Scored[] => {
          const sheets = one.sheets.map((sheet) =>
            sheet.seat === seat
              ? { seat, marks: { ...sheet.marks, [id]: (sheet.marks[id] ?? 0) + by } }
              : sheet,
          );
          const { deduction, bonus, missing } = one.tally;
          const seats = missing?.map((each) => each.seat);
          const tally = tallyEntry(rules, { sheets, deduction, bonus, missing: seats });
          if (!tally.ok) throw new Error(tally.refusal.code);
          return scored.map((each) =>
            each === one ? { ...one, sheets, tally: tally.value } : each,
          );
        };
        let smallest: number | null = null;
        for (let by = 100; smallest === null && by <= 91_500 - 89_900; by += 100)
          for (const { seat, marks } of one.sheets)
            for (const { id } of rules.criteria)
              if ((marks[id] ?? 0) + by <= rules.mark.max)
                if (ahead(judged, raised(seat, id, by), one.entry, said.above.entry))
                  smallest ??= by;
        const mark = said.needed.find(({ kind }) => kind === "mark" || kind === "no-mark");
        if (mark?.kind === "mark") {
          found++;
          expect(mark.to - mark.from).toBe(smallest);
          const id = rules.criteria.find(({ name }) => name === mark.criterion)?.id ?? "";
          const then = raised(mark.seat, id, mark.to - mark.from);
          expect(ahead(judged, then, one.entry, said.above.entry)).toBe(true);
        } else {
          none++;
          expect(smallest).toBeNull();
        }
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(20);
    expect(none).toBeGreaterThan(5);
  });

  test("of the printed score it is the smallest amount that is more, and the one that makes both level", () => {
    fc.assert(
      fc.property(anyRound, (judged) => {
        const [a, b] = judged.scored;
        const said = a && b && whyAbove(asked(judged, new Map()), a.entry, b.entry);
        const [needed] = said?.needed ?? [];
        if (!said || !needed) throw new Error("two entries at least");
        const [high, low] = [said.above.tally, said.below.tally];
        if (needed.kind === "exact") {
          // Exactly so much and both are level: a.over/a.under = b.over/b.under + over/under.
          const [n, d] = [BigInt(needed.over), BigInt(needed.under)];
          const level = BigInt(low.exact.over) * d + n * BigInt(low.exact.under);
          expect(level * BigInt(high.exact.under)).toBe(
            BigInt(high.exact.over) * BigInt(low.exact.under) * d,
          );
          return;
        }
        if (needed.kind !== "score") throw new Error("the score is said first");
        const unit = 10 ** (3 - judged.rules.rounding.decimals);
        let more = unit;
        while (low.score + more <= high.score) more += unit;
        expect(needed.ahead).toBe(more);
        expect(needed.level).toBe(
          low.score < high.score && low.score + more - unit === high.score ? more - unit : null,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("a deduction that alone made the difference is named; all of them where no single one did", () => {
    const given = { A: [930, 930, 930, 930], B: [934, 934, 934, 934] };
    const answer = (time: number, ...points: readonly number[]) => {
      const penalties = points.map((one, at) => ({ points: one, reason: `第${at + 1}次` }));
      const all = points.reduce((sum, one) => sum + one, time);
      const scored = acts(USUAL, given, { B: all });
      const round = asked(
        { rules: USUAL, scored, orders: [] },
        new Map([[entryId("B"), { time, penalties }]]),
      );
      const found = whyAbove(round, entryId("A"), entryId("B"));
      return found?.needed.filter(({ kind }) => kind === "deduction");
    };
    // 9.34 less 0.10 for time is behind 9.30, and without it ahead.
    expect(answer(100)).toEqual([{ kind: "deduction", which: "time", points: 100 }]);
    expect(answer(20, 50)).toEqual([
      { kind: "deduction", which: "penalty", points: 50, reason: "第1次" },
    ]);
    expect(answer(60, 60)).toEqual([{ kind: "deduction", which: "all", points: 120 }]);
    expect(answer(0, 20, 30)).toEqual([
      { kind: "deduction", which: "penalty", points: 20, reason: "第1次" },
      { kind: "deduction", which: "penalty", points: 30, reason: "第2次" },
    ]);
  });

  test("[R22] a raised mark also raises the mean that stands for a seat", () => {
    const rules: TallyRules = { ...USUAL, absent: "meanOfOthers" };
    const sheets = marked([930, 940, 950]);
    const tally = tallyEntry(rules, { sheets, deduction: 0, missing: ["4"] });
    if (!tally.ok) throw new Error(tally.refusal.code);
    const filled = { entry: entryId("A"), number: 1, sheets, tally: tally.value };
    const scored = [filled, ...acts(rules, { B: [944, 944, 944, 944] })];
    // 9.30, 9.47, 9.50 and their mean 9.4233… come to 9.4467; with 9.40 for the fourth it would be 9.44 still.
    expect(why(rules, scored, "A", "B").needed).toContainEqual({
      ...{ kind: "mark", seat: "2", criterion: "总分" },
      ...{ from: 9_400, to: 9_470 },
    });
  });
});
