import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { addDays, day, instantOf } from "../../../domain/kernel/time";
import { sayIfKnown } from "../../../domain/words/index";
import { refusalMessage } from "../../../domain/words/refusal";
import type { Db } from "../../../server/db";
import type { Services } from "../../../server/services";
import { contents } from "../../support/installation";
import { ROUND, registerSmallFestival } from "../../support/small-festival";
import { smallSeason, tell } from "../../support/small-season";

/** Large acts stand in the log as one, with their numbers, and are taken back there as one. */

const clock = { at: 0 };
const BY: Actor = { kind: "account", id: "wang", role: "organiser", name: "王芳" };
const LATER = addDays(day("2026-11-07"), 7);

let services: Services;
let db: Db;
let file: string;
let close: () => Promise<void>;
beforeEach(async () => {
  clock.at = instantOf(day("2026-11-02"), 600, "Asia/Shanghai");
  ({ services, db, file, close } = await smallSeason(() => clock.at));
});
afterEach(() => close());

const newest = async () => {
  const { acts } = await services.office.trail.page({ before: null, thing: "", by: "" });
  const [act] = acts;
  if (!act?.batch) throw new Error("no act");
  return { ...act, batch: act.batch };
};
/** What the log says of the newest act. */
const said = async () => {
  const { entries, undo } = await newest();
  const whole = entries.find(({ kind }) => kind === null);
  return { action: whole?.action, counts: whole?.counts, undo };
};
const look = (batch: string) => services.registry.lookAtUndo(batch);
const undo = (batch: string) => services.registry.undo(batch, BY);
const stateOf = async (batch: string) => (await services.registry.undoState([batch])).get(batch);
const version = async () => (await services.plans.desk()).version;
/** All that people work on, without the log and the numbers that each change raises. */
const rows = async () => {
  const { Audit: _, Season, ...others } = await contents(file);
  const steady = (row: string) => row.replace(/"(planVersion|shownTimes|shownAt)":"?\d+"?/g, "");
  return { ...others, Season: Season?.map(steady) };
};
const begin = async (id: string) => {
  await services.games.open(id);
  const command = { type: "forfeit", side: "away", reason: "未到场" };
  await services.live.submit(
    [{ stream: `game/${id}` as never, id: crypto.randomUUID(), command }],
    { by: "test", may: () => true },
  );
};

describe("a whole plan", () => {
  test("is one act with its count, looked at first, and taken back in the log as at the desk", async () => {
    const before = await rows();
    await services.plans.planAll("1", "wang");
    const { batch } = await newest();
    expect(await said()).toMatchObject({
      ...{ action: "season.planned", undo: "open" },
      counts: { games: 15, placed: 15, unplaced: 0 },
    });
    const planned = await rows();
    expect(await look(batch)).toEqual({
      ok: true,
      value: [{ what: "moved", kind: "fixture", n: 15 }],
    });
    expect(await rows()).toEqual(planned);
    expect(await undo(batch)).toMatchObject({ ok: true, value: { value: 15 } });
    expect(await rows()).toEqual(before);
    expect(await stateOf(batch)).toBe("undone");
    expect((await services.plans.desk()).undo).toBeNull();
    expect(await undo(batch)).toMatchObject({ refusal: { code: "undone-already" } });
  });

  test("that the desk has taken back stands in the log as undone", async () => {
    await services.plans.planAll("1", "wang");
    const { batch } = await newest();
    await services.plans.undo(await version(), "wang");
    expect(await stateOf(batch)).toBe("undone");
  });

  test("is not taken back once a game of it has moved or begun, and the reason says how many", async () => {
    await services.plans.planAll("1", "wang");
    const { batch } = await newest();
    const to = { fixtureId: "A1-1", courtId: "V1-1", day: LATER, start: 541 };
    await services.plans.move({ ...to, version: await version() }, "wang");
    expect(await look(batch)).toEqual({ ok: false, refusal: { code: "plan-changed", n: 1 } });
    await services.plans.undo(await version(), "wang");
    expect((await look(batch)).ok).toBe(true);
    await begin("A1-1");
    expect(await undo(batch)).toEqual({ ok: false, refusal: { code: "games-begun", n: 1 } });
    const facts = { code: "games-begun", n: 1 };
    expect(refusalMessage(facts).zh).toContain("1 场比赛已经开始");
  });

  test("is not taken back over the version that somebody looks at", async () => {
    await services.plans.planAll("1", "wang");
    const { batch } = await newest();
    const seen = await version();
    await undo(batch);
    const to = { fixtureId: "A1-1", courtId: "V1-1", day: LATER, start: 541, version: seen };
    await expect(services.plans.move(to, "wang")).rejects.toThrow("stale");
  });
});

