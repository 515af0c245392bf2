import { describe, expect, it } from "vitest";
import { anchorOf, fateOf } from "../../../../app/league/pad/fate";
import { type CommandId, commandId } from "../../../../domain/kernel/ids";
import { Scorebook } from "../../../support/scorebook";

const entriesOf = (text: string) => {
  const book = Scorebook.open().play(`Q1, go, ${text}`);
  const entries = book.commits.map((commit) => ({ ...commit, pending: false }));
  /** The id of the nth entry of that text, from 0. */
  const id = (n: number): CommandId =>
    entries[entries.length - text.split(", ").length + n]?.id as CommandId;
  return { entries, id };
};

describe("what has become of an entry", () => {
  it("stands as long as nobody touches it", () => {
    const { entries, id } = entriesOf("x: A4 +2, B7 +2");
    expect(fateOf(entries, id(0))).toEqual({ kind: "stands" });
  });

  it("is gone when it was taken back, and stands again when that was taken back", () => {
    const gone = entriesOf("x: A4 +2, undo x");
    expect(fateOf(gone.entries, gone.id(0))).toEqual({ kind: "gone" });
    const back = entriesOf("x: A4 +2, u: undo x, undo u");
    expect(fateOf(back.entries, back.id(0))).toEqual({ kind: "stands" });
  });

  it("is replaced by the newest correction that counts, and stands again without it", () => {
    const once = entriesOf("x: A4 +2, y: fix x A5 +3");
    expect(fateOf(once.entries, once.id(0))).toEqual({ kind: "replaced", by: once.id(1) });
    const twice = entriesOf("x: A4 +2, y: fix x A5 +3, z: fix y A6 +3");
    expect(fateOf(twice.entries, twice.id(0))).toEqual({ kind: "replaced", by: twice.id(2) });
    expect(fateOf(twice.entries, twice.id(1))).toEqual({ kind: "replaced", by: twice.id(2) });
    const undone = entriesOf("x: A4 +2, y: fix x A5 +3, undo y");
    expect(fateOf(undone.entries, undone.id(0))).toEqual({ kind: "stands" });
    expect(fateOf(undone.entries, undone.id(1))).toEqual({ kind: "gone" });
  });

  it("is missing when it was never accepted and has been dropped", () => {
    expect(fateOf(entriesOf("A4 +2").entries, commandId("nobody"))).toEqual({ kind: "missing" });
  });
});

describe("the place where something forgotten goes", () => {
  it("is behind its entry as long as that one counts", () => {
    const { entries, id } = entriesOf("9:00 A4 +2, 8:00 B7 +2");
    const anchor = anchorOf(entries, { id: id(0), time: { period: 1, ms: 540_000 } });
    expect(anchor).toEqual({ id: id(0), fate: { kind: "stands" } });
  });

  it("falls back to the last entry before its time when its own was taken back, and says so", () => {
    const { entries, id } = entriesOf("9:00 A4 +2, x: 8:30 B7 +2, 8:00 B7 +2, undo x");
    const anchor = anchorOf(entries, { id: id(1), time: { period: 1, ms: 510_000 } });
    expect(anchor).toEqual({ id: id(0), fate: { kind: "gone" } });
  });
});
