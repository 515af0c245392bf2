import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anchor, anchorOf, anchorPreset, anchorsFor } from "../../../domain/festival/anchors";

const ALL: readonly Anchor[] = [
  { criterion: null, from: 90_000, word: "优秀" },
  { criterion: null, from: 95_000, word: "卓越" },
  { criterion: "form", from: 80_000, word: "整齐" },
];

describe("a mark's word", () => {
  it("[J24] is that of the highest anchor it reaches, and none below all of them", () => {
    expect([94_900, 95_000, 90_000, 89_900].map((mark) => anchorOf(ALL, "art", mark))).toEqual([
      "优秀",
      "卓越",
      "优秀",
      null,
    ]);
  });

  it("[J24] is the criterion's own where it has some, also above the others' anchors", () => {
    expect(anchorOf(ALL, "form", 96_000)).toBe("整齐");
    expect(anchorOf(ALL, "form", 79_999)).toBeNull();
  });

  it("[J24] never falls while the mark rises, whatever the order of the anchors", () => {
    const anchors = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1 });
    fc.assert(
      fc.property(anchors, fc.integer({ min: 0, max: 100 }), (froms, mark) => {
        const all = froms.map((from) => ({ criterion: null, from, word: String(from) }));
        const reached = froms.filter((from) => from <= mark);
        const word = anchorOf(all, "any", mark);
        expect(word).toBe(reached.length > 0 ? String(Math.max(...reached)) : null);
        expect(anchorsFor(all, "any").map(({ from }) => from)).toEqual(
          froms.toSorted((a, b) => b - a),
        );
      }),
    );
  });

  it("[J24] is a usual one for the contest's form where none was entered", () => {
    expect(["广场舞", "摄影", "技能比武", ""].map(anchorPreset)).toEqual([
      "stage",
      "works",
      "skills",
      "stage",
    ]);
  });
});
