import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { gameId } from "../../../domain/kernel/ids";
import { MACHINE } from "../../../server/accounts/changer";
import { pseudonymOf } from "../../../server/accounts/tokens";
import {
  type AccountWorld,
  accountWorld,
  DAY,
  granted,
  PASSWORD,
  sentBack,
  signedInOfficial,
  signedInStaff,
} from "../../support/accounts";

const NOT_FOUND = { ok: false, refusal: { code: "not-found" } };

let world: AccountWorld;
beforeEach(async () => {
  world = await accountWorld();
});
afterEach(() => world.close());

const refusalOf = async (answer: Promise<{ ok: boolean; refusal?: { code: string } }>) =>
  (await answer).refusal?.code;
const kindOf = async (cookie: string) => (await world.sessions.actorOf(cookie)).kind;

describe("making accounts", () => {
  test("an official belongs to a game that exists", async () => {
    const make = (name: string, game: string) =>
      refusalOf(world.accounts.createOfficial({ name, gameId: gameId(game) }, MACHINE));
    expect(await make("熊梅晓", "g-a1")).toBeUndefined();
    expect(await make("熊梅晓", "g-zz")).toBe("no-such-game");
    expect(await make("  ", "g-a1")).toBe("name-missing");
    expect(await make("熊\u202e梅晓", "g-a1")).toBe("name-letters");
    expect(await world.db.account.count()).toBe(1);
  });

  test("staff need a good login that nobody has and a good password, or neither", async () => {
    const make = (login: string, password: string) =>
      refusalOf(
        world.accounts.createStaff(
          { name: "王", role: "organiser", credentials: { login, password } },
          MACHINE,
        ),
      );
    expect(await make("wang", PASSWORD)).toBeUndefined();
    expect(await make(" WANG", PASSWORD)).toBe("login-taken");
    expect(await make("w", PASSWORD)).toBe("login-shape");
    expect(await make("li", "1234567")).toBe("password-short");
    expect(await make("li", "x".repeat(257))).toBe("password-long");
    expect(await make("lilililili", "LILILILILI")).toBe("password-is-login");
    expect(await world.db.account.count()).toBe(1);
    expect(await world.audited()).toEqual(["account.created"]);
  });

  test("the same login asked for twice at one moment is given once", async () => {
    const staff = {
      name: "王",
      role: "organiser",
      credentials: { login: "wang", password: PASSWORD },
    } as const;
    const answers = await Promise.all(
      [1, 2, 3].map(() => refusalOf(world.accounts.createStaff(staff, MACHINE))),
    );
    expect(answers.sort()).toEqual(["login-taken", "login-taken", undefined]);
    expect(await world.audited()).toEqual(["account.created"]);
  });

  test("organisers make officials, admins make staff, officials and strangers make nobody", async () => {
    const organiser = await signedInStaff(world, "organiser");
    const admin = await signedInStaff(world, "admin");
    const official = await signedInOfficial(world);
    const actors: Record<string, Actor> = {
      anonymous: { kind: "anonymous" },
      official: await world.sessions.actorOf(official.cookie),
      organiser: organiser.actor,
      admin: admin.actor,
    };
    const table: Record<string, string> = {};
    for (const [who, by] of Object.entries(actors)) {
      const answers = [
        await world.accounts.createOfficial({ name: "新", gameId: world.games.a1 }, by),
        await world.accounts.createStaff({ name: "新", role: "organiser" }, by),
        await world.accounts.createStaff({ name: "新", role: "admin" }, by),
      ];
      for (const answer of answers) if (!answer.ok) expect(answer).toEqual(NOT_FOUND);
      table[who] = answers.map((answer) => (answer.ok ? "y" : "n")).join("");
    }
    expect(table).toEqual({ anonymous: "nnn", official: "nnn", organiser: "ynn", admin: "yyy" });
  });
});

