import { expect, it } from "vitest";
import { holding, momentOf, onStage } from "../../../app/festival/on-stage";
import { rankingRows } from "../../../app/festival/ranking-rows";
import { standingOf } from "../../../app/festival/standing";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { entryOf } from "../../../domain/festival/judging/state";
import { entryId } from "../../../domain/kernel/ids";
import { judged, type LivedRound, opened, small } from "../../support/judging";
import { boardOf, pageOf } from "./shown";

const say = (lived: LivedRound, command: object, by?: string) =>
  lived.must(command as RoundWish, by);
const flat = (tenths: number) => [tenths, tenths, tenths, tenths, tenths];

function released(lived: LivedRound, entry: string, tenths: number) {
  judged(lived, entry, flat(tenths));
  for (const step of ["sheets", "extremes", "score", "place"])
    say(lived, { type: "reveal", entry, step });
}

/** Entries with these marks in tenths, all released: first prize for one, second for two, a third for the rest. */
function round(marks: readonly number[]): LivedRound {
  const prizes = [
    { name: "一等奖", count: 1 },
    { name: "二等奖", count: 2 },
    { name: "三等奖", count: null },
  ];
  const lived = opened({
    ...small({ entries: marks.length + 1 }),
    prizes: { prizes, ties: "share" },
    advance: [],
  });
  for (const [index, tenths] of marks.entries()) released(lived, `e${index + 1}`, tenths);
  return lived;
}

const rows = (lived: LivedRound, own = "e1", room = 100) =>
  rankingRows(standingOf(lived.state), own, room).map(({ kind, line }) =>
    kind === "line" ? `${line.place} ${line.entry}` : `${line.open ? "?" : "^"} ${line.prize}`,
  );

it("marks every prize below those who have it now, the last one too", () => {
  expect(rows(round([950, 900, 850, 800, 750]))).toEqual([
    ...["1 e1", "^ 一等奖", "2 e2", "3 e3", "^ 二等奖", "4 e4", "5 e5", "^ 三等奖"],
  ]);
});

it("says that a prize is provisional while the round is open, on the board and on the page", () => {
  const lived = round([950, 900]);
  for (const prize of ["一等奖", "二等奖"]) {
    expect(boardOf(lived.state)).toContain(`以上暂列${prize}`);
    expect(pageOf(lived.state)).toMatch(new RegExp(`暂列(<[^>]*>)*${prize}`));
  }
});

it("leaves a prize open where entries are tied across its line, until the head judge parts them", () => {
  const lived = round([900, 900, 850]);
  expect(rows(lived)).toEqual(["1 e1", "1 e2", "? 一等奖", "3 e3", "^ 二等奖"]);
  expect(boardOf(lived.state)).toContain("一等奖线上同分，待裁定");
  say(lived, { type: "order-tied", entries: ["e2", "e1"] });
  expect(rows(lived)).toEqual(["1 e2", "^ 一等奖", "2 e1", "3 e3", "^ 二等奖"]);
});

it("leaves nothing open where those who are tied get the same whatever the head judge says", () => {
  const lived = round([950, 900, 900]);
  expect(rows(lived)).toEqual(["1 e1", "^ 一等奖", "2 e2", "2 e3", "^ 二等奖"]);
});

it("names nobody's prize while a correction is on", () => {
  const lived = round([950, 900, 850]);
  say(lived, { type: "ask-correction", entry: "e1", reason: "录错了" });
  expect(rows(lived)).toContain("^ 一等奖");
  say(lived, { type: "grant-correction", entry: "e1" }, "organiser");
  expect(rows(lived)).toEqual(["1 e2", "2 e3"]);
  expect(boardOf(lived.state)).toContain("更正公布前，名次和奖项待定");
  expect(pageOf(lived.state)).not.toContain("暂列一等奖");
});

it("marks no prize at the board's edge that goes on below it", () => {
  const lived = round([950, 900, 850, 800, 750, 700]);
  expect(rows(lived, "e1", 34)).toEqual(["1 e1", "^ 一等奖", "2 e2"]);
});

it("keeps to its room, and keeps whoever has just come on it", () => {
  const lived = round([950, 900, 850, 800, 750]);
  expect(rows(lived, "e5", 40)).toEqual(["1 e1", "^ 一等奖", "2 e2", "5 e5", "^ 三等奖"]);
  const [last] = rankingRows(standingOf(lived.state), "e5", 40).slice(-2);
  expect(last).toMatchObject({ kind: "line", apart: true });
});

it("has on stage whoever is called, even if the reveal before was not finished", () => {
  const lived = opened();
  judged(lived, "e1", flat(900));
  say(lived, { type: "reveal", entry: "e1", step: "sheet" });
  expect(onStage(lived.state)?.entry).toBe("e1");
  const held = holding({ state: lived.state, entry: entryId("e1") }, lived.state);
  say(lived, { type: "call", entry: "e2" });
  expect(onStage(lived.state, holding(held, lived.state).entry)?.entry).toBe("e2");
  const paused = entryOf(lived.state, "e1");
  expect(paused && momentOf(paused)).toBe("opening");
  expect(pageOf(lived.state)).not.toContain("正在亮分");
  expect(pageOf(lived.state)).toContain("亮分暂停");
});

it("shows on a phone what was taken off as soon as the score is out, and not before", () => {
  const lived = opened();
  say(lived, { type: "call", entry: "e1" });
  say(lived, { type: "penalise", entry: "e1", points: 500, reason: "道具" });
  judged(lived, "e1", flat(900));
  const header = () => pageOf(lived.state).split("<nav")[0];
  for (const step of ["sheets", "extremes"]) say(lived, { type: "reveal", entry: "e1", step });
  expect(header()).not.toContain("扣分");
  say(lived, { type: "reveal", entry: "e1", step: "score" });
  expect(header()).toMatch(/扣分<\/span><span[^>]*>−0\.50</);
});
