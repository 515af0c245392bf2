import { expect, test } from "vitest";
import type { DrawRefusal } from "../../../domain/league/draw";
import type { KnockoutRefusal } from "../../../domain/league/playoff";
import { competitionRefusalText } from "../../../domain/words/competition";

const rule = { kind: "sector", value: "county", maxPerGroup: 1 };

test.each<DrawRefusal | KnockoutRefusal>([
  { code: "group-count", groups: 0, most: 26 },
  { code: "entered-twice", team: "T01" },
  { code: "in-two-pots", team: "T01" },
  { code: "unknown-entrant", team: "T01" },
  { code: "not-in-a-pot", team: "T01" },
  { code: "places-do-not-fit", entrants: 34, places: 35 },
  { code: "no-legal-draw", tries: 100_000, cause: null },
  { code: "no-legal-draw", tries: 0, cause: { rule, bearers: 13, room: 8 } },
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
    tries: 0,
    cause: { rule, bearers: 13, room: 8 },
  } as const;
  expect(competitionRefusalText("zh", refusal, String)).toBe(
    "回避规则无法满足：同类球队有 13 支，各组合计最多容纳 8 支（每组最多 1 支）。请放宽这条规则。",
  );
});
