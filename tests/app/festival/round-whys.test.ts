import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundWhys } from "../../../app/festival/round-whys";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import type { RoundState } from "../../../domain/festival/judging/state";
import { markText } from "../../../domain/festival/mark-text";
import { handIn, LivedRound, small } from "../../support/judging";
import { comparedOf, explainedOf, PAGE } from "./shown";

const ENTRIES = ["e1", "e2", "e3"] as const;
const SEATS = ["1", "2", "3", "4", "5"] as const;
type Marks = readonly (readonly number[])[];

const anyMarks: fc.Arbitrary<Marks> = fc.array(
  fc.array(fc.integer({ min: 801, max: 989 }), { minLength: 5, maxLength: 5 }),
  { minLength: 3, maxLength: 3 },
);

/** A round in which all sheets are in before the first is revealed; `after` sees its state after each word. */
function live(marks: Marks, after: (state: RoundState) => void): RoundState {
  const lived = new LivedRound();
  const tell = (command: object) => {
    lived.must(command as RoundWish);
    after(lived.state);
  };
  tell({ type: "open", programme: small() });
  for (const [nth, entry] of ENTRIES.entries()) {
    tell({ type: "call", entry });
    for (const [at, seat] of SEATS.entries()) {
      const mark = markText((marks[nth]?.[at] ?? 0) * 100);
      tell(handIn(entry, seat, 0, { marks: { art: mark, form: mark } }));
    }
    tell({ type: "time", entry, ms: 200_000 });
    tell({ type: "confirm", entry });
  }
  for (const entry of ENTRIES) tell({ type: "reveal", entry, step: "all" });
  return lived.state;
}

const MARKS: Marks = [
  [900, 910, 920, 930, 940],
  [901, 911, 921, 931, 941],
  [850, 860, 870, 880, 890],
];

describe("why, on the page of a round", () => {
  it("is answered for each line with the one before it, and for any two that are named", () => {
    const state = live(MARKS, () => undefined);
    const page = explainedOf(state) + comparedOf(state, ["e1", "e3"]);
    expect(page).toContain('data-why="e2 e1"');
    expect(page).toContain('data-why="e1 e3"');
    expect(page).toContain("《节目乙》得92.100分，《节目甲》得92.000分");
    expect(page).toContain("得分至少要再高 0.101 分；再高 0.100 分是同分。");
    expect(comparedOf(state, ["e3", "e1"], "en")).toContain("The highest".toLowerCase());
  });

  it("asks to choose again where the two are one, and where one has no result", () => {
    const state = live(MARKS, () => undefined);
    expect(comparedOf(state, ["e1", "e1"])).toContain("请选两个不同的节目");
    expect(comparedOf(state, ["e1", "nobody"])).toContain("没有成绩，请再选一次");
  });

  it("is made anew when another entry stands in the ranking, and is not shown beside another ranking", () => {
    const states: RoundState[] = [];
    const last = live(MARKS, (state) => states.push(state));
    const two = states.at(-2);
    if (!two) throw new Error("there is one before the last");
    const before = roundWhys("zh", two, PAGE.entries);
    const after = roundWhys("zh", last, PAGE.entries);
    expect([before?.neighbours.length, after?.neighbours.length]).toEqual([1, 2]);
    expect(before?.key).not.toBe(after?.key);
    expect(roundWhys("zh", two, PAGE.entries)).toEqual(before);
  });

  it("is the same, letter for letter, whatever the sheets say that are not released yet", () => {
    // The words up to the first entry's place: 1 opening, 3 × 8 on stage, 1 reveal.
    const UNTIL = 1 + ENTRIES.length * 8 + 1;
    const pictures = (marks: Marks): string[] => {
      const found: string[] = [];
      live(marks, (state) => {
        if (found.length < UNTIL)
          found.push(explainedOf(state) + comparedOf(state, ["e1", "e2"], "en"));
      });
      return found;
    };
    fc.assert(
      fc.property(anyMarks, anyMarks, ([first = []], other) => {
        expect(pictures([first, ...other.slice(1)])).toEqual(
          pictures([first, ...other.slice(1).toReversed()]),
        );
      }),
      { numRuns: 8 },
    );
  });
});
