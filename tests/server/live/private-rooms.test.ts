import { once } from "node:events";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { roundId, unitId } from "../../../domain/kernel/ids";
import { MACHINE } from "../../../server/accounts/changer";
import { makeBoard } from "../../../server/boards-by-name";
import { Boards } from "../../../server/live/boards";
import { granted, sentBack } from "../../support/accounts";
import { ask } from "../../support/follower";
import { type Served, served } from "../../support/served";
import { OTHER_ROUND, ROUND, registerSmallFestival } from "../../support/small-festival";
import { smallSeason } from "../../support/small-season";

/** The desk of a round, on which marks stand before their reveal, with real sockets. */

let world: Awaited<ReturnType<typeof smallSeason>>;
let site: Served;
let boards: Boards;
let marks = 0;
const sockets: Socket[] = [];
const DESK = `desk/${ROUND}`;
/** A right that was taken is gone from open sockets within this time, in ms. */
const WITHIN = 5000;

beforeAll(async () => {
  world = await smallSeason();
  await registerSmallFestival(world.db);
  boards = new Boards(async (name) =>
    [DESK, `desk/${OTHER_ROUND}`].includes(name) ? { marks } : makeBoard(world.services, name),
  );
  site = await served({ ...world.services, boards });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(async () => {
  await site.close();
  await world.close();
});

async function signIn(account: string): Promise<string> {
  const { token } = granted(await world.services.links.make(account, MACHINE));
  return sentBack(granted(await world.services.links.exchange(token, null)).setCookie);
}

const seatOf = async (round: string, seat: string) =>
  granted(await world.services.accounts.createJudge({ roundId: roundId(round), seat }, MACHINE));

/** A device of its own and all that it hears. */
async function device(cookie: string) {
  const socket = io(site.address, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie },
  });
  sockets.push(socket);
  const heard: unknown[] = [];
  socket.on("board", (frame) => heard.push(frame));
  await once(socket as never, "connect");
  return { socket, heard };
}

const cutOff = (socket: Socket) =>
  new Promise<number>((resolve) => {
    const from = performance.now();
    socket.once("disconnect", () => resolve(performance.now() - from));
  });

/** As pages ask who they are: a group of wishes that holds none. */
const knock = async (cookie: string) =>
  (
    await fetch(`${site.address}/live/submit`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json", origin: site.address },
      body: "[]",
    })
  ).status;

describe("somebody who is signed in", () => {
  test.each([
    [
      "by an organiser",
      async (account: string) => void (await world.services.accounts.revoke(account, MACHINE)),
    ],
    [
      "because the round was closed",
      async () => world.services.accounts.closeRound(roundId(OTHER_ROUND), MACHINE),
    ],
    [
      "beside this server, so that only the rows say it",
      async (account: string) =>
        void (await world.db.account.update({ where: { id: account }, data: { revokedAt: 1n } })),
    ],
  ])(
    "and is in no private room hears within five seconds that the device was signed out %s",
    async (_, take) => {
      const account = await seatOf(OTHER_ROUND, "2");
      const cookie = await signIn(account);
      const [{ socket }, other, nobody] = [
        await device(cookie),
        await device(await signIn(await seatOf(ROUND, "3"))),
        await device(""),
      ];
      await ask(socket, { stream: `round/${OTHER_ROUND}` });
      expect(await knock(cookie)).toBe(200);
      const gone = cutOff(socket);
      await take(account);
      expect(await gone).toBeLessThan(WITHIN);
      // Back again, the page asks who it is; the line stays, for the round is everybody's.
      expect(await knock(cookie)).toBe(401);
      const again = await device(cookie);
      await ask(again.socket, { stream: "desk/none" });
      expect([other, nobody, again].map((one) => one.socket.connected)).toEqual([true, true, true]);
    },
  );

  test("may be in the room of the own account and in nobody else's, until the right is taken", async () => {
    const [own, other] = [await seatOf(ROUND, "1"), await seatOf(ROUND, "2")];
    const { socket } = await device(await signIn(own));
    expect(await ask(socket, { stream: `account/${own}` })).toHaveProperty("state", {});
    for (const stream of [`account/${other}`, "account/none", "account/"])
      expect(await ask(socket, { stream })).toMatchObject({ code: "not-found" });
    const nobody = await device("");
    expect(await ask(nobody.socket, { stream: `account/${own}` })).toMatchObject({
      code: "not-found",
    });
    const gone = cutOff(socket);
    await world.services.accounts.revoke(own, MACHINE);
    expect(await gone).toBeLessThan(WITHIN);
  });

  test("on a device that another link signs in anew comes back as whoever that is", async () => {
    const account = await seatOf(ROUND, "3");
    const before = await signIn(account);
    const { socket } = await device(before);
    const gone = cutOff(socket);
    const { token } = granted(await world.services.links.make(account, MACHINE));
    const after = sentBack(granted(await world.services.links.exchange(token, before)).setCookie);
    expect(await gone).toBeLessThan(WITHIN);
    expect(await Promise.all([knock(before), knock(after)])).toEqual([401, 200]);
  });
});

