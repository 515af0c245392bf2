import { lintStageFile } from "../lint-file";
import { doubt, error, type LintFinding, type LintSubject } from "../lint-finding";
import { planCategories } from "./stage-plan";
import type { StagePlan } from "./stage-plan-input";
import { basisPoints, fullMarkOf } from "./stage-scores";

/** A contest whose rounds are stages, as far as it is known before anybody competes. */
export interface PlannedStages {
  readonly contest: string;
  readonly plan: StagePlan;
  /** Categories of the contest that somebody may be entered for. */
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly rounds: readonly {
    readonly id: string;
    readonly name: string;
    /** For which it is; all when there are none. */
    readonly categories: readonly string[];
    /** Seats of the panel proper. */
    readonly judges: number;
  }[];
  /** How many have been entered for each team. */
  readonly teams: readonly number[];
  /** The highest mark of the contest's panels, in thousandths. */
  readonly most: number;
}

/** Looks over how rounds become one result (L18, and what L8, L9, L12, L16, L17 say of stages and teams). */
export function lintPlan(planned: PlannedStages): LintFinding[] {
  const { plan, contest } = planned;
  return [
    ...categoryFindings(planned),
    ...roundFindings(planned),
    ...stepFindings(plan, plan.rules.ties ?? [], "ties"),
    ...stepFindings(plan, plan.rules.teams?.ties ?? [], "teams"),
    ...prizeFindings(contest, plan.rules.prizes, "prizes"),
    ...prizeFindings(contest, plan.rules.teams?.prizes, "teams"),
    ...teamFindings(planned),
    ...lintStageFile({ id: contest, rules: plan.rules, entries: [] }),
  ];
}

function* categoryFindings({ plan, categories }: PlannedStages): Iterable<LintFinding> {
  const own = planCategories(plan);
  for (const { name, stages } of own) {
    const sum = stages.reduce((all, { weight }) => all + basisPoints(weight), 0);
    if (sum !== 10_000)
      yield error("L18", "stages", "lint-plan-weights", { category: name, sum: sum / 100 });
    const ids = stages.map(({ id }) => id);
    const twice = stages.find(({ id }, at) => ids.indexOf(id) < at);
    if (twice)
      yield error("L18", "stages", "lint-plan-twice", {
        ...{ category: name, name: twice.name ?? twice.id },
      });
  }
  for (const { id, name } of categories)
    if (own.some((one) => one.id !== null) && !own.some((one) => one.id === id))
      yield error("L18", "stages", "lint-plan-no-stage", { category: name });
}

function* roundFindings({ plan, rounds, most }: PlannedStages): Iterable<LintFinding> {
  for (const [at, line] of plan.rounds.entries()) {
    const round = rounds.find(({ id }) => id === line.round);
    if (!round) continue;
    const facts = { round: round.name };
    const before = plan.rounds.slice(0, at).find((one) => one.round === line.round);
    if (before && (before.category === line.category || before.by !== line.by))
      yield error("L18", "stages", "lint-plan-round-twice", facts);
    const isForAll = round.categories.length === 0 || line.category === null;
    if (!isForAll && !round.categories.includes(line.category ?? ""))
      yield error("L18", "stages", "lint-plan-round-category", facts);
    if (line.by === "list" && round.judges > 1)
      yield doubt("L18", "stages", "lint-plan-list", { ...facts, judges: round.judges });
    const stage = planCategories(plan)
      .find(({ id }) => id === line.category)
      ?.stages.find(({ id }) => id === line.stage);
    const full = stage ? fullMarkOf(stage) : most;
    if (line.by === "panel" && full !== most && !before)
      yield doubt("L18", "stages", "lint-plan-full-mark", {
        ...{ ...facts, full: full / 1000, most: most / 1000 },
      });
  }
}

function* stepFindings(
  plan: StagePlan,
  ties: readonly string[],
  about: LintSubject,
): Iterable<LintFinding> {
  for (const [at, step] of ties.entries()) {
    const [, , id] = /^(stage|time):(.*)$/.exec(step) ?? [];
    const isKnown = planCategories(plan).every(({ stages }) => stages.some((one) => one.id === id));
    if (id !== undefined && !isKnown) yield error("L8", about, "lint-tie-stage", { n: at + 1 });
    if (ties.indexOf(step) < at) yield error("L8", about, "lint-tie-twice", { n: at + 1 });
  }
}

function* prizeFindings(
  round: string,
  prizes: StagePlan["rules"]["prizes"] = [],
  about: LintSubject,
): Iterable<LintFinding> {
  const rest = prizes.findIndex(({ count }) => count === null);
  if (rest >= 0 && rest < prizes.length - 1)
    yield error("L12", about, "lint-prize-never", { round, name: prizes[rest]?.name ?? "" });
}

/** M6, M7: what cannot be compared. */
function* teamFindings({ plan, teams }: PlannedStages): Iterable<LintFinding> {
  const { teams: rules } = plan.rules;
  const [fewest, most] = [Math.min(...teams), Math.max(...teams)];
  if (!rules || teams.length === 0) return;
  if (rules.best !== undefined && rules.best > fewest)
    yield error("L18", "teams", "lint-plan-best", { best: rules.best, fewest });
  if (rules.method === "sum" && rules.best === undefined && fewest !== most)
    yield error("L18", "teams", "lint-plan-sum", { fewest, most });
}
