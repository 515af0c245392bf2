import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { rankEntries } from "../../../domain/festival/ranking";
import type { TallyRules } from "../../../domain/festival/rules";
import type { Scored, Sheet } from "../../../domain/festival/tally";
import { type EntryId, entryId } from "../../../domain/kernel/ids";
import {
  type Act,
  anyContest,
  type Contest,
  marked,
  PANELS,
  scoredOf,
  tallied,
  USUAL,
} from "../../support/contests";
import { tallyOpinion } from "../../support/tally-opinion";

const MEAN: TallyRules = { ...USUAL, panel: { method: "mean", dropHigh: 0, dropLow: 0 } };

/** Acts A, B, C … in the running order, each with its judges' hundredths. */
function acts(
  rules: TallyRules,
  given: Readonly<Record<string, readonly number[] | readonly Sheet[]>>,
): Scored[] {
  return Object.entries(given).map(([id, marks], index) => {
    const sheets = marks.map((one, seat) =>
      typeof one === "number" ? (marked([one])[0] as Sheet) : { ...one, seat: String(seat + 1) },
    );
    const seated = sheets.map((sheet, seat) => ({ ...sheet, seat: String(seat + 1) }));
    return {
      entry: entryId(id),
      number: index + 1,
      sheets: seated,
      tally: tallied(rules, seated),
    };
  });
}

const order = (...ids: string[]): EntryId[] => ids.map(entryId);
const places = (scored: readonly { entry: string; place: number }[]) =>
  scored.map(({ entry, place }) => `${place}${entry}`).join(" ");