describe("a publishing", () => {
  test("is one act with its count; taken back, people are told what they were told before", async () => {
    await services.plans.planAll("1", "wang");
    await tell(services);
    const before = await rows();
    const to = { fixtureId: "A1-1", courtId: "V1-1", day: LATER, start: 541 };
    await services.plans.move({ ...to, version: await version() }, "wang");
    await tell(services);
    const { batch } = await newest();
    expect(await said()).toMatchObject({
      ...{ action: "season.timetable-published", undo: "open" },
      counts: { games: 1 },
    });
    expect(await look(batch)).toEqual({
      ok: true,
      value: [{ what: "told", kind: "fixture", n: 1 }],
    });
    expect(await undo(batch)).toMatchObject({ ok: true });
    await services.plans.undo(await version(), "wang");
    expect(await rows()).toEqual(before);
    // The one before it can be taken back next.
    expect((await services.timetable.view()).undo).not.toBeNull();
  });

  test("that was followed by another of the same games is not taken back", async () => {
    await services.plans.planAll("1", "wang");
    await tell(services);
    const { batch } = await newest();
    const to = { fixtureId: "A1-1", courtId: "V1-1", day: LATER, start: 541 };
    await services.plans.move({ ...to, version: await version() }, "wang");
    await tell(services);
    expect(await look(batch)).toEqual({ ok: false, refusal: { code: "told-again", n: 1 } });
  });
});

describe("the draw of the groups", () => {
  beforeEach(async () => {
    await services.season.discard(BY);
    clock.at += 1000;
  });
  const draw = () => services.season.draw({ seed: ["2"] }, BY);

  test("is one act with all its games, looked at first, and taken back whole", async () => {
    const before = await rows();
    expect(await draw()).toMatchObject({ ok: true, value: { value: 15 } });
    const { batch, size } = await newest();
    expect(size).toBeGreaterThan(25);
    expect(await said()).toMatchObject({
      ...{ action: "season.groups-drawn", undo: "open" },
      counts: { groups: 2, teams: 8, games: 15 },
    });
    const looked = await look(batch);
    expect(looked.ok && looked.value).toContainEqual({ what: "removed", kind: "fixture", n: 15 });
    expect(await undo(batch)).toMatchObject({ ok: true });
    expect(await rows()).toEqual(before);
    expect(await draw()).toMatchObject({ ok: true });
  });

  test("whose games have a place in the timetable is not taken back", async () => {
    await draw();
    const { batch } = await newest();
    await services.plans.planAll("1", "wang");
    expect(await look(batch)).toEqual({ ok: false, refusal: { code: "games-planned", n: 15 } });
  });
});

describe("the draw of a running order", () => {
  beforeEach(async () => {
    await registerSmallFestival(db);
    services.festival.changed();
  });
  const draw = (seed: string) => services.orderOffice.draw(ROUND, seed, BY);

  test("is one act for all its rounds, and taking it back brings the order before", async () => {
    const before = await rows();
    expect(await draw("1")).toMatchObject({ ok: true, value: { value: 4 } });
    const { batch } = await newest();
    expect(await said()).toMatchObject({
      ...{ action: "round.order-drawn", undo: "open" },
      counts: { rounds: 2, entries: 4 },
    });
    expect(await undo(batch)).toMatchObject({ ok: true });
    expect(await rows()).toEqual(before);
  });

  test("is not taken back once an act was moved or a round of it is open", async () => {
    await draw("1");
    const { batch } = await newest();
    const [first] = (await services.orderOffice.page(ROUND)).entries;
    await services.orderOffice.move(ROUND, first?.id ?? "", 2, BY);
    expect(await look(batch)).toMatchObject({ refusal: { code: "order-changed" } });
    await services.orderOffice.move(ROUND, first?.id ?? "", 1, BY);
    expect((await look(batch)).ok).toBe(true);
    await services.rounds.open(ROUND);
    expect(await look(batch)).toMatchObject({ refusal: { code: "round-opened" } });
  });
});

test("an act is not parted by the end of a page, and says how many entries it has", async () => {
  await services.season.discard(BY);
  for (let n = 0; n < 30; n++)
    await services.registry.act(BY, (changes) => changes.note("backup.restored", `x/${n}`));
  const { acts, older } = await services.office.trail.page({ before: null, thing: "", by: "wang" });
  expect(acts.length).toBe(31);
  expect(older).toBeNull();
  expect(acts.at(-1)?.size).toBeGreaterThan(25);
});

test("every whole act has its sentence with numbers in both languages", () => {
  const acts = ["season.groups-drawn", "season.planned", "season.timetable-published"];
  for (const action of [...acts, "season.published", "round.order-drawn"])
    for (const lang of ["zh", "en"] as const)
      expect([action, typeof sayIfKnown(lang, `audit.${action}.counts`)]).toEqual([
        action,
        "string",
      ]);
});
