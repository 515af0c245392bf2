import { expect, it } from "vitest";
import { nextFor } from "../../../app/festival/desk/next-step";
import { seatRows } from "../../../app/festival/desk/seat-rows";
import { stepsOf } from "../../../app/festival/desk/steps";
import { standingOf } from "../../../app/festival/standing";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { entryOf } from "../../../domain/festival/judging/state";
import { roundCommand } from "../../../domain/festival/judging/vocabulary";
import type { PrizeRules, TallyRules } from "../../../domain/festival/rules";
import { entryIn } from "../../support/desk";
import { handIn, judged, type LivedRound, opened, RULES, SALT, small } from "../../support/judging";
import { boardOf, comparedOf, explainedOf, pageOf } from "./shown";

const say = (lived: LivedRound, command: object, by?: string) =>
  lived.must(command as RoundWish, by);
const flat = (tenths: number) => [tenths, tenths, tenths, tenths, tenths];
const PRIZES: PrizeRules = {
  prizes: [
    { name: "一等奖", count: 1 },
    { name: "二等奖", count: 2 },
  ],
  ties: "decide",
};
const begun = (rules: Partial<TallyRules>, entries = 3) =>
  opened({ ...small({ entries, rules: { ...RULES, ...rules } }), prizes: PRIZES, advance: [] });
const decision = {
  type: "decide-prizes",
  awards: [
    { entry: "e1", prize: "二等奖" },
    { entry: "e2", prize: "一等奖" },
  ],
  reason: "编排更完整",
};

it("[R26] points on top stand in the sum with their reason: on the page, the board and in why", () => {
  const lived = begun({}, 2);
  say(lived, { type: "call", entry: "e1" });
  say(lived, { type: "reward", entry: "e1", points: 500, reason: "原创作品" });
  say(lived, { type: "penalise", entry: "e1", points: 1000, reason: "超出人数" });
  for (const seat of ["1", "2", "3", "4", "5"]) lived.must(handIn("e1", seat, 900));
  say(lived, { type: "confirm", entry: "e1" });
  say(lived, { type: "reveal", entry: "e1", step: "all" });
  const page = pageOf(lived.state);
  expect(page).toContain("平均 90.000 − 扣分 1 + 加分 0.5 = 89.500");
  expect(page).toContain("加 0.5 分：原创作品");
  expect(pageOf(lived.state, "en")).toContain("Mean 90.000 − 1 off + 0.5 on = 89.500");
  expect(boardOf(lived.state)).toContain("+0.50");
  judged(lived, "e2", flat(880));
  say(lived, { type: "reveal", entry: "e2", step: "all" });
  expect(explainedOf(lived.state)).toContain("加 0.500 分");
  expect(comparedOf(lived.state, ["e1" as never, "e2" as never])).toContain("加分");
});

it("[R22] for whom the mean of the others stands is said, with that mean, on the page, in why and on the desk", () => {
  const lived = begun({ recused: "meanOfOthers", absent: "meanOfOthers" }, 2);
  say(lived, { type: "call", entry: "e1" });
  say(lived, { type: "recuse", entry: "e1", seat: "2" });
  for (const [seat, mark] of [
    ["1", 900],
    ["3", 910],
    ["4", 920],
    ["5", 950],
  ] as const)
    lived.must(handIn("e1", seat, mark));
  say(lived, { type: "confirm", entry: "e1" });
  say(lived, { type: "reveal", entry: "e1", step: "all" });
  const { state } = lived;
  expect(pageOf(state)).toContain("2 号评委回避，以其余评委的平均分 92 代");
  expect(pageOf(state, "en")).toContain(
    "Judge 2 stepped back; the others’ mean of 92 stands for it",
  );
  const entry = entryIn(lived, "e1");
  const tally = entryOf(state, "e1")?.shown?.tally ?? null;
  const rows = seatRows({
    ...{ state, entry, tally, cards: [], recuseSameUnit: false },
    board: { entries: [], judges: [], drift: [] },
    steps: stepsOf(lived.commits.map((commit) => ({ ...commit, at: 0 }) as never)),
  });
  expect(rows.find(({ seat }) => seat === "2")?.standIn).toEqual(tally?.missing?.[0]?.total);
  judged(lived, "e2", flat(880));
  say(lived, { type: "reveal", entry: "e2", step: "all" });
  expect(explainedOf(lived.state)).toContain("2 号评委没有评分，以其余评委的平均分 92 代。");
});

