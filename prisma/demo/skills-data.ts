import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { STAGE_PRESETS } from "../../domain/festival/presets";
import { type StagePlan, stagePlan } from "../../domain/festival/stages/stage-plan-input";
import { fromTallyRulesFile } from "../../domain/festival/tally-input";
import { addDays, type LocalDay } from "../../domain/kernel/time";
import type { FestivalData } from "../../server/festival/festival-setup";
import { ROOT } from "../../server/paths";

const source = z.object({
  skills: z.object({
    id: z.string(),
    name: z.string(),
    categories: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        components: z.array(
          z.object({ id: z.string(), name: z.string(), weight: z.number(), fullMark: z.number() }),
        ),
      }),
    ),
    teams: z.array(z.object({ id: z.string(), name: z.string() })),
    contestants: z.array(
      z.object({ id: z.string(), team: z.string(), category: z.string(), name: z.string() }),
    ),
    teamScore: z.object({ method: z.literal("mean"), decimals: z.number() }),
    ties: z.array(z.string()),
  }),
});

/** How far a stage is: published, marked and not published yet, or to come. */
export type SkillsStage = "out" | "marked" | "ahead";

interface Planned {
  readonly category: string;
  readonly stage: string;
  /** In days from today, and at which minute of the day. */
  readonly in: number;
  readonly start: number;
  readonly is: SkillsStage;
}

const MORNING = 9 * 60;
const AFTERNOON = 14 * 60;

/** The source names neither days nor judges: one category is over, one under way, one has begun. */
const PLANNED: readonly Planned[] = [
  { category: "clinical", stage: "written", in: -5, start: MORNING, is: "out" },
  { category: "tcm", stage: "written", in: -5, start: MORNING, is: "out" },
  { category: "nursing-ic", stage: "written", in: -5, start: AFTERNOON, is: "out" },
  { category: "clinical", stage: "practical", in: -3, start: MORNING, is: "out" },
  { category: "clinical", stage: "scenario", in: -2, start: MORNING, is: "out" },
  { category: "tcm", stage: "practical", in: -1, start: MORNING, is: "out" },
  { category: "tcm", stage: "scenario", in: 0, start: MORNING, is: "marked" },
  { category: "nursing-ic", stage: "practical", in: 2, start: MORNING, is: "ahead" },
  { category: "nursing-ic", stage: "scenario", in: 3, start: MORNING, is: "ahead" },
];

/** Scores of these stand in a list. */
const LISTED = ["written", "scenario"];

const HALL = {
  id: "H9",
  name: "市职工技能培训中心",
  district: "高新区",
  capacity: 120,
  hours: JSON.stringify({}),
  closedDays: "[]",
  stage: "考场",
};
const HEAD = { id: "SK1-C", name: "程守正", unitId: null };
const JUDGES = ["梁仲平", "苏怀瑾", "霍静文"].map((name, at) => ({
  ...{ id: `SK1-J${at + 1}`, name, unitId: null },
}));

interface DemoSkills extends Pick<FestivalData, "units" | "halls" | "judges" | "contests"> {
  readonly rounds: readonly { readonly id: string; readonly is: SkillsStage }[];
}

/** The demo's skills contest: three categories of three stages, each a round, around `today`. */
export async function demoSkills(today: LocalDay): Promise<DemoSkills> {
  const text = await readFile(path.join(ROOT, "prisma/demo/festival-2024.json"), "utf8");
  const { skills } = source.parse(JSON.parse(text));
  const { form, panel, rules } = STAGE_PRESETS.skills;
  const roundOf = (category: string, stage: string) => `${skills.id}-${category}-${stage}`;
  const inFull = (step: string) => (step === "share" ? step : `stage:${step}`);
  const plan: StagePlan = stagePlan.parse({
    rules: {
      ...rules,
      categories: skills.categories.map(({ components, ...one }) => ({
        ...{ ...one, stages: components },
      })),
      ties: skills.ties.map(inFull),
      teams: { ...rules.teams, ...skills.teamScore },
    },
    rounds: PLANNED.map(({ category, stage }) => ({
      ...{ category, stage, round: roundOf(category, stage) },
      by: LISTED.includes(stage) ? "list" : "panel",
    })),
  });
  const nameOf = (category: string, stage: string) => {
    const found = skills.categories.find(({ id }) => id === category);
    return `${found?.name ?? ""}${found?.components.find(({ id }) => id === stage)?.name ?? ""}`;
  };
  const panelSeats = JUDGES.map(({ id }, at) => ({ seat: String(at + 1), judgeId: id }));
  return {
    units: skills.teams.map(({ id, name }) => ({
      ...{
        id: unitOf(id),
        name,
        sector: /区|县/.test(name) ? "county" : "institution",
        county: "",
      },
    })),
    halls: [HALL],
    judges: [...JUDGES, HEAD],
    contests: [
      {
        ...{ id: skills.id, name: skills.name, form },
        settings: {
          rules: fromTallyRulesFile(panel),
          categories: skills.categories.map(({ id, name }) => ({ id, name })),
          recuseSameUnit: true,
          stages: plan,
        },
        entries: skills.contestants.map(({ id, team, category, name }) => ({
          ...{ id: `${skills.id}-${id}`, unitId: unitOf(team), title: name, category },
          ...{ performers: 1, durationSec: null, contact: "", people: [name] },
        })),
        rounds: PLANNED.map(({ category, stage, in: days, start }) => ({
          ...{ id: roundOf(category, stage), kind: "final", name: nameOf(category, stage) },
          ...{ day: addDays(today, days), start, hallId: HALL.id },
          settings: { categories: [category], advance: [], prizes: null },
          seats: [
            ...(LISTED.includes(stage) ? panelSeats.slice(0, 1) : panelSeats),
            { seat: "C", judgeId: HEAD.id },
          ],
        })),
      },
    ],
    rounds: PLANNED.map(({ category, stage, is }) => ({ id: roundOf(category, stage), is })),
  };
}

const unitOf = (team: string): string => `U${team}`;