describe("a head judge's desk", () => {
  test("is joined by the head judge of its round and looks to everybody else like no desk at all", async () => {
    const { accounts } = world.services;
    const people = {
      "head judge": await signIn(await seatOf(ROUND, "C")),
      "head judge of another round": await signIn(await seatOf(OTHER_ROUND, "C")),
      judge: await signIn(await seatOf(ROUND, "1")),
      manager: await signIn(
        granted(await accounts.createManager({ name: "联络", unitId: unitId("U1") }, MACHINE)),
      ),
      organiser: await signIn(
        granted(await accounts.createStaff({ name: "组织", role: "organiser" }, MACHINE)),
      ),
      admin: await signIn(
        granted(await accounts.createStaff({ name: "管理", role: "admin" }, MACHINE)),
      ),
      nobody: "",
    };
    for (const [who, cookie] of Object.entries(people)) {
      const { socket } = await device(cookie);
      const answer = await ask<object>(socket, { stream: DESK });
      const missing = await ask<object>(socket, { stream: "desk/none" });
      expect(missing).toMatchObject({ code: "not-found" });
      if (who === "head judge") expect(answer).toMatchObject({ stream: DESK, state: { marks } });
      else expect([who, answer]).toEqual([who, missing]);
    }
  });

  test("is told of changes to nobody who only tried to join", async () => {
    const [inside, outside] = [
      await device(await signIn(await seatOf(ROUND, "C"))),
      await device(await signIn(await seatOf(ROUND, "2"))),
    ];
    for (const { socket } of [inside, outside]) await ask(socket, { stream: DESK });
    const news = once(inside.socket as never, "board");
    marks += 1;
    boards.touch();
    await news;
    await ask(outside.socket, { stream: DESK });
    expect(outside.heard).toEqual([]);
    expect(inside.heard).toHaveLength(1);
  });

  test.each([
    [
      "by an organiser",
      async (account: string) => void (await world.services.accounts.revoke(account, MACHINE)),
    ],
    [
      "because the round was closed",
      async () => world.services.accounts.closeRound(roundId(ROUND), MACHINE),
    ],
    [
      "beside this server, so that only the rows say it",
      async (account: string) =>
        void (await world.db.account.update({ where: { id: account }, data: { revokedAt: 1n } })),
    ],
  ])("loses within five seconds a head judge whose right was taken %s", async (_, take) => {
    const account = await seatOf(ROUND, "C");
    const cookie = await signIn(account);
    const { socket, heard } = await device(cookie);
    const bystander = await device("");
    expect(await ask(socket, { stream: DESK })).toHaveProperty("state");
    const gone = cutOff(socket);
    await take(account);
    // Asked again at once: the handshake's cookie is worth nothing any more.
    if (socket.connected)
      expect(await ask(socket, { stream: DESK }).catch(() => "cut")).not.toHaveProperty("state");
    expect(await gone).toBeLessThan(WITHIN);
    const before = heard.length;
    marks += 1;
    boards.touch();
    const again = await device(cookie);
    expect(await ask(again.socket, { stream: DESK })).toMatchObject({ code: "not-found" });
    expect(heard).toHaveLength(before);
    // Whoever needed no right keeps the line.
    expect(bystander.socket.connected).toBe(true);
  });

  test("stays with a head judge when others lose their right, and is left when the page leaves it", async () => {
    const head = await seatOf(OTHER_ROUND, "C");
    const desk = `desk/${OTHER_ROUND}`;
    const [leaves, stays] = [await device(await signIn(head)), await device(await signIn(head))];
    for (const { socket } of [leaves, stays]) await ask(socket, { stream: desk });
    await world.services.accounts.revoke(await seatOf(OTHER_ROUND, "3"), MACHINE);
    leaves.socket.emit("leave", { stream: desk });
    await ask(leaves.socket, { stream: "desk/none" });
    const news = once(stays.socket as never, "board");
    marks += 1;
    boards.touch();
    await news;
    await ask(leaves.socket, { stream: "desk/none" });
    expect(leaves.heard).toEqual([]);
    expect([leaves, stays].every(({ socket }) => socket.connected)).toBe(true);
  });
});
