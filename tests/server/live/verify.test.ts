import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Log } from "../../../server/live/log";
import { auditHead, verifyLog } from "../../../server/live/verify";
import { bySql, GAMES, type Installation, installation } from "../../support/installation";

const [game = [], other = []] = GAMES;
const heads = GAMES.flatMap((commits) => commits.slice(-1));

let house: Installation;
beforeEach(async () => {
  house = await installation();
});
afterEach(() => house.close());

const check = (head?: string) => verifyLog(new Log(house.db), head);

describe("the log of a whole database", () => {
  it("verifies, and any head that was noted of it is found", async () => {
    const found = await check();
    expect(found).toEqual({
      streams: 2,
      commits: game.length + other.length,
      auditHead: auditHead(heads),
      faults: [],
      holdsHead: true,
    });
    for (const noted of [game[0]?.hash, other[40]?.hash, found.auditHead])
      expect((await check(noted)).holdsHead).toBe(true);
    expect((await check("f".repeat(64))).holdsHead).toBe(false);
  });

  it.each([
    ["by = 'u2'", "hash-differs"],
    ["at = at + 1", "hash-differs"],
    ["id = 'another'", "hash-differs"],
    ["events = '[]'", "hash-differs"],
    ["events = 'lost'", "unreadable"],
    ["voids = 3", "hash-differs"],
    ["replaces = 3", "hash-differs"],
    ["after = 3", "hash-differs"],
    ["hash = prev", "hash-differs"],
    ["prev = hash", "link-broken"],
    ["seq = 100000", "number-missing"],
    ["stream = 'game/g1', seq = 100000", "stream"],
  ])("is found altered when somebody sets %s", async (change, code) => {
    const where = "WHERE stream = 'game/g2' AND seq = 30";
    await bySql(house.file, (client) => client.execute(`UPDATE "Commit" SET ${change} ${where}`));
    const { faults } = await check();
    const codes = faults.map((fault) => fault.code);
    if (code === "stream") expect(codes).toEqual(["number-missing", "number-missing"]);
    else expect(codes).toEqual([code]);
  });

  it("is found cut, emptied or moved by a head that was noted", async () => {
    const noted = [auditHead(heads), other.at(-1)?.hash];
    for (const sql of [
      `DELETE FROM "Commit" WHERE stream = 'game/g2' AND seq > ${other.length - 2}`,
      "DELETE FROM \"Commit\" WHERE stream = 'game/g2'",
    ]) {
      await bySql(house.file, (client) => client.execute(sql));
      for (const head of noted)
        expect(await check(head)).toMatchObject({ faults: [], holdsHead: false });
    }
  });
});

describe("the head of a whole history", () => {
  const head = fc.record({
    stream: fc.constantFrom("game/a", "game/b", "game/c", "game/ab"),
    seq: fc.integer({ min: 1, max: 3 }),
    hash: fc.constantFrom("0".repeat(64), "1".repeat(64)),
  });
  const histories = fc.uniqueArray(head, { selector: ({ stream }) => stream });

  it("is the same in whatever order the streams come, and another for any other history", () => {
    fc.assert(
      fc.property(histories, histories, (one, two) => {
        expect(auditHead(one.toReversed())).toBe(auditHead(one));
        const text = (all: typeof one) =>
          JSON.stringify(all.map(({ stream, seq, hash }) => [stream, seq, hash]).sort());
        expect(auditHead(one) === auditHead(two)).toBe(text(one) === text(two));
      }),
    );
  });
});
