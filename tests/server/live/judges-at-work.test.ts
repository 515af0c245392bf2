import { afterEach, beforeEach, expect, test } from "vitest";
import { roundId, roundStream } from "../../../domain/kernel/ids";
import { MACHINE } from "../../../server/accounts/changer";
import type { DeskBoard } from "../../../server/services";
import { granted } from "../../support/accounts";
import { ROUND, registerSmallFestival } from "../../support/small-festival";
import { smallSeason } from "../../support/small-season";

/** What the server keeps and shows of judges who are filling their sheets. */

let world: Awaited<ReturnType<typeof smallSeason>>;
beforeEach(async () => {
  world = await smallSeason();
  await registerSmallFestival(world.db);
  await world.services.rounds.open(ROUND);
});
afterEach(() => world.close());

test("[J8] a mark out of the range or the steps is not kept, the other marks of its sheet are", async () => {
  const { rounds } = world.services;
  const draft = (voice: number, version: number, after = 0) => [
    { entry: "e1", marks: { voice, stage: 8600 }, remark: "好", version, after },
  ];
  expect(await rounds.saveDrafts(roundStream(ROUND), "1", draft(10_001, 1))).toMatchObject([
    { code: "mark-range", criterion: "voice", value: "10.001", max: "10", entry: "e1" },
  ]);
  expect((await rounds.sheets(roundStream(ROUND), "1")).drafts).toMatchObject([
    { marks: { stage: 8600 }, remark: "好" },
  ]);
  expect(await rounds.saveDrafts(roundStream(ROUND), "1", draft(8650, 2, 1))).toMatchObject([
    { code: "mark-step" },
  ]);
  expect(await rounds.saveDrafts(roundStream(ROUND), "1", draft(8700, 3, 2))).toEqual([]);
});

test("[J8] an impossible mark that was stored before anybody looked is not shown", async () => {
  const marks = JSON.stringify({ voice: 100_001, stage: 8600 });
  await world.db.draft.create({
    data: { roundId: ROUND, entryId: "e1", seat: "1", marks, remark: "", version: 1, savedAt: 1n },
  });
  const { drafts } = await world.services.rounds.sheets(roundStream(ROUND), "1");
  expect(drafts.map((row) => row.marks)).toEqual([{ stage: 8600 }]);
});

test("a judge whose account was revoked is signed in no more on the head judge's desk, without a word in the round", async () => {
  const { accounts, boards, links } = world.services;
  const seatOf = { roundId: roundId(ROUND), seat: "1" };
  const account = granted(await accounts.createJudge(seatOf, MACHINE));
  const { token } = granted(await links.make(account, MACHINE));
  granted(await links.exchange(token, null));
  const seen = (state: unknown) =>
    (state as DeskBoard).judges.find(({ seat }) => seat === "1")?.seenAt ?? null;
  expect(seen((await boards.read(`desk/${ROUND}`))?.state)).not.toBeNull();
  const pushed = new Promise<unknown>((resolve) => {
    boards.push = ({ state }) => resolve(state);
  });
  granted(await accounts.revoke(account, MACHINE));
  expect(seen(await pushed)).toBeNull();
});
