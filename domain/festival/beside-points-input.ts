import { z } from "zod";
import { ok, type Result, refuse } from "../kernel/result";
import type { Refusal } from "../live/decider";
import { fittedRules } from "./fitted-rules";
import { STEPS_BESIDE_POINTS, type TallyRules, tallyRules } from "./rules";

const METHODS = ["rankSum", "majorityPreference", "majorityJudgment"] as const;
const whole = (most: number) => z.int().min(0).max(most);

/** Rules of a contest by ranks, majorities or grades (S12–S14), as a contest or a preset states them. */
const input = z.object({
  panel: z.object({
    method: z.enum(METHODS),
    /** Of majority judgment, best first. */
    grades: z.array(z.string().min(1).max(40)).min(2).max(9).optional(),
  }),
  ties: z.array(z.enum(STEPS_BESIDE_POINTS)).max(5).optional(),
  recused: z.enum(["reserve", "present"]).optional(),
  absent: z.object({ atLeast: whole(15).min(1) }).optional(),
  /** Of ranks and majorities: what a judge's points are given for. */
  criteria: z
    .array(z.object({ id: z.string(), name: z.string().min(1).max(40), weight: whole(100) }))
    .min(1)
    .max(12)
    .optional(),
});

const ONE_MARK = [{ id: "mark", name: "mark", weight: 100 }];

/** The rules as a round has them; null where they are by points. Refuses `bad-rules` with the first fault. */
export function readBesidePoints(json: unknown): Result<TallyRules, Refusal> | null {
  const method = methodIn(json);
  if (!METHODS.some((one) => one === method)) return null;
  const parsed = input.safeParse(json);
  if (!parsed.success) return bad(parsed.error.issues);
  const { panel, ties = ["headJudge"], recused = "present", absent, criteria } = parsed.data;
  const rules = tallyRules.safeParse(
    fittedRules({
      criteria: (criteria ?? ONE_MARK).map((one) => ({ ...one, weight: one.weight * 100 })),
      mark: { min: 0, max: 100_000, step: 100 },
      panel: { dropHigh: 0, dropLow: 0, ...panel },
      rounding: { at: "end", mode: "halfUp", decimals: 0 },
      rankOn: "rounded",
      ...{ recused, ties, atLeast: absent?.atLeast ?? 1, time: null },
    }),
  );
  return rules.success ? ok(rules.data) : bad(rules.error.issues);
}

const methodIn = (json: unknown): unknown => {
  const panel = typeof json === "object" && json !== null && "panel" in json ? json.panel : null;
  return typeof panel === "object" && panel !== null && "method" in panel ? panel.method : null;
};

const bad = ([issue]: readonly {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}[]) =>
  refuse({
    code: "bad-rules",
    path: issue?.path.map(String).join(".") ?? "",
    why: issue?.message ?? "",
  });
