import { expect, test } from "vitest";
import type { DrawRefusal } from "../../../domain/league/draw";
import type { KnockoutRefusal } from "../../../domain/league/playoff";
import { competitionRefusalText, drawDifferenceText } from "../../../domain/words/competition";

const rule = { kind: "sector", value: "county", maxPerGroup: 1 };

test.each<DrawRefusal | KnockoutRefusal>([
  { code: "group-count", groups: 0, most: 26 },
  { code: "entered-twice", team: "T01" },
  { code: "in-two-pots", team: "T01" },
  { code: "unknown-entrant", team: "T01" },
  { code: "not-in-a-pot", team: "T01" },
  { code: "places-do-not-fit", entrants: 34, places: 35 },
  { code: "fixed-twice", team: "T01", place: "A1" },
  { code: "fixed-elsewhere", team: "T01", place: "A1", pot: 2 },
  { code: "none-found", tries: 0 },
  { code: "no-legal-draw", cause: { rule, bearers: 13, room: 8 }, together: [] },
  {
    code: "no-legal-draw",
    cause: null,
    together: [
      { type: "kind", kind: "county", value: "X", maxPerGroup: 1, teams: ["T01", "T01"] },
      { type: "apart", teams: ["T01", "T01"] },
      { type: "fixed", team: "T01", group: "A", place: 1 },
    ],
  },
  { code: "pairing-count", pairings: 3 },
  { code: "pairing-unreadable", pairing: "A1/B2" },
  { code: "place-twice", group: "A", place: 1 },
  { code: "third-place-needs-semi-finals" },
])("a refused draw or knockout says in both languages what is wrong: $code", (refusal) => {
  for (const lang of ["zh", "en"] as const) {
    const text = competitionRefusalText(lang, refusal, () => "渭滨区");
    expect(text).toMatch(/[。.]$/);
    expect(text).not.toMatch(/[{}]|undefined|T01| {2}| ,|“”/);
    const { code, ...facts } = refusal;
    if ("team" in facts) expect(text).toContain("渭滨区");
    for (const fact of Object.values(facts)) {
      if (typeof fact === "number" && fact > 0) expect(text).toContain(String(fact));
    }
  }
});

test("a rule that cannot be kept is told with its figures", () => {
  const refusal = {
    code: "no-legal-draw",
    cause: { rule, bearers: 13, room: 8 },
    together: [],
  } as const;
  expect(competitionRefusalText("zh", refusal, String)).toBe(
    "回避规则无法满足：同类球队有 13 支，各组合计最多容纳 8 支（每组最多 1 支）。请放宽这条规则。",
  );
});

test("rules that leave no draw together are told with the teams that they are about", () => {
  const refusal = {
    code: "no-legal-draw",
    cause: null,
    together: [
      { type: "kind", kind: "county", value: "X", maxPerGroup: 1, teams: ["甲", "乙"] },
      { type: "apart", teams: ["乙", "丙"] },
    ],
  } as const;
  expect(competitionRefusalText("zh", refusal, String)).toBe(
    "这几条规则合在一起，没有任何合法的抽签结果：每组最多 1 支（共 2 支：甲、乙）；不同组：乙、丙。放宽其中任何一条就能抽签。",
  );
});

test("what differs in a replay is named with both teams", () => {
  const at = { group: "A", place: 1, published: "甲", replayed: "乙" };
  expect(drawDifferenceText("en", { code: "draw-differs", in: "draw", at }, String)).toBe(
    "A1 differs: published is 甲, and drawing again gives 乙.",
  );
  for (const what of ["entry", "draw", "figures"] as const)
    expect(drawDifferenceText("zh", { code: "draw-differs", in: what }, String)).toMatch(/。$/);
});
