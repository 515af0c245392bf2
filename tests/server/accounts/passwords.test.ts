import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Attempts } from "../../../server/accounts/attempts";
import { MACHINE } from "../../../server/accounts/changer";
import { Passwords } from "../../../server/accounts/passwords";
import { SignIn } from "../../../server/accounts/sign-in";
import {
  type AccountWorld,
  accountWorld,
  granted,
  HOUR,
  MINUTE,
  PASSWORD,
  signedInStaff,
} from "../../support/accounts";

describe("a stored password", () => {
  test("is argon2id with 19 MiB, two passes and one lane, with a salt of its own", async () => {
    const passwords = new Passwords();
    const [one, two] = await Promise.all([passwords.hash(PASSWORD), passwords.hash(PASSWORD)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwords.verify(one, PASSWORD)).toBe(true);
    expect(await passwords.verify(one, `${PASSWORD} `)).toBe(false);
  });

  test("that does not exist is no password, whatever is tried", async () => {
    const passwords = new Passwords();
    expect(await passwords.verify(null, "")).toBe(false);
    expect(await passwords.verify(null, PASSWORD)).toBe(false);
  });

  test("is worked on for a crowd until nobody waits, and for the next crowd", async () => {
    const passwords = new Passwords();
    for (let crowd = 0; crowd < 2; crowd++) {
      const hashes = await Promise.all([1, 2, 3, 4, 5].map(() => passwords.hash(PASSWORD)));
      expect(new Set(hashes).size).toBe(5);
    }
  });

  test("costs an unknown account what it costs a known one", async () => {
    const passwords = new Passwords();
    const stored = await passwords.hash(PASSWORD);
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let i = 0; i < 15; i++) {
      for (const who of ["known", "unknown"] as const) {
        const from = performance.now();
        await passwords.verify(who === "known" ? stored : null, "a wrong one");
        times[who].push(performance.now() - from);
      }
    }
    const median = (of: number[]) => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
    // Skipping the work would make it a thousand times quicker; a busy machine makes it twice as slow.
    expect(median(times.unknown) / median(times.known)).toBeGreaterThan(0.4);
    expect(median(times.unknown) / median(times.known)).toBeLessThan(2.5);
  });
});

describe("tries at a password", () => {
  // Only the date is made up: real timers still run.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: 0 }));
  afterEach(() => void vi.useRealTimers());

  test("from one address: four, and again after 15 minutes", async () => {
    const attempts = new Attempts();
    for (let i = 0; i < 4; i++) expect((await attempts.take("wang", "a")).ok).toBe(true);
    expect(await attempts.take("wang", "a")).toEqual({
      ok: false,
      refusal: { code: "too-many", seconds: 900 },
    });
    vi.setSystemTime(15 * MINUTE - 1);
    expect((await attempts.take("wang", "a")).ok).toBe(false);
    vi.setSystemTime(15 * MINUTE);
    expect((await attempts.take("wang", "a")).ok).toBe(true);
  });

  test("that were refused do not make the wait longer", async () => {
    const attempts = new Attempts();
    for (let i = 0; i < 500; i++) {
      vi.setSystemTime(i * 1000);
      await attempts.take("wang", "a");
    }
    vi.setSystemTime(15 * MINUTE);
    expect((await attempts.take("wang", "a")).ok).toBe(true);
  });

  test("of one address leave another address its own", async () => {
    const attempts = new Attempts();
    for (let i = 0; i < 50; i++) await attempts.take("wang", "attacker");
    expect((await attempts.take("wang", "home")).ok).toBe(true);
  });

  test("at thirty accounts from one venue's address are all allowed", async () => {
    const attempts = new Attempts();
    for (let i = 0; i < 30; i++) {
      expect((await attempts.take(`official-${i}`, "venue")).ok).toBe(true);
    }
  });

  test("10,000 from 200 addresses within two hours: at most 20 in any hour are let through", async () => {
    const attempts = new Attempts();
    const through: number[] = [];
    for (let i = 0; i < 10_000; i++) {
      const at = Math.floor((i * 2 * HOUR) / 10_000);
      vi.setSystemTime(at);
      if ((await attempts.take("wang", `address-${i % 200}`)).ok) through.push(at);
    }
    for (const from of through) {
      const hour = through.filter((at) => at >= from && at < from + HOUR);
      expect(hour.length).toBeLessThanOrEqual(20);
    }
    vi.setSystemTime(2 * HOUR + 5 * MINUTE);
    expect((await attempts.take("wang", "home")).ok).toBe(true);
  });

  test("that were right do not count", async () => {
    const attempts = new Attempts();
    for (let i = 0; i < 50; i++) {
      const permit = granted(await attempts.take("wang", "home"));
      await permit.forgive();
    }
  });
});

