import { afterEach, beforeEach, expect, test } from "vitest";
import { roundId, roundStream } from "../../../domain/kernel/ids";
import { MACHINE } from "../../../server/accounts/changer";
import { granted } from "../../support/accounts";
import { ROUND, registerSmallFestival } from "../../support/small-festival";
import { smallSeason } from "../../support/small-season";

/** Two devices of one judge. */

let world: Awaited<ReturnType<typeof smallSeason>>;
beforeEach(async () => {
  world = await smallSeason();
  await registerSmallFestival(world.db);
  await world.services.rounds.open(ROUND);
});
afterEach(() => world.close());

/** Signs the judge of seat 1 in on one more device; answers the session's name. */
async function device(): Promise<string> {
  const { accounts, links, sessions } = world.services;
  const made = await accounts.createJudge({ roundId: roundId(ROUND), seat: "1" }, MACHINE);
  const { token } = granted(await links.make(granted(made), MACHINE));
  const { setCookie } = granted(await links.exchange(token, null));
  const { session } = await sessions.identify(setCookie.split(";")[0]);
  return session ?? "";
}
const meet = (session: string) => world.services.seatHolders.meet(ROUND, "1", session);
const take = (session: string) => world.services.seatHolders.take(ROUND, "1", session, "judge");

test("[J25] the first device holds the seat; another one is told, and so is the first", async () => {
  const [one, two] = [await device(), await device()];
  expect(await meet(one)).toMatchObject({ here: true, otherAt: null });
  expect(await meet(two)).toMatchObject({ here: false });
  expect(await meet(one)).toMatchObject({ here: true, otherAt: expect.any(Number) });
  expect((await meet(two)).here).toBe(false);
});

test("[J25] taking over is on record, and only one of them holds the seat at any time", async () => {
  const [one, two] = [await device(), await device()];
  await meet(one);
  await take(two);
  expect([(await meet(one)).here, (await meet(two)).here]).toEqual([false, true]);
  await take(one);
  expect([(await meet(one)).here, (await meet(two)).here]).toEqual([true, false]);
  const noted = await world.db.audit.findMany({ where: { action: "seat.taken-over" } });
  expect(noted.map(({ target }) => target)).toEqual(Array(2).fill(`seat/${ROUND}:1`));
});

test("[J25] a device that was signed out holds nothing any more", async () => {
  const one = await device();
  await meet(one);
  await world.db.session.updateMany({ where: { tokenHash: one }, data: { revokedAt: 1n } });
  expect(await meet(await device())).toMatchObject({ here: true, otherAt: null });
});

test("[J25] what the first device sends after it was taken over is kept with what the second has", async () => {
  const { rounds } = world.services;
  const stream = roundStream(ROUND);
  const [one, two] = [await device(), await device()];
  await meet(one);
  const draft = (marks: object, version: number, after = 0) => [
    { entry: "e1", marks: marks as Record<string, number>, remark: "", version, after },
  ];
  await rounds.saveDrafts(stream, "1", draft({ voice: 8800 }, 1000));
  await take(two);
  // The second one has seen the first one's mark and adds to it; the first one's late word comes on top of that.
  await rounds.saveDrafts(stream, "1", draft({ voice: 8800, stage: 9100 }, 2001, 1000));
  await rounds.saveDrafts(stream, "1", draft({ voice: 7000 }, 1500, 1000));
  const [kept, ...others] = (await rounds.sheets(stream, "1")).drafts;
  expect(others).toEqual([]);
  expect(kept?.marks).toEqual({ voice: 8800, stage: 9100 });
});
