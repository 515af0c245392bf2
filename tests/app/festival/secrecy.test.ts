import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { round } from "../../../domain/festival/judging/index";
import type { RoundState } from "../../../domain/festival/judging/state";
import { scored } from "../../../domain/festival/judging/state";
import type { RoundEvent } from "../../../domain/festival/judging/vocabulary";
import { markText } from "../../../domain/festival/mark-text";
import { rankEntries } from "../../../domain/festival/ranking";
import { handIn, LivedRound, RULES, small } from "../../support/judging";
import { boardOf, pageOf } from "./shown";

const ENTRIES = ["e1", "e2", "e3"] as const;
const SEATS = ["1", "2", "3", "4", "5"] as const;
/** One sheet: two marks in tenths of a point, never whole, so that no other number looks like one. */
type Sheet = readonly [number, number];
type Marks = readonly (readonly Sheet[])[];

const tenths = fc.integer({ min: 600, max: 990 }).map((n) => (n % 10 === 0 ? n + 3 : n));
const anyMarks: fc.Arbitrary<Marks> = fc.array(
  fc.array(fc.tuple(tenths, tenths), { minLength: 5, maxLength: 5 }),
  { minLength: 3, maxLength: 3 },
);

const say = (lived: LivedRound, command: object) => lived.must(command as RoundWish);

/** A round lived through step by step; `after` sees its state after each word. */
function live(marks: Marks, after: (state: RoundState, lived: LivedRound) => void): LivedRound {
  const lived = new LivedRound();
  const tell = (command: object) => {
    say(lived, command);
    after(lived.state, lived);
  };
  tell({ type: "open", programme: small() });
  for (const [nth, entry] of ENTRIES.entries()) {
    tell({ type: "call", entry });
    for (const [index, seat] of SEATS.entries()) {
      const [art = 0, form = 0] = marks[nth]?.[index] ?? [];
      const written = { art: markText(art * 100), form: markText(form * 100) };
      tell(handIn(entry, seat, 0, { marks: written }));
    }
    tell({ type: "time", entry, ms: 365_000 + nth });
    tell({ type: "confirm", entry });
  }
  for (const entry of ENTRIES) {
    for (const _ of SEATS) tell({ type: "reveal", entry, step: "sheet" });
    for (const step of ["extremes", "score", "place"]) tell({ type: "reveal", entry, step });
  }
  for (const tied of rankEntries(RULES, scored(lived.state), []).open)
    tell({ type: "order-tied", entries: [...tied] });
  tell({ type: "close" });
  return lived;
}

/** Every number with a point that a reader sees. */
const decimals = (html: string): readonly string[] =>
  html.replace(/<[^>]*>/g, " ").match(/\d+\.\d+/g) ?? [];

/** What those events allow to be read: marks and totals of released sheets, scores, and what parts released ties. */
function released(events: readonly RoundEvent[], state: RoundState): ReadonlySet<string> {
  const seen = new Set(["0.1", "0.5", "0.00"]);
  for (const event of events) {
    if (event.type === "sheet-revealed") {
      for (const mark of Object.values(event.marks)) seen.add((mark / 1000).toFixed(1));
      const { art = 0, form = 0 } = event.marks;
      // Hundredths of a point: 60 and 40 per cent of tenths.
      const total = (art / 100) * 6 + (form / 100) * 4;
      seen.add(`${Math.floor(total / 100)}.${String(total % 100).padStart(2, "0")}`);
    }
    if (event.type === "score-revealed")
      for (const value of [event.tally.score, event.tally.mean, event.tally.deduction])
        for (const places of [0, 2, 3]) seen.add(markText(value, places));
  }
  const { reasons } = rankEntries(RULES, scored(state), state.orders);
  for (const { figures } of reasons)
    for (const figure of Object.values(figures)) seen.add(String(figure));
  return seen;
}

