import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankContest } from "../../../domain/festival/contest";
import { compareGrades } from "../../../domain/festival/grades";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { nextStep } from "../../../domain/festival/judging/reveal";
import { rankedSoFar } from "../../../domain/festival/judging/standing";
import { entryOf } from "../../../domain/festival/judging/state";
import { asked, whyAbove } from "../../../domain/festival/why-above";
import { type EntryId, entryId } from "../../../domain/kernel/ids";
import type { Wish } from "../../../domain/live/wish";
import { tieSentence } from "../../../domain/words/festival-reasons";
import { whyText } from "../../../domain/words/why-text";
import {
  does,
  GRADES,
  gallery,
  grade,
  live,
  MAJORITY,
  RANKS,
  WORDS,
} from "../../support/beside-points";
import { handIn, type LivedRound, SALT } from "../../support/judging";

const places = (round: LivedRound) =>
  Object.fromEntries(rankedSoFar(round.state).ranked.map(({ entry, place }) => [entry, place]));

describe("a round by grades", () => {
  // Judging.md's P, Q and R, five grades, five the best.
  const rows = [
    [5, 5, 4, 4, 3, 3, 2],
    [5, 4, 4, 4, 4, 2, 1],
    [5, 5, 5, 4, 2, 2, 2],
  ];

  it("[S14] [J27] the middle grade makes the places, and then the next ones", () => {
    const round = live(GRADES, rows);
    expect(places(round)).toEqual({ e2: 1, e1: 2, e3: 3 });
    const { reasons } = rankedSoFar(round.state);
    expect(reasons.map(({ step, figures }) => ({ step, ...figures }))).toEqual([
      { step: "majorityGrade", turn: 2, above: "优秀", below: "良好" },
      { step: "majorityGrade", turn: 2, above: "良好", below: "入选" },
    ]);
    expect(entryOf(round.state, "e1")?.shown?.tally?.score).toBe(4000);
  });

  it("[S14] the sentences name the grades and what one other grade would have done", () => {
    const round = live(GRADES, rows);
    const judged = { rules: GRADES, scored: scoredOf(round), orders: [] };
    const why = whyAbove(asked(judged, new Map()), "e2" as EntryId, "e1" as EntryId);
    if (!why) throw new Error("no answer");
    const names = { entry: (one: string) => one, judge: (seat: string) => `${seat}号` };
    const text = whyText("zh", why, GRADES, names);
    expect(text.reason).toBe("第2轮取居中的等级：e2为“优秀”，e1为“良好”，故e2在前。");
    expect(text.made[0]).toBe(
      "e2：1个“特优”、4个“优秀”、1个“入选”、1个“不入选”，居中的等级为“优秀”。",
    );
    expect(text.needed).toHaveLength(1);
    expect(text.needed[0]).toContain("就排在e2前面");
  });

  it("[J27] places of what is out are provisional: they keep their order when more comes out", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
          minLength: 3,
          maxLength: 6,
        }),
        (given) => {
          const round = gallery(GRADES, given.length, 4);
          for (const [at, row] of given.entries())
            for (const [seat, mark] of row.entries())
              does(round, grade(`e${at + 1}`, String(seat + 1), mark));
          does(round, { type: "confirm-all" });
          let before: readonly string[] = [];
          for (const [at] of given.entries()) {
            does(round, { type: "reveal", entry: `e${at + 1}`, step: "all" });
            const now = rankedSoFar(round.state).ranked.map(({ entry }) => String(entry));
            expect(now.filter((entry) => before.includes(entry))).toEqual(before);
            before = now;
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it("[S14] a live round and a file come to the same places, also with panels that differ in size", () => {
    const marks = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(marks, { minLength: 2, maxLength: 6 }), (given) => {
        const round = gallery(GRADES, given.length, 9);
        for (const [at, row] of given.entries())
          for (let seat = 0; seat < 9; seat++) {
            const [entry, mark] = [`e${at + 1}`, row[seat]];
            does(
              round,
              mark === undefined
                ? { type: "absent", entry, seat: String(seat + 1) }
                : grade(entry, String(seat + 1), mark),
            );
          }
        does(round, { type: "confirm-all" }, { type: "reveal-all" });
        const filed = rankContest({
          method: "majorityJudgment",
          names: WORDS,
          grades: new Map(given.map((row, at) => [entryId(`e${at + 1}`), row.map((n) => 5 - n)])),
          ...{ ties: ["share"], numbers: new Map(), headJudge: [] },
        });
        expect(places(round)).toEqual(
          Object.fromEntries(filed.ranked.map(({ entry, place }) => [entry, Number(place)])),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("[S14] no three entries stand in a ring, whatever the sizes of their panels", () => {
    const grades = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(grades, grades, grades, (a, b, c) => {
        const [ab, bc, ac] = [compareGrades(a, b), compareGrades(b, c), compareGrades(a, c)];
        if (ab <= 0 && bc <= 0) expect(ac).toBeLessThanOrEqual(0);
        if (ab === 0) expect(Math.sign(ac)).toBe(Math.sign(bc));
      }),
    );
  });
});

describe("rounds by ranks and majorities", () => {
  // X and Y of judging.md as points: X has ranks 1 1 4 4 2, Y 2 3 1 1 5, others fill the rest.
  const ranks = [
    [1, 1, 4, 4, 2],
    [2, 3, 1, 1, 5],
    [3, 2, 2, 2, 1],
    [4, 4, 3, 3, 3],
    [5, 5, 5, 5, 4],
  ].map((row) => row.map((rank) => 90 - rank));

  it("[S12] [J27] sums of ranks make the places, and level ones are parted by the rule", () => {
    const round = live({ ...RANKS, ties: ["headToHead", "share"] }, ranks);
    const { ranked, reasons } = rankedSoFar(round.state);
    expect(ranked.map(({ entry, place, score }) => [entry, place, score])).toEqual([
      ["e3", 1, 10_000],
      ["e1", 2, 12_000],
      ["e2", 3, 12_000],
      ["e4", 4, 17_000],
      ["e5", 5, 24_000],
    ]);
    const said = reasons.map((one) => tieSentence("zh", one, (entry) => entry));
    expect(said).toHaveLength(1);
    const judged = { rules: RANKS, scored: scoredOf(round), orders: [] };
    const why = whyAbove(asked(judged, new Map()), "e1" as EntryId, "e3" as EntryId);
    expect(why?.reason && tieSentence("zh", why.reason, (entry) => entry)).toBe(
      "各评委名次之和 10.0 比 12.0，和小的e3在前。",
    );
    expect(said[0]).toBe(
      "e1与e2名次相同。3位评委给e1的分更高，2位评委给e2的分更高，故e1排在e2之前。",
    );
  });

  it("[S13] [J27] majorities make the places", () => {
    const round = live(MAJORITY, [
      [90, 90, 90],
      [80, 80, 95],
    ]);
    const { reasons } = rankedSoFar(round.state);
    expect(places(round)).toEqual({ e1: 1, e2: 2 });
    expect(reasons.map((one) => tieSentence("zh", one, (entry) => entry))).toEqual([
      "2位评委把e1排在e2之前，1位相反，故e1在前。",
    ]);
  });

  it("[J27] there is no place before all marks are out, and none again while one is corrected", () => {
    for (const rules of [RANKS, MAJORITY]) {
      const round = gallery(rules, 2, 3);
      for (const entry of ["e1", "e2"])
        for (const seat of ["1", "2", "3"]) does(round, handIn(entry, seat, 900));
      does(round, { type: "confirm-all" });
      const first = entryOf(round.state, "e1");
      expect(first && nextStep(first, rules)).toBe("sheet");
      does(round, { type: "reveal", entry: "e1", step: "sheets" });
      const shown = entryOf(round.state, "e1");
      expect(shown && nextStep(shown, rules)).toBe("place");
      does(round, { type: "reveal", entry: "e1", step: "place" });
      expect(rankedSoFar(round.state).ranked).toEqual([]);
      does(round, { type: "reveal", entry: "e2", step: "all" });
      expect(rankedSoFar(round.state).ranked).toHaveLength(2);
      does(round, { type: "ask-correction", entry: "e2", reason: "看错了" });
      round.must({ type: "grant-correction", entry: "e2" } as Wish<RoundWish>, "office");
      expect(rankedSoFar(round.state).ranked).toEqual([]);
    }
  });

  it("[J21] [J27] a ladder knows the places while better ones are sealed", () => {
    const round = gallery(RANKS, 3, 3);
    for (const [at, entry] of ["e1", "e2", "e3"].entries())
      for (const seat of ["1", "2", "3"]) does(round, handIn(entry, seat, 900 - at));
    does(round, { type: "confirm-all" }, { type: "plan-reveal", how: "ladder" });
    does(round, { type: "check-reveal", orders: [], salt: SALT }, { type: "reveal-next" });
    expect(entryOf(round.state, "e3")?.shown?.at).toMatchObject({ place: 3 });
    expect(entryOf(round.state, "e1")?.shown).toBeNull();
    does(round, { type: "reveal-next" });
    expect(places(round)).toEqual({ e1: 1, e2: 2, e3: 3 });
  });

  it("[J30] with rank sums an entry that would leave too few judges is not confirmed", () => {
    const round = gallery({ ...RANKS, atLeast: 3 }, 2, 3);
    for (const seat of ["1", "2", "3"]) does(round, handIn("e1", seat, 900));
    does(round, { type: "confirm", entry: "e1" }, { type: "recuse", entry: "e2", seat: "1" });
    for (const seat of ["2", "3"]) does(round, handIn("e2", seat, 900));
    expect(round.no({ type: "confirm", entry: "e2" } as Wish<RoundWish>)).toBe("too-few-sheets");
    const by = gallery({ ...RANKS, atLeast: 2 }, 3, 3);
    for (const [at, entry] of ["e1", "e2", "e3"].entries())
      for (const seat of ["1", "2", "3"])
        does(
          by,
          String(at + 1) === seat ? { type: "recuse", entry, seat } : handIn(entry, seat, 900),
        );
    does(by, { type: "confirm", entry: "e1" });
    expect(by.no({ type: "confirm", entry: "e2" } as Wish<RoundWish>)).toBe("too-few-rankings");
  });
});

const scoredOf = (round: LivedRound) =>
  round.state.entries.flatMap(({ entry, number, shown }) =>
    shown?.tally ? [{ entry, number, sheets: shown.sheets, tally: shown.tally }] : [],
  );
