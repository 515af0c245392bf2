import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { roundStream } from "../../../domain/kernel/ids";
import { SALT } from "../../support/judging";
import { ROUND, registerSmallFestival } from "../../support/small-festival";
import { smallSeason } from "../../support/small-season";

const WANG: Actor = { kind: "account", id: "wang", role: "organiser", name: "王芳" };

let world: Awaited<ReturnType<typeof smallSeason>>;
beforeEach(async () => {
  world = await smallSeason();
  await registerSmallFestival(world.db);
  world.services.festival.changed();
  await world.services.rounds.open(ROUND);
});
afterEach(() => world.close());

test("a correction waits from the head judge's asking until an organiser answers", async () => {
  const { services, db } = world;
  const desk = async (command: { readonly type: string; readonly [fact: string]: unknown }) => {
    const wish = { stream: roundStream(ROUND), id: randomUUID(), command };
    const [answer] = await services.live.submit([wish], { by: "test", may: () => true });
    if (!answer?.ok) throw new Error(JSON.stringify(answer));
  };
  const corrections = async () =>
    (await services.office.home())?.waiting.filter(({ kind }) => kind === "correction");
  const marks = { voice: "8", stage: "8" };
  await desk({ type: "call", entry: "e1" });
  for (const seat of ["1", "2", "3"])
    await desk({ type: "hand-in", entry: "e1", seat, marks, salt: SALT });
  await desk({ type: "confirm", entry: "e1" });
  await desk({ type: "reveal", entry: "e1", step: "all" });
  expect(await corrections()).toEqual([]);
  await desk({ type: "ask-correction", entry: "e1", reason: "漏记扣分" });
  expect(await corrections()).toMatchObject([
    { round: { id: ROUND }, number: 1, title: "节目1", reason: "漏记扣分" },
  ]);
  const answer = (declined: string | null) =>
    services.rounds.answerCorrection(ROUND, { entry: "e1", declined }, WANG, "someone-else");
  expect(await answer(" ")).toMatchObject({ code: "decline-reason" });
  expect(await answer("x".repeat(201))).toEqual({ code: "decline-reason-long", max: 200 });
  expect(await corrections()).toHaveLength(1);
  expect(await answer(" 没有漏记 ")).toBeNull();
  expect(await corrections()).toEqual([]);
  const row = await db.commit.findFirstOrThrow({ orderBy: { seq: "desc" } });
  expect(JSON.parse(row.events)).toEqual([
    { type: "correction-declined", entry: "e1", reason: "没有漏记" },
  ]);
  await desk({ type: "ask-correction", entry: "e1", reason: "漏记扣分" });
  expect(await answer(null)).toBeNull();
  expect(await corrections()).toEqual([]);
});