describe("places", () => {
  it("[R10] whom nothing parts share the place and use up the next ones", () => {
    const scored = acts(MEAN, { D: [900], C: [950], B: [930], A: [930] });
    const { ranked, reasons, open } = rankEntries(MEAN, scored, []);
    expect(places(ranked)).toBe("1C 2B 2A 4D");
    expect(ranked.map(({ shared }) => shared)).toEqual([false, true, true, false]);
    expect({ reasons, open }).toEqual({ reasons: [], open: [] });
  });

  it("[R10] the rounded score ranks unless the rule asks for the exact one, which then is the reason", () => {
    const given = {
      A: [925, 930, 940, 935, 928],
      B: [931, 929, 936, 926, 934],
      C: [910, 950, 932, 930, 933],
    };
    const scored = acts(USUAL, given);
    expect(places(rankEntries(USUAL, scored, []).ranked)).toBe("1C 2A 2B");
    const exact: TallyRules = { ...USUAL, rankOn: "exact" };
    const { ranked, reasons } = rankEntries(exact, acts(exact, given), []);
    expect(places(ranked)).toBe("1C 2B 3A");
    expect(reasons).toEqual([
      {
        above: "B",
        below: "A",
        step: "exact",
        figures: { score: "9.31", above: "9.313", below: "9.310" },
      },
    ]);
  });

  const CRITERIA: TallyRules = {
    ...USUAL,
    criteria: [
      { id: "art", name: "艺术表现", weight: 5_000 },
      { id: "form", name: "编排", weight: 5_000 },
    ],
    ties: ["criterion:art", "untrimmed"],
  };
  /** Sheets from pairs of art and form. */
  const sheets = (...pairs: (readonly [number, number])[]): Sheet[] =>
    pairs.map(([art, form], index) => ({
      seat: String(index + 1),
      marks: { art: art * 10, form: form * 10 },
    }));

  it("[R11] a criterion drops its own extremes, whoever gave them, and is compared exactly", () => {
    const scored = acts(CRITERIA, {
      // The same totals, and so the same score; in art 900, 920, 940 and 930 stay 920 and 930 against 921 and 928.
      A: sheets([900, 900], [920, 900], [940, 880], [930, 910]),
      B: sheets([900, 900], [921, 899], [990, 830], [928, 912]),
    });
    const { ranked, reasons } = rankEntries(CRITERIA, scored, []);
    expect(places(ranked)).toBe("1A 2B");
    expect(reasons).toEqual([
      {
        above: "A",
        below: "B",
        step: "criterion:art",
        figures: { score: "9.10", criterion: "艺术表现", above: "9.250", below: "9.245" },
      },
    ]);
  });

  it("[R12] untrimmed is the mean of all judges, less the points taken off", () => {
    const rules: TallyRules = { ...USUAL, ties: ["untrimmed"] };
    const given = { A: [900, 910, 920, 930], B: [880, 910, 920, 940] };
    expect(rankEntries(rules, acts(rules, given), []).reasons).toMatchObject([
      { above: "A", below: "B", step: "untrimmed", figures: { above: "9.150", below: "9.125" } },
    ]);
    const [a, b] = acts(rules, { A: [900, 910, 920, 930], B: [900, 920, 930, 930] });
    if (!a || !b) throw new Error("two acts");
    const penalised = { ...b, tally: tallied(rules, b.sheets, 100) };
    expect(rankEntries(rules, [a, penalised], []).reasons).toMatchObject([
      { above: "A", below: "B", figures: { above: "9.150", below: "9.100" } },
    ]);
  });

  it("[R12] exact shows as many decimals as it takes to see the difference", () => {
    const rules: TallyRules = { ...MEAN, ties: ["exact"] };
    const scored = acts(rules, {
      A: [900, 900, 901, 900, 900, 900, 900],
      B: [900, 900, 900, 901, 900, 900],
    });
    expect(rankEntries(rules, scored, []).reasons).toMatchObject([
      { above: "B", below: "A", figures: { score: "9.00", above: "9.0016", below: "9.0014" } },
    ]);
  });

  it("[R13] the head judge's order counts if it names all who are level, and of several the last", () => {
    const rules: TallyRules = { ...MEAN, ties: ["headJudge"] };
    const scored = acts(rules, { A: [900], B: [900], C: [900], D: [950] });
    const ranking = (...orders: EntryId[][]) => rankEntries(rules, scored, orders);
    expect(ranking().open).toEqual([["A", "B", "C"]]);
    expect(places(ranking().ranked)).toBe("1D 2A 2B 2C");
    expect(ranking(order("B", "A")).open).toEqual([["A", "B", "C"]]);
    const decided = ranking(order("A", "B", "C"), order("C", "D", "A", "B"));
    expect(places(decided.ranked)).toBe("1D 2C 3A 4B");
    expect(decided.open).toEqual([]);
    expect(decided.reasons).toMatchObject([
      { above: "C", below: "A", step: "headJudge" },
      { above: "A", below: "B", step: "headJudge" },
    ]);
  });

  it("[R13] entries that wait for the head judge stand by the next steps meanwhile", () => {
    const rules: TallyRules = { ...MEAN, ties: ["headJudge", "earlier"] };
    const { ranked, open } = rankEntries(rules, acts(rules, { A: [900], B: [900] }), []);
    expect(places(ranked)).toBe("1A 2B");
    expect(open).toEqual([["A", "B"]]);
  });

  it("[R14] of two the one preferred by more judges, whatever the marks add up to", () => {
    const rules: TallyRules = { ...MEAN, ties: ["headToHead"] };
    const scored = acts(rules, { A: [900, 900, 960], B: [910, 910, 940] });
    expect(rankEntries(rules, scored, []).reasons).toEqual([
      {
        above: "B",
        below: "A",
        step: "headToHead",
        figures: { score: "9.20", above: 2, below: 1 },
      },
    ]);
  });

  it("[R14] three in a circle stay level", () => {
    const rules: TallyRules = { ...MEAN, ties: ["headToHead"] };
    const scored = acts(rules, { A: [900, 910, 920], B: [920, 900, 910], C: [910, 920, 900] });
    expect(places(rankEntries(rules, scored, []).ranked)).toBe("1A 1B 1C");
  });

  it("[R14] those who have won as much among several are compared once more among themselves", () => {
    const rounding = { ...MEAN.rounding, decimals: 1 };
    const rules: TallyRules = { ...MEAN, rounding, ties: ["headToHead"] };
    // A before B, C; B before C, D; C before D; D before A: two won and one lost for A and B, the reverse for C and D.
    const scored = acts(rules, {
      D: [909, 910, 912],
      C: [910, 911, 909],
      B: [911, 912, 910],
      A: [912, 909, 911],
    });
    const { ranked, reasons } = rankEntries(rules, scored, []);
    expect(places(ranked)).toBe("1A 2B 3C 4D");
    expect(reasons.map(({ figures }) => figures)).toEqual([
      { score: "9.1", above: 2, below: 1 },
      { score: "9.1", size: 4, aboveWon: 2, aboveLost: 1, belowWon: 1, belowLost: 2 },
      { score: "9.1", above: 2, below: 1 },
    ]);
  });

  it("[R15] the earlier act comes first, and is told by its number", () => {
    const rules: TallyRules = { ...MEAN, ties: ["exact", "earlier"] };
    const { reasons } = rankEntries(rules, acts(rules, { A: [900], B: [900] }).reverse(), []);
    expect(reasons).toEqual([
      {
        above: "A",
        below: "B",
        step: "earlier",
        figures: { score: "9.00", above: 1, below: 2, level1: "exact" },
      },
    ]);
  });

  it("[R16] there is a reason for each pair of neighbours with one score and two places, and for no other", () => {
    for (const judges of PANELS)
      fc.assert(
        fc.property(anyContest(judges), ({ rules, acts }) => {
          const { ranked, reasons } = rankEntries(rules, scoredOf({ rules, acts }), []);
          const pairs = ranked.flatMap((below, index) => {
            const above = ranked[index - 1];
            return above && above.score === below.score && above.place < below.place
              ? [{ above: above.entry, below: below.entry }]
              : [];
          });
          expect(reasons.map(({ above, below }) => ({ above, below }))).toEqual(pairs);
          for (const { step, figures } of reasons)
            if (!/^head/.test(step)) expect(figures.above).not.toBe(figures.below);
        }),
        { numRuns: 20 },
      );
  });
});

