import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tableTexts } from "../../../domain/words/stage-table";
import { titleText } from "../../../domain/words/titles";
import type { ContestTable } from "../../../server/festival/contest-table";
import type { ContestSettings } from "../../../server/festival/festival-book";
import { stageResult } from "../../../server/festival/stage-data";
import { SKILLS, skillsFestival, stageOf } from "../../support/skills-festival";

/** The demo's skills contest: one category is over, one under way, one has begun. */

let world: Awaited<ReturnType<typeof skillsFestival>>;
let table: ContestTable;
beforeAll(async () => {
  world = await skillsFestival("as-in-the-demo");
  const { staged } = await world.services.festival.contestPage(SKILLS);
  if (!staged) throw new Error("no stages");
  table = staged.table;
}, 60_000);
afterAll(() => world.close());

const category = (name: string) => {
  const found = table.categories.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

test("[M9] a category whose rounds are all closed has places, prizes and each stage's share", () => {
  const { final, lines, without } = category("临床");
  expect(final).toBe(true);
  expect(lines.length + without.length).toBe(36);
  expect(lines[0]).toMatchObject({ place: "1", prize: "一等奖" });
  for (const { score, stages } of lines) {
    const sum = stages.reduce((all, { share }) => all + Number(share), 0);
    expect(Math.abs(sum - Number(score))).toBeLessThan(0.0025);
  }
});

test("[M9] a category with stages to come counts those that are out and gives no prize", () => {
  const { final, stages, lines } = category("中医");
  expect(final).toBe(false);
  expect(stages.map(({ status }) => status)).toEqual(["out", "out", "open"]);
  expect(lines).toHaveLength(34);
  expect(lines.every(({ prize }) => prize === null)).toBe(true);
});

test("[M9] sealed sheets of a stage under way show nowhere on the page", () => {
  const scores = category("中医").lines.map(({ stages }) => stages[2]);
  expect(scores.every((one) => one?.score === undefined && one?.share === undefined)).toBe(true);
});

test("[M5] each of the eighteen teams is ranked by its members as they stand", () => {
  const { teams } = table;
  expect(teams?.lines).toHaveLength(18);
  expect(teams?.final).toBe(false);
  const members = teams?.lines.flatMap((line) => line.members) ?? [];
  expect(members).toHaveLength(106);
  for (const { score, members: own } of teams?.lines ?? []) {
    const mean = own.reduce((sum, one) => sum + Number(one.score ?? 0), 0) / own.length;
    expect(Math.abs(mean - Number(score))).toBeLessThan(0.001);
  }
});

test("[M10] the written test is a list up to its full mark, and its contestants are all there at once", async () => {
  const round = await world.services.festival.roundPage(stageOf("nursing-ic", "written"));
  expect(round.rules).toMatchObject({ mark: { min: 0, max: 100_000, step: 10 } });
  expect(round.stream?.state.programme?.atOnce).toBe(true);
  const practical = await world.services.festival.roundPage(stageOf("nursing-ic", "practical"));
  expect(practical.rules.criteria).toHaveLength(3);
});

test("other programs are told the result of all stages as the page shows it, and nothing that is sealed", async () => {
  const { result } = (await world.services.festivalData.contest(SKILLS)) as {
    result: ReturnType<typeof stageResult>;
  };
  expect(result).toEqual(stageResult(table));
  for (const [at, { name, ranked, stages }] of result.categories.entries()) {
    const { lines } = category(name);
    expect(ranked.map(({ entry, place }) => `${place} ${entry}`)).toEqual(
      lines.map(({ id, place }) => `${place} ${id}`),
    );
    expect(stages.map(({ status }) => status)).toEqual(
      table.categories[at]?.stages.map(({ status }) => status),
    );
  }
  const sealed = result.categories.find(({ name }) => name === "中医");
  expect(sealed?.ranked.map(({ stages }) => stages[2])).toEqual(
    Array(34).fill({ published: false, score: null, share: null }),
  );
  expect(result.teams?.ranked).toHaveLength(18);
  for (const { text } of result.reasons) expect(text.zh).not.toMatch(/SK1-|\{/);
});

test("other programs are told names as they were entered", async () => {
  const told = JSON.stringify([
    await world.services.festivalData.contest(SKILLS),
    await world.services.festivalData.results({ contest: SKILLS }),
  ]);
  expect(told).toContain("胡伟一");
  expect(told).not.toContain("\u2060");
});

test("a contestant's name is a name and not the title of a work", async () => {
  const { entries } = await world.services.festival.contestPage(SKILLS);
  expect(entries.map(({ title }) => titleText(title)).some((title) => title.includes("《"))).toBe(
    false,
  );
});

describe("who is level in the total of all stages", () => {
  const ROUND = stageOf("clinical", "scenario");
  const WANG = { kind: "account", id: "wang", role: "organiser", name: "王" } as const;
  const order = (level: readonly string[], reason = "现场抽签") =>
    world.services.rounds.orderTotals(ROUND, { level, reason }, WANG, "wang");
  const clinical = async () => {
    const { staged } = await world.services.festival.contestPage(SKILLS);
    const at = staged?.table.categories.findIndex(({ name }) => name === "临床") ?? -1;
    if (!staged) throw new Error("no stages");
    return { ...staged.table.categories[at], texts: tableTexts("zh", staged.table), at };
  };

  test("[M11] is said by an organiser with a reason, in the last stage's stream, and read on the contest's page", async () => {
    const { db, services } = world;
    // Two who are level in the last decimal: places go by nothing but the rounded whole.
    const { settings } = await db.contest.findUniqueOrThrow({ where: { id: SKILLS } });
    const told: ContestSettings = JSON.parse(settings);
    if (!told.stages) throw new Error("no stages");
    told.stages.rules = {
      ...told.stages.rules,
      ...{ rounding: { decimals: 0 }, rankOn: "rounded", ties: ["lot"] },
    };
    await db.contest.update({ where: { id: SKILLS }, data: { settings: JSON.stringify(told) } });
    services.festival.changed();
    const before = await clinical();
    expect(before.final).toBe(false);
    expect(before.texts.categories[before.at]?.note).toContain("待裁定或抽签");
    const { level } = await services.rounds.officePage(ROUND);
    const group = level.find(({ teams }) => !teams)?.level.map(({ id }) => id) ?? [];
    expect(group.length).toBeGreaterThan(1);
    expect(await order(group, " ")).toEqual({ code: "totals-reason" });
    expect(await order(["", ...group.slice(1)])).toEqual({ code: "level-missing" });
    expect(await order(group.map(() => group[0] ?? ""))).toEqual({ code: "level-twice" });
    expect(await order([...group, "SK1-nobody"])).toMatchObject({ code: "not-level" });
    const open = level.filter(({ teams, ordered }) => !teams && !ordered).length;
    expect(await order(group.toReversed())).toBeNull();
    const after = await services.rounds.officePage(ROUND);
    expect(after.level.filter(({ teams, ordered }) => !teams && !ordered)).toHaveLength(open - 1);
    expect(after.level.find(({ ordered }) => ordered)).toMatchObject({ reason: "现场抽签" });
    const now = await clinical();
    const places = now.lines?.filter(({ id }) => group.includes(id)).map(({ id }) => id);
    expect(places).toEqual(group.toReversed());
    expect(Object.values(now.texts.whys).join()).toContain("理由：现场抽签");
  });
});
