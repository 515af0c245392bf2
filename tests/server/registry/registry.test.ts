import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "../../../server/db";
import { Registry } from "../../../server/registry/registry";
import { granted, HOUR } from "../../support/accounts";
import { freshDatabase } from "../../support/database";

const clock = { at: Date.UTC(2026, 10, 24) };
let db: Db;
let close: () => Promise<void>;
let registry: Registry;

const unit = (id: string, name = id) => ({ id, name, sector: "industry", county: "城区" });
const venue = (id: string) => ({
  ...{ id, name: id, district: "城区", indoor: true, capacity: 100 },
  ...{ hours: "{}", closedDays: "[]" },
});
const official = (id: string, unitId: string) => ({
  ...{ id, name: id, role: "table", level: "", unitId, county: "", maxGamesPerDay: 2 },
  ...{ daysOffInWeek: "[]", skills: "[]" },
});
const entries = async () =>
  (await db.audit.findMany({ orderBy: { id: "asc" } })).map(({ action, target }) => [
    action,
    target,
  ]);
const addUnits = (...ids: string[]) =>
  registry.act("wang", async (changes) => {
    for (const id of ids) await changes.create("unit", unit(id));
  });
const refusalOf = async (doing: Promise<{ ok: boolean; refusal?: unknown }>) =>
  (await doing).refusal;

beforeEach(async () => {
  clock.at = Date.UTC(2026, 10, 24);
  ({ db, close } = await freshDatabase());
  registry = new Registry(db, () => clock.at);
});
afterEach(() => close());

describe("an act", () => {
  test("writes each row with its entry: who, when, the whole row before and after", async () => {
    await addUnits("U1");
    const done = granted(
      await registry.act("wang", (changes) => changes.update("unit", "U1", { name: "总工会" })),
    );
    const last = await db.audit.findFirst({ orderBy: { id: "desc" } });
    expect(last).toMatchObject({
      ...{ at: BigInt(clock.at), by: "wang", action: "unit.updated", target: "unit/U1" },
      batch: done.batch,
    });
    expect(JSON.parse(last?.before ?? "")).toEqual(unit("U1"));
    expect(JSON.parse(last?.after ?? "")).toEqual(unit("U1", "总工会"));
  });

  test("stands as a whole or not at all", async () => {
    await addUnits("U1");
    const refusal = await refusalOf(addUnits("U2", "U1"));
    expect(refusal).toEqual({ code: "not-unique", kind: "unit", id: "U1" });
    expect(await db.unit.count()).toBe(1);
    expect(await entries()).toEqual([["unit.created", "unit/U1"]]);
  });

  test("that changes nothing leaves no entry", async () => {
    await addUnits("U1");
    await registry.act("wang", (changes) => changes.update("unit", "U1", { name: "U1" }));
    expect(await entries()).toHaveLength(1);
  });

  test("does not remove what other rows need, and says what needs it", async () => {
    await addUnits("U1");
    await registry.act("wang", (changes) => changes.create("official", official("O1", "U1")));
    const refusal = await refusalOf(
      registry.act("wang", (changes) => changes.remove("unit", "U1")),
    );
    expect(refusal).toEqual({
      code: "in-use",
      kind: "unit",
      id: "U1",
      users: "official",
      count: 1,
    });
  });

  test("does not remove a game that has begun", async () => {
    await registry.act("wang", async (changes) => {
      await changes.create("season", {
        ...{ id: "s", name: "联赛", alias: "联赛", organisers: "[]", timeZone: "Asia/Shanghai" },
        ...{ startDay: "2026-11-01", endDay: "2026-12-31", settings: "{}" },
      });
      await changes.create("stage", {
        ...{ id: "t", seasonId: "s", level: "groups", name: "小组赛", position: 0 },
        ...{ startDay: "2026-11-01", endDay: "2026-12-31" },
      });
      const game = { id: "g", code: "A1", seasonId: "s", stageId: "t", round: 1, position: 0 };
      await changes.create("fixture", game);
    });
    const commit = { stream: "game/g", seq: 1, id: "c", at: 1n, by: "x", command: "" };
    await db.commit.create({ data: { ...commit, events: "[]", prev: "", hash: "" } });
    const refusal = await refusalOf(
      registry.act("wang", (changes) => changes.remove("season", "s")),
    );
    expect(refusal).toEqual({ code: "begun", kind: "fixture", id: "g" });
    expect(await db.season.count()).toBe(1);
  });
});

