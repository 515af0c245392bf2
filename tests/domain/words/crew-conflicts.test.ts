import { expect, test } from "vitest";
import { crewConflictText } from "../../../domain/words/crew-conflicts";

const low = (grade: string) => ({ code: "grade-too-low" as const, grade, required: "一级" });

test.each(["zh", "en"] as const)(
  "whose grade is too low reads which one is needed, and whoever has none reads that (%s)",
  (lang) => {
    const [some, none] = ["三级", ""].map((grade) => crewConflictText(lang, low(grade), String));
    expect(some).toContain("三级");
    for (const text of [some, none]) {
      expect(text).toContain("一级");
      expect(text).not.toMatch(/为，|grade ;|[{}]| {2}/);
    }
    expect(none).not.toBe(some);
    expect(none).toMatch(/没有等级|no grade/);
  },
);