describe("revoking an account", () => {
  test("refuses its devices at the next request and tells whoever listens which they were", async () => {
    const { id, cookie } = await signedInOfficial(world);
    const { session } = await world.sessions.identify(cookie);
    const heard: unknown[] = [];
    world.sessions.onRevoked((revoked) => heard.push(revoked));
    granted(await world.accounts.revoke(id, MACHINE));
    expect(await kindOf(cookie)).toBe("anonymous");
    expect(heard).toEqual([{ account: id, sessions: [session] }]);
  });

  test("leaves other accounts alone and happens once", async () => {
    const one = await signedInOfficial(world, "熊梅晓");
    const two = await signedInOfficial(world, "李四");
    granted(await world.accounts.revoke(one.id, MACHINE));
    expect(await world.accounts.revoke(one.id, MACHINE)).toEqual(NOT_FOUND);
    expect(await world.accounts.revoke("nobody", MACHINE)).toEqual(NOT_FOUND);
    expect(await kindOf(two.cookie)).toBe("account");
  });

  test("needs the right to make such an account", async () => {
    const organiser = await signedInStaff(world, "organiser");
    const admin = await signedInStaff(world, "admin");
    const official = await signedInOfficial(world);
    const scorer = await world.sessions.actorOf(official.cookie);
    expect(await world.accounts.revoke(organiser.id, organiser.actor)).toEqual(NOT_FOUND);
    expect(await world.accounts.revoke(admin.id, organiser.actor)).toEqual(NOT_FOUND);
    expect(await world.accounts.revoke(organiser.id, scorer)).toEqual(NOT_FOUND);
    expect((await world.accounts.revoke(official.id, organiser.actor)).ok).toBe(true);
    expect((await world.accounts.revoke(organiser.id, admin.actor)).ok).toBe(true);
  });

  test("is refused for the last admin", async () => {
    const one = await signedInStaff(world, "admin", "one");
    const two = await signedInStaff(world, "admin", "two");
    expect((await world.accounts.revoke(one.id, two.actor)).ok).toBe(true);
    expect(await refusalOf(world.accounts.revoke(two.id, two.actor))).toBe("last-admin");
    expect(await kindOf(two.cookie)).toBe("account");
  });
});

describe("changing a password", () => {
  test("makes the old one wrong and signs out every device but the one it was done on", async () => {
    const { id, actor, cookie } = await signedInStaff(world, "organiser", "wang");
    const tried = { login: "wang", address: "10.0.0.1" };
    const elsewhere = granted(
      await world.signIn.withPassword({ ...tried, password: PASSWORD }, null),
    );
    const { session } = await world.sessions.identify(cookie);
    granted(await world.accounts.setPassword(id, "又一个好密码二零二六", actor, session));
    expect(await kindOf(cookie)).toBe("account");
    expect(await kindOf(sentBack(elsewhere.setCookie))).toBe("anonymous");
    expect(await refusalOf(world.signIn.withPassword({ ...tried, password: PASSWORD }, null))).toBe(
      "wrong-password",
    );
    const password = "又一个好密码二零二六";
    expect((await world.signIn.withPassword({ ...tried, password }, null)).ok).toBe(true);
  });

  test("of somebody else needs the right to make such an account, and keeps no device", async () => {
    const organiser = await signedInStaff(world, "organiser");
    const admin = await signedInStaff(world, "admin");
    const { session } = await world.sessions.identify(organiser.cookie);
    const set = (id: string, by: Actor) =>
      world.accounts.setPassword(id, "又一个好密码二零二六", by, session);
    expect(await set(admin.id, organiser.actor)).toEqual(NOT_FOUND);
    expect((await set(organiser.id, admin.actor)).ok).toBe(true);
    expect(await kindOf(organiser.cookie)).toBe("anonymous");
  });

  test("is refused for one that is too short and for accounts that have none", async () => {
    const { id, actor } = await signedInStaff(world, "organiser");
    expect(await refusalOf(world.accounts.setPassword(id, "1234567", actor))).toBe(
      "password-short",
    );
    const official = await signedInOfficial(world);
    expect(await world.accounts.setPassword(official.id, PASSWORD, MACHINE)).toEqual(NOT_FOUND);
  });
});

describe("closing a game", () => {
  test("signs out its officials and takes their links, and a new link lets them in again", async () => {
    const { id, cookie } = await signedInOfficial(world);
    const elsewhere = granted(
      await world.accounts.createOfficial({ name: "别场", gameId: world.games.b4 }, MACHINE),
    );
    const unused = granted(await world.links.make(id, MACHINE));
    const other = granted(await world.links.make(elsewhere, MACHINE));
    await world.accounts.closeGame(world.games.a1, MACHINE);
    expect(await kindOf(cookie)).toBe("anonymous");
    expect((await world.links.exchange(unused.token, null)).ok).toBe(false);
    expect((await world.links.exchange(other.token, null)).ok).toBe(true);
    const again = granted(await world.links.make(id, MACHINE));
    expect((await world.links.exchange(again.token, null)).ok).toBe(true);
  });
});

