import { describe, expect, it } from "vitest";
import { panelNow as onDesk } from "../../../app/festival/desk/held-panel";
import { panelNow as onSheet } from "../../../app/festival/sheet/held-panel";
import type { Line } from "../../../app/festival/sheet/lines";
import type { Panel } from "../../../app/festival/sheet/sheet-context";

const line = (entry: string, change: Partial<Line> = {}): Line => ({
  entry,
  card: {
    id: entry,
    number: null,
    title: entry,
    unitId: "U1",
    unit: "一工会",
    category: "",
    performers: 3,
    durationSec: null,
    withdrawn: false,
  },
  number: 1,
  status: "open",
  shut: null,
  correcting: false,
  asked: null,
  declined: null,
  isOut: false,
  handIn: null,
  reserve: null,
  ...change,
});

const KINDS: readonly Panel[] = [
  { kind: "keys", criterion: "art" },
  { kind: "remark" },
  { kind: "recuse" },
];

describe("a panel of the judge's sheet", () => {
  it.each(KINDS)("$kind stays open over the act it was opened for", (panel) => {
    const held = { panel, entry: "e1" };
    expect(onSheet(held, line("e1"))).toBe(held);
  });

  it.each(KINDS)(
    "$kind gives way once another act is open, and never acts on that one",
    (panel) => {
      const over = { panel: { kind: "over", entry: "e1", of: panel.kind }, entry: "e1" };
      expect(onSheet({ panel, entry: "e1" }, line("e2"))).toEqual(over);
      expect(onSheet({ panel, entry: "e1" }, line("e1", { shut: "confirmed" }))).toEqual(over);
      expect(onSheet({ panel, entry: "e1" }, line("e1", { status: "recused" }))).toEqual(over);
    },
  );

  it("a reason for a change is only for a sheet that is in", () => {
    const held = { panel: { kind: "change" }, entry: "e1" } as const;
    expect(onSheet(held, line("e1", { status: "handed-in" }))).toBe(held);
    expect(onSheet(held, line("e1", { status: "handed-in", shut: "confirmed" }))).toMatchObject({
      panel: { kind: "over", of: "change" },
    });
  });

  it("the list of acts, and the word that one is over, stay whichever act is open", () => {
    const list = { panel: { kind: "list" }, entry: "e1" } as const;
    expect(onSheet(list, line("e2"))).toBe(list);
    const over = { panel: { kind: "over", entry: "e1", of: "keys" }, entry: "e1" } as const;
    expect(onSheet(over, line("e1"))).toBe(over);
    expect(onSheet(null, line("e1"))).toBeNull();
  });
});

describe("a panel of the head judge's desk", () => {
  it.each(["penalise", "return", "correct", "withdraw", "time", "untimed", "all"] as const)(
    "%s belongs to the act that was looked at when it opened",
    (kind) => {
      const held = { panel: { kind }, entry: "e1" };
      expect(onDesk(held, "e1")).toBe(held);
      expect(onDesk(held, "e2")?.panel).toEqual({ kind: "over", entry: "e1" });
    },
  );

  it("what can be said of a judge belongs to it as well, and the menu just closes", () => {
    const seat = { panel: { kind: "seat", seat: "3" }, entry: "e1" } as const;
    expect(onDesk(seat, "e2")?.panel).toEqual({ kind: "over", entry: "e1" });
    expect(onDesk({ panel: { kind: "menu" }, entry: "e1" }, "e2")).toBeNull();
  });

  it.each(["order", "ties", "close", "keyboard"] as const)(
    "%s is about the round, whichever act is looked at",
    (kind) => {
      const held = { panel: { kind }, entry: "e1" };
      expect(onDesk(held, "e2")).toBe(held);
    },
  );
});
