import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addDays, day, instantOf } from "../../../domain/kernel/time";
import type { Db } from "../../../server/db";
import { Problem } from "../../../server/problem";
import type { Services } from "../../../server/services";
import { planAndTell, smallSeason } from "../../support/small-season";

const SATURDAY = day("2026-11-07");
const clock = { at: 0 };

let services: Services;
let db: Db;
let close: () => Promise<void>;

beforeEach(async () => {
  clock.at = instantOf(day("2026-11-02"), 600, "Asia/Shanghai");
  ({ services, db, close } = await smallSeason(() => clock.at));
  await planAndTell(services, "first");
});
afterEach(() => close());

const version = async () => (await services.plans.desk()).version;
const view = () => services.timetable.view();
const publish = async (by = "u1") => services.timetable.publish(await version(), by);
const undo = async () => services.timetable.undo(await version(), "u1");
const codeOf = async (doing: Promise<unknown>) =>
  doing.then(
    () => "done",
    (thrown) => (thrown instanceof Problem ? thrown.code : String(thrown)),
  );
const move = async (fixtureId: string, start: number, courtId = "V1-1") =>
  services.plans.move(
    { fixtureId, courtId, day: addDays(SATURDAY, 7), start, version: await version() },
    "u1",
  );
/** Where everybody reads that a game is. */
const told = async (id: string) => {
  const { games } = await services.league.fixtures();
  const game = games.find((one) => one.id === id);
  return game && { day: game.day, start: game.start };
};
const sequence = async () => {
  const text = await services.openData.calendar(null, "en", "http://x");
  return Math.max(...[...text.matchAll(/SEQUENCE:(\d+)/g)].map((match) => Number(match[1])));
};

describe("the draft", () => {
  test("changes nothing that people read, on pages, in the interface, in calendars, until it is published", async () => {
    const everything = async () =>
      JSON.stringify([
        await services.league.fixtures(),
        await services.league.today(),
        await services.league.gamePage("A1-1"),
        await services.league.teamPage("T1"),
        await services.openData.fixtures(),
        await services.openData.calendar(null, "zh", "http://x"),
      ]);
    const before = await everything();
    await move("A1-1", 541);
    await services.plans.planAll("again", "u1");
    expect(await everything()).toBe(before);
    expect((await view()).changes.length).toBeGreaterThan(1);
    await publish();
    expect(await everything()).not.toBe(before);
    expect((await view()).changes).toEqual([]);
  });

  test("leaves a match day alone: the office goes by what was published", async () => {
    const before = await told("A1-1");
    await move("A1-1", 541);
    const home = await services.office.home();
    expect(home?.games.find(({ id }) => id === "A1-1")).toMatchObject(before ?? {});
    expect((await services.plans.desk()).games.find(({ id }) => id === "A1-1")).toMatchObject({
      start: 541,
    });
  });
});