const ranked = (contest: Contest) => rankEntries(contest.rules, scoredOf(contest), []).ranked;

describe.each(PANELS)("%i judges", (judges) => {
  const always = (property: (contest: Contest, random: number) => void, numRuns = 40) =>
    fc.assert(fc.property(anyContest(judges), fc.nat(), property), { numRuns });

  it("[R20] a second, naive calculation finds the same places", () => {
    always((contest) => {
      const opinion = tallyOpinion(contest);
      for (const { entry, place } of ranked(contest)) expect(place).toBe(opinion.get(entry)?.place);
    });
  });

  it("[R20] neither the order of the judges nor that of the acts changes anything", () => {
    always(({ rules, acts }, turn) => {
      const turned = <T>(items: readonly T[]): T[] => [
        ...items.slice(turn % items.length),
        ...items.slice(0, turn % items.length),
      ];
      const other = turned(acts).map((act) => ({ ...act, sheets: turned(act.sheets).reverse() }));
      expect(rankEntries(rules, scoredOf({ rules, acts: other }), [])).toEqual(
        rankEntries(rules, scoredOf({ rules, acts }), []),
      );
    });
  });

  it("[R20] points taken off one act change no other act's score", () => {
    always(({ rules, acts }, which) => {
      const at = which % acts.length;
      const penalised = acts.map((act, index) =>
        index === at ? { ...act, deduction: act.deduction + 1_000 } : act,
      );
      const scores = (all: readonly Act[]) =>
        scoredOf({ rules, acts: all }).map((one) => one.tally.score);
      const before = scores(acts);
      expect(scores(penalised)).toEqual(
        before.map((score, index) => (index === at ? score - 1_000 : score)),
      );
    });
  });

  it("[R20] a higher mark never costs its act a place", () => {
    always(({ rules, acts }, which) => {
      const raised = acts[which % acts.length];
      const seat = raised?.sheets[which % raised.sheets.length]?.seat;
      if (!raised) return;
      const after = acts.map((act) =>
        act !== raised
          ? act
          : {
              ...act,
              sheets: act.sheets.map((sheet) =>
                sheet.seat === seat ? { ...sheet, marks: raise(sheet.marks, which) } : sheet,
              ),
            },
      );
      const place = (all: readonly Act[]) =>
        ranked({ rules, acts: all }).find(({ entry }) => entry === raised.entry)?.place;
      expect(place(after)).toBeLessThanOrEqual(place(acts) ?? 0);
    }, 80);
  });
});

const raise = (marks: Sheet["marks"], which: number): Sheet["marks"] => {
  const ids = Object.keys(marks);
  const id = ids[which % ids.length] ?? "";
  return { ...marks, [id]: (marks[id] ?? 0) + 100 + (which % 5) * 100 };
};

test("[R20] the same kept marks before judges in another order are level, which sums of decimals are not", () => {
  // (9.1 + 9.2 + 9.3) / 3 and (9.3 + 9.2 + 9.1) / 3 differ as floating-point numbers.
  const rules: TallyRules = { ...MEAN, rankOn: "exact" };
  const scored = acts(rules, { A: [910, 920, 930], B: [930, 920, 910] });
  expect(places(rankEntries(rules, scored, []).ranked)).toBe("1A 1B");
});
