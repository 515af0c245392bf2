import { describe, expect, it } from "vitest";
import { namesOf } from "../../../app/festival/desk/names";
import { nextFor } from "../../../app/festival/desk/next-step";
import { onScreen } from "../../../app/festival/desk/on-screen";
import { scriptOf } from "../../../app/festival/desk/script";
import { stepText } from "../../../app/festival/desk/step-text";
import { lastStep, needsServer, stepsAbout } from "../../../app/festival/desk/steps";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { say as sayIn, type WordKey } from "../../../domain/words/index";
import type { Facts } from "../../../domain/words/say";
import { entryIn, stepsIn } from "../../support/desk";
import { handIn, judged, type LivedRound, opened, RULES, small } from "../../support/judging";

const zh = (key: WordKey, facts?: Facts) => sayIn("zh", key, facts);
const seat = { judgeId: "j3", unitId: null, unit: null };
const page = { entries: [], seats: [{ ...seat, seat: "3", name: "赵评委" }] };
const names = namesOf(
  zh,
  page,
  new Map([
    ["e1", 1],
    ["e2", 2],
    ["e3", 3],
  ]),
);
const tell = (lived: LivedRound, wish: object, by?: string) => lived.must(wish as RoundWish, by);

/** What the undo key would name. */
function undo(lived: LivedRound): string {
  const last = lastStep(stepsIn(lived));
  if (!last) return "nothing";
  return last.fixed ? "fixed" : stepText(zh, names, last.step);
}

function begun(): LivedRound {
  const lived = opened();
  tell(lived, { type: "call", entry: "e1" });
  return lived;
}

describe("the undo key", () => {
  it("has nothing to take back in a round that was only opened", () => {
    expect(undo(opened())).toBe("nothing");
  });

  it("names each step in words", () => {
    const lived = begun();
    expect(undo(lived)).toBe("01 号上场");
    tell(lived, { type: "time", entry: "e1", ms: 222_900 });
    expect(undo(lived)).toBe("01 号用时 3:42");
    tell(lived, { type: "penalise", entry: "e1", points: 500, reason: "超员" });
    expect(undo(lived)).toBe("01 号扣 0.5 分（超员）");
    tell(lived, { type: "absent", entry: "e1", seat: "3" });
    expect(undo(lived)).toBe("01 号：3号 赵评委缺席");
  });

  it("is not changed by a sheet that is handed in, for that is the judge's word", () => {
    const lived = begun();
    lived.must(handIn("e1", "3", 900));
    expect(undo(lived)).toBe("01 号上场");
    tell(lived, { type: "return-sheet", entry: "e1", seat: "3" });
    expect(undo(lived)).toBe("01 号：退回3号 赵评委");
  });

  it("names the step before once one is taken back", () => {
    const lived = begun();
    tell(lived, { type: "penalise", entry: "e1", points: 500, reason: "超员" });
    tell(lived, { type: "void", commit: lived.last });
    expect(undo(lived)).toBe("01 号上场");
  });

  it("takes back a reveal step by step, and nothing once the place is out", () => {
    const lived = begun();
    judged(lived, "e2", [900, 910, 920, 930, 940]);
    expect(undo(lived)).toBe("02 号成绩确认");
    tell(lived, { type: "reveal", entry: "e2", step: "sheet" });
    tell(lived, { type: "reveal", entry: "e2", step: "sheets" });
    expect(undo(lived)).toBe("02 号：亮出 4 位评委分");
    tell(lived, { type: "void", commit: lived.last });
    expect(undo(lived)).toBe("02 号：亮出1号");
    tell(lived, { type: "reveal", entry: "e2", step: "all" });
    expect(undo(lived)).toBe("fixed");
    tell(lived, { type: "call", entry: "e3" });
    expect(undo(lived)).toBe("03 号上场");
  });

  it("needs the server for what the public or a confirmation rests on, and for nothing else", () => {
    const lived = begun();
    tell(lived, { type: "time", entry: "e1", ms: 200_000 });
    judged(lived, "e2", [900, 910, 920, 930, 940]);
    tell(lived, { type: "reveal", entry: "e2", step: "sheet" });
    const found = stepsIn(lived)
      .filter(({ first }) => first.type !== "handed-in")
      .map((step) => [step.first.type, needsServer(step)]);
    expect(found).toEqual([
      ["opened", false],
      ["called", false],
      ["timed", false],
      ["called", false],
      ["confirmed", true],
      ["sheet-revealed", true],
    ]);
  });
});

