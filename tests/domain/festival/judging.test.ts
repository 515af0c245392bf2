import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitmentOf } from "../../../domain/festival/judging/commitment";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { round } from "../../../domain/festival/judging/index";
import { entryOf } from "../../../domain/festival/judging/state";
import { roundCommand, roundEvent } from "../../../domain/festival/judging/vocabulary";
import { replay } from "../../../domain/live/commit";
import type { Wish } from "../../../domain/live/wish";
import {
  anyRound,
  handIn,
  judged,
  type LivedRound,
  opened,
  RULES,
  SALT,
  small,
} from "../../support/judging";

const say = (type: string, entry = "e1", more: object = {}) =>
  ({ type, entry, ...more }) as Wish<RoundWish>;
const ALL = [900, 910, 920, 930, 940];

describe("calling and handing in", () => {
  it("[J1] an entry that was not called takes no sheet, no time and no confirmation", () => {
    const lived = opened();
    expect(lived.no(handIn("e1", "1", 900))).toBe("not-called");
    expect(lived.no(say("time", "e1", { ms: 1 }))).toBe("not-called");
    expect(lived.no(say("confirm"))).toBe("not-called");
    lived.must(say("call"));
    expect(lived.no(handIn("e1", "1", 900))).toBeNull();
    expect(lived.no(handIn("e2", "1", 900))).toBe("not-called");
    expect(lived.no(say("call", "e9"))).toBe("no-such-entry");
  });

  it("[J2] only the panel's seats judge, and the reserve where it was called", () => {
    const lived = opened();
    lived.must(say("call", "e2"));
    expect(lived.no(handIn("e2", "R1", 900))).toBe("no-such-seat");
    expect(lived.no(handIn("e2", "C", 900))).toBe("no-such-seat");
    lived.must(say("recuse", "e2", { seat: "2" }));
    expect(lived.no(handIn("e2", "R1", 900))).toBeNull();
  });

  it("[J3] a handed-in sheet says its commitment and nothing of its marks", () => {
    const lived = opened();
    lived.must(say("call"));
    lived.must(handIn("e1", "1", 987, { remark: "气息很稳" }));
    const told = JSON.stringify([lived.commits, lived.state]);
    expect(told).not.toContain("987");
    expect(told).not.toContain("气息");
    const marks = { art: 98_700, form: 98_700 };
    const commitment = commitmentOf({ round: "heat", entry: "e1", seat: "1", marks, salt: SALT });
    expect(entryOf(lived.state, "e1")?.seats[0]).toEqual({
      seat: "1",
      status: "handed-in",
      commitment,
      revision: 1,
    });
    expect(lived.rows.get(commitment)?.remark).toBe("气息很稳");
  });

  it("[J5] a sheet is changed with a reason, or without one when it was returned; the newest stands", () => {
    const lived = opened();
    lived.must(say("call"));
    lived.must(handIn("e1", "1", 900));
    expect(lived.no(handIn("e1", "1", 910))).toBe("reason-needed");
    expect(lived.no(handIn("e1", "1", 910, { reason: "按错" }))).toBeNull();
    lived.must(say("return-sheet", "e1", { seat: "1" }));
    expect(lived.no(handIn("e1", "1", 920))).toBeNull();
    expect(entryOf(lived.state, "e1")?.seats[0]?.revision).toBe(3);
    for (const seat of ["2", "3", "4", "5"]) lived.must(handIn("e1", seat, 900));
    lived.must(say("confirm"));
    lived.must(say("reveal", "e1", { step: "sheets" }));
    expect(entryOf(lived.state, "e1")?.shown?.sheets[0]?.marks.art).toBe(92_000);
  });

  it.each([
    ["１２", "mark-digits"],
    ["92,5", "mark-comma"],
    ["92，5", "mark-comma"],
    ["92.55", "mark-decimals"],
    ["100.1", "mark-range"],
    ["-1", "mark-form"],
    ["", "mark-form"],
    ["1e2", "mark-form"],
    [" 92", "mark-form"],
  ])(
    "[J8] a mark written %j is refused with the range, and nothing of the sheet is taken",
    (text, code) => {
      const lived = opened();
      lived.must(say("call"));
      const before = lived.commits.length;
      const answer = lived.say(handIn("e1", "1", 900, { marks: { art: "90", form: text } }));
      expect(answer).toMatchObject({
        ok: false,
        refusal: {
          code,
          criterion: "form",
          min: "0",
          max: "100",
          step: "0.1",
          number: 1,
          seat: "1",
        },
      });
      expect(lived.commits).toHaveLength(before);
      expect(lived.no(handIn("e1", "1", 900, { marks: { art: "90" } }))).toBe("mark-missing");
      const more = { marks: { art: "90", form: "90", style: "90" } };
      expect(lived.no(handIn("e1", "1", 900, more))).toBe("mark-foreign");
    },
  );
});

