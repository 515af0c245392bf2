import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { gameStream } from "../../../domain/kernel/ids";
import { addDays, day, instantOf } from "../../../domain/kernel/time";
import type { Db } from "../../../server/db";
import { Problem } from "../../../server/problem";
import type { Services } from "../../../server/services";
import { smallSeason, smallSquad } from "../../support/small-season";

const MONDAY = day("2026-11-02");
const SATURDAY = addDays(MONDAY, 5);
const clock = { at: instantOf(MONDAY, 600, "Asia/Shanghai") };

let services: Services;
let db: Db;
let close: () => Promise<void>;

beforeEach(async () => {
  clock.at = instantOf(MONDAY, 600, "Asia/Shanghai");
  ({ services, db, close } = await smallSeason(() => clock.at));
});
afterEach(() => close());

const plans = () => services.plans;
const placeOf = async (id: string) => {
  const { courtId, day: on, start, pinned } = await db.fixture.findUniqueOrThrow({ where: { id } });
  return { courtId, day: on, start, pinned };
};
const version = async () => (await plans().desk()).version;
const codeOf = async (doing: Promise<unknown>) =>
  doing.then(
    () => "done",
    (thrown) => (thrown instanceof Problem ? thrown.code : String(thrown)),
  );
const to = async (fixtureId: string, start = 540, on: string = SATURDAY) => ({
  fixtureId,
  courtId: "V1-1",
  day: on,
  start,
  version: await version(),
});
const actions = async () =>
  (await db.audit.findMany({ orderBy: { id: "asc" } })).map((row) => row.action);

/** Plays the first minute of a game. */
async function begin(id: string): Promise<void> {
  await services.games.open(id);
  const state = services.league.game(id)?.state;
  const stream = gameStream(id);
  const commands = (["home", "away"] as const).flatMap((side) => {
    const squad = smallSquad(state?.[side].team ?? "");
    return [
      { type: "list", side, players: squad },
      { type: "line-up", side, players: squad.slice(0, 5).map(({ player }) => player) },
    ];
  });
  commands.push({ type: "start-period", period: 1, ms: 600_000 } as never);
  const items = commands.map((command) => ({ stream, id: crypto.randomUUID(), command }));
  const answers = await services.live.submit(items, { by: "t", may: () => true });
  expect(answers.every((answer) => answer.ok)).toBe(true);
}

