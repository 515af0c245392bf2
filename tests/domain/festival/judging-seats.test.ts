import { describe, expect, it } from "vitest";
import { fractionText } from "../../../domain/festival/fraction-text";
import { entryOf } from "../../../domain/festival/judging/state";
import { type RoundCommand, roundCommand } from "../../../domain/festival/judging/vocabulary";
import type { TallyRules } from "../../../domain/festival/rules";
import { handIn, LivedRound, RULES, small } from "../../support/judging";

const begun = (rules: Partial<TallyRules>, given: Parameters<typeof small>[0] = {}) => {
  const lived = new LivedRound();
  lived.must({ type: "open", programme: small({ ...given, rules: { ...RULES, ...rules } }) });
  return lived;
};
const say = (type: string, entry: string, more: object = {}) =>
  ({ type, entry, ...more }) as RoundCommand;

describe("who has no sheet", () => {
  const MEAN: Partial<TallyRules> = { recused: "meanOfOthers", absent: "meanOfOthers" };

  it("[R22] the confirmation names the seats for which the mean of the others stands, and the score says what it is", () => {
    const lived = begun(MEAN, { judges: 6 });
    lived.must(say("call", "e1"));
    lived.must(say("recuse", "e1", { seat: "2" }));
    lived.must(say("absent", "e1", { seat: "5" }));
    for (const [seat, mark] of [
      ["1", 900],
      ["3", 910],
      ["4", 920],
      ["6", 950],
    ] as const)
      lived.must(handIn("e1", seat, mark));
    lived.must(say("confirm", "e1"));
    expect(entryOf(lived.state, "e1")?.confirmed?.missing).toEqual(["2", "5"]);
    lived.must(say("reveal", "e1", { step: "all" }));
    const tally = entryOf(lived.state, "e1")?.shown?.tally;
    // 90, 91, 92, 95 and twice 92: of six the four in the middle.
    expect(tally?.score).toBe(91_750);
    expect(
      tally?.missing?.map(({ seat, total, dropped }) => [seat, fractionText(total), dropped]),
    ).toEqual([
      ["2", "92", null],
      ["5", "92", null],
    ]);
  });

  it("[R22] nothing is made of nobody's sheets, and the taking back of an absence after the confirmation is refused", () => {
    const lived = begun({ ...MEAN, atLeast: 1 });
    lived.must(say("call", "e1"));
    for (const seat of ["1", "2", "3", "4", "5"]) lived.must(say("absent", "e1", { seat }));
    expect(lived.no(say("confirm", "e1"))).toBe("too-few-sheets");
    const { last } = lived;
    lived.must({ type: "void", commit: last });
    lived.must(handIn("e1", "5", 900));
    lived.must(say("confirm", "e1"));
    const absence = lived.commits.find(({ events }) =>
      events.some(({ type }) => type === "absent"),
    );
    expect(lived.no({ type: "void", commit: absence?.id ?? last })).toBe("would-leave");
  });

  it("[J31] for an absent judge a reserve judge steps in where the rules say so, and keeps the act", () => {
    const lived = begun({ absent: "reserve", recused: "present" });
    lived.must(say("call", "e1"));
    lived.must(say("absent", "e1", { seat: "2" }));
    // R1 is of the first act's unit.
    const seatOf = (seat: string) =>
      entryOf(lived.state, "e1")?.seats.find((one) => one.seat === seat);
    expect(seatOf("2")).toMatchObject({ status: "absent", reserve: "R2" });
    expect(seatOf("R2")?.status).toBe("open");
    for (const wish of [
      handIn("e1", "2", 900),
      say("absent", "e1", { seat: "2" }),
      say("recuse", "e1", { seat: "2" }),
    ])
      expect(lived.no(wish)).toBe("reserve-instead");
    // Another one finds no reserve judge any more; those present decide.
    lived.must(say("absent", "e1", { seat: "3" }));
    expect(seatOf("3")?.reserve).toBeUndefined();
    lived.must({ type: "away", seat: "2" } as RoundCommand);
    lived.must({ type: "back", seat: "2" } as RoundCommand);
    expect(seatOf("2")?.status).toBe("absent");
    for (const seat of ["1", "4", "5", "R2"]) lived.must(handIn("e1", seat, 900));
    lived.must(say("confirm", "e1"));
    expect(entryOf(lived.state, "e1")?.confirmed?.sheets.map(({ seat }) => seat)).toEqual([
      "1",
      "4",
      "5",
      "R2",
    ]);
  });

  it("[J31] [J12] whoever has gone is replaced with the call, each by a reserve judge of their own", () => {
    const lived = begun({ absent: "reserve" });
    for (const seat of ["4", "5", "1"]) lived.must({ type: "away", seat } as RoundCommand);
    lived.must(say("call", "e2"));
    const seats = entryOf(lived.state, "e2")?.seats ?? [];
    expect(seats.map(({ seat, status, reserve }) => [seat, status, reserve])).toEqual([
      ["1", "absent", "R1"],
      ["2", "open", undefined],
      ["3", "open", undefined],
      ["4", "absent", "R2"],
      ["5", "absent", undefined],
      ["R1", "open", undefined],
      ["R2", "open", undefined],
    ]);
    // The one for whom nobody could step in owes the sheet again once back.
    for (const seat of ["1", "5"]) lived.must({ type: "back", seat } as RoundCommand);
    const now = entryOf(lived.state, "e2")?.seats ?? [];
    expect(now.filter(({ status }) => status === "absent").map(({ seat }) => seat)).toEqual([
      "1",
      "4",
    ]);
  });
});

describe("points on top", () => {
  it("[R26] are added after the panel's value is rounded, stand in the sum, and are taken back like a penalty", () => {
    const lived = begun({});
    lived.must(say("call", "e1"));
    lived.must(say("reward", "e1", { points: 500, reason: "原创作品" }));
    const { last } = lived;
    lived.must(say("reward", "e1", { points: 250, reason: "现场伴奏" }));
    lived.must(say("penalise", "e1", { points: 1000, reason: "超出人数" }));
    lived.must({ type: "void", commit: last });
    for (const seat of ["1", "2", "3", "4", "5"]) lived.must(handIn("e1", seat, 900));
    lived.must(say("confirm", "e1"));
    expect(entryOf(lived.state, "e1")?.confirmed).toMatchObject({ deduction: 1000, bonus: 250 });
    expect(lived.no(say("reward", "e1", { points: 250, reason: "再加" }))).toBe("entry-confirmed");
    lived.must(say("reveal", "e1", { step: "all" }));
    expect(entryOf(lived.state, "e1")?.shown?.tally).toMatchObject({
      ...{ mean: 90_000, deduction: 1000, bonus: 250, score: 89_250 },
    });
  });

  it("[R8] [R26] have no more decimals than the score, and are given while the act is judged", () => {
    const lived = begun({ rounding: { ...RULES.rounding, decimals: 1 } });
    expect(lived.no(say("reward", "e1", { points: 500, reason: "原创" }))).toBe("not-called");
    lived.must(say("call", "e1"));
    expect(lived.no(say("reward", "e1", { points: 250, reason: "原创" }))).toBe("points-decimals");
    expect(roundCommand.safeParse(say("reward", "e1", { points: 500, reason: " " })).success).toBe(
      false,
    );
    expect(roundCommand.safeParse(say("reward", "e1", { points: 0, reason: "原创" })).success).toBe(
      false,
    );
  });
});
