import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDb } from "../../../server/db";
import { Live } from "../../../server/live/live";
import { gameOf } from "../../support/games";
import {
  ANYONE,
  basket,
  type Command,
  expectSound,
  G1,
  idOf,
  type LiveWorld,
  liveWorld,
  opening,
  said,
  stateOf,
  tapped,
  wish,
} from "../../support/live";

const SECOND = "game/g2";
let world: LiveWorld;

/** One long game with corrections, and one that has just begun. */
beforeEach(async () => {
  world = await liveWorld();
  const { wishes } = gameOf(5, { corrections: true });
  await said(
    world.live,
    wishes.map(({ id, command }) => ({ stream: G1, id, command: command as Command })),
  );
  await said(world.live, opening(SECOND));
});

afterEach(() => world.close());

/** Another process on the same file. */
async function restarted<T>(look: (live: Live) => Promise<T>): Promise<T> {
  const db = await openDb(world.file);
  const live = await Live.open(db, () => world.clock.at);
  try {
    await expectSound(db, live);
    return await look(live);
  } finally {
    await db.$disconnect();
  }
}

describe("after a restart", () => {
  test("state, number and epoch are the same, with or without folds beside the log", async () => {
    for (const kept of [false, true]) {
      if (kept) await world.live.keepFolds();
      await restarted(async (live) => {
        expect(live.epoch).toBe(world.live.epoch);
        for (const stream of [G1, SECOND]) {
          expect(stateOf(live, stream)).toEqual(stateOf(world.live, stream));
          expect(await live.catchUp(stream, { epoch: live.epoch, after: 2 })).toEqual(
            await world.live.catchUp(stream, { epoch: live.epoch, after: 2 }),
          );
        }
      });
    }
  });

  test("a repeated wish gets the receipt it had, and the next one goes on", async () => {
    const item = wish(SECOND, "basket", basket());
    const [receipt] = await said(world.live, [item]);
    await restarted(async (live) => {
      expect(await said(live, [item])).toEqual([receipt]);
      const [next] = await said(live, [wish(SECOND, "next", basket())]);
      expect(next?.seq).toBe(8);
    });
  });

  test("a wish may name what was said before it", async () => {
    const item = wish(SECOND, "basket", basket());
    await said(world.live, [item]);
    await restarted(async (live) => {
      await said(live, [
        wish(SECOND, "right", { ...basket("away"), replaces: item.id }),
        wish(SECOND, "late", { ...basket(), after: idOf(SECOND, "right") }),
      ]);
      expect(stateOf(live, SECOND)).toMatchObject({ home: { points: 2 }, away: { points: 2 } });
    });
  });
});

describe("a fold beside the log", () => {
  const written = () => world.db.fold.findUniqueOrThrow({ where: { stream: G1 } });

  test("is what a start reads: one row a stream and no history", async () => {
    await world.live.keepFolds();
    let histories = 0;
    const db = tapped(world.db, {
      read: () => {
        histories++;
      },
    });
    const live = await Live.open(db, () => 1);
    expect(stateOf(live, G1)).toEqual(stateOf(world.live, G1));
    expect(histories).toBe(0);
  });

  test("is written at a start when it was missing, and again when the stream has grown", async () => {
    await restarted(async (live) => {
      const first = await world.db.fold.findUniqueOrThrow({ where: { stream: SECOND } });
      expect(first.seq).toBe(6);
      await said(live, [wish(SECOND, "basket", basket())]);
      await live.keepFolds();
      const second = await world.db.fold.findUniqueOrThrow({ where: { stream: SECOND } });
      expect(second.seq).toBe(7);
    });
  });

  test.each([
    ["is missing", null],
    ["is behind", { seq: 3 }],
    ["is ahead of the log", { seq: 100_000 }],
    ["has another shape", { version: "game-0" }],
    ["is no JSON", { state: "{" }],
    ["is empty", { state: "" }],
    ["is no state", { state: "null" }],
    [
      "comes from another life of the history",
      { state: JSON.stringify({ state: {}, hash: "f".repeat(64), at: 1 }) },
    ],
  ] as const)("that %s is made anew from the log", async (_, change) => {
    await world.live.keepFolds();
    const right = await written();
    if (change) await world.db.fold.update({ where: { stream: G1 }, data: change });
    else await world.db.fold.delete({ where: { stream: G1 } });
    await restarted(async (live) => {
      expect(stateOf(live, G1)).toEqual(stateOf(world.live, G1));
    });
    expect(await written()).toEqual(right);
  });

  test("of a stream that this version does not know disturbs nobody", async () => {
    await world.db.commit.updateMany({
      where: { stream: SECOND },
      data: { stream: "exhibition/x1" },
    });
    const live = await Live.open(world.db, () => 1);
    expect(live.streams.find("exhibition/x1")).toBeNull();
    expect(stateOf(live, G1)).toEqual(stateOf(world.live, G1));
    expect(await live.submit([wish(G1, "x", { type: "sign" })], ANYONE)).toHaveLength(1);
  });
});