describe("signing in with a password", () => {
  let world: AccountWorld;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    world = await accountWorld();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await world.close();
  });

  const WRONG = { ok: false, refusal: { code: "wrong-password" } };
  const attempt = (login: string, password: string, address = "10.0.0.1") =>
    world.signIn.withPassword({ login, password, address }, null);

  test("opens a session for the right one, in whatever case or width the login is typed", async () => {
    await signedInStaff(world, "organiser", "wang");
    const { actor } = granted(await attempt(" ＷＡｎｇ ", PASSWORD));
    expect(actor).toMatchObject({ kind: "account", role: "organiser", name: "wang" });
  });

  test("gives one answer for a wrong password, an unknown login, and an account without password", async () => {
    await signedInStaff(world, "organiser", "wang");
    granted(await world.accounts.createStaff({ name: "linked", role: "organiser" }, MACHINE));
    for (const [login, password] of [
      ["wang", "wrong wrong"],
      ["wang", ""],
      ["wang", "x".repeat(100_000)],
      ["nobody", PASSWORD],
      ["linked", PASSWORD],
      ["", PASSWORD],
      ["a b c", PASSWORD],
    ] as const) {
      expect(await attempt(login, password)).toEqual(WRONG);
    }
    expect(await world.db.session.count()).toBe(1);
  });

  test("is locked after four wrong ones, even for the right one, and open again after 15 minutes", async () => {
    await signedInStaff(world, "organiser", "wang");
    for (let i = 0; i < 4; i++) expect(await attempt("wang", "wrong wrong")).toEqual(WRONG);
    const locked = await attempt("wang", PASSWORD);
    expect(locked).toMatchObject({ ok: false, refusal: { code: "too-many" } });
    vi.setSystemTime(Date.now() + 15 * MINUTE);
    expect((await attempt("wang", PASSWORD)).ok).toBe(true);
  });

  test("locks unknown logins alike, so that the lock tells nothing", async () => {
    for (let i = 0; i < 4; i++) expect(await attempt("nobody", "wrong wrong")).toEqual(WRONG);
    expect(await attempt("nobody", "wrong wrong")).toMatchObject({
      refusal: { code: "too-many" },
    });
  });

  test("of a revoked account is wrong", async () => {
    const { id } = await signedInStaff(world, "organiser", "wang");
    granted(await world.accounts.revoke(id, MACHINE));
    expect(await attempt("wang", PASSWORD)).toEqual(WRONG);
  });

  test("of an account that is revoked while the password is being checked opens nothing", async () => {
    const { id } = await signedInStaff(world, "organiser", "wang");
    class Meanwhile extends Passwords {
      override async verify(stored: string | null, password: string) {
        granted(await world.accounts.revoke(id, MACHINE));
        return super.verify(stored, password);
      }
    }
    const { db, clock, sessions } = world;
    const signIn = new SignIn(db, () => clock.at, new Meanwhile(), sessions);
    const tried = { login: "wang", password: PASSWORD, address: "10.0.0.1" };
    expect(await signIn.withPassword(tried, null)).toEqual(WRONG);
    expect(await db.session.count({ where: { revokedAt: null } })).toBe(0);
  });

  test("gives a new token each time and ends the one the device had", async () => {
    const first = await signedInStaff(world, "organiser", "wang");
    const tried = { login: "wang", password: PASSWORD, address: "10.0.0.1" };
    const { setCookie } = granted(await world.signIn.withPassword(tried, first.cookie));
    expect(setCookie).not.toContain(first.cookie);
    expect(await world.sessions.actorOf(first.cookie)).toEqual({ kind: "anonymous" });
  });

  test("lets 64 in at one moment, sends the rest away without counting it, and is then free again", async () => {
    await signedInStaff(world, "organiser", "wang");
    const crowd = Array.from({ length: 60 }, (_, i) => attempt(`guess-${i}`, "wrong wrong"));
    const late = Array.from({ length: 10 }, () => attempt("wang", "wrong wrong", "10.0.0.7"));
    expect(await Promise.all(crowd)).toEqual(Array(60).fill(WRONG));
    expect(await Promise.all(late)).toEqual([
      ...Array(4).fill(WRONG),
      ...Array(6).fill({ ok: false, refusal: { code: "too-many", seconds: 2 } }),
    ]);
    expect((await attempt("wang", PASSWORD, "10.0.0.8")).ok).toBe(true);
  });
});
