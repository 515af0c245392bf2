import { setImmediate as immediate } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { gameStream } from "../../../domain/kernel/ids";
import { game } from "../../../domain/league/game";
import { replay } from "../../../domain/live/commit";
import { publicCommit } from "../../../server/live/live";
import { ask, connected, type GameFrame, type Joined } from "../../support/follower";
import { basket, idOf, opening, said, stateOf, stored, wish } from "../../support/live";
import { type Served, served } from "../../support/served";
import { smallSeason } from "../../support/small-season";

let world: Awaited<ReturnType<typeof smallSeason>>;
let site: Served;
let n = 0;
const sockets: Socket[] = [];

beforeAll(async () => {
  world = await smallSeason();
  site = await served(world.services);
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(async () => {
  await site.close();
  await world.close();
});

const live = () => world.services.live;

/** A game in its first period, of which nobody has heard yet. */
async function begun(): Promise<string> {
  const stream = gameStream(`s${n++}`);
  await said(live(), opening(stream));
  return stream;
}

async function watcher(): Promise<{ socket: Socket; frames: GameFrame[] }> {
  const socket = await connected(site.address);
  sockets.push(socket);
  const frames: GameFrame[] = [];
  socket.on("commits", (frame: GameFrame) => frames.push(frame));
  return { socket, frames };
}

/** Everything that was granted before has been told and has arrived when this is done. */
async function quiet(socket: Socket): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await immediate();
  await ask(socket, { stream: "game/none" });
}

describe("joining a stream", () => {
  test("with a number brings exactly the commits after it", async () => {
    const stream = await begun();
    const { socket } = await watcher();
    const whole = (await stored(world.db, stream)).map(publicCommit);
    for (const after of [0, 1, 3, 5, 6]) {
      const answer = await ask(socket, { stream, after, epoch: live().epoch });
      expect(answer).toEqual({
        stream,
        epoch: live().epoch,
        seq: 6,
        at: whole.at(-1)?.at,
        t: expect.any(Number),
        commits: whole.slice(after),
      });
    }
  });

  test("without one, with one that was never given, or of another life, brings the state", async () => {
    const stream = await begun();
    const { socket } = await watcher();
    const state = JSON.parse(JSON.stringify(stateOf(live(), stream)));
    const { epoch } = live();
    for (const asked of [{}, { epoch }, { epoch, after: 7 }, { epoch: "other", after: 3 }]) {
      const answer = await ask(socket, { stream, ...asked });
      expect(answer).toMatchObject({ stream, epoch, seq: 6 });
      expect("state" in answer ? answer.state : null).toEqual(state);
      expect("commits" in answer).toBe(false);
    }
  });

  test("after a correction brings the state, and from the beginning the whole history", async () => {
    const stream = await begun();
    await said(live(), [
      wish(stream, "a", basket()),
      wish(stream, "no", { type: "void", commit: idOf(stream, "a") }),
    ]);
    const { socket } = await watcher();
    const { epoch } = live();
    expect(await ask(socket, { stream, epoch, after: 7 })).toHaveProperty("state");
    expect(await ask(socket, { stream, epoch, after: 8 })).toHaveProperty("commits", []);
    const all = await ask(socket, { stream, epoch, after: 0 });
    expect("commits" in all ? replay(game, all.commits) : null).toEqual(stateOf(live(), stream));
  });

  test("of which nothing is known is answered so, and nothing is heard of it later", async () => {
    const { socket, frames } = await watcher();
    const stream = gameStream(`s${n++}`);
    live().streams.findOrBegin(stream, { decider: game } as never);
    for (const unknown of [stream, "game/none", "round/1", "standings/none", "", "game/../x"])
      expect(await ask(socket, { stream: unknown })).toMatchObject({ code: "not-found" });
    await said(live(), opening(stream));
    await quiet(socket);
    expect(frames).toEqual([]);
  });
});

describe("frames", () => {
  test("carry several commits when they come together, in order and without holes", async () => {
    const stream = await begun();
    const { socket, frames } = await watcher();
    await ask(socket, { stream });
    for (let round = 0; round < 10; round++)
      await Promise.all(
        [0, 1, 2].map((k) =>
          said(live(), [
            wish(stream, `${round} ${k} a`, basket()),
            wish(stream, `${round} ${k} b`, basket("away")),
          ]),
        ),
      );
    await quiet(socket);
    expect(frames.length).toBeLessThanOrEqual(20);
    let next = 7;
    for (const frame of frames) {
      expect(frame).toMatchObject({ stream, epoch: live().epoch, from: next });
      expect(frame.commits.map((commit) => commit.seq)).toEqual(
        Array.from({ length: frame.seq - frame.from + 1 }, (_, k) => next + k),
      );
      expect(frame).not.toHaveProperty("state");
      next = frame.seq + 1;
    }
    expect(next).toBe(67);
    const whole = (await stored(world.db, stream)).map(publicCommit);
    expect(frames.flatMap((frame) => frame.commits)).toEqual(whole.slice(6));
  });

  test("with a correction carry the state right after them", async () => {
    const stream = await begun();
    const { socket, frames } = await watcher();
    await ask(socket, { stream });
    await said(live(), [wish(stream, "a", basket())]);
    const id = idOf(stream, "a");
    await said(live(), [wish(stream, "b", { ...basket("away"), replaces: id })]);
    await said(live(), [
      wish(stream, "c", { ...basket("away"), after: idOf(stream, "b") }),
      wish(stream, "d", basket()),
    ]);
    await quiet(socket);
    expect(frames.map((frame) => "state" in frame)).toEqual([false, true, true]);
    expect(frames.map((frame) => frame.state?.away.points)).toEqual([undefined, 2, 4]);
    expect(frames.at(-1)?.state).toEqual(stateOf(live(), stream));
  });

  test("hold nothing of the chain, and go only to those who joined", async () => {
    const [mine, other] = [await begun(), await begun()];
    const { socket, frames } = await watcher();
    await ask(socket, { stream: mine });
    await said(live(), [wish(other, "x", basket()), wish(mine, "y", basket())]);
    await quiet(socket);
    expect(frames.map((frame) => frame.stream)).toEqual([mine]);
    const [commit] = frames[0]?.commits ?? [];
    expect(Object.keys(commit ?? {}).sort()).toEqual(["at", "by", "events", "id", "seq"]);
    socket.emit("leave", { stream: mine });
    await quiet(socket);
    await said(live(), [wish(mine, "z", basket())]);
    await quiet(socket);
    expect(frames).toHaveLength(1);
  });

  test("come after the scorer's answer", async () => {
    const stream = await begun();
    const { socket } = await watcher();
    await quiet(socket);
    const order: string[] = [];
    const off = live().onCommits(() => order.push("told"));
    await said(live(), [wish(stream, "a", basket())]).then(() => order.push("answered"));
    await quiet(socket);
    off();
    expect(order).toEqual(["answered", "told"]);
  });
});

describe("messages that mean nothing", () => {
  test("get an error in both languages, and the socket lives on", async () => {
    const stream = await begun();
    const { socket } = await watcher();
    for (const bad of [
      undefined,
      null,
      7,
      "game/s0",
      [],
      {},
      { stream: 7 },
      { stream: "x".repeat(81) },
      { stream, after: -1 },
      { stream, after: 1.5 },
      { stream, after: "3" },
      { stream, after: 2 ** 60 },
      { stream, epoch: {} },
      { stream, extra: 1 },
      { stream: { toString: "x" } },
      JSON.parse(`{"stream": "${stream}", "__proto__": {"after": 1}}`),
      Buffer.from([1, 2, 3]),
      { stream: Buffer.from(stream) },
    ])
      expect(await ask(socket, bad)).toMatchObject({
        code: "bad-shape",
        message: { zh: expect.any(String), en: expect.any(String) },
      });
    socket.emit("leave", null);
    socket.emit("leave", { stream: 7 });
    socket.emit("join", { stream });
    socket.emit("join");
    socket.emit("commits", { stream, seq: 99 });
    socket.emit("submit", wish(stream, "x", basket()), () => undefined);
    expect(await ask(socket, { stream })).toMatchObject({ seq: 6 });
  });

  test("that are too large end their own socket and no other", async () => {
    const stream = await begun();
    const [rude, good] = [await watcher(), await watcher()];
    await ask(good.socket, { stream });
    const gone = new Promise((resolve) => rude.socket.once("disconnect", resolve));
    rude.socket.emit("join", { stream: "x".repeat(20_000) });
    await gone;
    await said(live(), [wish(stream, "a", basket())]);
    await quiet(good.socket);
    expect(good.frames).toHaveLength(1);
  });

  test("that come too often are answered so, to their own socket alone", async () => {
    const stream = await begun();
    const [rude, good] = [await watcher(), await watcher()];
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => ask<Joined | { code: string }>(rude.socket, { stream })),
    );
    const refused = answers.filter((answer) => "code" in answer && answer.code === "too-many");
    expect(refused).toHaveLength(40);
    expect(await ask(good.socket, { stream })).toMatchObject({ seq: 6 });
  });
});

describe("a handshake", () => {
  const attempt = (origin: string | undefined, transport: "websocket" | "polling") =>
    new Promise<string>((resolve) => {
      const socket = io(site.address, {
        transports: [transport],
        forceNew: true,
        reconnection: false,
        ...(origin === undefined ? {} : { extraHeaders: { origin } }),
      });
      sockets.push(socket);
      socket.once("connect", () => resolve("open"));
      socket.once("connect_error", () => resolve("refused"));
    });

  test.each(["websocket", "polling"] as const)(
    "by %s from another site's page is refused, from our own it is not",
    async (transport) => {
      const { port } = new URL(site.address);
      for (const origin of [
        "https://evil.example",
        `http://evil.example:${port}`,
        `http://127.0.0.1.evil.example:${port}`,
        "http://127.0.0.1",
        "null",
        "",
      ])
        expect([origin, await attempt(origin, transport)]).toEqual([origin, "refused"]);
      expect(await attempt(site.address, transport)).toBe("open");
      expect(await attempt(undefined, transport)).toBe("open");
    },
  );
});
