import { describe, expect, it } from "vitest";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { entryOf } from "../../../domain/festival/judging/state";
import type { Wish } from "../../../domain/live/wish";
import { handIn, judged, opened, RULES, small } from "../../support/judging";

const say = (type: string, entry = "e1", more: object = {}) =>
  ({ type, entry, ...more }) as Wish<RoundWish>;
const ALL = [900, 910, 920, 930, 940];

describe("confirmation and reveal", () => {
  it("[J6] nobody may owe a sheet, and enough must be there", () => {
    const lived = opened();
    lived.must(say("call"));
    for (const seat of ["1", "2"]) lived.must(handIn("e1", seat, 900));
    expect(lived.say(say("confirm"))).toMatchObject({
      refusal: { code: "sheets-missing", count: 3, seats: "3, 4, 5" },
    });
    for (const seat of ["3", "4", "5"]) lived.must(say("absent", "e1", { seat }));
    expect(lived.say(say("confirm"))).toMatchObject({
      refusal: { code: "too-few-sheets", given: 2, needed: 3 },
    });
    // Who comes late after all hands in: absence is not for ever.
    lived.must(handIn("e1", "3", 910));
    expect(lived.no(say("confirm"))).toBeNull();
  });

  it("[J6] the reveal goes step by step, and each step shows its own alone", () => {
    const lived = opened();
    judged(lived, "e1", ALL);
    const shown = () => entryOf(lived.state, "e1")?.shown;
    expect(lived.no(say("reveal", "e1", { step: "score" }))).toBe("wrong-step");
    lived.must(say("reveal", "e1", { step: "sheet" }));
    expect(shown()?.sheets.map(({ seat }) => seat)).toEqual(["1"]);
    lived.must(say("reveal", "e1", { step: "sheets" }));
    expect(shown()).toMatchObject({ extremes: false, tally: null, placed: false });
    lived.must(say("reveal", "e1", { step: "extremes" }));
    expect(shown()).toMatchObject({ extremes: true, tally: null });
    lived.must(say("reveal", "e1", { step: "score" }));
    expect(shown()).toMatchObject({ tally: { score: 92_000 }, placed: false });
    lived.must(say("reveal", "e1", { step: "place" }));
    expect(shown()?.placed).toBe(true);
    expect(lived.no(say("reveal", "e1", { step: "all" }))).toBe("all-revealed");
  });

  it("[J6] all at once is the same as step by step", () => {
    const [slow, quick] = [opened(), opened()];
    for (const lived of [slow, quick]) judged(lived, "e1", ALL);
    for (const step of ["sheet", "sheet", "sheets", "extremes", "score", "place"])
      slow.must(say("reveal", "e1", { step }));
    quick.must(say("reveal", "e1", { step: "all" }));
    expect(slow.state).toEqual(quick.state);
  });

  it("[J3] a sealed row that is not what was committed to is not revealed", () => {
    const lived = opened();
    judged(lived, "e1", ALL);
    for (const [hash, row] of lived.rows)
      if (row.seat === "2") lived.rows.set(hash, { ...row, marks: { art: 99_000, form: 99_000 } });
    expect(lived.no(say("reveal", "e1", { step: "sheets" }))).toBe("sealed-broken");
    expect(entryOf(lived.state, "e1")?.shown).toBeNull();
  });

  it("[J7] the score carries its totals, what was dropped, and what was taken off", () => {
    const lived = opened();
    lived.must(say("call"));
    for (const [i, mark] of ALL.entries()) lived.must(handIn("e1", String(i + 1), mark));
    // 361 s: one started piece beyond six minutes.
    lived.must(say("time", "e1", { ms: 361_000 }));
    lived.must(say("penalise", "e1", { points: 1000, reason: "道具违规" }));
    lived.must(say("confirm"));
    lived.must(say("reveal", "e1", { step: "all" }));
    const tally = entryOf(lived.state, "e1")?.shown?.tally;
    expect(tally).toMatchObject({ mean: 92_000, deduction: 1500, score: 90_500 });
    expect(tally?.totals.map(({ seat, dropped }) => [seat, dropped])).toEqual([
      ["1", "low"],
      ["2", null],
      ["3", null],
      ["4", null],
      ["5", "high"],
    ]);
  });
});

describe("penalties", () => {
  it("[J7] are not finer than the score: two printed scores must not differ in what nobody sees", () => {
    const rules = { ...RULES, rounding: { ...RULES.rounding, decimals: 1 } };
    const lived = opened(small({ rules }));
    lived.must(say("call"));
    const no = (points: number) => lived.no(say("penalise", "e1", { points, reason: "超员" }));
    expect([no(50), no(100), no(1000)]).toEqual(["points-decimals", null, null]);
  });
});

