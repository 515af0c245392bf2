import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addDays, day, instantOf } from "../../../domain/kernel/time";
import type { Db } from "../../../server/db";
import { Problem } from "../../../server/problem";
import type { PlanningView } from "../../../server/schedule/planning-view";
import { Plannings } from "../../../server/schedule/plannings";
import { searchSeason } from "../../../server/schedule/season-search";
import type { Services } from "../../../server/services";
import { inFormat, smallSeason } from "../../support/small-season";

/** Timetables searched for in threads of their own, over a database of its own. */

const MONDAY = day("2026-11-02");
const SATURDAY = addDays(MONDAY, 5);
const clock = { at: instantOf(MONDAY, 600, "Asia/Shanghai") };
/** A search that has nothing to wait for ends soon; one that has is given up here. */
const PATIENCE = { timeout: 60_000 };

let services: Services;
let db: Db;
let close: () => Promise<void>;

beforeEach(async () => {
  clock.at = instantOf(MONDAY, 600, "Asia/Shanghai");
  ({ services, db, close } = await smallSeason(() => clock.at));
});
afterEach(async () => {
  services.plannings.close();
  await close();
});

const rows = () => db.fixture.findMany({ orderBy: { id: "asc" } });
const version = async () => (await services.plans.desk()).version;
const codeOf = async (doing: () => unknown) =>
  Promise.resolve()
    .then(doing)
    .then(
      () => "done",
      (thrown) => (thrown instanceof Problem ? thrown.code : String(thrown)),
    );

async function until(
  id: string,
  by: string,
  is: (view: PlanningView) => boolean,
  of: Plannings = services.plannings,
): Promise<PlanningView> {
  return expect
    .poll(
      () => {
        const view = of.view(id, by);
        return view && is(view) ? view : null;
      },
      { timeout: 50_000, interval: 20 },
    )
    .not.toBeNull()
    .then(() => of.view(id, by) as PlanningView);
}

const start = (how: "anew" | "repair", by = "u1", seconds = 1) =>
  services.plannings.start({ how, seconds }, by);
const over = (id: string, by = "u1") => until(id, by, ({ state }) => state !== "running");