describe("recusal and absence", () => {
  it("[J4] the reserve of another unit steps in, and the recused seat is shut for that entry alone", () => {
    const lived = opened();
    lived.must(say("call", "e1"));
    lived.must(say("call", "e2"));
    lived.must(say("recuse", "e1", { seat: "3" }));
    // R1 is of the first entry's own unit.
    expect(entryOf(lived.state, "e1")?.seats.at(-1)?.seat).toBe("R2");
    expect(lived.no(handIn("e1", "3", 900))).toBe("recused-seat");
    expect(lived.no(handIn("e2", "3", 900))).toBeNull();
    lived.must(say("recuse", "e2", { seat: "4" }));
    expect(entryOf(lived.state, "e2")?.seats.at(-1)?.seat).toBe("R1");
  });

  it("[J4] without a reserve who is free, or where the rules want none, those present decide", () => {
    const lived = opened();
    lived.must(say("call"));
    lived.must(say("recuse", "e1", { seat: "1" }));
    lived.must(say("recuse", "e1", { seat: "2" }));
    expect(entryOf(lived.state, "e1")?.seats).toHaveLength(6);
    const without = opened(small({ rules: { ...RULES, recused: "present" } }));
    without.must(say("call"));
    without.must(say("recuse", "e1", { seat: "1" }));
    expect(entryOf(without.state, "e1")?.seats).toHaveLength(5);
  });

  it("[J4] a recusal after handing in takes the sheet out", () => {
    const lived = opened();
    lived.must(say("call"));
    for (const [i, mark] of ALL.entries()) lived.must(handIn("e1", String(i + 1), mark));
    lived.must(say("recuse", "e1", { seat: "5" }));
    expect(lived.no(say("confirm"))).toBe("sheets-missing");
    lived.must(handIn("e1", "R2", 905));
    lived.must(say("confirm"));
    expect(entryOf(lived.state, "e1")?.confirmed?.sheets.map(({ seat }) => seat)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "R2",
    ]);
  });
});

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

describe("laws over rounds of anything at all", () => {
  const acts = anyRound;
  const lives = (given: readonly ((tenths: number) => Wish<RoundWish>)[], marks: number) => {
    const lived = opened();
    let nth = 0;
    for (const act of given) lived.say(act(700 + ((marks * ++nth * 37) % 300)), `p${nth % 3}`);
    return lived;
  };

  it("replaying equals living through it, and nothing impossible is left", () => {
    fc.assert(
      fc.property(acts(), (given) => {
        const lived = lives(given, 1);
        expect(replay(round, lived.commits)).toEqual(lived.state);
        expect(round.oddities(lived.state)).toEqual([]);
      }),
    );
  });

  it("taking back equals its never having happened", () => {
    fc.assert(
      fc.property(acts(), fc.nat(), (given, which) => {
        const lived = lives(given, 1);
        const target = lived.commits[which % lived.commits.length];
        if (!target || !lived.say({ type: "void", commit: target.id }).ok) return;
        const without = lived.commits.filter(
          ({ seq, void: gone }) => seq !== target.seq && gone === undefined,
        );
        expect(lived.state).toEqual(replay(round, without));
      }),
    );
  });

  it("[J3] the same acts with other marks say the same, but for commitments, until a reveal", () => {
    const masked = (lived: LivedRound) =>
      JSON.stringify([lived.commits, lived.state]).replaceAll(/"[0-9a-f]{64}"/g, '"#"');
    fc.assert(
      fc.property(acts(), fc.integer({ min: 2, max: 50 }), (given, marks) => {
        const hidden = given.filter((act) => (act(0) as { type: string }).type !== "reveal");
        expect(masked(lives(hidden, marks))).toBe(masked(lives(hidden, 1)));
      }),
    );
  });

  it("[J7] a score is what its revealed sheets and its deduction say", () => {
    let scores = 0;
    fc.assert(
      fc.property(acts(), (given) => {
        for (const { shown, confirmed } of lives(given, 1).state.entries) {
          if (!shown?.tally) continue;
          scores++;
          expect(shown.sheets.map(({ commitment }) => commitment)).toEqual(
            confirmed?.sheets.map(({ commitment }) => commitment),
          );
          expect(shown.tally.score).toBe(shown.tally.mean - (confirmed?.deduction ?? 0));
        }
      }),
      { seed: 3, numRuns: 200 },
    );
    expect(scores).toBeGreaterThan(0);
  });

  it("what is said is what the vocabulary knows, and survives being stored", () => {
    fc.assert(
      fc.property(acts(), (given) => {
        for (const act of given) expect(roundCommand.safeParse(act(900)).success).toBe(true);
        for (const { events } of lives(given, 1).commits)
          for (const event of events)
            expect(roundEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
      { numRuns: 30 },
    );
  });
});
