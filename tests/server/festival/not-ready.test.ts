import { afterEach, beforeEach, expect, test } from "vitest";
import { Problem } from "../../../server/problem";
import { ROUND, registerSmallFestival } from "../../support/small-festival";
import { smallSeason } from "../../support/small-season";

/** Whoever comes to judge a round before the organisers are done with it. */

let world: Awaited<ReturnType<typeof smallSeason>>;
beforeEach(async () => {
  world = await smallSeason();
  await registerSmallFestival(world.db);
});
afterEach(() => world.close());

const told = async (asked: Promise<unknown>) => {
  const fault = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(fault instanceof Problem)) throw new Error(`answered ${JSON.stringify(fault)}`);
  return [fault.status, fault.body().message.zh, fault.body().message.en];
};

test("a round without a running order says so to its judges and its head judge, and what to do", async () => {
  await world.db.roundEntry.deleteMany({ where: { roundId: ROUND } });
  const { rounds } = world.services;
  for (const asked of [rounds.deskPage(ROUND), rounds.judgePage(ROUND, "1")])
    expect(await told(asked)).toEqual([
      409,
      expect.stringContaining("出场顺序还没有抽签"),
      expect.stringContaining("running order has not been drawn"),
    ]);
});

test("a round without a panel says so", async () => {
  await world.db.seat.deleteMany({ where: { roundId: ROUND } });
  expect(await told(world.services.rounds.deskPage(ROUND))).toEqual([
    409,
    expect.stringContaining("还没有安排评委"),
    expect.stringContaining("has no judges"),
  ]);
});

test("why a round cannot open is said as the round says it", async () => {
  await world.db.seat.deleteMany({ where: { roundId: ROUND, NOT: { seat: "C" } } });
  const [status, zh] = await told(world.services.rounds.deskPage(ROUND));
  expect([status, zh]).toEqual([409, expect.stringContaining("本场还不能评分")]);
});
