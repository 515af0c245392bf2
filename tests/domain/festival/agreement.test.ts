import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOf } from "../../../domain/festival/agreement";

/** Ranks as totals: the first rank is the highest total. */
const ranked = (...orders: readonly string[]) =>
  orders.map((order) => [...order].map((rank) => -Number(rank)));

describe("[E5] agreement", () => {
  test("of ranks 12345, 21354, 13245 S is 76 and W 38/45", () => {
    const found = agreementOf(ranked("12345", "21354", "13245"));
    expect(found).toMatchObject({ kind: "w", s4: 4 * 76, ties: 0, judges: 3, entries: 5 });
    if (found.kind === "w") expect(found.over * 45).toBe(found.under * 38);
  });

  test("of scores with ties S is 38, T 12 and W 19/21, where without the correction it would be 0.8444", () => {
    const found = agreementOf([
      [90, 90, 85, 80],
      [92, 90, 85, 85],
      [88, 89, 84, 80],
    ]);
    expect(found).toMatchObject({ kind: "w", s4: 4 * 38, ties: 12 });
    if (found.kind === "w") expect(found.over * 21).toBe(found.under * 19);
  });

  test("is 1 where all give the same order, and 0 where orders cancel each other out", () => {
    const same = agreementOf(ranked("123", "123", "123"));
    if (same.kind === "w") expect(same.over).toBe(same.under);
    expect(agreementOf(ranked("123", "321"))).toMatchObject({ kind: "w", over: 0 });
  });

  test("is not defined for one judge, for two entries, and where nobody tells any apart", () => {
    expect(agreementOf(ranked("12345"))).toEqual({ kind: "few-judges" });
    expect(agreementOf([])).toEqual({ kind: "few-judges" });
    expect(agreementOf(ranked("12", "12"))).toEqual({ kind: "few-entries" });
    expect(agreementOf(ranked("111", "222"))).toEqual({ kind: "all-alike" });
    expect(agreementOf(ranked("111", "123"))).toMatchObject({ kind: "w" });
  });

  test("lies between 0 and 1, and neither the order of the judges nor that of the entries changes it", () => {
    const anyTotals = fc
      .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 3, max: 12 }))
      .chain(([judges, entries]) =>
        fc.array(
          fc.array(fc.integer({ min: 85, max: 89 }), { minLength: entries, maxLength: entries }),
          {
            minLength: judges,
            maxLength: judges,
          },
        ),
      );
    fc.assert(
      fc.property(anyTotals, (totals) => {
        const found = agreementOf(totals);
        expect(agreementOf(totals.toReversed().map((all) => all.toReversed()))).toEqual(found);
        if (found.kind !== "w") return;
        expect(found.over).toBeGreaterThanOrEqual(0);
        expect(found.over).toBeLessThanOrEqual(found.under);
      }),
    );
  });
});
