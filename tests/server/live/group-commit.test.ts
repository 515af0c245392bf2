import { describe, expect, test } from "vitest";
import { gameStream } from "../../../domain/kernel/ids";
import { GENESIS, hashOf } from "../../../domain/live/commit";
import { Live } from "../../../server/live/live";
import {
  ANYONE,
  basket,
  expectSound,
  G1,
  idOf,
  liveWorld,
  opening,
  said,
  stateOf,
  stored,
  tapped,
  wish,
} from "../../support/live";

const OTHERS = ["g2", "g3", "g4", "g5"].map(gameStream);

describe("many streams at once", () => {
  test("share writes: whatever arrives while a write is under way goes into the next one", async () => {
    const { db, close } = await liveWorld();
    const gate = { writes: 0, open: Promise.resolve() };
    const live = await Live.open(
      tapped(db, {
        write: async () => {
          gate.writes++;
          await gate.open;
        },
      }),
      () => 1,
    );
    const streams = Array.from({ length: 30 }, (_, n) => gameStream(`many-${n}`));
    await Promise.all(streams.map((stream) => said(live, opening(stream))));
    expect(gate.writes).toBeLessThanOrEqual(3);

    // The first of them holds the disk; the others come one by one while it does.
    gate.writes = 0;
    let release = () => {};
    gate.open = new Promise((resolve) => {
      release = resolve;
    });
    const going = [];
    for (const stream of streams) {
      going.push(said(live, [wish(stream, "later", basket())]));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    release();
    await Promise.all(going);
    expect(gate.writes).toBe(2);
    await expectSound(db, live);
    await close();
  });

  test("a write is one statement and one transaction, however many rows it has", async () => {
    const { db, live, close } = await liveWorld();
    await said(live, opening(G1));
    // The last of 500 numbers is taken already: nothing of the others may stay.
    const taken = Array.from({ length: 500 }, (_, n) => wish(G1, `b${n}`, basket()));
    await db.$executeRaw`INSERT INTO "Commit" SELECT "stream", 506, 'x', "at", "by", "command", "events",
      NULL, NULL, NULL, "prev", "hash" FROM "Commit" WHERE "seq" = 1`;
    await expect(live.submit(taken, ANYONE)).rejects.toMatchObject({ code: "starting" });
    expect(await db.commit.count()).toBe(7);
    await close();
  });

  test("another process in one stream fails no neighbour, and that stream goes on after it", async () => {
    const { db, live, close } = await liveWorld();
    const streams = [G1, ...OTHERS];
    await said(
      live,
      streams.flatMap((stream) => opening(stream)),
    );
    const heard: string[] = [];
    live.onCommits((stream, commits) => {
      for (const { seq } of commits) heard.push(`${stream.stream} ${seq}`);
    });
    await writtenElsewhere(db, G1);
    const answers = await Promise.allSettled(
      streams.map((stream) => said(live, [wish(stream, "b", basket())])),
    );
    expect(answers.map((answer) => answer.status)).toEqual([
      "rejected",
      ...OTHERS.map(() => "fulfilled"),
    ]);
    const [receipt] = await said(live, [wish(G1, "b", basket())]);
    expect(receipt?.seq).toBe(8);
    expect(stateOf(live, G1)?.home.points).toBe(4);
    await new Promise((resolve) => setImmediate(resolve));
    // Those who watch hear of the other process's commit as well.
    expect(heard.filter((one) => one.startsWith(G1))).toEqual([`${G1} 7`, `${G1} 8`]);
    await expectSound(db, live);
    await close();
  });

  test("while a stream is read again everyone else goes on with what was known", async () => {
    const { db, close } = await liveWorld();
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
    const live = await Live.open(tapped(db, { read: pause }), () => 1);
    await said(live, opening(G1));
    await writtenElsewhere(db, G1);
    const seen = new Set<number | undefined>();
    const looking = setInterval(async () => seen.add((await live.catchUp(G1, {}))?.seq), 1);
    await expect(live.submit([wish(G1, "b", basket())], ANYONE)).rejects.toMatchObject({
      code: "starting",
    });
    clearInterval(looking);
    expect([...seen].filter((seq) => seq !== 6 && seq !== 7)).toEqual([]);
    expect(seen.has(6)).toBe(true);
    await close();
  });
});

/** A right commit that the server under test has not made itself. */
async function writtenElsewhere(db: Parameters<typeof stored>[0], stream: typeof G1) {
  const commits = await stored(db, stream);
  const last = commits.at(-1);
  const body = {
    stream,
    seq: commits.length + 1,
    id: idOf(stream, "elsewhere") as never,
    at: (last?.at ?? 0) + 1,
    by: "other",
    events: [
      {
        type: "scored" as const,
        period: 1,
        ms: 400_000,
        side: "home" as const,
        player: null,
        shot: "fg2" as const,
      },
    ],
    prev: last?.hash ?? GENESIS,
  };
  await db.commit.create({
    data: {
      ...body,
      at: BigInt(body.at),
      command: "elsewhere",
      events: JSON.stringify(body.events),
      hash: hashOf(body),
    },
  });
}
