import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Dance, skate } from "../../../domain/festival/skating";
import { entryId } from "../../../domain/kernel/ids";
import { PANELS } from "../../support/contests";
import { finalOpinion } from "../../support/skating-opinion";

/** Couples, each with a string of marks a dance. */
function dances(rows: Readonly<Record<string, string>>): Dance[] {
  const lines = Object.entries(rows).map(([id, text]) => [id, text.split(" ")] as const);
  return (lines[0]?.[1] ?? []).map((_, dance) => ({
    id: String(dance + 1),
    marks: new Map(lines.map(([id, all]) => [entryId(id), [...(all[dance] ?? "")].map(Number)])),
  }));
}
const places = (rows: Readonly<Record<string, string>>) =>
  skate(dances(rows))
    .placed.map(({ entry, place }) => `${entry}${place / 2}`)
    .join(" ");
const rules = (rows: Readonly<Record<string, string>>) =>
  skate(dances(rows)).reasons.map(({ above, below, rule }) => `${above}${below} ${rule}`);

const W1 = { A: "31312", B: "44121", C: "25446", D: "53235", E: "12653", F: "66564" };
const W4 = {
  1: "15323 12121 21111 21232",
  2: "41212 33314 12224 12311",
  3: "23131 21442 44342 35666",
  4: "52464 44533 35533 56123",
  5: "34555 66266 53465 44555",
  6: "66646 55655 66656 63444",
};
const W5 = {
  1: "12311 13244 31123",
  2: "31122 41331 22232",
  3: "46234 32513 16511",
  4: "25463 66162 53365",
  5: "53545 24625 65446",
  6: "64656 55456 44654",
};

describe("one dance", () => {
  it("[S5] [S6] [S7] [S8] W1: majorities, the larger one, the lower sum, the next column", () => {
    expect(places(W1)).toBe("A1 B2 E3 D4 C5 F6");
    expect(rules(W1)).toEqual(["AB 7b", "BE 5", "ED 7a", "DC 5", "CF 5"]);
    expect(skate(dances(W1)).reasons.slice(0, 3)).toMatchObject([
      { column: 3, counts: [5, 3] },
      {},
      { column: 3, counts: [3, 3], sums: [6, 8] },
    ]);
  });

  it("[S7] W2: whom no column parts share the mean of their places", () => {
    const rows = {
      A: "41133",
      B: "34311",
      C: "12244",
      D: "56525",
      E: "23452",
      F: "65666",
    };
    expect(places(rows)).toBe("C1 A2.5 B2.5 E4 D5 F6");
  });

  it("[S5] W3: an even panel needs more than half", () => {
    const rows = { A: "111232", B: "224111", C: "332343", D: "455425", E: "543554" };
    expect(places(rows)).toBe("A1 B2 C3 D4 E5");
  });

  it("[S6] [S8] the larger majority goes first, and an empty column is passed over", () => {
    expect(rules({ A: "11122", B: "22211", C: "33333" })).toEqual(["AB 5", "BC 5"]);
    expect(rules({ A: "221", B: "133", C: "314", D: "442" })).toEqual(["AB 8", "BC 6", "CD 5"]);
  });
});

describe("several dances", () => {
  it("[S9] [S10] [S11] W4: totals, then places so good and their sum, then all marks together", () => {
    const { placed, reasons, notes } = skate(dances(W4));
    expect(places(W4)).toBe("11 22 33 44 55 66");
    expect(placed.map((one) => one.places.map((place) => place / 2).join(" "))).toEqual([
      ...["3 1 1 2", "1 3 2 1", "2 2 4 6"],
      ...["4 4 3 3", "5 6 5 5", "6 5 6 4"],
    ]);
    expect(rules(W4)).toEqual(["12 11", "23 9", "34 10", "45 9", "56 10"]);
    expect(reasons[2]).toMatchObject({ column: 3, counts: [2, 2], sums: [8, 12] });
    expect(reasons[4]).toMatchObject({ column: 5, counts: [3, 2] });
    expect(notes).toEqual([]);
  });

  it("[S10] [S11] W5: after one is placed by rule 11 the rest goes back to rule 10", () => {
    expect(places(W5)).toBe("21 32 13 54 45 66");
    expect(rules(W5).slice(-2)).toEqual(["54 11", "46 11"]);
  });

  it("[S11] W6: a tie may stand even after rule 11", () => {
    const rows = { P: "121 211", Q: "212 122", R: "344 334", S: "433 443" };
    expect(places(rows)).toBe("P1 Q2 R3.5 S3.5");
  });

  it("[S10] where only some share the best count it is noted, for rule books read differently", () => {
    const found = fc
      .sample(anyFinal(5), { numRuns: 400, seed: 7 })
      .flatMap((final) => [...skate(final).notes]);
    expect(found.length).toBeGreaterThan(0);
    for (const tied of found) expect(tied.length).toBeGreaterThan(2);
  });
});

/** Finals of three to six couples and one to four dances; few couples, so that all kinds of ties come up. */
function anyFinal(judges: number) {
  return fc
    .record({ couples: fc.integer({ min: 3, max: 6 }), dances: fc.integer({ min: 1, max: 4 }) })
    .chain(({ couples, dances: count }) => {
      const order = fc.shuffledSubarray(
        Array.from({ length: couples }, (_, couple) => couple + 1),
        { minLength: couples },
      );
      const dance = fc.array(order, { minLength: judges, maxLength: judges });
      return fc.array(dance, { minLength: count, maxLength: count });
    })
    .map((given) =>
      given.map((byJudge, dance) => ({
        id: String(dance),
        marks: new Map(
          (byJudge[0] ?? []).map((_, couple) => [
            entryId(`E${couple}`),
            byJudge.map((order) => order[couple] ?? 0),
          ]),
        ),
      })),
    );
}

test.each(PANELS)("[S11] %i judges: a second, literal placing finds the same places", (judges) => {
  fc.assert(
    fc.property(anyFinal(judges), (final) => {
      const opinion = finalOpinion(final.map(({ marks }) => [...marks.values()]));
      const { placed, reasons } = skate(final);
      for (const { entry, place } of placed)
        expect(place / 2).toBe(opinion[Number(entry.slice(1))]);
      const parted = placed.slice(1).filter((one, at) => one.place !== placed[at]?.place);
      expect(reasons.map(({ below }) => below).length).toBe(parted.length);
    }),
    { numRuns: 60 },
  );
});

test.each(PANELS)(
  "[S5] %i judges: the order of judges and of couples changes nothing",
  (judges) => {
    fc.assert(
      fc.property(anyFinal(judges), (final) => {
        const turned = final.map(({ id, marks }) => ({
          id,
          marks: new Map([...marks].reverse().map(([entry, all]) => [entry, [...all].reverse()])),
        }));
        const of = (all: readonly Dance[]) =>
          new Map(skate(all).placed.map(({ entry, place }) => [entry, place]));
        expect([...of(turned)].sort()).toEqual([...of(final)].sort());
      }),
      { numRuns: 30 },
    );
  },
);
