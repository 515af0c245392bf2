import { expect, it } from "vitest";
import { type Next, nextFor } from "../../../app/festival/desk/next-step";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { entryIn } from "../../support/desk";
import { handIn, judged, type LivedRound, opened, RULES, small } from "../../support/judging";

const say = (lived: LivedRound, wish: object, by?: string) => lived.must(wish as RoundWish, by);
const next = (lived: LivedRound, entry = "e1"): Next => nextFor(lived.state, entryIn(lived, entry));
/** Does what the big key does, where that is a word to the server. */
function press(lived: LivedRound, entry: string): string {
  const step = next(lived, entry);
  if (step.kind === "call" || step.kind === "confirm")
    say(lived, { type: step.kind, entry: step.entry.entry });
  if (step.kind === "reveal") say(lived, { type: "reveal", entry, step: step.step });
  return step.kind === "reveal" ? step.step : step.kind;
}

it("calls an entry, then waits for its sheets and names who owes one", () => {
  const lived = opened();
  expect(next(lived)).toMatchObject({ kind: "call", entry: { entry: "e1" } });
  say(lived, { type: "call", entry: "e1" });
  lived.must(handIn("e1", "2", 900));
  expect(next(lived)).toEqual({ kind: "wait", seats: ["1", "3", "4", "5"] });
});

it("does not confirm while too few judges are left, and says how many it takes", () => {
  const lived = opened();
  say(lived, { type: "call", entry: "e1" });
  for (const seat of ["1", "2", "3"]) say(lived, { type: "absent", entry: "e1", seat });
  for (const seat of ["4", "5"]) lived.must(handIn("e1", seat, 900));
  expect(next(lived)).toEqual({ kind: "too-few", given: 2, needed: 3 });
});

it("leads through a whole round by one key", () => {
  const lived = opened(small({ entries: 2, judges: 3 }));
  const pressed: string[] = [];
  for (const entry of ["e1", "e2"]) {
    pressed.push(press(lived, entry));
    for (const [at, seat] of ["1", "2", "3"].entries())
      lived.must(handIn(entry, seat, (entry === "e1" ? 900 : 800) + at));
    while (!lived.state.entries.find((one) => one.entry === entry)?.shown?.placed)
      pressed.push(press(lived, entry));
  }
  const each = ["call", "confirm", "sheet", "sheet", "sheet", "extremes", "score", "place"];
  expect(pressed).toEqual([...each, ...each]);
  expect(next(lived, "e2").kind).toBe("close");
  say(lived, { type: "close" });
  expect(next(lived, "e2").kind).toBe("done");
});

it("says whose sheet it shows next, and which one of how many", () => {
  const lived = opened();
  judged(lived, "e1", [900, 910, 920, 930, 940]);
  say(lived, { type: "reveal", entry: "e1", step: "sheet" });
  expect(next(lived)).toMatchObject({ step: "sheet", sheet: { seat: "2", n: 2, of: 5 } });
});

it("goes back to an entry that was left open before the round is closed", () => {
  const lived = opened(small({ entries: 2 }));
  judged(lived, "e1", [900, 910, 920, 930, 940]);
  judged(lived, "e2", [800, 810, 820, 830, 840]);
  say(lived, { type: "reveal", entry: "e2", step: "all" });
  expect(next(lived, "e2")).toMatchObject({ kind: "go", entry: { entry: "e1" } });
});

it("asks the head judge to part a tie before the round is closed", () => {
  const lived = opened(small({ entries: 2, rules: { ...RULES, ties: ["headJudge"] } }));
  for (const entry of ["e1", "e2"]) {
    judged(lived, entry, [900, 910, 920, 930, 940]);
    say(lived, { type: "reveal", entry, step: "all" });
  }
  expect(next(lived, "e2")).toEqual({ kind: "tie", entries: ["e1", "e2"] });
  say(lived, { type: "order-tied", entries: ["e2", "e1"] });
  expect(next(lived, "e2").kind).toBe("close");
});

it("waits for the second person before it closes over a correction that was asked for", () => {
  const lived = opened(small({ entries: 1 }));
  judged(lived, "e1", [900, 910, 920, 930, 940]);
  say(lived, { type: "reveal", entry: "e1", step: "all" });
  say(lived, { type: "ask-correction", entry: "e1", reason: "漏记扣分" });
  expect(next(lived)).toMatchObject({ kind: "grant", entry: { entry: "e1" } });
  say(lived, { type: "grant-correction", entry: "e1" }, "organiser");
  expect(next(lived)).toMatchObject({ kind: "confirm" });
});

it("passes over an entry that withdrew", () => {
  const lived = opened();
  say(lived, { type: "withdraw", entry: "e1" });
  expect(next(lived)).toMatchObject({ kind: "call", entry: { entry: "e2" } });
});
