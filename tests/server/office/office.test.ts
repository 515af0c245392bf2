import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { gameId, gameStream } from "../../../domain/kernel/ids";
import { addDays, day, instantOf } from "../../../domain/kernel/time";
import { MACHINE } from "../../../server/accounts/changer";
import { noteBackup } from "../../../server/backup";
import type { Db } from "../../../server/db";
import { Problem } from "../../../server/problem";
import type { Services } from "../../../server/services";
import { granted } from "../../support/accounts";
import { OTHER_ROUND, ROUND, registerSmallFestival, SEAT } from "../../support/small-festival";
import { smallSeason, tell } from "../../support/small-season";

/** A Saturday on which the small season plays. */
const TODAY = addDays(day("2026-11-02"), 5);
const clock = { at: 0 };
const HERE = "https://league.example";

let services: Services;
let db: Db;
let file: string;
let close: () => Promise<void>;
let organiser: Actor;

beforeEach(async () => {
  clock.at = instantOf(TODAY, 480, "Asia/Shanghai");
  ({ services, db, file, close } = await smallSeason(() => clock.at));
  const staff = { name: "王芳", role: "organiser" } as const;
  const id = granted(await services.accounts.createStaff(staff, MACHINE));
  organiser = { kind: "account", id, role: "organiser", name: "王芳" };
  await services.plans.planAll("office", "test");
  await services.plans.move(
    { fixtureId: "A1-1", courtId: "V1-1", day: TODAY, start: 540, version: await version() },
    "test",
  );
  await tell(services);
});
afterEach(() => close());

const version = async () => (await services.plans.desk()).version;
const home = async () => {
  const found = await services.office.home();
  if (!found) throw new Error("no season");
  return found;
};
/** What waits, as `kind game`. */
const waiting = async () =>
  (await home()).waiting.map((one) =>
    one.kind === "clash"
      ? `clash ${one.clash.code}`
      : "game" in one
        ? `${one.kind} ${one.game}`
        : one.kind,
  );
const say = (id: string, command: { readonly type: string }) =>
  services.live.submit([{ stream: gameStream(id), id: randomUUID(), command }], {
    by: "test",
    may: () => true,
  });
const forfeit = async (id: string) => {
  await services.games.open(id);
  await say(id, { type: "forfeit", side: "away", reason: "未到场" } as { type: string });
};
const codeOf = (doing: Promise<unknown>) =>
  doing.then(
    () => "done",
    (thrown) => (thrown instanceof Problem ? thrown.code : String(thrown)),
  );

describe("what waits for an organiser", () => {
  test("a game of today waits for its table until somebody there can begin", async () => {
    expect(await waiting()).toContain("no-official A1-1");
    const official = { name: "熊梅晓", gameId: gameId("A1-1") };
    const account = granted(await services.accounts.createOfficial(official, organiser));
    expect(await waiting()).toContain("no-official A1-1");
    granted(await services.links.make(account, organiser));
    expect(await waiting()).not.toContain("no-official A1-1");
    granted(await services.accounts.revoke(account, organiser));
    expect(await waiting()).toContain("no-official A1-1");
  });

  test("a game of another day does not wait for its table yet", async () => {
    const later = (await home()).games.filter((game) => game.day !== null && game.day > TODAY);
    expect(later.length).toBeGreaterThan(0);
    const waits = await waiting();
    for (const game of later) expect(waits).not.toContain(`no-official ${game.id}`);
  });

  test("a game that is over waits for its signature, then for nothing", async () => {
    await forfeit("A1-1");
    expect(await waiting()).toContain("unsigned A1-1");
    await say("A1-1", { type: "sign" });
    expect((await waiting()).filter((one) => one.endsWith("A1-1"))).toEqual([]);
  });

  test("clashes and games without a place are named", async () => {
    await db.fixture.update({
      where: { id: "A1-2" },
      data: { courtId: "V1-1", day: TODAY, start: 600 },
    });
    await db.fixture.update({
      where: { id: "B3-1" },
      data: { courtId: null, day: null, start: null },
    });
    services.league.changed();
    const waits = await waiting();
    expect(waits).toContain("clash court-taken");
    expect(waits).toContain("no-place B3-1");
    expect(waits).not.toContain("no-official B3-1");
  });
});