describe("the script of a reveal", () => {
  const lines = (lived: LivedRound, entry = "e1") =>
    scriptOf(entryIn(lived, entry), stepsIn(lived), RULES).map(
      ({ name, state, count }) => `${name} ${state}${count ? ` ${count.shown}/${count.of}` : ""}`,
    );

  it("has announced the act with its call, and waits for the confirmation", () => {
    expect(lines(begun())).toEqual([
      "announce done",
      "sheets later",
      "extremes later",
      "score later",
      "place later",
    ]);
  });

  it("stands at the sheets until the last one is shown, then goes on line by line", () => {
    const lived = opened();
    judged(lived, "e1", [900, 910, 920, 930, 940]);
    tell(lived, { type: "reveal", entry: "e1", step: "sheet" });
    expect(lines(lived)[1]).toBe("sheets now 1/5");
    tell(lived, { type: "reveal", entry: "e1", step: "sheets" });
    expect(lines(lived).slice(1, 3)).toEqual(["sheets done 5/5", "extremes now"]);
  });

  it("[J6] has no line for extremes where nothing is struck, and the score comes right after the sheets", () => {
    const panel = { method: "mean", dropHigh: 0, dropLow: 0 } as const;
    const lived = opened(small({ rules: { ...RULES, panel } }));
    judged(lived, "e1", [900, 910, 920, 930, 940]);
    const rules = { ...RULES, panel };
    const entry = () => entryIn(lived, "e1");
    expect(scriptOf(entry(), stepsIn(lived), rules).map(({ name }) => name)).toEqual([
      "announce",
      "sheets",
      "score",
      "place",
    ]);
    tell(lived, { type: "reveal", entry: "e1", step: "sheets" });
    expect(nextFor(lived.state, entry())).toMatchObject({ kind: "reveal", step: "score" });
    tell(lived, { type: "reveal", entry: "e1", step: "score" });
    expect(entry().shown).toMatchObject({ extremes: true });
    expect(entry().shown?.tally?.totals.every(({ dropped }) => dropped === null)).toBe(true);
  });

  it("keeps the time of each step", () => {
    const lived = opened();
    judged(lived, "e1", [900, 910, 920, 930, 940]);
    tell(lived, { type: "reveal", entry: "e1", step: "sheets" });
    tell(lived, { type: "reveal", entry: "e1", step: "extremes" });
    const at = scriptOf(entryIn(lived, "e1"), stepsIn(lived), RULES).map((line) => line.at);
    expect(at).toEqual([2000, 9000, 10_000, null, null]);
  });

  it("begins anew after a correction was granted", () => {
    const lived = opened();
    judged(lived, "e1", [900, 910, 920, 930, 940]);
    tell(lived, { type: "reveal", entry: "e1", step: "all" });
    tell(lived, { type: "ask-correction", entry: "e1", reason: "漏记扣分" });
    tell(lived, { type: "grant-correction", entry: "e1" }, "organiser");
    expect(stepsAbout(stepsIn(lived), "e1")).toEqual([]);
    expect(lines(lived)).toEqual([
      "announce done",
      "sheets later",
      "extremes later",
      "score later",
      "place later",
    ]);
  });
});

it("the desk says what the big screen shows, and that it stays with a result until the next call", () => {
  const lived = opened();
  const shown = () => {
    const screen = onScreen(lived.state, stepsIn(lived));
    return "entry" in screen ? `${screen.kind} ${screen.entry.entry}` : screen.kind;
  };
  expect(shown()).toBe("nothing");
  judged(lived, "e1", [900, 910, 920, 930, 940]);
  expect(shown()).toBe("stage e1");
  tell(lived, { type: "call", entry: "e2" });
  expect(shown()).toBe("stage e2");
  tell(lived, { type: "reveal", entry: "e1", step: "sheet" });
  expect(shown()).toBe("sheets e1");
  tell(lived, { type: "reveal", entry: "e1", step: "all" });
  expect(shown()).toBe("place e1");
  tell(lived, { type: "call", entry: "e3" });
  expect(shown()).toBe("stage e3");
});
