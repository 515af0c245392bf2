import { markText } from "../festival/mark-text";
import { gradesOf } from "../festival/methods";
import type { TallyRules } from "../festival/rules";
import { say } from "./index";
import type { Lang } from "./say";

/** How places are made where marks are no points: by grades, by ranks, or by majorities (S12–S14). */
export function methodSentences(lang: Lang, rules: TallyRules): readonly string[] {
  const grades = gradesOf(rules);
  if (grades.length > 0)
    return [
      say(lang, "rules.grades", {
        grades: grades.map(({ word }) => word).join(say(lang, "rules.list")),
      }),
      say(lang, "rules.method.grades"),
    ];
  const { mark, criteria } = rules;
  const range = { min: markText(mark.min), max: markText(mark.max), step: markText(mark.step) };
  const names = criteria.map(({ name }) => name).join(say(lang, "rules.list"));
  return [
    say(lang, "rules.marks", { names, ...range }),
    say(lang, rules.panel.method === "rankSum" ? "rules.method.ranks" : "rules.method.majority"),
    say(lang, "rules.method.all"),
  ];
}