describe("undo", () => {
  const addVenue = () =>
    registry.act("wang", async (changes) => {
      await changes.create("venue", venue("V1"));
      await changes.create("court", { id: "V1-1", venueId: "V1", name: "1号场", position: 0 });
    });

  test("puts back what was removed, with all that went with it", async () => {
    await addVenue();
    const before = await db.venue.findMany({ include: { courts: true } });
    const { batch } = granted(
      await registry.act("wang", (changes) => changes.remove("venue", "V1")),
    );
    expect(await db.court.count()).toBe(0);
    expect(granted(await registry.undo(batch, "li")).value).toBe(2);
    expect(await db.venue.findMany({ include: { courts: true } })).toEqual(before);
  });

  test("removes what was made, and is itself in the log", async () => {
    const { batch } = granted(await addVenue());
    granted(await registry.undo(batch, "li"));
    expect(await db.venue.count()).toBe(0);
    expect((await entries()).slice(2)).toEqual([
      ["court.removed", "court/V1-1"],
      ["venue.removed", "venue/V1"],
      ["act.undone", `act/${batch}`],
    ]);
  });

  test("is refused when a row has changed since, naming it and who changed it", async () => {
    await db.account.create({ data: { id: "li", name: "李敏", role: "organiser", createdAt: 1n } });
    const { batch } = granted(await addUnits("U1", "U2"));
    clock.at += HOUR;
    await registry.act("li", (changes) => changes.update("unit", "U2", { name: "新单位" }));
    expect(await refusalOf(registry.undo(batch, "wang"))).toEqual({
      ...{ code: "changed-meanwhile", kind: "unit", id: "U2", name: "新单位" },
      ...{ by: "李敏", at: clock.at },
    });
    expect(await db.unit.count()).toBe(2);
  });

  test("is refused when something has been added to what would go", async () => {
    const { batch } = granted(await addVenue());
    const court = { id: "V1-2", venueId: "V1", name: "2号场", position: 1 };
    await registry.act("li", (changes) => changes.create("court", court));
    expect(await refusalOf(registry.undo(batch, "wang"))).toMatchObject({
      ...{ code: "in-use", kind: "venue", users: "court", count: 1 },
    });
  });

  test("leaves alone what other work has changed in the same row", async () => {
    await registry.act("wang", (changes) =>
      changes.create("season", {
        ...{ id: "s", name: "联赛", alias: "联赛", organisers: "[]", timeZone: "Asia/Shanghai" },
        ...{ startDay: "2026-11-01", endDay: "2026-12-31", settings: "{}" },
      }),
    );
    const { batch } = granted(
      await registry.act("wang", (changes) => changes.update("season", "s", { name: "新名" })),
    );
    await db.season.update({ where: { id: "s" }, data: { planVersion: 77, shownTimes: 3 } });
    granted(await registry.undo(batch, "wang"));
    expect(await db.season.findUnique({ where: { id: "s" } })).toMatchObject({
      ...{ name: "联赛", shownTimes: 3 },
    });
  });

  test("is offered for a day, once", async () => {
    const { batch } = granted(await addUnits("U1"));
    const later = granted(await addUnits("U2"));
    const state = async () => [...(await registry.undoState([batch, later.batch, "?"])).values()];
    expect(await state()).toEqual(["open", "open", "not-an-act"]);
    granted(await registry.undo(batch, "wang"));
    expect(await refusalOf(registry.undo(batch, "wang"))).toEqual({ code: "undone-already" });
    clock.at += 24 * HOUR + 1;
    expect(await state()).toEqual(["undone", "too-late", "not-an-act"]);
    expect(await refusalOf(registry.undo(later.batch, "wang"))).toEqual({ code: "undo-too-late" });
  });
});
