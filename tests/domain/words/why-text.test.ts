import { describe, expect, test } from "vitest";
import type { TallyRules } from "../../../domain/festival/rules";
import type { Scored } from "../../../domain/festival/tally";
import { asked, type Why, whyAbove } from "../../../domain/festival/why-above";
import { entryId } from "../../../domain/kernel/ids";
import { whyText } from "../../../domain/words/why-text";
import { marked, tallied, USUAL } from "../../support/contests";

const acts = (
  rules: TallyRules,
  given: Readonly<Record<string, readonly number[]>>,
  deductions: Readonly<Record<string, number>> = {},
): Scored[] =>
  Object.entries(given).map(([id, hundredths], index) => {
    const sheets = marked(hundredths);
    const tally = tallied(rules, sheets, deductions[id] ?? 0);
    return { entry: entryId(id), number: index + 1, sheets, tally };
  });

const NAMES = {
  entry: (entry: string) => entry,
  judge: (seat: string) => `评委${seat}`,
};

const why = (rules: TallyRules, scored: readonly Scored[], a: string, b: string): Why => {
  const found = whyAbove(asked({ rules, scored, orders: [] }, new Map()), entryId(a), entryId(b));
  if (!found) throw new Error("no answer");
  return found;
};

describe("the paragraph", () => {
  const scored = acts(
    USUAL,
    {
      A: [938, 934, 927, 919, 880, 977],
      B: [930, 930, 930, 930, 930, 930],
      C: [940, 931, 931, 929, 929, 900],
    },
    { A: 100 },
  );

  test("says the rule, the marks behind both scores, and what was missing, in both languages", () => {
    const found = why(USUAL, scored, "A", "B");
    const names = { entry: NAMES.entry, judge: (seat: string) => `judge ${seat}` };
    expect(whyText("zh", found, USUAL, NAMES)).toEqual({
      reason: "B得9.30分，A得9.20分，分高的B在前。",
      made: [
        "B：6位评委中去掉最高的 9.30（评委1）和最低的 9.30（评委6），其余4位平均 9.30。",
        "A：6位评委中去掉最高的 9.77（评委6）和最低的 8.80（评委5），其余4位平均 9.295，四舍五入为 9.30，扣 0.10 分，得 9.20 分。",
      ],
      needed: [
        "A要排到B前面，得分至少要再高 0.11 分；再高 0.10 分是同分。",
        "只改一位评委的一项，最少要高 0.44 分：例如评委3的“总分”是 9.71，而不是 9.27。",
      ],
    });
    expect(whyText("en", found, USUAL, names)).toEqual({
      reason: "B has 9.30 and A 9.20; the higher score comes first.",
      made: [
        "B: of 6 judges, without the highest, 9.30 (judge 1), and the lowest, 9.30 (judge 6), the mean of the other 4 is 9.30.",
        "A: of 6 judges, without the highest, 9.77 (judge 6), and the lowest, 8.80 (judge 5), the mean of the other 4 is 9.295, rounded to 9.30, less 0.10, makes 9.20.",
      ],
      needed: [
        "To be ahead of B, A needed a score higher by at least 0.11; 0.10 more would make them level.",
        "With one mark of one judge alone it takes at least 0.44: for example 总分 of judge 3 at 9.71 instead of 9.27.",
      ],
    });
  });

  test("says of those who share a place that nothing parts them", () => {
    const found = why(USUAL, scored, "C", "B");
    expect(whyText("zh", found, USUAL, NAMES).reason).toBe(
      "C与B同为9.30分，同分规则的各步都分不出先后，两者并列第1名。",
    );
  });

  test("says which deduction alone kept one behind, and in both languages how it was taken off", () => {
    const late = acts(USUAL, { A: [930, 930, 930], B: [934, 934, 934] }, { B: 100 });
    const round = asked(
      { rules: USUAL, scored: late, orders: [] },
      new Map([[entryId("B"), { time: 90, penalties: [{ points: 10, reason: "超员" }] }]]),
    );
    const found = whyAbove(round, entryId("A"), entryId("B"));
    if (!found) throw new Error("both have a result");
    expect(whyText("zh", found, USUAL, NAMES).needed.slice(2)).toEqual([
      "如果没有扣用时的 0.09 分，B就排在A前面。",
    ]);
    const alone = { ...found, needed: [] };
    const [, made] = whyText("en", alone, USUAL, NAMES).made;
    expect(made).toMatch(/the mean of the other 1 is 9\.34, less 0\.10, makes 9\.24\.$/);
    for (const [which, sentence] of [
      ["penalty", "如果没有因“超员”扣 0.04 分，B就排在A前面。"],
      ["all", "如果没有扣这 0.04 分，B就排在A前面。"],
    ] as const) {
      const needed = [{ kind: "deduction", which, points: 40, reason: "超员" }] as const;
      expect(whyText("zh", { ...found, needed }, USUAL, NAMES).needed).toEqual([sentence]);
    }
  });

  test("says where no single mark would do, and what not rounding comes to", () => {
    const rules: TallyRules = {
      ...USUAL,
      rankOn: "exact",
      mark: { min: 0, max: 10_000, step: 10 },
    };
    const far = acts(rules, { A: [990, 990, 990, 990], B: [900, 900, 900, 900] });
    expect(whyText("zh", why(rules, far, "A", "B"), rules, NAMES).needed).toEqual([
      "B要排到A前面，不取舍小数的得分要再高 0.9 分以上。",
      "只改一位评委的一项，即使打到最高分也不够。",
    ]);
    const level = acts(rules, { A: [990, 990, 990], B: [990, 990, 990] });
    expect(whyText("en", why(rules, level, "A", "B"), rules, NAMES).needed).toEqual([
      "Any more before rounding would have put B ahead of A.",
      "One mark of one judge alone would not do, not even the highest of the scale.",
    ]);
  });

  test("of marks dropped criterion by criterion names no judge as dropped", () => {
    const rules: TallyRules = { ...USUAL, panel: { ...USUAL.panel, trim: "criterion" } };
    const given = acts(rules, { A: [930, 931, 931, 935], B: [900, 901, 902, 910] });
    expect(whyText("zh", why(rules, given, "A", "B"), rules, NAMES).made).toEqual([
      "A：4位评委的每一项各去掉最高、最低后合成 9.31。",
      "B：4位评委的每一项各去掉最高、最低后合成 9.015，四舍五入为 9.02。",
    ]);
  });
});
