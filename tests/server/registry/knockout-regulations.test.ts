import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { REGULATIONS } from "../../../domain/league/regulations/presets";
import { versionOf } from "../../../domain/league/regulations/regulations";
import type { Db } from "../../../server/db";
import { knockoutRegulationsOf, regulationsOf } from "../../../server/league/regulations";
import type { LeagueDesk, Services, Typed } from "../../../server/services";
import { smallSeason } from "../../support/small-season";

const BY: Actor = { kind: "account", id: "wang", role: "organiser", name: "王芳" };
const ID = "small";
let db: Db;
let services: Services;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ db, services, close } = await smallSeason());
});
afterEach(() => close());

const opened = async (name: LeagueDesk) =>
  (await services.desk.open(services.leagueDesks[name], ID)).view;
async function saveAt(name: LeagueDesk, changes: Readonly<Record<string, string>>) {
  const { fields, fingerprint } = await opened(name);
  const typed: Typed = Object.assign({}, ...fields.map((field) => field.typed));
  const said = Object.entries(changes).map(([field, text]) => [field, text === "" ? [] : [text]]);
  return services.desk.save(
    services.leagueDesks[name],
    { id: ID },
    { ...typed, ...Object.fromEntries(said), fingerprint: [fingerprint] },
    BY,
  );
}
const save = (changes: Readonly<Record<string, string>>) => saveAt("knockout-regulations", changes);
const settings = async () =>
  JSON.parse((await db.season.findUniqueOrThrow({ where: { id: ID } })).settings);
const current = async () => knockoutRegulationsOf(await settings());

describe("the regulations of the knockout", () => {
  test("are those of the groups until something else is said, and follow them", async () => {
    expect((await save({})).ok).toBe(true);
    expect(await settings()).not.toHaveProperty("knockoutRegulations");
    await saveAt("regulations", { foulLimit: "6" });
    expect((await current()).game.foulLimit).toBe(6);
    expect(await services.season.knockoutRegulations(ID, "zh")).toMatchObject({
      own: false,
      differs: [],
      version: versionOf(regulationsOf(await settings())),
    });
  });

  test("are their own once a figure is another, and then stay when the groups change", async () => {
    expect((await save({ periodTime: "12:00" })).ok).toBe(true);
    await saveAt("regulations", { foulLimit: "6", periodTime: "8:00" });
    expect((await current()).game).toMatchObject({ foulLimit: 5, periodMs: 720_000 });
    expect(regulationsOf(await settings()).game).toMatchObject({ periodMs: 480_000 });
    const { own, differs } = await services.season.knockoutRegulations(ID, "zh");
    expect(own).toBe(true);
    expect(JSON.stringify(differs)).toContain("12 分钟");
  });

  test("leave points and order to the season", async () => {
    await save({ periodTime: "12:00" });
    await saveAt("regulations", { winPoints: "3" });
    expect((await current()).standings.points.win).toBe(3);
    expect(Object.keys((await settings()).knockoutRegulations).toSorted()).toEqual([
      "game",
      "name",
    ]);
    const names = (await opened("knockout-regulations")).fields.map(({ name }) => name);
    for (const name of ["winPoints", "tieOrder", "forfeitScore", "drawAllowed"])
      expect(names).not.toContain(name);
  });

  test("are looked over likewise: what cannot be played is said beside its field", async () => {
    const saved = await save({ shotOffensive: "25" });
    const faults = saved.ok ? [] : saved.refusal.view.fields.filter(({ fault }) => fault !== null);
    expect(faults.map(({ name }) => name)).toEqual(["shotOffensive"]);
    await save({ runningStops: "2:00" });
    expect((await services.season.knockoutRegulations(ID, "zh")).doubts).toMatchObject([
      { at: "runningStops" },
    ]);
  });

  test("take the games of a preset that was chosen", async () => {
    expect((await save({ preset: "workers-league" })).ok).toBe(true);
    expect((await current()).game).toEqual(REGULATIONS["workers-league"].game);
  });

  test("keep a name that was typed, also where the figures are the same", async () => {
    await save({ rulesName: "决赛阶段规则" });
    expect(await settings()).toMatchObject({ knockoutRegulations: { name: "决赛阶段规则" } });
  });

  test("are the groups' again with one press, and that is undone", async () => {
    await save({ periodTime: "12:00" });
    const before = await settings();
    const same = await services.season.sameInKnockout(ID, BY);
    expect(await settings()).not.toHaveProperty("knockoutRegulations");
    await services.registry.undo(same.ok ? same.value.batch : "", BY);
    expect(await settings()).toEqual(before);
    const entry = await db.audit.findFirstOrThrow({
      where: { target: `season/${ID}` },
      orderBy: { id: "desc" },
    });
    expect(entry.by).toBe("wang");
    await expect(services.season.sameInKnockout("nobody", BY)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a game", () => {
  const rulesOf = async (game: string) => {
    const first = await db.commit.findFirstOrThrow({ where: { stream: `game/${game}`, seq: 1 } });
    return JSON.parse(first.events)[0].rules;
  };

  test("[Q15] of the knockout is opened with the knockout's rules, one of a group with the season's", async () => {
    await save({ rulesName: "淘汰赛规程", periodTime: "12:00" });
    const knockout = await db.fixture.findFirstOrThrow({ where: { code: "sf-1" } });
    await db.fixture.update({
      where: { id: knockout.id },
      data: { homeTeamId: "T1", awayTeamId: "T2" },
    });
    services.league.changed();
    await services.games.open(knockout.id);
    await services.games.open("A1-1");
    const own = { name: "淘汰赛规程", version: versionOf(await current()), periodMs: 720_000 };
    expect(await rulesOf(knockout.id)).toMatchObject(own);
    expect(await rulesOf("A1-1")).toMatchObject({
      version: versionOf(REGULATIONS.fiba),
      periodMs: 600_000,
    });
  });

  test("[Q16] of the knockout goes into overtime where games of groups may end level", async () => {
    await saveAt("regulations", { drawAllowed: "on", drawPoints: "1" });
    expect(regulationsOf(await settings()).game.drawAllowed).toBe(true);
    expect((await current()).game.drawAllowed).toBe(false);
  });
});

describe("a squad", () => {
  test("is asked for what the bonus of either phase needs", async () => {
    const asked = async () => (await services.squads.view("T1")).categories;
    expect(await asked()).not.toContain("woman");
    await save({ "basketBonus.0.for": "woman", "basketBonus.0.points": "1" });
    expect(await asked()).toContain("woman");
  });
});

describe("everybody reads", () => {
  test("that the knockout is played by the same rules, or what differs and the whole of it", async () => {
    const rules = async () => (await services.league.rules("zh")).knockout;
    expect(await rules()).toMatchObject({ differs: [], whole: null });
    await save({ rulesName: "淘汰赛规程", periodTime: "12:00" });
    const knockout = await rules();
    expect(knockout?.version).toContain("淘汰赛规程");
    expect(knockout?.differs.flatMap(({ lines }) => lines)).toEqual(["全场 4 节，每节 12 分钟。"]);
    expect(knockout?.whole?.chapters.length).toBeGreaterThan(3);
  });
});