describe("the board and the page of a round", () => {
  it("hold at every moment no number that was not released", () => {
    let shown = 0;
    fc.assert(
      fc.property(anyMarks, (marks) => {
        live(marks, (state, lived) => {
          const events = lived.commits.flatMap((commit) => commit.events);
          const allowed = released(events, state);
          for (const html of [boardOf(state), pageOf(state)]) {
            const numbers = decimals(html);
            shown += numbers.length;
            expect(numbers.filter((number) => !allowed.has(number))).toEqual([]);
          }
        });
      }),
      { numRuns: 12 },
    );
    expect(shown).toBeGreaterThan(1000);
  });

  it("are the same, letter for letter, whatever the sheets say that are not released yet", () => {
    const pictures = (marks: Marks, until: number): string[] => {
      const found: string[] = [];
      live(marks, (state) => {
        if (found.length < until) found.push(boardOf(state) + pageOf(state));
      });
      return found;
    };
    // The words up to the reveal of the first entry's third sheet: 1 opening, 3 × 8 on stage, 3 of the reveal.
    const UNTIL = 1 + ENTRIES.length * 8 + 3;
    fc.assert(
      fc.property(anyMarks, anyMarks, (one, other) => {
        const [first = []] = one;
        const [second = []] = other;
        const twin = [[...first.slice(0, 3), ...second.slice(3)], ...other.slice(1)];
        expect(pictures(twin, UNTIL)).toEqual(pictures(one, UNTIL));
      }),
      { numRuns: 8 },
    );
  });

  it("show each thing once its step is said, and not before", () => {
    const marks: Marks = ENTRIES.map((_, nth) =>
      SEATS.map((_, seat) => [801 + nth * 7 + seat * 11, 803 + nth * 7 + seat * 11] as const),
    );
    const lived = live(marks, () => undefined);
    const last = lived.commits.length;
    const at = (seq: number) =>
      boardOf(
        lived.commits
          .slice(0, seq)
          .flatMap((commit) => commit.events)
          .reduce(round.evolve, round.initial),
      );
    const first = 1 + ENTRIES.length * 8;
    expect(at(0)).toContain("出场顺序");
    expect(at(2)).toContain("评委打分中");
    expect(at(first)).not.toMatch(/\d高/);
    expect(at(first + 5)).not.toMatch(/\d高/);
    expect(at(first + 6)).toContain("5高");
    expect(at(first + 6)).not.toContain("award-score");
    expect(at(first + 7)).toContain("award-score");
    expect(at(first + 7)).toContain("第一个成绩揭晓后显示");
    expect(at(first + 8)).not.toContain("第一个成绩揭晓后显示");
    expect(at(last - 1)).toContain("实时排名");
    expect(at(last)).toContain("获奖名单");
    expect(at(last)).toContain("一等奖");
  });

  it("say instead of a score that it is being corrected, and afterwards show both versions", () => {
    const marks: Marks = ENTRIES.map(() => SEATS.map((_, n) => [861 + n * 10, 867] as const));
    const lived = live(marks, () => undefined);
    const before = markText(lived.state.results?.ranked[0]?.score ?? 0, 3);
    expect(boardOf(lived.state)).toContain(before);
    say(lived, { type: "ask-correction", entry: "e1", reason: "评委3误填" });
    expect(pageOf(lived.state)).toContain("评委3误填");
    expect(boardOf(lived.state)).not.toContain("更正中");
    const no = { type: "decline-correction", entry: "e1", reason: "没有误填" };
    lived.must(no as RoundWish, "office");
    expect(pageOf(lived.state)).toContain("组委会已驳回（没有误填）");
    expect(boardOf(lived.state)).toContain(before);
    say(lived, { type: "ask-correction", entry: "e1", reason: "评委3误填" });
    lived.must({ type: "grant-correction", entry: "e1" } as RoundWish, "office");
    expect(boardOf(lived.state)).toContain("成绩更正中");
    expect(pageOf(lived.state)).toContain("更正前（第 1 版）");
    say(lived, { type: "return-sheet", entry: "e1", seat: "3" });
    lived.must(handIn("e1", "3", 0, { marks: { art: "70.3", form: "70.7" } }));
    expect(pageOf(lived.state)).not.toContain("70.3");
    say(lived, { type: "confirm", entry: "e1" });
    say(lived, { type: "reveal", entry: "e1", step: "all" });
    expect(pageOf(lived.state)).toContain("70.3");
    expect(pageOf(lived.state)).toContain("更正后（第 2 版）");
  });
});
