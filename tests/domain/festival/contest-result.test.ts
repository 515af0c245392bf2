import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { type RoundState, UNOPENED } from "../../../domain/festival/judging/state";
import { programme, roundCommand } from "../../../domain/festival/judging/vocabulary";
import { markText } from "../../../domain/festival/mark-text";
import {
  contestResult,
  levelGroups,
  type Participant,
} from "../../../domain/festival/stages/contest-result";
import { rulesOfRound } from "../../../domain/festival/stages/stage-plan";
import type { StagePlan } from "../../../domain/festival/stages/stage-plan-input";
import { opened, RULES, SALT } from "../../support/judging";
import { answer } from "../../support/stages";

const STAGES = [
  { id: "written", name: "笔试", weight: 30, fullMark: 150 },
  { id: "practical", name: "实操", weight: 50, fullMark: 100 },
  { id: "scenario", name: "情景模拟", weight: 20, fullMark: 100 },
];
const PLAN: StagePlan = {
  rules: {
    categories: [
      { id: "a", name: "临床", stages: STAGES },
      { id: "b", name: "护理", stages: STAGES.slice(0, 1).map((one) => ({ ...one, weight: 100 })) },
    ],
    absentStage: "zero",
    rounding: { decimals: 3 },
    ties: ["stage:practical", "stage:scenario", "stage:written", "share"],
    prizes: [
      { name: "一等奖", count: 1 },
      { name: "优秀奖", count: null },
    ],
    teams: { method: "mean", missing: "zero", decimals: 3, ties: ["bestIndividual", "share"] },
  },
  rounds: [
    ...STAGES.map(({ id }) => ({
      stage: id,
      category: "a",
      round: `a-${id}`,
      by: "list" as const,
    })),
    { stage: "written", category: "b", round: "b-written", by: "list" },
  ],
};
const PEOPLE: Participant[] = [
  { id: "p1", number: 1, category: "a", team: "t1" },
  { id: "p2", number: 2, category: "a", team: "t2" },
  { id: "p3", number: 3, category: "a", team: "t2" },
  { id: "p4", number: 4, category: "b", team: "t1" },
];
const PEOPLE_OF = (round: string) =>
  PEOPLE.filter(({ category }) => category === round.slice(0, 1)).map(({ id }) => id);

/** A round of a list in which everybody named gets their thousandths, the others stay away; closed or left open. */
function listed(round: string, scores: Readonly<Record<string, number>>, close = true): RoundState {
  const lived = opened(
    programme.parse({
      ...{ round, contest: "skills", prizes: null, advance: [], atOnce: true },
      rules: rulesOfRound({ rules: RULES, stages: PLAN }, round),
      entries: PEOPLE_OF(round).map((entry, at) => ({
        ...{ entry, number: at + 1, unit: "u", category: "a" },
      })),
      seats: [
        { seat: "1", judge: "marker", unit: null },
        { seat: "C", judge: "head", unit: null },
      ],
    }),
  );
  for (const entry of PEOPLE_OF(round)) {
    const score = scores[entry];
    if (score === undefined) {
      if (close) lived.must({ type: "withdraw", entry } as RoundWish);
      continue;
    }
    const marks = { score: markText(score) };
    lived.must(roundCommand.parse({ type: "hand-in", entry, seat: "1", marks, salt: SALT }));
    lived.must({ type: "confirm", entry } as RoundWish);
    lived.must({ type: "reveal", entry, step: "all" } as RoundWish);
  }
  if (close) lived.must({ type: "close" } as RoundWish);
  return lived.state;
}

const resultOf = (states: Readonly<Record<string, RoundState>>) =>
  contestResult(PLAN, PEOPLE, (round) => states[round] ?? UNOPENED);

const WRITTEN = { "a-written": listed("a-written", { p1: 150_000, p2: 120_000, p3: 75_500 }) };
const ALL = {
  ...WRITTEN,
  "a-practical": listed("a-practical", { p1: 80_000, p2: 90_000, p3: 90_000 }),
  "a-scenario": listed("a-scenario", { p1: 80_000, p2: 85_000 }),
};

