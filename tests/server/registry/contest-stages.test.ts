import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { roundStream } from "../../../domain/kernel/ids";
import type { ContestSettings } from "../../../server/festival/festival-book";
import type { Typed } from "../../../server/registry/field";
import { SKILLS, skillsFestival, stageOf } from "../../support/skills-festival";

/** The form in which an organiser says how the rounds of a contest become one result. */

let world: Awaited<ReturnType<typeof skillsFestival>>;
const WANG: Actor = { kind: "account", id: "wang", role: "organiser", name: "王" };
beforeEach(async () => {
  world = await skillsFestival();
});
afterEach(() => world.close());

type Desk = "contests" | "contest-stages";
const typedIn = async (desk: Desk, id: string | null, parent: string | null = null) => {
  const { desk: desks, festivalDesks } = world.services;
  const { view } = await desks.open(festivalDesks[desk], id, parent);
  return {
    ...(Object.assign({}, ...view.fields.map(({ typed }) => typed)) as Record<
      string,
      readonly string[]
    >),
    fingerprint: [view.fingerprint],
  };
};
const save = async (
  desk: Desk,
  id: string | null,
  changed: Typed,
  parent: string | null = null,
) => {
  const { desk: desks, festivalDesks } = world.services;
  const typed = { ...(await typedIn(desk, id, parent)), ...changed };
  return desks.save(festivalDesks[desk], { id, parent }, typed, WANG);
};
const faults = async (changed: Typed) => {
  const saved = await save("contest-stages", SKILLS, changed);
  if (saved.ok) return {};
  const { refusal, view } = saved.refusal;
  return Object.fromEntries([
    ...(refusal ? [["form", refusal.code]] : []),
    ...view.fields.flatMap(({ name, fault }) => (fault ? [[name, fault.zh]] : [])),
  ]);
};
const settings = async (id = SKILLS): Promise<ContestSettings> =>
  JSON.parse((await world.services.db.contest.findUniqueOrThrow({ where: { id } })).settings);

describe("the form of a contest's stages", () => {
  test("saved as it is shown it says the same", async () => {
    const before = (await settings()).stages;
    expect((await save("contest-stages", SKILLS, {})).ok).toBe(true);
    const after = (await settings()).stages;
    const lines = (plan: typeof before) =>
      new Set(plan?.rounds.map((one) => JSON.stringify(one, Object.keys(one).sort())));
    expect(lines(after)).toEqual(lines(before));
    expect(after?.rules.ties).toEqual(before?.rules.ties);
    expect(after?.rules.categories?.map(({ stages }) => stages.map(({ id }) => id))).toEqual(
      before?.rules.categories?.map(({ stages }) => stages.map(({ id }) => id)),
    );
  });

  test("[L18] says beside the stages which weights do not make 100 %, and keeps all that was typed", async () => {
    const found = await faults({ "stageLines.0.weight": ["35"], prizeTies: ["extra"] });
    expect(found).toEqual({ stageLines: "临床各阶段的权重合计是 105%，应为 100%。" });
    const saved = await save("contest-stages", SKILLS, { "stageLines.0.weight": ["35"] });
    if (saved.ok) throw new Error("saved");
    const field = saved.refusal.view.fields.find(({ name }) => name === "stageLines");
    expect(field?.typed["stageLines.0.weight"]).toEqual(["35"]);
  });

  test("[L18] teams that cannot be compared are refused beside the team's rule", async () => {
    expect(Object.keys(await faults({ teamMethod: ["sum"] }))).toEqual(["teamMethod"]);
    expect(await faults({ teamMethod: ["sum"], teamBest: ["5"] })).toEqual({});
    expect((await settings()).stages?.rules.teams).toMatchObject({ method: "sum", best: 5 });
  });

  test("a stage without a round gets one, for its category, which is drawn and opened like any other", async () => {
    const changed = {
      "stageLines.1.weight": ["40"],
      "stageLines.20.name": ["口试"],
      "stageLines.20.category": ["clinical"],
      "stageLines.20.weight": ["10"],
      "stageLines.20.full": ["50"],
    };
    expect(await faults(changed)).toEqual({});
    const { stages } = await settings();
    const line = stages?.rounds.find(({ stage }) => stage === "s1");
    const round = await world.services.db.round.findUniqueOrThrow({ where: { id: line?.round } });
    expect(round).toMatchObject({ name: "临床口试", kind: "final" });
    world.services.festival.changed();
    const drawn = await world.services.orders.draw(round.id, "oral", "test");
    expect(drawn.ok && drawn.value.value).toBe(36);
    const page = await world.services.festival.roundPage(round.id);
    expect(page.rules.mark.max).toBe(50_000);
  });

  test("a stage that is renamed stays the one that ties look at", async () => {
    const renamed = Object.fromEntries(
      [0, 3, 6].map((at) => [`stageLines.${at}.name`, ["理论考试"]]),
    );
    expect(await faults(renamed)).toEqual({});
    const { stages } = await settings();
    expect(stages?.rules.categories?.map((one) => one.stages[0])).toMatchObject(
      Array(3).fill({ id: "written", name: "理论考试" }),
    );
    expect(stages?.rules.ties).toContain("stage:written");
  });

  test("once a stage has begun, weights stay; a stage that has not begun may get another round", async () => {
    await world.services.rounds.open(stageOf("tcm", "written"));
    expect(await faults({ absentStage: ["noResult"] })).toEqual({ form: "stages-begun" });
    expect(await faults({ "stageLines.7.round": [""] })).toEqual({});
    expect(world.services.live.streams.find(roundStream(stageOf("tcm", "written")))).toBeDefined();
  });

  test("the form of the contest itself keeps its stages, under the categories' new names", async () => {
    const saved = await save("contests", SKILLS, { "categories.0.name": ["临床医疗"] });
    expect(saved.ok ? [] : saved.refusal.view.fields.filter(({ fault }) => fault)).toEqual([]);
    const { stages } = await settings();
    expect(stages?.rules.categories?.[0]).toMatchObject({ id: "clinical", name: "临床医疗" });
    expect(stages?.rounds).toHaveLength(9);
  });

  test("[M1] a contest begun with the preset has its stages, and saving these makes their rounds", async () => {
    const made = await save("contests", null, { name: ["大练兵"] }, "skills");
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    const id = made.value.value;
    expect((await settings(id)).stages?.rules.categories).toHaveLength(3);
    expect((await save("contest-stages", id, {})).ok).toBe(true);
    const rounds = await world.services.db.round.findMany({ where: { contestId: id } });
    expect(rounds).toHaveLength(9);
    expect((await settings(id)).stages?.rounds.every(({ round }) => round !== "")).toBe(true);
  });
});
