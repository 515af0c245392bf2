import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { awardPrizes, prizeLines, undecidedPrizes } from "../../../domain/festival/awards";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { roundCommand, roundEvent } from "../../../domain/festival/judging/vocabulary";
import type { PrizeRules } from "../../../domain/festival/rules";
import type { Ranked } from "../../../domain/festival/tally";
import { entryId } from "../../../domain/kernel/ids";
import type { Wish } from "../../../domain/live/wish";
import { judged, type LivedRound, opened, RULES, SALT, small } from "../../support/judging";

const say = (type: string, more: object = {}) => ({ type, ...more }) as Wish<RoundWish>;
const PRIZES: PrizeRules = {
  prizes: [
    { name: "一等奖", count: 1 },
    { name: "二等奖", count: 1 },
    { name: "优秀奖", count: null },
  ],
  ties: "decide",
};
const given = (entries: number, judges = 5, prizes: PrizeRules = PRIZES) => ({
  ...small({ entries, judges, rules: { ...RULES, ties: ["share"] } }),
  prizes,
});
const decision = (awards: Readonly<Record<string, string | null>>, reason = "编排更完整") => ({
  awards: Object.entries(awards).map(([entry, prize]) => ({ entry: entryId(entry), prize })),
  reason,
});
const decide = (awards: Readonly<Record<string, string | null>>) =>
  say("decide-prizes", decision(awards));

/** Acts with these totals in tenths, all of it released. */
function released(marks: readonly number[], round = given(marks.length)): LivedRound {
  const lived = opened(round);
  for (const [i, tenths] of marks.entries()) {
    const judges = round.seats.filter(({ seat }) => /^\d+$/.test(seat)).length;
    judged(
      lived,
      `e${i + 1}`,
      Array.from({ length: judges }, () => tenths),
    );
    lived.must(say("reveal", { entry: `e${i + 1}`, step: "all" }));
  }
  return lived;
}
const prizesOf = ({ state }: LivedRound) =>
  Object.fromEntries(state.results?.ranked.map(({ entry, prize }) => [entry, prize]) ?? []);

