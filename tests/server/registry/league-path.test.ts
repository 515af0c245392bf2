import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  ORGANISER as BY,
  type EmptyOffice,
  emptyOffice,
  faultsOf,
  fill,
  SEASON,
} from "../../support/empty-office";

let db: EmptyOffice["db"];
let services: EmptyOffice["services"];
let add: EmptyOffice["add"];
let save: EmptyOffice["save"];
let addTeams: EmptyOffice["addTeams"];
let close: EmptyOffice["close"];

beforeEach(async () => {
  ({ db, services, add, save, addTeams, close } = await emptyOffice());
});
afterEach(() => close());

describe("from an empty installation", () => {
  test.each([
    { teams: 8, groups: 2, advance: 2, games: 12 + 2 + 2 },
    { teams: 7, groups: 2, advance: 2, games: 6 + 3 + 2 + 2 },
    { teams: 5, groups: 1, advance: 0, games: 10 },
    { teams: 4, groups: 1, advance: 2, games: 6 + 1 },
    { teams: 2, groups: 1, advance: 0, games: 1 },
    { teams: 12, groups: 4, advance: 2, games: 12 + 4 + 2 + 2 },
  ])(
    "$teams teams in $groups groups are entered, drawn, planned and published",
    async ({ teams, groups, advance, games }) => {
      const season = await add("seasons", {
        ...SEASON,
        ...{ teams: `${teams}`, groups: `${groups}`, advancePerGroup: `${advance}` },
      });
      await add("venues", { name: "体育馆", courts: "1号场\n2号场" });
      await addTeams(teams);
      expect(await services.season.draw(fill({ seed: "1" }), BY)).toMatchObject({
        ok: true,
        value: { value: games },
      });
      expect(await services.plans.planAll("1", "wang")).toEqual([]);
      expect((await services.plans.desk()).clashes).toEqual([]);
      await expect(services.league.standings()).rejects.toThrow("not-found");
      await services.season.show(season, true, BY);
      const { games: shown } = await services.league.fixtures();
      expect(shown.length).toBe(games);
      expect(shown.every(({ day, venue }) => day !== null && venue === "体育馆")).toBe(true);
      expect((await services.league.standings()).groups.length).toBe(groups);
      // The festival's half goes on by itself, and so does what a public league still lacks.
      expect(await services.checklist()).toMatchObject({
        league: { is: "published" },
        festival: { is: "open" },
      });
    },
  );

  test("six of twelve go on seeded by their record, the two best pass over, and places 5 to 8 are played for", async () => {
    const format = {
      ...{ teams: "12", groups: "3", advancePerGroup: "1", bestOthers: "3", legs: "2" },
      ...{ seeding: "bracket", placesTo: "8" },
    };
    expect(await faultsOf(save("seasons", { ...SEASON, ...format }))).toEqual({
      bestOthers: "最多再取 2 队。",
    });
    const season = await add("seasons", {
      ...{ ...SEASON, ...format },
      ...{ advancePerGroup: "2", bestOthers: "0" },
    });
    await addTeams(12);
    // Twice six games in each group; two quarter-finals, two semi-finals, 5th place, 3rd place and the final.
    expect(await services.season.draw(fill({ seed: "1" }), BY)).toMatchObject({
      ok: true,
      value: { value: 36 + 7 },
    });
    await services.season.show(season, true, BY);
    const { games } = await services.league.fixtures();
    const knockout = games.filter(({ group }) => group === null);
    expect(Object.fromEntries(knockout.map(({ code, level }) => [code, level]))).toEqual({
      ...{ "qf-1": "qf", "qf-2": "qf", "sf-1": "sf", "sf-2": "sf" },
      ...{ "p5-6": "final", third: "final", final: "final" },
    });
    expect(knockout.find(({ code }) => code === "sf-1")?.home.from).toEqual({
      ...{ kind: "best", place: 1, rank: 1 },
    });
    const levels = await db.stage.findMany({ orderBy: { position: "asc" } });
    expect(levels.map(({ level }) => level)).toEqual(["groups", "qf", "sf", "final"]);
  });

  test("the checklist is ticked by what is there", async () => {
    const done = async () =>
      (await services.checklist())?.league.steps.filter((step) => step.done).map(({ key }) => key);
    expect(await services.checklist()).toMatchObject({ empty: true });
    expect(await done()).toEqual([]);
    await add("seasons", { ...SEASON, teams: "4", groups: "1" });
    await addTeams(3);
    expect(await done()).toEqual(["season"]);
    await add("teams", { name: "第4队", shortName: "4队", unit: "单位4" });
    await add("venues", { name: "剧场", kind: "hall" });
    expect(await done()).toEqual(["season", "teams"]);
    await add("venues", { name: "体育馆" });
    await services.season.draw(fill({ seed: "1" }), BY);
    expect(await done()).toEqual(["season", "teams", "venues", "draw"]);
  });
});