describe("a timetable that is searched for", () => {
  test(
    "changes nothing until it is taken, is then one change as it was shown, and one undo takes it back",
    PATIENCE,
    async () => {
      const empty = await rows();
      const id = await start("anew");
      expect(services.plannings.view(id, "u1")).toMatchObject({ state: "running", how: "anew" });
      const view = await over(id);
      expect(view).toMatchObject({
        state: "done",
        impossible: null,
        merits: { placed: 15, games: 15 },
        preview: { unplaced: [], clashes: 0, kept: 0 },
      });
      expect(view.gapPercent).toBeGreaterThanOrEqual(0);
      expect(await rows()).toEqual(empty);
      expect(await services.plannings.take(id, "u1")).toBe(15);
      const stands = new Map((await rows()).map((row) => [row.id, row]));
      for (const { id: game, to } of view.preview?.changed ?? [])
        expect(stands.get(game)).toMatchObject({ ...to });
      expect((await services.plans.desk()).clashes).toEqual([]);
      expect(services.plannings.view(id, "u1")).toBeNull();
      expect((await services.plans.desk()).undo).toMatchObject({ kind: "planned" });
      await services.plans.undo(await version(), "u1");
      expect(await rows()).toEqual(empty);
      expect(await db.audit.count({ where: { action: "season.planned" } })).toBe(1);
    },
  );

  test("is stopped with the best so far, long before its time", PATIENCE, async () => {
    const id = await start("anew", "u1", 300);
    await until(id, "u1", ({ merits }) => merits !== null);
    services.plannings.stop(id, "u1");
    expect(await over(id)).toMatchObject({ state: "done", merits: { placed: 15 } });
    expect(await services.plannings.take(id, "u1")).toBe(15);
  });

  test(
    "is cancelled at once, whether it has begun or not, and leaves the timetable alone",
    PATIENCE,
    async () => {
      await services.plans.planAll("first", "u1");
      const before = await rows();
      for (const wait of [false, true]) {
        const id = await start("anew", "u1", 300);
        if (wait) await until(id, "u1", ({ merits }) => merits !== null);
        const at = performance.now();
        services.plannings.cancel(id, "u1");
        expect(performance.now() - at).toBeLessThan(50);
        expect(services.plannings.view(id, "u1")).toBeNull();
        expect(await codeOf(() => services.plannings.take(id, "u1"))).toBe("not-found");
      }
      expect(await rows()).toEqual(before);
    },
  );

  test(
    "leaves the timetable alone when its thread breaks down, says so, and can be begun again",
    PATIENCE,
    async () => {
      await services.plans.planAll("first", "u1");
      const before = await rows();
      const bugs: unknown[] = [];
      let breaks = true;
      const plannings = new Plannings(services.league, services.plans, {
        now: () => clock.at,
        onError: (bug) => bugs.push(bug),
        // A fixture of a stage that is not there: the thread itself falls over it.
        search: (wish) => {
          const [first, ...rest] = wish.order.fixtures;
          const lost = first ? [{ ...first, stageId: "nowhere" }, ...rest] : [];
          return searchSeason(
            breaks ? { ...wish, order: { ...wish.order, fixtures: lost } } : wish,
          );
        },
      });
      const broken = await plannings.start({ how: "anew", seconds: 1 }, "u1");
      const view = await until(broken, "u1", ({ state }) => state !== "running", plannings);
      expect(view).toMatchObject({ state: "failed", preview: null });
      expect(String(bugs)).toContain("nowhere");
      expect(await codeOf(() => plannings.take(broken, "u1"))).toBe("not-found");
      expect(await rows()).toEqual(before);
      breaks = false;
      const id = await plannings.start({ how: "anew", seconds: 1 }, "u1");
      expect(await until(id, "u1", ({ state }) => state !== "running", plannings)).toMatchObject({
        state: "done",
      });
    },
  );

  test(
    "of two people's, the first that is taken stands, and the other's taker is told",
    PATIENCE,
    async () => {
      const [mine, theirs] = [await start("anew", "u1"), await start("anew", "u2")];
      await Promise.all([over(mine, "u1"), over(theirs, "u2")]);
      await services.plannings.take(mine, "u1");
      const stands = await rows();
      expect(await codeOf(() => services.plannings.take(theirs, "u2"))).toBe("stale");
      expect(await rows()).toEqual(stands);
    },
  );

  test("is its owner's alone, and one at a time", PATIENCE, async () => {
    const id = await start("anew", "u1", 300);
    expect(services.plannings.view(id, "u2")).toBeNull();
    for (const doing of ["stop", "cancel", "take"] as const)
      expect(await codeOf(() => services.plannings[doing](id, "u2"))).toBe("not-found");
    const second = await start("anew", "u1", 300);
    expect(services.plannings.view(id, "u1")).toBeNull();
    expect(services.plannings.latest("u1")).toBe(second);
  });

  test("of a season under way leaves today's games and days gone by alone", PATIENCE, async () => {
    await services.plans.planAll("first", "u1");
    clock.at = instantOf(SATURDAY, 600, "Asia/Shanghai");
    const upTo = { where: { day: { lte: SATURDAY } }, orderBy: { id: "asc" as const } };
    const today = await db.fixture.findMany(upTo);
    expect(today.length).toBeGreaterThan(0);
    const id = await start("anew");
    await over(id);
    await services.plannings.take(id, "u1");
    expect(await db.fixture.findMany(upTo)).toEqual(today);
  });
});

