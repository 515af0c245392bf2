import { z } from "zod";
import { PRESETS } from "../presets";
import { tallyInput } from "../tally-file-input";
import { flatTallyFile } from "../tally-form";
import { stageFaults } from "./stage-faults";

/** What `leitai tally` reads for a contest of several stages, with teams or without (M1–M8). */

const id = z.string().min(1).max(64);
const name = z.string().min(1).max(40).optional();
const decimal = z
  .string()
  .refine((text) => /^\d{1,4}(\.\d{1,3})?$/.test(text), "a decimal as text is expected");
const MODES = ["halfUp", "halfEven", "truncate"] as const;
const rounded = {
  mode: z.enum(MODES).optional(),
  decimals: z.int().min(0).max(3),
};
const prizes = z
  .array(z.object({ name: z.string().min(1).max(40), count: z.int().min(0).max(200).nullable() }))
  .max(12)
  .optional();
const prizeTies = z.enum(["share", "extra", "fewer", "decide"]).optional();
const ties = z.array(z.string().max(80)).max(10).optional();
const orders = z.array(z.array(id).min(2)).max(200).optional();
const seconds = z.union([z.int().min(0).max(86_400), decimal]);

const stageRules = z
  .array(
    z.object({
      id,
      name,
      /** In percent: all stages make 100; "12.5" is one too. */
      weight: z.union([z.int().min(0).max(100), decimal]),
      /** The score that is all there is to have; 100 when left out. */
      fullMark: z.union([z.int().min(1).max(9999), decimal]).optional(),
    }),
  )
  .min(1)
  .max(12);

const teamRules = z.object({
  /** The mean of those who count, or their sum. */
  method: z.enum(["mean", "sum"]),
  /** So many with the highest scores count; all members when left out. */
  best: z.int().min(1).max(100).optional(),
  /** A member's score as it is printed (when left out), or before rounding. */
  of: z.enum(["rounded", "exact"]).optional(),
  /** A member without a result: 0, or not counted. Expected as soon as there is one. */
  missing: z.enum(["zero", "leaveOut"]).optional(),
  /** With fewer results a team has none; as many as count, or one, when left out. */
  atLeast: z.int().min(1).max(100).optional(),
  ...rounded,
  rankOn: z.enum(["rounded", "exact"]).optional(),
  /** stage:ID, time, time:ID, bestIndividual, exact, decimals:N, headJudge, lot, share. */
  ties,
  prizes,
  prizeTies,
});

/** A score of a stage: as text, with its time, or null of somebody who was not there. */
const stageScore = z.union([
  z.null(),
  decimal,
  z.object({ score: decimal.nullable(), durationSec: seconds.optional() }),
]);

/** How several stages become one result. */
export const stageRulesInput = z.object({
  preset: z.enum(PRESETS).optional(),
  /** Of all, or else of each category. */
  stages: stageRules.optional(),
  categories: z
    .array(z.object({ id, name, stages: stageRules }))
    .min(1)
    .max(30)
    .optional(),
  /** Not there at a stage: 0 for it, or no result. Expected as soon as somebody was not. */
  absentStage: z.enum(["zero", "noResult"]).optional(),
  /** Rounded is the sum (`end`, when left out), or each stage's share as well. */
  rounding: z.object({ at: z.enum(["stage", "end"]).optional(), ...rounded }),
  rankOn: z.enum(["rounded", "exact"]).optional(),
  /** stage:ID, time, time:ID, exact, decimals:N, headJudge, lot, earlier, share. */
  ties,
  prizes,
  prizeTies,
  teams: teamRules.optional(),
});

const shape = z.object({
  id: z.string().optional(),
  rules: stageRulesInput,
  /** Who takes part; scores may stand here or under `stages`. */
  entries: z
    .array(
      z.object({
        id,
        /** The place in the list when left out. */
        number: z.int().min(1).max(2000).optional(),
        category: id.optional(),
        team: id.optional(),
        /** By stage. */
        scores: z.record(z.string(), stageScore).optional(),
      }),
    )
    .min(1)
    .max(2000),
  stages: z
    .array(
      z.object({
        id,
        /** With rules of a panel, as in a file of one round: its scores are carried on. */
        rules: tallyInput.shape.rules.optional(),
        judges: tallyInput.shape.judges,
        headJudge: tallyInput.shape.headJudge,
        /** What is carried on of a panel: the score as it is printed (when left out), or before rounding. */
        carry: z.enum(["rounded", "exact"]).optional(),
        /** With marks where the stage has rules, or else with scores. */
        entries: z
          .array(
            z.union([
              tallyInput.shape.entries.element,
              z.object({ id, score: decimal.nullable(), durationSec: seconds.optional() }),
            ]),
          )
          .max(2000),
      }),
    )
    .max(12)
    .optional(),
  /** In the order of the list, which is that of teams on one place; those of the entries when left out. */
  teams: z.array(z.object({ id, name })).max(500).optional(),
  /** Orders that the head judge gave, or a lot, for tied entries or teams, best first. */
  headJudge: orders,
});

