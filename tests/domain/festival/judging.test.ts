import { describe, expect, it } from "vitest";
import { commitmentOf } from "../../../domain/festival/judging/commitment";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { entryOf } from "../../../domain/festival/judging/state";
import { roundCommand } from "../../../domain/festival/judging/vocabulary";
import type { Wish } from "../../../domain/live/wish";
import { handIn, opened, RULES, SALT, small } from "../../support/judging";

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

describe("a judge who goes home", () => {
  const seatsOf = (lived: ReturnType<typeof opened>, entry: string) =>
    Object.fromEntries(
      (entryOf(lived.state, entry)?.seats ?? []).map(({ seat, status }) => [seat, status]),
    );
  const present = (type: string, seat: string) => ({ type, seat }) as Wish<RoundWish>;

  it("[J12] is absent from all that is called afterwards, and from nothing that was called before", () => {
    const lived = opened();
    lived.must(say("call", "e1"));
    lived.must(present("away", "2"));
    expect(seatsOf(lived, "e1")["2"]).toBe("open");
    lived.must(say("call", "e2"));
    expect(seatsOf(lived, "e2")).toMatchObject({ "1": "open", "2": "absent" });
    // The call and the absence are one step: taking it back takes back both.
    lived.must({ type: "void", commit: lived.last });
    expect(seatsOf(lived, "e2")).toEqual({});
    expect(lived.state.away).toEqual(["2"]);
    expect(lived.no(present("away", "2"))).toBe("seat-away");
    expect(lived.no(present("away", "9"))).toBe("no-such-seat");
  });

  it("[J12] and comes back owes what waits for its confirmation, and is there for what is called later", () => {
    const lived = opened();
    lived.must(present("away", "2"));
    lived.must(say("call", "e1"));
    for (const seat of ["1", "3", "4", "5"]) lived.must(handIn("e1", seat, 900));
    lived.must(say("confirm", "e1"));
    lived.must(say("call", "e2"));
    lived.must(present("back", "2"));
    expect(seatsOf(lived, "e1")["2"]).toBe("absent");
    expect(seatsOf(lived, "e2")["2"]).toBe("open");
    lived.must(say("call", "e3"));
    expect(seatsOf(lived, "e3")["2"]).toBe("open");
    expect(lived.no(present("back", "2"))).toBe("seat-present");
  });

  it("[J12] is not called as a reserve, and leaves a seat that somebody else may take", () => {
    const lived = opened();
    lived.must(present("away", "R1"));
    lived.must(present("away", "3"));
    lived.must(
      roundCommand.parse({ type: "seat", seated: { seat: "3", judge: "new", unit: null } }),
    );
    lived.must(say("call", "e2"));
    expect(seatsOf(lived, "e2")["3"]).toBe("open");
    lived.must(say("recuse", "e2", { seat: "2" }));
    expect(seatsOf(lived, "e2")).toMatchObject({ "2": "recused", R2: "open" });
    expect(seatsOf(lived, "e2").R1).toBeUndefined();
  });

  it("[J12] is nobody in a round that was said before there was a word for it", () => {
    const lived = opened();
    lived.must(say("call", "e1"));
    expect([lived.state.away, lived.commits.at(-1)?.events]).toEqual([
      [],
      [{ type: "called", entry: "e1" }],
    ]);
  });
});
