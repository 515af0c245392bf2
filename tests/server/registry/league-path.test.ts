import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import type { Db } from "../../../server/db";
import type { LeagueDesk } from "../../../server/registry/kinds/desks";
import { buildServices, type Services, type Typed } from "../../../server/services";
import { freshDatabase } from "../../support/database";
import { testEnv } from "../../support/small-season";

const NOW = Date.parse("2026-11-23T10:00:00+08:00");
const BY: Actor = { kind: "account", id: "wang", role: "organiser", name: "王芳" };

let db: Db;
let services: Services;
let close: () => Promise<void>;

beforeEach(async () => {
  let file: string;
  ({ db, file, close } = await freshDatabase());
  const env = testEnv(file, () => NOW);
  services = await buildServices({ db, env, secret: env.secret ?? "" });
});
afterEach(() => close());

/** What stands in the inputs of a form, as a browser would send it back. */
async function typedIn(name: LeagueDesk, id: string | null = null): Promise<Typed> {
  const { view } = await services.desk.open(services.leagueDesks[name], id);
  return {
    ...Object.assign({}, ...view.fields.map((field) => field.typed)),
    fingerprint: [view.fingerprint],
  };
}
const fill = (texts: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text]]));
async function save(
  name: LeagueDesk,
  texts: Readonly<Record<string, string>>,
  id: string | null = null,
) {
  const typed = { ...(await typedIn(name, id)), ...fill(texts) };
  return services.desk.save(services.leagueDesks[name], { id }, typed, BY);
}
async function add(name: LeagueDesk, texts: Readonly<Record<string, string>>): Promise<string> {
  const saved = await save(name, texts);
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  return saved.value.value;
}
const faultsOf = async (saving: ReturnType<typeof save>) => {
  const saved = await saving;
  if (saved.ok) return null;
  return Object.fromEntries(
    saved.refusal.view.fields.flatMap(({ name, fault }) => (fault ? [[name, fault.zh]] : [])),
  );
};
const SEASON = { name: "职工篮球联赛", alias: "联赛", organisers: "总工会" };
const addTeams = async (count: number) => {
  for (let n = 1; n <= count; n++)
    await add("teams", { name: `第${n}队`, shortName: `${n}队`, unit: `单位${n}` });
};

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

describe("a form", () => {
  test("says beside each field what is wrong, and keeps what was typed", async () => {
    const typed = {
      name: "",
      capacity: "很多",
      "hours.mon.0.from": "22:00",
      "hours.mon.0.to": "9",
    };
    const saved = await save("venues", typed);
    expect(await faultsOf(save("venues", typed))).toEqual({
      name: "请填写此项。",
      capacity: "请填写 0 到 200000 之间的整数。",
      hours: "结束时间（9）应晚于开始时间（22:00）。",
    });
    const view = saved.ok ? null : saved.refusal.view;
    const capacity = view?.fields.find(({ name }) => name === "capacity");
    expect(capacity?.typed).toEqual({ capacity: ["很多"] });
    expect(await db.venue.count()).toBe(0);
  });

  test("takes full-width figures and times as people write them", async () => {
    const id = await add("venues", {
      name: "体育馆",
      capacity: "５００",
      "hours.sat.0.from": "９：３０",
    });
    const venue = await db.venue.findUniqueOrThrow({ where: { id } });
    expect(venue.capacity).toBe(500);
    expect(JSON.parse(venue.hours).sat).toEqual([[570, 1320]]);
  });

  test("about a row that somebody else has changed shows both, and takes one's own when it is sent again", async () => {
    const id = await add("units", { name: "总工会" });
    const shown = await typedIn("units", id);
    await save("units", { name: "市总工会" }, id);
    const mine = { ...shown, ...fill({ name: "区总工会" }) };
    const desk = services.leagueDesks.units;
    const first = await services.desk.save(desk, { id }, mine, BY);
    expect(first).toMatchObject({ ok: false, refusal: { view: { stale: true } } });
    const view = first.ok ? null : first.refusal.view;
    expect(view?.fields[0]).toMatchObject({
      ...{ typed: { name: ["区总工会"] }, theirs: { name: ["市总工会"] } },
    });
    const again = { ...mine, fingerprint: [view?.fingerprint ?? ""] };
    expect((await services.desk.save(desk, { id }, again, BY)).ok).toBe(true);
    expect((await db.unit.findUniqueOrThrow({ where: { id } })).name).toBe("区总工会");
  });

  test("blames the field when there is such a row already", async () => {
    await add("units", { name: "总工会" });
    expect(await faultsOf(save("units", { name: "总工会" }))).toEqual({
      name: "已经有了，请换一个。",
    });
  });

  test("of a season names the formats that are possible", async () => {
    const wish = { ...SEASON, teams: "9", groups: "3", advancePerGroup: "2" };
    expect(Object.keys((await faultsOf(save("seasons", wish))) ?? {})).toEqual(["advancePerGroup"]);
  });
});

describe("courts of a venue", () => {
  test("keep their id when they are renamed, and cannot go while games stand on them", async () => {
    await add("seasons", { ...SEASON, teams: "2", groups: "1", advancePerGroup: "0" });
    const id = await add("venues", { name: "体育馆", courts: "1号场" });
    await addTeams(2);
    await services.season.draw(fill({ seed: "1" }), BY);
    await services.plans.planAll("1", "wang");
    const [court] = await db.court.findMany();
    await save("venues", { courts: "中心场" }, id);
    expect(await db.court.findMany()).toEqual([{ ...court, name: "中心场" }]);
    const moved = await save("venues", { courts: "东场\n中心场" }, id);
    expect(moved.ok).toBe(true);
    const gone = await save("venues", { courts: "东场" }, id);
    expect(gone).toMatchObject({
      ok: false,
      refusal: { refusal: { code: "in-use", kind: "court" } },
    });
  });
});

describe("a bulk act", () => {
  test("is previewed with its names, done to all, and undone as one", async () => {
    await add("seasons", SEASON);
    await addTeams(3);
    const ids = (await db.team.findMany()).map(({ id }) => id);
    const desk = services.leagueDesks.teams;
    const preview = await services.desk.preview(desk, "remove", [...ids, "not-there"]);
    expect([...preview.names].sort()).toEqual(["1队", "2队", "3队"]);
    const done = await services.desk.bulk(desk, "remove", { ids, typed: {} }, BY);
    expect(await db.team.count()).toBe(0);
    await services.registry.undo(done.ok ? done.value.batch : "", BY);
    expect(await db.team.count()).toBe(3);
  });

  test("is done to none when one of them cannot be", async () => {
    await add("seasons", { ...SEASON, teams: "2", groups: "1", advancePerGroup: "0" });
    await addTeams(2);
    await services.season.draw(fill({ seed: "1" }), BY);
    const [drawn] = await db.team.findMany();
    const free = await add("units", { name: "没有球队的单位" });
    const units = services.leagueDesks.units;
    const ids = [free, drawn?.unitId ?? ""];
    const done = await services.desk.bulk(units, "remove", { ids, typed: {} }, BY);
    expect(done).toMatchObject({
      ok: false,
      refusal: { refusal: { zh: expect.stringContaining("单位") } },
    });
    expect(await db.unit.count()).toBe(3);
  });
});

describe("the draw", () => {
  test("is taken back with its games, and that is undone", async () => {
    await add("seasons", { ...SEASON, teams: "4", groups: "1", advancePerGroup: "2" });
    await addTeams(4);
    await services.season.draw(fill({ seed: "1" }), BY);
    const before = await db.fixture.findMany({ orderBy: { id: "asc" } });
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
