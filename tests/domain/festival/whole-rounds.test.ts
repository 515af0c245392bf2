import { describe, expect, it } from "vitest";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { entryOf } from "../../../domain/festival/judging/state";
import { lintRules } from "../../../domain/festival/lint";
import type { TallyRules } from "../../../domain/festival/rules";
import { readTallyRules } from "../../../domain/festival/tally-input";
import type { Wish } from "../../../domain/live/wish";
import { does, GRADES, gallery, grade, MAJORITY, RANKS, WORDS } from "../../support/beside-points";
import { opened, small } from "../../support/judging";

describe("what holds for all of them", () => {
  it("[J30] nothing is taken off or added", () => {
    for (const rules of [GRADES, RANKS, MAJORITY])
      for (const type of ["penalise", "reward"])
        expect(
          gallery(rules).no({ type, entry: "e1", points: 500, reason: "超时" } as Wish<RoundWish>),
        ).toBe("no-points");
  });

  it("[J28] works whose unit the stream does not know ask nobody to step back", () => {
    const given = small({ rules: GRADES });
    const entries = given.entries.map((one) => ({ ...one, unit: null }));
    const seats = given.seats.map((one) => ({ ...one, unit: given.entries[0]?.unit ?? null }));
    const round = opened({ ...given, entries, seats, atOnce: true, recuseSameUnit: true });
    expect(round.no(grade("e1", "1", 5) as Wish<RoundWish>)).toBeNull();
  });

  it("[J29] only what is complete is confirmed, and all is released once nothing waits", () => {
    const round = gallery(GRADES, 2, 2);
    expect(round.no({ type: "confirm-all" } as Wish<RoundWish>)).toBe("none-complete");
    does(round, grade("e1", "1", 5), grade("e1", "2", 4), { type: "confirm-all" });
    expect(round.state.entries.map(({ status }) => status)).toEqual(
      ["confirmed", "called", "called"].slice(0, 2),
    );
    expect(round.no({ type: "reveal-all" } as Wish<RoundWish>)).toBe("unconfirmed");
    expect(opened().no({ type: "confirm-all" } as Wish<RoundWish>)).toBe("one-by-one");
  });

  it("[J12] [J26] a judge who goes is absent from what was called with the opening", () => {
    const round = gallery(GRADES, 2, 3);
    does(round, grade("e1", "1", 5), { type: "away", seat: "1" });
    const status = (entry: string) => entryOf(round.state, entry)?.seats[0]?.status;
    expect([status("e1"), status("e2")]).toEqual(["handed-in", "absent"]);
    does(round, { type: "back", seat: "1" });
    expect(status("e2")).toBe("open");
  });

  it("[L15] a contest states its grades, and the chain of ties has to say what is left level", () => {
    const read = readTallyRules({ panel: { method: "majorityJudgment", grades: WORDS } });
    expect(read).toMatchObject({ ok: true, value: { mark: { min: 1000, max: 5000, step: 1000 } } });
    expect(readTallyRules({ panel: { method: "majorityJudgment" } }).ok).toBe(false);
    expect(readTallyRules({ panel: { method: "rankSum" }, ties: ["untrimmed"] }).ok).toBe(false);
    const panel = { round: "r", judges: 4, reserves: 1, head: true, prizes: null };
    const codes = (rules: TallyRules) =>
      lintRules(rules, [panel]).flatMap(({ level, code }) => (level === "error" ? code : []));
    expect(codes(GRADES)).toEqual([]);
    expect(codes({ ...MAJORITY, ties: [] })).toEqual(["lint-majority-even"]);
  });
});
