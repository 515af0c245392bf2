import { describe, expect, test } from "vitest";
import { lintRules, type PlannedPanel } from "../../../domain/festival/lint";
import { orderBreaches } from "../../../domain/festival/order-breaches";
import type { PrizeRules, TallyRules } from "../../../domain/festival/rules";

const SOUND: TallyRules = {
  criteria: [
    { id: "c1", name: "艺术表现", weight: 6000 },
    { id: "c2", name: "台风", weight: 4000 },
  ],
  mark: { min: 0, max: 100_000, step: 100 },
  panel: { method: "trimmedMean", dropHigh: 1, dropLow: 1 },
  rounding: { at: "panel", mode: "halfUp", decimals: 3 },
  rankOn: "rounded",
  recused: "reserve",
  atLeast: 3,
  ties: ["criterion:c1", "headJudge"],
  time: { minMs: 180_000, maxMs: 360_000, perStartedMs: 30_000, points: 500 },
};
const PANEL: PlannedPanel = { round: "决赛", judges: 7, reserves: 1, head: true, prizes: null };
const prize = (name: string, count: number | null) => ({ name, count });
const prizesOf = (...prizes: PrizeRules["prizes"]): PrizeRules => ({ prizes, ties: "share" });

const found = (rules: Partial<TallyRules>, ...panels: Partial<PlannedPanel>[]) =>
  lintRules(
    { ...SOUND, ...rules },
    panels.map((panel) => ({ ...PANEL, ...panel })),
  ).map(({ rule, level, code }) => `${rule} ${level} ${code}`);

describe("rules are looked over before anybody is judged by them", () => {
  test("sound rules with a whole panel raise nothing", () => {
    expect(found({}, {})).toEqual([]);
  });

  test("[L1] weights that make 99 % are refused, with their sum", () => {
    const criteria = [{ id: "c1", name: "艺术表现", weight: 9900 }];
    const [first] = lintRules({ ...SOUND, criteria, ties: ["earlier"] }, []);
    expect(first).toMatchObject({ rule: "L1", level: "error", facts: { sum: 99 } });
  });

  test("[L2] two criteria of one name are refused", () => {
    const criteria = SOUND.criteria.map((one) => ({ ...one, name: "台风" }));
    expect(found({ criteria })).toEqual(["L2 error lint-name-twice"]);
  });

  test("[L3] a scale upside down, or with steps that do not fit, is refused", () => {
    expect(found({ mark: { min: 10_000, max: 10_000, step: 100 } })).toEqual([
      "L3 error lint-scale",
    ]);
    expect(found({ mark: { min: 0, max: 10_000, step: 300 } })).toEqual(["L3 error lint-step"]);
  });

  test("[L4] as many sheets dropped as asked for leaves nothing; a trimmed mean drops something", () => {
    expect(found({ atLeast: 2 })).toEqual(["L4 error lint-drops"]);
    expect(found({ panel: { method: "trimmedMean", dropHigh: 0, dropLow: 0 } })).toEqual([
      "L4 error lint-drops-nothing",
    ]);
  });

  test("[L5] a sum is refused where a sheet may be missing", () => {
    const panel = { method: "sum", dropHigh: 0, dropLow: 0 } as const;
    expect(found({ panel, atLeast: 6 }, {})).toEqual(["L5 error lint-sum"]);
    expect(found({ panel, atLeast: 7 }, {})).toEqual([]);
  });

  test("[L6] half a point off is refused where scores are whole", () => {
    const rounding = { ...SOUND.rounding, decimals: 0 };
    expect(found({ rounding })).toEqual(["L6 error lint-points"]);
  });

  test("[L7] a shortest time above the longest is refused", () => {
    const time = { minMs: 2, maxMs: 1, perStartedMs: 1, points: 500 };
    expect(found({ time })).toEqual(["L7 error lint-time"]);
  });

  test("[L8] a tie step twice, or by a criterion that is gone, is refused", () => {
    expect(found({ ties: ["earlier", "earlier"] })).toContain("L8 error lint-tie-twice");
    expect(found({ ties: ["criterion:c9", "earlier"] })).toEqual(["L8 error lint-tie-criterion"]);
  });

  test("[L9] a chain that can end open, and steps that never speak, are doubtful", () => {
    expect(found({ ties: ["untrimmed"] })).toEqual(["L9 doubt lint-ties-open"]);
    expect(found({ ties: ["earlier", "headJudge"] })).toEqual(["L9 doubt lint-ties-never"]);
    expect(found({ rankOn: "exact", ties: ["exact", "earlier"] })).toEqual([
      "L9 doubt lint-ties-exact",
    ]);
  });

  test("[L10] a panel below the limit is an error, and one that leaves an even number doubtful", () => {
    expect(found({}, { judges: 2 })).toEqual(["L10 error lint-panel-small"]);
    expect(found({}, { judges: 6 })).toEqual(["L10 doubt lint-panel-even"]);
  });

  test("[L11] no reserve and no head judge are doubtful; without judges nothing is said yet", () => {
    expect(found({}, { reserves: 0, head: false })).toEqual([
      "L11 doubt lint-no-reserve",
      "L11 doubt lint-no-head",
    ]);
    expect(found({}, { judges: 0, reserves: 0, head: false })).toEqual([]);
  });

  test("[L12] a prize that is never given, and a line that a shared place crosses, are doubtful", () => {
    const prizes = prizesOf(prize("优秀奖", null), prize("一等奖", 1));
    expect(found({}, { prizes })).toEqual(["L12 doubt lint-prize-never"]);
    const line = prizesOf(prize("一等奖", 1));
    expect(found({ ties: [] }, { prizes: line })).toEqual([
      "L9 doubt lint-ties-open",
      "L12 doubt lint-prize-line",
    ]);
  });
});

describe("an order that was changed by hand", () => {
  const entry = (unit: string, ...people: string[]) => ({ unit, people });

  test("[O3] a unit twice in a row is named by the two numbers", () => {
    expect(orderBreaches([entry("A"), entry("B"), entry("B")], 4)).toEqual([
      { rule: "O3", first: 2, second: 3, person: null },
    ]);
  });

  test("[O4] a person who comes back too soon is named; at the gap itself nothing is", () => {
    const order = [entry("A", "王"), entry("B"), entry("C"), entry("D", "王"), entry("E", "王")];
    expect(orderBreaches(order, 3)).toEqual([{ rule: "O4", first: 4, second: 5, person: "王" }]);
    expect(orderBreaches(order, 4)).toHaveLength(2);
  });
});
