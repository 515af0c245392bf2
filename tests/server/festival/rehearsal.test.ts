import { afterEach, beforeEach, expect, test } from "vitest";
import { entryOf } from "../../../domain/festival/judging/state";
import { rehearsalStream, roundId, roundStream } from "../../../domain/kernel/ids";
import { ROUND, registerSmallFestival } from "../../support/small-festival";
import { smallSeason } from "../../support/small-season";

/** A round that is tried out with its own panel before it begins. */

let world: Awaited<ReturnType<typeof smallSeason>>;
beforeEach(async () => {
  world = await smallSeason();
  await registerSmallFestival(world.db);
  await world.services.rounds.open(ROUND);
});
afterEach(() => world.close());

const person = (role: "judge" | "head-judge", seat: string) =>
  ({
    kind: "account",
    id: `${role}-${seat}`,
    role,
    name: "评委",
    roundId: roundId(ROUND),
    seat,
  }) as const;
const HEAD = person("head-judge", "C");
const ON = rehearsalStream(ROUND, 1);

let said = 0;
const say = async (stream: string, command: object, actor = HEAD as Parameters<Gate>[0]) => {
  const id = `00000000-0000-4000-8000-${String(++said).padStart(12, "0")}`;
  const { live, gateFor } = world.services;
  const [answer] = await live.submit([{ stream, id, command: command as never }], gateFor(actor));
  return answer?.ok ? null : answer?.refusal.code;
};
type Gate = typeof world.services.gateFor;

const act = { entry: "rehearsal" };
const sheet = (seat: string) => ({
  type: "hand-in",
  ...act,
  seat,
  marks: { voice: "8.8", stage: "9.1" },
  salt: seat.repeat(32),
});

async function rehearsed(): Promise<void> {
  expect((await world.services.rehearsals.begin(ROUND, "head")).ok).toBe(true);
  expect(await say(ON, { type: "call", ...act })).toBeNull();
  for (const seat of ["1", "2", "3"])
    expect(await say(ON, sheet(seat), person("judge", seat))).toBeNull();
  expect(await say(ON, { type: "confirm", ...act })).toBeNull();
  expect(await say(ON, { type: "reveal", ...act, step: "all" })).toBeNull();
}

test("[J18] everybody's devices and the screen show it while it is on, and the round again afterwards", async () => {
  const { rehearsals, rounds } = world.services;
  await rehearsed();
  const pages = async () => [
    (await rounds.judgePage(ROUND, "1")).stream,
    (await rounds.deskPage(ROUND)).stream,
    (await rehearsals.screenPage(ROUND)).stream?.stream,
    (await rehearsals.stage(ROUND))?.stream,
  ];
  expect(await pages()).toEqual([ON, ON, ON, ON]);
  expect((await rounds.judgePage(ROUND, "1")).entries.map(({ id }) => id)).toEqual(["rehearsal"]);
  expect((await rounds.desk(ROUND))?.entries[0]?.sheets).toHaveLength(3);
  await rehearsals.end(ROUND, "head");
  const own = roundStream(ROUND);
  expect(await pages()).toEqual([own, own, own, own]);
  expect((await rounds.judgePage(ROUND, "1")).entries.map(({ id }) => id)).not.toContain(
    "rehearsal",
  );
});

test("[J18] nothing of it is in the round, its public page, the festival's pages or its open data", async () => {
  const { festival, festivalData } = world.services;
  const looked = async () =>
    JSON.stringify([
      await festival.roundPage(ROUND),
      await festival.page(),
      await festival.board(),
      await festivalData.contest("singing"),
    ]);
  const before = await looked();
  await rehearsed();
  expect(await looked()).toBe(before);
  await world.services.rehearsals.end(ROUND, "head");
  expect(await looked()).toBe(before);
  expect(entryOf(festival.state(ROUND), "rehearsal")).toBeUndefined();
});

test("[J18] no act is called meanwhile, and after the first act there is none any more", async () => {
  const { rehearsals } = world.services;
  await rehearsals.begin(ROUND, "head");
  const call = { type: "call", entry: "e1" };
  expect(await say(roundStream(ROUND), call)).toBe("rehearsal-on");
  await rehearsals.end(ROUND, "head");
  expect(await say(roundStream(ROUND), call)).toBeNull();
  expect(await rehearsals.begin(ROUND, "head")).toMatchObject({
    ok: false,
    refusal: { code: "rehearsal-late" },
  });
});

test("[J18] what judges had typed goes with it, and a second rehearsal begins empty", async () => {
  const { rehearsals, rounds } = world.services;
  await rehearsals.begin(ROUND, "head");
  const draft = [{ entry: "rehearsal", marks: { voice: 9100 }, remark: "", version: 1 }];
  expect(await rounds.saveDrafts(ON, "1", draft)).toEqual([]);
  expect((await rounds.judgePage(ROUND, "1")).drafts).toHaveLength(1);
  await rehearsals.end(ROUND, "head");
  // A device that had not heard of the end yet.
  expect(await rounds.saveDrafts(ON, "1", draft)).toEqual([]);
  expect(await world.db.draft.count()).toBe(0);
  await rehearsals.begin(ROUND, "head");
  const again = await rounds.judgePage(ROUND, "1");
  expect([again.stream, again.drafts]).toEqual([rehearsalStream(ROUND, 2), []]);
});

test("[J18] once it has ended nobody reads its stream but those who were in it", async () => {
  const { rehearsals, mayRead } = world.services;
  const nobody = { kind: "anonymous" } as const;
  await rehearsals.begin(ROUND, "head");
  expect(await mayRead(nobody, ON)).toBe(true);
  await rehearsals.end(ROUND, "head");
  expect(await mayRead(nobody, ON)).toBe(false);
  expect(await mayRead(HEAD, ON)).toBe(true);
});
