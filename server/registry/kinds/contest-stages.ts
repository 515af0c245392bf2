import { randomBytes } from "node:crypto";
import type { LintFinding, LintSubject } from "../../../domain/festival/lint-finding";
import { HEAD, RESERVE } from "../../../domain/festival/seats";
import { lintPlan, type PlannedStages } from "../../../domain/festival/stages/lint-plan";
import type { StagePlan } from "../../../domain/festival/stages/stage-plan-input";
import { canonicalJson } from "../../../domain/kernel/canonical-json";
import type { Tx } from "../../db";
import type { ContestSettings, RoundSettings } from "../../festival/festival-book";
import { Problem } from "../../problem";
import type { Changes } from "../changes";
import type { KindDesk } from "../desk";
import type { FieldRefusal } from "../field";
import type { Row } from "../tables";
import { settingsIn } from "./contest-settings";
import { columnsOfPlan, planIn, planOfColumns, STAGE_COLUMNS } from "./stage-columns";
import { stageFields } from "./stage-fields";

type Planned = Omit<PlannedStages, "plan">;

/** How a contest's rounds become one result: a part of its row, with a form of its own. */
export const contestStages: KindDesk = {
  form: {
    kind: "contest",
    prefix: "co-",
    virtual: STAGE_COLUMNS,
    fields: async (tx, row) => {
      const rounds = await roundsOf(tx, String(row.id));
      return stageFields(
        row,
        rounds.map(({ id, name }) => ({ value: id, label: name })),
      );
    },
    fresh: async () => {
      throw new Problem("not-found");
    },
    load: async (tx, row) => ({
      ...row,
      ...columnsOfPlan(planIn(settingsIn(row))),
      planned: await plannedStages(tx, row),
    }),
    between: (row) => {
      const plan = typedPlan(row);
      return plan ? faultsOf(lintPlan({ ...(row.planned as Planned), plan })) : {};
    },
    before: async (changes, row) => {
      const { stages: was, ...settings } = settingsIn(row);
      const plan = typedPlan(row);
      const made = plan && (await withRounds(changes, row, plan, settings.categories));
      await asItBegan(changes, String(row.id), was, made);
      return { settings: JSON.stringify({ ...settings, ...(made ? { stages: made } : {}) }) };
    },
  },
  list: async () => [],
  acts: [],
};

const typedPlan = (row: Row): StagePlan | null => {
  const settings = settingsIn(row);
  return planOfColumns(row, planIn(settings), settings.categories);
};

/** What the linter asks beside the plan itself. */
export async function plannedStages(tx: Tx, row: Row): Promise<Planned> {
  const id = String(row.id);
  const { categories, rules } = settingsIn(row);
  const teams = await tx.entry.groupBy({
    by: ["unitId"],
    where: { contestId: id, status: "registered" },
    _count: true,
  });
  return {
    contest: String(row.name),
    categories,
    rounds: await roundsOf(tx, id),
    teams: teams.map(({ _count }) => _count),
    most: rules.mark.max,
  };
}

async function roundsOf(tx: Tx, contestId: string): Promise<PlannedStages["rounds"]> {
  const rounds = await tx.round.findMany({
    where: { contestId },
    include: { seats: true },
    orderBy: { position: "asc" },
  });
  return rounds.map(({ id, name, settings, seats }) => {
    const { categories }: RoundSettings = JSON.parse(settings);
    const judges = seats.filter(({ seat }) => seat !== HEAD && !RESERVE.test(seat)).length;
    return { id, name, categories, judges };
  });
}

/** Beside which field an impossible rule is told. */
const FIELD: Readonly<Partial<Record<LintSubject, string>>> = {
  stages: "stageLines",
  ties: "stageTies",
  prizes: "prizes",
  teams: "teamMethod",
};

function faultsOf(findings: readonly LintFinding[]): Readonly<Record<string, FieldRefusal>> {
  const faults: Record<string, FieldRefusal> = {};
  for (const { level, code, about, facts } of findings)
    if (level === "error") faults[FIELD[about] ?? "stageLines"] ??= { code, ...facts };
  return faults;
}

/** A stage without a round gets one of its own, for its category. */
async function withRounds(
  changes: Changes,
  row: Row,
  plan: StagePlan,
  categories: ContestSettings["categories"],
): Promise<StagePlan> {
  const contestId = String(row.id);
  const known = await changes.find("round", { contestId });
  let position = Math.max(-1, ...known.map((one) => Number(one.position)));
  const rounds: StagePlan["rounds"] = [];
  for (const line of plan.rounds) {
    if (line.round !== "") {
      rounds.push(line);
      continue;
    }
    const id = `r-${randomBytes(5).toString("hex")}`;
    const stages = plan.rules.categories?.find((one) => one.id === line.category)?.stages;
    const stage = (stages ?? plan.rules.stages)?.find((one) => one.id === line.stage);
    const category = categories.find((one) => one.id === line.category)?.name ?? "";
    const settings: RoundSettings = {
      ...{ categories: line.category === null ? [] : [line.category], advance: [], prizes: null },
    };
    await changes.create("round", {
      ...{ id, contestId, kind: "final", name: `${category}${stage?.name ?? ""}`.slice(0, 30) },
      ...{ day: null, start: null, courtId: null, published: true, position: ++position },
      settings: JSON.stringify(settings),
    });
    rounds.push({ ...line, round: id });
  }
  return { ...plan, rounds };
}

/** Once a stage has begun, what everybody competes by stays; stages that have not may still get another round. */
async function asItBegan(
  changes: Changes,
  id: string,
  was: StagePlan | undefined,
  now: StagePlan | null,
): Promise<void> {
  if (!was) return;
  const streams = was.rounds.map(({ round }) => `round/${round}`);
  const begun = await changes.tx.commit.findMany({
    where: { stream: { in: streams } },
    select: { stream: true },
    distinct: ["stream"],
  });
  if (begun.length === 0) return;
  const open = new Set(begun.map(({ stream }) => stream.slice("round/".length)));
  const fixed = (plan: StagePlan | null) =>
    canonicalJson(
      JSON.parse(
        JSON.stringify({
          rules: plan && columnsOfPlan({ ...plan, rounds: [] }),
          rounds: plan?.rounds
            .filter(({ round }) => open.has(round))
            .map(({ stage, category, round, by }) => [round, category, stage, by].join())
            .sort(),
        }),
      ),
    );
  if (fixed(was) !== fixed(now))
    changes.refuse({ code: "stages-begun", kind: "contest", id } as { code: string });
}