describe("the head judge at the line between two prizes", () => {
  it.each([5, 6])(
    "[R29] [J32] with %i judges a round does not close before it is said who gets the prize, and why",
    (judges) => {
      const lived = released([910, 910, 900], given(3, judges));
      expect(lived.no(say("close"))).toBe("prizes-open");
      lived.must(decide({ e1: "二等奖", e2: "一等奖" }));
      lived.must(say("close"));
      expect(prizesOf(lived)).toEqual({ e1: "二等奖", e2: "一等奖", e3: "优秀奖" });
      // They share the place all the same, and the reason stands with the result.
      expect(lived.state.results?.ranked.map(({ place }) => place)).toEqual([1, 1, 3]);
      expect(lived.state.results?.decided).toEqual([decision({ e1: "二等奖", e2: "一等奖" })]);
      for (const { events } of lived.commits)
        for (const event of events)
          expect(roundEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
    },
  );

  it("[J32] the last word about a line counts, and one that is taken back does not", () => {
    const lived = released([910, 910, 900]);
    lived.must(decide({ e1: "一等奖", e2: "二等奖" }));
    lived.must(decide({ e1: "一等奖", e2: "一等奖" }));
    const { last } = lived;
    lived.must(decide({ e1: "二等奖", e2: "二等奖" }));
    lived.must({ type: "void", commit: lived.last });
    lived.must(say("close"));
    expect(prizesOf(lived)).toMatchObject({ e1: "一等奖", e2: "一等奖" });
    expect(lived.no({ type: "void", commit: last })).not.toBeNull();
  });

  it("[J32] it is said of all who are level there, of prizes that their places take up, and once all results are out", () => {
    const lived = released([910, 910, 910, 900], given(4));
    const no = (awards: Readonly<Record<string, string | null>>) => lived.no(decide(awards));
    expect(no({ e1: "一等奖", e2: "二等奖" })).toBe("no-prize-line");
    expect(no({ e1: "一等奖", e2: "二等奖", e4: "优秀奖" })).toBe("no-prize-line");
    expect(no({ e1: "一等奖", e2: "二等奖", e3: "特等奖" })).toBe("not-that-prize");
    expect(no({ e1: "一等奖", e2: "二等奖", e3: null })).toBe("not-that-prize");
    expect(no({ e1: "一等奖", e2: "二等奖", e3: "优秀奖" })).toBeNull();
    const early = opened(given(3));
    for (const entry of ["e1", "e2"]) {
      judged(early, entry, [900, 900, 900, 900, 900]);
      early.must(say("reveal", { entry, step: "all" }));
    }
    expect(early.no(decide({ e1: "一等奖", e2: "二等奖" }))).toBe("results-missing");
    const twice = { awards: [...decision({ e1: null }).awards, ...decision({ e1: null }).awards] };
    expect(lived.no(say("decide-prizes", { ...twice, reason: "同" }))).toBe("no-prize-line");
    const silent = { ...decision({ e1: null, e2: null }), reason: "" };
    expect(roundCommand.safeParse(say("decide-prizes", silent)).success).toBe(false);
  });

  it("[J32] once a correction leaves others level there, what was said says nothing", () => {
    const lived = released([910, 910, 900]);
    lived.must(decide({ e1: "一等奖", e2: "二等奖" }));
    lived.must(say("close"));
    lived.must(say("ask-correction", { entry: "e3", reason: "漏记一张评分表" }), "head");
    lived.must(say("grant-correction", { entry: "e3" }), "office");
    for (const seat of ["1", "2", "3", "4", "5"])
      lived.must(
        roundCommand.parse({
          ...{ type: "hand-in", entry: "e3", seat, reason: "更正", salt: SALT },
          marks: { art: "91", form: "91" },
        }) as RoundWish,
      );
    lived.must(say("confirm", { entry: "e3" }));
    lived.must(say("reveal", { entry: "e3", step: "all" }));
    expect(lived.no(say("close"))).toBe("prizes-open");
    lived.must(decide({ e1: "一等奖", e2: "二等奖", e3: "优秀奖" }));
    lived.must(say("close"));
    expect(lived.state.results?.decided).toHaveLength(1);
  });

  it("[J32] [J21] in a ladder it lies sealed with the check, and is said with those who are level", () => {
    const lived = opened(given(3));
    lived.must(say("plan-reveal", { how: "ladder" }));
    for (const [entry, tenths] of [
      ["e1", 910],
      ["e2", 910],
      ["e3", 900],
    ] as const)
      judged(lived, entry, [tenths, tenths, tenths, tenths, tenths]);
    const check = (...decisions: readonly object[]) =>
      lived.no(say("check-reveal", { orders: [], decisions, salt: SALT }));
    expect(check()).toBe("prizes-sealed-open");
    expect(check(decision({ e1: "一等奖", e3: "二等奖" }))).toBe("no-prize-line");
    expect(check(decision({ e1: "一等奖", e2: "二等奖" }))).toBeNull();
    expect(JSON.stringify(lived.commits.at(-1)?.events)).not.toContain("编排");
    lived.must(say("reveal-next"));
    expect(lived.state.decisions).toEqual([]);
    lived.must(say("reveal-next"));
    expect(lived.commits.at(-1)?.events[0]).toEqual({
      type: "step-released",
      entries: ["e2", "e1"],
    });
    expect(lived.state.decisions).toEqual([decision({ e1: "一等奖", e2: "二等奖" })]);
    expect(lived.state.entries.map(({ shown }) => shown?.at?.prize)).toEqual([
      "一等奖",
      "二等奖",
      "优秀奖",
    ]);
    lived.must(say("close"));
    expect(prizesOf(lived)).toEqual({ e1: "一等奖", e2: "二等奖", e3: "优秀奖" });
  });

  it("[J21] who is level with a prize and gets none comes with those who share the place", () => {
    const prizes: PrizeRules = { prizes: [{ name: "一等奖", count: 1 }], ties: "decide" };
    const lived = opened({ ...given(3), prizes });
    lived.must(say("plan-reveal", { how: "ladder" }));
    for (const [entry, tenths] of [
      ["e1", 910],
      ["e2", 910],
      ["e3", 900],
    ] as const)
      judged(lived, entry, [tenths, tenths, tenths, tenths, tenths]);
    const decisions = [decision({ e1: "一等奖", e2: null })];
    lived.must(say("check-reveal", { orders: [], decisions, salt: SALT }));
    lived.must(say("reveal-next"));
    expect(lived.state.script.steps).toEqual([["e3"]]);
    lived.must(say("reveal-next"));
    expect(lived.state.script.steps.at(-1)).toEqual(["e2", "e1"]);
  });
});

/** Scores from few values, so that many share a place; counts small enough for several lines. */
const anyRanked = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 })
  .map((scores) => {
    const sorted = scores.toSorted((a, b) => b - a);
    return sorted.map((score, at): Ranked => {
      const place = sorted.indexOf(score) + 1;
      const shared = sorted.filter((one) => one === score).length > 1;
      return { entry: entryId(`E${at}`), score, place, shared };
    });
  });

test("[R29] whatever is decided at the lines, nobody else's prize is another one for it", () => {
  let decided = 0;
  fc.assert(
    fc.property(
      anyRanked,
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      (ranked, counts, dice) => {
        const prizes = counts.map((count, at) => ({ name: `${at + 1}`, count }));
        const rules = { prizes, ties: "decide" } as const;
        const lines = prizeLines(rules, ranked);
        const decisions = lines.map(({ entries, choices }) => ({
          awards: entries.map((entry) => ({
            entry,
            prize: choices[(dice.next().value ?? 0) % choices.length] ?? null,
          })),
          reason: "裁定",
        }));
        const [before, after] = [awardPrizes(rules, ranked), awardPrizes(rules, ranked, decisions)];
        const level = new Set(lines.flatMap(({ entries }) => entries));
        for (const { entry } of ranked) {
          const said = decisions.flatMap(({ awards }) => awards).find((one) => one.entry === entry);
          expect(after[entry] ?? null).toBe(said ? said.prize : (before[entry] ?? null));
          if (level.has(entry)) expect(before[entry]).toBeUndefined();
        }
        expect(undecidedPrizes(rules, ranked, decisions)).toEqual([]);
        // One word short and that line is open again.
        expect(undecidedPrizes(rules, ranked, decisions.slice(1))).toEqual(lines.slice(0, 1));
        decided += decisions.length;
      },
    ),
    { numRuns: 300 },
  );
  expect(decided).toBeGreaterThan(50);
});