describe("a move by hand", () => {
  test("stands, is pinned, and is in the audit with where the game stood before", async () => {
    expect(await plans().move(await to("A1-1"), "u1")).toEqual([]);
    expect(await placeOf("A1-1")).toEqual({
      courtId: "V1-1",
      day: SATURDAY,
      start: 540,
      pinned: true,
    });
    const row = await db.audit.findFirstOrThrow({ where: { action: "fixture.moved" } });
    expect(row).toMatchObject({ by: "u1", target: "fixture/A1-1" });
    expect(JSON.parse(row.before ?? "")).toEqual({
      version: 0,
      games: { "A1-1": { place: null, pinned: false } },
    });
    expect(JSON.parse(row.after ?? "").games["A1-1"].place).toEqual({
      courtId: "V1-1",
      day: SATURDAY,
      start: 540,
    });
  });

  test("into clashes is possible and names each of them, as the check before it did", async () => {
    await plans().move(await to("A1-1"), "u1");
    const aim = await to("A1-2", 600);
    const named = await plans().check(aim);
    expect(named.map(({ code }) => code)).toEqual(["court-taken"]);
    expect(await plans().move(aim, "u1")).toEqual(named);
    expect((await plans().desk()).clashes).toHaveLength(1);
  });

  test("of somebody who looked at an older timetable is refused and changes nothing", async () => {
    const old = await to("A1-2");
    await plans().move(await to("A1-1"), "u1");
    const before = await placeOf("A1-2");
    expect(await codeOf(plans().move(old, "u2"))).toBe("stale");
    expect(await placeOf("A1-2")).toEqual(before);
    expect(await actions()).not.toContain("u2");
  });

  test("to a day that is over is refused, and so is the question", async () => {
    const aim = { ...(await to("A1-1")), day: "2000-01-01" };
    const before = await placeOf("A1-1");
    expect(await codeOf(plans().move(aim, "u1"))).toBe("past-day");
    expect(await codeOf(plans().check(aim))).toBe("past-day");
    expect(await placeOf("A1-1")).toEqual(before);
  });

  test("of two at the same moment one wins and the other is told", async () => {
    const [a, b] = [await to("A1-1", 540), await to("A1-1", 650)];
    const answers = await Promise.all([
      codeOf(plans().move(a, "u1")),
      codeOf(plans().move(b, "u2")),
    ]);
    expect(answers.sort()).toEqual(["done", "stale"]);
  });

  test("of a game that has begun is refused", async () => {
    await begin("A1-1");
    expect(await codeOf(plans().move(await to("A1-1"), "u1"))).toBe("bad-shape");
  });

  test.each([
    ["no game", { fixtureId: "Z9" }, "not-found"],
    ["no court", { courtId: "V9-1" }, "bad-shape"],
    ["no day", { day: "2026-02-30" }, "bad-shape"],
    ["no time of day", { start: 1440 }, "bad-shape"],
    ["half a minute", { start: 540.5 }, "bad-shape"],
  ])("to %s is refused", async (_, change, code) => {
    expect(await codeOf(plans().move({ ...(await to("A1-1")), ...change }, "u1"))).toBe(code);
    expect(await db.audit.count({ where: { action: "fixture.moved" } })).toBe(0);
  });

  test("another process' change makes the next try stale and the one after it right", async () => {
    const aim = await to("A1-1");
    await db.season.updateMany({ data: { planVersion: { increment: 1 } } });
    expect(await codeOf(plans().move(aim, "u1"))).toBe("stale");
    expect(await codeOf(plans().move(await to("A1-1"), "u1"))).toBe("done");
  });
});

describe("undoing", () => {
  test("takes back the newest move, then the one before it, pins included", async () => {
    await plans().move(await to("A1-1", 540), "u1");
    await plans().move(await to("A1-1", 650), "u1");
    await plans().undo(await version(), "u1");
    expect(await placeOf("A1-1")).toMatchObject({ start: 540, pinned: true });
    await plans().undo(await version(), "u1");
    expect(await placeOf("A1-1")).toEqual({
      courtId: null,
      day: null,
      start: null,
      pinned: false,
    });
    expect((await plans().desk()).undo).toBeNull();
    expect(await codeOf(plans().undo(await version(), "u1"))).toBe("not-found");
  });

  test("on an older timetable is refused", async () => {
    await plans().move(await to("A1-1"), "u1");
    expect(await codeOf(plans().undo((await version()) - 1, "u1"))).toBe("stale");
    expect(await placeOf("A1-1")).toMatchObject({ start: 540 });
  });

  test("is not offered for a game that has begun since", async () => {
    await plans().move(await to("A1-1"), "u1");
    await begin("A1-1");
    expect((await plans().desk()).undo).toBeNull();
  });

  test("brings back a whole timetable that was planned anew, and takes away the first one whole", async () => {
    const empty = await db.fixture.findMany({ orderBy: { id: "asc" } });
    await plans().planAll("first", "u1");
    const before = await db.fixture.findMany({ orderBy: { id: "asc" } });
    await plans().planAll("second", "u1");
    expect(await db.fixture.findMany({ orderBy: { id: "asc" } })).not.toEqual(before);
    await plans().undo(await version(), "u1");
    expect(await db.fixture.findMany({ orderBy: { id: "asc" } })).toEqual(before);
    expect((await plans().desk()).undo).toMatchObject({ kind: "planned" });
    await plans().undo(await version(), "u1");
    expect(await db.fixture.findMany({ orderBy: { id: "asc" } })).toEqual(empty);
    expect((await plans().desk()).undo).toBeNull();
  });

  test("of what the demo laid out is not offered: that is where it begins", async () => {
    await plans().planAll("first", "demo");
    expect((await plans().desk()).undo).toBeNull();
  });
});