it("[J31] on the desk a reserve judge stands below the absent one in whose place it judges", () => {
  const lived = begun({ absent: "reserve" });
  say(lived, { type: "call", entry: "e2" });
  say(lived, { type: "absent", entry: "e2", seat: "3" });
  const rows = seatRows({
    ...{ state: lived.state, entry: entryIn(lived, "e2"), tally: null, cards: [] },
    board: { entries: [], judges: [], drift: [] },
    steps: stepsOf(lived.commits.map((commit) => ({ ...commit, at: 0 }) as never)),
    recuseSameUnit: true,
  });
  expect(rows.map(({ seat, reserve, instead }) => [seat, reserve, instead])).toEqual([
    ["1", null, null],
    ["2", null, null],
    ["3", "R1", null],
    ["R1", null, "3"],
    ["4", null, null],
    ["5", null, null],
  ]);
});

it("[R29] [J32] a prize at the line is open for everybody until the head judge decides; then the reason stands with it", () => {
  const lived = begun({ ties: ["share"] });
  for (const [entry, tenths] of [
    ["e1", 910],
    ["e2", 910],
    ["e3", 900],
  ] as const) {
    judged(lived, entry, flat(tenths));
    say(lived, { type: "reveal", entry, step: "all" });
  }
  const lines = () =>
    standingOf(lived.state).lines.map(({ entry, prize, open }) => [entry, prize, open]);
  expect(lines()).toEqual([
    ["e1", "一等奖", true],
    ["e2", "一等奖", true],
    ["e3", "二等奖", false],
  ]);
  expect(boardOf(lived.state)).toContain("一等奖线上同分，待裁定");
  expect(nextFor(lived.state, entryIn(lived, "e3"))).toEqual({
    kind: "prize",
    entries: ["e1", "e2"],
  });
  say(lived, decision);
  expect(lines().slice(0, 2)).toEqual([
    ["e1", "二等奖", false],
    ["e2", "一等奖", false],
  ]);
  const words = "裁判长裁定：《节目甲》得二等奖、《节目乙》得一等奖。理由：编排更完整";
  expect(pageOf(lived.state)).toContain(words);
  expect(nextFor(lived.state, entryIn(lived, "e3")).kind).toBe("close");
  say(lived, { type: "close" });
  expect(pageOf(lived.state)).toContain(words);
  expect(boardOf(lived.state)).toContain(words);
  expect(boardOf(lived.state, "en")).toContain("Decided by the head judge");
});

it("[J33] who was moved by another's correction says so, with what was said before", () => {
  const lived = opened({ ...small({ entries: 3 }), prizes: null, advance: [] });
  say(lived, { type: "plan-reveal", how: "ladder" });
  for (const [entry, tenths] of [
    ["e1", 900],
    ["e2", 910],
    ["e3", 920],
  ] as const)
    judged(lived, entry, flat(tenths));
  const check = { type: "check-reveal", orders: [], salt: SALT };
  for (const wish of [check, { type: "reveal-next" }, { type: "reveal-next" }]) say(lived, wish);
  say(lived, { type: "ask-correction", entry: "e1", reason: "漏记" }, "head");
  say(lived, { type: "grant-correction", entry: "e1" }, "office");
  for (const seat of ["1", "2", "3", "4", "5"])
    lived.must(
      roundCommand.parse({
        ...{ type: "hand-in", entry: "e1", seat, salt: SALT, reason: "更正" },
        marks: { art: "91.5", form: "91.5" },
      }) as RoundWish,
    );
  say(lived, { type: "confirm", entry: "e1" });
  for (const wish of [check, { type: "reveal-next" }]) say(lived, wish);
  expect(pageOf(lived.state)).toContain("更正，原为第 2 名");
  expect(boardOf(lived.state)).toMatch(/class="award-warn">更正</);
  say(lived, { type: "reveal-next" });
  expect(standingOf(lived.state).lines.map(({ entry, place }) => [entry, place])).toEqual([
    ["e3", 1],
    ["e1", 2],
    ["e2", 3],
  ]);
  expect(pageOf(lived.state)).toContain("更正，原为第 2 名");
});
