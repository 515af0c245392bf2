import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { differences } from "../../../domain/festival/judging/hand-in";
import { entryOf, tieTo } from "../../../domain/festival/judging/state";
import { programme, roundCommand } from "../../../domain/festival/judging/vocabulary";
import type { Wish } from "../../../domain/live/wish";
import { handIn, LivedRound, SALT, small } from "../../support/judging";

const say = (type: string, entry = "e1", more: object = {}) =>
  roundCommand.parse({ type, entry, ...more }) as Wish<RoundWish>;

const paper = (seat: string, marks: Record<string, string>, more: object = {}) =>
  say("paper", "e1", { seat, marks, salt: SALT, ...more });
const check = (seat: string, marks: Record<string, string>) =>
  say("check-paper", "e1", { seat, marks });

const MARKS = { art: "91.5", form: "88" };
const OTHER = { art: "91.5", form: "89" };

function round({ ties = {}, asks = false, unit = null as string | null } = {}): LivedRound {
  const base = small();
  const seats = base.seats.map((one) =>
    one.seat === "3" ? { ...one, unit, ties: { units: [], entries: [], ...ties } } : one,
  );
  const lived = new LivedRound();
  const given = { ...base, seats, ...(asks ? { recuseSameUnit: true } : {}) };
  lived.must({ type: "open", programme: programme.parse(given) });
  lived.must(say("call"));
  return lived;
}

const seatOf = (lived: LivedRound, seat: string) =>
  entryOf(lived.state, "e1")?.seats.find((one) => one.seat === seat);

describe("a paper sheet", () => {
  it("[J16] counts once a second person has entered the same, and both are on record", () => {
    const lived = round();
    lived.must(paper("2", MARKS), "anna");
    expect(seatOf(lived, "2")).toMatchObject({ status: "open", commitment: null });
    expect(lived.no(check("2", MARKS), "anna")).toBe("paper-same-person");
    lived.must(check("2", { art: "91.50".slice(0, 4), form: "88.0" }), "ben");
    expect(seatOf(lived, "2")).toMatchObject({
      status: "handed-in",
      onPaper: { entered: "anna", checked: "ben" },
    });
    expect(seatOf(lived, "2")?.paper).toBeUndefined();
  });

  it("[J16] is sealed like any sheet: the log holds its commitment and no mark, and the reveal opens it", () => {
    const lived = round();
    for (const seat of ["1", "3", "4", "5"]) lived.must(handIn("e1", seat, 900));
    lived.must(paper("2", MARKS), "anna");
    lived.must(check("2", MARKS), "ben");
    const said = JSON.stringify(lived.commits.flatMap(({ events }) => events));
    expect(said).not.toContain("91.5");
    expect(said).not.toContain("91500");
    lived.must(say("confirm"));
    lived.must(say("reveal", "e1", { step: "sheets" }));
    const shown = entryOf(lived.state, "e1")?.shown?.sheets.find(({ seat }) => seat === "2");
    expect(shown?.marks).toEqual({ art: 91_500, form: 88_000 });
  });

  it("[J16] is taken under the conditions of any sheet, and nothing counts twice", () => {
    const lived = round();
    expect(lived.no(say("paper", "e2", { seat: "2", marks: MARKS, salt: SALT }))).toBe(
      "not-called",
    );
    expect(lived.no(check("2", MARKS))).toBe("no-paper");
    expect(lived.no(paper("2", { ...MARKS, art: "91,5" }))).toBe("mark-comma");
    expect(lived.no(paper("2", { ...MARKS, art: "101" }))).toBe("mark-range");
    lived.must(say("recuse", "e1", { seat: "4" }));
    expect(lived.no(paper("4", MARKS))).toBe("recused-seat");
    lived.must(paper("2", MARKS), "anna");
    // The judge's own device came back meanwhile.
    lived.must(handIn("e1", "2", 900));
    expect(lived.no(check("2", MARKS), "ben")).toBe("paper-late");
    expect(lived.no(paper("2", MARKS), "ben")).toBe("paper-late");
    expect(seatOf(lived, "2")).toMatchObject({ status: "handed-in", revision: 1 });
  });

  it("[J17] two that differ are on record without what differs, and three tries make the first one void", () => {
    const lived = round();
    lived.must(paper("2", MARKS), "anna");
    for (const left of [1, 2]) {
      lived.must(check("2", OTHER), "ben");
      expect(seatOf(lived, "2")).toMatchObject({ status: "open", paper: { differed: left } });
    }
    const differed = lived.commits.at(-1)?.events;
    expect(differed).toEqual([{ type: "paper-differed", entry: "e1", seat: "2", by: "ben" }]);
    lived.must(check("2", OTHER), "ben");
    expect(seatOf(lived, "2")?.paper).toBeUndefined();
    expect(lived.no(check("2", MARKS), "ben")).toBe("no-paper");
    // Entered anew, by the other one first this time.
    lived.must(paper("2", OTHER), "ben");
    lived.must(check("2", OTHER), "anna");
    expect(seatOf(lived, "2")?.status).toBe("handed-in");
  });

  it("[J17] exactly the criteria that differ are named", () => {
    const marks = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.integer({ max: 3 }));
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const named = differences(a, b);
        for (const id of ["a", "b", "c", "d"]) expect(named.includes(id)).toBe(a[id] !== b[id]);
      }),
    );
  });
});

