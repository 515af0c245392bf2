import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { gameStream } from "../../../domain/kernel/ids";
import { Live } from "../../../server/live/live";
import {
  ANYONE,
  basket,
  expectSound,
  G1,
  type LiveWorld,
  liveWorld,
  opening,
  said,
  stateOf,
  stored,
  tapped,
  wish,
} from "../../support/live";

let world: LiveWorld;

beforeEach(async () => {
  world = await liveWorld();
  await said(world.live, opening(G1));
});

afterEach(() => world.close());

const pragma = (text: string) => world.db.$queryRawUnsafe(`PRAGMA ${text}`);
const baskets = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => wish(G1, `${name} ${n}`, basket()));

describe("a full disk", () => {
  test("is said so, nothing of a list is kept, and the same wishes pass once there is room", async () => {
    const before = await stored(world.db, G1);
    // No page more than the file has: the first row that does not fit into one of them finds no place.
    await pragma("max_page_count = 1");
    const items = baskets("full", 500);
    await expect(world.live.submit(items, ANYONE)).rejects.toMatchObject({ code: "storage-full" });
    await expect(world.live.submit(items, ANYONE)).rejects.toMatchObject({ code: "storage-full" });
    expect(await stored(world.db, G1)).toEqual(before);
    expect(stateOf(world.live, G1)?.home.points).toBe(0);
    await expectSound(world.db, world.live);

    await pragma("max_page_count = 1073741823");
    const receipts = await said(world.live, items);
    expect(receipts.map((one) => one.seq)).toEqual(items.map((_, n) => 7 + n));
    expect(stateOf(world.live, G1)?.home.points).toBe(1000);
    await expectSound(world.db, world.live);
  });

  test("in the middle of many scorers loses no wish that was acknowledged", async () => {
    const receipts: string[] = [];
    let refused = 0;
    const limit = async () => {
      await pragma("max_page_count = 1");
      // However slowly they write: the disk stays full until one of them has met it.
      await vi.waitFor(() => expect(refused).toBeGreaterThan(0), 20_000);
      await new Promise((resolve) => setTimeout(resolve, 80));
      await pragma("max_page_count = 1073741823");
    };
    const scorer = async (name: string) => {
      for (let n = 0; n < 150; ) {
        const item = wish(G1, `${name} ${n}`, basket());
        const answer = await world.live.submit([item], ANYONE).catch(() => null);
        if (answer?.[0]?.ok) {
          receipts.push(answer[0].value.id);
          n++;
        } else {
          refused++;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }
    };
    await Promise.all([...["a", "b", "c"].map(scorer), limit()]);
    expect(refused).toBeGreaterThan(0);
    const ids = (await stored(world.db, G1)).slice(6).map((commit) => commit.id);
    expect(new Set(ids)).toEqual(new Set(receipts));
    expect(ids).toHaveLength(450);
    await expectSound(world.db, world.live);
  });

  test("still gives those who repeat a wish the receipt they had", async () => {
    const [item] = baskets("before", 1);
    if (!item) return;
    const [receipt] = await said(world.live, [item]);
    await pragma("max_page_count = 1");
    expect(await said(world.live, [item])).toEqual([receipt]);
  });
});

describe("a file that cannot be written", () => {
  test("is said so, reading goes on, and wishes pass once it can be written again", async () => {
    await pragma("query_only = ON");
    const [item] = baskets("later", 1);
    if (!item) return;
    const trial = world.live.submit([item], ANYONE);
    await expect(trial).rejects.toMatchObject({ code: "storage-readonly" });
    expect(await world.live.catchUp(G1, { after: 0 })).toMatchObject({ seq: 6 });
    await pragma("query_only = OFF");
    const [receipt] = await said(world.live, [item]);
    expect(receipt?.seq).toBe(7);
    await expectSound(world.db, world.live);
  });

  test("can be opened and looked at all the same", async () => {
    await pragma("query_only = ON");
    const live = await Live.open(world.db, () => 1);
    expect(live.epoch).toBe(world.live.epoch);
    expect(stateOf(live, G1)).toEqual(stateOf(world.live, G1));
    await live.keepFolds();
  });
});

describe("a disk that fails in another way", () => {
  const failing = async (failure: () => void, read = () => {}) => {
    let broken = true;
    const live = await Live.open(
      tapped(world.db, {
        write: () => (broken ? failure() : undefined),
        read: () => (broken ? read() : undefined),
      }),
      () => 1,
    );
    const mend = () => {
      broken = false;
    };
    return { live, mend };
  };
  const ioError = () => {
    throw new Error("SQLITE_IOERR: disk I/O error");
  };

  test("asks to try again, and what it said later counts", async () => {
    const { live, mend } = await failing(ioError);
    const items = baskets("io", 3);
    await expect(live.submit(items, ANYONE)).rejects.toMatchObject({ code: "starting" });
    mend();
    expect((await said(live, items)).map((one) => one.seq)).toEqual([7, 8, 9]);
    await expectSound(world.db, live);
  });

  test("leaves no stream hanging when it cannot be read either", async () => {
    await world.live.keepFolds();
    const { live, mend } = await failing(ioError, ioError);
    const items = baskets("io", 3);
    for (let n = 0; n < 3; n++) await expect(live.submit(items, ANYONE)).rejects.toThrow();
    mend();
    expect((await said(live, items)).map((one) => one.seq)).toEqual([7, 8, 9]);
    await expectSound(world.db, live);
  });

  test("gives the receipt of what it wrote although it said it had not", async () => {
    let lying = true;
    const live = await Live.open(
      tapped(world.db, {
        written: () => {
          if (lying) ioError();
        },
      }),
      () => 1,
    );
    const items = baskets("lie", 3);
    await expect(live.submit(items, ANYONE)).rejects.toMatchObject({ code: "starting" });
    lying = false;
    expect((await said(live, items)).map((one) => one.seq)).toEqual([7, 8, 9]);
    expect(stateOf(live, G1)?.home.points).toBe(6);
    await expectSound(world.db, live);
  });

  test("in one stream's row fails no other stream of the same write", async () => {
    const streams = ["a", "b", "c"].map(gameStream);
    await said(
      world.live,
      streams.flatMap((stream) => opening(stream)),
    );
    const [bad = G1] = streams;
    // What a table refuses, such as a number that is taken.
    await world.db.$executeRawUnsafe(
      `CREATE TRIGGER "refusing" BEFORE INSERT ON "Commit" WHEN NEW."stream" = '${bad}'
       BEGIN SELECT RAISE(ABORT, 'not this one'); END`,
    );
    const answers = await Promise.allSettled(
      streams.map((stream) => said(world.live, [wish(stream, "b", basket())])),
    );
    expect(answers.map((answer) => answer.status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
    await expectSound(world.db, world.live);
  });
});
