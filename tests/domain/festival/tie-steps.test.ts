import { describe, expect, it } from "vitest";
import { advanceFrom, awardPrizes, undecidedPrizes } from "../../../domain/festival/awards";
import { rankEntries } from "../../../domain/festival/ranking";
import type { PrizeRules, TallyRules } from "../../../domain/festival/rules";
import type { Scored, Sheet } from "../../../domain/festival/tally";
import { entryId } from "../../../domain/kernel/ids";
import { marked, tallied, USUAL } from "../../support/contests";

describe("more tie steps", () => {
  const scored = (
    rules: TallyRules,
    given: Readonly<Record<string, { marks: readonly number[]; ms?: number }>>,
  ): Scored[] =>
    Object.entries(given).map(([id, { marks, ms }], index) => {
      const sheets: Sheet[] = marked(marks);
      return {
        entry: entryId(id),
        number: index + 1,
        sheets,
        tally: tallied(rules, sheets),
        ...(ms === undefined ? {} : { ms }),
      };
    });
  const places = (
    ties: TallyRules["ties"],
    given: Parameters<typeof scored>[1],
    orders: string[][] = [],
  ) => {
    const rules = { ...USUAL, ties };
    const ranking = rankEntries(
      rules,
      scored(rules, given),
      orders.map((order) => order.map(entryId)),
    );
    return {
      order: ranking.ranked.map(({ entry, place }) => `${place}${entry}`).join(" "),
      figures: ranking.reasons[0]?.figures,
      open: ranking.open,
    };
  };

  it("[R28] more decimals, one by one, as many as the rule says", () => {
    const given = {
      A: { marks: [900, 920, 920, 921, 950] },
      B: { marks: [900, 920, 920, 920, 950] },
    };
    // 9.2033 and 9.20.
    expect(places(["decimals:2", "share"], given).order).toBe("1A 1B");
    expect(places(["decimals:3"], given)).toMatchObject({
      order: "1A 2B",
      figures: { above: "9.203", below: "9.200", decimals: 3 },
    });
  });

  it("[R28] the higher of the lows that were dropped", () => {
    const given = { A: { marks: [900, 920, 950] }, B: { marks: [910, 920, 940] } };
    expect(places(["droppedLow"], given)).toMatchObject({
      order: "1B 2A",
      figures: { above: "9.100", below: "9.000" },
    });
  });

  it("[R27] the shorter time, where all who are level were timed", () => {
    const marks = [900, 920, 950];
    expect(places(["time"], { A: { marks, ms: 61_500 }, B: { marks, ms: 60_000 } })).toMatchObject({
      order: "1B 2A",
      figures: { above: "60", below: "61.5" },
    });
    expect(places(["time"], { A: { marks, ms: 61_500 }, B: { marks } }).order).toBe("1A 1B");
  });

  it("[R28] a lot is drawn by a person, and share ends the chain", () => {
    const marks = [900, 920, 950];
    const given = { A: { marks }, B: { marks } };
    expect(places(["lot"], given).open).toEqual([["A", "B"]]);
    expect(places(["lot"], given, [["B", "A"]]).order).toBe("1B 2A");
    expect(places(["share", "earlier"], given).order).toBe("1A 1B");
  });
});

describe("prizes at the line", () => {
  const counts = [1, 2, 3].map((count) => ({ name: `${count}`, count }));
  const ranked = [1, 1, 3, 4, 5, 6, 7].map((place, index) => ({
    entry: entryId(`E${index + 1}`),
    score: 0,
    place,
    shared: place === 1,
  }));
  const given = (ties: PrizeRules["ties"]) => {
    const awards = awardPrizes({ prizes: counts, ties }, ranked);
    return ranked.map(({ entry }) => awards[entry] ?? "-").join("");
  };

  it("[R29] who is level gets the better one, within the counts or beside them, or the next, or waits", () => {
    expect(given("share")).toBe("112333-");
    expect(given("extra")).toBe("1122333");
    expect(given("fewer")).toBe("22333--");
    expect(given("decide")).toBe("--2333-");
    const prizes = { prizes: counts, ties: "decide" } as const;
    expect(undecidedPrizes(prizes, ranked)).toEqual([
      { entries: ["E1", "E2"], between: ["1", "2"], choices: ["1", "2"] },
    ]);
    expect(undecidedPrizes({ ...prizes, ties: "share" }, ranked)).toEqual([]);
  });

  it("[R30] by place go on who have one of so many first places of the whole round", () => {
    const category = (entry: string) => (entry === "E2" ? "x" : "y");
    const quota = { to: "F", categories: ["y"], best: 3 } as const;
    expect(advanceFrom([{ ...quota, by: "place" }], ranked, category)[0]?.entries).toEqual([
      "E1",
      "E3",
    ]);
    expect(advanceFrom([quota], ranked, category)[0]?.entries).toEqual(["E1", "E3", "E4"]);
  });
});
