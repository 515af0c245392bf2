import { describe, expect, it } from "vitest";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { entryOf } from "../../../domain/festival/judging/state";
import { programme, roundEvent } from "../../../domain/festival/judging/vocabulary";
import { unitId } from "../../../domain/kernel/ids";
import type { Wish } from "../../../domain/live/wish";
import { handIn, LivedRound, small } from "../../support/judging";

const say = (type: string, entry = "e1", more: object = {}) =>
  ({ type, entry, ...more }) as Wish<RoundWish>;

/** A round in which the judge in seat 3 is of the unit of the first act, which is on stage. */
function round({ asks = true, unit = "u1" as string | null } = {}): LivedRound {
  const base = small();
  const seats = base.seats.map((one) => (one.seat === "3" ? { ...one, unit } : one));
  const lived = new LivedRound();
  lived.must({
    type: "open",
    programme: programme.parse({ ...base, seats, ...(asks ? { recuseSameUnit: true } : {}) }),
  });
  lived.must(say("call"));
  return lived;
}

describe("a judge of the unit that performs", () => {
  it("[J13] hands in nothing before stepping back or declaring to have no tie", () => {
    const lived = round();
    expect(lived.no(handIn("e1", "3", 900))).toBe("own-unit");
    expect(lived.no(handIn("e1", "2", 900))).toBeNull();
    expect(lived.no(handIn("e1", "3", 900, { stays: true }))).toBeNull();
    expect(entryOf(lived.state, "e1")?.seats[2]).toMatchObject({
      status: "handed-in",
      stays: true,
    });
    // Declared once, a change needs its reason and nothing more.
    expect(lived.no(handIn("e1", "3", 910, { reason: "按错" }))).toBeNull();
    lived.must(say("call", "e2"));
    expect(lived.no(handIn("e2", "3", 900))).toBeNull();
  });

  it("[J13] the declaration is public, and said only by whom it concerns", () => {
    const lived = round();
    lived.must(handIn("e1", "3", 900, { stays: true }));
    lived.must(handIn("e1", "2", 900, { stays: true }));
    const said = lived.commits.flatMap(({ events }) => events);
    const declared = said.flatMap((event) =>
      event.type === "handed-in" && event.stays ? [event.seat] : [],
    );
    expect(declared).toEqual(["3"]);
  });

  it("[J13] an act is not confirmed with a sheet whose judge has not decided", () => {
    const lived = round({ unit: null });
    for (const seat of ["1", "2", "3", "4", "5"]) lived.must(handIn("e1", seat, 900));
    // The seat's judge turns out to be of that unit.
    const [, , third] = lived.state.seats;
    if (third) lived.must({ type: "seat", seated: { ...third, unit: unitId("u1") } });
    expect(lived.no(say("confirm"))).toBe("own-unit-open");
    lived.must(say("return-sheet", "e1", { seat: "3" }));
    lived.must(handIn("e1", "3", 900, { stays: true }));
    expect(lived.no(say("confirm"))).toBeNull();
  });

  it("[J13] a round that was opened without asking for it goes on as it began", () => {
    const lived = round({ asks: false });
    for (const seat of ["1", "2", "3", "4", "5"])
      expect(lived.no(handIn("e1", seat, 900))).toBeNull();
    expect(lived.no(say("confirm"))).toBeNull();
    const old = { type: "handed-in", entry: "e1", seat: "3", commitment: "ab".repeat(32) };
    expect(roundEvent.parse(old)).toEqual(old);
  });
});