describe("publishing", () => {
  test("[S29] says first which games it changes, from where to where, and for which teams", async () => {
    const from = (await services.plans.desk()).games.find(({ id }) => id === "A1-1");
    await move("A1-1", 541);
    const { changes } = await view();
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      fixtureId: "A1-1",
      kind: "moved",
      from: { courtId: "V1-1", day: from?.day, start: from?.start },
      to: { courtId: "V1-1", day: addDays(SATURDAY, 7), start: 541 },
      teams: [from?.home.teamId, from?.away.teamId],
    });
  });

  test("tells all of it at once, counts it, and keeps before and after", async () => {
    const [times, before] = [(await view()).times, await told("A1-1")];
    const number = await sequence();
    await move("A1-1", 541);
    clock.at += 60_000;
    expect(await publish()).toBe(1);
    expect(await told("A1-1")).toEqual({ day: addDays(SATURDAY, 7), start: 541 });
    expect(await view()).toMatchObject({ times: times + 1, shownAt: clock.at, changes: [] });
    expect(await sequence()).toBeGreaterThan(number);
    const row = await db.audit.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(row).toMatchObject({ action: "season.timetable-published", by: "u1" });
    expect(JSON.parse(row.before ?? "").games["A1-1"]).toMatchObject(before ?? {});
    expect(JSON.parse(row.after ?? "").games["A1-1"]).toMatchObject({ start: 541 });
  });

  test("of a timetable that somebody has changed since it was looked at is refused", async () => {
    await move("A1-1", 541);
    const old = (await version()) - 1;
    expect(await codeOf(services.timetable.publish(old, "u1"))).toBe("stale");
    expect(await codeOf(services.timetable.undo(old, "u1"))).toBe("stale");
    expect((await view()).changes).toHaveLength(1);
  });

  test("of two at the same moment one counts and the other is told", async () => {
    await move("A1-1", 541);
    const { times } = await view();
    const at = await version();
    const answers = await Promise.all(
      ["u1", "u2"].map((by) => codeOf(services.timetable.publish(at, by))),
    );
    expect(answers.sort()).toEqual(["done", "stale"]);
    expect((await view()).times).toBe(times + 1);
  });

  test("without a change is no publishing", async () => {
    const { times } = await view();
    expect(await publish()).toBe(0);
    expect((await view()).times).toBe(times);
  });

  test("is taken back as one act, while the draft stays and calendars still move on", async () => {
    const before = [await told("A1-1"), await told("A1-2")];
    await move("A1-1", 541);
    await move("A1-2", 700);
    await publish();
    const number = await sequence();
    expect((await view()).undo).toMatchObject({ games: 2 });
    expect(await undo()).toBe(2);
    expect([await told("A1-1"), await told("A1-2")]).toEqual(before);
    expect((await view()).changes).toHaveLength(2);
    expect(await sequence()).toBeGreaterThan(number);
    // The one before it is the season's own plan, published for everyone.
    expect(await undo()).toBeGreaterThan(2);
    expect((await view()).undo).toBeNull();
    expect(await codeOf(undo())).toBe("not-found");
  });

  test("neither moves nor takes back a game that has begun", async () => {
    const before = await told("A1-1");
    await move("A1-1", 541);
    await publish();
    await move("A1-1", 700);
    await services.games.open("A1-1");
    const forfeit = { type: "forfeit", side: "away", reason: "未到场" };
    await services.live.submit(
      [{ stream: "game/A1-1" as never, id: crypto.randomUUID(), command: forfeit }],
      { by: "test", may: () => true },
    );
    expect((await view()).changes).toEqual([]);
    expect((await view()).undo).toBeNull();
    expect(await told("A1-1")).not.toEqual(before);
    // At the desk, too, it stands where it was played.
    const { games } = await services.plans.desk();
    expect(games.find(({ id }) => id === "A1-1")).toMatchObject({ start: 541 });
  });
});

test("a season that is shown to everyone for the first time is shown with its timetable", async () => {
  const fresh = await smallSeason(() => clock.at);
  try {
    await fresh.db.season.updateMany({ data: { published: false, shownAt: null, shownTimes: 0 } });
    fresh.services.league.changed();
    await fresh.services.plans.planAll("first", "u1");
    const { changes, seasonHidden } = await fresh.services.timetable.view();
    expect(seasonHidden).toBe(true);
    expect(changes.every(({ kind }) => kind === "placed")).toBe(true);
    const { version } = await fresh.services.plans.desk();
    expect(await fresh.services.timetable.publish(version, "u1")).toBe(changes.length);
    const { games } = await fresh.services.league.fixtures();
    expect(games.filter(({ day: on }) => on !== null)).toHaveLength(changes.length);
  } finally {
    await fresh.close();
  }
});

test("an older database's timetable, public as it stood, stays what people were told when the draft moves on", async () => {
  // As the version before left it: published, and nothing noted of what was shown.
  await db.fixture.updateMany({ data: { shownCourtId: null, shownDay: null, shownStart: null } });
  await db.season.updateMany({ data: { shownAt: null, shownTimes: 0 } });
  services.league.changed();
  const [before, number] = [await told("A1-1"), await sequence()];
  expect(before?.day).not.toBeNull();
  expect((await view()).changes).toEqual([]);
  await move("A1-1", 541);
  expect(await told("A1-1")).toEqual(before);
  expect((await view()).changes.map(({ fixtureId }) => fixtureId)).toEqual(["A1-1"]);
  await publish();
  expect(await told("A1-1")).toMatchObject({ start: 541 });
  expect(await sequence()).toBeGreaterThan(number);
});
