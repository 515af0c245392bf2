import { describe, expect, it } from "vitest";
import { type Line, linesOf, lineToOpen } from "../../../../app/festival/sheet/lines";
import { round } from "../../../../domain/festival/judging/index";
import type { RoundEvent } from "../../../../domain/festival/judging/vocabulary";
import { commandId } from "../../../../domain/kernel/ids";
import { replay } from "../../../../domain/live/commit";
import type { EntryCard } from "../../../../server/services";

const card = (id: string): EntryCard => ({
  id,
  number: null,
  title: id,
  unitId: "U1",
  unit: "一工会",
  category: "",
  performers: 3,
  durationSec: null,
  withdrawn: false,
});
const CARDS = ["e1", "e2", "e3"].map(card);

const seated = (seat: string) => ({ seat, judge: `j${seat}`, unit: null });
const opened = {
  type: "opened",
  programme: {
    round: "r1",
    contest: "c1",
    rules: {
      criteria: [{ id: "a", name: "甲", weight: 10_000 }],
      mark: { min: 0, max: 100_000, step: 100 },
      panel: { method: "mean", dropHigh: 0, dropLow: 0 },
      rounding: { at: "panel", mode: "halfUp", decimals: 2 },
      rankOn: "rounded",
      recused: "reserve",
      atLeast: 1,
      ties: [],
      time: null,
    },
    prizes: null,
    advance: [],
    entries: CARDS.map(({ id }, index) => ({
      entry: id,
      number: index + 1,
      unit: "U1",
      category: "",
    })),
    seats: ["1", "2", "R1", "C"].map(seated),
  },
};
const HASH = "ab".repeat(32);

/** The lines of a seat after some events, each of which is a commit of its own. */
function lines(seat: string, ...events: readonly object[]): readonly Line[] {
  const commits = [opened, ...events].map((event, index) => ({
    seq: index + 1,
    id: commandId(`id-${index}`),
    at: 1000 * index,
    by: "x",
    events: [event as RoundEvent],
    pending: false,
  }));
  return linesOf(CARDS, replay(round, commits), seat, commits);
}

const called = (entry: string) => ({ type: "called", entry });
const handedIn = (entry: string, seat: string) => ({
  type: "handed-in",
  entry,
  seat,
  commitment: HASH,
});

describe("a judge's list", () => {
  it("has the entries that were called, in the running order, and no other", () => {
    expect(lines("1")).toEqual([]);
    const found = lines("1", called("e2"), called("e1"));
    expect(found.map(({ entry, number }) => [entry, number])).toEqual([
      ["e1", 1],
      ["e2", 2],
    ]);
  });

  it("of the reserve has only what the reserve was called for, and says who that is to the other", () => {
    const recused = { type: "recused", entry: "e1", seat: "1", reserve: "R1" };
    expect(lines("R1", called("e1"))).toEqual([]);
    const all = [called("e1"), called("e2"), recused];
    expect(lines("R1", ...all).map(({ entry, status }) => [entry, status])).toEqual([
      ["e1", "open"],
    ]);
    expect(lines("1", ...all)[0]).toMatchObject({ status: "recused", reserve: "R1" });
  });

  it("knows the sheet that stands, by its newest hand-in", () => {
    const found = lines("1", called("e1"), handedIn("e1", "1"), handedIn("e1", "2"), {
      ...handedIn("e1", "1"),
      commitment: "cd".repeat(32),
    });
    expect(found[0]?.handIn).toEqual({
      id: "id-4",
      at: 4000,
      pending: false,
      commitment: "cd".repeat(32),
    });
  });

  it("is shut where the head judge has confirmed, or the act has withdrawn", () => {
    const confirmed = { type: "confirmed", entry: "e1", deduction: 0, sheets: [] };
    expect(lines("1", called("e1"), confirmed)[0]?.shut).toBe("confirmed");
    const withdrawn = { type: "withdrawn", entry: "e1" };
    expect(lines("1", called("e1"), withdrawn)[0]?.shut).toBe("withdrawn");
    expect(lines("1", called("e1"))[0]?.shut).toBeNull();
  });
});

describe("what opens by itself", () => {
  const open = (
    given: readonly Line[],
    current: string | null,
    { opened = null, filling = "" }: { opened?: string | null; filling?: string } = {},
  ) => lineToOpen(given, { current, opened, isFilling: ({ entry }) => entry === filling });

  it("is the entry that was called last", () => {
    expect(open(lines("1", called("e1"), called("e2")), "e2", { opened: "e1" })).toBe("e2");
    expect(open([], null)).toBeNull();
  });

  it("never takes the place of a sheet that is being filled", () => {
    const two = lines("1", called("e1"), called("e2"));
    expect(open(two, "e2", { opened: "e1", filling: "e1" })).toBe("e1");
  });

  it("is the sheet that was being filled when the page comes back", () => {
    const two = lines("1", called("e1"), called("e2"));
    expect(open(two, "e2", { filling: "e1" })).toBe("e1");
  });

  it("is one that still waits for its sheet, where the newest is done already", () => {
    const done = lines("1", called("e1"), called("e2"), handedIn("e2", "1"));
    expect(open(done, "e2")).toBe("e1");
    const all = lines("1", called("e1"), handedIn("e1", "1"));
    expect(open(all, "e1")).toBe("e1");
  });
});
