import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Actor, ANONYMOUS } from "../../../domain/accounts/roles";
import { gameId, unitId } from "../../../domain/kernel/ids";
import { MACHINE } from "../../../server/accounts/changer";
import type { Db } from "../../../server/db";
import type { Services } from "../../../server/services";
import { granted } from "../../support/accounts";
import { ROUND, registerSmallFestival } from "../../support/small-festival";
import { planAndTell, smallSeason } from "../../support/small-season";

/** Whoever has begun with the demo begins again without it; what was said in it stays in the log. */

const clock = { at: 0 };
const BY: Actor = { kind: "account", id: "wang", role: "admin", name: "王芳" };
let services: Services;
let db: Db;
let close: () => Promise<void>;

beforeEach(async () => {
  clock.at = Date.parse("2026-11-10T12:00:00+08:00");
  ({ services, db, close } = await smallSeason(() => clock.at));
  await registerSmallFestival(db);
  services.festival.changed();
  await planAndTell(services, "1");
  // As if the demo had brought both.
  await db.audit.updateMany({ where: { action: "season.registered" }, data: { by: "demo" } });
  const act = { at: 1n, by: "demo", action: "festival.registered" };
  await db.audit.create({ data: { ...act, target: "festival/fest" } });
  await services.games.open("A1-1");
  await services.rounds.open(ROUND);
});
afterEach(() => close());

const score = (by: string) =>
  services.live.submit(
    [
      {
        stream: "game/A1-1" as never,
        id: crypto.randomUUID(),
        command: { type: "forfeit", side: "away", reason: "未到场" },
      },
    ],
    { by, may: () => true },
  );
const remove = (confirmed = true) => services.demoRemoval.remove(confirmed, BY);

describe("removing the demo", () => {
  test("says first how much goes, and does nothing until it is confirmed", async () => {
    const { counts } = await services.demoRemoval.page();
    expect(counts).toMatchObject({
      ...{ teams: 8, players: 64, games: 15, contests: 1, entries: 4, rounds: 2 },
      ...{ units: 2, venues: 1, officials: 0, accounts: 0 },
    });
    expect(await remove(false)).toEqual({ ok: false, refusal: { code: "demo-not-confirmed" } });
    expect(await db.team.count()).toBe(8);
  });

  test("leaves nothing of it but the log, and the checklist of a first start", async () => {
    await score("demo");
    const commits = await db.commit.findMany();
    expect(await services.checklist()).toBeNull();
    expect(await remove()).toMatchObject({ ok: true });
    const left = await Promise.all([
      db.season.count(),
      db.festival.count(),
      db.fixture.count(),
      db.player.count(),
      db.unit.count(),
      db.venue.count(),
      db.round.count(),
      db.judge.count(),
    ]);
    expect(left).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(await db.commit.findMany()).toEqual(commits);
    // Its streams cannot be begun anew, so it is not offered again.
    expect(await services.checklist()).toMatchObject({ empty: false });
    expect(await services.demo()).toBe(false);
    expect(await services.office.home()).toBeNull();
    await expect(services.demoRemoval.page()).rejects.toThrow("not-found");
    const { acts } = await services.office.trail.page({ before: null, thing: "", by: "" });
    expect(acts[0]?.entries[0]).toMatchObject({ action: "demo.removed", counts: { teams: 8 } });
  });

  test("hides what was said in it from everybody but the office", async () => {
    expect(await services.mayRead(ANONYMOUS, "game/A1-1")).toBe(true);
    await remove();
    for (const stream of ["game/A1-1", `round/${ROUND}`]) {
      expect(await services.mayRead(ANONYMOUS, stream)).toBe(false);
      expect(await services.mayRead(BY, stream)).toBe(true);
    }
  });

  test("is refused while somebody is at work in one of its games, and not for its own", async () => {
    await score("demo");
    expect((await services.demoRemoval.page()).atWork).toBe(0);
    await db.commit.updateMany({ where: { stream: "game/A1-1", seq: 2 }, data: { by: "o-7" } });
    expect(await remove()).toEqual({ ok: false, refusal: { code: "demo-at-work", n: 1 } });
    expect(await db.team.count()).toBe(8);
    clock.at += 21 * 60_000;
    expect(await remove()).toMatchObject({ ok: true });
  });

  test("leaves what people have entered themselves", async () => {
    await services.registry.act(BY, async (changes) => {
      await changes.create("unit", { id: "mine", name: "我的单位", sector: "", county: "" });
      const venue = { id: "v9", kind: "gym", name: "我的馆", district: "", indoor: true };
      await changes.create("venue", { ...venue, capacity: 1, hours: "{}", closedDays: "[]" });
      await changes.create("court", { id: "c9", venueId: "v9", name: "1", position: 1 });
    });
    await remove();
    expect((await db.unit.findMany()).map(({ id }) => id)).toEqual(["mine"]);
    expect((await db.venue.findMany()).map(({ id }) => id)).toEqual(["v9"]);
    expect(await db.court.count()).toBe(1);
  });

  test("ends the accounts of its games, rounds and units, and no others", async () => {
    const { accounts } = services;
    const official = { name: "记录台", gameId: gameId("A1-1") };
    const own = granted(await accounts.createOfficial(official, MACHINE));
    granted(await accounts.createManager({ name: "联络员", unitId: unitId("U1") }, MACHINE));
    const staff = { name: "李", role: "organiser" } as const;
    const other = granted(await accounts.createStaff(staff, MACHINE));
    expect((await services.demoRemoval.page()).counts.accounts).toBe(2);
    await remove();
    const revoked = async (id: string) =>
      (await db.account.findUniqueOrThrow({ where: { id } })).revokedAt !== null;
    expect([await revoked(own), await revoked(other)]).toEqual([true, false]);
  });
});
