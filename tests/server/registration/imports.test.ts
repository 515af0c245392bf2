import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "../../../server/db";
import type { Services } from "../../../server/services";
import {
  anna,
  book,
  type ImportWorld,
  importWorld,
  KEEP,
  NEW_UNITS,
  someone,
  TEAMS,
  THREE,
} from "../../support/import-world";
import { contents } from "../../support/installation";
import { workbook } from "../../support/workbook";

let world: ImportWorld;
let services: Services;
let db: Db;
beforeEach(async () => {
  world = await importWorld();
  ({ services, db } = world);
});
afterEach(() => world.close());

const HOUR = 3_600_000;

describe("an import", () => {
  test("writes nothing before somebody says so, and then what was seen", async () => {
    const before = await contents(world.file);
    const id = await world.sent(THREE);
    const view = await world.preview(id, NEW_UNITS);
    expect(view).toMatchObject({
      ...{ errors: 0, newUnits: ["第一医院"] },
      counts: {
        teams: { before: 8, after: 9, new: 1, changed: 1, same: 0 },
        players: { before: 64, after: 66, new: 2, changed: 1, same: 7 },
      },
    });
    expect(await contents(world.file)).toEqual(before);
    expect(await services.imports.run(id, anna, NEW_UNITS, view.seen)).toMatchObject({ ok: true });
    const team = await db.team.findFirst({
      where: { name: "医院队" },
      include: { unit: true, players: { orderBy: { jersey: "asc" } } },
    });
    expect(team).toMatchObject({
      ...{ seasonId: "small", shortName: "医院", unit: { name: "第一医院" } },
      players: [{ name: "张三", captain: true }, { name: "李四" }],
    });
    expect(await db.player.findUnique({ where: { id: "T1-5" } })).toMatchObject({ jersey: "55" });
    expect((await services.league.book())?.teams.size).toBe(9);
  });

  test("is one act in the log, each row with what it was and is", async () => {
    const batch = await world.imported(THREE);
    const entries = await db.audit.findMany({ where: { batch }, orderBy: { id: "asc" } });
    expect(entries.map(({ action }) => action).sort()).toEqual([
      ...["import.done", "player.created", "player.created", "player.updated", "player.updated"],
      ...["team.created", "unit.created"],
    ]);
    expect(new Set(entries.map(({ by }) => by))).toEqual(new Set(["anna"]));
    expect(entries.at(-1)).toMatchObject({ action: "import.done", target: "season/small" });
  });

  test("with one error writes nothing at all", async () => {
    const bytes = book(
      ["总工会", "新队", "张三", "7", "是"],
      ["总工会", "新队", "李四", "700", ""],
    );
    const id = await world.sent(bytes);
    const before = await contents(world.file);
    const view = await world.preview(id);
    expect(view.errors).toBe(1);
    expect(await services.imports.run(id, anna, KEEP, view.seen)).toEqual({
      ok: false,
      refusal: { code: "import-errors" },
    });
    expect(await contents(world.file)).toEqual(before);
  });

  test("that would do something else than was seen is refused, and seen again can be done", async () => {
    const id = await world.sent(THREE);
    const { seen } = await world.preview(id, NEW_UNITS);
    await db.player.update({ where: { id: "T1-5" }, data: { jersey: "56" } });
    expect(await services.imports.run(id, anna, NEW_UNITS, seen)).toMatchObject({
      refusal: { code: "import-moved" },
    });
    const again = await world.preview(id, NEW_UNITS);
    expect(await services.imports.run(id, anna, NEW_UNITS, again.seen)).toMatchObject({ ok: true });
  });

  test("is its sender's alone, and forgotten after an hour or when it is done", async () => {
    const id = await world.sent(THREE);
    const { seen } = await world.preview(id, NEW_UNITS);
    const gone = { ok: false, refusal: { code: "import-gone" } };
    expect(await services.imports.preview(id, "boris", KEEP)).toBeNull();
    expect(await services.imports.columns(id, "boris")).toBeNull();
    expect(await services.imports.run(id, someone("boris"), NEW_UNITS, seen)).toEqual(gone);
    world.wait(HOUR + 1);
    expect(await services.imports.run(id, anna, NEW_UNITS, seen)).toEqual(gone);
    expect(await db.team.count()).toBe(8);
    const other = await world.sent(THREE);
    await services.imports.run(
      other,
      anna,
      NEW_UNITS,
      (await world.preview(other, NEW_UNITS)).seen,
    );
    expect(await services.imports.columns(other, anna.id)).toBeNull();
  });

  test("into a season or contest that is not there is refused before the file is read", async () => {
    const target = { kind: "teams", id: "none" } as const;
    expect(await services.imports.open({ target, name: "x", bytes: THREE }, anna.id)).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
  });

  test("keeps at most five files of one person, the newest ones", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 6; n++)
      ids.push(await world.sent(book(["总工会", "新队", `张${n}`, "7", ""])));
    const kept = await Promise.all(ids.map((id) => services.imports.columns(id, anna.id)));
    expect(kept.map((one) => one !== null)).toEqual([false, true, true, true, true, true]);
  });
});

describe("columns", () => {
  test("that were chosen are used, another row of headings guesses them anew", async () => {
    const bytes = workbook([
      {
        name: "a",
        rows: [
          ["某单位", "某人", "某号"],
          ["单位", "姓名", "编码"],
          ["第一医院", "张三", "7"],
        ],
      },
    ]);
    const id = await world.sent(bytes);
    const columns = await services.imports.columns(id, anna.id);
    expect(columns?.sheets[0]).toMatchObject({ header: 2, columns: ["unit", "name", null] });
    const choose = (header: number, ...chosen: string[]) =>
      services.imports.choose(id, anna.id, [{ header, columns: chosen }]);
    expect((await world.preview(id)).findings).toMatchObject([{ code: "column-missing" }]);
    expect(choose(2, "unit", "name", "jersey")).toBe(true);
    expect((await world.preview(id, NEW_UNITS)).counts.players).toMatchObject({ new: 1 });
    expect(choose(1, "unit", "name", "jersey")).toBe(false);
    expect(choose(1, "unit", "name", "password")).toBe(true);
    expect((await world.preview(id)).findings).toMatchObject([{ code: "column-missing" }]);
    expect(choose(0)).toBe(true);
    expect((await world.preview(id)).findings).toMatchObject([{ code: "no-table" }]);
  });
});

test("the days of registration hold for an import, and whoever moves them can import", async () => {
  const days = (registrationCloses: string | null) =>
    services.registry.act(anna, async (changes) => {
      const season = await changes.read("season", TEAMS.id);
      const settings = { ...JSON.parse(String(season?.settings)), registrationCloses };
      await changes.update("season", TEAMS.id, { settings: JSON.stringify(settings) });
    });
  await days("2026-11-09");
  await expect(world.imported(THREE)).rejects.toThrow("import-errors");
  await days("2026-11-10");
  await world.imported(THREE);
});
