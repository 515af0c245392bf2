import { planCategories, roundOfStage } from "../../../domain/festival/stages/stage-plan";
import type { StagePlan } from "../../../domain/festival/stages/stage-plan-input";
import { thousandths } from "../../../domain/festival/tally-input";
import type { ContestSettings } from "../../festival/festival-book";
import type { Row } from "../tables";

/** How a contest's rounds become one result as the columns of its form, and back. */

/** A line of the form: a stage of one category, or of all of them. */
export interface StageLine {
  /** That of the stage it was, with the number of its line. */
  readonly id?: string | undefined;
  readonly name: string;
  /** Empty for all categories. */
  readonly category: string;
  /** Thousandths of a percent. */
  readonly weight: number;
  /** Thousandths. */
  readonly full: number;
  /** Empty where a round is to be made. */
  readonly round: string;
  readonly by: "list" | "panel";
}

export const STAGE_COLUMNS = [
  ...["stageLines", "absentStage", "roundingAt", "roundingMode", "decimals", "rankOn"],
  ...["stageTies", "prizes", "prizeTies", "teamMethod", "teamBest", "teamMissing"],
  ...["teamAtLeast", "teamDecimals", "teamTies", "teamPrizes", "planned"],
] as const;

/** Before anything is said: one sum, nobody excused, no teams. */
const EMPTY: StagePlan = {
  rules: { stages: [], absentStage: "zero", rounding: { decimals: 3 }, ties: ["share"] },
  rounds: [],
};

export const planIn = ({ stages }: ContestSettings): StagePlan => stages ?? EMPTY;

export function columnsOfPlan(plan: StagePlan): Row {
  const { rules } = plan;
  const { at = "end", mode = "halfUp", decimals } = rules.rounding;
  const { teams } = rules;
  const lines = planCategories(plan).flatMap(({ id: category, stages }) =>
    stages.map(({ id, name = id, weight, fullMark = 100 }) => {
      const line = roundOfStage(plan, category, id);
      return {
        ...{ name, category: category ?? "", round: line?.round ?? "", by: line?.by ?? "list" },
        ...{ weight: thousandths(String(weight)), full: thousandths(String(fullMark)), part: id },
      };
    }),
  );
  return {
    stageLines: lines.map(({ part, ...line }, at) => ({ ...line, id: `${part}-${at}` })),
    absentStage: rules.absentStage ?? "noResult",
    ...{ roundingAt: at, roundingMode: mode, decimals: String(decimals) },
    ...{ rankOn: rules.rankOn ?? "rounded", stageTies: rules.ties ?? [] },
    ...{ prizes: rules.prizes ?? [], prizeTies: rules.prizeTies ?? "share" },
    teamMethod: teams?.method ?? "none",
    teamBest: teams?.best ?? null,
    teamMissing: teams?.missing ?? "zero",
    teamAtLeast: teams?.atLeast ?? null,
    teamDecimals: String(teams?.decimals ?? 3),
    teamTies: teams?.ties ?? ["share"],
    teamPrizes: teams?.prizes ?? [],
  };
}

/** The plan that the columns say; null where no stage is left. What the form does not ask for stays. */
export function planOfColumns(
  row: Row,
  was: StagePlan,
  categories: ContestSettings["categories"],
): StagePlan | null {
  const lines = row.stageLines as readonly StageLine[];
  if (lines.length === 0) return null;
  const ids = partIds(lines, was);
  const all = lines.flatMap((line, at) =>
    line.category !== "" || categories.length === 0
      ? [{ ...line, part: ids[at] ?? "" }]
      : categories.map(({ id }) => ({ ...line, category: id, part: ids[at] ?? "" })),
  );
  const stagesOf = (category: string) =>
    all
      .filter((one) => one.category === category)
      .map(({ part, name, weight, full }) => ({
        ...{ id: part, name, weight: decimal(weight), fullMark: decimal(full) },
      }));
  const shown = categories.filter(({ id }) => all.some(({ category }) => category === id));
  return {
    rules: {
      ...(shown.length > 0
        ? { categories: shown.map(({ id, name }) => ({ id, name, stages: stagesOf(id) })) }
        : { stages: stagesOf("") }),
      absentStage: row.absentStage as "zero" | "noResult",
      rounding: {
        at: row.roundingAt as "stage" | "end",
        mode: row.roundingMode as "halfUp" | "halfEven" | "truncate",
        decimals: Number(row.decimals),
      },
      rankOn: row.rankOn as "rounded" | "exact",
      ties: [...(row.stageTies as string[])],
      prizes: [...(row.prizes as NonNullable<StagePlan["rules"]["prizes"]>)],
      prizeTies: row.prizeTies as "share" | "extra" | "fewer",
      ...(row.teamMethod === "none" ? {} : { teams: teamsOf(row, was) }),
    },
    rounds: all.map(({ part, category, round, by }) => ({
      ...{ stage: part, category: category === "" ? null : category, round, by },
    })),
  };
}

function teamsOf(row: Row, { rules }: StagePlan): NonNullable<StagePlan["rules"]["teams"]> {
  const { mode, of, rankOn, prizeTies } = rules.teams ?? {};
  return {
    method: row.teamMethod as "mean" | "sum",
    ...(row.teamBest === null ? {} : { best: Number(row.teamBest) }),
    missing: row.teamMissing as "zero" | "leaveOut",
    ...(row.teamAtLeast === null ? {} : { atLeast: Number(row.teamAtLeast) }),
    decimals: Number(row.teamDecimals),
    ties: [...(row.teamTies as string[])],
    prizes: [...(row.teamPrizes as NonNullable<StagePlan["rules"]["prizes"]>)],
    ...(mode === undefined ? {} : { mode }),
    ...(of === undefined ? {} : { of }),
    ...(rankOn === undefined ? {} : { rankOn }),
    ...(prizeTies === undefined ? {} : { prizeTies }),
  };
}

/** Stages of one name are one stage, in whatever category; one that is renamed stays the one that it was. */
function partIds(lines: readonly StageLine[], was: StagePlan): readonly string[] {
  const known = new Map(
    planCategories(was).flatMap(({ stages }) => stages.map(({ id, name = id }) => [name, id])),
  );
  const typed = new Set(lines.map(({ name }) => name));
  const ids = new Map<string, string>();
  for (const { id, name } of lines) {
    if (ids.has(name)) continue;
    const own = id?.replace(/-\d+$/, "");
    const before = [...known].find(([, one]) => one === own)?.[0];
    const renamed = own !== undefined && before !== undefined && !typed.has(before);
    const taken = new Set([...ids.values(), ...known.values()]);
    const kept = known.get(name) ?? (renamed && ![...ids.values()].includes(own) ? own : undefined);
    ids.set(name, kept ?? free(taken));
  }
  return lines.map(({ name }) => ids.get(name) ?? "");
}

function free(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`s${number}`)) number++;
  return `s${number}`;
}

/** Thousandths as the rules write them: 12500 → "12.5". */
const decimal = (value: number): string => String(value / 1000);
