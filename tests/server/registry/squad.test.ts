import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { REGULATIONS } from "../../../domain/league/regulations/presets";
import type { Db } from "../../../server/db";
import type { Services, SquadView, Typed } from "../../../server/services";
import { smallSeason } from "../../support/small-season";

const BY: Actor = { kind: "account", id: "wang", role: "organiser", name: "王芳" };
let db: Db;
let services: Services;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ db, services, close } = await smallSeason());
});
afterEach(() => close());

/** A squad's form as a browser would send it back, with some inputs changed. */
const typedIn = (squad: SquadView, changes: Readonly<Record<string, string>>): Typed => {
  const inputs: Record<string, string[]> = { fingerprint: [squad.fingerprint] };
  for (const { key, typed, captain, categories } of squad.lines) {
    inputs[`${key}.categories`] = [...categories];
    for (const [column, text] of Object.entries(typed)) inputs[`${key}.${column}`] = [text];
    if (captain) inputs.captain = [key];
  }
  for (const [name, text] of Object.entries(changes)) inputs[name] = [text];
  return inputs;
};
const save = async (changes: Readonly<Record<string, string>>) =>
  services.squads.save("T1", typedIn(await services.squads.view("T1"), changes), BY);
const shirts = async () =>
  (await db.player.findMany({ where: { teamId: "T1" }, orderBy: { id: "asc" } })).map(
    ({ id, jersey }) => [id, jersey],
  );
const faultsOf = async (saving: ReturnType<typeof save>) => {
  const saved = await saving;
  if (saved.ok) return null;
  return saved.refusal.lines.flatMap(({ key, faults }) =>
    Object.keys(faults).map((column) => `${key}.${column}`),
  );
};

test("two players may change shirts with each other", async () => {
  expect((await save({ "T1-4.jersey": "5", "T1-5.jersey": "4" })).ok).toBe(true);
  expect((await shirts()).filter(([id]) => id === "T1-4" || id === "T1-5")).toEqual([
    ["T1-4", "5"],
    ["T1-5", "4"],
  ]);
});

test("a new line is a new player, an emptied line one who leaves; all of it is undone as one", async () => {
  const before = await shirts();
  const saved = await save({
    ...{ "new1.jersey": "７７", "new1.name": "张三" },
    ...{ "T1-4.jersey": "", "T1-4.name": "" },
  });
  const after = await shirts();
  expect(after.length).toBe(before.length);
  expect(after.some(([, jersey]) => jersey === "77")).toBe(true);
  expect(after.some(([id]) => id === "T1-4")).toBe(false);
  await services.registry.undo(saved.ok ? saved.value.batch : "", BY);
  expect(await shirts()).toEqual(before);
});

test("a shirt is worn once and has a legal number, a player has a name; nothing is saved until all are right", async () => {
  const before = await shirts();
  expect(await faultsOf(save({ "T1-4.jersey": "5" }))).toEqual(["T1-4.jersey", "T1-5.jersey"]);
  expect(await faultsOf(save({ "T1-4.jersey": "100" }))).toEqual(["T1-4.jersey"]);
  expect(await faultsOf(save({ "new1.jersey": "9.5", "new1.name": "" }))).toEqual([
    "new1.jersey",
    "new1.name",
  ]);
  expect(await faultsOf(save({ "T1-4.heightCm": "1.85米" }))).toEqual(["T1-4.heightCm"]);
  expect(await shirts()).toEqual(before);
});

test("a squad that somebody else has changed meanwhile is not overwritten unseen", async () => {
  const shown = await services.squads.view("T1");
  await save({ "T1-4.name": "新名字" });
  const late = await services.squads.save("T1", typedIn(shown, { "T1-5.name": "另一个" }), BY);
  expect(late).toMatchObject({ ok: false, refusal: { stale: true } });
});

test("a player who stands in a game's log stays", async () => {
  await services.games.open("A1-1");
  const commit = { stream: "game/A1-1", seq: 99, id: "c", at: 1n, by: "x", command: "" };
  const events = JSON.stringify([{ type: "scored", player: "T1-4" }]);
  await db.commit.create({ data: { ...commit, events, prev: "", hash: "x" } });
  const saved = await save({ "T1-4.jersey": "", "T1-4.name": "" });
  expect(saved).toMatchObject({
    ok: false,
    refusal: { fault: { zh: expect.stringContaining("记录") } },
  });
  expect((await shirts()).some(([id]) => id === "T1-4")).toBe(true);
});

test("asks as what a player counts only where the regulations speak of it, and keeps what was said", async () => {
  expect((await services.squads.view("T1")).categories).toEqual([]);
  const { settings } = await db.season.findUniqueOrThrow({ where: { id: "small" } });
  const play = (regulations: object) =>
    db.season.update({
      where: { id: "small" },
      data: { settings: JSON.stringify({ ...JSON.parse(settings), regulations }) },
    });
  await play(REGULATIONS["workers-league"]);
  expect((await services.squads.view("T1")).categories).toEqual(["woman"]);
  const saved = await save({ "T1-4.categories": "woman" });
  const counts = async (id: string) =>
    (await db.player.findUniqueOrThrow({ where: { id } })).categories;
  expect([await counts("T1-4"), await counts("T1-5")]).toEqual(['["woman"]', "[]"]);
  // Where nobody asks any more it can still be taken away.
  await play(REGULATIONS.fiba);
  expect((await services.squads.view("T1")).categories).toEqual(["woman"]);
  expect((await save({ "T1-5.name": "新名字" })).ok).toBe(true);
  expect(await counts("T1-4")).toBe('["woman"]');
  await play(REGULATIONS.fiba);
  expect((await save({ "T1-4.categories": "nonsense" })).ok).toBe(true);
  expect(await counts("T1-4")).toBe("[]");
  expect(saved.ok).toBe(true);
});

test("a refused squad comes back with what was ticked", async () => {
  const saved = await save({ "T1-4.categories": "leader", "T1-5.name": "" });
  const line = saved.ok ? null : saved.refusal.lines.find(({ key }) => key === "T1-4");
  expect(line?.categories).toEqual(["leader"]);
});
