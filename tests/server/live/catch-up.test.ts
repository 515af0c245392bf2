import { describe, expect, test } from "vitest";
import { Live } from "../../../server/live/live";
import { basket, G1, liveWorld, opening, said, tapped, wish } from "../../support/live";

describe("a spectator who asks", () => {
  test("gets number, tail and state of one moment, however close to a commit they ask", async () => {
    const { db, close } = await liveWorld();
    const asked: ReturnType<Live["catchUp"]>[] = [];
    const live: Live = await Live.open(
      tapped(db, {
        written: () => {
          // One asks right now, the next one step later, and so on, past the moment at which the commit counts.
          let step = Promise.resolve();
          for (let n = 0; n < 40; n++) {
            step = step.then(() => void asked.push(live.catchUp(G1, { after: 3 })));
          }
        },
      }),
      () => 1,
    );
    await said(live, opening(G1));
    for (let n = 0; n < 5; n++) await said(live, [wish(G1, `${n}`, basket())]);
    const answers = await Promise.all(asked);
    const numbers = new Set<number>();
    for (const answer of answers) {
      if (!answer || !("commits" in answer)) continue;
      numbers.add(answer.seq);
      expect(answer.commits.map((commit) => commit.seq)).toEqual(
        Array.from({ length: answer.seq - 3 }, (_, n) => n + 4),
      );
    }
    expect([...numbers].sort((a, b) => a - b)).toEqual([6, 7, 8, 9, 10, 11]);
    await close();
  });

  test("reads the log once, however many come back at the same moment after a restart", async () => {
    const { db, live, close } = await liveWorld();
    await said(live, opening(G1));
    await live.keepFolds();
    let reads = 0;
    const counted = tapped(db, {
      read: () => {
        reads++;
      },
    });
    const again = await Live.open(counted, () => 1);
    expect(reads).toBe(0);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => again.catchUp(G1, { epoch: again.epoch, after: 2 })),
    );
    expect(reads).toBe(1);
    for (const answer of answers) expect(answer).toMatchObject({ seq: 6 });
    await close();
  });
});
