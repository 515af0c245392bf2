import { setTimeout as sleep } from "node:timers/promises";
import type { Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { gameStream } from "../../../domain/kernel/ids";
import { Boards } from "../../../server/live/boards";
import { ask, connected } from "../../support/follower";
import { ANYONE, basket, said, wish } from "../../support/live";
import { type Served, served } from "../../support/served";
import { smallSeason, smallSquad } from "../../support/small-season";

const GAME = "A1-1";
const stream = gameStream(GAME);

interface Frame {
  readonly board: string;
  readonly seq: number;
  readonly t: number;
  readonly state: unknown;
}

let world: Awaited<ReturnType<typeof smallSeason>>;
let site: Served;
let socket: Socket;
let frames: Frame[];

beforeEach(async () => {
  world = await smallSeason();
  site = await served(world.services);
  socket = await connected(site.address);
  frames = [];
  socket.on("board", (frame: Frame) => frames.push(frame));
  const { games, league, live } = world.services;
  await games.open(GAME);
  const state = league.game(GAME)?.state;
  const sides = ["home", "away"] as const;
  const squad = (side: "home" | "away") => smallSquad(state?.[side].team ?? "");
  await said(live, [
    ...sides.map((side) => wish(stream, side, { type: "list", side, players: squad(side) })),
    ...sides.map((side) =>
      wish(stream, `${side} 5`, {
        type: "line-up",
        side,
        players: squad(side)
          .slice(0, 5)
          .map((one) => one.player),
      }),
    ),
    wish(stream, "start", { type: "start-period", period: 1, ms: 600_000 }),
  ]);
});

afterEach(async () => {
  socket.close();
  await site.close();
  await world.close();
});

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** What the home side of the one game that is on has, on the board of today. */
const points = (board: unknown) =>
  (board as { live: { home: { points: number } }[] } | undefined)?.live[0]?.home.points;
/** Longer than any change needs to reach a board. */
const settled = () => sleep(700);

describe("a board made from many streams", () => {
  test("comes whole, at most four times a second, and ends at what is true", async () => {
    const joined = await ask<Frame & { stream: string }>(socket, { stream: "today" });
    expect(joined).toMatchObject({ stream: "today", seq: expect.any(Number) });
    expect(points(joined.state)).toBe(0);
    const begun = performance.now();
    let count = 0;
    for (; performance.now() - begun < 1500; count++) {
      await said(world.services.live, [wish(stream, `b${count}`, basket())]);
      await sleep(5);
    }
    const seconds = (performance.now() - begun) / 1000;
    await settled();
    expect(frames.length).toBeGreaterThanOrEqual(3);
    expect(frames.length).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 1);
    expect(frames.map((frame) => frame.seq)).toEqual(frames.map((_, n) => joined.seq + 1 + n));
    expect(points(frames.at(-1)?.state)).toBe(2 * count);
  });

  test("is not sent when nothing on it has changed", async () => {
    const board = "standings/small";
    const joined = await ask<Frame>(socket, { stream: board });
    for (let n = 0; n < 5; n++) await said(world.services.live, [wish(stream, `${n}`, basket())]);
    await settled();
    expect(frames).toEqual([]);
    const forfeit = { type: "forfeit", side: "home", reason: "" };
    await said(world.services.live, [wish(stream, "end", forfeit)], ANYONE);
    await settled();
    expect(frames.map(({ board: name, seq }) => [name, seq])).toEqual([[board, joined.seq + 1]]);
    expect(frames[0]?.state).toEqual(asJson(await world.services.league.standings()));
    expect(frames[0]?.state).not.toEqual(joined.state);
  });

  test("goes to nobody who has left it", async () => {
    await ask(socket, { stream: "today" });
    socket.emit("leave", { stream: "today" });
    await said(world.services.live, [wish(stream, "b", basket())]);
    await settled();
    expect(frames).toEqual([]);
  });
});

describe("the making of boards", () => {
  test("happens once for however many ask at the same moment", async () => {
    let made = 0;
    const boards = new Boards(async () => {
      made++;
      await sleep(5);
      return { made };
    });
    const answers = await Promise.all(Array.from({ length: 100 }, () => boards.read("x")));
    expect(made).toBe(1);
    expect(new Set(answers.map((board) => JSON.stringify(board))).size).toBe(1);
  });

  test("of a slow one is never overtaken, and sees a change that came while it was made", async () => {
    let fact = 1;
    let slow = 0;
    const boards = new Boards(async () => {
      const seen = fact;
      await sleep(slow);
      return { seen };
    });
    const pushed: unknown[] = [];
    boards.push = (board) => pushed.push(board.state);
    slow = 400;
    const first = boards.read("x");
    fact = 2;
    boards.touch();
    expect((await first)?.state).toEqual({ seen: 1 });
    await sleep(800);
    expect((await boards.read("x"))?.state).toEqual({ seen: 2 });
    fact = 3;
    boards.touch();
    await sleep(300);
    // Now one is being made that saw three; the next one sees four and would be done first.
    fact = 4;
    slow = 0;
    boards.touch();
    await settled();
    expect(pushed.at(-1)).toEqual({ seen: 4 });
    expect((await boards.read("x"))?.state).toEqual({ seen: 4 });
  });

  test("that fails keeps the last board and tells the log; the next change tries again", async () => {
    let broken = false;
    let fact = 1;
    const boards = new Boards(async () => {
      if (broken) throw new Error("no disk");
      return { fact };
    });
    const errors: unknown[] = [];
    boards.onError = (error) => errors.push(error);
    await boards.read("x");
    broken = true;
    fact = 2;
    boards.touch();
    await settled();
    expect(errors).toHaveLength(1);
    expect((await boards.read("x"))?.state).toEqual({ fact: 1 });
    broken = false;
    boards.touch();
    await settled();
    expect((await boards.read("x"))?.state).toEqual({ fact: 2 });
  });

  test("of one that does not exist is not remembered", async () => {
    const asked: string[] = [];
    const boards = new Boards(async (name) => {
      asked.push(name);
      return null;
    });
    expect(await boards.read("none")).toBeNull();
    boards.touch();
    await settled();
    expect(asked).toEqual(["none"]);
  });
});