describe("a contest whose stages are rounds", () => {
  it("[M9] before anything is out nobody has a place", () => {
    const { categories, teams } = resultOf({});
    expect(categories.map(({ results, final }) => [results, final])).toEqual([
      [[], false],
      [[], false],
    ]);
    expect(categories[0]?.stages.map(({ status }) => status)).toEqual(Array(3).fill("planned"));
    expect(teams?.results).toEqual([]);
  });

  it("[M9] a stage counts once its round is closed, by its part of its full mark", () => {
    const [a] = resultOf(WRITTEN).categories;
    expect(a?.final).toBe(false);
    expect(a?.results.map(({ id, score, place, prize }) => [place, id, score, prize])).toEqual([
      ["1", "p1", "30.000", undefined],
      ["2", "p2", "24.000", undefined],
      ["3", "p3", "15.100", undefined],
    ]);
  });

  it("[M9] what is published of a stage under way is shown and does not count yet", () => {
    const open = { "a-practical": listed("a-practical", { p2: 99_000 }, false) };
    const { categories } = resultOf({ ...WRITTEN, ...open });
    const [, practical] = categories[0]?.stages ?? [];
    expect(practical).toMatchObject({ status: "open", placed: 1, of: 3 });
    expect(practical?.scores.get("p2")).toBe("99");
    expect(categories[0]?.results).toEqual(resultOf(WRITTEN).categories[0]?.results);
  });

  it("[M2] [M9] once all are closed places are final, give prizes, and whoever was absent has what the rule says", () => {
    const [a] = resultOf(ALL).categories;
    expect(a?.final).toBe(true);
    // p1 and p2 both have 86, and p2 more in the practical part.
    expect(a?.results.map(({ id, score, place, prize }) => [place, id, score, prize])).toEqual([
      ["1", "p2", "86.000", "一等奖"],
      ["2", "p1", "86.000", "优秀奖"],
      ["3", "p3", "60.100", "优秀奖"],
    ]);
    expect(a?.stages[2]?.scores.get("p3")).toBeNull();
  });

  it("[M9] teams are final with the last category, and give no prize before", () => {
    expect(resultOf(ALL).teams?.final).toBe(false);
    const whole = resultOf({ ...ALL, "b-written": listed("b-written", { p4: 75_000 }) });
    expect(whole.teams?.final).toBe(true);
    expect(whole.teams?.results.map(({ id, score }) => [id, score])).toEqual([
      ["t2", "73.050"],
      ["t1", "68.000"],
    ]);
  });

  it("[M9] a correction that opens a round again takes its stage out until it is closed anew", () => {
    const reopened = { ...ALL["a-scenario"], phase: "open" as const, results: null };
    const { categories } = resultOf({ ...ALL, "a-scenario": reopened });
    expect(categories[0]?.final).toBe(false);
    expect(categories[0]?.results[0]).toMatchObject({ id: "p1", score: "70.000" });
    expect(categories[0]?.results.some(({ prize }) => prize !== undefined)).toBe(false);
  });

  it("[M1] [M9] is what the same scores come to in a file", () => {
    const score = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined, freq: 5 });
    const scores = fc.record({ p1: score, p2: score, p3: score });
    fc.assert(
      fc.property(fc.tuple(scores, scores, scores), (all) => {
        const given = all.map((one) =>
          Object.fromEntries(
            Object.entries(one).flatMap(([id, mark]) =>
              mark === undefined ? [] : [[id, mark * 10]],
            ),
          ),
        );
        const states = Object.fromEntries(
          STAGES.map(({ id }, at) => [`a-${id}`, listed(`a-${id}`, given[at] ?? {})]),
        );
        const [a] = resultOf(states).categories;
        const file = answer({
          rules: { ...PLAN.rules, categories: undefined, stages: STAGES, teams: undefined },
          entries: PEOPLE.slice(0, 3).map(({ id, number }) => ({
            ...{ id, number },
            scores: Object.fromEntries(
              STAGES.map((stage, at) => {
                const mark = given[at]?.[id];
                return [stage.id, mark === undefined ? null : markText(mark)];
              }),
            ),
          })),
        });
        const plain = (lines: typeof file.results) =>
          lines.map(({ id, place, score, prize, stages }) => [id, place, score, prize, stages]);
        expect(plain(a?.results ?? [])).toEqual(plain(file.results));
        expect(a?.without.map(({ id }) => id)).toEqual(file.without.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });
});

describe("who is level in the total of all stages", () => {
  const LOT: StagePlan = {
    ...PLAN,
    rules: {
      ...PLAN.rules,
      ties: ["stage:practical", "headJudge", "earlier"],
      teams: { method: "mean", missing: "zero", decimals: 3, ties: ["lot"] },
    },
  };
  const same = { p1: 80_000, p2: 80_000, p3: 60_000 };
  const level = (orders: RoundState["totalOrders"] = [], others: readonly object[] = []) => ({
    "a-written": listed("a-written", same),
    "a-practical": listed("a-practical", same),
    "a-scenario": { ...listed("a-scenario", same), totalOrders: orders },
    "b-written": { ...listed("b-written", { p4: 60_000 }), totalOrders: others as [] },
  });
  const said = (...ids: string[]) => ({ level: ids, reason: "现场抽签" });
  type States = Readonly<Record<string, RoundState>>;
  const of = (states: States) =>
    contestResult(LOT, PEOPLE, (round) => states[round] ?? UNOPENED).categories[0];
  const groups = (states: States) => levelGroups(LOT, PEOPLE, (round) => states[round] ?? UNOPENED);
  const places = (states: States) => of(states)?.results.map(({ id, place }) => `${place} ${id}`);

  it("[M11] waits for an order once all stages are closed, without prizes, and meanwhile goes by the next steps", () => {
    expect(of(level())).toMatchObject({ final: false, open: [["p1", "p2"]] });
    expect(places(level())).toEqual(["1 p1", "2 p2", "3 p3"]);
    expect(of(level())?.results.some(({ prize }) => prize !== undefined)).toBe(false);
    const { "a-scenario": _, ...fewer } = level();
    expect(of(fewer)?.open).toEqual([]);
    expect(groups(fewer)).toEqual([]);
  });

  it("[M11] is parted by the order that names all who are level; of several the last one counts", () => {
    expect(of(level([said("p2", "p1")]))).toMatchObject({ final: true, open: [] });
    expect(places(level([said("p2", "p1")]))).toEqual(["1 p2", "2 p1", "3 p3"]);
    expect(of(level([said("p2", "p1")]))?.results[0]?.prize).toBe("一等奖");
    expect(places(level([said("p2", "p1"), said("p1", "p2")]))).toEqual(["1 p1", "2 p2", "3 p3"]);
    expect(of(level([said("p2", "p3")]))).toMatchObject({ final: false, open: [["p1", "p2"]] });
  });

  it("[M11] is named with the stream of the last stage, of teams with that of the last category", () => {
    const { "b-written": b, ...a } = level();
    expect(groups(a)).toEqual([
      { round: "a-scenario", level: ["p1", "p2"], teams: false, category: "临床", ordered: false },
    ]);
    expect(groups({ ...a, "b-written": b }).map(({ teams }) => teams)).toEqual([false]);
    // p3 has 54 of three stages, and p4 54 % of one.
    const even = { ...a, "b-written": listed("b-written", { p4: 81_000 }) };
    expect(groups(even)[1]).toEqual({
      ...{ round: "b-written", level: ["t1", "t2"], teams: true, category: "", ordered: false },
    });
    const parted = { ...even["b-written"], totalOrders: [said("t2", "t1")] };
    const { teams } = contestResult(LOT, PEOPLE, (round) =>
      round === "b-written" ? parted : (even[round as "a-written"] ?? UNOPENED),
    );
    expect(teams?.final).toBe(true);
    expect(teams?.results.map(({ id, place }) => `${place} ${id}`)).toEqual(["1 t2", "2 t1"]);
    expect(groups(level([said("p1", "p2")])).map(({ ordered }) => ordered)).toEqual([true]);
  });

  it("[M11] an order says nothing any more where a correction leaves others level", () => {
    const orders = [said("p2", "p1")];
    const corrected = listed("a-scenario", { p1: 80_000, p2: 80_000, p3: 80_000 });
    const practical = listed("a-practical", { p1: 80_000, p2: 80_000, p3: 80_000 });
    const states = {
      ...level(),
      "a-written": listed("a-written", { p1: 80_000, p2: 80_000, p3: 80_000 }),
      "a-practical": practical,
      "a-scenario": { ...corrected, totalOrders: orders },
    };
    expect(of(states)).toMatchObject({ final: false, open: [["p1", "p2", "p3"]] });
  });

  it("[M11] is said of a round that is over, and of nobody twice", () => {
    const order = (...ids: string[]) =>
      ({ type: "order-totals", level: ids, reason: "现场抽签" }) as RoundWish;
    const lived = opened();
    expect(lived.no(order("e1", "e2"))).toBe("not-closed");
    for (const entry of ["e1", "e2", "e3"]) lived.must({ type: "withdraw", entry } as RoundWish);
    lived.must({ type: "close" } as RoundWish);
    expect(lived.no(order("e1", "e1"))).toBe("level-twice");
    lived.must(order("e2", "e1"));
    expect(lived.state.totalOrders).toEqual([{ level: ["e2", "e1"], reason: "现场抽签" }]);
    expect(lived.state.phase).toBe("closed");
  });
});

describe("the list of a stage", () => {
  it("[M10] is a round with one criterion up to its full mark; a panel's stage keeps the contest's rules", () => {
    const settings = { rules: RULES, stages: PLAN };
    expect(rulesOfRound(settings, "a-written")).toMatchObject({
      criteria: [{ id: "score", name: "笔试", weight: 10_000 }],
      mark: { min: 0, max: 150_000, step: 10 },
    });
    expect(rulesOfRound(settings, "elsewhere")).toBe(RULES);
    expect(rulesOfRound({ rules: RULES }, "a-written")).toBe(RULES);
  });
});
