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
let typedIn: EmptyOffice["typedIn"];
let addTeams: EmptyOffice["addTeams"];
let close: EmptyOffice["close"];

beforeEach(async () => {
  ({ db, services, add, save, typedIn, addTeams, close } = await emptyOffice());
});
afterEach(() => close());

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

  test("of a season does not leave out placement games that a double elimination cannot have", async () => {
    const double = { ...SEASON, elimination: "double", placesTo: "8" };
    expect(await faultsOf(save("seasons", double))).toEqual({
      placesTo: "双败淘汰不打排位赛：请选“不打其他排位赛”，或改为单败淘汰。",
    });
    expect((await save("seasons", { ...double, placesTo: "2" })).ok).toBe(true);
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
