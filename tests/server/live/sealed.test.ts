import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { commitmentOf } from "../../../domain/festival/judging/commitment";
import type { RoundState } from "../../../domain/festival/judging/state";
import type { RoundEvent } from "../../../domain/festival/judging/vocabulary";
import { Live } from "../../../server/live/live";
import { ROUND, registerSmallFestival } from "../../support/small-festival";
import { smallSeason } from "../../support/small-season";

/** What is only committed to lies in the same transaction as its commit, and opens what it was. */

let season: Awaited<ReturnType<typeof smallSeason>>;
beforeEach(async () => {
  season = await smallSeason();
  await registerSmallFestival(season.db);
  await season.services.rounds.open(ROUND);
});
afterEach(() => season.close());

const stream = `round/${ROUND}`;
const anyone = { may: () => true, by: "somebody" };
const wish = (command: object, id: string = randomUUID()) => ({
  stream,
  id,
  command: command as { type: string },
});
const sheet = (seat: string, voice: string, more: object = {}) => ({
  type: "hand-in",
  entry: "e1",
  seat,
  marks: { voice, stage: "8.0" },
  salt: "ab".repeat(16),
  ...more,
});
const CALL = { type: "call", entry: "e1" };
const rows = () => season.db.sealed.findMany({ orderBy: { commitment: "asc" } });
const events = async () =>
  (await season.db.commit.findMany({ where: { stream } })).flatMap(
    (row) => JSON.parse(row.events) as RoundEvent[],
  );

test("a sheet lies beside its commit, and the commit's hash is its own", async () => {
  const { live } = season.services;
  await live.submit([wish(CALL), wish(sheet("1", "9.1", { remark: "好" }))], anyone);
  const [row, ...others] = await rows();
  expect(others).toEqual([]);
  const content = JSON.parse(row?.content ?? "");
  expect(content).toMatchObject({ seat: "1", marks: { voice: 9100, stage: 8000 }, remark: "好" });
  expect(commitmentOf(content)).toBe(row?.commitment);
  expect(await events()).toContainEqual({
    type: "handed-in",
    entry: "e1",
    seat: "1",
    commitment: row?.commitment,
  });
});

test("sheets, confirmation and reveal that come in one go open what came with them", async () => {
  const { live } = season.services;
  const all = [
    CALL,
    sheet("1", "9.1"),
    sheet("2", "8.7"),
    sheet("3", "8.8"),
    { type: "confirm", entry: "e1" },
    { type: "reveal", entry: "e1", step: "all" },
  ].map((command) => wish(command));
  const answers = await live.submit(all, anyone);
  expect(answers.map((answer) => answer.ok || answer.refusal)).toEqual(Array(6).fill(true));
  const { shown } = season.services.festival.state(ROUND).entries[0] ?? {};
  expect(shown?.sheets.map(({ marks }) => marks.voice)).toEqual([9100, 8700, 8800]);
  // (9.1 + 8.7 + 8.8) / 3 × 0.6 + 8.0 × 0.4 = 8.52
  expect(shown?.tally?.score).toBe(8520);
});

test("the same hand-in sent again has the same receipt and no second row", async () => {
  const { live } = season.services;
  await live.submit([wish(CALL)], anyone);
  const again = wish(sheet("1", "9.1"));
  const [first] = await live.submit([again], anyone);
  const [second] = await live.submit([again], anyone);
  expect(second).toEqual(first);
  expect(await rows()).toHaveLength(1);
});

test("a refused sheet leaves neither a commit nor a row", async () => {
  const { live } = season.services;
  await live.submit([wish(CALL)], anyone);
  const [answer] = await live.submit([wish(sheet("1", "9,1"))], anyone);
  expect(answer).toMatchObject({ ok: false, refusal: { code: "mark-comma", max: "10" } });
  expect(await rows()).toEqual([]);
  expect((await events()).some(({ type }) => type === "handed-in")).toBe(false);
});

test("when the rows cannot be written nothing of it stands, and the same wish goes through later", async () => {
  const { live } = season.services;
  await live.submit([wish(CALL)], anyone);
  await season.db.$executeRawUnsafe(
    `CREATE TRIGGER full BEFORE INSERT ON "Sealed" BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
  );
  const late = wish(sheet("1", "9.1"));
  await expect(live.submit([late], anyone)).rejects.toMatchObject({ code: "storage-full" });
  expect((await events()).some(({ type }) => type === "handed-in")).toBe(false);
  await season.db.$executeRawUnsafe("DROP TRIGGER full");
  const [answer] = await live.submit([late], anyone);
  expect(answer?.ok).toBe(true);
  expect(await rows()).toHaveLength(1);
});

test("after a restart a reveal opens what was handed in before it", async () => {
  const { live } = season.services;
  const before = [CALL, sheet("1", "9.1"), sheet("2", "8.7"), sheet("3", "8.8")];
  await live.submit(
    [...before, { type: "confirm", entry: "e1" }].map((command) => wish(command)),
    anyone,
  );
  const again = await Live.open(season.db, Date.now);
  const [answer] = await again.submit(
    [wish({ type: "reveal", entry: "e1", step: "sheet" })],
    anyone,
  );
  expect(answer?.ok).toBe(true);
  const state = again.streams.find(stream)?.state as RoundState;
  expect(state.entries[0]?.shown?.sheets).toMatchObject([{ seat: "1", marks: { voice: 9100 } }]);
});

test("a row that was tampered with is not revealed", async () => {
  const { live } = season.services;
  const before = [CALL, sheet("1", "9.1"), sheet("2", "8.7"), sheet("3", "8.8")];
  await live.submit(
    [...before, { type: "confirm", entry: "e1" }].map((command) => wish(command)),
    anyone,
  );
  await season.db.$executeRawUnsafe(
    `UPDATE "Sealed" SET "content" = replace("content", '9100', '9900')`,
  );
  const [answer] = await live.submit([wish({ type: "reveal", entry: "e1", step: "all" })], anyone);
  expect(answer).toMatchObject({ ok: false, refusal: { code: "sealed-broken" } });
});
