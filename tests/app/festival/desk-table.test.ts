import { describe, expect, it } from "vitest";
import { attentionFor } from "../../../app/festival/desk/attention";
import { stageOf } from "../../../app/festival/desk/entry-stage";
import { scoreNow } from "../../../app/festival/desk/score-now";
import { seatRows } from "../../../app/festival/desk/seat-rows";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { boardOf, entryIn, stepsIn } from "../../support/desk";
import { handIn, judged, type LivedRound, opened, RULES, small } from "../../support/judging";

const tell = (lived: LivedRound, wish: object) => lived.must(wish as RoundWish);

function rowsOf(
  lived: LivedRound,
  entry: string,
  { signedIn = [], recuseSameUnit = true }: { signedIn?: string[]; recuseSameUnit?: boolean } = {},
) {
  const board = boardOf(lived, signedIn);
  const state = entryIn(lived, entry);
  return seatRows({
    state: lived.state,
    entry: state,
    steps: stepsIn(lived),
    board,
    cards: [],
    tally: scoreNow(RULES, state, board),
    recuseSameUnit,
  });
}

describe("the table of an entry", () => {
  it("says of every seat without a sheet why there is none", () => {
    const lived = opened();
    expect(rowsOf(lived, "e2").map(({ status }) => status)).toEqual(Array(5).fill("not-called"));
    tell(lived, { type: "call", entry: "e2" });
    lived.must(handIn("e2", "1", 900));
    lived.must(handIn("e2", "2", 900));
    tell(lived, { type: "return-sheet", entry: "e2", seat: "2" });
    tell(lived, { type: "absent", entry: "e2", seat: "3" });
    const rows = rowsOf(lived, "e2", { signedIn: ["4"] });
    expect(rows.map(({ status }) => status)).toEqual([
      "handed-in",
      "returned",
      "absent",
      "writing",
      "not-signed-in",
    ]);
  });

  it("puts the reserve right below the seat whose place it takes", () => {
    const lived = opened();
    tell(lived, { type: "call", entry: "e2" });
    tell(lived, { type: "recuse", entry: "e2", seat: "4" });
    tell(lived, { type: "recuse", entry: "e2", seat: "1" });
    const found = rowsOf(lived, "e2").map(({ seat, reserve, instead }) => [seat, reserve, instead]);
    expect(found).toEqual([
      ["1", "R2", null],
      ["R2", null, "1"],
      ["2", null, null],
      ["3", null, null],
      ["4", "R1", null],
      ["R1", null, "4"],
      ["5", null, null],
    ]);
  });

  it("proposes a recusal for a judge of the performing unit until it is decided, where the rules want it", () => {
    const given = small();
    const seats = given.seats.map((one) =>
      one.seat === "2" ? { ...one, unit: entryIn(opened(), "e3").unit } : one,
    );
    const lived = opened({ ...given, seats });
    tell(lived, { type: "call", entry: "e3" });
    const proposed = (recuseSameUnit: boolean) =>
      rowsOf(lived, "e3", { recuseSameUnit }).flatMap((row) => (row.proposed ? [row.seat] : []));
    expect(proposed(true)).toEqual(["2"]);
    expect(proposed(false)).toEqual([]);
    tell(lived, { type: "recuse", entry: "e3", seat: "2" });
    expect(proposed(true)).toEqual([]);
  });

  it("strikes the extremes once enough sheets are in", () => {
    const lived = opened();
    tell(lived, { type: "call", entry: "e2" });
    for (const [at, mark] of [900, 960, 910].entries())
      lived.must(handIn("e2", String(at + 1), mark));
    expect(rowsOf(lived, "e2").map(({ dropped }) => dropped)).toEqual([
      "low",
      "high",
      null,
      null,
      null,
    ]);
  });
});

it("the score counts a penalty at once, also before the server has heard of it", () => {
  const lived = opened();
  judged(lived, "e1", [900, 910, 920, 930, 940]);
  const before = boardOf(lived);
  tell(lived, { type: "void", commit: lived.last });
  tell(lived, { type: "penalise", entry: "e1", points: 500, reason: "超员" });
  expect(scoreNow(RULES, entryIn(lived, "e1"), before)?.score).toBe(92_000 - 500);
});

it("a sheet counts no more once its seat is recused, also while the board still shows it", () => {
  const lived = opened();
  tell(lived, { type: "call", entry: "e2" });
  for (const [at, mark] of [900, 910, 920, 990].entries())
    lived.must(handIn("e2", String(at + 1), mark));
  const before = boardOf(lived);
  tell(lived, { type: "recuse", entry: "e2", seat: "4" });
  expect(scoreNow(RULES, entryIn(lived, "e2"), before)?.mean).toBe(91_000);
});

it("the running order says where each entry stands", () => {
  const lived = opened();
  const stages = () => lived.state.entries.map((entry) => stageOf(lived.state, entry).kind);
  expect(stages()).toEqual(["waiting", "waiting", "waiting"]);
  tell(lived, { type: "call", entry: "e1" });
  expect(stages()[0]).toBe("on-stage");
  lived.must(handIn("e1", "1", 900));
  expect(stageOf(lived.state, entryIn(lived, "e1"))).toEqual({ kind: "judging", count: 1, of: 5 });
  judged(lived, "e2", [900, 910, 920, 930, 940]);
  expect(stages()[1]).toBe("confirmed");
  tell(lived, { type: "reveal", entry: "e2", step: "sheet" });
  expect(stages()[1]).toBe("revealing");
  tell(lived, { type: "reveal", entry: "e2", step: "all" });
  expect(stages()[1]).toBe("revealed");
  tell(lived, { type: "ask-correction", entry: "e2", reason: "漏记扣分" });
  expect(stages()[1]).toBe("correction");
  tell(lived, { type: "withdraw", entry: "e3" });
  expect(stages()[2]).toBe("withdrawn");
});

describe("what needs attention", () => {
  const found = (lived: LivedRound, entry: string) =>
    attentionFor(lived.state, boardOf(lived), entryIn(lived, entry), rowsOf(lived, entry));

  it("is the distance to the place above, and the prize whose line runs there", () => {
    const lived = opened();
    judged(lived, "e1", [900, 910, 920, 930, 940]);
    judged(lived, "e2", [900, 910, 920, 930, 934]);
    judged(lived, "e3", [800, 810, 815, 820, 830]);
    expect(found(lived, "e3")).toContainEqual({
      kind: "place",
      place: 3,
      neighbour: { place: 1, gap: 10_500 },
      prize: null,
    });
    const second = found(lived, "e2");
    expect(second).toContainEqual({ kind: "level", number: 1 });
    expect(second).toContainEqual(
      expect.objectContaining({ kind: "place", prize: { name: "一等奖", last: 1 } }),
    );
  });

  it("is a place that hangs on one judge", () => {
    const lived = opened(small({ judges: 5 }));
    judged(lived, "e1", [925, 930, 940, 935, 928]);
    judged(lived, "e2", [931, 929, 936, 926, 934]);
    expect(found(lived, "e1")).toContainEqual({ kind: "sensitive", seat: "1", from: 2, to: 1 });
  });

  it("is what a judge writes to the head judge, and why a sheet was changed", () => {
    const lived = opened();
    tell(lived, { type: "call", entry: "e1" });
    lived.must(handIn("e1", "1", 900));
    lived.must(handIn("e1", "1", 905, { reason: "看错了", remark: "音响有问题" }));
    expect(found(lived, "e1")).toEqual([
      { kind: "changed", seat: "1", reason: "看错了" },
      { kind: "remark", seat: "1", remark: "音响有问题" },
    ]);
  });
});