describe("what else waits", () => {
  test("changes of the timetable that people were not told, until they are published", async () => {
    expect(await waiting()).not.toContain("timetable");
    const later = { courtId: "V1-1", day: addDays(TODAY, 7), start: 541, version: await version() };
    await services.plans.move({ fixtureId: "A1-2", ...later }, "test");
    expect((await home()).waiting).toContainEqual({ kind: "timetable", changes: 1 });
    await tell(services);
    expect(await waiting()).not.toContain("timetable");
  });

  test("today's and tomorrow's games without a crew, and nobody else's", async () => {
    const { waiting: waits, games } = await home();
    const crews = waits.flatMap((one) => (one.kind === "crew" ? [one] : []));
    const playing = (day: string) => games.filter((game) => game.day === day).length;
    expect(crews.map(({ day, games: n }) => [day, n])).toEqual(
      [TODAY, addDays(TODAY, 1)].flatMap((day) => (playing(day) > 0 ? [[day, playing(day)]] : [])),
    );
    expect(crews.every(({ open, games: n }) => open === 6 * n)).toBe(true);
  });

  test("a round of today until a device is signed in for each seat; a round of these days without an order", async () => {
    await registerSmallFestival(db);
    await db.round.update({ where: { id: ROUND }, data: { day: TODAY, start: 1140 } });
    await db.round.update({
      where: { id: OTHER_ROUND },
      data: { day: addDays(TODAY, 9), start: 1140 },
    });
    services.festival.changed();
    const judges = async () =>
      (await home()).waiting.flatMap((one) => (one.kind === "judges" ? [one.round] : []));
    const [round] = await judges();
    expect(round).toMatchObject({ id: ROUND, signedIn: 0 });
    expect(round?.seats).toBeGreaterThan(2);
    expect((await home()).rounds.map(({ id }) => id)).toEqual([ROUND]);
    await db.account.create({
      data: {
        ...{ id: "j1", name: "李评委", role: "judge", roundId: ROUND, seat: SEAT },
        createdAt: BigInt(clock.at),
        sessions: {
          create: { tokenHash: "t", createdAt: BigInt(clock.at), lastSeenAt: BigInt(clock.at) },
        },
      },
    });
    expect((await judges())[0]?.signedIn).toBe(1);
    await db.account.update({ where: { id: "j1" }, data: { revokedAt: BigInt(clock.at) } });
    expect((await judges())[0]?.signedIn).toBe(0);
    expect(await waiting()).not.toContain("no-order");
    await db.roundEntry.deleteMany({});
    services.festival.changed();
    // The other one is too far away to be missed yet.
    expect((await home()).waiting.filter(({ kind }) => kind === "no-order")).toMatchObject([
      { round: { id: ROUND, entries: 4 } },
    ]);
  });
});

test("a table is as present as its newest entry, and a backup is known once it was made", async () => {
  const table = async () => (await home()).today.find(({ id }) => id === "A1-1")?.lastEntryAt;
  expect(await table()).toBeNull();
  await services.games.open("A1-1");
  const opened = clock.at;
  expect(await table()).toBe(opened);
  clock.at += 60_000;
  await say("A1-1", { type: "forfeit", side: "away", reason: "未到场" } as { type: string });
  expect(await table()).toBe(opened + 60_000);
  expect((await home()).backupAt).toBeNull();
  await noteBackup(file, { madeAt: new Date(clock.at).toISOString() });
  expect((await home()).backupAt).toBe(clock.at);
});