describe("a season that has no plan", () => {
  test(
    "is said why in plain words, and what would help; what can be placed may be taken",
    PATIENCE,
    async () => {
      await db.team.update({
        where: { id: "T1" },
        data: { hours: JSON.stringify({ mon: [540, 1320] }) },
      });
      services.league.changed();
      const id = await start("anew");
      const view = await over(id);
      expect(view.state).toBe("impossible");
      expect(view.impossible?.why.zh).toContain("T1");
      expect(view.impossible?.why.en).toContain("T1");
      expect(view.impossible?.helps.length).toBeGreaterThan(0);
      for (const { zh, en } of view.impossible?.helps ?? []) {
        expect(zh).not.toMatch(/\{|undefined/);
        expect(en).not.toMatch(/\{|undefined/);
      }
      const without = view.preview?.unplaced ?? [];
      expect(without.length).toBe(3);
      await services.plannings.take(id, "u1");
      expect((await services.plans.desk()).figures.placed).toBe(12);
      expect((await services.plans.desk()).clashes).toEqual([]);
    },
  );
});

test(
  "a hall that is closed is named as what is in the way, and the days on which it could open",
  PATIENCE,
  async () => {
    const { startDay, endDay } = await services.plans.desk();
    const days = Array.from({ length: 60 }, (_, at) => addDays(startDay, at));
    const closedDays = JSON.stringify(days.filter((one) => one <= endDay));
    await db.venue.updateMany({ data: { closedDays } });
    services.league.changed();
    const view = await over(await start("anew"));
    expect(view.state).toBe("impossible");
    expect(view.impossible?.why.zh).toContain("不开放的日期");
    expect(view.impossible?.why.en).toMatch(/closed on .+ to /);
    expect(view.impossible?.helps[0]?.zh).toMatch(/在.+开放/);
  },
);

describe("[S30] a repair", () => {
  test(
    "moves the games that lie in a hall that is closed for nine days, and no others",
    PATIENCE,
    async () => {
      await close();
      ({ services, db, close } = await smallSeason(() => clock.at, inFormat({})));
      await services.plans.planAll("first", "u1");
      const before = new Map((await rows()).map((row) => [row.id, row]));
      const closed = Array.from({ length: 9 }, (_, n) => addDays(SATURDAY, n));
      const hit = [...before.values()].filter((row) => closed.some((on) => on === row.day));
      expect(hit.length).toBeGreaterThan(0);
      await db.venue.update({ where: { id: "V1" }, data: { closedDays: JSON.stringify(closed) } });
      services.league.changed();
      const id = await start("repair", "u1", 2);
      const view = await over(id);
      expect(view).toMatchObject({
        state: "done",
        how: "repair",
        preview: { clashes: 0, unplaced: [] },
      });
      const moved = view.preview?.changed.map(({ id: game }) => game) ?? [];
      // There are ten weekends: no other game has to make room.
      expect(moved.sort()).toEqual(hit.map((row) => row.id).sort());
      await services.plannings.take(id, "u1");
      for (const row of await rows())
        if (!moved.includes(row.id)) expect(row).toEqual(before.get(row.id));
      expect((await services.plans.desk()).clashes).toEqual([]);
      await services.plans.undo(await version(), "u1");
      expect(await rows()).toEqual([...before.values()]);
    },
  );

  test(
    "lets a game that was moved into a clash by hand stand, and moves the other",
    PATIENCE,
    async () => {
      await services.plans.planAll("first", "u1");
      const desk = await services.plans.desk();
      const [mine, other] = desk.games.filter(({ group }) => group === "A");
      if (!mine || !other?.courtId || !other.day || other.start === null)
        throw new Error("no games");
      const { courtId, day: on, start: at } = other;
      const aim = { fixtureId: mine.id, courtId, day: on, start: at, version: desk.version };
      await services.plans.move(aim, "u1");
      const id = await start("repair");
      const view = await over(id);
      expect(view.preview?.clashes).toBe(0);
      expect(view.preview?.changed.map(({ id: game }) => game)).not.toContain(mine.id);
      expect(view.moved).toBeLessThan(5);
    },
  );

  test("of a timetable in which nothing is broken is refused", async () => {
    await services.plans.planAll("first", "u1");
    expect(await codeOf(() => start("repair"))).toBe("not-found");
  });
});