describe("taking back and correcting", () => {
  it("[J11] a step of the reveal can be taken off the screen, a confirmation that was shown cannot", () => {
    const lived = opened();
    judged(lived, "e1", ALL);
    const confirmed = lived.last;
    lived.must(say("reveal", "e1", { step: "sheet" }));
    const step = lived.last;
    expect(lived.no({ type: "void", commit: confirmed })).toBe("would-leave");
    lived.must({ type: "void", commit: step });
    expect(entryOf(lived.state, "e1")?.shown).toBeNull();
    expect(lived.no({ type: "void", commit: confirmed })).toBeNull();
    expect(lived.no(handIn("e1", "1", 950, { reason: "看错" }))).toBeNull();
  });

  it("[J11] nothing under a confirmation is taken away from it", () => {
    const lived = opened();
    lived.must(say("call"));
    const called = lived.last;
    for (const [i, mark] of ALL.entries()) lived.must(handIn("e1", String(i + 1), mark));
    lived.must(say("penalise", "e1", { points: 1000, reason: "道具违规" }));
    const penalty = lived.last;
    lived.must(say("confirm"));
    for (const commit of [called, penalty])
      expect(lived.no({ type: "void", commit })).toBe("would-leave");
    expect(lived.no(say("penalise", "e1", { points: 1, reason: "晚" }))).toBe("entry-confirmed");
  });

  it("[J11] a recusal stays once its reserve has handed in: no sheet is taken from under anybody", () => {
    const lived = opened();
    lived.must(say("call"));
    lived.must(say("recuse", "e1", { seat: "3" }));
    const recusal = lived.last;
    lived.must(handIn("e1", "R2", 900));
    expect(lived.no({ type: "void", commit: recusal })).toBe("would-leave");
  });

  it("[J9] what was published is corrected by two people, with a reason, as a new version", () => {
    const lived = opened();
    judged(lived, "e1", ALL);
    expect(lived.no(say("ask-correction", "e1", { reason: "漏记" }))).toBe("not-revealed");
    lived.must(say("reveal", "e1", { step: "all" }));
    expect(lived.no(say("grant-correction"), "office")).toBe("no-correction-asked");
    lived.must(say("ask-correction", "e1", { reason: "漏记扣分" }));
    expect(lived.no(say("grant-correction"), "head")).toBe("second-person");
    lived.must(say("grant-correction"), "office");
    const entry = () => entryOf(lived.state, "e1");
    expect(entry()).toMatchObject({ version: 2, shown: null, status: "called" });
    lived.must(say("penalise", "e1", { points: 500, reason: "超员" }));
    lived.must(say("confirm"));
    lived.must(say("reveal", "e1", { step: "all" }));
    expect(entry()?.shown?.tally?.score).toBe(91_500);
    expect(entry()?.corrected).toMatchObject([
      { reason: "漏记扣分", shown: { tally: { score: 92_000 } } },
    ]);
  });

  it("[J9] a correction opens a closed round again, and its results are made anew", () => {
    const lived = opened();
    for (const [i, entry] of ["e1", "e2", "e3"].entries()) {
      judged(
        lived,
        entry,
        ALL.map((mark) => mark - i * 20),
      );
      lived.must(say("reveal", entry, { step: "all" }));
    }
    lived.must({ type: "close" } as RoundWish);
    expect(lived.state.results?.ranked.map(({ entry }) => entry)).toEqual(["e1", "e2", "e3"]);
    expect(lived.no(say("call"))).toBe("round-closed");
    lived.must(say("ask-correction", "e1", { reason: "漏记扣分" }));
    lived.must(say("grant-correction"), "office");
    expect(lived.state).toMatchObject({ phase: "open", results: null });
    lived.must(say("penalise", "e1", { points: 9000, reason: "替演" }));
    lived.must(say("confirm"));
    lived.must(say("reveal", "e1", { step: "all" }));
    lived.must({ type: "close" } as RoundWish);
    expect(lived.state.results).toMatchObject({
      ranked: [{ entry: "e2", prize: "一等奖" }, { entry: "e3" }, { entry: "e1" }],
      advance: [{ to: "final", entries: ["e2", "e3"] }],
    });
  });

  it("[J10] a round closes once all results are out and no tie waits for the head judge", () => {
    const lived = opened();
    for (const entry of ["e1", "e2"]) {
      judged(lived, entry, ALL);
      lived.must(say("reveal", entry, { step: "all" }));
    }
    const close = { type: "close" } as RoundWish;
    expect(lived.say(close)).toMatchObject({ refusal: { code: "results-missing", count: 1 } });
    lived.must(say("withdraw", "e3"));
    expect(lived.no(close)).toBe("ties-open");
    const order = (...entries: string[]) => ({ type: "order-tied", entries }) as RoundWish;
    expect(lived.no(order("e1", "e3"))).toBe("not-tied");
    lived.must(order("e2", "e1"));
    lived.must(close);
    expect(lived.state.results).toMatchObject({
      ranked: [
        { entry: "e2", place: 1 },
        { entry: "e1", place: 2 },
      ],
      reasons: [{ above: "e2", below: "e1", step: "headJudge" }],
    });
  });
});
