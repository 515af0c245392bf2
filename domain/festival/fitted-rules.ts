import { gradeScale } from "./methods";
import { STEPS_BESIDE_POINTS, type TallyRules } from "./rules";

/** The one criterion of a sheet that holds a grade. */
const GRADE = { id: "grade", name: "等级", weight: 10_000 };

/**
 * The rules as their way of judging can use them (S12–S14): with grades, ranks or majorities nothing is dropped,
 * multiplied or taken off, and the chain of ties holds only what says something there. Rules by points stay as they are.
 */
export function fittedRules(rules: TallyRules): TallyRules {
  const { method, grades } = rules.panel;
  const byGrades = method === "majorityJudgment";
  if (!byGrades && method !== "rankSum" && method !== "majorityPreference") {
    const { grades: _, ...panel } = rules.panel;
    return grades === undefined ? rules : { ...rules, panel };
  }
  const { absent: _, ...rest } = rules;
  return {
    ...rest,
    ...(byGrades && grades ? { criteria: [GRADE], mark: gradeScale(grades) } : {}),
    panel: { method, dropHigh: 0, dropLow: 0, ...(byGrades && grades ? { grades } : {}) },
    // A sum of ranks may end in a half.
    rounding: { at: "end", mode: "halfUp", decimals: method === "rankSum" ? 1 : 0 },
    rankOn: "rounded",
    recused: rules.recused === "reserve" ? "reserve" : "present",
    ties: rules.ties.filter((step) => STEPS_BESIDE_POINTS.includes(step)),
    time: null,
  };
}
