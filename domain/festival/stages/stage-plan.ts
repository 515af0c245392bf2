import type { TallyRules } from "../rules";
import type { StagePlan } from "./stage-plan-input";
import { fullMarkOf } from "./stage-scores";

export type StageOfPlan = NonNullable<StagePlan["rules"]["stages"]>[number];

/** The categories of a plan with their stages; one without a name where the contest has none. */
export const planCategories = ({
  rules,
}: StagePlan): readonly {
  readonly id: string | null;
  readonly name: string;
  readonly stages: readonly StageOfPlan[];
}[] =>
  rules.categories?.map(({ id, name = id, stages }) => ({ id, name, stages })) ?? [
    { id: null, name: "", stages: rules.stages ?? [] },
  ];

/** Where a stage of a category gets its scores from; undefined while no round is named. */
export const roundOfStage = (plan: StagePlan, category: string | null, stage: string) =>
  plan.rounds.find((one) => one.category === category && one.stage === stage);

/** A plan after the contest's categories have changed: by their new names, without those that are gone. */
export function inCategories(
  plan: StagePlan,
  categories: readonly { readonly id: string; readonly name: string }[],
): StagePlan {
  const nameOf = (id: string) => categories.find((one) => one.id === id)?.name;
  const kept = plan.rules.categories?.filter(({ id }) => nameOf(id) !== undefined);
  if (!kept || kept.length === 0) return plan;
  return {
    rules: {
      ...plan.rules,
      categories: kept.map((one) => ({ ...one, name: nameOf(one.id) ?? one.name })),
    },
    rounds: plan.rounds.filter(
      ({ category }) => category === null || nameOf(category) !== undefined,
    ),
  };
}

/** The rules of a round whose scores stand in a list (M10), or null for one that a panel judges. */
export function listRules(plan: StagePlan, round: string): TallyRules | null {
  const line = plan.rounds.find((one) => one.round === round && one.by === "list");
  if (!line) return null;
  const stages = planCategories(plan).find(({ id }) => id === line.category)?.stages ?? [];
  const stage = stages.find(({ id }) => id === line.stage);
  if (!stage) return null;
  const max = fullMarkOf(stage);
  return {
    criteria: [{ id: "score", name: stage.name ?? stage.id, weight: 10_000 }],
    mark: { min: 0, max, step: max % STEP === 0 ? STEP : 1 },
    panel: { method: "mean", dropHigh: 0, dropLow: 0 },
    rounding: { at: "panel", mode: "halfUp", decimals: 3 },
    rankOn: "rounded",
    recused: "present",
    atLeast: 1,
    ties: ["share"],
    time: null,
  };
}

/** Hundredths of a point. */
const STEP = 10;

/** The rules by which a round is judged: its own list of scores, or the contest's. */
export const rulesOfRound = (
  settings: { readonly rules: TallyRules; readonly stages?: StagePlan | undefined },
  round: string,
): TallyRules => (settings.stages && listRules(settings.stages, round)) ?? settings.rules;