describe("the draw", () => {
  test("is taken back with its games, and that is undone", async () => {
    await add("seasons", { ...SEASON, teams: "4", groups: "1", advancePerGroup: "2" });
    await addTeams(4);
    await services.season.draw(fill({ seed: "1" }), BY);
    const before = await db.fixture.findMany({ orderBy: { id: "asc" } });
    expect(await services.season.againstDiscard()).toBeNull();
    expect(await db.fixture.count()).toBe(before.length);
    const gone = await services.season.discard(BY);
    expect([await db.fixture.count(), await db.group.count(), await db.draw.count()]).toEqual([
      0, 0, 0,
    ]);
    const undone = await services.registry.undo(gone.ok ? gone.value.batch : "", BY);
    expect(undone.ok).toBe(true);
    expect(await db.fixture.findMany({ orderBy: { id: "asc" } })).toEqual(before);
    expect(await services.season.draw(fill({ seed: "2" }), BY)).toEqual({
      ...{ ok: false, refusal: { code: "drawn-already" } },
    });
    // Of what cannot go, nobody is asked to be sure.
    await services.games.open(before[0]?.id ?? "");
    expect(await services.season.againstDiscard()).toMatchObject({ code: "begun" });
    expect(await db.fixture.count()).toBe(before.length);
  });

  test("says what does not fit", async () => {
    await add("seasons", SEASON);
    const draw = async (seed: string) => services.season.draw(fill({ seed }), BY);
    expect(await draw("1")).toEqual({ ok: false, refusal: { code: "no-teams" } });
    await addTeams(3);
    expect(await draw("1")).toEqual({
      ...{ ok: false, refusal: { code: "teams-do-not-fit", teams: 3, places: 8 } },
    });
    await addTeams(5);
    expect(await draw(" ")).toEqual({ ok: false, refusal: { code: "seed-missing" } });
  });
});

describe("a stage that is hidden", () => {
  test("keeps its games and its groups from the public, but not from the office", async () => {
    const season = await add("seasons", { ...SEASON, teams: "4", groups: "1" });
    await add("venues", { name: "体育馆" });
    await addTeams(4);
    await services.season.draw(fill({ seed: "1" }), BY);
    await services.season.show(season, true, BY);
    const { id } = await db.stage.findFirstOrThrow({ where: { level: "final" } });
    await services.desk.bulk(services.leagueDesks.stages, "hide", { ids: [id], typed: {} }, BY);
    expect((await services.league.fixtures()).games.length).toBe(6);
    expect((await services.league.standings()).knockout).toEqual([]);
    await expect(services.league.gamePage("final")).rejects.toThrow("not-found");
    expect((await services.league.view()).games.length).toBe(7);
  });
});

test("a second season has games of its own, and what is shown is the one that was chosen", async () => {
  const format = { teams: "2", groups: "1", advancePerGroup: "0" };
  const first = await add("seasons", { ...SEASON, ...format });
  await addTeams(2);
  await services.season.draw(fill({ seed: "1" }), BY);
  const second = await add("seasons", { ...SEASON, ...format, alias: "第二届" });
  await services.season.choose(second, BY);
  await addTeams(2);
  expect((await services.season.draw(fill({ seed: "1" }), BY)).ok).toBe(true);
  expect(await db.fixture.count()).toBe(2);
  expect((await services.league.book())?.alias).toBe("第二届");
  await services.season.choose(first, BY);
  expect((await services.league.book())?.alias).toBe("联赛");
});
