import { describe, expect, test } from "vitest";
import { gameStream } from "../../../domain/kernel/ids";
import { seeded } from "../../../domain/kernel/random";
import { Live } from "../../../server/live/live";
import { gameOf } from "../../support/games";
import {
  ANYONE,
  basket,
  type Command,
  expectSound,
  G1,
  idOf,
  liveWorld,
  opening,
  said,
  stateOf,
  stored,
  wish,
} from "../../support/live";

const OTHERS = ["g2", "g3", "g4", "g5"].map(gameStream);

describe("a wish made looking at so many commits", () => {
  test("is refused once there are more, even when they are only just on their way in", async () => {
    const { db, live, close } = await liveWorld();
    await said(live, opening(G1));
    const seen = 6;
    const [before, late, now] = await Promise.all([
      live.submit([wish(G1, "before", basket())], ANYONE),
      live.submit([wish(G1, "late", basket()), wish(G1, "later", basket())], ANYONE, seen),
      live.submit([wish(G1, "now", basket()), wish(G1, "next", basket())], ANYONE, seen + 1),
    ]);
    expect(before).toMatchObject([{ ok: true }]);
    expect(late).toEqual([{ ok: false, refusal: { code: "moved-on" } }]);
    expect(now).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await stored(db, G1)).toHaveLength(seen + 3);
    await close();
  });
});

