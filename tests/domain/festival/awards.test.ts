import fc from "fast-check";
import { expect, test } from "vitest";
import { advanceFrom, awardPrizes } from "../../../domain/festival/awards";
import type { PrizeRules } from "../../../domain/festival/rules";
import type { Ranked } from "../../../domain/festival/tally";
import { entryId } from "../../../domain/kernel/ids";

const PRIZES: PrizeRules = {
  prizes: [
    { name: "一", count: 1 },
    { name: "二", count: 2 },
    { name: "三", count: 3 },
    { name: "优", count: null },
  ],
  ties: "share",
};

/** Acts by their places: "1 2 2 4". Named A, B, C … in this order. */
const ranking = (places: string): Ranked[] =>
  places.split(" ").map((place, index, all) => ({
    entry: entryId(String.fromCharCode(65 + index)),
    score: 1000 - Number(place),
    place: Number(place),
    shared: all.indexOf(place) !== all.lastIndexOf(place),
  }));

const prizes = (places: string, rules = PRIZES) => {
  const awards = awardPrizes(rules, ranking(places));
  return ranking(places)
    .map(({ entry }) => awards[entry] ?? "-")
    .join("");
};

test.each([
  ["1 2 3 4 5 6 7 8", "一二二三三三优优"],
  ["1 2", "一二"],
])(
  "[R17] prizes go by count from the first place on, the last to all who are left: %s",
  (places, given) => {
    expect(prizes(places)).toBe(given);
  },
);

test("[R17] without a prize for the rest they get none", () => {
  expect(prizes("1 2 3 4 5", { ...PRIZES, prizes: PRIZES.prizes.slice(0, 2) })).toBe("一二二--");
  expect(prizes("1 2", { prizes: [], ties: "share" })).toBe("--");
});

test("[R17] an act without a prize has none, whatever it is called", () => {
  const ranked = [{ entry: entryId("constructor"), score: 1, place: 2, shared: false }];
  expect(awardPrizes({ ...PRIZES, prizes: PRIZES.prizes.slice(0, 1) }, ranked).constructor).toBe(
    undefined,
  );
});

test.each([
  ["1 1 3 4 5 6 7", "一一二三三三优"],
  ["1 1 1 4 5 6 7", "一一一三三三优"],
  ["1 2 2 2 5 6 7", "一二二二三三优"],
  ["1 2 3 4 5 6 6 6 9", "一二二三三三三三优"],
])(
  "[R18] level at the line they share the better prize and use up the next counts: %s",
  (places, given) => {
    expect(prizes(places)).toBe(given);
  },
);

test("[R18] whoever shares a place shares the prize, and nobody has a better one than those above", () => {
  const names = [...PRIZES.prizes.map(({ name }) => name)];
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (level) => {
      let place = 1;
      const places = level.map((same, index) => {
        if (!same) place = index + 1;
        return place;
      });
      const given = [...prizes(places.join(" "))].map((name) => names.indexOf(name));
      expect(given).toEqual(given.toSorted((a, b) => a - b));
      for (const [index, prize] of given.entries())
        if (places[index] === places[index - 1]) expect(prize).toBe(given[index - 1]);
    }),
  );
});

test("[R19] from a heat the best of the categories go on, with all who are level with the last of them", () => {
  const ranked = ranking("1 2 3 3 3 6 7");
  const kind = (entry: string) => ("ACF".includes(entry) ? "pro" : "folk");
  const go = (categories: readonly string[], best: number) =>
    advanceFrom([{ to: "F", categories, best }], ranked, kind)[0]?.entries.join("");
  expect(go(["folk"], 2)).toBe("BDE");
  expect(go(["pro"], 2)).toBe("AC");
  expect(go(["pro", "folk"], 3)).toBe("ABCDE");
  expect(go([], 1)).toBe("A");
  expect(go(["pro"], 9)).toBe("ACF");
  expect(go(["pro"], 0)).toBe("");
});
