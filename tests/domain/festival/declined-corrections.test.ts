import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../../app/festival/sheet/lines";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { round } from "../../../domain/festival/judging/index";
import { declinedLast, entryOf } from "../../../domain/festival/judging/state";
import { replay } from "../../../domain/live/commit";
import type { Wish } from "../../../domain/live/wish";
import { anyRound, handIn, type LivedRound, opened } from "../../support/judging";

const say = (type: string, facts: object = {}): Wish<RoundWish> =>
  ({ type, entry: "e1", ...facts }) as Wish<RoundWish>;
const ask = say("ask-correction", { reason: "漏记扣分" });
const decline = say("decline-correction", { reason: "录像显示没有超时" });

/** A round of which one entry's result is out. */
function published(tenths = 900): LivedRound {
  const lived = opened();
  lived.must(say("call"));
  for (const seat of ["1", "2", "3", "4", "5"]) lived.must(handIn("e1", seat, tenths));
  lived.must(say("confirm"));
  lived.must(say("reveal", { step: "all" }));
  return lived;
}

const first = (lived: LivedRound) => {
  const entry = entryOf(lived.state, "e1");
  if (!entry) throw new Error("no entry");
  return entry;
};

describe("a correction that is declined", () => {
  it("[J34] is declined by another person with a reason, stays on record, and may be asked for again", () => {
    const lived = published();
    expect(lived.no(decline, "office")).toBe("no-correction-asked");
    lived.must(ask);
    expect(lived.no(decline, "head")).toBe("second-person");
    lived.must(decline, "office");
    expect(first(lived)).toMatchObject({ asked: null, version: 1, status: "confirmed" });
    const no = { asked: "漏记扣分", reason: "录像显示没有超时", version: 1 };
    expect(declinedLast(first(lived))).toEqual(no);
    expect(lived.no(decline, "office")).toBe("no-correction-asked");
    expect(lived.no(say("grant-correction"), "office")).toBe("no-correction-asked");
    lived.must(ask);
    expect(declinedLast(first(lived))).toBeNull();
    lived.must(say("grant-correction"), "office");
    // What was declined of the version before says nothing of the new one.
    expect(first(lived).declined).toEqual([no]);
    expect(declinedLast(first(lived))).toBeNull();
  });

  it("[J34] neither a request nor its answer can be taken back once it was answered", () => {
    for (const answer of [decline, say("grant-correction")]) {
      const lived = published();
      lived.must(ask);
      const asked = lived.last;
      lived.must(answer, "office");
      expect(lived.say({ type: "void", commit: asked })).toMatchObject({
        refusal: { code: "would-leave", oddity: "answer-unasked" },
      });
    }
    const lived = published();
    lived.must(ask);
    lived.must({ type: "void", commit: lived.last });
    expect(first(lived).asked).toBeNull();
  });

  it("[J34] changes nothing of any round but what stands on record about it", () => {
    let declinedOnce = 0;
    fc.assert(
      fc.property(anyRound(), fc.nat(), (given, which) => {
        const lived = opened();
        for (const [n, act] of given.entries()) lived.say(act(700 + ((n * 37) % 300)), `p${n % 3}`);
        const placed = lived.state.entries.filter(({ shown, asked }) => shown?.placed && !asked);
        const entry = placed[which % placed.length]?.entry;
        if (entry === undefined) return;
        declinedOnce++;
        const before = lived.state;
        lived.must(say("ask-correction", { entry, reason: "漏记" }), "head");
        lived.must(say("decline-correction", { entry, reason: "没有漏记" }), "office");
        expect(lived.commits.at(-1)?.events).toEqual([
          { type: "correction-declined", entry, reason: "没有漏记" },
        ]);
        const without = lived.state.entries.map((one) =>
          one.entry === entry ? { ...one, declined: one.declined.slice(0, -1) } : one,
        );
        expect({ ...lived.state, entries: without }).toEqual(before);
        expect(replay(round, lived.commits)).toEqual(lived.state);
      }),
      { seed: 5, numRuns: 200 },
    );
    expect(declinedOnce).toBeGreaterThan(0);
  });

  it("[J34] after the round was closed, too: it stays closed and its results stand", () => {
    const lived = published();
    for (const entry of ["e2", "e3"]) lived.must(say("withdraw", { entry }));
    lived.must({ type: "close" } as RoundWish);
    const { results } = lived.state;
    lived.must(ask);
    lived.must(decline, "office");
    expect(lived.state).toMatchObject({ phase: "closed", results });
  });

  it("[J34] stands on the judge's own sheet, with both reasons", () => {
    const lived = published();
    const card = { id: "e1", number: 1, title: "节目", unitId: "u1", unit: "一工会", category: "" };
    const cards = [{ ...card, performers: 3, durationSec: null, withdrawn: false }];
    const line = () => linesOf(cards, lived.state, "1", [])[0];
    expect(line()).toMatchObject({ asked: null, declined: null, isOut: true });
    lived.must(ask);
    expect(line()).toMatchObject({ asked: "漏记扣分", declined: null });
    lived.must(decline, "office");
    expect(line()).toMatchObject({ asked: null, declined: { reason: "录像显示没有超时" } });
  });
});
