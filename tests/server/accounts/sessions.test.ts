import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sessionCookie } from "../../../server/accounts/cookie";
import { newToken } from "../../../server/accounts/tokens";
import {
  type AccountWorld,
  accountWorld,
  DAY,
  HOUR,
  MINUTE,
  signedInOfficial,
  signedInStaff,
} from "../../support/accounts";

let world: AccountWorld;
beforeEach(async () => {
  world = await accountWorld();
});
afterEach(() => world.close());

const kindOf = async (cookie: string | null) => (await world.sessions.actorOf(cookie)).kind;
const lastSeen = async () => Number((await world.db.session.findFirstOrThrow()).lastSeenAt);

describe("the cookie", () => {
  test("on http: HttpOnly, SameSite=Lax, for the whole site, and not Secure", () => {
    const token = newToken();
    const parts = sessionCookie(false).set(token).split("; ");
    expect(parts).toEqual([
      `leitai=${token}`,
      "Path=/",
      "HttpOnly",
      "SameSite=Lax",
      expect.stringMatching(/^Max-Age=\d+$/),
    ]);
  });

  test("on https: Secure, with the prefix that binds it to this host, and no Domain", () => {
    const token = newToken();
    const parts = sessionCookie(true).set(token).split("; ");
    expect(parts).toEqual([
      `__Host-leitai=${token}`,
      "Path=/",
      "HttpOnly",
      "SameSite=Lax",
      "Secure",
      expect.stringMatching(/^Max-Age=\d+$/),
    ]);
  });

  test("is forgotten with the same attributes it was set with", () => {
    expect(sessionCookie(true).clear()).toBe(
      "__Host-leitai=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0",
    );
  });

  test("is found among others, and only under its own name", () => {
    const token = newToken();
    expect(sessionCookie(false).read(`theme=dark; leitai=${token}; x=1`)).toBe(token);
    expect(sessionCookie(true).read(`leitai=${token}`)).toBeNull();
    expect(sessionCookie(false).read(`__Host-leitai=${token}`)).toBeNull();
    expect(sessionCookie(false).read("leitai=not-a-token")).toBeNull();
    expect(sessionCookie(false).read(`xleitai=${token}; leitai`)).toBeNull();
  });
});

describe("a session", () => {
  test("of whatever is no living session is anonymous", async () => {
    for (const header of [
      null,
      undefined,
      "",
      "leitai=",
      "leitai=x",
      `leitai=${newToken()}`,
      "leitai=' OR 1=1 --",
      "=;=;leitai",
    ]) {
      expect(await world.sessions.actorOf(header)).toEqual({ kind: "anonymous" });
    }
  });

  test.each(["organiser", "admin"] as const)(
    "of an %s ends after 12 hours without use",
    async (role) => {
      const { cookie } = await signedInStaff(world, role);
      world.clock.at += 12 * HOUR - 1;
      expect(await kindOf(cookie)).toBe("account");
      world.clock.at += 12 * HOUR;
      expect(await kindOf(cookie)).toBe("anonymous");
      world.clock.at -= 1;
      expect(await kindOf(cookie)).toBe("account");
    },
  );

  test("of staff in daily use ends after a week", async () => {
    const { cookie } = await signedInStaff(world);
    const start = world.clock.at;
    for (let hour = 11; hour < 7 * 24; hour += 11) {
      world.clock.at = start + hour * HOUR;
      expect(await kindOf(cookie)).toBe("account");
    }
    world.clock.at = start + 7 * DAY;
    expect(await kindOf(cookie)).toBe("anonymous");
  });

  test("of an official stays while the tablet rests, for weeks if need be", async () => {
    const { cookie } = await signedInOfficial(world);
    world.clock.at += 40 * DAY;
    expect(await world.sessions.actorOf(cookie)).toMatchObject({ gameId: world.games.a1 });
  });

  test("notes when it was last seen at most once a minute", async () => {
    const { cookie } = await signedInOfficial(world);
    const start = world.clock.at;
    world.clock.at = start + MINUTE - 1;
    await kindOf(cookie);
    expect(await lastSeen()).toBe(start);
    world.clock.at = start + MINUTE;
    await kindOf(cookie);
    expect(await lastSeen()).toBe(start + MINUTE);
    world.clock.at = start + MINUTE + MINUTE / 2;
    await kindOf(cookie);
    expect(await lastSeen()).toBe(start + MINUTE);
  });

  test("that has ended is not woken by being asked for", async () => {
    const { cookie } = await signedInStaff(world);
    const start = world.clock.at;
    world.clock.at = start + 13 * HOUR;
    await kindOf(cookie);
    expect(await lastSeen()).toBe(start);
  });

  test("of a role that this version does not know is anonymous", async () => {
    const { cookie, id } = await signedInOfficial(world);
    await world.db.account.update({ where: { id }, data: { role: "umpire-in-chief" } });
    expect(await world.sessions.actorOf(cookie)).toEqual({ kind: "anonymous" });
  });

  test("of an account that is revoked is anonymous, even one that slipped through its revoking", async () => {
    const { cookie, id } = await signedInOfficial(world);
    await world.db.account.update({ where: { id }, data: { revokedAt: 1n } });
    expect(await world.sessions.actorOf(cookie)).toEqual({ kind: "anonymous" });
  });

  test("names itself to sockets without giving away its token", async () => {
    const { cookie } = await signedInOfficial(world);
    const { session, actor } = await world.sessions.identify(cookie);
    expect(actor.kind).toBe("account");
    expect(session).toMatch(/^[0-9a-f]{64}$/);
    expect(await kindOf(`leitai=${session}`)).toBe("anonymous");
  });
});

describe("signing out", () => {
  test("ends this device at once, tells whoever listens, and makes it forget the cookie", async () => {
    const here = await signedInStaff(world, "organiser", "here");
    const there = await signedInStaff(world, "organiser", "there");
    const { session } = await world.sessions.identify(here.cookie);
    const heard: unknown[] = [];
    const stop = world.sessions.onRevoked((revoked) => heard.push(revoked));
    expect(await world.sessions.close(here.cookie)).toContain("Max-Age=0");
    expect(await kindOf(here.cookie)).toBe("anonymous");
    expect(await kindOf(there.cookie)).toBe("account");
    expect(heard).toEqual([{ account: here.id, sessions: [session] }]);
    stop();
    await world.sessions.close(there.cookie);
    expect(heard).toHaveLength(1);
  });

  test("without being signed in does no harm and tells nobody", async () => {
    const heard: unknown[] = [];
    world.sessions.onRevoked((revoked) => heard.push(revoked));
    for (const header of [null, "leitai=x", `leitai=${newToken()}`]) {
      expect(await world.sessions.close(header)).toContain("Max-Age=0");
    }
    expect(heard).toEqual([]);
  });
});