describe("a declared tie", () => {
  it("[J14] asks the judge to step back also where the rules do not ask for it", () => {
    for (const ties of [{ units: ["u1"] }, { entries: ["e1"] }]) {
      const lived = round({ ties });
      expect(lived.no(handIn("e1", "3", 900))).toBe("own-unit");
      expect(lived.no(handIn("e1", "2", 900))).toBeNull();
      lived.must(handIn("e1", "3", 900, { stays: true }));
      lived.must(say("call", "e2"));
      expect(lived.no(handIn("e2", "3", 900))).toBeNull();
    }
  });

  it("[J14] that becomes known after the sheet is in holds up the confirmation", () => {
    const lived = round();
    for (const seat of ["1", "2", "3", "4", "5"]) lived.must(handIn("e1", seat, 900));
    const ties = { units: [], entries: ["e1"] };
    lived.must(roundCommand.parse({ type: "declare-ties", seat: "3", ties }) as Wish<RoundWish>);
    expect(lived.no(say("confirm"))).toBe("own-unit-open");
    lived.must(say("recuse", "e1", { seat: "3" }));
    lived.must(handIn("e1", "R2", 900));
    expect(lived.no(say("confirm"))).toBeNull();
  });

  it("[J14] keeps a reserve judge from being called for that act", () => {
    const lived = round();
    const ties = { units: ["u1"], entries: [] };
    lived.must(roundCommand.parse({ type: "declare-ties", seat: "R2", ties }) as Wish<RoundWish>);
    lived.must(say("recuse", "e1", { seat: "2" }));
    // R1 is of that unit, R2 has declared a tie to it.
    expect(entryOf(lived.state, "e1")?.seats.map(({ seat }) => seat)).not.toContain("R2");
    const unknown = { type: "declare-ties", seat: "9", ties };
    expect(lived.no(roundCommand.parse(unknown) as Wish<RoundWish>)).toBe("no-such-seat");
  });

  it("[J15] the own unit where nobody is asked to step back is known, and the sheet is taken as always", () => {
    const lived = round({ unit: "u1" });
    const [first, second] = lived.state.entries;
    expect(first && tieTo(lived.state, first, "3")).toBe("unit");
    expect(second && tieTo(lived.state, second, "3")).toBeNull();
    expect(lived.no(handIn("e1", "3", 900))).toBeNull();
  });
});

describe("a rehearsal", () => {
  const rehearsal = () => {
    const lived = new LivedRound();
    const base = small({ entries: 1 });
    const given = programme.parse({ ...base, prizes: null, advance: [], rehearsal: true });
    lived.must({ type: "open", programme: given });
    return lived;
  };

  it("[J18] is judged, confirmed and revealed like any act, and has no results", () => {
    const lived = rehearsal();
    lived.must(say("call"));
    for (const seat of ["1", "2", "3", "4", "5"]) lived.must(handIn("e1", seat, 900));
    lived.must(say("confirm"));
    lived.must(say("reveal", "e1", { step: "all" }));
    expect(entryOf(lived.state, "e1")?.shown?.tally?.score).toBe(90_000);
    lived.must({ type: "close" } as Wish<RoundWish>);
    expect(lived.state).toMatchObject({ phase: "closed", results: { ranked: [], advance: [] } });
  });

  it("[J18] ends at any moment with one word", () => {
    for (const before of [0, 1, 2]) {
      const lived = rehearsal();
      if (before > 0) lived.must(say("call"));
      if (before > 1) lived.must(handIn("e1", "1", 900));
      expect(lived.no({ type: "close" } as Wish<RoundWish>)).toBeNull();
      expect(lived.state).toMatchObject({ phase: "closed", results: { ranked: [] } });
    }
  });
});