test("the office counts what is on, played and entered", async () => {
  await forfeit("A1-1");
  expect((await home()).counts).toEqual({ live: 0, played: 1, games: 15, teams: 8, players: 64 });
});

describe("opening a signed game again", () => {
  const reopen = (reason: string, game = "A1-1", by: Actor = organiser) =>
    services.office.reopen({ game, reason }, by);

  test("needs a reason, which the game's log shows under a pseudonym and the audit under a name", async () => {
    await forfeit("A1-1");
    await say("A1-1", { type: "sign" });
    expect(await reopen(" ")).toEqual({ code: "reason-missing" });
    expect(await reopen("x".repeat(201))).toEqual({ code: "reason-long", max: 200 });
    expect(services.league.game("A1-1")?.state.signed).toBe(true);
    expect(await reopen(" 记错了球队 ")).toBeNull();
    expect(services.league.game("A1-1")?.state.signed).toBe(false);
    const row = await db.commit.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(JSON.parse(row.events)).toEqual([{ type: "reopened", reason: "记错了球队" }]);
    expect(row.by).not.toBe(organiser.kind === "account" && organiser.id);
    const { acts } = await services.office.trail.page({ before: null, thing: "", by: "" });
    expect(acts[0]?.entries[0]).toMatchObject({
      who: "王芳",
      action: "game.reopened",
      target: "fixture/A1-1",
    });
  });

  test("is refused for a game that is not over, and for everybody who has no right to it", async () => {
    await services.games.open("A1-1");
    expect((await reopen("更正"))?.code).toBe("not-over");
    expect(await codeOf(reopen("更正", "Z9-9"))).toBe("not-found");
    const official: Actor = {
      kind: "account",
      id: "o",
      role: "official",
      name: "熊",
      gameId: gameId("A1-1"),
    };
    expect(await codeOf(reopen("更正", "A1-1", official))).toBe("not-found");
    expect(await codeOf(reopen("更正", "A1-1", { kind: "anonymous" }))).toBe("not-found");
    expect(await db.audit.count({ where: { action: "game.reopened" } })).toBe(0);
  });
});

describe("cards", () => {
  test("a card carries the game and an address that opens it", async () => {
    const made = granted(
      await services.cards.addOfficial({ name: "熊梅晓", game: "A1-1" }, organiser, HERE),
    );
    expect(made).toMatchObject({ name: "熊梅晓", game: { id: "A1-1", venue: "体育馆" } });
    expect(made.url).toMatch(/^https:\/\/league\.example\/accounts\/open\/[\w-]{43}$/);
    const token = made.url.split("/").at(-1) ?? "";
    expect(await services.cards.owner(token)).toMatchObject({ name: "熊梅晓", role: "official" });
    granted(await services.links.exchange(token, null));
    expect(await services.cards.owner(token)).toBeNull();
  });

  test("nobody gets a card for an account above their rights", async () => {
    const admin = granted(
      await services.accounts.createStaff({ name: "李", role: "admin" }, MACHINE),
    );
    for (const account of [admin, randomUUID()])
      expect(await services.cards.make(account, organiser, HERE)).toEqual({
        ok: false,
        refusal: { code: "not-found" },
      });
  });
});

test("the trail is read a page at a time, each entry once, the newest first", async () => {
  await db.audit.createMany({
    data: Array.from({ length: 120 }, (_, n) => ({
      at: BigInt(n),
      by: "machine",
      action: "account.created",
      target: `account/${n}`,
    })),
  });
  const ids: number[] = [];
  for (let from: number | null = null; ; ) {
    const page = await services.office.trail.page({ before: from, thing: "", by: "" });
    ids.push(...page.acts.flatMap(({ entries }) => entries.map(({ id }) => id)));
    if (page.older === null) break;
    from = page.older;
  }
  expect(ids).toEqual([...ids].sort((a, b) => b - a));
  expect(new Set(ids).size).toBe(await db.audit.count());
});