export type StageFile = z.input<typeof shape>;

export const stageInput = shape.superRefine((file, context) => {
  for (const { path, why } of stageFaults(file))
    context.addIssue({ code: "custom", path: [...path], message: why });
});

/**
 * The file if it has several stages, with what may be said shorter said in full, or else null: weights that stand
 * beside the stages' scores move to the rules, whoever is named only there is an entry, `components`, `teamScore` and
 * the bare name of a stage in a chain of ties are what contests call them.
 */
export function stageForm(json: unknown): object | null {
  if (!isObject(json)) return null;
  const stated = "rules" in json && isObject(json.rules) ? json.rules : {};
  const isStaged =
    "stages" in json ||
    [
      stated,
      ...("categories" in stated && Array.isArray(stated.categories) ? stated.categories : []),
    ]
      .filter(isObject)
      .some((one) => "stages" in one || "components" in one);
  if (!isStaged) return null;
  const rules: Record<string, unknown> = { ...stated };
  move(rules, "components", "stages");
  move(rules, "teamScore", "teams");
  if (Array.isArray(rules.categories))
    rules.categories = rules.categories.map((one: unknown) => {
      if (!isObject(one)) return one;
      const category: Record<string, unknown> = { ...one };
      move(category, "components", "stages");
      return category;
    });
  const data = "stages" in json && Array.isArray(json.stages) ? json.stages.filter(isObject) : [];
  if (!("stages" in rules) && !("categories" in rules) && data.some((one) => "weight" in one))
    rules.stages = data.map((one) =>
      Object.fromEntries(
        Object.entries(one).filter(([key]) => ["id", "name", "weight", "fullMark"].includes(key)),
      ),
    );
  const ids = stageIds(rules);
  const inFull = (steps: unknown) =>
    Array.isArray(steps)
      ? steps.map((step) => (ids.includes(step) ? `stage:${step}` : step))
      : steps;
  if ("ties" in rules) rules.ties = inFull(rules.ties);
  if (isObject(rules.teams)) {
    const teams: Record<string, unknown> = { ...rules.teams };
    if ("ties" in teams) teams.ties = inFull(teams.ties);
    // What a team is made of is always its members' totals.
    if (teams.of === "individualTotals") delete teams.of;
    rules.teams = teams;
  }
  return {
    ...json,
    rules,
    ...("stages" in json && Array.isArray(json.stages)
      ? { stages: json.stages.map(flatTallyFile) }
      : {}),
    ...("entries" in json ? {} : { entries: namedIn(data) }),
  };
}

const isObject = (json: unknown): json is object =>
  typeof json === "object" && json !== null && !Array.isArray(json);

function move(within: Record<string, unknown>, from: string, to: string): void {
  if (!(from in within) || to in within) return;
  within[to] = within[from];
  delete within[from];
}

function stageIds(rules: Record<string, unknown>): unknown[] {
  const lists = [
    rules.stages,
    ...(Array.isArray(rules.categories) ? rules.categories : []).map((one: unknown) =>
      isObject(one) && "stages" in one ? one.stages : [],
    ),
  ];
  return lists.flatMap((list) =>
    (Array.isArray(list) ? list : []).map((one: unknown) =>
      isObject(one) && "id" in one ? one.id : null,
    ),
  );
}

/** Everybody whom a stage names, in the order in which they are first named. */
const namedIn = (stages: readonly object[]) =>
  [
    ...new Set(
      stages.flatMap((stage) =>
        "entries" in stage && Array.isArray(stage.entries)
          ? stage.entries.map((one: unknown) => (isObject(one) && "id" in one ? one.id : null))
          : [],
      ),
    ),
  ].map((entry) => ({ id: entry }));
