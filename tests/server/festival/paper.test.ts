import { afterEach, beforeEach, expect, test } from "vitest";
import { entryOf } from "../../../domain/festival/judging/state";
import { roundId, roundStream } from "../../../domain/kernel/ids";
import { ROUND, registerSmallFestival } from "../../support/small-festival";
import { smallSeason } from "../../support/small-season";

/** Sheets that judges have written on paper. */

let world: Awaited<ReturnType<typeof smallSeason>>;
beforeEach(async () => {
  world = await smallSeason();
  await registerSmallFestival(world.db);
  await world.services.rounds.open(ROUND);
  const wish = {
    stream: roundStream(ROUND),
    id: "00000000-0000-4000-8000-000000000001",
    command: { type: "call", entry: "e1" } as never,
  };
  await world.services.live.submit([wish], { may: () => true, by: "head" });
});
afterEach(() => world.close());

const HEAD = {
  kind: "account",
  id: "h",
  role: "head-judge",
  name: "裁判长",
  roundId: roundId(ROUND),
  seat: "C",
} as const;
const OFFICE = { kind: "account", id: "o", role: "organiser", name: "组委会" } as const;
const sheet = (voice: string, stage = "9.1") => ({
  entry: "e1",
  seat: "2",
  marks: { voice, stage },
  stays: false,
});
const lineOf = async (by: string) =>
  (await world.services.paper.page(ROUND, by)).lines.find(({ seat }) => seat === "2");

test("[J16] the head judge enters a sheet, the office enters it again, and it is handed in", async () => {
  const { paper, rounds, festival } = world.services;
  expect((await lineOf("h"))?.state).toBe("none");
  expect(await paper.enter(ROUND, sheet("8.8"), HEAD, "h")).toMatchObject({
    value: { done: "entered" },
  });
  expect([(await lineOf("h"))?.state, (await lineOf("o"))?.state]).toEqual(["own", "to-check"]);
  expect(await paper.check(ROUND, sheet("8.8"), OFFICE, "o")).toMatchObject({
    value: { done: "agreed" },
  });
  expect(await lineOf("o")).toBeUndefined();
  const seat = entryOf(festival.state(ROUND), "e1")?.seats.find((one) => one.seat === "2");
  expect(seat).toMatchObject({ status: "handed-in", onPaper: { entered: "h", checked: "o" } });
  const [shown] = (await rounds.desk(ROUND))?.entries[0]?.sheets ?? [];
  expect(shown).toMatchObject({ seat: "2", marks: { voice: 8800, stage: 9100 } });
});

test("[J17] the second person learns which criteria differ, and nobody a mark", async () => {
  const { paper } = world.services;
  await paper.enter(ROUND, sheet("8.8"), HEAD, "h");
  const differs = await paper.check(ROUND, sheet("8.3"), OFFICE, "o");
  expect(differs).toEqual({ ok: true, value: { done: "differs", criteria: ["演唱"], left: 2 } });
  const seen = JSON.stringify([
    differs,
    await paper.page(ROUND, "o"),
    await paper.page(ROUND, "h"),
  ]);
  for (const mark of ["8.8", "8800", "8.3", "8300"]) expect(seen).not.toContain(mark);
  await paper.check(ROUND, sheet("8.3"), OFFICE, "o");
  expect(await paper.check(ROUND, sheet("8.2"), OFFICE, "o")).toMatchObject({
    value: { left: 0 },
  });
  expect((await lineOf("o"))?.state).toBe("none");
});

test("[J8] a mark on paper that cannot be is refused with its criterion, the range and the names of whom it concerns", async () => {
  const { paper } = world.services;
  for (const [typed, code] of [
    ["88", "mark-range"],
    ["8,8", "mark-comma"],
    ["８.8", "mark-digits"],
    ["8.85", "mark-decimals"],
    ["", "mark-form"],
  ] as const)
    expect(await paper.enter(ROUND, sheet(typed), HEAD, "h")).toMatchObject({
      refusal: { code, criterion: "voice", min: "0", max: "10", step: "0.1" },
    });
  expect((await lineOf("h"))?.state).toBe("none");
});

test("[J16] judges enter no paper sheets, and the head judge of another round none of this one", async () => {
  const { paper } = world.services;
  const judge = { ...HEAD, role: "judge", seat: "2" } as const;
  const other = { ...HEAD, roundId: roundId("heat-2") } as const;
  for (const actor of [judge, other])
    await expect(paper.enter(ROUND, sheet("8.8"), actor, "x")).rejects.toMatchObject({
      code: "not-found",
    });
});

test("a blank sheet has each judge, each act and each criterion, and is the same whatever was handed in", async () => {
  const { paper, live } = world.services;
  const blank = await paper.blank(ROUND);
  expect(blank.seats.map(({ seat }) => seat)).toEqual(["1", "2", "3", "R1"]);
  expect(blank.criteria.map(({ name }) => name)).toEqual(["演唱", "台风"]);
  expect(blank.entries.map(({ number }) => number)).toEqual([1, 2]);
  await paper.enter(ROUND, sheet("8.8"), HEAD, "h");
  await paper.check(ROUND, sheet("8.8"), OFFICE, "o");
  expect(await paper.blank(ROUND)).toEqual({ ...blank, head: expect.anything() });
  const wish = {
    stream: roundStream(ROUND),
    id: "00000000-0000-4000-8000-000000000002",
    command: { type: "withdraw", entry: blank.entries[1]?.id } as never,
  };
  await live.submit([wish], { may: () => true, by: "head" });
  expect((await paper.blank(ROUND)).entries).toEqual(blank.entries.slice(0, 1));
  await expect(paper.blank("nowhere")).rejects.toMatchObject({ code: "not-found" });
});