describe("a repeated id", () => {
  test("gets the receipt it had, and nothing happens twice", async () => {
    const { db, live, close } = await liveWorld();
    await said(live, opening(G1));
    const item = wish(G1, "basket", basket());
    const [first] = await said(live, [item]);
    expect(first).toEqual({ stream: G1, id: item.id, seq: 7, hash: stateHash(live) });
    await said(live, [wish(G1, "another", basket())]);
    expect(await said(live, [item, item])).toEqual([first, first]);
    expect(stateOf(live, G1)?.home.points).toBe(4);
    await expectSound(db, live);
    await close();
  });

  test("is the same id in capitals, also where a wish names an earlier one", async () => {
    const { live, close } = await liveWorld();
    await said(live, opening(G1));
    const item = wish(G1, "basket", basket());
    const [first] = await said(live, [item]);
    const loud = item.id.toUpperCase();
    expect(loud).not.toBe(item.id);
    expect(await said(live, [{ ...item, id: loud }])).toEqual([first]);
    await said(live, [wish(G1, "oops", { type: "void", commit: loud })]);
    expect(stateOf(live, G1)?.home.points).toBe(0);
    await close();
  });

  test("with another command is refused, at once and after a restart", async () => {
    const { db, live, close, clock } = await liveWorld();
    await said(live, opening(G1));
    await said(live, [wish(G1, "basket", basket())]);
    const other = wish(G1, "basket", basket("away"));
    const no = [{ ok: false, refusal: { code: "same-id-other-command" } }];
    expect(await live.submit([other], ANYONE)).toEqual(no);
    const again = await Live.open(db, () => clock.at);
    expect(await again.submit([other], ANYONE)).toEqual(no);
    expect(await stored(db, G1)).toHaveLength(7);
    await close();
  });

  test("sent many times at the same moment makes one commit", async () => {
    const { db, live, close } = await liveWorld();
    await said(live, opening(G1));
    const item = wish(G1, "basket", basket());
    const receipts = await Promise.all(Array.from({ length: 20 }, () => said(live, [item])));
    expect(new Set(receipts.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await stored(db, G1)).toHaveLength(7);
    await close();
  });

  test("in another stream is another wish", async () => {
    const { live, close } = await liveWorld();
    const [other = G1] = OTHERS;
    await said(live, [...opening(G1), ...opening(other)]);
    const id = idOf("any", "shared");
    const [a, b] = await said(live, [
      { stream: G1, id, command: basket() },
      { stream: other, id, command: basket("away") },
    ]);
    expect([a?.seq, b?.seq]).toEqual([7, 7]);
    await close();
  });
});

describe("a list of wishes", () => {
  test("is taken in order up to the first refusal, and what came before it stays", async () => {
    const { db, live, close } = await liveWorld();
    const items = [
      ...opening(G1),
      wish(G1, "one", basket()),
      wish(G1, "no", { type: "start-period", period: 1, ms: 600_000 }),
      wish(G1, "two", basket()),
    ];
    const answers = await live.submit(items, ANYONE);
    expect(answers.map((answer) => answer.ok)).toEqual([...Array(7).fill(true), false]);
    expect(answers.at(-1)).toEqual({ ok: false, refusal: { code: "period-runs", period: 1 } });
    expect(await stored(db, G1)).toHaveLength(7);
    expect(await live.submit(items, ANYONE)).toEqual(answers);
    await expectSound(db, live);
    await close();
  });

  test("goes through several streams and stops in all of them at the first refusal", async () => {
    const { db, live, close } = await liveWorld();
    const [second = G1, third = G1] = OTHERS;
    const answers = await live.submit(
      [...opening(G1), wish(second, "early", basket()), ...opening(third)],
      ANYONE,
    );
    expect(answers).toHaveLength(7);
    expect(answers.at(-1)).toEqual({ ok: false, refusal: { code: "not-opened" } });
    expect(await stored(db, third)).toEqual([]);
    await expectSound(db, live);
    await close();
  });

  test("with one malformed wish in it is refused whole, and the place is named", async () => {
    const { db, live, close } = await liveWorld();
    const bad = wish(G1, "bad", { type: "own-basket", period: 1, ms: -1, side: "home" });
    await expect(live.submit([...opening(G1), bad], ANYONE)).rejects.toMatchObject({
      code: "bad-shape",
      facts: { field: "6.command.ms" },
    });
    expect(await stored(db, G1)).toEqual([]);
    await close();
  });

  test("may be a whole game, corrections and all, and longer than one turn", async () => {
    const { db, live, close } = await liveWorld();
    const { wishes, state } = gameOf(3, { corrections: true });
    const more = Array.from({ length: 700 }, (_, n) => wish(OTHERS[0] ?? G1, `b${n}`, basket()));
    const receipts = await said(live, [
      ...wishes.map(({ id, command }) => ({ stream: G1, id, command: command as Command })),
      ...opening(OTHERS[0] ?? G1),
      ...more,
    ]);
    expect(receipts).toHaveLength(wishes.length + 706);
    expect(stateOf(live, G1)).toEqual(state);
    await expectSound(db, live);
    await close();
  });
});

describe("several scorers", () => {
  test("at once on one stream: numbers without holes, and every receipt is a stored row", async () => {
    const { db, live, close } = await liveWorld();
    await said(live, opening(G1));
    const random = seeded("two scorers");
    const scorer = async (name: string) => {
      const receipts = [];
      for (let n = 0; n < 40; n++) {
        const many = Array.from({ length: 1 + random.below(4) }, (_, k) =>
          wish(G1, `${name} ${n} ${k}`, basket(random.pick(["home", "away"]))),
        );
        receipts.push(...(await said(live, many, { ...ANYONE, by: name })));
      }
      return receipts;
    };
    const [a, b] = await Promise.all([scorer("ann"), scorer("bob")]);
    const commits = await stored(db, G1);
    const receipts = [...a, ...b].sort((x, y) => x.seq - y.seq);
    expect(receipts).toEqual(
      commits.slice(6).map(({ stream, id, seq, hash }) => ({ stream, id, seq, hash })),
    );
    // Each scorer's own order is kept, and the two really came between each other.
    for (const own of [a, b]) expect(own.map((one) => one.seq)).toEqual(ascending(own));
    expect(new Set(commits.slice(6, 26).map((commit) => commit.by)).size).toBe(2);
    await expectSound(db, live);
    await close();
  });

  test("one who cannot be judged now does not fail those who wait beside him", async () => {
    const { db, live, close } = await liveWorld();
    await said(live, opening(G1));
    const broken = { ...ANYONE, against: () => () => Promise.reject(new Error("no squad list")) };
    const answers = await Promise.allSettled([
      said(live, [wish(G1, "a", basket())]),
      live.submit([wish(G1, "b", basket())], broken),
      said(live, [wish(G1, "c", basket())]),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await stored(db, G1)).toHaveLength(8);
    await expectSound(db, live);
    await close();
  });
});

const stateHash = (live: Live) => live.streams.find(G1)?.hash;
const ascending = (receipts: readonly { seq: number }[]) =>
  receipts.map((one) => one.seq).sort((a, b) => a - b);
