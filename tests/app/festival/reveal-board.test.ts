import { expect, it } from "vitest";
import { movesOf } from "../../../app/festival/moves";
import { boardState, ladderOnBoard } from "../../../app/festival/on-board";
import { standingOf } from "../../../app/festival/standing";
import { tilesOf } from "../../../app/festival/tiles";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { entryOf } from "../../../domain/festival/judging/state";
import { judged, type LivedRound, opened, RULES, SALT, small } from "../../support/judging";
import { boardOf, pageOf } from "./shown";

const say = (lived: LivedRound, command: object, by?: string) =>
  lived.must(command as RoundWish, by);
const flat = (tenths: number) => [tenths, tenths, tenths, tenths, tenths];

/** A checked ladder over three acts: e3 before e1 before e2. */
function ladder(): LivedRound {
  const lived = opened({ ...small(), prizes: null });
  say(lived, { type: "plan-reveal", how: "ladder" });
  for (const [i, tenths] of [920, 900, 940].entries()) judged(lived, `e${i + 1}`, flat(tenths));
  say(lived, { type: "check-reveal", orders: [], salt: SALT });
  return lived;
}
const next = (lived: LivedRound) => say(lived, { type: "reveal-next" });
const places = (lived: LivedRound) =>
  standingOf(lived.state).lines.map(({ place, entry }) => `${place} ${entry}`);

it("[J21] whoever a ladder has released stands with the final place, not with one among those released", () => {
  const lived = ladder();
  expect(places(lived)).toEqual([]);
  next(lived);
  expect(places(lived)).toEqual(["3 e2"]);
  next(lived);
  expect(places(lived)).toEqual(["2 e1", "3 e2"]);
  next(lived);
  expect(places(lived)).toEqual(["1 e3", "2 e1", "3 e2"]);
});

it("[J21] the board of a ladder holds no name that is not out, nor does the page", () => {
  const lived = ladder();
  for (const out of [["节目乙"], ["节目乙", "节目甲"]]) {
    next(lived);
    const board = boardOf(lived.state);
    const hidden = ["节目甲", "节目乙", "节目丙"].filter((name) => !out.includes(name));
    for (const name of hidden) expect(board).not.toContain(name);
    expect(board).toContain(out.at(-1));
  }
  expect(pageOf(lived.state)).not.toContain("94.000");
});

it("[J23] the screen goes back press by press, while the page keeps what was published", () => {
  const lived = ladder();
  next(lived);
  next(lived);
  say(lived, { type: "screen-back" });
  expect(ladderOnBoard(boardState(lived.state))).toEqual(["e2"]);
  expect(boardOf(lived.state)).not.toContain("节目甲");
  expect(pageOf(lived.state)).toContain("92.000");
  say(lived, { type: "screen-back" });
  expect(boardOf(lived.state)).toContain('data-wait="coming"');
  next(lived);
  expect(boardOf(lived.state)).toContain("节目乙");
});

it("[J23] a paused reveal shows nothing but that it waits", () => {
  const lived = ladder();
  next(lived);
  say(lived, { type: "pause-reveal", on: true });
  expect(boardOf(lived.state)).toContain('data-wait="paused"');
  expect(boardOf(lived.state)).not.toContain("90.000");
});

it("[J22] by criterion the board shows that criterion's marks seat by seat, and no total before the sheets", () => {
  const lived = opened();
  say(lived, { type: "plan-reveal", how: "criteria" });
  judged(lived, "e1", [900, 910, 920, 930, 940]);
  const tiles = () => {
    const entry = entryOf(lived.state, "e1");
    return entry ? tilesOf(RULES, entry).map(({ total }) => total) : [];
  };
  expect(tiles()).toEqual([null, null, null, null, null]);
  say(lived, { type: "reveal", entry: "e1", step: "criterion" });
  expect(tiles()).toEqual(["90.0", "91.0", "92.0", "93.0", "94.0"]);
  expect(boardOf(lived.state)).toContain("艺术表现");
});

it("the result that came last says how many places it moved everybody", () => {
  const lived = opened();
  for (const [entry, tenths] of [
    ["e1", 920],
    ["e2", 900],
    ["e3", 910],
  ] as const) {
    judged(lived, entry, flat(tenths));
    say(lived, { type: "reveal", entry, step: "all" });
  }
  const last = entryOf(lived.state, "e3");
  expect(last && [...movesOf(lived.state, last)]).toEqual([
    ["e1", 0],
    ["e3", null],
    ["e2", -1],
  ]);
  expect(boardOf(lived.state)).toContain('data-move="-1"');
});

it("[J9] a correction that is published moves its act up or down from where it stood", () => {
  const lived = opened();
  for (const [entry, tenths] of [
    ["e1", 920],
    ["e2", 900],
    ["e3", 910],
  ] as const) {
    judged(lived, entry, flat(tenths));
    say(lived, { type: "reveal", entry, step: "all" });
  }
  say(lived, { type: "ask-correction", entry: "e2", reason: "登记错误" }, "head");
  say(lived, { type: "grant-correction", entry: "e2" }, "office");
  say(lived, { type: "return-sheet", entry: "e2", seat: "1" });
  for (const seat of ["2", "3", "4", "5"]) say(lived, { type: "return-sheet", entry: "e2", seat });
  judged(lived, "e2", flat(950));
  say(lived, { type: "reveal", entry: "e2", step: "all" });
  const last = entryOf(lived.state, "e2");
  expect(last && [...movesOf(lived.state, last)]).toEqual([
    ["e2", 2],
    ["e1", -1],
    ["e3", -1],
  ]);
});
