import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MACHINE } from "../../../server/accounts/changer";
import { newToken } from "../../../server/accounts/tokens";
import {
  type AccountWorld,
  accountWorld,
  DAY,
  granted,
  sentBack,
  signedInStaff,
} from "../../support/accounts";

const USED = { ok: false, refusal: { code: "link-used" } };

let world: AccountWorld;
beforeEach(async () => {
  world = await accountWorld();
});
afterEach(() => world.close());

async function officialWithLink() {
  const official = { name: "熊梅晓", gameId: world.games.a1 };
  const id = granted(await world.accounts.createOfficial(official, MACHINE));
  return { id, ...granted(await world.links.make(id, MACHINE)) };
}

describe("a one-time link", () => {
  test("shows whose it is as often as one looks, and looking uses nothing up", async () => {
    const { token } = await officialWithLink();
    for (let i = 0; i < 3; i++) {
      expect(granted(await world.links.owner(token)).actor).toMatchObject({
        name: "熊梅晓",
        role: "official",
        gameId: world.games.a1,
      });
    }
    expect((await world.links.exchange(token, null)).ok).toBe(true);
  });

  test("signs the device in as the official of its game", async () => {
    const { token, id } = await officialWithLink();
    const { setCookie, actor } = granted(await world.links.exchange(token, null));
    const expected = {
      kind: "account",
      id,
      role: "official",
      name: "熊梅晓",
      gameId: world.games.a1,
    };
    expect(actor).toEqual(expected);
    expect(await world.sessions.actorOf(sentBack(setCookie))).toEqual(expected);
  });

  test("works once: the replay is refused, and so is looking", async () => {
    const { token } = await officialWithLink();
    await world.links.exchange(token, null);
    expect(await world.links.exchange(token, null)).toEqual(USED);
    expect(await world.links.owner(token)).toEqual(USED);
    expect(await world.db.session.count()).toBe(1);
  });

  test("of twenty who confirm it at the same moment exactly one is signed in", async () => {
    const { token } = await officialWithLink();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => world.links.exchange(token, null)),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok)).toEqual(Array(19).fill(USED));
    expect(await world.db.session.count()).toBe(1);
  });

  test("of two server processes that confirm it at the same moment exactly one grants it", async () => {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "tests/support/exchange-links.ts", world.file, `${world.clock.at}`],
      { stdio: ["pipe", "pipe", "inherit"] },
    );
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe("ready");
    for (let round = 0; round < 20; round++) {
      const { token } = await officialWithLink();
      child.stdin.write(`${token}\n`);
      const here = await world.links.exchange(token, null);
      const there = (await lines.next()).value;
      expect([here.ok ? "granted" : here.refusal.code, there].sort()).toEqual([
        "granted",
        "link-used",
      ]);
    }
    child.stdin.end();
    await once(child, "exit");
  });

  test("of an official is valid for 14 days, to the millisecond", async () => {
    const { token, expiresAt } = await officialWithLink();
    expect(expiresAt - world.clock.at).toBe(14 * DAY);
    world.clock.at = expiresAt;
    expect(await world.links.owner(token)).toEqual(USED);
    expect(await world.links.exchange(token, null)).toEqual(USED);
    world.clock.at = expiresAt - 1;
    expect((await world.links.exchange(token, null)).ok).toBe(true);
  });

  test("of staff is valid for one day", async () => {
    const id = granted(
      await world.accounts.createStaff({ name: "王组织", role: "organiser" }, MACHINE),
    );
    const { token, expiresAt } = granted(await world.links.make(id, MACHINE));
    expect(expiresAt - world.clock.at).toBe(DAY);
    const { actor } = granted(await world.links.exchange(token, null));
    expect(actor).toMatchObject({ role: "organiser", name: "王组织" });
  });

  test("is worth nothing once its account is revoked", async () => {
    const { token, id } = await officialWithLink();
    granted(await world.accounts.revoke(id, MACHINE));
    expect(await world.links.owner(token)).toEqual(USED);
    expect(await world.links.exchange(token, null)).toEqual(USED);
    expect(await world.db.session.count()).toBe(0);
  });

  test("replaces one that was not used, but leaves alone the device that used one", async () => {
    const first = await officialWithLink();
    const second = granted(await world.links.make(first.id, MACHINE));
    expect(await world.links.exchange(first.token, null)).toEqual(USED);
    const { setCookie } = granted(await world.links.exchange(second.token, null));
    const third = granted(await world.links.make(first.id, MACHINE));
    expect((await world.links.exchange(third.token, null)).ok).toBe(true);
    expect((await world.sessions.actorOf(sentBack(setCookie))).kind).toBe("account");
  });

  test("that was never made is answered like one that was used", async () => {
    for (const token of [
      newToken(),
      "",
      "x",
      "../../etc/passwd",
      "a".repeat(5000),
      "熊".repeat(43),
    ]) {
      expect(await world.links.owner(token)).toEqual(USED);
      expect(await world.links.exchange(token, null)).toEqual(USED);
    }
  });

  test("ends the session the device had before", async () => {
    const staff = await signedInStaff(world);
    const { token } = await officialWithLink();
    const heard: unknown[] = [];
    world.sessions.onRevoked((revoked) => heard.push(revoked));
    granted(await world.links.exchange(token, staff.cookie));
    expect((await world.sessions.actorOf(staff.cookie)).kind).toBe("anonymous");
    expect(heard).toEqual([{ account: staff.id, sessions: [expect.any(String)] }]);
  });

  test("stands nowhere on the disk in clear, nor does the cookie it was exchanged for", async () => {
    const { token } = await officialWithLink();
    const { setCookie } = granted(await world.links.exchange(token, null));
    const cookie = sentBack(setCookie).split("=")[1] ?? "";
    expect(cookie).toHaveLength(43);
    const disk = Buffer.concat([await readFile(world.file), await readFile(`${world.file}-wal`)]);
    expect(disk.includes("account.link-used")).toBe(true);
    expect(disk.includes(token)).toBe(false);
    expect(disk.includes(cookie)).toBe(false);
  });

  test("is made by organisers for officials and by admins for everybody", async () => {
    const { id: official } = await officialWithLink();
    const organiser = await signedInStaff(world, "organiser");
    const admin = await signedInStaff(world, "admin");
    const scorer = granted(
      await world.links.exchange(granted(await world.links.make(official, MACHINE)).token, null),
    );
    const notFound = { ok: false, refusal: { code: "not-found" } };
    expect((await world.links.make(official, organiser.actor)).ok).toBe(true);
    expect(await world.links.make(admin.id, organiser.actor)).toEqual(notFound);
    expect(await world.links.make(organiser.id, organiser.actor)).toEqual(notFound);
    expect((await world.links.make(organiser.id, admin.actor)).ok).toBe(true);
    for (const actor of [scorer.actor, { kind: "anonymous" } as const]) {
      expect(await world.links.make(official, actor)).toEqual(notFound);
    }
    expect(await world.links.make("nobody", admin.actor)).toEqual(notFound);
  });
});