describe("planning all of it", () => {
  test("[S19] the same seed gives the same timetable, and the audit keeps it", async () => {
    await plans().planAll("first", "u1");
    const made = await db.fixture.findMany({ orderBy: { id: "asc" } });
    const row = await db.audit.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(JSON.parse(row.after ?? "")).toMatchObject({ seed: "first", unplaced: [] });
    await plans().planAll("second", "u1");
    expect(await db.fixture.findMany({ orderBy: { id: "asc" } })).not.toEqual(made);
    await plans().planAll("first", "u1");
    expect(await db.fixture.findMany({ orderBy: { id: "asc" } })).toEqual(made);
  });

  test("[S18] a game pinned by hand keeps its place until it is unpinned", async () => {
    await plans().planAll("first", "u1");
    await plans().move(await to("A1-1", 541), "u1");
    for (const seed of ["x", "y"]) await plans().planAll(seed, "u1");
    expect(await placeOf("A1-1")).toMatchObject({ start: 541, pinned: true });
    await plans().pin("A1-1", false, await version(), "u1");
    expect(await placeOf("A1-1")).toMatchObject({ start: 541, pinned: false });
    await plans().planAll("z", "u1");
    expect((await placeOf("A1-1")).start).not.toBe(541);
    expect(await actions()).toContain("fixture.unpinned");
  });

  test("[S18] a game is pinned where it stands, and one that stands nowhere is not", async () => {
    const pin = async () => plans().pin("A1-1", true, await version(), "u1");
    await expect(pin()).rejects.toMatchObject({ code: "bad-shape" });
    await plans().planAll("first", "u1");
    const stood = await placeOf("A1-1");
    await pin();
    for (const seed of ["x", "y", "z"]) await plans().planAll(seed, "u1");
    expect(await placeOf("A1-1")).toEqual({ ...stood, pinned: true });
    expect(await actions()).toContain("fixture.pinned");
  });

  test("a place that is asked for wins over the place where the game is pinned", async () => {
    await plans().move(await to("A1-1", 541), "u1");
    const slot = { venueId: "V1", courtId: "V1-1", day: addDays(SATURDAY, 1), start: 900 };
    await plans().planAll("s", "u1", { pinned: [{ fixtureId: "A1-1", slot }] });
    expect(await placeOf("A1-1")).toMatchObject({ day: slot.day, start: 900 });
  });

  test("a game for which there is no room any more loses its place", async () => {
    await plans().planAll("first", "u1");
    const { startDay, endDay } = await plans().desk();
    const all = Array.from({ length: 41 }, (_, n) => addDays(startDay, n));
    expect(endDay).toBe(all.at(-1));
    const unplaced = await plans().planAll("none", "u1", { blackoutDays: all });
    expect(unplaced.length).toBeGreaterThan(10);
    for (const id of unplaced) expect(await placeOf(id)).toMatchObject({ day: null, start: null });
    expect((await plans().desk()).figures.placed).toBe(0);
  });
});

test("[S27] the ten best slots clash with nothing and lie from today on within the stage", async () => {
  await plans().move(await to("A1-2", 540, addDays(SATURDAY, 7)), "u1");
  clock.at = instantOf(addDays(MONDAY, 8), 600, "Asia/Shanghai");
  const best = await plans().suggestions("A1-1");
  expect(best).toHaveLength(10);
  for (const { slot, clashes } of best) {
    expect(clashes).toEqual([]);
    expect(slot.day >= addDays(MONDAY, 8)).toBe(true);
    expect(await plans().check({ fixtureId: "A1-1", ...slot })).toEqual([]);
  }
  const costs = best.map(({ cost }) => cost);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
});

test("[S27] a day's slots come in the order of the day, free or with their clashes", async () => {
  await plans().move(await to("A1-1"), "u1");
  const openings = await plans().openingsOn("A1-2", SATURDAY);
  const starts = openings.map(({ slot }) => slot.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(openings[0]?.clashes.map(({ code }) => code)).toEqual(["court-taken"]);
  expect(await codeOf(plans().openingsOn("A1-2", "tomorrow"))).toBe("bad-shape");
});