describe("the audit", () => {
  test("holds a row for each change, by whom, on what, and never a secret", async () => {
    const admin = await signedInStaff(world, "admin");
    const official = granted(
      await world.accounts.createOfficial({ name: "熊梅晓", gameId: world.games.a1 }, admin.actor),
    );
    const { token } = granted(await world.links.make(official, admin.actor));
    granted(await world.links.exchange(token, null));
    granted(await world.accounts.setPassword(admin.id, "又一个好密码二零二六", admin.actor));
    await world.accounts.closeGame(world.games.a1, MACHINE);
    granted(await world.accounts.revoke(official, admin.actor));
    const rows = await world.db.audit.findMany({ orderBy: { id: "asc" } });
    expect(rows.map((row) => [row.action, row.by, row.target])).toEqual([
      ["account.created", "machine", `account/${admin.id}`],
      ["account.signed-in", admin.id, `account/${admin.id}`],
      ["account.created", admin.id, `account/${official}`],
      ["account.link-made", admin.id, `account/${official}`],
      ["account.link-used", official, `account/${official}`],
      ["account.password-set", admin.id, `account/${admin.id}`],
      ["account.game-closed", "machine", `account/${official}`],
      ["account.revoked", admin.id, `account/${official}`],
    ]);
    expect(rows.every((row) => Number(row.at) === world.clock.at)).toBe(true);
    expect(JSON.parse(rows[2]?.after ?? "")).toEqual({
      name: "熊梅晓",
      role: "official",
      login: null,
      gameId: "g-a1",
    });
    const text = JSON.stringify(rows, (_, value) =>
      typeof value === "bigint" ? `${value}` : value,
    );
    for (const secret of [token, "argon2", PASSWORD]) expect(text).not.toContain(secret);
  });

  test("has no row for what was refused", async () => {
    const { id, actor } = await signedInStaff(world, "organiser");
    const before = await world.audited();
    await world.accounts.createStaff({ name: "x", role: "admin" }, actor);
    await world.accounts.revoke(id, actor);
    await world.links.make(id, actor);
    await world.links.exchange("x".repeat(43), null);
    await world.signIn.withPassword({ login: "organiser-1", password: "no", address: "a" }, null);
    expect(await world.audited()).toEqual(before);
  });
});

describe("the list of accounts", () => {
  const NOWHERE = { roundId: null, seat: null, unitId: null };
  test("tells of each how far its sign-in has come", async () => {
    const { id } = await signedInOfficial(world);
    const at = world.clock.at;
    world.clock.at += 1;
    const staff = await signedInStaff(world, "organiser");
    world.clock.at += DAY;
    const listed = await world.accounts.list();
    expect(listed).toEqual([
      {
        id: staff.id,
        name: "organiser-1",
        role: "organiser",
        login: "organiser-1",
        gameId: null,
        ...NOWHERE,
        createdAt: at + 1,
        revokedAt: null,
        link: null,
        devices: 0,
        lastSeenAt: null,
      },
      {
        id,
        name: "熊梅晓",
        role: "official",
        login: null,
        gameId: "g-a1",
        ...NOWHERE,
        createdAt: at,
        revokedAt: null,
        link: { expiresAt: at + 14 * DAY, usedAt: at },
        devices: 1,
        lastSeenAt: at,
      },
    ]);
    expect(
      (await world.accounts.list({ game: world.games.a1 })).map((account) => account.id),
    ).toEqual([id]);
    expect(await world.accounts.list({ game: world.games.b4 })).toEqual([]);
  });
});

describe("the pseudonym in the public log", () => {
  test("is the same for an account and differs by account and installation", () => {
    expect(pseudonymOf("a", "secret")).toMatch(/^o-[0-9a-f]{6}$/);
    expect(pseudonymOf("a", "secret")).toBe(pseudonymOf("a", "secret"));
    expect(pseudonymOf("b", "secret")).not.toBe(pseudonymOf("a", "secret"));
    expect(pseudonymOf("a", "other")).not.toBe(pseudonymOf("a", "secret"));
  });
});
